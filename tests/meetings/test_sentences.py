"""What single sentences report: gold inline, the same frames with names of many cultures."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting

# Two sides a row, from different parts of the world: full title, name.
SIDES = [
    ("President of Kenya", "William Ruto", "Prime Minister of Norway", "Jonas Gahr Støre"),
    ("Foreign Minister of Peru", "Elmer Schialer", "Foreign Minister of Japan", "Takeshi Iwaya"),
    (
        "Minister of Defence of Italy",
        "Guido Crosetto",
        "Minister of Defence of Qatar",
        "Saoud bin Abdulrahman Al Thani",
    ),
    ("Prime Minister of Fiji", "Sitiveni Rabuka", "President of Chile", "Gabriel Boric"),
    (
        "Minister of Defense of Kazakhstan",
        "Dauren Kossanov",
        "Minister of Defence of Viet Nam",
        "Phan Van Giang",
    ),
]
FRAMES = [
    ("On 3 May 2024, {a} met with {b} in Geneva.", "bilateral_meeting", "participant"),
    ("On 3 May 2024, {a} received {b} in Geneva.", "bilateral_meeting", "host"),
    ("{a} held talks with {b} in Geneva on 3 May 2024.", "bilateral_meeting", "participant"),
    ("{a} spoke by phone with {b} on 3 May 2024.", "phone_call", "participant"),
    ("On 3 May 2024, {a} had a telephone conversation with {b}.", "phone_call", "participant"),
]


def only(pipeline: Extractor, text: str) -> Meeting:
    (record,) = pipeline.extract(text)
    (meeting,) = record.meetings
    return meeting


@pytest.mark.parametrize(("frame", "event_type", "role"), FRAMES)
@pytest.mark.parametrize("sides", SIDES, ids=lambda sides: sides[1])
def test_two_sides(
    pipeline: Extractor, frame: str, event_type: str, role: str, sides: tuple[str, ...]
) -> None:
    first_title, first, second_title, second = sides
    text = frame.format(a=f"the {first_title} {first}", b=f"the {second_title} {second}")
    meeting = only(pipeline, text[0].upper() + text[1:])
    assert meeting.event_type == event_type
    assert [person.name for person in meeting.participants] == [first, second]
    assert meeting.participants[0].role == role
    assert (meeting.start, meeting.end) == ("2024-05-03", "2024-05-03")
    assert (meeting.city, meeting.country) == (
        (None, None) if event_type == "phone_call" else ("Geneva", "CHE")
    )
    assert len(meeting.delegations) == 2


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "The visit of the President of Ghana to Lisbon, planned for 4 June 2025, has been postponed "
            "until "
            "9 July 2025. The President of Ghana John Mahama was to visit Lisbon on 4 June 2025.",
            ("visit", "postponed"),
        ),
        (
            "On 12 March 2025, the 14th session of the Council of Ministers of the East African "
            "Community was held "
            "in Arusha under the chairmanship of the Minister of Foreign Affairs of Uganda, Jeje Odongo.",
            ("statutory_session", "held"),
        ),
        (
            "The Minister of Defence of Brazil José Múcio will visit Santiago on 9 July 2025.\n\n"
            "Published: 1 July 2025",
            ("visit", "planned"),
        ),
        (
            "On 2 June 2025, the joint exercise “Blue Lagoon” of the navies of Tonga and Samoa began in "
            "Apia.",
            ("exercise", "held"),
        ),
        (
            "On 2 June 2025, political consultations between the foreign ministries of Malta and Georgia "
            "were held "
            "in Valletta. The Maltese side was led by Director General Mark Pace.",
            ("consultations", "held"),
        ),
        (
            "The leaders of Laos, Cambodia and Thailand took part in a summit in Vientiane on 5 May 2025. "
            "The summit was chaired by the Prime Minister of Laos Sonexay Siphandone.",
            ("summit", "held"),
        ),
    ],
)
def test_type_and_status(pipeline: Extractor, text: str, facts: tuple[str, str]) -> None:
    meeting = only(pipeline, text)
    assert (meeting.event_type, meeting.status) == facts


def test_one_record_a_counterpart(pipeline: Extractor) -> None:
    text = (
        "On 5 May 2025, the Minister of Foreign Affairs of Morocco Nasser Bourita held bilateral "
        "meetings in Rabat "
        "with the Foreign Minister of Gabon Régis Onanga, the Foreign Minister of Spain José Albares and the "
        "Foreign Minister of Malta Ian Borg."
    )
    (record,) = pipeline.extract(text)
    assert [[p.name for p in meeting.participants] for meeting in record.meetings] == [
        ["Nasser Bourita", "Régis Onanga"],
        ["Nasser Bourita", "José Albares"],
        ["Nasser Bourita", "Ian Borg"],
    ]
    assert {tuple(meeting.delegations) for meeting in record.meetings} == {
        ("GAB", "MAR"),
        ("ESP", "MAR"),
        ("MAR", "MLT"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Some delegations were present physically while others followed the proceedings virtually.",
        "Two delegations and the observers joined the hall by video link.",
        "A presentation was made, via Zoom, by Dr. Nino Kharadze of the University of Graz.",
    ],
)
def test_who_joins_a_hall_from_afar_makes_it_hybrid(pipeline: Extractor, words: str) -> None:
    meeting = only(
        pipeline,
        "LILONGWE, 22 January 2026 - The Ministerial Committee of the Organ held its 25th session in "
        "Lilongwe today. " + words,
    )
    assert meeting.format == "hybrid"


def test_video_and_hall_make_a_hybrid_format(pipeline: Extractor) -> None:
    text = (
        "On 5 May 2025, the Council of Ministers of the Gulf Cooperation Council met in Doha. The "
        "Foreign Minister "
        "of Oman Badr Albusaidi took part in person, the Foreign Minister of Kuwait Abdullah Al-Yahya "
        "joined by "
        "video link."
    )
    meeting = only(pipeline, text)
    assert meeting.format == "hybrid"
    assert {p.name: p.attendance for p in meeting.participants}["Abdullah Al-Yahya"] == "videoconference"


def test_who_stayed_away_is_no_participant(pipeline: Extractor) -> None:
    text = (
        "On 5 May 2025, the Council of Ministers of the East African Community met in Arusha. Rwanda was "
        "represented by Deputy Minister Usta Kaitesi, who attended instead of Minister Olivier Nduhungirehe."
    )
    meeting = only(pipeline, text)
    assert [p.name for p in meeting.participants] == ["Usta Kaitesi"]


@pytest.mark.parametrize(
    "text",
    [
        "President Hassan Sheikh Mohamud sent a telegram of condolences to the President of Turkey, "
        "Recep Erdogan.",
        "By decree of the Head of State, Colonel Anna Petrova has been appointed Deputy Minister of Defence.",
        "The Foreign Ministry of Portugal condemns the attack of 5 May 2025 and calls for restraint.",
        "Will the Prime Minister of Nepal meet with the President of India? It is too early to say.",
    ],
)
def test_no_meeting(pipeline: Extractor, text: str) -> None:
    (record,) = pipeline.extract(text)
    assert record.meetings == []


def test_background_is_not_reported(pipeline: Extractor) -> None:
    text = (
        "Lima, 10 May 2025\n\nThe Foreign Minister of Peru Elmer Schialer received the Ambassador of "
        "Canada Louis "
        "Marcotte today. The last meeting of the joint commission was held in Ottawa on 3 March 2019."
    )
    (record,) = pipeline.extract(text)
    assert [meeting.start for meeting in record.meetings] == ["2025-05-10"]


def test_list_of_participants(pipeline: Extractor) -> None:
    text = (
        "On 5 May 2025, a meeting of the Council of Chiefs of Staff of the African Union was held in "
        "Addis Ababa. "
        "The following took part:\n\n"
        "- General Mahmoud Hassan (Egypt)\n"
        "- Lieutenant General Peter Njiru (Kenya)\n"
        "- Major General Awa Diop (Senegal)\n"
    )
    meeting = only(pipeline, text)
    assert [(p.name, p.rank, p.country) for p in meeting.participants] == [
        ("Mahmoud Hassan", "General", "EGY"),
        ("Peter Njiru", "Lieutenant General", "KEN"),
        ("Awa Diop", "Major General", "SEN"),
    ]
