"""Visits and the talks held during them: whom a host meets, stops of one sentence, how long all lasts."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, roles, surnames

Told = tuple[str, str, str | None, str | None, set[str]]


def told(pipeline: Extractor, text: str) -> list[Told]:
    """Type, status, days and surnames of all meetings of a text, in order of type and day."""
    found = [(m.event_type, m.status, m.start, m.end, surnames(m)) for m in meetings(pipeline, text)]
    return sorted(found, key=lambda one: (one[0], one[2] or "", sorted(one[4])))


@pytest.mark.parametrize(
    "words",
    [
        "met with his host, Minister of External Relations Téte António of Angola",
        "met today with his host, Minister of External Relations Téte António of Angola",
        "had today a meeting with the Minister of External Relations of Angola, Téte António",
    ],
)
def test_whose_guest_he_is_the_visitor_met(pipeline: Extractor, words: str) -> None:
    text = f"Belgrade, 15 June 2023\n\nForeign Minister of Serbia Ivica Dačić {words}."
    assert told(pipeline, text) == [
        ("bilateral_meeting", "held", "2023-06-15", "2023-06-15", {"Dačić", "António"})
    ]


@pytest.mark.parametrize(
    "words",
    [
        "met, separately, in New York on 20 September 2023, on the sidelines of the 78th session of the UN "
        "General Assembly, with",
        "held a meeting in New York on Wednesday, 20 September 2023, on the margins of the 78th session "
        "of the United Nations General Assembly, with",
    ],
)
def test_a_gathering_named_before_those_met_is_where_they_met(pipeline: Extractor, words: str) -> None:
    text = (
        f"21 September 2023\n\nThe Secretary General of the OIC, Hissein Taha, {words} Jeyhun Bayramov, "
        "Minister of Foreign Affairs of Azerbaijan; and Murat Nurtleu, Minister of Foreign Affairs of "
        "Kazakhstan."
    )
    assert told(pipeline, text) == [
        ("bilateral_meeting", "held", "2023-09-20", "2023-09-20", {"Taha", "Bayramov"}),
        ("bilateral_meeting", "held", "2023-09-20", "2023-09-20", {"Taha", "Nurtleu"}),
    ]


def test_stops_of_one_sentence_have_the_days_of_their_visits(pipeline: Extractor) -> None:
    text = (
        "The Ministry announced on 3 May 2023 that Minister Lee Jong-sup would visit Poland on 4-6 May "
        "and the United Arab Emirates on 7-9 May. In Warsaw, Minister Lee will hold talks with Minister "
        "of National Defence Mariusz Błaszczak, and in Abu Dhabi he will meet Minister of State Mohammed "
        "Al Bowardi."
    )
    assert told(pipeline, text) == [
        ("bilateral_meeting", "planned", "2023-05-04", "2023-05-06", {"Jong-sup", "Błaszczak"}),
        ("bilateral_meeting", "planned", "2023-05-07", "2023-05-09", {"Jong-sup", "Bowardi"}),
    ]


def test_a_numbered_paragraph_leads_to_a_stop_of_the_tour(pipeline: Extractor) -> None:
    text = (
        "April 20, 2023\n\nExternal Affairs Minister of India S. Jaishankar will be paying an official "
        "visit to Guyana, Panama and Colombia from 21-29 April 2023.\n\n2. In Guyana (April 21-23), he "
        "will call on President Irfaan Ali and co-chair the 5th India-Guyana Joint Commission Meeting "
        "with Foreign Minister Hugh Todd."
    )
    assert told(pipeline, text) == [
        ("bilateral_meeting", "planned", "2023-04-21", "2023-04-23", {"Jaishankar", "Ali"}),
        ("statutory_session", "planned", "2023-04-21", "2023-04-23", {"Jaishankar", "Todd"}),
        ("visit", "planned", "2023-04-21", "2023-04-29", {"Jaishankar"}),
    ]


def test_of_talks_held_and_still_to_come_the_visit_is_a_record(pipeline: Extractor) -> None:
    text = (
        "15 June 2023\n\nForeign Minister of Serbia Ivica Dačić, during his official visit to Angola, "
        "met with President of Angola João Lourenço. Minister Dačić will also meet today with his host, "
        "Minister of External Relations Téte António."
    )
    assert sorted((kind, status) for kind, status, *_ in told(pipeline, text)) == [
        ("bilateral_meeting", "held"),
        ("bilateral_meeting", "planned"),
        ("visit", "held"),
    ]


def test_talks_to_come_lie_in_the_window_of_the_visit_that_goes_on(pipeline: Extractor) -> None:
    text = (
        "TOKYO, May 21, 2024 – Kuwaiti Minister of Foreign Affairs Abdullah Al-Yahya arrived in Tokyo on "
        "Tuesday on a three-day official visit to Japan. During his visit, Al-Yahya will hold talks with "
        "Japanese Foreign Minister Yoko Kamikawa and will meet with Minister of Defense Minoru Kihara."
    )
    assert told(pipeline, text) == [
        ("bilateral_meeting", "planned", "2024-05-21", "2024-05-23", {"Al-Yahya", "Kamikawa"}),
        ("bilateral_meeting", "planned", "2024-05-21", "2024-05-23", {"Al-Yahya", "Kihara"}),
        ("visit", "held", "2024-05-21", "2024-05-23", {"Al-Yahya"}),
    ]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("ended on Friday in Ondjiva. The two-day meeting was", ("2024-06-06", "2024-06-07")),
        ("opened on Friday in Ondjiva. The two-day meeting was", ("2024-06-07", "2024-06-08")),
        ("was held on Friday in Ondjiva. The meeting was", ("2024-06-07", "2024-06-07")),
    ],
)
def test_how_long_a_session_lasts_is_told_later(
    pipeline: Extractor, words: str, days: tuple[str, str]
) -> None:
    text = (
        f"7 June 2024\n\nThe 8th session of the Joint Commission of Angola and Namibia {words} chaired by "
        "Minister of Defence of Angola Isaac Tchipalanga and Minister of Defence of Namibia Festus "
        "Haimbodi."
    )
    assert told(pipeline, text) == [("statutory_session", "held", *days, {"Tchipalanga", "Haimbodi"})]


def test_an_event_of_several_days_is_the_conference(pipeline: Extractor) -> None:
    text = (
        "5 June 2024\n\nThe Regional Conference on Water opened on Tuesday in Dushanbe. The three-day "
        "event brings together 200 experts. It was opened by President of Tajikistan Emomali Rahmon."
    )
    assert told(pipeline, text) == [("conference", "held", "2024-06-04", "2024-06-06", {"Rahmon"})]


def test_who_is_on_a_visit_to_attend_something_is_there(pipeline: Extractor) -> None:
    text = (
        "18 April 2024\n\nForeign Minister of Moldova Mihai Popșoi, who is on a working visit to "
        "Stockholm to attend the Informal Conference on Migration, met with the Minister for Foreign "
        "Affairs of Sweden, Tobias Billström."
    )
    assert {status for _, status, *_ in told(pipeline, text)} == {"held"}
    assert "visit" not in {kind for kind, *_ in told(pipeline, text)}


@pytest.mark.parametrize(
    "words",
    [
        "The sides agreed to hold the next meeting of the Strategic Council in Astana in 2024.",
        "They decided that the next session of the Business Council would be held in Astana in 2024.",
    ],
)
def test_the_next_session_is_one_of_those_who_agreed_on_it(pipeline: Extractor, words: str) -> None:
    text = (
        "9 March 2023\n\nForeign Minister of Kazakhstan Mukhtar Tileuberdi held talks with Foreign "
        f"Minister of Hungary Péter Szijjártó. {words}"
    )
    session = next(m for m in meetings(pipeline, text) if m.event_type == "statutory_session")
    assert (session.status, session.start, session.delegations) == ("planned", "2024", ["HUN", "KAZ"])


def test_the_visit_during_which_two_last_met_is_background(pipeline: Extractor) -> None:
    text = (
        "Pretoria – Minister of International Relations of South Africa Naledi Pandor will, on 22 May "
        "2023, host Cabinet Secretary of Kenya Alfred Mutua for consultations in Pretoria. The two "
        "Ministers last met in Nairobi in November 2022 during the State Visit of President Cyril "
        "Ramaphosa."
    )
    (meeting,) = meetings(pipeline, text)
    assert roles(meeting) == {"Naledi Pandor": "host", "Alfred Mutua": "participant"}


def test_whose_visit_dates_an_earlier_meeting_is_not_at_the_session(pipeline: Extractor) -> None:
    text = (
        "Lusaka, 10 November 2023. The 6th Session of the Zambia-Tanzania Joint Commission opened in "
        "Lusaka on Thursday. The two-day session is co-chaired by Minister of Foreign Affairs of Zambia "
        "Stanley Kakubo and Minister of Foreign Affairs of Tanzania January Makamba. The two Ministers "
        "last met in Dar es Salaam in August 2022 during the visit of President Hakainde Hichilema."
    )
    assert told(pipeline, text) == [
        ("statutory_session", "held", "2023-11-09", "2023-11-10", {"Kakubo", "Makamba"})
    ]


@pytest.mark.parametrize(
    "stay",
    [
        "General Gbaguidi is in Ghana on a four-day visit from 11 to 14 March.",
        "The visit of the Beninese delegation runs from 11 to 14 March.",
        "General Gbaguidi, who arrived in Ghana on Monday, will leave for home on Thursday.",
        "The Beninese general's programme in Ghana (11-14 March) also includes a tour of the shipyard.",
        "The delegation landed in Accra on Monday for a four-day visit.",
    ],
)
def test_a_stay_longer_than_its_talks_is_a_record(pipeline: Extractor, stay: str) -> None:
    text = (
        "ACCRA, 12 March 2024 - The Chief of Defence Staff of Ghana, Lieutenant General Thomas Oppong, today "
        "received the Chief of Defence Staff of Benin, General Fructueux Gbaguidi, at Burma Camp. "
    )
    found = {m.event_type: m for record in pipeline.extract(text + stay) for m in record.meetings}
    visit, talks = found["visit"], found["bilateral_meeting"]
    assert (visit.start, visit.end, talks.start, talks.end) == (
        "2024-03-11",
        "2024-03-14",
        "2024-03-12",
        "2024-03-12",
    )
    assert [person.name for person in visit.participants] == ["Fructueux Gbaguidi"]
    assert visit.delegations == ["BEN", "GHA"]


def test_talks_of_several_days_are_no_further_visit(pipeline: Extractor) -> None:
    text = (
        "NAIROBI, 5 March 2024 - The Cabinet Secretary for Defence of Kenya Aden Dualle today met the "
        "Minister of Defence of Poland Jan Kosiniak in Nairobi. The talks were held from 5 to 6 March."
    )
    assert [m.event_type for record in pipeline.extract(text) for m in record.meetings] == [
        "bilateral_meeting"
    ]
