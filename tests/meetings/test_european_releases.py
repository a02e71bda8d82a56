"""Sentences of European ministries, NATO and the EU: who met whom, where, on which day, and for whom."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting, Record


def read(pipeline: Extractor, text: str) -> Record:
    (record,) = pipeline.extract(text)
    return record


def names(meeting: Meeting) -> list[str]:
    return sorted(person.name for person in meeting.participants)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "Brussels, 10 October 2022 - High Representative Josep Borrell spoke this morning "
            "to the Minister "
            "of Foreign Affairs of Ukraine, Dmytro Kuleba, following the missile attacks by Russia against "
            "targets in Kyiv and other cities.",
            None,
        ),
        (
            "20 March 2024 - The Foreign Minister of Greece Nikos Dendias met with the Secretary General of "
            "the Council of Europe in Athens. Secretary General of the Council of Europe Alain "
            "Berset thanked "
            "Minister Dendias.",
            "Athens",
        ),
        (
            "President held a meeting with the Chairman of the NATO Military Committee in Kyiv\n\n"
            "20 March 2024 - 18:45\n\nPresident of Ukraine Volodymyr Zelenskyy met with Chairman of the NATO "
            "Military Committee Admiral Rob Bauer, who is visiting Ukraine.",
            "Kyiv",
        ),
    ],
)
def test_towns_of_meetings(text: str, city: str | None, pipeline: Extractor) -> None:
    assert [meeting.city for meeting in read(pipeline, text).meetings] == [city]


def test_a_summit_looked_ahead_to_gives_no_place_or_day(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Chisinau, 17 May 2023. President Maia Sandu today welcomed Lithuanian President Gitanas Nausėda. "
        "They discussed preparations for the European Political Community Summit, to be held on 1 June at "
        "Mimi Castle in Bulboaca. Tomorrow the Lithuanian head of state will also have a meeting with Prime "
        "Minister Dorin Recean.",
    )
    held, planned = record.meetings
    assert (held.city, held.start) == ("Chisinau", "2023-05-17")
    assert names(planned) == ["Dorin Recean", "Gitanas Nausėda"]
    assert (planned.city, planned.start) == (None, "2023-05-18")


def test_who_is_to_be_welcomed_later(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "LONDON, 3 October 2024 - Prime Minister Keir Starmer spoke to Ukrainian President "
        "Volodymyr Zelenskyy "
        "this afternoon. The Prime Minister said he looked forward to welcoming the President "
        "to London later "
        "this month.",
    )
    assert [(m.status, m.start) for m in record.meetings] == [("held", "2024-10-03"), ("planned", "2024-10")]


def test_she_with_colleagues(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "16.03.2024 - In Chişinău, German Foreign Minister Annalena Baerbock will hold talks with President "
        "Maia Sandu. Together with her Romanian and French colleagues, Luminița Odobescu and Stéphane "
        "Séjourné, she will co-chair the fifth ministerial conference of the Moldova Partnership Platform "
        "on 17 March.",
    )
    _, conference = record.meetings
    assert names(conference) == ["Annalena Baerbock", "Luminița Odobescu", "Stéphane Séjourné"]


def test_a_meeting_of_the_group_is_one(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "LONDON, 9 May 2025 - Defence Secretary John Healey hosted a meeting of the E5 group of defence "
        "ministers in Rome today with Italy's Guido Crosetto, Germany's Boris Pistorius and "
        "France's Sébastien "
        "Lecornu.",
    )
    (meeting,) = record.meetings
    assert len(meeting.participants) == 4


def test_the_chair_of_an_organisation(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "YEREVAN, 3 March 2023 – OSCE Chairman-in-Office Bujar Osmani met with Prime Minister "
        "Nikol Pashinyan "
        "in Yerevan today. Yesterday, in Baku, the OSCE Chair met with President Ilham Aliyev.",
    )
    assert [names(meeting) for meeting in record.meetings] == [
        ["Bujar Osmani", "Nikol Pashinyan"],
        ["Bujar Osmani", "Ilham Aliyev"],
    ]


def test_a_call_that_the_programme_included_was(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "On Tuesday, March 26, 2024, the Chief of the Hellenic National Defence General Staff, General "
        "Dimitrios Choupis, received the Chief of the National Guard of the Republic of Cyprus, Lieutenant "
        "General Georgios Tsitsikostas.\n\nThe program of the visit included a welcome "
        "ceremony with the Guard "
        "of Honour.\n\nThe Chief of the Cyprus National Guard paid a courtesy call on the "
        "Minister of National "
        "Defence, Nikolaos-Georgios Dendias.",
    )
    assert {meeting.status for meeting in record.meetings} == {"held"}


def test_monsieur_is_no_initial(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "PARIS, 3 March 2023\n\nM. Jean-Yves Le Drian, Minister for Europe and Foreign "
        "Affairs, spoke with his "
        "Ukrainian counterpart, M. Dmytro Kuleba, by phone today.",
    )
    assert names(record.meetings[0]) == ["Dmytro Kuleba", "Jean-Yves Le Drian"]


def test_initials_stay(pipeline: Extractor) -> None:
    record = read(
        pipeline, "NEW DELHI, 3 March 2023 - Vice President M. Venkaiah Naidu met President Ram Nath Kovind."
    )
    assert "M. Venkaiah Naidu" in names(record.meetings[0])


def test_page_of_a_british_minister(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Defence Secretary John Healey met Lithuanian Defence Minister Dovilė Šakalienė in London today.\n\n"
        "From: Ministry of Defence and The Rt Hon John Healey MP\nPublished 9 May 2025\n",
    )
    assert {p.name: p.country for p in record.people}["John Healey"] == "GBR"


def test_dateline_above_a_headline_with_the_day_of_the_event(pipeline: Extractor) -> None:
    record = read(
        pipeline,
        "Athens, 18 October 2022\n\nMinister of Foreign Affairs Nikos Dendias met Sameh Shoukry (Cairo, "
        "09.10.2022)\n\nThe Minister of Foreign Affairs, Mr. Nikos Dendias, met in Cairo on "
        "Sunday, 9 October, "
        "with his Egyptian counterpart, Sameh Shoukry.\n",
    )
    assert record.published is not None
    assert record.published.start == "2022-10-18"
