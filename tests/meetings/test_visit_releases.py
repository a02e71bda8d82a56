"""Whole releases about visits: ships, delegations, programmes, calls that fix a later visit."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

RELEASES = {
    "kenya_ship": (
        "Italian Navy Ship Docks in Mombasa\n"
        "Mombasa, 9 May 2025\n"
        "\n"
        "The Italian Navy frigate ITS Antonio Marceglia docked at the port of Mombasa on Tuesday 6 May "
        "2025 for a four-day goodwill visit. The ship, under the command of Captain Alberto Tarabotto, "
        "was received at Kilindini by the Deputy Commander of the Kenya Navy, Major General Paul Otieno.\n"
        "\n"
        "Upon arrival, Captain Tarabotto paid a courtesy call on the Commander Kenya Navy, Rear Admiral "
        "John Kiswaa, at Mtongwe Naval Base. The two officers discussed maritime security in the western "
        "Indian Ocean.\n"
        "\n"
        "On Thursday, a reception was held on board the frigate, hosted by the Ambassador of Italy to "
        "Kenya, Roberto Natali. The ship left Mombasa on Friday 9 May.\n"
    ),
    "canada_pm": (
        "Prime Minister Carney to visit the United Kingdom and Poland\n"
        "September 10, 2025\n"
        "Ottawa, Ontario\n"
        "\n"
        "The Prime Minister, Mark Carney, today announced that he will travel to London, United Kingdom, "
        "and Warsaw, Poland, from September 14 to 17, 2025.\n"
        "\n"
        "While in London, the Prime Minister will meet with the Prime Minister of the United Kingdom, Sir "
        "Keir Starmer, to discuss defence and trade. He will also have an audience with His Majesty King "
        "Charles III.\n"
        "\n"
        "On September 16, Prime Minister Carney will travel to Warsaw, where he will hold a bilateral "
        "meeting with the Prime Minister of Poland, Donald Tusk.\n"
        "\n"
        "The Prime Minister will be accompanied by the Minister of National Defence, David McGuinty.\n"
    ),
    "kremlin_call": (
        "Telephone conversation with President of Uzbekistan Shavkat Mirziyoyev\n"
        "June 9, 2025, 14:25\n"
        "\n"
        "Vladimir Putin had a telephone conversation with President of the Republic of Uzbekistan Shavkat "
        "Mirziyoyev.\n"
        "\n"
        "The leaders discussed current issues of bilateral cooperation. The schedule of forthcoming "
        "contacts was reviewed, including the President of Uzbekistan's state visit to Russia planned for "
        "October 14-16.\n"
        "\n"
        "In addition, Vladimir Putin congratulated his colleague on the birthday of his grandson.\n"
    ),
    "peru_port": (
        "Training ship BAP Unión calls at Sydney\n"
        "Sydney, 27 June 2024. The training ship BAP Unión of the Peruvian Navy arrived in the port of "
        "Sydney last Monday, June 24, with 243 crew members on board, as part of its training cruise. It "
        "will remain in port until June 30.\n"
        "\n"
        "The Commanding Officer, Captain Gian Carlo Ginocchio, and the Ambassador of Peru in Australia, "
        "Vitaliano Gallardo, were welcomed by the Fleet Commander of the Royal Australian Navy, Rear "
        "Admiral Chris Smith. The next port of call will be Auckland, where the ship will stay from July "
        "8 to 12.\n"
    ),
    "philippines": (
        "Philippine Navy welcomes Indian warship\n"
        "MANILA, 2 August 2025\n"
        "\n"
        "The Indian Navy guided-missile destroyer INS Delhi arrived in Manila on 1 August 2025 for a "
        "five-day port visit. The ship was welcomed at Pier 15 by Captain Marissa Martinez, Naval Public "
        "Affairs Director, and the Ambassador of India to the Philippines, Harsh Kumar Jain.\n"
        "\n"
        "Upon arrival, the Commander of the Eastern Fleet, Rear Admiral Susheel Menon, called on the Flag "
        "Officer in Command of the Philippine Navy, Vice Admiral Jose Ma Ambrosio Ezpeleta, at Naval "
        "Station Jose Andrada.\n"
        "\n"
        "The ships will depart Manila on 5 August.\n"
    ),
    "oman_fm": (
        "Foreign Minister leaves Tehran\n"
        "Tehran, 31 December 2024 - Sayyid Badr bin Hamad Al Busaidi, Minister of Foreign Affairs of "
        "Oman, left Tehran today at the conclusion of a two-day official visit to the Islamic Republic of "
        "Iran.\n"
        "\n"
        "He was seen off at Mehrabad Airport by Majid Takht-Ravanchi, Deputy Foreign Minister of Iran, "
        "and Ibrahim bin Ahmed Al Mu'aini, Ambassador of Oman to Iran.\n"
        "\n"
        "During the visit, Sayyid Badr was received by President Masoud Pezeshkian and held talks with "
        "Foreign Minister Abbas Araghchi.\n"
    ),
    "tajik_call": (
        "Telephone conversation with the President of Iran\n"
        "14.06.2025\n"
        "\n"
        "President of the Republic of Tajikistan Emomali Rahmon and President of the Islamic Republic of "
        "Iran Masoud Pezeshkian spoke by telephone today and agreed to hold a meeting of the "
        "intergovernmental commission in Dushanbe.\n"
        "\n"
        "The Heads of State discussed preparations for the official visit of the President of Iran to "
        "Tajikistan, scheduled for July 2025.\n"
    ),
    "nz_minister": (
        "Peters heads to Fiji and Tonga\n"
        "Beehive, 9 February 2026\n"
        "\n"
        "This week I will travel to Fiji and then to Tonga, where I will lead a parliamentary delegation.\n"
        "\n"
        "In Suva, I will meet Prime Minister Sitiveni Rabuka.\n"
        "\n"
        "In Nuku'alofa, I will hold talks with Prime Minister Aisake Eke.\n"
        "\n"
        "Rt Hon Winston Peters\n"
        "Minister of Foreign Affairs\n"
    ),
    "zambia_deleg": (
        "Namibian parliamentary delegation in Lusaka\n"
        "Lusaka, 12 September 2024. The Speaker of the National Assembly, Hon. Nelly Mutti, on Tuesday "
        "received a delegation of the Parliament of Namibia led by its Speaker, Hon. Peter Katjavivi.\n"
        "\n"
        "The delegation is in the country on a four-day visit from 9 to 12 September. It includes Hon. "
        "Loide Kasingo, Deputy Speaker, and Mr. Lydia Kandetu, Secretary.\n"
        "\n"
        "On Wednesday the delegation called on the Vice President, Mrs. Mutale Nalumango.\n"
    ),
    "malaysia_cdf": (
        "Chief of Defence Forces of Malaysia visits Brunei\n"
        "Bandar Seri Begawan, 8 May 2025 - The Chief of Defence Force of Malaysia, General Tan Sri Mohd "
        "Nizam Jaffar, is on a three-day official visit to Brunei Darussalam from 6 to 8 May 2025.\n"
        "\n"
        "On 7 May, General Nizam and the Commander of the Royal Brunei Armed Forces, Major General Dato "
        "Haszaimi Bol Hassan, co-chaired bilateral talks at Bolkiah Garrison.\n"
        "\n"
        "He later visited the Royal Brunei Navy base in Muara. The Defence Adviser of Malaysia, Colonel "
        "Azman Hashim, accompanied the General.\n"
    ),
    "moldova": (
        "Prime Minister of Moldova, who is on a visit to Vienna, met with Austrian Chancellor\n"
        "Vienna, 12 June 2024. On June 12, Prime Minister Dorin Recean, who is on an official visit to "
        "Austria from June 11 to 13, held talks with Federal Chancellor Karl Nehammer in Vienna.\n"
        "\n"
        "Later that day, Dorin Recean had a meeting with the President of the National Council, Wolfgang "
        "Sobotka.\n"
    ),
}


@pytest.mark.parametrize(
    ("release", "occasion"),
    [
        ("kenya_ship", ("visit", "held", "2025-05-06", "2025-05-09", ["Alberto Tarabotto", "Paul Otieno"])),
        (
            "kenya_ship",
            ("bilateral_meeting", "held", "2025-05-06", "2025-05-06", ["Alberto Tarabotto", "John Kiswaa"]),
        ),
        ("kenya_ship", ("ceremony", "held", "2025-05-08", "2025-05-08", ["Roberto Natali"])),
        ("canada_pm", ("visit", "planned", "2025-09-14", "2025-09-17", ["David McGuinty", "Mark Carney"])),
        (
            "canada_pm",
            ("bilateral_meeting", "planned", "2025-09-14", "2025-09-17", ["Keir Starmer", "Mark Carney"]),
        ),
        (
            "canada_pm",
            ("bilateral_meeting", "planned", "2025-09-14", "2025-09-17", ["Charles III", "Mark Carney"]),
        ),
        (
            "canada_pm",
            ("bilateral_meeting", "planned", "2025-09-16", "2025-09-16", ["Donald Tusk", "Mark Carney"]),
        ),
        (
            "kremlin_call",
            ("phone_call", "held", "2025-06-09", "2025-06-09", ["Shavkat Mirziyoyev", "Vladimir Putin"]),
        ),
        ("kremlin_call", ("visit", "planned", "2025-10-14", "2025-10-16", ["Shavkat Mirziyoyev"])),
        (
            "peru_port",
            (
                "visit",
                "held",
                "2024-06-24",
                "2024-06-30",
                ["Chris Smith", "Gian Carlo Ginocchio", "Vitaliano Gallardo"],
            ),
        ),
        (
            "philippines",
            ("visit", "held", "2025-08-01", "2025-08-05", ["Harsh Kumar Jain", "Marissa Martinez"]),
        ),
        (
            "philippines",
            (
                "bilateral_meeting",
                "held",
                "2025-08-01",
                "2025-08-01",
                ["Jose Ma Ambrosio Ezpeleta", "Susheel Menon"],
            ),
        ),
        (
            "oman_fm",
            (
                "visit",
                "held",
                "2024-12-30",
                "2024-12-31",
                ["Badr bin Hamad Al Busaidi", "Ibrahim bin Ahmed Al Mu'aini", "Majid Takht-Ravanchi"],
            ),
        ),
        (
            "oman_fm",
            (
                "bilateral_meeting",
                "held",
                "2024-12-30",
                "2024-12-31",
                ["Badr bin Hamad Al Busaidi", "Masoud Pezeshkian"],
            ),
        ),
        (
            "oman_fm",
            (
                "bilateral_meeting",
                "held",
                "2024-12-30",
                "2024-12-31",
                ["Abbas Araghchi", "Badr bin Hamad Al Busaidi"],
            ),
        ),
        (
            "tajik_call",
            ("phone_call", "held", "2025-06-14", "2025-06-14", ["Emomali Rahmon", "Masoud Pezeshkian"]),
        ),
        ("tajik_call", ("visit", "planned", "2025-07", "2025-07", ["Masoud Pezeshkian"])),
        (
            "nz_minister",
            (
                "bilateral_meeting",
                "planned",
                "2026-02-09",
                "2026-02-15",
                ["Sitiveni Rabuka", "Winston Peters"],
            ),
        ),
        (
            "nz_minister",
            ("bilateral_meeting", "planned", "2026-02-09", "2026-02-15", ["Aisake Eke", "Winston Peters"]),
        ),
        (
            "zambia_deleg",
            (
                "visit",
                "held",
                "2024-09-09",
                "2024-09-12",
                ["Loide Kasingo", "Lydia Kandetu", "Peter Katjavivi"],
            ),
        ),
        (
            "zambia_deleg",
            (
                "bilateral_meeting",
                "held",
                "2024-09-10",
                "2024-09-10",
                ["Loide Kasingo", "Lydia Kandetu", "Nelly Mutti", "Peter Katjavivi"],
            ),
        ),
        (
            "zambia_deleg",
            (
                "bilateral_meeting",
                "held",
                "2024-09-11",
                "2024-09-11",
                ["Loide Kasingo", "Lydia Kandetu", "Mutale Nalumango", "Peter Katjavivi"],
            ),
        ),
        (
            "malaysia_cdf",
            ("visit", "held", "2025-05-06", "2025-05-08", ["Azman Hashim", "Mohd Nizam Jaffar"]),
        ),
        (
            "malaysia_cdf",
            (
                "bilateral_meeting",
                "held",
                "2025-05-07",
                "2025-05-07",
                ["Haszaimi Bol Hassan", "Mohd Nizam Jaffar"],
            ),
        ),
        ("moldova", ("visit", "held", "2024-06-11", "2024-06-13", ["Dorin Recean"])),
        (
            "moldova",
            ("bilateral_meeting", "held", "2024-06-12", "2024-06-12", ["Dorin Recean", "Karl Nehammer"]),
        ),
        (
            "moldova",
            ("bilateral_meeting", "held", "2024-06-12", "2024-06-12", ["Dorin Recean", "Wolfgang Sobotka"]),
        ),
    ],
)
def test_a_release_tells_of_its_occasions(
    pipeline: Extractor, release: str, occasion: tuple[str, str, str | None, str | None, list[str]]
) -> None:
    found = [
        (
            meeting.event_type,
            meeting.status,
            meeting.start,
            meeting.end,
            sorted(p.name for p in meeting.participants),
        )
        for record in pipeline.extract(RELEASES[release])
        for meeting in record.meetings
    ]
    assert occasion in found
