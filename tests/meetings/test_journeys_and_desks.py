"""Where an occasion was beside other places that the text names: homes, desks, stops, unlisted towns."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor


def _told(pipeline: Extractor, text: str) -> list[tuple[str | None, str | None, str | None]]:
    """First day, city and state of each occasion."""
    records = pipeline.extract(text)
    return [
        (meeting.start, meeting.city, meeting.country) for record in records for meeting in record.meetings
    ]


@pytest.mark.parametrize(
    ("text", "day", "city", "state"),
    [
        (
            "Nepali Army\nKathmandu, 5 March 2023. General Prabhu Ram Sharma, Chief of the Army "
            "Staff, today received the "
            "Defence Attaché of Germany, Colonel Hans Müller, with residence in New Delhi, at the "
            "Army Headquarters.",
            "2023-03-05",
            "Kathmandu",
            "NPL",
        ),
        (
            "Ministry of Defence of Kenya\nNairobi, 5 March 2023\nCabinet Secretary Aden Duale met "
            "the Ambassador of "
            "Sweden, Caroline Vicini, and discussed the war in Sudan and the attack in Garissa.",
            None,
            "Nairobi",
            "KEN",
        ),
        (
            "Government of Iceland\n3 October 2022\nForeign Minister Thórdís Kolbrún Gylfadóttir "
            "met her Norwegian "
            "colleague Anniken Huitfeldt in Hvolsvöllur on Saturday.",
            "2022-10-01",
            "Hvolsvöllur",
            "ISL",
        ),
        (
            "Minister of National Defence Yaşar Güler, who was in Baku to observe the exercise, "
            "met with Azerbaijani "
            "Defence Minister Zakir Hasanov on 25 October 2023.",
            "2023-10-25",
            "Baku",
            "AZE",
        ),
        (
            "The CARICOM Secretary-General Dr Carla Barnett received the Ambassador of Argentina, Gonzalo "
            "Urriolabeitia, at the CARICOM Secretariat, Georgetown, Guyana, on 6 June 2023.",
            "2023-06-06",
            "Georgetown",
            "GUY",
        ),
        (
            "Foreign Minister Retno Marsudi left for Nairobi on Sunday 20 August 2023 on a working "
            "visit to Kenya.",
            "2023-08-20",
            "Nairobi",
            "KEN",
        ),
        (
            "The Chief of Staff of the Army, General Thierry Burkhard, travelled from Paris to "
            "Niamey on 4 May 2021. "
            "He met General Salifou Modi the next day.",
            "2021-05-05",
            "Niamey",
            "NER",
        ),
        (
            "Minister Wopke Hoekstra will be in Washington from Tuesday 8 to Thursday 10 February "
            "2022. On Wednesday "
            "he will meet Secretary of State Antony Blinken.",
            "2022-02-09",
            "Washington",
            "USA",
        ),
        (
            "Kagera-Tanzania, 23 May 2024\n\nThe border commanders Brig Gen Jean Bosco Ruzibiza of "
            "Rwanda and Brig "
            "Gen Elias Mwakatobe met on Thursday.",
            "2024-05-23",
            "Kagera",
            "TZA",
        ),
        (
            "N'DJAMENA, 3 May 2022 – Minister Mahamat Zene Cherif received Ambassador Alexander "
            "Laskaris of the "
            "United States.",
            "2022-05-03",
            "N'Djamena",
            "TCD",
        ),
        (
            "Bogotá D.C., May 5, 2023. Defence Minister Iván Velásquez today received Ambassador "
            "Francisco Palmieri of the "
            "United States.",
            "2023-05-05",
            "Bogotá",
            "COL",
        ),
    ],
)
def test_the_place_of_one_among_others(
    pipeline: Extractor, text: str, day: str | None, city: str | None, state: str | None
) -> None:
    found = _told(pipeline, text)
    assert any(spot[1:] == (city, state) and day in (None, spot[0]) for spot in found)


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (
            "Ministry of National Defence of Lithuania\n12 May 2023\n\nMinister Arvydas Anušauskas "
            "was in Rome "
            "yesterday and in Paris today. In Rome he met Italian Minister of Defence Guido "
            "Crosetto. In Paris, he was "
            "received by French Minister Sébastien Lecornu.",
            [("2023-05-11", "Rome", "ITA"), ("2023-05-12", "Paris", "FRA")],
        ),
        (
            "STUTTGART, Germany – U.S. Army Gen. Christopher Cavoli, commander of U.S. European "
            "Command, visited "
            "Greece and Cyprus this week. He started his trip in Athens, where he met with Gen. "
            "Konstantinos Floros on "
            "June 5, 2023. The second stop was Nicosia. There, he met with Lt. Gen. Demokritos "
            "Zervakis on June 6.",
            [("2023-06-05", "Athens", "GRC"), ("2023-06-06", "Nicosia", "CYP")],
        ),
        (
            "TAMPA, Fla. — U.S. Special Operations Command commander Gen. Bryan Fenton traveled to "
            "Norway and Finland. "
            "In Oslo on May 3, 2023 he met with Gen. Eirik Kristoffersen. The trip ended in "
            "Helsinki with a meeting "
            "with Gen. Timo Kivinen on May 5.",
            [("2023-05-03", "Oslo", "NOR"), ("2023-05-05", "Helsinki", "FIN")],
        ),
        (
            "Foreign Minister Jan Lipavský began his visit to Africa in Accra on 14 November 2022, "
            "where he met Ghana's "
            "Foreign Minister Shirley Ayorkor Botchwey. He continued to Abuja on 16 November. "
            "There he held talks with "
            "Nigerian Foreign Minister Geoffrey Onyeama.",
            [("2022-11-14", "Accra", "GHA"), ("2022-11-16", "Abuja", "NGA")],
        ),
        (
            "New York, 20 September 2023. Foreign Minister Subrahmanyam Jaishankar today met his "
            "Egyptian counterpart Sameh "
            "Shoukry. He also met Foreign Minister Antony Loke of Malaysia.",
            [("2023-09-20", "New York", "USA"), ("2023-09-20", "New York", "USA")],
        ),
    ],
)
def test_stops_of_a_journey(pipeline: Extractor, text: str, stops: list[tuple[str, str, str]]) -> None:
    found = _told(pipeline, text)
    for stop in set(stops):
        assert found.count(stop) >= stops.count(stop)
