"""Which expressions are found and what they are on the calendar; gold inside the sentence (gold_marks)."""

from __future__ import annotations

import pytest

from extractor.dates import DayOrder, find_dates
from tests.dates.gold_marks import found, read_gold

PUBLISHED = "2024-05-15"  # a Wednesday


WRITTEN_DAYS = [
    "On [May 24, 2022 | 2022-05-24], a meeting was held.",
    "The Council sat on [24 May 2022 | 2022-05-24] in Minsk.",
    "It opened on the [24th of May 2022 | 2022-05-24].",
    "It opened on the [24th of May, 2022 | 2022-05-24].",
    "[24.05.2022 | 2022-05-24] News of the Organization",
    "[21.05.2020 | 2020-05-21]On Wednesdays nothing happens.",
    "Published [2022-05-24 | 2022-05-24] by the press service",
    "[2023.11.13. (Mon) | 2023-11-13] Ministry of National Defense",
    "Chiefs of Defence meet in Brussels, [18-Jan.-2024 | 2024-01-18]",
    "[Feb. 6, 2024 | 2024-02-06] | Readout",
    "[Jun 23 2022 | 2022-06-23] (IPS)",
    "[Thursday, 12 March 2020 | 2020-03-12], Paris",
    "It will be held on [Sept. 13 (Thursday), 2018 | 2018-09-13] in Seoul.",
    "The decree of [1st January, 2024 | 2024-01-01] entered into force.",
    "The [first of May 2023 | 2023-05-01] was a holiday.",
    "Doha, [November 21 (QNA) 2023 | 2023-11-21] - The Council met.",
    "The letter is dated [05/13/2024 | 2024-05-13].",
    "The letter is dated [3/4/2024 | 2024-04-03].",
    "He came on [12-09-2023 | 2023-09-12].",
    "[Wed, 05 Jun 2024 | 2024-06-05]",
    "[03 June, 2024 (Monday) | 2024-06-03]",
    "[6 June 2024 | 2024-06-06]: the ministers",
    "The [2024-May-10 | 2024-05-10] edition",
    "[20240510 | 2024-05-10] minutes",
    "it was [2 may 2024 | 2024-05-02] then",
    "[30June2021 | 2021-06-30] Minsk",
    "Ministers approved the plan of joint trainings[14.06.2023 | 2023-06-14]The Council met.",
    "Consultations in Minsk[5 December 2024 | 2024-12-05]",
    "[24 May2022 | 2022-05-24] in Yerevan",
    "a stamp of [30.VI.2021 | 2021-06-30]",
    "[04 Jul 17 | 2017-07-04]",
    "[30-Jun-21 | 2021-06-30]",
    "[June, 30, 2021 | 2021-06-30]",
    "on [28 June in 2020 | 2020-06-28]",
    "Release 20240610-02\n[June 10, 2024 | 2024-06-10]",
]


@pytest.mark.parametrize("marked", WRITTEN_DAYS)
def test_day_with_year_needs_no_anchor(marked: str) -> None:
    text, gold = read_gold(marked)
    assert found(text, None) == gold


