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
        (
            "Vienna, 18 September 2024 – Bulgaria's Minister of Energy, Petar Yankulov, and the "
            "Deputy Director General of the IAEA, Wen Jiahao, signed Bulgaria's Country Programme "
            "Framework for 2025–2029 in Vienna today.",
            [
                "ceremony held 2024-09-18 Vienna: Jiahao, Yankulov",
            ],
        ),
        (
            "Madrid, 10 May 2023 – After talks at the Moncloa Palace on Tuesday, Prime Minister Pedro"
            " Alonso and the President of Colombia, Gustavo Rojas, told reporters that trade would "
            "grow.",
            [
                "bilateral_meeting held 2023-05-09 Madrid: Alonso, Rojas",
            ],
        ),
        (
            "Madrid, 10 May 2023 – After talks this morning at Government House in Madrid, Prime "
            "Minister Pedro Alonso and the President of Colombia, Gustavo Rojas, appeared before the "
            "press together.",
            [
                "bilateral_meeting held 2023-05-10 Madrid: Alonso, Rojas",
                "briefing held 2023-05-10 Madrid: Alonso, Rojas",
            ],
        ),
        (
            "Beirut, October 5, 2023 - Minister of National Defense Ghassan Abi Nader received on "
            "Thursday the Ambassador of Greece to Lebanon, Despina Kalogirou. The Minister's visitors"
            " also included UNIFIL Force Commander Major General Enrique Salcedo Roca.",
            [
                "bilateral_meeting held 2023-10-05 Beirut: Kalogirou, Nader",
                "bilateral_meeting held 2023-10-05 Beirut: Nader, Roca",
            ],
        ),
        (
            "Beirut, October 5, 2023 - Among the visitors of Minister of National Defense Ghassan Abi"
            " Nader on Thursday was the Ambassador of Greece to Lebanon, Despina Kalogirou.",
            [
                "bilateral_meeting held 2023-10-05 Beirut: Kalogirou, Nader",
            ],
        ),
        (
            "Quito, September 9, 2019. In a ceremony held today in Quito, the President of Ecuador, "
            "Luis Guardia, received the letters of credence of three new ambassadors: Regula Zumstein"
            " of Switzerland, Park Jong-hyeok of the Republic of Korea and Khalid Al-Mannai of Qatar.",
            [
                "ceremony held 2019-09-09 Quito: Al-Mannai, Guardia, Jong-hyeok, Zumstein",
            ],
        ),
        (
            "Port Louis, 6 July 2022 – The Minister of Fisheries, Hon. Ravi Bundhoo, met this morning"
            " with the Ambassador of Japan, Mr Kenji Ono, at his office in Port Louis. The diplomat "
            "later visited the Fisheries Training School, where he was welcomed by its Director, Mrs "
            "Anita Ramgoolam.",
            [
                "bilateral_meeting held 2022-07-06 Port Louis: Bundhoo, Ono",
                "visit held 2022-07-06 Port Louis: Ono, Ramgoolam",
            ],
        ),
        (
            "Suva, 18 October 2022 – Prime Minister Jone Vakatora hosted a luncheon for the "
            "Governor-General of New Zealand, Dame Helen Ross, at the Grand Pacific Hotel today. Her "
            "Excellency had earlier called on the President, Wiliame Kepa.",
            [
                "bilateral_meeting held 2022-10-18 Suva: Ross, Vakatora",
                "bilateral_meeting held 2022-10-18 Suva: Kepa, Ross",
            ],
        ),
        (
            "Jakarta, 20 August 2024 – Foreign Minister Rini Wulandari welcomed her Philippine "
            "counterpart, Secretary Jose Aquino, to Jakarta on Tuesday for the eighth Joint "
            "Commission for Bilateral Cooperation, which they co-chaired. The Secretary then paid a "
            "courtesy call on President Budi Hartono at the Merdeka Palace.",
            [
                "statutory_session held 2024-08-20 Jakarta: Aquino, Wulandari",
                "bilateral_meeting held 2024-08-20 Jakarta: Aquino, Hartono",
            ],
        ),
        (
            "Vienna, 5 May 2023 – State Secretary Peter Huber welcomed Deputy Minister Lana Kos of "
            "Slovenia to Vienna today for political consultations.",
            [
                "consultations held 2023-05-05 Vienna: Huber, Kos",
            ],
        ),
        (
            "KIGALI, 21 February 2023 – The Minister of Health, Dr. Alice Uwase, and the WHO "
            "Representative, Dr. Brian Chanda, launched a malaria campaign in Kigali on "
            "Tuesday. The Mayor of Kigali, Ange Sebutege, and the Ambassador of Belgium, Bert Maes, "
            "were also present.",
            [
                "ceremony held 2023-02-21 Kigali: Chanda, Maes, Sebutege, Uwase",
            ],
        ),
        (
            "Warsaw, 6 September 2022 – Deputy Foreign Minister Marcin Nowak took part in the Eastern"
            " Forum in Karpacz, where he spoke in a panel on energy.",
            [
                "conference held 2022-09-06 Karpacz: Nowak",
            ],
        ),
        (
            "DAKAR, Feb. 18 2025 (APS) – President Cheikh Ndiaye had an interview with the ambassador"
            " of Germany in Dakar, Heike Brandstetter. The ambassador came to say goodbye.",
            [
                "bilateral_meeting held 2025-02-18 Dakar: Brandstetter, Ndiaye",
            ],
        ),
        (
            "Ashgabat, 10 October 2022 — On Monday the Minister of Foreign Affairs of Armenia Ararat "
            "Sargsyan was received by the President of Turkmenistan in Ashgabat.",
            [
                "bilateral_meeting held 2022-10-10 Ashgabat: Sargsyan",
            ],
        ),
        (
            "San José, August 30, 2022. The Minister of Security, Jorge Torres, and the Ambassador of"
            " the United States, Cynthia Telles, delivered this Tuesday 30 vehicles to the Coast "
            "Guard.",
            [
                "ceremony held 2022-08-30 San José: Telles, Torres",
            ],
        ),
        (
            "ASUNCIÓN, Paraguay (Aug. 20, 2025) – On Tuesday, Adm. Katherine Brandvold sat down with "
            "Paraguay's Minister of National Defense, Óscar Benegas Recalde, for talks on cyber "
            "defense. She also spoke with soldiers preparing for a U.N. mission.",
            [
                "bilateral_meeting held 2025-08-19 Asunción: Brandvold, Recalde",
            ],
        ),
        (
            "KUALA LUMPUR, May 31, 2022 — The Malaysian Army and the Royal Thai Army will train "
            "together in Songkhla, Thailand, from June 7 to 16 in Exercise LAND EX THAMAL. The "
            "Malaysian contingent is led by Brig. Gen. Hamzah Idris.",
            [
                "exercise planned 2022-06-07 2022-06-16 Songkhla: Idris",
            ],
        ),
        (
            "Copenhagen, 9 November 2023 – Minister for Development Lars Holm will take part in the "
            "Africa Climate Week in Nairobi tomorrow.",
            [
                "conference planned 2023-11-10 Nairobi: Holm",
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
