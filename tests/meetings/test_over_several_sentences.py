"""Occasions told over several sentences: a session and its next round, a trip and its talks."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "LIMA, 3 May 2023. The Foreign Minister of Peru, Ana Zegarra, spoke by telephone this morning"
            " with the Foreign Minister of Ecuador, Esteban Jaramillo. Both ministers agreed to meet in "
            "Piura on 12 May to prepare the next Binational Cabinet.",
            [
                "phone_call held 2023-05-03 -: Jaramillo, Zegarra",
                "bilateral_meeting planned 2023-05-12 Piura: Jaramillo, Zegarra",
            ],
        ),
        (
            "Port Moresby, 7 December 2023. The Joint National Steering Committee met in Port Moresby on "
            "Thursday and endorsed its work plan. The Committee sits again in Port Moresby on 14 March "
            "2024 to adopt the mid-term review.",
            [
                "statutory_session held 2023-12-07 Port Moresby:",
                "statutory_session planned 2024-03-14 Port Moresby:",
            ],
        ),
        (
            "Tbilisi, 7 June 2021. Georgian Interior Minister Lasha Beridze and his Armenian counterpart "
            "Armen Sarkissyan met in Tbilisi today. They will continue their discussions in Yerevan on 1 "
            "July.",
            [
                "bilateral_meeting held 2021-06-07 Tbilisi: Beridze, Sarkissyan",
                "bilateral_meeting planned 2021-07-01 Yerevan: Beridze, Sarkissyan",
            ],
        ),
        (
            "Batken, 13 April 2023. From April 10 to 13, in Batken, the topographical working groups of "
            "Kyrgyzstan and Tajikistan held a regular meeting. Following the meeting, the parties signed "
            "a protocol and agreed to continue the work in Buston, Tajikistan, from April 24 to 28.",
            [
                "consultations held 2023-04-10 2023-04-13 Batken:",
                "consultations planned 2023-04-24 2023-04-28 Buston:",
            ],
        ),
        (
            "Seoul, June 5, 2024. First Vice Minister Bae Sung-hoon held trilateral consultations by "
            "telephone with U.S. Deputy Secretary of State Andrew Kessler and Japanese Vice-Minister for "
            "Foreign Affairs Minagawa Takeo on June 5. They also agreed to meet in person in Honolulu on "
            "June 20 to prepare for the trilateral summit.",
            [
                "phone_call held 2024-06-05 -: Kessler, Sung-hoon, Takeo",
                "multilateral_meeting planned 2024-06-20 Honolulu: Kessler, Sung-hoon, Takeo",
            ],
        ),
        (
            "Washington, June 15, 2022. On June 14, the Department of State hosted a Botswana delegation "
            "in Washington for the Bilateral Strategic Dialogue. Deputy Assistant Secretary Caroline "
            "Whitmore welcomed Botswana's Permanent Secretary for Foreign Affairs, Gaone Seretse, and "
            "they launched the Dialogue together.",
            [
                "consultations held 2022-06-14 Washington: Seretse, Whitmore",
            ],
        ),
        (
            "Chipata, 25 October 2024. The Zambia-Malawi Joint Permanent Boundary Commission adjourned in"
            " Chipata today after three days of deliberations. The Zambian delegation was led by Surveyor"
            " General Alick Tembo and the Malawian delegation by the Commissioner for Lands, Edith "
            "Chirwa.",
            [
                "statutory_session held 2024-10-23 2024-10-25 Chipata: Chirwa, Tembo",
            ],
        ),
        (
            "Cotonou, 27 June 2025. After five days of work, thirty officers from Benin, Niger and Togo "
            "on Friday received their certificates at the end of the workshop on integrated border "
            "management organised here by the International Organization for Migration. Inspector General"
            " of Police Romaric Hounkpatin, Director of the Beninese Border Agency, formally closed the "
            "proceedings.",
            [
                "conference held 2025-06-23 2025-06-27 Cotonou: Hounkpatin",
            ],
        ),
        (
            "Stockholm, 21 February 2022. Minister for Foreign Affairs Karin Ljung has tested positive "
            "for COVID-19. Her visit to Tbilisi, planned for 23–24 February, has therefore been postponed"
            " until further notice.",
            [
                "visit postponed 2022-02-23 2022-02-24 Tbilisi: Ljung",
            ],
        ),
        (
            "Luxembourg, 31 January 2020. The Minister for Development Cooperation, Danielle Wagener, "
            "will travel to Senegal for a working visit from 3 to 6 February 2020. On the programme are "
            "talks in Dakar with the Minister of Economy, Cheikh Diagne, and with the Minister of Health,"
            " Awa Gaye.",
            [
                "visit planned 2020-02-03 2020-02-06 SEN: Wagener",
                "bilateral_meeting planned 2020-02-03 2020-02-06 Dakar: Diagne, Wagener",
                "bilateral_meeting planned 2020-02-03 2020-02-06 Dakar: Gaye, Wagener",
            ],
        ),
        (
            "Washington, February 7, 2025. Assistant Secretary Marisol Bettencourt will travel to "
            "Bridgetown and Georgetown February 10–13. On February 11 in Bridgetown, she will head the "
            "U.S. delegation to the U.S.-Caribbean Security Dialogue. On February 13 in Georgetown, she "
            "will meet with Guyanese Minister of Natural Resources Vikram Persaud.",
            [
                "visit planned 2025-02-10 2025-02-13 -: Bettencourt",
                "consultations planned 2025-02-11 Bridgetown: Bettencourt",
                "bilateral_meeting planned 2025-02-13 Georgetown: Bettencourt, Persaud",
            ],
        ),
        (
            "Bangkok, 20 November 2024. UNHCR's Assistant High Commissioner, Marguerite Oyelaran, today "
            "discussed resettlement in Bangkok with Thailand's Secretary-General of the National Security"
            " Council, Prasit Chandra. In Jakarta she has an appointment on Friday with Indonesia's "
            "Deputy Foreign Minister, Retno Wibisana.",
            [
                "bilateral_meeting held 2024-11-20 Bangkok: Chandra, Oyelaran",
                "bilateral_meeting planned 2024-11-22 Jakarta: Oyelaran, Wibisana",
            ],
        ),
        (
            "Nicosia, 13 November 2024. The Minister of Foreign Affairs of Armenia, Levon Hakob, paid a "
            "working visit to Cyprus from 11 to 13 November. On 12 November he and his host, the Minister"
            " of Foreign Affairs of Cyprus, Andreas Christofi, held talks in Nicosia. On 13 November they"
            " were joined there by the Alternate Minister of Foreign Affairs of Greece, Eleni Markou, for"
            " the trilateral ministerial meeting.",
            [
                "visit held 2024-11-11 2024-11-13 CYP: Hakob",
                "bilateral_meeting held 2024-11-12 Nicosia: Christofi, Hakob",
                "multilateral_meeting held 2024-11-13 Nicosia: Christofi, Hakob, Markou",
            ],
        ),
        (
            "Port Vila, 2 March 2023. The meeting of the police commissioners of Vanuatu, Solomon Islands"
            " and Fiji that was to open in Port Vila on Monday will not go ahead. Vanuatu's Police "
            "Commissioner, Robson Kalsakau, had been expected to chair the meeting, with Solomon Islands "
            "Police Commissioner Nathaniel Ramosaea and Fiji's Acting Police Commissioner, Jone Tuivaga, "
            "taking part.",
            [
                "multilateral_meeting cancelled 2023-03-06 Port Vila: Kalsakau, Ramosaea, Tuivaga",
            ],
        ),
        (
            "Midrand, 3 May 2019. The Pan-African Parliament opens its second ordinary session on Monday,"
            " 6 May, in Midrand and will sit until 17 May. Its President, Bakary Ndiaye, will preside. "
            "Among those who are to address the sitting on the opening day are the Speaker of the "
            "Parliament of Uganda, Florence Namutebi, and South Africa's Deputy Minister of Home Affairs,"
            " Sizwe Mabuza.",
            [
                "statutory_session planned 2019-05-06 2019-05-17 Midrand: Mabuza, Namutebi, Ndiaye",
            ],
        ),
        (
            "Dakar, 22 March 2024. Morocco's Head of Government, Abdelhak Benjelloun, and the Senegalese "
            "Prime Minister, Ousmane Faye, presided on Friday in Dakar over the works of the seventh "
            "session of the Grand Joint Commission. It had been preceded on Thursday, also in Dakar, by a"
            " meeting of the committee of experts.",
            [
                "statutory_session held 2024-03-22 Dakar: Benjelloun, Faye",
                "consultations held 2024-03-21 Dakar:",
            ],
        ),
        (
            "Algiers, 3 October 2021. The ninth session of the Algerian-Nigerian Binational Commission, "
            "planned for 6 October in Abuja, will now be held on 10 November.",
            [
                "statutory_session planned 2021-11-10 Abuja:",
            ],
        ),
        (
            "Jakarta, 4 September 2023. Foreign Minister Retno Sari opened her day with talks with her "
            "Canadian counterpart, Mélanie Roy. She then met Fijian Prime Minister Sitiveni Rabuka, and "
            "in the evening she received Timor-Leste's Foreign Minister, Bendito Freitas.",
            [
                "bilateral_meeting held 2023-09-04 Jakarta: Roy, Sari",
                "bilateral_meeting held 2023-09-04 Jakarta: Rabuka, Sari",
                "bilateral_meeting held 2023-09-04 Jakarta: Freitas, Sari",
            ],
        ),
    ],
)
def test_what_several_sentences_tell(pipeline: Extractor, text: str, told: list[str]) -> None:
    found = []
    for one in meetings(pipeline, text):
        days = str(one.start) if one.start == one.end else f"{one.start} {one.end}"
        place = one.city or one.country or "-"
        who = ", ".join(sorted(surnames(one)))
        found.append(f"{one.event_type} {one.status} {days} {place}: {who}".rstrip())
    assert sorted(found) == sorted(told)