RANGES = [
    "held in New York on [June 28-30, 2021 | 2021-06-28/2021-06-30].",
    "held on [28–30 June 2021 | 2021-06-28/2021-06-30]",
    "From [October 9 to 13, 2023 | 2023-10-09/2023-10-13], the training took place.",
    "From [30 January to 1 February 2023 | 2023-01-30/2023-02-01], the Chair visited Slovenia.",
    "from [September 26 to October 8, 2022 | 2022-09-26/2022-10-08]",
    "next on [30 September and 1 October 2024 | 2024-09-30/2024-10-01] in Moscow",
    "on [17 and 18 January 2024 | 2024-01-17/2024-01-18]",
    "between [3 and 5 May 2023 | 2023-05-03/2023-05-05]",
    "from [27th January to 09th February, 2025 | 2025-01-27/2025-02-09]",
    "From the [25th to the 28th of July 2022 | 2022-07-25/2022-07-28]",
    "[20.05.2024 – 22.05.2024 | 2024-05-20/2024-05-22]",
    "[20-22.05.2024 | 2024-05-20/2024-05-22]",
    "[28 December 2023 – 3 January 2024 | 2023-12-28/2024-01-03]",
    "from [28 December to 3 January 2024 | 2023-12-28/2024-01-03]",
    "in [January-February 2024 | 2024-01/2024-02]",
    "the [2022–2026 | 2022/2026] programme",
    "from [Monday 10 June to Wednesday 12 June 2024 | 2024-06-10/2024-06-12]",
    "[31 May–2 June 2024 | 2024-05-31/2024-06-02]",
    "[10.-12. June 2024 | 2024-06-10/2024-06-12]",
    "on [July 4, 5 and 6, 2024 | 2024-07-04/2024-07-06]",
    "[Nov-Feb 2017 | 2016-11/2017-02]",
    "[19-27 Apr / 16 | 2016-04-19/2016-04-27]",
    "[28.06.-02.07.2021 | 2021-06-28/2021-07-02]",
    # a weekday at the line's end, and a schedule's hours
    "Agenda for [2025 | 2025]\n\n[October 13, Monday | 2025-10-13]\n[09.30 | 2025-10-13]  Call",
    "Agenda for [2025 | 2025]\n\n[October 14–15, Tuesday – Wednesday | 2025-10-14/2025-10-15]\nDushanbe",
    # the number of a release within its year, which is no year
    "Moscow\n\n1702-[13-09-2024 | 2024-09-13]",
    "[10/05–12/05/2024 | 2024-05-10/2024-05-12]",
    "[28 to 30.06.2021 | 2021-06-28/2021-06-30]",
    "from the [ninth till seventeenth of April 2024 | 2024-04-09/2024-04-17]",
    "[12/13 March 2024 | 2024-03-12/2024-03-13]",
    "[Thursday 14 and Friday 15 November 2024 | 2024-11-14/2024-11-15]",
    "from [Sep to Nov 2024 | 2024-09/2024-11]",
    "the weekend of [8-9 June 2024 | 2024-06-08/2024-06-09]".replace("the weekend of [", "[the weekend of "),
]


@pytest.mark.parametrize("marked", RANGES)
def test_range_is_one_interval(marked: str) -> None:
    text, gold = read_gold(marked)
    assert found(text, None) == gold


def test_days_that_do_not_follow_each_other_stay_apart() -> None:
    text, gold = read_gold("The sides met on [3 | 2023-05-03] and [15 May 2023 | 2023-05-15].")
    assert found(text, None) == gold


COARSE = [
    "held in [May 2024 | 2024-05]",
    "in [early June 2022 | 2022-06]",
    "at [the end of 2023 | 2023]",
    "in [the summer of 2017 | 2017-06/2017-08]",
    "in [2022 | 2022]",
    "during [the 1990s | 1990/1999]",
    "[the first quarter of 2024 | 2024-01/2024-03]",
    "before [the 20th century | 1900/1999]",
    "in [the first half of June 2023 | 2023-06]",
    "in [2019 H2 | 2019-07/2019-12]",
    "the budget of [FY2024 | 2024]",
    "in [the last week of July 2016 | 2016-07-25/2016-07-31]",
    "on [the second Monday of May 2024 | 2024-05-13]",
    "during [week 12 of 2024 | 2024-03-18/2024-03-24]",
    "in [the second half of May 2021 | 2021-05]",
    "in [the first nine months of 2023 | 2023-01/2023-09]",
    "in [Q3 2021 | 2021-07/2021-09] and [H1 2022 | 2022-01/2022-06]",
    "in [nineteen ninety-one | 1991] and [the year two thousand | 2000]",
    "since [the nineties | 1990/1999]",
    "in [the last week of 2016 | 2016-12-26/2017-01-01]",
    "in [the last half of 2016 | 2016-07/2016-12] and [the second half of 2017 | 2017-07/2017-12]",
    "in [the latter half of the '80s | 1980/1989]",
    "in his unsuccessful [1996 | 1996] campaign and the ministry's [2015 | 2015] report",
    "on [14 May '24 | 2024-05-14]",
    "in [March nineteen ninety-eight | 1998-03] and [the winter of nineteen eighty-six | 1986-12/1987-02]",
    "from [Q1 of 2021 - Q3 of 2022 | 2021-01/2022-09]",
    "from [May to October 2024 | 2024-05/2024-10]",
    "on [2016 10 16 | 2016-10-16], in [April of 87 | 1987-04].",
]


