"""What a document comes down to, row by row: the words that the table, the CSV file and the explanation show.

Claim types of other packages are shown like this package's own:
a row is made from the kinds of a claim's own fields, not from their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields, frozen, has

from attributed_claims.values import Claim, Mention, Quantity, Time
from attributed_claims.views.printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attributed_claims.values import Attribution, Document

__all__ = [
    "Row",
    "attribution_rows",
    "claim_rows",
    "own_fields",
    "shown_quantity",
    "shown_source",
    "shown_stance",
    "shown_time",
    "shown_value",
]

WRITER = "(the article)"
"""Who claims what nobody is credited with."""

NOBODY = "(nobody named)"
"""Who is credited where the words credit someone and do not say whom."""

_SHARED = frozenset(field.name for field in fields(Claim))


@frozen(kw_only=True)
class Row:
    """One claim or attribution as a person reads it; every field is a printable string, empty where there is nothing to say.

    Args:
        id: the id of the claim or attribution.
        who: the fullest name of its source, or the words for it.
        how: the stance.
        what: the type, and its outcome or action.
        figure: the words of the figure, with what its hedge means.
        whom: who or what it is about.
        when: the day or days.
        words: the words of the text, and the caveats.
    """

    id: str
    who: str = ""
    how: str = ""
    what: str = ""
    figure: str = ""
    whom: str = ""
    when: str = ""
    words: str = ""


def claim_rows(document: Document) -> tuple[Row, ...]:
    """Return a row for each claim, in text order."""
    credited = {attribution.id: attribution for attribution in document.attributions}
    return tuple(_claim_row(claim, credited.get(claim.attribution or "")) for claim in document.claims)


def attribution_rows(document: Document) -> tuple[Row, ...]:
    """Return a row for each attribution that no typed claim is credited to, in text order."""
    used = {claim.attribution for claim in document.claims}
    return tuple(
        Row(
            id=attribution.id,
            who=shown_source(attribution),
            how=shown_stance(attribution),
            when=shown_time(attribution.reported),
            words=printable(attribution.content.text),
        )
        for attribution in document.attributions
        if attribution.id not in used
    )


def own_fields(claim: Claim) -> dict[str, Any]:
    """Return the fields that a claim's type adds, by name; those that are None or empty are left out."""
    names = [field.name for field in fields(type(claim)) if field.name not in _SHARED]
    return {name: value for name in names if (value := getattr(claim, name)) is not None and value != ()}


def _claim_row(claim: Claim, credit: Attribution | None) -> Row:
    mentions: dict[str, Mention] = {}
    figures: dict[str, object] = {}
    times: dict[str, Time] = {}
    plain: list[str] = []
    for name, value in own_fields(claim).items():
        match value:
            case Time():
                times[name] = value
            case Mention() if not isinstance(value, Quantity):
                mentions[name] = value
            case _ if has(type(value)):  # a quantity, or several numbers in a class of their own, like a vote's counts
                figures[name] = value
            case _:
                plain.append(shown_value(value) if isinstance(value, str) else f"{name.rstrip('_')} {shown_value(value)}")
    if claim.place is not None and claim.place not in mentions.values():
        mentions["place"] = claim.place
    if claim.as_of is not None:
        times["as of"] = claim.as_of
    kind = ": ".join([printable(claim.type), *[", ".join(plain)] * bool(plain)])
    caveats = f" [{', '.join(map(printable, claim.caveats))}]" if claim.caveats else ""
    return Row(
        id=claim.id,
        who=WRITER if credit is None else shown_source(credit),
        how="" if credit is None else shown_stance(credit),
        what=f"not {kind}" if claim.negated else kind,
        figure=_labelled(figures),
        whom=_labelled(mentions),
        when=_labelled(times),
        words=printable(claim.span.text) + caveats,
    )


def _labelled(values: Mapping[str, object]) -> str:
    """Return one value bare, and several with the names of their fields."""
    if len(values) == 1:
        return shown_value(next(iter(values.values())))
    return "; ".join(f"{name.rstrip('_')}: {shown_value(value)}" for name, value in values.items() if shown_value(value))


def shown_value(value: object) -> str:
    """Return the value of a claim's field in words.

    >>> shown_value(Mention("Ukrainian troops", [(14, 30)])), shown_value("killed"), shown_value(("unit", 3))
    ('Ukrainian troops', 'killed', 'unit, 3')
    """
    match value:
        case Quantity():
            return shown_quantity(value)
        case Time():
            return shown_time(value)
        case Mention():
            return printable(value.text)
        case dict():
            return ", ".join(f"{name.rstrip('_')} {shown_value(part)}" for name, part in value.items() if part is not None)
        case tuple() | list() | frozenset():
            return ", ".join(map(shown_value, value))
        case _ if has(type(value)):
            return shown_value({field.name: getattr(value, field.name) for field in fields(type(value))})  # type: ignore[arg-type]
        case _:
            return printable(str(value))


def shown_quantity(quantity: Quantity) -> str:
    """Return a figure as it stands in the text, with what its hedge means.

    >>> shown_quantity(Quantity("around 3,700", [(0, 12)], low=3700, high=3700, qualifier="approx"))
    'around 3,700 (approx)'
    >>> shown_quantity(Quantity("several", [(0, 7)], low=3, high=None, qualifier="vague"))
    'several (vague, 3 or more)'
    >>> shown_quantity(Quantity("1,597 more", [(0, 10)], low=1597, high=1597, qualifier="exact", additive=True))
    '1,597 more (in addition)'
    """
    notes = []
    if quantity.qualifier != "exact":
        notes.append(quantity.qualifier.replace("_", " "))
    if quantity.qualifier == "vague":
        notes += _interval(quantity)
    if quantity.additive:
        notes.append("in addition")
    if quantity.unit is not None and quantity.unit not in quantity.text:
        notes.append(printable(quantity.unit))
    words = printable(quantity.text)
    return f"{words} ({', '.join(notes)})" if notes else words


def _interval(quantity: Quantity) -> list[str]:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return [f"{low:,} to {high:,}"]
    if low is not None:
        return [f"{low:,} or more"]
    return [f"{high:,} or fewer"] if high is not None else []


def shown_time(time: Time | None) -> str:
    """Return the days a time comes down to, or its words where they are unresolved.

    >>> import datetime as dt
    >>> shown_time(Time("Wednesday", [(0, 9)], start=dt.date(2022, 3, 2), end=dt.date(2022, 3, 2), value="2022-03-02"))
    '2022-03-02'
    >>> shown_time(Time("since the conflict began", [(0, 24)])), shown_time(None)
    ('"since the conflict began"', '')
    """
    if time is None:
        return ""
    if time.start is None and time.end is None:
        return f'"{printable(time.text)}"'
    if time.end is None:
        return f"since {time.start}"
    if time.start is None:
        return f"until {time.end}"
    return str(time.start) if time.start == time.end else f"{time.start} to {time.end}"


def shown_source(attribution: Attribution) -> str:
    """Return who is credited: the fullest name, or the words where there is none."""
    source = attribution.source
    if source is None:
        return NOBODY
    return printable(source.name or source.text)


def shown_stance(attribution: Attribution) -> str:
    """Return the stance, with a "not" where the source is said not to say it."""
    return f"not {attribution.stance}" if attribution.negated else attribution.stance
