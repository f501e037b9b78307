"""Values made by the package's own stages, without the conversions and checks that arguments from outside need.

Each maker takes all the fields of its class, as they are to be kept: a mention's ``spans`` is a tuple of spans in text order.
"""

from __future__ import annotations

from attributed_claims.values.attributions import Attribution, Cue, Source
from attributed_claims.values.document import Sentence
from attributed_claims.values.makers import maker_of
from attributed_claims.values.quantities import Quantity
from attributed_claims.values.spans import Mention, Span
from attributed_claims.values.times import Time

__all__ = ["new_attribution", "new_cue", "new_mention", "new_quantity", "new_sentence", "new_source", "new_span", "new_time"]

new_span = maker_of(Span)
new_mention = maker_of(Mention)
new_source = maker_of(Source)
new_cue = maker_of(Cue)
new_attribution = maker_of(Attribution)
new_sentence = maker_of(Sentence)
new_quantity = maker_of(Quantity)
new_time = maker_of(Time)