@pytest.mark.parametrize("marked", COARSE)
def test_coarse_dates_keep_their_precision(marked: str) -> None:
    text, gold = read_gold(marked)
    assert found(text, None) == gold


RELATIVE = [
    "The Minister received the Ambassador [today | 2024-05-15].",
    "They had spoken [yesterday | 2024-05-14] by telephone; [tomorrow | 2024-05-16] they meet.",
    "[The day before yesterday | 2024-05-13] he left.",
    "The parade was held [this morning | 2024-05-15].",
    "[Last night | 2024-05-14] the delegation arrived.",
    "The President met the envoy on [Monday | 2024-05-13].",
    "The committee met on [Wednesday | 2024-05-15].",
    "The committee will meet on [Friday | 2024-05-17].",
    "The delegation is expected to arrive on [Monday | 2024-05-20].",
    "The summit, which starts [Saturday | 2024-05-18] in Jeddah, has four items.",
    "He said [Tuesday | 2024-05-14] that talks will take place on [Thursday | 2024-05-16].",
    "[Next Wednesday | 2024-05-22] the Forum will sit jointly.",
    "It sat [last Thursday | 2024-05-09].",
    "He is to visit Prague from [Monday to Thursday | 2024-05-20/2024-05-23], the Senate said.",
    "[Last week | 2024-05-06/2024-05-12] the ministers spoke; [next week | 2024-05-20/2024-05-26] they meet.",
    "[earlier this week | 2024-05-13/2024-05-19]",
    "[last month | 2024-04] and [next year | 2025]",
    "It was signed [two days ago | 2024-05-13].",
    "He was born [20 years ago | 2004].",
    "the events of [August 15 of last year | 2023-08-15]",
    "From [24 to 26 April this year | 2024-04-24/2024-04-26] Almaty hosted the talks.",
    "Moscow, [December of this year | 2024-12].",
    "on [the 3rd of this month | 2024-05-03]",
    "[Yesterday | 2024-05-14] ([May 14 | 2024-05-14]) and [Friday | 2024-05-10] ([May 10 | 2024-05-10])",
    "[next week | 2024-05-20/2024-05-26] on [Tuesday | 2024-05-21]",
    "from [today | 2024-05-15] until [Friday | 2024-05-17]",
    "until [the end of the year | 2024]",
    "It opens at [3 p.m. on June 3 | 2024-06-03].",
    "He arrived on [Tuesday morning | 2024-05-14].",
    "They met over [the weekend | 2024-05-11/2024-05-12].",
    "The session opens on [Monday the 20th | 2024-05-20].",
    "- [Thursday 16 | 2024-05-16], 17:00 h. Meeting with the Secretary General".replace(
        "17:00 h", "[17:00 h | 2024-05-16]"
    ),
    "The United Nations envoy will travel to Rome [Friday | 2024-05-17].",
    "It is to be paid on a still unspecified date in [January | 2025-01].",
    "The council is to sit on [Monday of the following week | 2024-05-20].",
    "The hearing comes in [the week of May 27 | 2024-05-27/2024-06-02].",
    "[the 18th of last month | 2024-04-18]",
    "They met on [Friday 3 May 2024 | 2024-05-03] and on [the previous Monday | 2024-04-29].",
    "They met on [Friday 3 May 2024 | 2024-05-03]; [the following Tuesday | 2024-05-07] they signed.",
    "The ministers meet [Thursday | 2024-05-16] with the envoy.",
    "He flew in to meet the envoy on [Monday | 2024-05-13].",
    "It had been due to expire on [Friday | 2024-05-10].",
    "Talks take place on [Saturday | 2024-05-18].",
    "The line is open through [January | 2025-01].",
    "He paid a visit [this past winter | 2023-12/2024-02].",
    "The forum will be held on [Christmas Day | 2024-12-25].",
    "Stocks closed at [5 p.m. EST, May 14 | 2024-05-14] in New York.",
    "It was founded [a decade ago | 2014].",
    "At the close on [Tuesday | 2024-05-14], 5,745,188 shares; in [March | 2024-03] 5,000 people.",
    "The vote is due by [end of year | 2024].",
    "Talks that had been set for [Friday | 2024-05-17] were called off.",
    "Talks that had been set for [Tuesday | 2024-05-14] were postponed.",
    "They signed it under a [November | 2023-11] agreement and will report.",
    "from [this June to March 2025 | 2024-06/2025-03]",
    "It meets in [the week of the 20th | 2024-05-20/2024-05-26].",
    "in today's world and for the people of tomorrow",
    "at [today | 2024-05-15]'s security conference",
]


