"""Who claims what in English news text: attributions and typed claims with exact offsets."""

from attributed_claims.claims.counted.grammar import CountedGrammar, CountedType, Joined, Trigger, counted_type
from attributed_claims.claims.passage import Passage, Token
from attributed_claims.claims.registry import Registered, Registry, default_registry, register
from attributed_claims.claims.types import ClaimType
from attributed_claims.errors import (
    AttributedClaimsError,
    BadArticleError,
    BadDateError,
    BadRecordError,
    BadTextError,
    ClaimTypeError,
    ConformanceError,
    DuplicateClaimTypeError,
    PluginWarning,
    UnknownClaimTypeError,
    WorkerError,
)
from attributed_claims.many import parse_many
from attributed_claims.marks.quantities import find_quantities, parse_quantity
from attributed_claims.marks.times import find_times, parse_time
from attributed_claims.pipeline import parse, parse_attributions, parse_claims, read_article
from attributed_claims.records import from_record, record_schema, to_record
from attributed_claims.text.articles import Article, load_article
from attributed_claims.text.inflection import inflections
from attributed_claims.values import (
    Attribution,
    Claim,
    CountedClaim,
    Cue,
    Document,
    Mention,
    Quantity,
    Relation,
    Remark,
    Sentence,
    Source,
    Span,
    Step,
    Time,
    mention_of,
)

__all__ = [
    "Article",
    "AttributedClaimsError",
    "Attribution",
    "BadArticleError",
    "BadDateError",
    "BadRecordError",
    "BadTextError",
    "Claim",
    "ClaimType",
    "ClaimTypeError",
    "ConformanceError",
    "CountedClaim",
    "CountedGrammar",
    "CountedType",
    "Cue",
    "Document",
    "DuplicateClaimTypeError",
    "Joined",
    "Mention",
    "Passage",
    "PluginWarning",
    "Quantity",
    "Registered",
    "Registry",
    "Relation",
    "Remark",
    "Sentence",
    "Source",
    "Span",
    "Step",
    "Time",
    "Token",
    "Trigger",
    "UnknownClaimTypeError",
    "WorkerError",
    "counted_type",
    "default_registry",
    "find_quantities",
    "find_times",
    "from_record",
    "inflections",
    "load_article",
    "mention_of",
    "parse",
    "parse_attributions",
    "parse_claims",
    "parse_many",
    "parse_quantity",
    "parse_time",
    "read_article",
    "record_schema",
    "register",
    "to_record",
]
