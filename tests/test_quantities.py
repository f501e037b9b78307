from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.errors import BadTextError
from attributed_claims.marks.figureless import article_quantity, zero_quantity
from attributed_claims.marks.numbers import number_at
from attributed_claims.marks.quantities import find_quantities, find_quantity_marks, parse_quantity
from attributed_claims.text.sentences import read_text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A 34-year-old man was hurt.", id="age with hyphens"),
        pytest.param("A two-year-old was hurt.", id="age in words"),
        pytest.param("The girls are 12 years old.", id="age and years"),
        pytest.param("Maria Soto, 34, was hurt.", id="age between commas"),
        pytest.param("Maria Soto, 34 and Omar Diaz, 22, were hurt.", id="ages of two"),
        pytest.param("Maria Soto (34) was hurt.", id="age in brackets"),
        pytest.param("Her brother, 12, was hurt.", id="age behind a noun"),
        pytest.param("The suspects are aged 19 and 23.", id="two ages"),
        pytest.param("Girls between the ages of 11 and 13 fled.", id="ages of"),
        pytest.param("The composer died at 87.", id="age at death"),
        pytest.param("He turned 80.", id="birthday"),
        pytest.param("Adults younger than 40 fled.", id="younger than"),
        pytest.param("Children aged 10-12 sang.", id="range of ages"),
        pytest.param("The war ended in 1999.", id="year"),
        pytest.param("In 2003 earthquakes struck.", id="year before a plural"),
        pytest.param("The 2016 elections were held.", id="year as a modifier"),
        pytest.param("He ruled from 1990 to 1995.", id="years from to"),
        pytest.param("The war of 1980-88 ended.", id="years with a hyphen"),
        pytest.param("It began in the 1990s.", id="decade"),
        pytest.param("It began in the '90s.", id="short decade"),
        pytest.param("It began at 10:30.", id="clock time"),
        pytest.param("It began at 5 p.m. and ended at ten o'clock.", id="hours"),
        pytest.param("It began between 9 and 10 p.m.", id="range of hours"),
        pytest.param("It began at 1800 GMT.", id="military time"),
        pytest.param("United beat Rovers 3-1.", id="score"),
        pytest.param("Rovers won 2-3 on Monday.", id="score that could be a range"),
        pytest.param("The council voted 3-4 against it.", id="vote that could be a range"),
        pytest.param("The council voted 52–48.", id="vote"),
        pytest.param("He went 0 for 10.", id="shots"),
        pytest.param("He lives at 10 Downing Street.", id="address"),
        pytest.param("The shop at 12 Main St. burnt.", id="abbreviated street"),
        pytest.param("It cost $5 million.", id="dollars"),
        pytest.param("It cost €3.5bn or £200.", id="euros"),
        pytest.param("It cost 5 million dollars.", id="dollars behind"),
        pytest.param("It cost 10 to 12 mln dlrs.", id="range of dollars"),
        pytest.param("It cost 12 U.S. dollars.", id="whose dollars"),
        pytest.param("It cost millions of dollars.", id="vague dollars"),
        pytest.param("A 500,000-dollar house burnt.", id="dollars with a hyphen"),
        pytest.param("A T-72 fired.", id="tank"),
        pytest.param("A Boeing 737 crashed near Flight 370.", id="airliner and flight"),
        pytest.param("A Su 27, a B-52 and a 777-300ER landed.", id="aircraft"),
        pytest.param("He came on March 3.", id="date"),
        pytest.param("He came on 3 March 2009.", id="date with the day first"),
        pytest.param("He came on Sept. 26, 2016.", id="date with a year"),
        pytest.param("He came on March 3-5.", id="range of days"),
        pytest.param("Bogota, 25 Aug 88.", id="two-figure year"),
        pytest.param("He came on 21-3-2009.", id="date in figures"),
        pytest.param("It was like 9/11.", id="date with a slash"),
        pytest.param("Call 555-1234.", id="telephone"),
        pytest.param("1. First we saw him.", id="list number"),
        pytest.param("No. 4 fell under Article 5 and Resolution 1559.", id="numbered things"),
        pytest.param("See sections 3 and 4, and pages 12-15.", id="lists of numbered things"),
        pytest.param("They took Highway 1 and Route 66.", id="roads"),
        pytest.param("A quake of magnitude 6.4 struck.", id="magnitude"),
        pytest.param("One of them left, and one day no one came.", id="one as a pronoun"),
        pytest.param("They hit one another, the other one first.", id="one another"),
        pytest.param("One in five fled, and 1 in 4 hid.", id="one in"),
        pytest.param("Nine out of 10 fled.", id="out of ten"),
        pytest.param("Two-thirds fled, one third stayed.", id="fractions"),
        pytest.param("Half the town fled.", id="half"),
        pytest.param("The Group of Seven met in the town.", id="name"),
        pytest.param("He was the third in the 52nd and the 5th.", id="ordinals"),
        pytest.param("A 12-man crew and a 20-member panel met.", id="compounds"),
        pytest.param("Some help came.", id="some of a mass"),
        pytest.param("The couple were happy.", id="a couple of spouses"),
        pytest.param("Her test scores were high.", id="scores of a test"),
        pytest.param("How many came?", id="how many"),
        pytest.param("There were no more, no longer.", id="no more"),
        pytest.param("The 100m hurdles were cancelled.", id="metres run"),
        pytest.param("1.500 men fled.", id="a point that may group or part"),
        pytest.param("In 12,5,3 he came.", id="no number"),
        pytest.param("A 6.1 magnitude quake struck a 10 million-year-old hill.", id="magnitude behind, age of a hill"),
        pytest.param("5G and 3D and 4x4 and 12a.", id="letters stuck to it"),
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


