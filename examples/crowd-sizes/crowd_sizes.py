"""How many people a march, a rally or a protest drew, and by whose count."""

from attributed_claims import Trigger, counted_type

__all__ = ["CROWD_SIZES"]

CROWD_SIZES = counted_type(
    "crowd_sizes",
    triggers=[
        Trigger("march rally gather demonstrate protest assemble", "subject"),
        Trigger(["take to the street", "take part", "turn out"], "subject"),
        Trigger("crowd turnout attendance", "measure"),
        Trigger("draw attract", "object", given="march rally protest demonstration vigil"),
    ],
    counts="persons",
    slots={"group": "counted"},
)
