"""For the tests of a claim type: what every type must obey, checked in one call, and sentences to try it on.

Needs the extra ``testing``: jsonschema for :func:`check_claim_type`, hypothesis for the strategies.
"""

from attributed_claims.testing.kit import RULES, check_claim_type
from attributed_claims.testing.strategies import news_sentences, news_texts

__all__ = ["RULES", "check_claim_type", "news_sentences", "news_texts"]