@pytest.mark.parametrize("marked", RELATIVE)
def test_relative_dates_count_from_publication(marked: str) -> None:
    text, gold = read_gold(marked)
    assert found(text, PUBLISHED) == gold


@pytest.mark.parametrize(
    "words", ["today", "on Thursday", "last week", "two days ago", "this morning", "last spring"]
)
def test_relative_dates_stay_open_without_publication(words: str) -> None:
    (mention,) = find_dates(f"The ministers met {words} in Minsk.")
    assert (mention.first, mention.last, mention.basis) == (None, None, "incomplete")


def test_items_of_a_list_count_from_their_own_day() -> None:
    text = (
        "26.03.2025  The Head of the Joint Staff gave an interview to a newspaper of the capital today.\n\n"
        "2025-03-24\nThe Secretary General received the Ambassador yesterday at the Secretariat in Moscow.\n"
    )
    assert found(text, None) == [
        ("26.03.2025", "2025-03-26"),
        ("today", "2025-03-26"),
        ("2025-03-24", "2025-03-24"),
        ("yesterday", "2025-03-23"),
    ]


def test_the_days_of_a_header_are_no_list() -> None:
    text = "14 May 2024\nUpdated\n16 May 2024\nThe ministers of the three states met today in Riga."
    assert found(text, "2024-05-14")[-1] == ("today", "2024-05-14")


@pytest.mark.parametrize(
    ("order", "days"), [("day", ("2020-01-05", "2020-07-05")), ("month", ("2020-05-01", "2020-05-07"))]
)
def test_both_readings_of_a_range_in_figures(order: DayOrder, days: tuple[str, str]) -> None:
    (mention,) = find_dates("on leave 5/1-5/7/2020", None, order)
    assert ((mention.first, mention.last), mention.ambiguous) == (days, True)


ANAPHORIC = [
    "On [3 May | 2024-05-03] they met. [The next day | 2024-05-04] they signed.",
    "On [3 May | 2024-05-03] they met. [The same day | 2024-05-03] they signed.",
    "On [3 May | 2024-05-03] they met. [Two days later | 2024-05-05] they signed.",
    "The session took place on [May 10 | 2024-05-10]. On [the eve | 2024-05-09] the experts met.",
    "From [6 to 8 May | 2024-05-06/2024-05-08] they sat; B spoke on [the second day | 2024-05-07], "
    "A on [the final day | 2024-05-08].",
    "From the [6th to the 8th of May | 2024-05-06/2024-05-08] it sat. It closed on [the 8th | 2024-05-08].",
    "He came in [June 2019 | 2019-06] and left [later that year | 2019].",
]


@pytest.mark.parametrize("marked", ANAPHORIC)
def test_anaphoric_dates_count_from_the_last_day_named(marked: str) -> None:
    text, gold = read_gold(marked)
    assert found(text, PUBLISHED) == gold


def test_basis_tells_how_a_date_was_placed() -> None:
    text = "On 3 May 2024 they met, the next day they signed, today they leave."
    assert [m.basis for m in find_dates(text, PUBLISHED)] == ["explicit", "anaphoric", "relative"]


@pytest.mark.parametrize(
    ("text", "published", "first"),
    [
        ("On 20 December the ministers met in Minsk.", "2024-01-09", "2023-12-20"),
        ("The next round will be held on 12 January.", "2023-12-20", "2024-01-12"),
        ("On January 25 the two had met in Jaipur.", "2024-11-03", "2024-01-25"),
        ("The Council's next meeting will take place on April 21.", "2023-03-17", "2023-04-21"),
        ("In December the two sides signed a plan.", "2024-02-01", "2023-12"),
        ("The talks are scheduled for July.", "2024-04-27", "2024-07"),
        ("The session on Monday, 4 March opened late.", "2023-09-01", "2024-03-04"),
    ],
)
def test_year_of_a_day_and_month_comes_from_publication(text: str, published: str, first: str) -> None:
    assert [m.first for m in find_dates(text, published)] == [first]


