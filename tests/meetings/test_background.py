"""Earlier meetings, sources and remarks that papers add to their news, and that are no part of it."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names

NEWS = (
    "ANKARA, May 11, 2023 (AA) - Turkish Foreign Minister Kemal Aydin met with his Romanian counterpart "
    "Petre Ionescu in Ankara on Thursday. "
)


@pytest.mark.parametrize(
    "history",
    [
        "In February, Ionescu visited Izmir.",
        "Last month, Aydin held talks with Bulgarian Foreign Minister Ivan Petrov in Sofia.",
        "The two ministers last met in Bucharest in March 2023.",
        "In March, Romanian President Ion Stan received Turkish Ambassador Ayse Kaya in Bucharest.",
        "Earlier this month, Ionescu visited Rome, where he met Pope Clement.",
        "On March 10, Aydin and Greek Foreign Minister Nikos Pappas met in Athens without result.",
        "It was noted that the official visit of President Ion Stan to Ankara in January helped ties.",
        "The meeting comes a month after Ionescu took part in the Black Sea Business Forum in Varna.",
        "Romanian Prime Minister Radu Pop is the most senior official to visit Ankara in ten years.",
    ],
)
def test_history_behind_the_news_is_background(pipeline: Extractor, history: str) -> None:
    (talks,) = meetings(pipeline, NEWS + history)
    assert names(talks) == {"Kemal Aydin", "Petre Ionescu"}


def test_the_next_item_of_the_news_is_none(pipeline: Extractor) -> None:
    found = meetings(
        pipeline, NEWS + "On Wednesday, Aydin received Bulgarian Foreign Minister Ivan Petrov in Ankara."
    )
    assert [meeting.start for meeting in found] == ["2023-05-11", "2023-05-10"]


def test_what_they_went_on_to_do_long_ago(pipeline: Extractor) -> None:
    assert (
        meetings(
            pipeline,
            "President Ronald Hartley of the United States and the Soviet leader Mikhail Voronin went on to "
            "meet in Reykjavik in 1986.",
        )
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Secretary of State Martin Hale, who has visited the region four times this year, urged calm.",
        "The President of Chad, in consultation with the Council of State, has appointed A. Mensah Governor.",
        "The kingdom has little room for manoeuvre, said Finance Minister Lina Khoury of Jordan.",
        "Trade Minister Awa Sarr of Senegal said in an interview with the daily Sud published on 3 May 2022 "
        "that prices would fall.",
        "Communications Secretary Cheryl Ramos of the Philippines told reporters in a Viber message on 3 May "
        "2022 that no visit was planned.",
    ],
)
def test_no_occasion(pipeline: Extractor, text: str) -> None:
    assert meetings(pipeline, text) == []


def test_the_source_of_a_report_takes_no_part(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "KATHMANDU, July 20, 2021: Prime Minister Ram Karki on Monday held a meeting with the leaders of the "
        "ruling alliance in Kathmandu. Party leader Sita Gurung was present at the meeting, according to the "
        "Prime Minister's press adviser Mohan Thapa.",
    )
    assert names(talks) == {"Ram Karki", "Sita Gurung"}


def test_whose_remarks_a_speaker_rejects(pipeline: Extractor) -> None:
    (briefing,) = meetings(
        pipeline,
        "Addressing a weekly press briefing in Islamabad on November 2, 2022, spokesperson Asif Durrani said "
        "relations were good. He rejected the remarks of the Indian Defence Minister Rakesh Singh.",
    )
    assert names(briefing) == {"Asif Durrani"}


def test_a_briefing_here_is_where_the_text_is_dated(pipeline: Extractor) -> None:
    (briefing,) = meetings(
        pipeline,
        "ISLAMABAD: Addressing a weekly press briefing here on November 2, 2022, Foreign Office spokesperson "
        "Asif Durrani said that the two leaders had reviewed relations at the Great Hall of the People in "
        "Beijing.",
    )
    assert briefing.city == "Islamabad"


def test_after_whose_meeting_somebody_speaks_to_reporters(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Tehran, Oct 20, 2022, IRNA – Iranian President Reza Mousavi said on Thursday that borders would not "
        "change, speaking to reporters after a meeting with his Azeri counterpart Farid Aliyev in Astana.",
    )
    assert (talks.event_type, talks.city) == ("bilateral_meeting", "Astana")


def test_all_who_are_expected_at_a_summit(pipeline: Extractor) -> None:
    (summit,) = meetings(
        pipeline,
        "Colombian President Iván Restrepo will host a summit of Amazon presidents in Bogotá on 12 September "
        "2023, with Brazil's Lucas Mendes and Peru's Ana Quispe among those expected.",
    )
    assert names(summit) == {"Iván Restrepo", "Lucas Mendes", "Ana Quispe"}


def test_the_day_of_what_they_spoke_about(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Foreign Minister Sherif Ghali of Egypt talked with UN Envoy Annika Larsson in Cairo about the "
        "outcome of the humanitarian conference of June 2023.",
    )
    assert talks.start is None


def test_to_where_somebody_leaves_for_a_forum(pipeline: Extractor) -> None:
    (forum,) = meetings(
        pipeline,
        "MANILA, Philippines — President Rodrigo Magsaysay is set to leave for Singapore on May 28, 2024 to "
        "attend the Shangri-La Dialogue, where he will deliver the keynote address on May 31.",
    )
    assert (forum.start, forum.city) == ("2024-05-31", "Singapore")
