"""What a mention tells about itself besides its interval."""

from __future__ import annotations

import pytest

from extractor.dates import DayOrder, find_dates, find_published, with_roles

PUBLISHED = "2024-05-15"


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("on 3 May 2024", "day"),
        ("last week", "week"),
        ("in May 2024", "month"),
        ("in the third quarter of 2023", "quarter"),
        ("in H1 2022", "half"),
        ("in the second half of 2023", "half"),
        ("in the summer of 2023", "season"),
        ("in 2023", "year"),
        ("in the 1990s", "decade"),
        ("in the 19th century", "century"),
        ("at 3 p.m.", "time"),
    ],
)
def test_precision_is_that_of_the_words(words: str, precision: str) -> None:
    (mention,) = find_dates(f"They met {words}.", PUBLISHED)
    assert mention.precision == precision


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("in the 1990s", "199"),
        ("in the 19th century", "18"),
        ("in the second half of 2023", "2023-H2"),
        ("in the third quarter of 2023", "2023-Q3"),
        ("last week", "2024-W19"),
        ("on the weekend", "2024-W19-WE"),
        ("yesterday evening", "2024-05-14TEV"),
        ("at 3 p.m. on June 3", "2024-06-03T15:00"),
        ("under the current chairman", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
    ],
)
def test_values_are_written_as_timex3_writes_them(words: str, value: str) -> None:
    (mention,) = find_dates(f"They met {words}.", PUBLISHED)
    assert mention.value == value


def test_anchor_is_the_day_that_was_counted_from() -> None:
    text = "On 3 May 2024 they met, the next day they signed, today they leave; on 20 May they return."
    assert [(m.basis, m.anchor) for m in find_dates(text, PUBLISHED)] == [
        ("explicit", None),
        ("anaphoric", "2024-05-03"),
        ("relative", PUBLISHED),
        ("inferred", PUBLISHED),
    ]


def test_a_year_lent_by_the_text_is_inferred() -> None:
    (first, *_) = find_dates("They met on 3 March before the SCO-2025 forum.")
    assert (first.first, first.basis) == ("2025-03-03", "inferred")


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [("03/04/2024", True), ("13/04/2024", False), ("04/13/2024", False), ("04/04/2024", False)],
)
def test_figures_with_two_readings_are_marked(text: str, ambiguous: bool) -> None:
    (mention,) = find_dates(f"Dated {text}.")
    assert mention.ambiguous is ambiguous


@pytest.mark.parametrize(("order", "day"), [("day", "2024-04-03"), ("month", "2024-03-04")])
def test_the_day_order_can_be_told(order: DayOrder, day: str) -> None:
    # a date that has one reading only keeps it whatever the order
    assert find_dates("Dated 03/04/2024.", day_order=order)[0].first == day
    assert find_dates("On 25/12/2024.", day_order=order)[0].first == "2024-12-25"


@pytest.mark.parametrize(
    ("text", "mismatch"),
    [
        ("Monday, 14 May 2024", True),
        ("Tuesday, 14 May 2024", False),
        ("14 May 2024 (Monday)", True),
        ("May 14, 2024", False),
    ],
)
def test_a_weekday_that_the_day_does_not_have_is_flagged(text: str, mismatch: bool) -> None:
    (mention,) = find_dates(f"It was held on {text}.")
    assert (mention.mismatch, mention.first) == (mismatch, "2024-05-14")


def test_a_bracketed_day_is_checked_against_its_weekday() -> None:
    assert [m.mismatch for m in find_dates("on Monday (23 March 2021)")] == [False, True]


BUSINESS = (
    "Acme said third-quarter profit rose 5% from {ago}. Sales in {latest} were flat. "
    "In {period}, it earned $2 million."
)


def test_comparisons_lean_on_the_quarter_that_the_text_speaks_of() -> None:
    text = BUSINESS.format(ago="a year ago", latest="the latest quarter", period="the year-ago period")
    assert [(text[m.start : m.end], m.value) for m in find_dates(text, "2013-10-30")] == [
        ("third-quarter", "2013-Q3"),
        ("a year ago", "2012-Q3"),
        ("the latest quarter", "2013-Q3"),
        ("the year-ago period", "2012-Q3"),
    ]


def test_without_a_quarter_a_year_ago_is_a_year() -> None:
    (mention,) = find_dates("They met a year ago.", "2013-10-30")
    assert mention.value == "2012"


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("14:30 Moscow time", "T14:30"),
        ("2:00PM", "T14:00"),
        ("11h00", "T11:00"),
        ("4 in the morning", "T04:00"),
        ("half past nine", "T09:30"),
        ("10 o'clock", "T10:00"),
        ("1400 hrs IST", "T14:00"),
        ("9:00 (GMT+3)", "T09:00"),
        ("12 noon", "T12:00"),
    ],
)
def test_times_with_and_without_zones(words: str, clock: str) -> None:
    (mention,) = find_dates(f"The talks begin at {words} on the square.", PUBLISHED)
    assert (mention.kind, mention.value) == ("TIME", PUBLISHED + clock)


def test_roles_of_the_dates_of_a_release() -> None:
    text = (
        "ASTANA, November 27, 2024. A meeting was held today under the Treaty of 15 May 1992. "
        "The Council, established in 1993, will sit on 3 December. He has led it since May 2022."
    )
    published = find_published(text)
    assert published is not None
    dates = with_roles(text, find_dates(text, published.first), published)
    assert [(text[m.start : m.end], m.role) for m in dates] == [
        ("November 27, 2024", "publication"),
        ("today", "event"),
        ("15 May 1992", "background"),
        ("1993", "background"),
        ("3 December", "event"),
        ("May 2022", "background"),
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Earlier, on the 8th (Wed), he met the envoy.", ["2024-05-08"]),
        ("On the 9th in Seoul they met.", ["2024-05-09"]),
        ("The summit is on 28 May. On the day preceding the summit he meets A.",
         ["2024-05-28", "2024-05-27"]),
        ("The session runs from 20 to 22 May. The day before the session he meets A.",
         ["2024-05-20", "2024-05-19"]),
        ("They met on 14 May. The visit is from 12 to 17 May. Later the same day he left.",
         ["2024-05-14", "2024-05-12", "2024-05-14"]),
        ("On 14 May A met B. On 20 May talks will be held. Later that day he received C.",
         ["2024-05-14", "2024-05-20", "2024-05-14"]),
        ("AGENDA FOR FRIDAY: The minister travels.", ["2024-05-17"]),
        ("He will call on Hon. Minister Dip Rai on Friday.", ["2024-05-17"]),
        ("From 3 to 5 May 2021 they met, and on 4 May they signed. In 2019 they did not.",
         ["2021-05-03", "2021-05-04", "2019"]),
    ],
)  # fmt: skip
def test_days_that_lean_on_others(text: str, days: list[str]) -> None:
    published = None if "2021" in text else PUBLISHED
    assert [mention.first for mention in find_dates(text, published)] == days


def test_a_day_of_another_calendar_is_none_of_ours() -> None:
    text = "Date: 2081/08/06 (21 November 2024)\n\nPRESS NOTE"
    published = find_published(text)
    assert published is not None
    assert published.first == "2024-11-21"
