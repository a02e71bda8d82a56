"""Which of a text's dates is that of which occasion."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

# Text, and for each occasion in the order of the record its type, first and last day.
DATED = [
    # The day of the event before the day of publication.
    (
        "LUSAKA, 12 March 2024 – Minister of Defence of Zambia Ambrose Lufuma met with "
        "Minister of Defence of "
        "Angola João Ernesto dos Santos on March 10.",
        [("bilateral_meeting", "2024-03-10", "2024-03-10")],
    ),
    # What a ministry said on a day is not the day of what it said.
    (
        "Vilnius, 16 May 2024\n\nPresident of Lithuania Gitanas Nausėda will visit Tallinn next week, the "
        "presidency said on Tuesday.",
        [("visit", "2024-05-20", "2024-05-26")],
    ),
    # The day in brackets is the closer one.
    (
        "Oslo, 22 May 2024\n\nThe fourth meeting of the Working Group on Fisheries "
        "opened in Bergen this week "
        "(May 21-25).",
        [("consultations", "2024-05-21", "2024-05-25")],
    ),
    # The day behind "before" is that of another clause.
    (
        "Doha, 11 June 2024\n\nOn Wednesday, Minister of Foreign Affairs of Ghana "
        "Shirley Botchwey is to hold "
        "talks with Minister of Foreign Affairs of Oman Badr Albusaidi before she leaves on Friday.",
        [("bilateral_meeting", "2024-06-12", "2024-06-12")],
    ),
    # "Still" is no "till".
    (
        "Suva, 17 February 2025\n\nStill on Sunday, Admiral Pita Tora received Rear "
        "Admiral Chua Wei Liang for "
        "talks.",
        [("bilateral_meeting", "2025-02-16", "2025-02-16")],
    ),
    # A contest that had been running since a day began on it.
    (
        "Astana, 4 September 2023\n\nThe exercise Steppe Shield, which had been running "
        "at a training ground in "
        "Kazakhstan since 23 August, came to its end on 3 September.",
        [("exercise", "2023-08-23", "2023-09-03")],
    ),
    # Two days that follow each other are those of one gathering.
    (
        "Riga, 17 June 2022\n\nOn Wednesday and Thursday, State Secretary of Latvia Anna Ozola attended the "
        "Adriatic Forum in Split.",
        [("conference", "2022-06-15", "2022-06-16")],
    ),
    # The day that only tells which thing was discussed.
    (
        "Suva, 20 September 2022\n\nLast night Minister of Defence of Fiji Pita Tora spoke by phone "
        "with Minister "
        "of Defence of Tonga Sione Latu about the 17 September ferry accident.",
        [("phone_call", "2022-09-19", "2022-09-19")],
    ),
    # The day of a batch told apart, of an occasion's nth day, of a briefing.
    (
        "New York, 25 September 2025\n\nOn September 23-24, Minister of Foreign Affairs "
        "of Fiji Ana Tora held a "
        "number of meetings in New York.\n\nOn September 23, Ana Tora met with Minister "
        "of Foreign Affairs of "
        "Peru Luis Soto.",
        [("bilateral_meeting", "2025-09-23", "2025-09-23")],
    ),
    (
        "Accra, 25 November 2024\n\nThe Third Conference on Border Security kicked off today in Accra and "
        "continues until tomorrow.\n\nOn the sidelines of the second day, Minister of Interior of Ghana Kofi "
        "Boakye will meet with Minister of Interior of Togo Yao Agbeko.",
        [
            ("conference", "2024-11-25", "2024-11-26"),
            ("bilateral_meeting", "2024-11-26", "2024-11-26"),
        ],
    ),
    # Of parts of a year the year is kept, of weeks of a month the month.
    (
        "Windhoek, 12 May 2024\n\nA meeting of Senior Officials, led by Ambassador Penda Naanda of "
        "Namibia and "
        "Mr. Kabelo Ditshipi of Botswana, preceded the Commission on 9 May 2024 in Windhoek.\n\nThe sixth "
        "session "
        "of the joint commission will be held in Gaborone in the first half of 2025.",
        [("consultations", "2024-05-09", "2024-05-09"), ("statutory_session", "2025", "2025")],
    ),
    (
        "Vilnius, 16 May 2024\n\nMinister of National Defence of Lithuania Rimas Kaunas will host a "
        "meeting of "
        "the five defence ministers of the region in Vilnius in the second week of June.",
        [("multilateral_meeting", "2024-06", "2024-06")],
    ),
    # Day and month in brackets, as Indonesian and Brazilian releases write them.
    (
        "Jakarta, 16 May 2024\n\nForeign Minister of Indonesia Retno Hartarto met with Foreign Minister "
        "of Fiji "
        "Sitiveni Rabuka in Jakarta (15/05). The two ministers discussed trade.",
        [("bilateral_meeting", "2024-05-15", "2024-05-15")],
    ),
    # Two days of a month, each with its weekday.
    (
        "Seoul, September 24, 2024\n\nThe Ministry of National Defense of the Republic of Korea and the U.S. "
        "Department of Defense held the 25th Korea-U.S. Integrated Defense Dialogue in Seoul for two days "
        "from "
        "September 23 (Mon.) to 24 (Tue.).",
        [("consultations", "2024-09-23", "2024-09-24")],
    ),
    # When it began and for how long it was is told in the next sentence.
    (
        "Kingston, 22 September 2022\n\nThe Caribbean Military Chiefs' Conference came to an end in "
        "Kingston this "
        'afternoon. The Conference began on Tuesday under the theme "Stronger Shields".',
        [("conference", "2022-09-20", "2022-09-22")],
    ),
    (
        "Leticia, August 29, 2024\n\nThe Trinational Meeting of Defense Ministers of the Amazon Border "
        "concluded "
        "in this city today. The meeting, held over two days, was chaired by the Minister of National "
        "Defense of "
        "Colombia, Rodrigo Ariza.",
        [("multilateral_meeting", "2024-08-28", "2024-08-29")],
    ),
    (
        "Ipiales, March 23, 2021. There concluded this Tuesday in Ipiales the XIX meeting of the "
        "Colombia-Ecuador "
        "Binational Border Commission, which since Monday gathered the military commands of both nations.",
        [("statutory_session", "2021-03-22", "2021-03-23")],
    ),
    (
        "Zagreb, 23 May 2024\n\nMinister of Defence of Croatia Tomislav Baric attended Exercise "
        '"Velebit Shield 24" near Slunj on Thursday. The Exercise has been under way since 13 May and '
        "lasts until "
        "24 May.",
        [("exercise", "2024-05-13", "2024-05-24")],
    ),
    # Confidence building is for experts; a forum's annual meeting is a conference.
    (
        "Ankara, 16 May 2024\n\nThe Confidence Building Measures Meeting between Türkiye and Greece was "
        "held in "
        "Ankara on 14 May 2024.",
        [("consultations", "2024-05-14", "2024-05-14")],
    ),
    (
        "Ljubljana, 16 May 2024\n\nPrime Minister of Slovenia Ana Kovač will attend the annual meeting of "
        "the "
        "World Economic Forum in Davos from 19 to 23 January 2025.",
        [("conference", "2025-01-19", "2025-01-23")],
    ),
    # The head of what is visited shows it; a minister at his ministry holds talks.
    (
        "Istanbul, 16 May 2024\n\nOn May 15, Minister of Defense of Azerbaijan Elman Rustamov visited the "
        "1st Army "
        "Command in Istanbul. The Minister was welcomed by the Commander of the 1st Army, General Orhan Tas.",
        [("visit", "2024-05-15", "2024-05-15")],
    ),
    (
        "Kampala, 16 May 2024\n\nThe delegation headed by Commander of the Malawi Defence Force General "
        "Wezi Phiri "
        "will tomorrow visit the Senior Command and Staff College in Kimaka, where they will be received "
        "by the "
        "Commandant, Major General Francis Ocen.",
        [("visit", "2024-05-17", "2024-05-17")],
    ),
    (
        "Kigali, 16 May 2024\n\nThe Chief of Defence Staff of Zambia, Lt Gen Chanda Mwila, today visited the "
        "Ministry of Defence, where he was received by the Minister of Defence of Rwanda, Juvenal "
        "Marizamunda. They "
        "discussed military cooperation.",
        [("bilateral_meeting", "2024-05-16", "2024-05-16")],
    ),
]


@pytest.mark.parametrize(("text", "dated"), DATED)
def test_each_occasion_has_its_own_date(
    pipeline: Extractor, text: str, dated: list[tuple[str, str, str]]
) -> None:
    (record,) = pipeline.extract(text)
    assert [(meeting.event_type, meeting.start, meeting.end) for meeting in record.meetings] == dated


def test_talks_of_a_tour_lie_in_the_visit_to_their_country(pipeline: Extractor) -> None:
    text = (
        "Secretary of State of Malta Maria Borg visited Cyprus on 4 April 2024 and "
        "Jordan from 8 to 9 April 2024."
        "\n\nIn Amman Maria Borg met with the Minister of Interior of Jordan Mazin Farrayeh."
    )
    (record,) = pipeline.extract(text)
    talks = next(meeting for meeting in record.meetings if len(meeting.participants) == 2)
    assert (talks.start, talks.end) == ("2024-04-08", "2024-04-09")


def test_a_date_of_another_occasion_is_not_taken(pipeline: Extractor) -> None:
    text = (
        "Cairo, 26 July 2022\n\nMinister of Trade of Kenya Betty Maina met with Minister "
        "of Trade of Egypt Nevine "
        "Gamea in Cairo.\n\nDuring the meeting, Betty Maina delivered an invitation to the Summit of African "
        "Leaders on December 13-15, 2022."
    )
    (record,) = pipeline.extract(text)
    talks = next(meeting for meeting in record.meetings if meeting.event_type == "bilateral_meeting")
    assert talks.start in (None, "2022-07-26")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Ministry of Defence\n\n12 June 2024\n\nDefence Minister Pavel Horák on Tuesday inspected the "
            "barracks of the 7th brigade in Olomouc and thanked its soldiers for their work after the floods."
            "\n\nLater he received Ambassador of Canada to the Czech Republic Laura Bell.",
            ["2024-06-11", "2024-06-11"],
        ),
        (
            "9 May 2025\n\nMinister of Energy of Kenya Paul Otieno opened the Turkana Wind Forum on "
            "7 May 2025.\n\nThe Minister received Minister of Energy of Chad Idriss Mahamat.\n\n"
            "Paul Otieno met with UNESCO Director-General Lars Mercier.",
            ["2025-05-07", "2025-05-07", "2025-05-07"],
        ),
    ],
)
def test_the_one_day_of_a_report_is_that_of_its_undated_occasions(
    pipeline: Extractor, text: str, days: list[str | None]
) -> None:
    (record,) = pipeline.extract(text)
    assert [meeting.start for meeting in record.meetings] == days


def test_how_long_an_occasion_lasts_may_be_told_after_it(pipeline: Extractor) -> None:
    text = (
        "Prime Minister of Fiji Sitiveni Koroi opened the Reef Security Dialogue in Suva on 14 August 2025."
        "\n\nThe two-day Dialogue is co-hosted by the Pacific Forum."
    )
    (record,) = pipeline.extract(text)
    assert [(meeting.start, meeting.end) for meeting in record.meetings] == [("2025-08-14", "2025-08-15")]


def test_a_day_that_a_briefing_speaks_of_is_not_its_own(pipeline: Extractor) -> None:
    text = (
        "Minister of Defence of Türkiye Emre Yildiz met Minister of Defence of Georgia Giorgi Lomidze in "
        "Izmir on 11 July 2025. Speaking at a joint news conference following the meeting, Yildiz said the "
        "exercise Eternity would be held in September 2025."
    )
    (record,) = pipeline.extract(text)
    briefing = next(meeting for meeting in record.meetings if meeting.event_type == "briefing")
    assert (briefing.start, briefing.status) == ("2025-07-11", "held")
