"""Texts for property tests: any code points whatever, sentences like those of the news, and the same sentences broken."""

from __future__ import annotations

import textwrap

from hypothesis import strategies as st

__all__ = ["PIECES", "anything", "articles", "broken", "sentences", "soups", "texts", "wrapped"]

NAMES = """
Ruiz | Gen. Ana Okoro | the Kremlin | Police | officials in Oslo | He | she | They | The U.N. | who | Maria Berg, a spokeswoman for the army,
the Defense Ministry | Russia's Defense Ministry | U.S. | Reuters | a senior official, who asked not to be named, | the New York Times
Ukrainian Foreign Minister Olena Lund | Mr. Dahl | it | a report | no one | the prime minister's office | people familiar with the matter
""".strip()
VERBS = """
said | said that | says | denied that | told Reuters | told the BBC that | has not confirmed | called | added: | according to | claims | asked whether
announced Friday | warned | admitted having | would not say if | , said | , added | reportedly | insisted on Monday that | expects | called for | tweeted
was quoted by RIA as saying | did not | is said to have | agreed | cited | believes
""".strip()
EVENTS = """
12 people were killed | around 3,700 injured and 572 captured | “no deal” was near | to vote 51-49 against the bill | three battalions were sent to Kyiv
it was 'over' | up from 80 on Tuesday | in a statement | dozens | the toll could not be independently verified | more than 1.5 million fled
between 20 and 30 soldiers died | the House passed the bill 218 to 208, with three abstentions | the Senate rejected it by a show of hands
two or three hundred troops were withdrawn from Donetsk | nobody was hurt | another 1,597 were wounded | 5 percent of the dead were children
at least one of the two brothers was shot dead | Russia has deployed 82 of its forces | 4,000 more will be sent | as many as 90,000 men
a third of them missing | not 12 but 21 killed | no fewer than a dozen civilians, including seven women and two children,
""".strip()
TIMES = """
on Monday | last week | in March | on March 3, 2022 | yesterday | at 3 p.m. | by the end of 2021 | since Feb. 24 | early Tuesday | 20220303 | in the 1990s
three days ago | the previous day | next month | over the past two weeks | on 30 February | in 2021-22 | from Monday to Friday | hours later
""".strip()
MARKS = [
    *". , .\n\n ,” ? : ; ! .\n “ ” \" ' ’ ‘ ".split(" "),
    *[
        "\n\n",
        "\r\n",
        "\n",
        "—",
        "--",
        "(",
        ")",
        "[",
        "]",
        "…”",
        "''",
        "``",
        "\u2028",
        "\u2029",
        "\x00",
        "\ud800",
        "\u202e",
        "\u0301",
        "\u200d",
        "%",
        "$",
    ],
    *[
        "½",
        "٣",
        "７",
        "²",
        "\ufeff",
        "\xa0",
        "\x1c",
        "İ",
        "ß",
        "´",
        "«",
        "»",
        "/",
        "-",
        "...",
        "'s",
        "and",
        "of",
        "the",
        "that",
        "to",
        "no",
    ],
]


def _words(lines: str) -> list[str]:
    return [piece.strip() for line in lines.splitlines() for piece in line.split(" | ")]


PIECES: list[str] = [*_words(NAMES), *_words(VERBS), *_words(EVENTS), *_words(TIMES), *MARKS]
"""Words and marks that most rules of the package have something to say about."""

anything = st.text(st.characters(exclude_categories=[]))
"""Any code points, lone surrogates and NUL among them."""

_name, _verb, _event, _time = (st.sampled_from(_words(lines)) for lines in (NAMES, VERBS, EVENTS, TIMES))
_figure = st.one_of(st.integers(0, 10**7).map("{:,}".format), st.sampled_from("two three dozen hundreds a couple half 1.5 million".split()))

sentences = st.one_of(
    st.builds("{} {} {} {}.".format, _name, _verb, _event, _time),
    st.builds("“{},” {} {}.".format, _event, _name, _verb),
    st.builds("{} {}: “{}. {}”".format, _name, _verb, _event, _event),
    st.builds("{}, {} {} {}.".format, _event, _name, _verb, _time),
    st.builds("{} {} {} {} that {}.".format, _name, _verb, _name, _verb, _event),
    st.builds("About {} soldiers were killed and {} injured {}, {} {}.".format, _figure, _figure, _time, _name, _verb),
    st.builds("{} voted {}-{} to {} {}.".format, _name, _figure, _figure, st.sampled_from(["pass it", "condemn", "reject"]), _time),
    st.builds("{}, {} sent {} troops from Kyiv to {}.".format, _time, _name, _figure, st.sampled_from(["Lviv", "the border"])),
)
"""Sentences as the news has them, well formed more or less."""

articles = st.lists(st.lists(sentences, min_size=1, max_size=3).map(" ".join), max_size=4).map("\n\n".join)
"""Paragraphs of such sentences."""

soups = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
"""The pieces of such sentences in no order, marks and all."""

broken = st.builds(
    lambda text, at, mark: text[: at % (len(text) + 1)] + mark + text[at % (len(text) + 1) :], articles, st.integers(0, 999), anything
)
"""Paragraphs with something thrown in."""

wrapped = st.builds(
    lambda text, width: "\n\n".join(textwrap.fill(part, width) for part in text.split("\n\n")), articles, st.integers(30, 120)
)
"""Paragraphs of lines that were cut at a width."""

texts = st.one_of(articles, soups, broken, wrapped, anything)
"""All of these."""
