"""States and organisations that bodies, delegates and office-holders stand for; types of their occasions."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor


def told(pipeline: Extractor, text: str) -> list[tuple[str, list[str]]]:
    return [
        (meeting.event_type, meeting.delegations)
        for record in pipeline.extract(text)
        for meeting in record.meetings
    ]


@pytest.mark.parametrize(
    ("text", "event_type", "sides"),
    [
        (
            "The OSCE Programme Office in Dushanbe and the Tajik Border Troops organized a "
            "workshop on passport "
            "control in Khorog on 10-12 April 2024.",
            "conference",
            "OSCE TJK",
        ),
        (
            "The European Commission and the Government of Moldova held the sixth high-level "
            "dialogue on human "
            "rights in Chisinau on 2 October 2024.",
            "consultations",
            "EU MDA",
        ),
        (
            "The Australian Federal Police and the Royal Solomon Islands Police Force held a joint press "
            "conference in Honiara on 20 November 2023.",
            "briefing",
            "AUS SLB",
        ),
        (
            "Members of the Lebanese Armed Forces and UNIFIL carried out a joint firing "
            "drill in Naqoura on "
            "16 March 2023.",
            "exercise",
            "LBN UN",
        ),
        (
            "A regional workshop on small arms was organised in Libreville on 12 March 2024 "
            "by UNOCA and the "
            "Government of Gabon.",
            "conference",
            "GAB UN",
        ),
        (
            "Poland's Internal Security Agency, together with Lithuanian and Latvian "
            "partners, organised the "
            'workshop "Hybrid Border" in Suwałki on 18 April 2024.',
            "conference",
            "LTU LVA POL",
        ),
        (
            "Observers from China, Egypt and the African Union followed the exercise, which "
            "Tanzania hosted in "
            "Tanga on 4 November 2023.",
            "exercise",
            "AU CHN EGY TZA",
        ),
        (
            "The trilateral foreign ministers' meeting of Turkey, Azerbaijan and Uzbekistan took place in "
            "Tashkent on 2 August 2023.",
            "multilateral_meeting",
            "AZE TUR UZB",
        ),
        (
            "Trilateral talks among Egypt, Sudan and Ethiopia on the dam resumed in Cairo on 27 August 2023.",
            "multilateral_meeting",
            "EGY ETH SDN",
        ),
        (
            "The United States, Japan and the Republic of Korea conducted the trilateral "
            "multi-domain exercise "
            "Freedom Edge in the East China Sea from June 27 to 29, 2024.",
            "exercise",
            "JPN KOR USA",
        ),
        (
            "Colombian and Ecuadorian police chiefs met at the Rumichaca bridge on 14 January 2024.",
            "bilateral_meeting",
            "COL ECU",
        ),
        (
            "Guatemala, Honduras and El Salvador's police directors met by videoconference on 9 March 2023.",
            "multilateral_meeting",
            "GTM HND SLV",
        ),
        (
            "German and Dutch tank crews trained together in Rotterdam on 9 November 2023.",
            "exercise",
            "DEU NLD",
        ),
        (
            "Participants of the forum, which took place in Astana on 13 June 2024, included "
            "officials from "
            "Kazakhstan, Mongolia, Turkmenistan and the Eurasian Development Bank.",
            "conference",
            "EDB KAZ MNG TKM",
        ),
        (
            "The graduation of the 5th Staff Course, with students from Rwanda, Senegal and Ethiopia, took "
            "place in Nyakinama on 21 June 2024.",
            "ceremony",
            "ETH RWA SEN",
        ),
        (
            "Uruguay's Army hosted the XXXV Conference of American Armies in Montevideo on 8 "
            "November 2023, "
            "gathering delegations from Argentina, Canada, Guatemala and the United States.",
            "conference",
            "ARG CAN GTM URY USA",
        ),
        (
            "The Sixth Meeting of the Defence Ministers of the Member States of the "
            "Organisation of Islamic "
            "Cooperation was attended by ministers from Türkiye, Malaysia, Pakistan and "
            "Qatar. It was held in "
            "Riyadh on 3 February 2024.",
            "statutory_session",
            "MYS PAK QAT TUR",
        ),
        (
            "The 53rd Meeting of ASEAN Chiefs of Police (ASEANAPOL) opened in Vientiane on 3 "
            "June 2024 and was "
            "attended by Interpol and Europol as observers.",
            "statutory_session",
            "Europol INTERPOL",
        ),
        ("EU interior ministers met in Luxembourg on 13 June 2024.", "statutory_session", "EU"),
        ("IGAD leaders met in Kampala on 18 January 2024.", "summit", "IGAD"),
        (
            "The Eurasian Intergovernmental Council will meet in Yerevan on 30 September 2024.",
            "statutory_session",
            "EAEU",
        ),
        (
            "Ukraine's foreign minister Andrii Sybiha will take part in the Foreign Affairs "
            "Council of the EU in "
            "Luxembourg on 14 October 2024.",
            "statutory_session",
            "UKR",
        ),
        (
            "The Sixth Meeting of the Heads of Anti-Drug Agencies of Azerbaijan, Türkiye and "
            "Uzbekistan was held "
            "in Baku on 6 November 2024.",
            "statutory_session",
            "AZE TUR UZB",
        ),
        (
            "Norway and Russia held their annual fisheries negotiations in Oslo on 17 October 2023.",
            "consultations",
            "NOR RUS",
        ),
        (
            "The inspection team from Denmark and Norway conducted an inspection under the "
            "Vienna Document in "
            "Grodno Region, Belarus, on 3 October 2023.",
            "visit",
            "BLR DNK NOR",
        ),
    ],
)
def test_sides_that_bodies_stand_for(pipeline: Extractor, text: str, event_type: str, sides: str) -> None:
    assert told(pipeline, text) == [(event_type, sides.split())]


@pytest.mark.parametrize(
    "text",
    [
        "EU foreign ministers met with students in Brussels on 13 June 2024.",
        "He sought support in international fora on 13 June 2024.",
    ],
)
def test_no_sitting(pipeline: Extractor, text: str) -> None:
    assert told(pipeline, text) == []