Row = tuple[str, float | None, float | None, str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("498 soldiers died.", [("498", 498, 498, "exact")], id="digits"),
        pytest.param("3,700 fled.", [("3,700", 3700, 3700, "exact")], id="commas"),
        pytest.param("1,20,000 fled.", [("1,20,000", 120_000, 120_000, "exact")], id="lakhs"),
        pytest.param("1.200.000 fled.", [("1.200.000", 1_200_000, 1_200_000, "exact")], id="points"),
        pytest.param("They sent 190 000 troops.", [("190 000", 190_000, 190_000, "exact")], id="spaces"),
        pytest.param("1.5 million fled.", [("1.5 million", 1_500_000, 1_500_000, "exact")], id="million"),
        pytest.param("2.3m people fled.", [("2.3m", 2_300_000, 2_300_000, "exact")], id="m"),
        pytest.param("2½ million fled.", [("2½ million", 2_500_000, 2_500_000, "exact")], id="fraction of a million"),
        pytest.param("2,022 people came in 2022.", [("2,022", 2022, 2022, "exact")], id="comma shows a count"),
        pytest.param("It killed 2000 people.", [("2000", 2000, 2000, "exact")], id="year-like count"),
        pytest.param("In June 300 people fled.", [("300", 300, 300, "exact")], id="no day of June"),
        pytest.param("On a bus 12 people died.", [("12", 12, 12, "exact")], id="bus with people"),
        pytest.param("Two hundred and forty-three fled.", [("Two hundred and forty-three", 243, 243, "exact")], id="words"),
        pytest.param(
            "Three quarters of a million fled.",
            [("Three quarters of a million", 750_000, 750_000, "exact")],
            id="three quarters of a million",
        ),
        pytest.param("Some three-quarters of a million fled.", [], id="a fraction that is not read leaves no million"),
        pytest.param("Possibly 20 fled.", [("Possibly 20", 20, 20, "approx")], id="possibly"),
        pytest.param("Up to and including 40 fled.", [("Up to and including 40", None, 40, "at_most")], id="up to and including"),
        pytest.param(
            "Deaths fell from 31 in 2007 to 24 now.", [("31", 31, 31, "exact"), ("24", 24, 24, "exact")], id="a year is no end of a range"
        ),
        pytest.param("Half a million fled.", [("Half a million", 500_000, 500_000, "exact")], id="half a million"),
        pytest.param("One and a half million fled.", [("One and a half million", 1_500_000, 1_500_000, "exact")], id="and a half"),
        pytest.param("A dozen fled, two dozen hid.", [("A dozen", 12, 12, "exact"), ("two dozen", 24, 24, "exact")], id="dozen"),
        pytest.param("A couple of men fled.", [("A couple", 2, 2, "exact")], id="a couple of"),
        pytest.param("Twenty-three fled.", [("Twenty-three", 23, 23, "exact")], id="hyphen"),
        pytest.param("A 3,000-strong force came.", [("3,000", 3000, 3000, "exact")], id="strong"),
        pytest.param("Three 15-year-old boys fled.", [("Three", 3, 3, "exact")], id="count beside an age"),
        pytest.param("One soldier died.", [("One", 1, 1, "exact")], id="one"),
        pytest.param("The toll rose from 12 to 15.", [("12", 12, 12, "exact"), ("15", 15, 15, "exact")], id="a change is no range"),
        pytest.param("The toll rose by 12 to 340.", [("12", 12, 12, "exact"), ("340", 340, 340, "exact")], id="a rise is no range"),
        pytest.param("They lost 14 at least.", [("14 at least", 14, None, "at_least")], id="at least behind"),
        pytest.param("It is 8 million-strong.", [("8 million-strong", 8_000_000, 8_000_000, "exact")], id="million-strong"),
        pytest.param("Between 3 and 5 died.", [("Between 3 and 5", 3, 5, "range")], id="between"),
        pytest.param("Between about 30 and 40 died.", [("Between about 30 and 40", 30, 40, "range")], id="between about"),
        pytest.param("From 40 to 50 died.", [("From 40 to 50", 40, 50, "range")], id="from to"),
        pytest.param("They lost 10-12 men.", [("10-12", 10, 12, "range")], id="hyphen range"),
        pytest.param("They lost 10–12 men.", [("10–12", 10, 12, "range")], id="dash range"),
        pytest.param("They moved 40 to 50 tanks.", [("40 to 50", 40, 50, "range")], id="to range"),
        pytest.param("They lost two or three men.", [("two or three", 2, 3, "range")], id="or"),
        pytest.param("They lost two or three hundred men.", [("two or three hundred", 200, 300, "range")], id="shared hundred"),
        pytest.param("70 to 80,000 fled.", [("70 to 80,000", 70_000, 80_000, "range")], id="shared thousand"),
        pytest.param("1.5 to 2 million fled.", [("1.5 to 2 million", 1_500_000, 2_000_000, "range")], id="shared million"),
        pytest.param("As many as 50 to 60 died.", [("As many as 50 to 60", None, 60, "at_most")], id="bounded range"),
        pytest.param(
            "At least five were killed and 18 injured.",
            [("At least five", 5, None, "at_least"), ("18", 18, 18, "exact")],
            id="a hedge binds its own figure",
        ),
        pytest.param("No fewer than 12 died.", [("No fewer than 12", 12, None, "at_least")], id="no fewer than"),
        pytest.param("Not less than 12 died.", [("Not less than 12", 12, None, "at_least")], id="not less than"),
        pytest.param("More than a dozen died.", [("More than a dozen", 12, None, "at_least")], id="more than a dozen"),
        pytest.param("Over a hundred died.", [("Over a hundred", 100, None, "at_least")], id="over"),
        pytest.param("Well over 200 died.", [("Well over 200", 200, None, "at_least")], id="well over"),
        pytest.param("Upwards of 200 died.", [("Upwards of 200", 200, None, "at_least")], id="upwards of"),
        pytest.param("In excess of 200 died.", [("In excess of 200", 200, None, "at_least")], id="in excess of"),
        pytest.param("The dead exceeded 200.", [("exceeded 200", 200, None, "at_least")], id="exceeded"),
        pytest.param("30 or more died.", [("30 or more", 30, None, "at_least")], id="or more"),
        pytest.param("40 people or more died.", [("40 … or more", 40, None, "at_least")], id="or more behind the noun"),
        pytest.param("300+ died.", [("300+", 300, None, "at_least")], id="plus sign"),
        pytest.param("The 300-plus detainees left.", [("300-plus", 300, None, "at_least")], id="plus"),
        pytest.param("Nearly 300 died.", [("Nearly 300", 300, 300, "approx")], id="nearly"),
        pytest.param("Almost a hundred died.", [("Almost a hundred", 100, 100, "approx")], id="almost"),
        pytest.param("About 300 died, roughly 20 fled.", [("About 300", 300, 300, "approx"), ("roughly 20", 20, 20, "approx")], id="about"),
        pytest.param("Some 300 men died.", [("Some 300", 300, 300, "approx")], id="some with a number"),
        pytest.param("An estimated 300 died.", [("An estimated 300", 300, 300, "approx")], id="an estimated"),
        pytest.param("Police estimated 300 people died.", [("300", 300, 300, "exact")], id="estimated as a verb"),
        pytest.param("Close to 300 died.", [("Close to 300", 300, 300, "approx")], id="close to"),
        pytest.param("30 or so died.", [("30 or so", 30, 30, "approx")], id="or so"),
        pytest.param("Up to 90 died.", [("Up to 90", None, 90, "at_most")], id="up to"),
        pytest.param("The toll went up to 12.", [("12", 12, 12, "exact")], id="went up to"),
        pytest.param("As many as 90 died.", [("As many as 90", None, 90, "at_most")], id="as many as"),
        pytest.param("As many as about 90 died.", [("As many as about 90", None, 90, "at_most")], id="a bound outweighs about"),
        pytest.param("No more than 6 died.", [("No more than 6", None, 6, "at_most")], id="no more than"),
        pytest.param("Fewer than 7 died.", [("Fewer than 7", None, 7, "at_most")], id="fewer than"),
        pytest.param("Under 9 fled.", [("Under 9", None, 9, "at_most")], id="under"),
        pytest.param("At most three died.", [("At most three", None, 3, "at_most")], id="at most"),
        pytest.param("They handed over 300 men.", [("300", 300, 300, "exact")], id="handed over"),
        pytest.param("No injuries were reported.", [("No", 0, 0, "exact")], id="no"),
        pytest.param("Not a single soldier died.", [("Not a single", 0, 0, "exact")], id="not a single"),
        pytest.param("There were zero casualties.", [("zero", 0, 0, "exact")], id="zero"),
        pytest.param("Several died.", [("Several", 3, None, "vague")], id="several"),
        pytest.param("Some soldiers died.", [("Some", 2, None, "vague")], id="some with a plural"),
        pytest.param("Dozens died, scores of men fled.", [("Dozens", 24, None, "vague"), ("scores", 40, None, "vague")], id="dozens"),
        pytest.param("Tens of thousands fled.", [("Tens of thousands", 20_000, None, "vague")], id="tens of thousands"),
        pytest.param("Hundreds of thousands fled.", [("Hundreds of thousands", 200_000, None, "vague")], id="hundreds of thousands"),
        pytest.param("He spoke of countless losses.", [("countless", None, None, "vague")], id="countless"),
    ],
)
def test_quantities_of_a_sentence(text: str, expected: list[Row]) -> None:
    assert [(found.text, found.low, found.high, found.qualifier) for found in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "words", "low", "qualifier", "additive"),
    [
        pytest.param("50 more than in May died.", "50", 50, "exact", False, id="more than compares"),
        pytest.param("More than 50 died.", "More than 50", 50, "at_least", False, id="more than bounds"),
        pytest.param("1,597 more were hurt.", "1,597 more", 1597, "exact", True, id="more adds"),
        pytest.param("More than 50 more were hurt.", "More than 50 more", 50, "at_least", True, id="both"),
        pytest.param("Another 60 were hurt.", "Another 60", 60, "exact", True, id="another"),
        pytest.param("A further 150 troops left.", "A further 150", 150, "exact", True, id="a further"),
        pytest.param("An additional 12 tanks left.", "An additional 12", 12, "exact", True, id="an additional"),
        pytest.param("Another man was hurt.", "Another", 1, "exact", True, id="another man"),
        pytest.param("Hundreds more were hurt.", "Hundreds more", 200, "vague", True, id="hundreds more"),
    ],
)
def test_more_that_adds(text: str, words: str, low: int, qualifier: str, additive: bool) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.low, found.qualifier, found.additive) == (words, low, qualifier, additive)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        pytest.param("498 soldiers marched.", "498", None, id="people"),
        pytest.param("At least 82% fled.", "At least 82%", "percent", id="percent sign"),
        pytest.param("About 6.5 pct fled.", "About 6.5 pct", "percent", id="pct"),
        pytest.param("Twelve per cent fled.", "Twelve per cent", "percent", id="per cent"),
        pytest.param("They walked 5 km.", "5 km", "kilometre", id="km"),
        pytest.param("They walked for two more hours.", "two more hours", "hour", id="hours"),
        pytest.param("A 10-day truce began.", "10-day", "day", id="compound of days"),
        pytest.param("It weighed 10-12kg.", "10-12kg", "kilogram", id="range of kilograms"),
    ],
)
def test_units(text: str, words: str, unit: str | None) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.unit) == (words, unit)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Wednesday", id="no number"),
        pytest.param("three men", id="more than a quantity"),
        pytest.param("3,700 and 12", id="two quantities"),
        pytest.param("40 men or more", id="a noun inside"),
        pytest.param("SOME–A", id="a dash behind a vague word"),
    ],
)
def test_parse_quantity_gives_none(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        pytest.param("572", 572, 572, "exact", id="bare"),
        pytest.param("2022", 2022, 2022, "exact", id="a year is a number here"),
        pytest.param(" around 3,700 ", 3700, 3700, "approx", id="white space"),
        pytest.param("3-1,000", 3, 1000, "range", id="range"),
        pytest.param("some", 2, None, "vague", id="some"),
        pytest.param("“countless”", None, None, "vague", id="quotation marks"),
        pytest.param("over a dozen", 12, None, "at_least", id="hedged word"),
    ],
)
def test_parse_quantity(text: str, low: int | None, high: int | None, qualifier: str) -> None:
    found = parse_quantity(text)
    assert found is not None
    assert (found.low, found.high, found.qualifier) == (low, high, qualifier)