def test_day_and_month_take_the_only_year_of_the_text() -> None:
    text = "They met on 3 March for the 2016 UK-France Summit."
    assert find_dates(text)[0].first == "2016-03-03"


def test_day_and_month_stay_open_where_the_text_names_no_year_or_several() -> None:
    for text in (
        "They met on 3 March.",
        "After the summits of 2014 and 2016 came a pause.\n\nThey met on 3 March.",
    ):
        mention = next(m for m in find_dates(text) if text[m.start : m.end] == "3 March")
        assert (mention.value, mention.first, mention.basis) == ("XXXX-03-03", None, "incomplete")


def test_the_2030_agenda_gives_no_year() -> None:
    mention = find_dates("They met on 3 March and spoke about the 2030 Agenda.")[0]
    assert mention.first is None


def test_numeric_dates_follow_the_order_that_the_text_shows() -> None:
    assert [m.first for m in find_dates("From 5/13/2024 on. See 3/4/2024.")] == ["2024-05-13", "2024-03-04"]
    assert [m.first for m in find_dates("From 13/5/2024 on. See 3/4/2024.")] == ["2024-05-13", "2024-04-03"]


NO_DATES = [
    "The parties may march on; the second and the 5th Army sit tight.",
    "Resolution 2254, Order No. 2023 and Article 1992 of the Code",
    "1500km of road, 2000 soldiers, 1998 people, 2,015 men and 2024-strong ranks",
    "the 20th anniversary, the 2030 Agenda, Vision 2030, Agenda 2063",
    "The exercises Steadfast Defender 2024, “Interaction-2024” and AMAN-23",
    "Tel.: +7 (495) 621-33-24, fax 8-800-2000-600, 10.20.30.40, version 3.11.2",
    "a G20 and COP 15 statement, aged 43, 12/25 members, $2020, 15%",
    "Jan Kavan, April Glaspie's successor, and May Britt spoke.",
    "He spoke in his 30s and marched; Theresa May said so.",
    "The Tomorrow Group and AI Now Institute took part.",
    "on the 70th session of the Assembly, at the 3rd meeting",
    "resolution 1267/1989/2253, A/75/L.10 and S/RES/2254",
    "the 75th anniversary; room 304, extension 12-05; SCO-2025, COP26",
    "version v12.5, model a2024, mi5 and mp3, rev3.2.21",
    "9/11, 24/7, 1/3 of them, 50/50, 5+1 talks, Su-35 and S-400",
    'ABC\'s "This Week" showed High Noon; order No. 123-05-2024',
    "He may go; the parties may, on balance, agree. Gen. May agreed with Sen. March.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date_in(text: str) -> None:
    assert found(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("They trained for three days.", "DURATION", "P3D"),
        ("It lasted a two-week term", "DURATION", "P2W"),
        ("over the past two months", "DURATION", "P2M"),
        ("They meet every year.", "SET", "P1Y"),
        ("the weekly briefing", "SET", "P1W"),
        ("held on Mondays", "SET", "XXXX-WXX-1"),
        ("He is currently in Minsk.", "DATE", "PRESENT_REF"),
        ("They recently met.", "DATE", "PAST_REF"),
        ("It begins at 6:45 PM.", "TIME", "2024-05-15T18:45"),
        ("at 9 a.m. on Tuesday", "TIME", "2024-05-14T09:00"),
        ("last week", "DATE", "2024-W19"),
    ],
)
def test_kind_and_timex_value(text: str, kind: str, value: str) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert (mention.kind, mention.value) == (kind, value)


def test_hard_wrapped_lines_do_not_cut_a_date_but_paragraphs_do() -> None:
    assert [m.first for m in find_dates("held on 24\nMay 2022 in")] == ["2022-05-24"]
    assert "2022-05-24" not in [m.first for m in find_dates("room 24\n\nMay 2022 in")]


def test_no_year_beyond_the_calendar() -> None:
    for text in ("9000 years ago", "300 centuries later", "the day after tomorrow", "99 weeks from now"):
        find_dates(text, "9999-12-31")
        find_dates(text, "0001-01-01")
