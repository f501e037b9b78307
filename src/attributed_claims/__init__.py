"""Who claims what in English news text: attributions and typed claims with exact offsets."""

from attributed_claims.pipeline import parse
from attributed_claims.values import Document

__all__ = ["Document", "parse"]
