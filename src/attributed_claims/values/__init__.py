"""The values every stage hands on: frozen, hashable and picklable."""

from attributed_claims.values.attributions import STANCES, Attribution, Cue, Kind, Source, Stance, Style
from attributed_claims.values.claims import Claim, CountedClaim, Step
from attributed_claims.values.document import (
    SCHEMA_VERSION,
    Document,
    Relation,
    RelationKind,
    Remark,
    RemarkKind,
    Sentence,
)
from attributed_claims.values.quantities import Number, Qualifier, Quantity
from attributed_claims.values.spans import GAP, Mention, Span, mention_of
from attributed_claims.values.times import Time

__all__ = [
    "GAP",
    "SCHEMA_VERSION",
    "STANCES",
    "Attribution",
    "Claim",
    "CountedClaim",
    "Cue",
    "Document",
    "Kind",
    "Mention",
    "Number",
    "Qualifier",
    "Quantity",
    "Relation",
    "RelationKind",
    "Remark",
    "RemarkKind",
    "Sentence",
    "Source",
    "Span",
    "Stance",
    "Step",
    "Style",
    "Time",
    "mention_of",
]
