"""Rounds of talks: which round, how far it is, between whom, where and when."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from attributed_claims import Claim, ClaimType, Mention, Passage, Step, Time, inflections

__all__ = ["TALKS", "Phase", "Talks", "find_talks"]

Phase = Literal["planned", "restart", "ended"]


@frozen(kw_only=True)
class Talks(Claim):
    """One statement about a round of talks.

    Args:
        phase: how far the talks are.
        round: the number of the round, or None where the text does not count it.
        parties: who talks.
    """

    phase: Phase
    round: int | None = None
    parties: tuple[Mention, ...] = ()


PHASES: dict[str, Phase] = {
    **dict.fromkeys(inflections("end", "conclude", "finish"), "ended"),
    **dict.fromkeys(inflections("restart", "resume", "reopen"), "restart"),
    **dict.fromkeys(inflections("prepare", "plan", "schedule"), "planned"),
}
ROUNDS = {word: number for number, word in enumerate(["first", "second", "third", "fourth", "fifth", "sixth"], 1)}


def find_talks(passage: Passage) -> Iterator[Talks]:
    """Yield the talks of a sentence: its first word for a phase decides."""
    words = [token.lower for token in passage.tokens]
    talks = next((i for i in passage.triggers if passage.tokens[i].tag == "n"), None)  # a noun: not "she talks"
    verb = next((i for i, word in enumerate(words) if word in PHASES), None)
    if talks is None or verb is None or passage.headline:
        return
    number = next((i for i, word in enumerate(words[:-1]) if word in ROUNDS and words[i + 1] == "round"), None)
    places = [talks, verb] if number is None else [talks, verb, number]
    yield Talks(
        span=passage.mention(min(places), max(places) + 1),
        phase=PHASES[words[verb]],
        round=None if number is None else ROUNDS[words[number]],
        parties=tuple(parties_of(passage, words)),
        place=place_of(passage, words, verb),
        as_of=time_of(passage, verb),
        negated="not" in words[max(0, verb - 2) : verb],
        rule="phase-of-talks",
        steps=[Step("phase", f'"{words[verb]}" means {PHASES[words[verb]]}', [passage.tokens[verb].span])],
    )


def time_of(passage: Passage, verb: int) -> Time | None:
    """Return the time nearest to the verb, unless it is when somebody said so."""
    credit = passage.credit(passage.tokens[verb].span)
    said = credit.reported if credit else None
    times = [time for time in passage.times if said is None or time.spans != said.spans]
    return min(times, key=lambda time: abs(passage.tokens_of(time)[0] - verb), default=None)


def parties_of(passage: Passage, words: list[str]) -> Iterator[Mention]:
    """Yield the names behind the first "between" or "from", as long as "and" or a comma joins them."""
    names = {passage.tokens_of(name)[0]: name for name in passage.names}
    at = next((i + 1 for i, word in enumerate(words) if word in {"between", "from"}), -1)
    while at in names:
        yield names[at]
        end = passage.tokens_of(names[at])[1]
        at = end + 1 if words[end : end + 1] in (["and"], [","]) else -1


def place_of(passage: Passage, words: list[str], verb: int) -> Mention | None:
    """Return the first noun phrase with a name in it behind "in", "at" or "near", if the talks' own source says it."""
    credit = passage.credit(passage.tokens[verb].span)
    for phrase in passage.phrases:
        first, end = passage.tokens_of(phrase)
        named = any(token.tag == "p" for token in passage.tokens[first:end])
        if named and first and words[first - 1] in {"in", "at", "near"} and passage.credit(phrase) == credit:
            return phrase
    return None


TALKS = ClaimType(name="talks", triggers={"talks", "negotiations"}, parse=find_talks, result=Talks)
