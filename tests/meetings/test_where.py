"""City and country of occasions, stated or left to the reader, and which occasion they belong to."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting

Where = tuple[str | None, str | None]


def meetings(pipeline: Extractor, text: str, published: str | None = None) -> list[Meeting]:
    return [meeting for record in pipeline.extract(text, published=published) for meeting in record.meetings]


def places(pipeline: Extractor, text: str, published: str | None = None) -> list[Where]:
    return [(meeting.city, meeting.country) for meeting in meetings(pipeline, text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Lin Mei met Defence Minister Jonas Berg of Sweden in Singapore on 3 May 2025.",
            ("Singapore", "SGP"),
        ),
        (
            "Minister of Trade Samir Belkacem met Ambassador of Chile Rosa Quispe in Washington, "
            "D.C. on 3 May 2025.",
            ("Washington", "USA"),
        ),
        (
            "General Somchai Prasert received General Ahmad Faizal of Malaysia at the Armed Forces "
            "Headquarters, Chaeng Watthana Road, Lak Si, Bangkok on 3 May 2025.",
            ("Bangkok", "THA"),
        ),
        (
            "Minister of Defence Jamshed Rahimov met Colonel General Ivan Orlov of Russia at the "
            "Lohur training ground in Khatlon Region of Tajikistan on 3 May 2025.",
            (None, "TJK"),
        ),
    ],
)
def test_a_place_that_the_sentence_states(pipeline: Extractor, text: str, expected: Where) -> None:
    assert places(pipeline, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BEIRUT: Foreign Minister Karim Haddad on Tuesday received French Ambassador Claire Dubois.",
            ("Beirut", "LBN"),
        ),
        (
            "SINTOK: Malaysian Deputy Defence Minister Ahmad Faizal met his Thai counterpart "
            "Somchai Prasert here on Wednesday.",
            ("Sintok", None),
        ),
        (
            "SINGAPORE, Aug 5 – Chief of Army David Tan today received General Anna Lee of Canada.",
            ("Singapore", "SGP"),
        ),
        (
            "UPDATE: Foreign Minister of Chile Rosa Quispe met Foreign Minister of Cuba Raul Mendez here on "
            "Wednesday to discuss trade.",
            (None, None),
        ),
    ],
)
def test_dateline_and_here(pipeline: Extractor, text: str, expected: Where) -> None:
    assert places(pipeline, text, "2025-08-06") == [expected]


def test_each_entry_of_a_digest_has_its_own_dateline(pipeline: Extractor) -> None:
    text = (
        "DUSHANBE, 18 June 2025. (Agency) – Today, Minister of Foreign Affairs of Tajikistan Sirojiddin "
        "Rahimov received Ambassador of Japan Hiroshi Tanaka.\n\n"
        "TASHKENT, 18 June 2025. (Agency) – Today, Minister of Defence of Uzbekistan Shuhrat Kholmatov "
        "received General Anna Lee of Canada.\n"
    )
    assert places(pipeline, text) == [("Dushanbe", "TJK"), ("Tashkent", "UZB")]


def test_talks_beside_a_gathering_take_place_where_it_does(pipeline: Extractor) -> None:
    text = (
        "On July 22, 2025, Defense Minister of Azerbaijan Rustam Aliyev attended the opening ceremony of the "
        "Defense Industry Fair in Istanbul. On the sidelines of the fair, Rustam Aliyev met with Italian "
        "Undersecretary of Defense Chiara Bonfiglioli."
    )
    assert places(pipeline, text) == [("Istanbul", "TUR")] * 2


def test_an_opening_ceremony_takes_place_where_the_session_does(pipeline: Extractor) -> None:
    text = (
        "The 51st Regular Meeting of the Conference of Heads of Government of the Caribbean "
        "Community was held in Castries, Saint Lucia on 6-8 July 2025. Prime Minister of Saint Lucia "
        "Alphonsus Theodore chaired.\n\n"
        "The Opening Ceremony took place on the evening of 5 July at the National Cultural Centre. It was "
        "addressed by Prime Minister Everton Lindo of Jamaica.\n"
    )
    assert places(pipeline, text) == [("Castries", "LCA")] * 2


NEXT = (
    "On 22 July 2025, Defense Minister of Azerbaijan Rustam Aliyev met with Minister of Defense of "
    "Italy Chiara Bonfiglioli in Istanbul. "
)


def test_date_and_place_of_the_next_meeting_do_not_spread(pipeline: Extractor) -> None:
    text = NEXT + (
        "It was noted that the next meeting will be held in Baku in November 2025. Then Rustam "
        "Aliyev met with Minister of Defense of Georgia Levan Kiknadze. On the same day, Rustam "
        "Aliyev received Ambassador of Spain Carmen Ruiz."
    )
    held = [meeting for meeting in meetings(pipeline, text) if meeting.status == "held"]
    assert [(meeting.city, meeting.start) for meeting in held] == [("Istanbul", "2025-07-22")] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The two will meet again in Baku in November 2025.",
        "The two ministers agreed to meet next in Baku in November 2025.",
        "The next meeting will be held in Baku in November 2025.",
        "The next round of talks is to take place in Baku in November 2025.",
    ],
)
def test_the_next_meeting_of_two_sides_is_theirs(pipeline: Extractor, sentence: str) -> None:
    first, second = meetings(pipeline, NEXT + sentence)
    assert (first.city, first.start, first.status) == ("Istanbul", "2025-07-22", "held")
    assert (second.city, second.start, second.status) == ("Baku", "2025-11", "planned")
    assert second.delegations == ["AZE", "ITA"]


def test_the_next_numbered_session_is_one_of_the_body(pipeline: Extractor) -> None:
    text = (
        "The 12th session of the Joint Economic Commission between Algeria and Tunisia was held in "
        "Algiers on 4 April 2024. The two ministers agreed to hold the 13th session in Tunis in 2026."
    )
    _, following = meetings(pipeline, text)
    assert (following.event_type, following.city, following.start) == ("statutory_session", "Tunis", "2026")


def test_days_of_a_visit_are_counted(pipeline: Extractor) -> None:
    text = (
        "The Secretary General of the OSCE, Helga Brandt, arrived in Astana on a two-day visit on 3 "
        "June 2025. On the first day, she met with Foreign Minister Nurlan Akhmetov. On the second "
        "day she was received by President Daulet Serikov."
    )
    days = [
        meeting.start for meeting in meetings(pipeline, text) if meeting.event_type == "bilateral_meeting"
    ]
    assert days == ["2025-06-03", "2025-06-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MANILA, 7 August 2025 - The Governing Council of the Asian Reef Initiative convened its 9th "
            "meeting on 5 August 2025 under the chairmanship of Ambassador Liza Santos of the Philippines.",
            [("Manila", "PHL")],
        ),
        (
            "GENEVA, 3 June 2025 – Chad's Minister of Health Idriss Mahamat met today with the "
            "Director-General of the World Health Organization, Hanna Lind.",
            [("Geneva", "CHE")],
        ),
        (
            "Doha, May 6 (XNA) - Minister of Trade of Qatar Saad Al Kubaisi met separately with the Minister "
            "of Industry of Oman Nasser Al Harthy and the Minister of Energy of Jordan Samir Haddad on the "
            "sidelines of the Gulf Energy Forum in Qatar.",
            [("Doha", "QAT"), ("Doha", "QAT")],
        ),
        (
            "WARSAW, 5 May 2025 - Prime Minister of Poland Jan Kowal concluded a two-day visit to Sweden.",
            [(None, "SWE")],
        ),
        (
            "HANOI, 5 May 2025 - Defence Minister of Vietnam Tran Van Nam held a phone call with Defence "
            "Minister of Chile Pedro Soto on Monday.",
            [(None, None)],
        ),
        (
            "LIMA, 3 April 2025 - Foreign Minister of Peru Carla Rojas will meet Foreign Minister of Spain "
            "Juan Vidal next week.",
            [(None, None)],
        ),
    ],
)
def test_what_was_held_where_the_text_is_dated(pipeline: Extractor, text: str, expected: list[Where]) -> None:
    assert places(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister of Norway Kari Lund met Foreign Minister of Iceland Jon Palsson in Reykjavik "
            "on 2 May 2025. Earlier that day she had talks with Minister of Fisheries of Iceland "
            "Olafur Thor.",
            [("Reykjavik", "ISL"), ("Reykjavik", "ISL")],
        ),
        (
            "Foreign Minister of Norway Kari Lund met Foreign Minister of Iceland Jon Palsson in Reykjavik "
            "on 2 May 2025. On 20 May, she met Foreign Minister of Malta Maria Borg.",
            [("Reykjavik", "ISL"), (None, None)],
        ),
        (
            "Prime Minister of Nepal Ram Thapa and Prime Minister of Bhutan Karma Dorji, who is visiting "
            "Nepal, held official talks on 4 May 2025.",
            [(None, "NPL")],
        ),
        (
            "Defence Minister of Japan Kenji Mori held talks with visiting US Secretary of Defense Paul "
            "Smith on 4 May 2025.",
            [(None, "JPN")],
        ),
        (
            "Tirana will be the venue of the 4th session of the Joint Commission on 4 May 2025. Minister of "
            "Economy of Albania Ardit Hoxha will chair it.",
            [("Tirana", "ALB")],
        ),
        (
            "The visit which Minister of Trade of Chile Rosa Quispe had planned for 13 May 2025 to "
            "Montevideo, where she was to hold talks with Minister of Trade of Uruguay Ana Perez, "
            "is cancelled.",
            [("Montevideo", "URY")],
        ),
        (
            "Ministry of National Defence of Latvia\n\n4 May 2025\n\nThe exercise Amber Shield 2025 takes "
            "place at the Meza Kalns training area from 3 to 9 May 2025. It is led by Colonel Juris Ozols, "
            "commander of the Infantry Brigade.",
            [(None, "LVA")],
        ),
        (
            "The Chinese Ambassador to Bangladesh, Li Wei, met Foreign Minister of Bangladesh Abul Karim on "
            "4 May 2025 at the Ministry of Foreign Affairs.",
            [(None, "BGD")],
        ),
        (
            "The Chinese Ambassador to Bangladesh, Li Wei, met Foreign Minister of Bangladesh Abul Karim on "
            "4 May 2025.",
            [(None, None)],
        ),
    ],
)
def test_a_place_that_follows_from_who_visits_whom(
    pipeline: Extractor, text: str, expected: list[Where]
) -> None:
    assert places(pipeline, text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "12 June 2024 (Nairobi): ",
        "12.06.2024   Nairobi   Press Team\n\n",
        "Place: Nairobi\nDate: 12 June 2024\n\n",
        "State House, Nairobi, Wednesday 12 June 2024 – ",
    ],
)
def test_forms_of_datelines(pipeline: Extractor, line: str) -> None:
    text = line + (
        "President of Kenya Amina Otieno today received at her office the Ambassador of Peru, Luis "
        "Soto. They "
        "discussed trade."
    )
    assert places(pipeline, text) == [("Nairobi", "KEN")]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("at Whitehall, Main Road, Kingston", ("Kingston", "JAM")),
        ("in the Palace of Independence in Minsk", ("Minsk", "BLR")),
        ("at a hotel in Nusa Dua, Bali", ("Nusa Dua", "IDN")),
        ("in Vientiane Capital", ("Vientiane", "LAO")),
        ("in Sanur Kaja, Indonesia", ("Sanur Kaja", "IDN")),
    ],
)
def test_a_building_or_quarter_is_where_the_text_says(
    pipeline: Extractor, where: str, expected: Where
) -> None:
    text = (
        f"Foreign Minister of Chile Lucia Rojas met Defence Minister of Fiji Pita Tora {where} on 3 May "
        "2025. "
        "They discussed fisheries."
    )
    assert places(pipeline, text) == [expected]


def test_the_text_says_elsewhere_where_a_camp_lies(pipeline: Extractor) -> None:
    text = (
        "Colonel Tevita Fonua of Tonga met Colonel Pita Tora of Fiji in Vaiola Camp on 3 May 2025. They "
        "discussed training.\n\nPress Office, Vaiola Camp, 5000 Suva"
    )
    assert places(pipeline, text) == [("Suva", "FJI")]


def test_an_agenda_names_the_town_beside_the_day(pipeline: Extractor) -> None:
    text = (
        "Agenda of the President of Peru, Luis Soto\n\n12 May 2025\n\nWednesday 14 May. Quito\n\n"
        "10:00 Meeting with the President of Ecuador, Ana Vera.\n\nThursday 15 May (Bogotá)\n\n"
        "11:00 Meeting with the President of Colombia, Juan Mora."
    )
    assert places(pipeline, text) == [("Quito", "ECU"), ("Bogotá", "COL")]


def test_the_capital_is_that_of_the_sender(pipeline: Extractor) -> None:
    text = (
        "Ministry of Economy of Georgia\n\n27 June 2024\n\nOn June 28 the Georgia-Latvia Business Forum will "
        "take place in the capital. Minister of Economy of Georgia Levan Kobidze will speak at the forum."
    )
    assert places(pipeline, text) == [("Tbilisi", "GEO")]


@pytest.mark.parametrize(
    "words",
    [
        "held a video talk with State Secretary of Economy of Germany Udo Phil on 7 March",
        "held a digital meeting with State Secretary of Economy of Germany Udo Phil on 7 March",
        "held talks with State Secretary of Economy of Germany Udo Phil on 7 March via digital video link",
    ],
)
def test_what_is_digital_is_on_screens(pipeline: Extractor, words: str) -> None:
    text = f"Beijing, 8 March 2024\n\nVice Minister of Commerce of China Wang Shou {words}."
    (meeting,) = meetings(pipeline, text)
    assert meeting.format == "videoconference"
