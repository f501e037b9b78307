"""Times: which words are one, and which days they come down to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attributed_claims.errors import BadDateError, BadTextError
from attributed_claims.marks.times import find_time_marks, find_times, parse_time, time_preposition
from attributed_claims.text.dates import read_date
from attributed_claims.text.sentences import read_text
from attributed_claims.values import Time

THURSDAY = dt.date(2022, 3, 3)

NOT_TIMES = [
    pytest.param("He may resign and they march on the capital.", id="verbs"),
    pytest.param("Theresa May spoke after Mrs. May had met April Ryan.", id="names"),
    pytest.param("The resignation of May was called for by Theresa May.", id="may-behind-a-preposition"),
    pytest.param("The March on the capital drew crowds.", id="march-the-event"),
    pytest.param("Leaders of the Women's March spoke.", id="march-the-organization"),
    pytest.param("The Sunday Times and USA Today reported it.", id="newspapers"),
    pytest.param("Shops opened early for Black Friday.", id="feast"),
    pytest.param("They pray every Friday and on Sundays.", id="habit"),
    pytest.param("He watches Saturday Night Live.", id="show"),
    pytest.param('She told "Fox News Sunday" it was over.', id="title-in-quotation-marks"),
    pytest.param("It was a Friday the 13th story.", id="friday-the-13th"),
    pytest.param("Some 2000 soldiers died and 1500 fled.", id="counts-like-years"),
    pytest.param("The rebels killed 2014 people.", id="count-like-a-late-year"),
    pytest.param("The army sent 2015-strong columns at 2015 GMT.", id="strength-and-clock"),
    pytest.param("He drove a 2014 Toyota.", id="model-year"),
    pytest.param("It cost $2016.", id="price"),
    pytest.param("The siege lasted two weeks and went on for 40 days.", id="lengths"),
    pytest.param("They fell in the fall of the city.", id="fall-the-event"),
    pytest.param("The Arab Spring and the Prague Spring failed.", id="named-springs"),
    pytest.param("A man in his early 60s, seconds from safety, died.", id="age-in-decades"),
    pytest.param("The sun sat low and he wed Ann.", id="words-like-short-days"),
    pytest.param("Wait a second, the second day of the trial was the last day.", id="second"),
    pytest.param("The day after, each year, all day.", id="bare-units"),
    pytest.param("It ran version 1.2.22 of the 45.13.2022 build on 5.30.2016.", id="numbers-like-dates"),
    pytest.param("They bought a weekend home and a weekend ticket.", id="weekends-that-date-nothing"),
    pytest.param("It was the worst raid on the town in two weeks, and the first siege in three days.", id="how-long-it-was-a-rank"),
    pytest.param("The truce has held since he left and since the coup.", id="since-what-is-no-beginning"),
    pytest.param("Adam and Eve met on the eve of the vote.", id="eves-that-are-no-feast"),
    pytest.param("", id="empty"),
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert find_times(text, relative_to=THURSDAY) == ()


def found(text: str, published: dt.date | None = THURSDAY) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (time.text, time.start.isoformat() if time.start else None, time.end.isoformat() if time.end else None, time.value)
        for time in find_times(text, relative_to=published)
    ]


def day(text: str, date: str, part: str = "") -> tuple[str, str, str, str]:
    return text, date, date, date + part


IN_TEXT = [
    # tense
    pytest.param("On Wednesday, the assembly voted.", [day("Wednesday", "2022-03-02")], id="past"),
    pytest.param("The talks will restart Thursday morning.", [day("Thursday morning", "2022-03-03", "TMO")], id="will-on-the-day"),
    pytest.param("The talks ended on Monday.", [day("Monday", "2022-02-28")], id="past-monday"),
    pytest.param("The army said on Thursday it lost six men.", [day("Thursday", "2022-03-03")], id="past-on-the-day"),
    pytest.param("Deputies are to vote on Tuesday.", [day("Tuesday", "2022-03-08")], id="be-to"),
    pytest.param("Deputies plan to vote on Tuesday.", [day("Tuesday", "2022-03-08")], id="plan-to"),
    pytest.param("He said he would leave Sunday.", [day("Sunday", "2022-03-06")], id="would"),
    pytest.param("He would have left Sunday.", [day("Sunday", "2022-02-27")], id="would-have"),
    pytest.param("The council meets Monday.", [day("Monday", "2022-03-07")], id="timetable"),
    pytest.param("The vote is Monday.", [day("Monday", "2022-03-07")], id="copula"),
    pytest.param("A vote scheduled for Monday was put off.", [day("Monday", "2022-03-07")], id="scheduled"),
    pytest.param("A report released Monday lists 12 victims.", [day("Monday", "2022-02-28")], id="participle"),
    pytest.param("On Friday, the court will rule.", [day("Friday", "2022-03-04")], id="verb-behind"),
    pytest.param("The mayor said Tuesday that troops will leave Friday.", [
        day("Tuesday", "2022-03-01"), day("Friday", "2022-03-04"),
    ], id="both"),
    pytest.param("Talks to be held Saturday are in doubt.", [day("Saturday", "2022-03-05")], id="to-be-held"),
    # weekdays
    pytest.param("Shells fell last Thursday.", [day("last Thursday", "2022-02-24")], id="last-is-never-today"),
    pytest.param("They return next Thursday.", [day("next Thursday", "2022-03-10")], id="next-is-never-today"),
    pytest.param("Shells fell on Tuesday of last week.", [day("Tuesday of last week", "2022-02-22")], id="week-told"),
    pytest.param("They left late on Monday.", [day("late on Monday", "2022-02-28")], id="late-on"),
    pytest.param("It began in the early hours of Monday.", [day("the early hours of Monday", "2022-02-28", "TMO")], id="early-hours"),
    pytest.param("They fled overnight on Monday.", [day("overnight on Monday", "2022-02-28", "TNI")], id="overnight-with-day"),
    pytest.param("The strike hit on Mon., killing two.", [day("Mon.", "2022-02-28")], id="short-weekday"),
    pytest.param("the quake hit thursday.", [day("thursday", "2022-03-03")], id="lower-case"),
    # dates
    pytest.param("He died on Saturday, March 21, 2009.", [day("Saturday, March 21, 2009", "2009-03-21")], id="full-date"),
    pytest.param("He died on Thursday (24 February).", [day("Thursday (24 February)", "2022-02-24")], id="date-in-brackets"),
    pytest.param("He died on Tuesday (aged 24).", [day("Tuesday", "2022-03-01")], id="brackets-without-a-date"),
    pytest.param("He died on 3 March 2022.", [day("3 March 2022", "2022-03-03")], id="day-first"),
    pytest.param("He died on the 21st of May, 2009.", [day("the 21st of May, 2009", "2009-05-21")], id="ordinal"),
    pytest.param("Six died on Sept. 26 in the hills.", [day("Sept. 26", "2021-09-26")], id="short-month"),
    pytest.param("Six died on 2022-02-28.", [day("2022-02-28", "2022-02-28")], id="iso"),
    pytest.param("Six died on 24.02.2022.", [day("24.02.2022", "2022-02-24")], id="dotted"),
    pytest.param("Six died on 24.02.22.", [day("24.02.22", "2022-02-24")], id="dotted-short"),
    pytest.param("Six died on 24.02.99.", [day("24.02.99", "1999-02-24")], id="dotted-short-of-the-last-century"),
    pytest.param("Six died on 24/02/2022, not 02/23/2022.", [day("24/02/2022", "2022-02-24"), day("02/23/2022", "2022-02-23")], id="slashed"),
    pytest.param("Six died on 03/02/2022.", [("03/02/2022", None, None, None)], id="slashed-either-way"),
    pytest.param("Six died last April 26.", [day("last April 26", "2021-04-26")], id="last-date"),
    pytest.param("The ban will start on May 1.", [day("May 1", "2022-05-01")], id="future-date"),
    pytest.param("Clerks counted votes before the April 3 election.", [day("April 3", "2022-04-03")], id="date-in-a-noun-phrase"),
    pytest.param("Clerks met on Friday, April 8.", [day("Friday, April 8", "2022-04-08")], id="weekday-tells-the-year"),
    pytest.param("On the night of March 1 they fled.", [day("the night of March 1", "2022-03-01", "TNI")], id="night-of"),
    pytest.param("In March 20 soldiers died.", [("March", "2022-03-01", "2022-03-31", "2022-03")], id="count-behind-a-month"),
    pytest.param("On Feb. 30 nobody came.", [("Feb. 30", None, None, None)], id="no-such-day"),
    pytest.param("It happened on Feb. 29.", [day("Feb. 29", "2020-02-29")], id="leap-day"),
    pytest.param("The council will vote on it in two weeks.", [("two weeks", "2022-03-14", "2022-03-20", "2022-W11")], id="weeks-ahead"),
    pytest.param("The weekend suicide attacks were deadly.", [
        ("The weekend", "2022-02-26", "2022-02-27", "2022-W08-WE"),
    ], id="weekend-of-what-happened"),
    pytest.param("Forty died in two weeks.", [("two weeks", None, None, None)], id="how-long-it-took"),
    pytest.param("Forty died since the war began.", [("since the war began", None, None, None)], id="since-it-began"),
    pytest.param("Forty died since the start of the siege of Orr.", [("since the start of the siege of Orr", None, None, None)], id="since-the-start-of"),
    pytest.param("Forty died since the war began in May 2016.", [("May 2016", "2016-05-01", "2016-05-31", "2016-05")], id="since-a-month"),
    pytest.param("Six died on Christmas Day and New Year's Eve 2019.", [
        day("Christmas Day", "2021-12-25"), day("New Year's Eve 2019", "2019-12-31"),
    ], id="feasts"),
    pytest.param("They had fled the night before.", [("the night before", None, None, None)], id="night-before"),
    pytest.param("Six died in the first three months of 2010.", [
        ("the first three months of 2010", "2010-01-01", "2010-12-31", "2010"),
    ], id="months-of-a-year"),
    pytest.param("In the year 2000 six died.", [("the year 2000", "2000-01-01", "2000-12-31", "2000")], id="the-year"),
    # months, seasons, years
    pytest.param("Two died in May 2016 and one in May.", [
        ("May 2016", "2016-05-01", "2016-05-31", "2016-05"), ("May", "2021-05-01", "2021-05-31", "2021-05"),
    ], id="months"),
    pytest.param("Two died last March.", [("last March", "2021-03-01", "2021-03-31", "2021-03")], id="last-month-name"),
    pytest.param("Two died in May of last year.", [("May of last year", "2021-05-01", "2021-05-31", "2021-05")], id="year-told"),
    pytest.param("Two died in mid-January.", [("mid-January", "2022-01-01", "2022-01-31", "2022-01")], id="joined-edge"),
    pytest.param("Two died last summer.", [("last summer", "2021-06-01", "2021-08-31", "2021-SU")], id="season"),
    pytest.param("In the spring of 2014 it fell.", [("the spring of 2014", "2014-03-01", "2014-05-31", "2014-SP")], id="season-of-year"),
    pytest.param("In 2016 he won.", [("2016", "2016-01-01", "2016-12-31", "2016")], id="year"),
    pytest.param("The deficit of fiscal 1988 grew.", [("fiscal 1988", None, None, "FY1988")], id="fiscal"),
    pytest.param("It grows in fiscal year 2023.", [("fiscal year 2023", None, None, "FY2023")], id="fiscal-year"),
    pytest.param("The 2012 election was close.", [("2012", "2012-01-01", "2012-12-31", "2012")], id="year-before-a-noun"),
    pytest.param("It was common in the mid-1990s.", [("the mid-1990s", "1990-01-01", "1999-12-31", "199")], id="decade"),
    pytest.param("It was common in the '80s.", [("the '80s", "1980-01-01", "1989-12-31", "198")], id="short-decade"),
    pytest.param("They looked past November.", [("November", "2021-11-01", "2021-11-30", "2021-11")], id="past-is-a-preposition"),
    pytest.param("Profit fell in the first quarter of 2016.", [
        ("the first quarter of 2016", "2016-01-01", "2016-03-31", "2016-Q1"),
    ], id="quarter"),
    pytest.param("Profit fell in the second half of last year.", [
        ("the second half of last year", "2021-07-01", "2021-12-31", "2021-H2"),
    ], id="half"),
    pytest.param("Profit fell in Q3 2016.", [("Q3 2016", "2016-07-01", "2016-09-30", "2016-Q3")], id="short-quarter"),
    pytest.param("He scored in the fourth quarter.", [], id="quarter-of-a-game"),
    pytest.param("Seats are up this November.", [("this November", "2022-11-01", "2022-11-30", "2022-11")], id="this-month-name"),
    pytest.param("Flats are cold this winter.", [("this winter", "2021-12-01", "2022-02-28", "2021-WI")], id="this-winter"),
    # relative
    pytest.param("Yesterday six died; two more died today.", [day("Yesterday", "2022-03-02"), day("today", "2022-03-03")], id="deictic"),
    pytest.param("He leaves tonight.", [day("tonight", "2022-03-03", "TNI")], id="tonight"),
    pytest.param("They met the day before yesterday.", [day("the day before yesterday", "2022-03-01")], id="day-before-yesterday"),
    pytest.param("Last night and this morning shells fell.", [
        day("Last night", "2022-03-02", "TNI"), day("this morning", "2022-03-03", "TMO"),
    ], id="parts"),
    pytest.param("Overnight shelling killed four.", [("Overnight", "2022-03-02", "2022-03-03", "2022-03-02TNI")], id="overnight"),
    pytest.param("It began two days ago.", [day("two days ago", "2022-03-01")], id="days-ago"),
    pytest.param("It began a week ago.", [("a week ago", "2022-02-21", "2022-02-27", "2022-W08")], id="week-ago"),
    pytest.param("It began more than two years ago.", [("more than two years ago", None, "2020-03-03", None)], id="more-than"),
    pytest.param("It began several years ago.", [("several years ago", None, None, "PAST_REF")], id="vague-count"),
    pytest.param("It began last month.", [("last month", "2022-02-01", "2022-02-28", "2022-02")], id="last-month"),
    pytest.param("Over the weekend, ten died.", [("the weekend", "2022-02-26", "2022-02-27", "2022-W08-WE")], id="weekend"),
    pytest.param("Talks will go on over the weekend.", [("the weekend", "2022-03-05", "2022-03-06", "2022-W09-WE")], id="weekend-ahead"),
    pytest.param("In the past 24 hours, ten died.", [("the past 24 hours", "2022-03-02", "2022-03-03", "PT24H")], id="past-hours"),
    pytest.param("In the last three weeks ten died.", [("the last three weeks", "2022-02-10", "2022-03-03", "P3W")], id="past-weeks"),
    pytest.param("Earlier this week ten died.", [("Earlier this week", "2022-02-28", "2022-03-03", "2022-W09")], id="earlier"),
    pytest.param("Six fled and returned the next day.", [("the next day", None, None, None)], id="depends-on-another-time"),
    pytest.param("Six died recently.", [("recently", None, None, "PAST_REF")], id="recently"),
    # open periods
    pytest.param("Nine have died since Friday.", [("Friday", "2022-02-25", None, "2022-02-25")], id="since"),
    pytest.param("They must leave by the end of May.", [("the end of May", None, "2022-05-31", "2022-05")], id="by"),
    pytest.param("Nine died since the start of the year.", [("the start of the year", "2022-01-01", None, "2022")], id="since-start"),
    pytest.param("The damage caused by Monday's quake is vast.", [day("Monday", "2022-02-28")], id="by-as-agent"),
    pytest.param("It stood before 2009.", [("2009", None, "2008-12-31", "2009")], id="before"),
    pytest.param("It fell after May 2.", [("May 2", "2021-05-03", None, "2021-05-02")], id="after"),
    pytest.param("Masks are required starting Monday.", [day("Monday", "2022-03-07")], id="starting-present"),
    pytest.param("Masks were required starting Monday.", [day("Monday", "2022-02-28")], id="starting-past"),
    pytest.param("Six died a year ago today.", [day("a year ago today", "2021-03-03")], id="to-the-day"),
    pytest.param("Six died a week ago Friday.", [day("a week ago Friday", "2022-02-25")], id="weekday-of-weeks-ago"),
    pytest.param("Six died two years ago this month.", [("two years ago this month", "2020-03-01", "2020-03-31", "2020-03")], id="to-the-month"),
    pytest.param("Six have died so far this year.", [("so far this year", "2022-01-01", "2022-03-03", "2022")], id="so-far"),
    pytest.param("Six died in the week of Feb. 21.", [("the week of Feb. 21", "2022-02-21", "2022-02-27", "2022-W08")], id="week-of-a-day"),
    pytest.param("It belongs in the 19th century.", [("the 19th century", "1800-01-01", "1899-12-31", "18")], id="century"),
    pytest.param("He won in 2012, 2014 and 2016.", [
        ("2012", "2012-01-01", "2012-12-31", "2012"), ("2014", "2014-01-01", "2014-12-31", "2014"), ("2016", "2016-01-01", "2016-12-31", "2016"),
    ], id="listed-years"),
    # ranges
    pytest.param("It ran from 1 to 3 March.", [("1 to 3 March", "2022-03-01", "2022-03-03", "2022-03-01/2022-03-03")], id="days-first"),
    pytest.param("It was shelled on March 1 and 2.", [("March 1 and 2", "2022-03-01", "2022-03-02", "2022-03-01/2022-03-02")], id="two-days"),
    pytest.param("One fell on March 1 and 2 were hurt.", [day("March 1", "2022-03-01")], id="no-second-day"),
    pytest.param("It ran from Monday to Wednesday.", [
        ("Monday to Wednesday", "2022-02-28", "2022-03-02", "2022-02-28/2022-03-02"),
    ], id="weekdays"),
    pytest.param("It ran between Jan. 3 and Jan. 5.", [
        ("Jan. 3 and Jan. 5", "2022-01-03", "2022-01-05", "2022-01-03/2022-01-05"),
    ], id="between"),
    pytest.param("It ran March 1-2.", [("March 1-2", "2022-03-01", "2022-03-02", "2022-03-01/2022-03-02")], id="dashed-days"),
    pytest.param("The 2014-2017 war.", [("2014-2017", "2014-01-01", "2017-12-31", "2014/2017")], id="dashed-years"),
    pytest.param("From 1939 to 1945 it raged.", [("1939 to 1945", "1939-01-01", "1945-12-31", "1939/1945")], id="years"),
    pytest.param("From Dec. 30 to Jan. 2, 2015, it ran.", [
        ("Dec. 30 to Jan. 2, 2015", "2014-12-30", "2015-01-02", "2014-12-30/2015-01-02"),
    ], id="over-new-year"),
    pytest.param("Sold May-July 1812.", [("May-July", "2021-05-01", "2021-07-31", "2021-05/2021-07")], id="joined-months"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IN_TEXT)
def test_times_in_a_text_come_down_to_days(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert found(text) == expected


UNPUBLISHED = [
    pytest.param("Wednesday", None, id="weekday"),
    pytest.param("May", None, id="month"),
    pytest.param("two days ago", None, id="ago"),
    pytest.param("the past 24 hours", None, id="stretch"),
    pytest.param("recently", None, id="vague"),
    pytest.param("Monday to Wednesday", None, id="range"),
    pytest.param("May 2016", "2016-05", id="month-with-year"),
    pytest.param("March 3 to 5, 2015", "2015-03-03/2015-03-05", id="range-with-year"),
    pytest.param("the 1990s", "199", id="decade"),
]


@pytest.mark.parametrize(("text", "value"), UNPUBLISHED)
def test_without_a_day_of_publication_only_what_names_its_year_is_resolved(text: str, value: str | None) -> None:
    time = parse_time(text)
    assert time is not None
    assert time.value == value
    assert value is not None or (time.start, time.end) == (None, None)


def test_a_time_keeps_its_words_and_their_place() -> None:
    (time,) = find_times("As of Sunday evening, 30 were missing.", relative_to=THURSDAY)
    sunday = dt.date(2022, 2, 27)
    assert time == Time("Sunday evening", [(6, 20)], start=sunday, end=sunday, value="2022-02-27TEV")


@pytest.mark.parametrize(
    "text",
    ["82 of its forces", "may", "march", "Monday and a vote", "", "on", "said Monday", "300000000000000000 years", "x " * 100],
)
def test_what_is_not_wholly_one_time_parses_to_none(text: str) -> None:
    assert parse_time(text, relative_to=THURSDAY) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("on Wednesday", "Wednesday", id="on"),
        pytest.param("as of Wednesday night", "Wednesday night", id="as-of"),
        pytest.param("March", "March", id="month-alone"),
        pytest.param("2016", "2016", id="year-alone"),
        pytest.param("Mon.", "Mon", id="short-weekday-alone"),
        pytest.param("Saturday, March 21, 2009", "Saturday, March 21, 2009", id="full-date"),
    ],
)
def test_a_whole_expression_parses_with_and_without_its_preposition(text: str, words: str) -> None:
    time = parse_time(text, relative_to=THURSDAY)
    assert time is not None
    assert time.text == words


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        pytest.param("Six died Monday.", "Monday", id="none"),
        pytest.param("Six died on Monday.", "on Monday", id="on"),
        pytest.param("As of Monday six had died.", "As of Monday", id="as-of"),
        pytest.param("Six died over the weekend.", "over the weekend", id="over"),
    ],
)
def test_the_preposition_before_a_time_is_told(text: str, lead: str) -> None:
    read = read_text(text)
    (mark,) = find_time_marks(read, None)
    assert read.slice(time_preposition(read, mark), mark.end) == lead


@pytest.mark.parametrize("value", ["3 March", "2022-02-30", 20220303, ""])
def test_a_bad_date_is_refused(value: object) -> None:
    with pytest.raises(BadDateError, match="YYYY-MM-DD"):
        find_times("Monday", relative_to=value)  # type: ignore[arg-type]


def test_a_bad_text_is_refused() -> None:
    with pytest.raises(BadTextError, match="not bytes"):
        parse_time(b"Monday")  # type: ignore[arg-type]


def test_of_a_datetime_only_the_date_counts() -> None:
    assert read_date(dt.datetime(2022, 3, 3, 23, 59, tzinfo=dt.UTC)) == THURSDAY


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar_raise_nothing(published: dt.date) -> None:
    pieces = [
        "last week", "next week", "999999 years ago", "the next 99 decades", "before Monday", "after Monday", "last May", "next winter",
        "over the weekend", "this century", "this winter",
    ]  # fmt: skip
    for piece in pieces:
        times = find_times(f"It will be {piece}.", relative_to=published)
        assert all(time.start is None or time.end is None or time.start <= time.end for time in times)


WORDS = [
    "Monday", "Mon.", "last", "next", "this", "past", "the", "of", "on", "in", "since", "by", "until", "from", "to", "between",
    "and", ",", ".", "-", "–", "(", ")", "'", "s", "'", "3", "3rd", "31", "29", "February", "May", "may", "March", "Sept.", "Jan",
    "2016", "1990", "2000", "90", "two", "a", "few", "several", "more", "than", "ago", "earlier", "later", "week", "weeks",
    "days", "weekend", "month", "year", "hours", "decade", "century", "quarter", "morning", "night", "tonight", "yesterday",
    "tomorrow", "overnight", "spring", "fall", "early", "late", "mid-May", "end", "start", "will", "was", "said", "plans",
    "Sunday", "Times", "before", "after", "people", "2022-03-03", "at", "least", "99999", "hundred", "couple", "half", "coming",
    "recent", "Monday-Friday", "June-August",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=60), st.dates() | st.none())
def test_whatever_the_words_times_slice_and_end_after_they_start(text: str, published: dt.date | None) -> None:
    end = 0
    for time in find_times(text, relative_to=published):
        (span,) = time.spans
        assert text[span.start : span.end] == time.text
        assert span.start >= end
        end = span.end
        assert time.start is None or time.end is None or time.start <= time.end
    assert parse_time(text, relative_to=published) == parse_time(text, relative_to=published)


DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@given(
    st.sampled_from(["{}", "last {}", "next {}", "{} morning", "{} of last week"]),
    st.sampled_from(DAYS),
    st.dates(dt.date(1, 3, 1), dt.date(9999, 9, 1)),
)
def test_a_week_later_a_weekday_is_a_week_later(form: str, name: str, published: dt.date) -> None:
    week = dt.timedelta(weeks=1)
    one, two = (parse_time(form.format(name), relative_to=when) for when in (published, published + week))
    assert one is not None
    assert two is not None
    assert one.start is not None
    assert two.start == one.start + week
    assert one.start.weekday() == DAYS.index(name)


@given(st.sampled_from(DAYS), st.dates(dt.date(1, 3, 1), dt.date(9999, 9, 1)))
def test_past_is_the_latest_and_future_the_earliest_day(name: str, published: dt.date) -> None:
    (past,) = find_times(f"He left on {name}.", relative_to=published)
    (future,) = find_times(f"He will leave on {name}.", relative_to=published)
    assert past.start is not None
    assert future.start is not None
    assert dt.timedelta(0) <= published - past.start < dt.timedelta(7)
    assert dt.timedelta(0) <= future.start - published < dt.timedelta(7)
