"""Ways of telling that need more than the sentence's own verb: calls, openings, clauses, places."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names

PAIRS = [
    ("President of Kenya Grace Wanjiru", "Prime Minister of Norway Lars Holm"),
    ("Foreign Minister of Peru Luis Quispe", "Foreign Minister of Japan Sato Kenji"),
    ("Minister of Defence of Qatar Nasser Al-Mannai", "Minister of Defence of Viet Nam Tran Quoc Dung"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_who_only_spoke_had_a_call(pipeline: Extractor, first: str, second: str) -> None:
    (call,) = meetings(pipeline, f"{first} spoke on 3 May 2024 with {second} about trade.")
    assert (call.event_type, call.format, call.city) == ("phone_call", "telephone", None)
    (talk,) = meetings(
        pipeline, f"{first} spoke with {second} on the sidelines of a conference in Geneva on 3 May 2024."
    )
    assert (talk.event_type, talk.city) == ("bilateral_meeting", "Geneva")


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_what_they_discussed_does_not_say_that_they_met(pipeline: Extractor, first: str, second: str) -> None:
    one, other = first.split()[-1], second.split()[-1]
    (call,) = meetings(
        pipeline,
        f"Readout\n\n{first} spoke on 3 May 2024 with {second}. "
        f"{one} and {other} discussed the situation in Gaza.",
    )
    assert (call.event_type, call.format, call.city) == ("phone_call", "telephone", None)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_an_invitation_is_no_visit(pipeline: Extractor, first: str, second: str) -> None:
    assert meetings(pipeline, f"{first} invited {second} to visit Geneva in May 2024.") == []


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_what_is_lauded_is_not_told(pipeline: Extractor, first: str, second: str) -> None:
    text = f"On 3 May 2024, {first} met with {second} in Geneva. They lauded the visit of Pope Leo to Iraq."
    (meeting,) = meetings(pipeline, text)
    assert (meeting.event_type, meeting.city) == ("bilateral_meeting", "Geneva")


def test_three_who_sat_together_had_one_meeting(pipeline: Extractor) -> None:
    text = (
        "On 3 May 2024, President of Ghana Kwame Asare met with President of Togo Essi Amegah and President "
        "of Benin Paul Zinsou in Accra. {} discussed the security of the coast."
    )
    (meeting,) = meetings(pipeline, text.format("The three leaders"))
    assert meeting.event_type == "summit"
    assert names(meeting) == {"Kwame Asare", "Essi Amegah", "Paul Zinsou"}
    apart = meetings(pipeline, text.format("President Asare"))
    assert [meeting.event_type for meeting in apart] == ["bilateral_meeting", "bilateral_meeting"]


@pytest.mark.parametrize(
    ("text", "event_type", "city", "people"),
    [
        (
            "President Alhassan Bello of Nigeria on 6 June 2024 flagged off the construction of the coastal "
            "highway in Lagos.",
            "ceremony",
            "Lagos",
            {"Alhassan Bello"},
        ),
        (
            "Minister of Defence Ion Rusu (Moldova) and Minister of Defence Angel Popescu (Romania), on 7 "
            "March 2024, in Iasi, signed the bilateral cooperation plan.",
            "ceremony",
            "Iasi",
            {"Ion Rusu", "Angel Popescu"},
        ),
        (
            "The Ambassador of Italy, Marco Ferri, laid a wreath together with General Ion Dumitru, Chief of "
            "the Romanian Defence Staff, in Bucharest on 25 October 2024.",
            "ceremony",
            "Bucharest",
            {"Marco Ferri", "Ion Dumitru"},
        ),
        (
            "The Ambassador of Bangladesh to Jordan, Nahida Rahman, bade farewell to Prime Minister Omar "
            "Khasawneh in Amman on 3 March 2024.",
            "bilateral_meeting",
            "Amman",
            {"Nahida Rahman", "Omar Khasawneh"},
        ),
        (
            "The XII Meeting of Ministers of Culture of the African Union, chaired by Minister of Culture of "
            "Mali Awa Traoré, took place in Dakar on 8 May 2024.",
            "statutory_session",
            "Dakar",
            {"Awa Traoré"},
        ),
        (
            "Speaking at the opening of the regional workshop on small arms in Lomé on 6 August 2024, Togo's "
            "Security Minister Colonel Komla Agbeko thanked Germany.",
            "conference",
            "Lomé",
            {"Komla Agbeko"},
        ),
    ],
)
def test_type_place_and_people(
    pipeline: Extractor, text: str, event_type: str, city: str, people: set[str]
) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting.event_type, meeting.city) == (event_type, city)
    assert names(meeting) == people


def test_a_wreath_on_a_visit_is_part_of_it(pipeline: Extractor) -> None:
    (visit,) = meetings(
        pipeline,
        "President of Italy Giorgio Conti visited Hanoi on 8 May 2024. President Conti laid a wreath at the "
        "Monument to War Heroes.",
    )
    assert (visit.event_type, visit.city) == ("visit", "Hanoi")


def test_unnamed_guests_by_their_offices(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 4 June 2024, Foreign Minister of Ireland Sarah Whitfield hosted the foreign ministers of "
        "Estonia, Latvia and Malta in Dublin.",
    )
    assert [meeting.delegations for meeting in found] == [["EST", "IRL"], ["IRL", "LVA"], ["IRL", "MLT"]]
    assert {meeting.city for meeting in found} == {"Dublin"}


def test_speakers_in_a_row_of_states(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "The 58th meeting of the Council of Prosecutors was held on 5 October 2023. Prosecutors General of "
        "Azerbaijan Rauf Mammadov, Belarus Igor Kovalchuk and Uzbekistan Dilshod Yusupov made presentations.",
    )
    assert {person.name: person.role for person in session.participants} == {
        "Rauf Mammadov": "speaker",
        "Igor Kovalchuk": "speaker",
        "Dilshod Yusupov": "speaker",
    }


@pytest.mark.parametrize(
    ("chair", "role"),
    [("chaired the Lebanese delegation to", "head_of_delegation"), ("chaired", "chair")],
)
def test_a_chaired_delegation_is_led(pipeline: Extractor, chair: str, role: str) -> None:
    (session,) = meetings(
        pipeline,
        f"Minister Samir Haddad {chair} the 2nd meeting of the Lebanese-Iraqi Joint Committee in Baghdad on "
        "2 May 2023.",
    )
    assert [person.role for person in session.participants] == [role]


def test_the_dead_take_no_part(pipeline: Extractor) -> None:
    (ceremony,) = meetings(
        pipeline,
        "President Tebogo Mokgosi attended the state funeral of former President Samuel Nkosi in Mbabane on "
        "9 March 2024.",
    )
    assert names(ceremony) == {"Tebogo Mokgosi"}


def test_days_and_places_of_the_occasion_just_told(pipeline: Extractor) -> None:
    first, second = meetings(
        pipeline,
        "On 12 May 2022, on the threshold of the anniversary of the treaty (15 May 1992), Minister of "
        "Defence of Chile Rosa Díaz met with Minister of Defence of Cuba Ana Ruiz in Lima. The next day the "
        "same city was the venue of talks between Minister Díaz and Minister of Defence of Peru Hugo Salas.",
    )
    assert (first.start, first.city) == ("2022-05-12", "Lima")
    assert (second.start, second.city) == ("2022-05-13", "Lima")


def test_places_beside_a_gathering_and_of_a_sitting_told_later(pipeline: Extractor) -> None:
    forum, talk = meetings(
        pipeline,
        "The Security Forum was held in Doha on 2 June 2024, chaired by Minister Nasser Al-Mannai. On the "
        "sidelines of the forum, Foreign Minister of Chad Daoud Issa met with Foreign Minister of Malta "
        "Joseph Borg.",
    )
    assert (forum.city, talk.city) == ("Doha", "Doha")
    (trilateral,) = meetings(
        pipeline,
        "The defence ministers of Malaysia, Fiji and Tonga met trilaterally on 12 November 2023. Minister of "
        "Defence of Malaysia Farid Hassan and Minister of Defence of Fiji Jone Waqa sat together in Suva.",
    )
    assert (trilateral.city, trilateral.country) == ("Suva", "FJI")


def test_a_training_area_is_no_city(pipeline: Extractor) -> None:
    (exercise,) = meetings(
        pipeline,
        "The special training with reconnaissance forces will be held from 23 to 26 September 2024 at the "
        "Koktal training area (Republic of Kazakhstan).",
    )
    assert (exercise.city, exercise.country) == (None, "KAZ")


@pytest.mark.parametrize("kind", ["courtesy", "farewell", "introductory"])
def test_a_courtesy_call_is_received(pipeline: Extractor, kind: str) -> None:
    (meeting,) = meetings(
        pipeline,
        f"On 5 March 2025, Secretary-General of ASEAN Tan Boon Keng received a {kind} call from Ambassador "
        "of Chile Rosa Díaz in Jakarta. Also present at the call was Director Hugo Salas.",
    )
    assert (meeting.event_type, meeting.format, meeting.city) == ("bilateral_meeting", "in_person", "Jakarta")
    assert {person.name: person.role for person in meeting.participants} == {
        "Tan Boon Keng": "host",
        "Rosa Díaz": "participant",
        "Hugo Salas": "participant",
    }


def test_a_report_is_received_at_a_sitting_not_in_talks(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "The Military Committee in Chiefs of Defence session met in Brussels on 14 January 2026. The meeting "
        "was chaired by Admiral Karl Lund. The chiefs then received a report from General Ines Vidal.",
    )
    assert (session.event_type, session.city) == ("statutory_session", "Brussels")
    assert {person.name: person.role for person in session.participants} == {
        "Karl Lund": "chair",
        "Ines Vidal": "speaker",
    }


def test_inverted_tellings(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "In the city of Khujand on 21 May 2025 passed the regular meeting of the joint working group of "
        "Kazakhstan and Tajikistan. In the work of the group took part also the chief of the detachment "
        "Colonel Azamat Toktosunov. With a report on the border spoke Colonel Jamshid Karimov.",
    )
    assert (talks.event_type, talks.start, talks.city) == ("consultations", "2025-05-21", "Khujand")
    assert {person.name: person.role for person in talks.participants} == {
        "Azamat Toktosunov": "participant",
        "Jamshid Karimov": "speaker",
    }


def test_a_row_joined_by_by(pipeline: Extractor) -> None:
    (conference,) = meetings(
        pipeline,
        "The conference on border security, which concluded on 24 June 2025 in Vienna, was chaired by "
        "Aino Virtanen. Keynote speeches were delivered by Andrei Popa, by Colonel Tamar Beridze, and by "
        "Professor Giulia Conti. The conference is the fourth of its kind; the first took place in "
        "Almaty in 2019.",
    )
    assert conference.city == "Vienna"
    speakers = {person.name for person in conference.participants if person.role == "speaker"}
    assert speakers == {"Andrei Popa", "Tamar Beridze", "Giulia Conti"}


def test_the_counterpart_holds_the_same_office(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Minister of Interior of Iran Reza Karimi called on Prime Minister of Pakistan Imran Qureshi "
        "in Islamabad on 2 December 2025. The meeting was attended by Ambassador of Iran Ali "
        "Nouri. Earlier, on 1 December 2025, Minister for Interior of Pakistan Bilal Chaudhry held talks "
        "with his Iranian counterpart.",
    )
    assert [names(meeting) for meeting in found] == [
        {"Reza Karimi", "Imran Qureshi", "Ali Nouri"},
        {"Bilal Chaudhry", "Reza Karimi"},
    ]


def test_one_sitting_that_a_committee_convened(pipeline: Extractor) -> None:
    (session,) = meetings(
        pipeline,
        "On 15 July 2025, the Joint Cooperation Committee convened its 12th meeting in Jakarta, co-chaired "
        "by Ambassador of Japan Sato Kenji and Ambassador of Cambodia Chan Dara.",
    )
    assert (session.event_type, session.start) == ("statutory_session", "2025-07-15")
    assert [person.role for person in session.participants] == ["chair", "chair"]


@pytest.mark.parametrize(
    ("topic", "form"),
    [
        ("on hybrid threats", "in_person"),
        ("on virtual assets", "in_person"),
        ("on online safety", "in_person"),
        ("on trade, in hybrid format", "hybrid"),
    ],
)
def test_the_topic_is_no_format(pipeline: Extractor, topic: str, form: str) -> None:
    (seminar,) = meetings(
        pipeline, f"Minister Jonas Lindgren opened the seminar {topic} in Stockholm on 9 October 2024."
    )
    assert (seminar.format, seminar.city) == (form, "Stockholm")


@pytest.mark.parametrize("absent", ["would not attend", "declined to take part in", "was unable to join"])
def test_the_absent_take_no_part(pipeline: Extractor, absent: str) -> None:
    found = meetings(
        pipeline,
        "The Water Forum was held in Doha on 2 May 2024, chaired by Minister Nasser Al-Mannai. Minister "
        f"Jane Otieno {absent} the forum.",
    )
    assert [names(meeting) for meeting in found] == [{"Nasser Al-Mannai"}]


def test_what_others_welcome_is_not_told(pipeline: Extractor) -> None:
    text = "We welcome the meeting between President Kim Hana and President Ali Nouri."
    assert meetings(pipeline, text) == []
