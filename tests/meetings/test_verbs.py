"""Verbs, idioms and nouns that tell of an occasion, and what only looks like one."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names

ONE, OTHER = "Musa Okello", "Joseph Mushi"
A = f"Minister of Finance of Uganda {ONE}"
B = f"Minister of Finance of Tanzania {OTHER}"
WHEN = "in Dodoma on 4 May 2024"


@pytest.mark.parametrize(
    "text",
    [
        f"{A} sat down with {B} {WHEN}.",
        f"{A} came together with {B} {WHEN}.",
        f"{A} interacted with {B} {WHEN}.",
        f"{A} engaged in talks with {B} {WHEN}.",
        f"{A} held a pull-aside with {B} {WHEN}.",
        f"{A} is meeting {B} {WHEN}.",
        f"{A} and {B} exchanged views {WHEN}.",
        f"{A} paid a courtesy visit to {B} {WHEN}.",
        f"{A} was visited by {B} {WHEN}.",
        f"{A} played host to {B} {WHEN}.",
        f"{A} was granted an audience by {B} {WHEN}.",
        f"After meeting {B} {WHEN}, {A} said that trade would grow.",
        f"{A} said after talks with {B} {WHEN} that trade would grow.",
        f"A meeting was held {WHEN} between {A} and {B}.",
    ],
)
def test_two_who_meet(pipeline: Extractor, text: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting.event_type, meeting.status, meeting.city) == ("bilateral_meeting", "held", "Dodoma")
    assert names(meeting) == {ONE, OTHER}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} was phoned on 4 May 2024 by {B}.",
        f"{A} took a call from {B} on 4 May 2024.",
        f"In a separate call on 4 May 2024, {A} discussed with {B} the situation on the border.",
        f"{A} held a telephone summit with {B} on 4 May 2024.",
        f"{A} called {B} on 4 May 2024 to congratulate him.",
    ],
)
def test_two_who_phone(pipeline: Extractor, text: str) -> None:
    (call,) = meetings(pipeline, text)
    assert (call.event_type, call.format) == ("phone_call", "telephone")
    assert names(call) == {ONE, OTHER}


def test_a_video_call_is_a_meeting_on_screens(pipeline: Extractor) -> None:
    (meeting,) = meetings(pipeline, f"{A} held a video call with {B} on 4 May 2024.")
    assert (meeting.event_type, meeting.format) == ("bilateral_meeting", "videoconference")


@pytest.mark.parametrize(
    "text",
    [
        f"{A} did not rule out a meeting with {B}.",
        f"{A} is ready to hold talks with {B}.",
        f"{A} has no plans to meet {B}.",
        f"{A} called {B} a hero.",
        f"{A} called on {B} to release the detainees.",
        f"{A} and {B} did not meet in Dodoma.",
        f"The agreement opens the door to meetings between {A} and {B}.",
        f"The two countries should hold a summit soon, {A} said.",
        f"The visit of {A} to Dodoma last year strengthened ties, {B} said.",
    ],
)
def test_what_is_no_occasion(pipeline: Extractor, text: str) -> None:
    assert meetings(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "event_type", "status", "sides"),
    [
        (
            "India and Bangladesh wound up four days of border talks in New Delhi on 20 February 2025.",
            "bilateral_meeting",
            "held",
            ["BGD", "IND"],
        ),
        (
            "The Sri Lanka Army and the Bangladesh Army held the sixth round of Army-to-Army staff talks in "
            "Colombo on 4 May 2024.",
            "consultations",
            "held",
            ["BGD", "LKA"],
        ),
        (
            "Officials from Nepal and India are set to sit down in New Delhi on 19 November 2024 for the "
            "14th meeting of the Joint Working Group on Border Management.",
            "consultations",
            "planned",
            ["IND", "NPL"],
        ),
        (
            "The Iran-Iraq Joint Economic Commission convened for its fifth session in Baghdad on 4 May "
            "2024.",
            "statutory_session",
            "held",
            ["IRN", "IRQ"],
        ),
        (
            "The joint exercise Hamkori-2025 with units of the armed forces of Tajikistan, Uzbekistan and "
            "Kyrgyzstan will be conducted from July 7 to 11, 2025 at the Lohur training ground.",
            "exercise",
            "planned",
            ["KGZ", "TJK", "UZB"],
        ),
        (
            "Political consultations between Slovakia and Uzbekistan due on 14 May 2025 in Tashkent were "
            "called off.",
            "consultations",
            "cancelled",
            ["SVK", "UZB"],
        ),
        (
            "The sixth meeting of the Nepal-Republic of Korea Bilateral Consultation Mechanism slated for 11 "
            "December 2024 in Kathmandu has been postponed.",
            "consultations",
            "postponed",
            ["KOR", "NPL"],
        ),
    ],
)
def test_sides_without_names(
    pipeline: Extractor, text: str, event_type: str, status: str, sides: list[str]
) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting.event_type, meeting.status, meeting.delegations) == (event_type, status, sides)


def test_three_hosted_for_one_meeting(pipeline: Extractor) -> None:
    (meeting,) = meetings(
        pipeline,
        f"{A} hosted {B} and Minister of Finance of Kenya Grace Wanjiru for a three-way meeting {WHEN}.",
    )
    assert meeting.event_type == "multilateral_meeting"
    assert names(meeting) == {ONE, OTHER, "Grace Wanjiru"}


@pytest.mark.parametrize(
    ("text", "event_type", "status"),
    [
        (f"{A} touched down in Dodoma on 4 May 2024.", "visit", "held"),
        (f"{A} wrapped up a two-day visit to Tanzania on 4 May 2024.", "visit", "held"),
        (f"{A} is in Tanzania on a two-day visit from 4 May 2024.", "visit", "held"),
        (f"{A} has called off his visit to Tanzania scheduled for 4 May 2024.", "visit", "cancelled"),
        (f"{A} is slated to visit Dodoma in May 2024.", "visit", "planned"),
        (f"{A} faced the press {WHEN}.", "briefing", "held"),
        (f"{A} took questions from journalists {WHEN}.", "briefing", "held"),
        (f"The foundation stone of the new embassy was laid {WHEN} by {A}.", "ceremony", "held"),
        (
            f"The banquet planned for 4 May 2024 in Dodoma in honour of {A} was cancelled.",
            "ceremony",
            "cancelled",
        ),
        (
            f'The round table "Trade" announced earlier for 4 May 2024 in Dodoma, at which {A} was to speak, '
            "is cancelled.",
            "conference",
            "cancelled",
        ),
    ],
)
def test_one_who_acts(pipeline: Extractor, text: str, event_type: str, status: str) -> None:
    (meeting,) = meetings(pipeline, text)
    assert (meeting.event_type, meeting.status) == (event_type, status)
    assert names(meeting) == {ONE}


def test_the_way_to_a_summit_is_no_visit(pipeline: Extractor) -> None:
    (summit,) = meetings(
        pipeline,
        f"{A} left for Dodoma on 4 May 2024 to attend the summit of the East African Community, which opens "
        "there on 6 May 2024.",
    )
    assert (summit.event_type, summit.start) == ("summit", "2024-05-06")
    assert names(summit) == {ONE}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The frigate Lorraine of the French Navy arrived at the port of Colombo on a formal visit on 21 "
            "August 2025. The ship is manned by a crew of 165 and commanded by Captain Xavier Le Goff.",
            {"Xavier Le Goff"},
        ),
        ("Two ships of the French Navy made a port call at Colombo on 21 August 2025.", set()),
    ],
)
def test_a_ship_calls_at_a_port(pipeline: Extractor, text: str, people: set[str]) -> None:
    (visit,) = meetings(pipeline, text)
    assert (visit.event_type, visit.city, visit.start) == ("visit", "Colombo", "2025-08-21")
    assert visit.delegations == ["FRA", "LKA"]
    assert names(visit) == people


def test_a_ship_that_sinks_is_no_visit(pipeline: Extractor) -> None:
    assert meetings(pipeline, "The vessel sank near Colombo on 4 May 2024.") == []


def test_a_captain_calls_on_his_host(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "HMS Tamar of the Royal Navy berthed in Suva on 4 May 2024. Shortly after mooring, her commanding "
        "officer, Commander Tom Hill, called on Commander of the Navy of Fiji Captain Timoci Natuva.",
    )
    talk = next(meeting for meeting in found if meeting.event_type == "bilateral_meeting")
    assert names(talk) == {"Tom Hill", "Timoci Natuva"}


def test_a_heading_inside_a_page_is_told_below_it(pipeline: Extractor) -> None:
    (call,) = meetings(
        pipeline,
        "Telephone diplomacy\n\nPresident Arslan speaks with Prime Minister Holm\n\nYesterday, 2 April 2024, "
        "President of Türkiye Kemal Arslan spoke by phone with Prime Minister of Norway Lars Holm. The "
        "leaders discussed trade.",
    )
    assert (call.event_type, call.start) == ("phone_call", "2024-04-02")
