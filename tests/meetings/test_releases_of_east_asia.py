"""Releases and agency reports of East and South-East Asia: who met whom, when, and for which state."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

from .told import meetings, names, roles

CASES = [
    # (text, event type, status, first day, those who took part) of each occasion
    (
        "TOKYO, July 8, 2024 - Minister of Defense Mori Kenta also paid a courtesy call on H.E. Jose C. "
        "Reyes, Jr., "
        "President of the Republic of the Philippines, together with Foreign Minister Ueda at Malacañan "
        "Palace.",
        [("bilateral_meeting", "held", "2024-07-08", {"Mori Kenta", "Jose C. Reyes, Jr.", "Ueda"})],
    ),
    (
        "SINGAPORE, June 2, 2024 (Yonhap) -- Defense Minister Kim Min-ho and his U.S. and Japanese "
        "counterparts, "
        "Frank Miller and Kenta Mori, respectively, reached the agreement in talks on the sidelines of the "
        "Shangri-La Dialogue in Singapore, according to their joint statement.",
        [("multilateral_meeting", "held", "2024-06-02", {"Kim Min-ho", "Frank Miller", "Kenta Mori"})],
    ),
    (
        "SEOUL, June 2, 2024 (Yonhap) -- Foreign Minister Kim Min-ho and his Chinese counterpart, Li "
        "Wei, agreed to "
        "hold high-level exchanges during their talks in Beijing on Sunday.",
        [("bilateral_meeting", "held", "2024-06-02", {"Kim Min-ho", "Li Wei"})],
    ),
    (
        "BEIJING, December 25, 2024. On December 25, 2024, Minister of Foreign Affairs Li Wei held "
        "talks with "
        "Japanese Foreign Minister Kenta Mori in Beijing. Li Wei said that recently, President Xi "
        "Jinping and "
        "Prime Minister Shigeru Ishiba had a successful meeting on the sidelines of the APEC Economic "
        "Leaders' "
        "Meeting in Lima, reaching important common understandings.",
        [("bilateral_meeting", "held", "2024-12-25", {"Li Wei", "Kenta Mori"})],
    ),
    (
        "TAIPEI, April 23, 2025. Foreign Minister Lin Chen-wei met British lawmaker Peter Rogers on "
        "April 23. "
        "Rogers said that he was delighted to visit Taiwan again.",
        [("bilateral_meeting", "held", "2025-04-23", {"Lin Chen-wei", "Peter Rogers"})],
    ),
    (
        "TOKYO, July 29, 2024. On July 29, Ms. UEDA Yoko, Minister for Foreign Affairs of Japan, held a "
        "bilateral "
        "meeting with Anne Ward, Minister for Foreign Affairs of Australia, who is visiting Japan to "
        "attend the "
        "Japan-Australia-India-U.S. (Quad) Foreign Ministers' Meeting.",
        [("bilateral_meeting", "held", "2024-07-29", {"Ueda Yoko", "Anne Ward"})],
    ),
    (
        "SEOUL, January 23, 2025. Minister of Foreign Affairs Kim Min-ho had a telephone conversation "
        "with Frank "
        "Miller, Secretary of State of the United States, on January 23, and discussed the ROK-U.S. "
        "alliance, North "
        "Korea issues and ROK-U.S.-Japan trilateral cooperation.",
        [("phone_call", "held", "2025-01-23", {"Kim Min-ho", "Frank Miller"})],
    ),
    (
        "MANILA, Nov. 18, 2024 – On Monday, President Jose Reyes and US Ambassador Mary Carter led the "
        "inauguration "
        "of the Clark Air Base runway in Pampanga.",
        [("ceremony", "held", "2024-11-18", {"Jose Reyes", "Mary Carter"})],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_what_is_told(text: str, told: list[tuple[str, str, str, set[str]]], pipeline: Extractor) -> None:
    assert [(m.event_type, m.status, m.start, names(m)) for m in meetings(pipeline, text)] == told


@pytest.mark.parametrize("link", ["Ministers", "Ministers'", "Ministerial"])
def test_a_name_goes_on_over_two_fields(link: str, pipeline: Extractor) -> None:
    (meeting,) = meetings(
        pipeline,
        "CANBERRA, 9 February 2023 - Minister for Foreign Affairs Rina Sari attended the 8th "
        f"Indonesia-Australia Foreign and Defense {link} Meeting in Canberra.",
    )
    assert meeting.name == f"8th Indonesia-Australia Foreign and Defense {link} Meeting"
    assert meeting.event_type == "bilateral_meeting"
    assert meeting.delegations == ["AUS", "IDN"]


def test_a_group_at_home_has_no_chair_at_talks(pipeline: Extractor) -> None:
    (meeting,) = meetings(
        pipeline,
        "TAIPEI, April 23, 2025 - Minister of Foreign Affairs Lin Chen-wei hosted a luncheon on April "
        "23 for a "
        "delegation led by Lord Rogers, Co-chair of the British-Taiwanese All-Party Parliamentary Group.",
    )
    assert roles(meeting) == {"Lin Chen-wei": "host", "Rogers": "head_of_delegation"}


def test_an_agency_before_the_town(pipeline: Extractor) -> None:
    (meeting,) = meetings(
        pipeline,
        "AKP Phnom Penh, February 05, 2025 -- Samdech Hun Sen, President of the Senate, received Li "
        "Wei, Chinese "
        "Ambassador to Cambodia, at the Senate Palace this morning.",
    )
    assert (meeting.city, meeting.start) == ("Phnom Penh", "2025-02-05")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "BEIJING, Apr. 26, 2023 -- General Asim Khan held talks with Commander of the PLA Army "
            "General Li Wei in "
            "Beijing on Wednesday.",
            ("Li Wei", "General", "Commander of the PLA Army", "CHN"),
        ),
        (
            "Pyongyang, July 13, 2025 (KCNA) -- Kim Jong Un, general secretary of the Workers' Party of "
            "Korea and "
            "president of the State Affairs of the Democratic People's Republic of Korea, received "
            "Foreign Minister "
            "Oleg Ivanov of Russia.",
            ("Kim Jong Un", None, "General Secretary and President of the State Affairs", "PRK"),
        ),
        (
            "LANGKAWI, 19 January 2025 - Foreign Minister Chai Srisai of Thailand met Brunei Minister "
            "of Foreign "
            "Affairs II Dato Ismail Pehin Yusof.",
            ("Ismail Pehin Yusof", None, "Minister of Foreign Affairs II", "BRN"),
        ),
    ],
)
def test_posts(text: str, person: tuple[str | None, ...], pipeline: Extractor) -> None:
    (record,) = pipeline.extract(text)
    assert person in [(p.name, p.rank, p.position, p.country) for p in record.people]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Defense chiefs meet\nAll News 15:26 June 02, 2024\n\nSEOUL, June 2 (Yonhap) -- They met.",
            "2024-06-02",
        ),
    ],
)
def test_day_of_publication(text: str, day: str, pipeline: Extractor) -> None:
    (record,) = pipeline.extract(text)
    assert record.published is not None
    assert record.published.start == day