def test_text_must_be_a_str() -> None:
    with pytest.raises(BadTextError, match="text is a str, not int"):
        parse_quantity(12)  # type: ignore[arg-type]
    with pytest.raises(BadTextError, match="not bytes"):
        find_quantities(b"12")  # type: ignore[arg-type]


def test_mark_gives_the_bare_number_inside_its_hedge() -> None:
    read = read_text("They sent at least two dozen more tanks.")
    (mark,) = find_quantity_marks(read)
    assert read.slice(mark.first, mark.end) == "at least two dozen more"
    assert read.slice(mark.number_first, mark.number_end) == "two dozen"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("An hour passed.", None, id="measure"),
        pytest.param("A dozen passed.", None, id="number"),
        pytest.param("A few passed.", None, id="a few"),
        pytest.param("The soldier passed.", None, id="definite"),
        pytest.param("A soldier passed.", "A", id="a"),
        pytest.param("One of them passed.", "One", id="one"),
        pytest.param("Another man passed.", "Another", id="another"),
        pytest.param("A fifth person passed.", "A fifth", id="ordinal"),
        pytest.param("A single shot passed.", "A single", id="single"),
    ],
)
def test_article_as_one(text: str, expected: str | None) -> None:
    mark = article_quantity(read_text(text), 0)
    assert (mark and mark.quantity.text) == expected
    assert mark is None or (mark.quantity.low, mark.quantity.high) == (1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Somebody left.", None, id="somebody"),
        pytest.param("No men left.", None, id="no with a noun"),
        pytest.param("No one left.", "No one", id="no one"),
        pytest.param("None left.", "None", id="none"),
    ],
)
def test_pronoun_as_zero(text: str, expected: str | None) -> None:
    mark = zero_quantity(read_text(text), 0)
    assert (mark and mark.quantity.text) == expected
    assert mark is None or (mark.quantity.low, mark.quantity.high) == (0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("men", None, id="noun"),
        pytest.param("a soldier", None, id="article"),
        pytest.param("million people", None, id="bare million"),
        pytest.param("two 30-strong", (2, 1), id="words before digits"),
        pytest.param("three and five", (3, 1), id="and that lists"),
        pytest.param("one hundred and two hundred", (100, 2), id="and between hundreds"),
        pytest.param("two thousand, three hundred and four", (2304, 7), id="comma inside"),
        pytest.param("two hundred and fifty thousand three hundred and one", (250_301, 9), id="long"),
        pytest.param("a million and a half", (1_500_000, 5), id="million and a half"),
        pytest.param("2 1/2 years", (2.5, 4), id="fraction"),
    ],
)
def test_number_at(text: str, expected: tuple[float, int] | None) -> None:
    assert number_at(read_text(text), 0) == expected


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_grouped_digits_parse_back(number: int) -> None:
    found = parse_quantity(f"{number:,}")
    assert found is not None
    assert (found.low, found.high, found.qualifier) == (number, number, "exact")


_WORDS = st.sampled_from(
    """at least more than about some no not a an single one two twenty-three hundred and million dozen half couple of
    between from to or - – 3 12 1,200 2.5 1999 % $ percent km year-old , . ( ) ' s m May people men another few several
    dozens scores if “ /""".split(),
)


@given(st.lists(_WORDS, max_size=25).map(" ".join) | st.lists(_WORDS, max_size=12).map("".join) | st.text(max_size=60))
def test_spans_slice_to_the_text_and_bounds_are_in_order(text: str) -> None:
    read = read_text(text)
    marks = find_quantity_marks(read)
    for mark in marks:
        quantity = mark.quantity
        assert quantity.text == " … ".join(text[span.start : span.end] for span in quantity.spans)
        assert mark.first <= mark.number_first < mark.number_end <= mark.end
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
    assert all(one.end <= two.first for one, two in pairwise(marks))
    for token in range(len(read.words)):
        article_quantity(read, token)
        zero_quantity(read, token)
        number_at(read, token)
    parse_quantity(text)
