"""Whole occasions out of single sentences and short texts: type, status, first day, city, who took part.

Every row is a way of telling; names, posts and places come from many parts of the world.
"""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

Told = tuple[str, str, str | None, str | None, set[str]]

TOLD: list[tuple[str, list[Told]]] = [
    (
        "On 4 March 2025, Minister of Foreign Affairs of Estonia Margus Tsahkna had a "
        "working lunch in Tallinn with Minister of Foreign Affairs of Moldova Mihai Popșoi.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Tallinn", {"Margus Tsahkna", "Mihai Popșoi"}),
        ],
    ),
    (
        "A meeting between the Prime Minister of Malaysia Anwar Ibrahim and the President of "
        "Turkmenistan Serdar Berdimuhamedow took place in Ashgabat on 4 March 2025.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Ashgabat",
                {"Anwar Ibrahim", "Serdar Berdimuhamedow"},
            ),
        ],
    ),
    (
        "The Minister of Foreign Affairs of Bolivia Celinda Sosa exchanged views with the "
        "Minister of Foreign Affairs of Cuba Bruno Rodríguez in Havana on 4 March 2025.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Havana", {"Bruno Rodríguez", "Celinda Sosa"}),
        ],
    ),
    (
        "On 4 March 2025, the Chief of the Defence Staff of Ghana, Lieutenant General "
        "William Agyapong, paid a courtesy call on the President of Togo, Faure Gnassingbé, "
        "in Lomé.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Lomé", {"Faure Gnassingbé", "William Agyapong"}),
        ],
    ),
    (
        "On 4 March 2025, the President of Cyprus Nikos Christodoulides granted an audience "
        "to the Ambassador of Armenia Inna Torgomyan.",
        [
            ("bilateral_meeting", "held", "2025-03-04", None, {"Inna Torgomyan", "Nikos Christodoulides"}),
        ],
    ),
    (
        "The Foreign Minister of Slovenia Tanja Fajon and her Croatian counterpart Gordan "
        "Grlić Radman met in Ljubljana on 4 March 2025.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Ljubljana", {"Gordan Grlić Radman", "Tanja Fajon"}),
        ],
    ),
    (
        "On 4 March 2025, the Secretary General of the OSCE, Feridun Sinirlioğlu, was "
        "received in Belgrade by the President of Serbia, Aleksandar Vučić.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Belgrade",
                {"Aleksandar Vučić", "Feridun Sinirlioğlu"},
            ),
        ],
    ),
    (
        "The President of Sri Lanka Anura Dissanayake and the Prime Minister of Nepal K P "
        "Sharma Oli discussed trade during a telephone conversation on 4 March 2025.",
        [
            ("phone_call", "held", "2025-03-04", None, {"Anura Dissanayake", "K P Sharma Oli"}),
        ],
    ),
    (
        "On 4 March 2025 a telephone conversation took place between the Minister of Foreign "
        "Affairs of Georgia Maka Botchorishvili and the Minister of Foreign Affairs of "
        "Latvia Baiba Braže.",
        [
            ("phone_call", "held", "2025-03-04", None, {"Baiba Braže", "Maka Botchorishvili"}),
        ],
    ),
    (
        "The Prime Minister of Iceland Kristrún Frostadóttir called the Prime Minister of "
        "Denmark Mette Frederiksen on 4 March 2025 to discuss Arctic security.",
        [
            ("phone_call", "held", "2025-03-04", None, {"Kristrún Frostadóttir", "Mette Frederiksen"}),
        ],
    ),
    (
        "On 4 March 2025, the Minister of Foreign Affairs of Kazakhstan Murat Nurtleu held "
        "an online meeting with the Foreign Minister of Brunei Erywan Yusof.",
        [
            ("bilateral_meeting", "held", "2025-03-04", None, {"Erywan Yusof", "Murat Nurtleu"}),
        ],
    ),
    (
        "The Minister of Defence of Greece Nikos Dendias will welcome the Minister of "
        "Defence of Egypt Abdel Mageed Saqr in Athens on 9 July 2026.",
        [
            ("bilateral_meeting", "planned", "2026-07-09", "Athens", {"Abdel Mageed Saqr", "Nikos Dendias"}),
        ],
    ),
    (
        "The Prime Minister of Vietnam Pham Minh Chinh is due to meet the President of Laos "
        "Thongloun Sisoulith in Vientiane on 9 July 2026.",
        [
            (
                "bilateral_meeting",
                "planned",
                "2026-07-09",
                "Vientiane",
                {"Pham Minh Chinh", "Thongloun Sisoulith"},
            ),
        ],
    ),
    (
        "The visit of the Minister of Foreign Affairs of Paraguay Rubén Ramírez to Taipei, "
        "scheduled for 9 July 2025, was called off.",
        [
            ("visit", "cancelled", "2025-07-09", "Taipei", {"Rubén Ramírez"}),
        ],
    ),
    (
        "On 4 March 2025, the Peace and Security Council convened in Addis Ababa at the "
        "level of ambassadors under the chairmanship of the Permanent Representative of "
        "Angola Miguel Bembe.",
        [
            ("statutory_session", "held", "2025-03-04", "Addis Ababa", {"Miguel Bembe"}),
        ],
    ),
    (
        "The fourth session of the Joint Commission between Oman and Tunisia concluded in "
        "Muscat on 4 March 2025. The Omani side was headed by the Minister of Commerce Qais "
        "Al Yousef, and the Tunisian side by the Minister of Trade Samir Abid.",
        [
            ("statutory_session", "held", "2025-03-04", "Muscat", {"Qais Al Yousef", "Samir Abid"}),
        ],
    ),
    (
        "Opening the conference in Bern on 4 March 2025, the President of Switzerland Karin "
        "Keller-Sutter stressed the role of mediation. The conference was also addressed by "
        "the High Commissioner for Human Rights Volker Türk.",
        [
            ("conference", "held", "2025-03-04", "Bern", {"Karin Keller-Sutter", "Volker Türk"}),
        ],
    ),
    (
        "On 4 March 2025, a regional seminar on maritime security was held in Dakar. Among "
        "the participants were the Chief of Naval Staff of Senegal Rear Admiral Abdou Sène "
        "and the Chief of Naval Staff of Guinea Captain Fodé Keita.",
        [
            ("conference", "held", "2025-03-04", "Dakar", {"Abdou Sène", "Fodé Keita"}),
        ],
    ),
    (
        "On 4 March 2025, the Minister of Defence of Portugal Nuno Melo and the Minister of "
        "Defence of Brazil José Múcio signed in Lisbon a memorandum of understanding on "
        "naval cooperation.",
        [
            ("ceremony", "held", "2025-03-04", "Lisbon", {"José Múcio", "Nuno Melo"}),
        ],
    ),
    (
        "An agreement on visa-free travel was signed in Suva on 4 March 2025 by the Foreign "
        "Minister of Tuvalu Paulson Panapa and the Prime Minister of Fiji Sitiveni Rabuka.",
        [
            ("ceremony", "held", "2025-03-04", "Suva", {"Paulson Panapa", "Sitiveni Rabuka"}),
        ],
    ),
    (
        "The newly appointed Ambassador of Chile to Kenya, Rodrigo Rojas, presented his "
        "letters of credence to the President of Kenya, William Ruto, at State House, "
        "Nairobi, on 4 March 2025.",
        [
            ("ceremony", "held", "2025-03-04", "Nairobi", {"Rodrigo Rojas", "William Ruto"}),
        ],
    ),
    (
        'The joint naval exercise "Blue Shield" started off Mombasa on 4 March 2025 with the '
        "participation of ships of Kenya, Tanzania and India.",
        [
            ("exercise", "held", "2025-03-04", "Mombasa", set()),
        ],
    ),
    (
        "On 4 March 2025, Prime Minister of Ireland Micheál Martin arrived in Canberra on a "
        "three-day official visit.",
        [
            ("visit", "held", "2025-03-04", "Canberra", {"Micheál Martin"}),
        ],
    ),
    (
        "On 4 March 2025, the Foreign Minister of Uganda Jeje Odongo gave a press conference "
        "in Kampala together with the Foreign Minister of Rwanda Olivier Nduhungirehe.",
        [
            ("briefing", "held", "2025-03-04", "Kampala", {"Jeje Odongo", "Olivier Nduhungirehe"}),
        ],
    ),
    (
        "The Council of Ministers of the Gulf Cooperation Council met in Riyadh on 4 March "
        "2025. Attending were the Foreign Minister of Kuwait Abdullah Al-Yahya, the Foreign "
        "Minister of Qatar Mohammed Al Thani and, for Oman, Undersecretary Khalifa Alharthy.",
        [
            (
                "statutory_session",
                "held",
                "2025-03-04",
                "Riyadh",
                {"Abdullah Al-Yahya", "Khalifa Alharthy", "Mohammed Al Thani"},
            ),
        ],
    ),
    (
        "On 4 March 2025, the Minister of Foreign Affairs of Poland Radosław Sikorski met in "
        "Warsaw with the Minister of Foreign Affairs of Cyprus Constantinos Kombos. The "
        "meeting was attended by Deputy Minister Marek Prawda. Director of the European "
        "Department Benedykt Przybylski also took part.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Warsaw",
                {"Benedykt Przybylski", "Constantinos Kombos", "Marek Prawda", "Radosław Sikorski"},
            ),
        ],
    ),
    (
        "On 4 March 2025, the Minister of Defence of Morocco Abdellatif Loudiyi, flanked by "
        "Lieutenant General Mohammed Berrid, received in Rabat the Minister of Defence of "
        "Mali Sadio Camara, who was accompanied by Colonel Amadou Diallo.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Rabat",
                {"Abdellatif Loudiyi", "Amadou Diallo", "Mohammed Berrid", "Sadio Camara"},
            ),
        ],
    ),
    (
        "Those present at the ceremony held in Yaoundé on 4 March 2025 included the Minister "
        "Delegate for Defence Joseph Beti Assomo and the Ambassador of France Thierry "
        "Marchand.",
        [
            ("ceremony", "held", "2025-03-04", "Yaoundé", {"Joseph Beti Assomo", "Thierry Marchand"}),
        ],
    ),
    (
        "On 4 March 2025, the 12th round of political consultations between Azerbaijan and "
        "Slovakia was held in Baku, co-chaired by Deputy Minister Fariz Rzayev and State "
        "Secretary Marek Eštok.",
        [
            ("consultations", "held", "2025-03-04", "Baku", {"Fariz Rzayev", "Marek Eštok"}),
        ],
    ),
    (
        "On 4 March 2025, Deputy Foreign Ministers Elnur Mammadov of Azerbaijan and Lasha "
        "Darsalia of Georgia held political consultations in Tbilisi.",
        [
            ("consultations", "held", "2025-03-04", "Tbilisi", {"Elnur Mammadov", "Lasha Darsalia"}),
        ],
    ),
    (
        "ANKARA, 3 May 2026. The next meeting of the Council of Foreign Ministers of the Organization of "
        "Turkic States is scheduled to be held in Bishkek on 9 July 2026.",
        [
            ("statutory_session", "planned", "2026-07-09", "Bishkek", set()),
        ],
    ),
    (
        "On 4 March 2025, the heads of state of Burkina Faso, Mali and Niger met in Bamako "
        "for a summit of the Alliance of Sahel States.",
        [
            ("summit", "held", "2025-03-04", "Bamako", set()),
        ],
    ),
    (
        "On 4 March 2025, the Chairman of the Senate of Romania Ilie Bolojan hosted in "
        "Bucharest a delegation of the Parliament of Norway headed by its President Masud "
        "Gharahkhani.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Bucharest", {"Ilie Bolojan", "Masud Gharahkhani"}),
        ],
    ),
    (
        "At the end of his visit to Hanoi, the Minister of Foreign Affairs of Hungary Péter "
        "Szijjártó held talks on 4 March 2025 with the Minister of Foreign Affairs of "
        "Vietnam Bui Thanh Son.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Hanoi", {"Bui Thanh Son", "Péter Szijjártó"}),
        ],
    ),
    (
        "Representing Namibia at the conference in Maputo on 4 March 2025 was the Minister "
        "of Defence Frans Kapofi, while Malawi was represented by the Minister of Defence "
        "Harry Mkandawire.",
        [
            ("conference", "held", "2025-03-04", "Maputo", {"Frans Kapofi", "Harry Mkandawire"}),
        ],
    ),
    (
        "The Prime Minister of Thailand Paetongtarn Shinawatra presided over the opening "
        "ceremony of the trade fair in Bangkok on 4 March 2025, which was also attended by "
        "the Ambassador of Japan Masato Otaka.",
        [
            ("ceremony", "held", "2025-03-04", "Bangkok", {"Masato Otaka", "Paetongtarn Shinawatra"}),
        ],
    ),
    (
        "On 4 March 2025, Admiral Pierre Vandier delivered a lecture at the National Defence "
        "Academy in Vienna.",
        [
            ("other", "held", "2025-03-04", "Vienna", {"Pierre Vandier"}),
        ],
    ),
    (
        "During the meeting held in Doha on 4 March 2025, the Minister of State of Qatar "
        "Mohammed Al-Khulaifi and the Special Envoy of Norway Hilde Haraldstad reviewed the "
        "situation in Gaza.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Doha", {"Hilde Haraldstad", "Mohammed Al-Khulaifi"}),
        ],
    ),
    (
        "Dhaka, 4 March 2025\n\nThe Foreign Secretary of Bangladesh Jashim Uddin held a "
        "meeting with the Ambassador of Italy Antonio Alessandro at the Ministry today. On "
        "the Italian side, Counsellor Giulia Conti was present.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Dhaka",
                {"Antonio Alessandro", "Giulia Conti", "Jashim Uddin"},
            ),
        ],
    ),
    (
        "On 4 March 2025, the Prime Minister of Samoa Fiame Mataafa received in Apia the "
        "Minister for the Pacific of Australia Pat Conroy. Also in attendance were the High "
        "Commissioner of Australia William Robinson and the Chief Executive of the Ministry "
        "of Foreign Affairs Peseta Noumea Simi.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Apia",
                {"Fiame Mataafa", "Pat Conroy", "Peseta Noumea Simi", "William Robinson"},
            ),
        ],
    ),
    (
        "On 4 March 2025, the Minister of Defence of Finland Antti Häkkänen met the Minister "
        "of Defence of Sweden Pål Jonson in Helsinki. They were joined by the Commander of "
        "the Finnish Defence Forces General Janne Jaakkola.",
        [
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Helsinki",
                {"Antti Häkkänen", "Janne Jaakkola", "Pål Jonson"},
            ),
        ],
    ),
    (
        "On 4 March 2025, a delegation of the Ministry of Defence of Oman led by Major "
        "General Idris Al Kindi visited the Pakistan Military Academy in Abbottabad.",
        [
            ("visit", "held", "2025-03-04", "Abbottabad", {"Idris Al Kindi"}),
        ],
    ),
    (
        "The Minister of Foreign Affairs of Albania Igli Hasani will pay an official visit "
        "to Ankara on 9 and 10 July 2026, where he will hold talks with his Turkish "
        "counterpart Hakan Fidan.",
        [
            ("bilateral_meeting", "planned", "2026-07-09", "Ankara", {"Hakan Fidan", "Igli Hasani"}),
        ],
    ),
    (
        "Under the chairmanship of the Prime Minister of Mauritius Navin Ramgoolam, the "
        "first meeting of the National Ocean Council was held in Port Louis on 4 March 2025.",
        [
            ("statutory_session", "held", "2025-03-04", "Port Louis", {"Navin Ramgoolam"}),
        ],
    ),
    (
        "On 4 March 2025, the African Union Commission hosted a workshop in Addis Ababa. "
        "Ambassador Bankole Adeoye delivered the opening remarks, followed by Professor "
        "Adekeye Adebajo, who presented a paper on sanctions.",
        [
            ("conference", "held", "2025-03-04", "Addis Ababa", {"Adekeye Adebajo", "Bankole Adeoye"}),
        ],
    ),
    (
        "The ceremony of handing over the command took place in Naqoura on 4 March 2025, "
        "when Major General Diodato Abagnara succeeded Lieutenant General Aroldo Lázaro.",
        [
            ("ceremony", "held", "2025-03-04", "Naqoura", {"Aroldo Lázaro", "Diodato Abagnara"}),
        ],
    ),
    (
        "On 4 March 2025, the Deputy Prime Minister of Serbia Siniša Mali attended the "
        "opening of the Expo in Osaka, which was also attended by the Governor of Osaka "
        "Hirofumi Yoshimura.",
        [
            ("ceremony", "held", "2025-03-04", "Osaka", {"Hirofumi Yoshimura", "Siniša Mali"}),
        ],
    ),
    (
        "On 4 March 2025, the Secretary General of ASEAN Kao Kim Hourn participated "
        "virtually in the meeting of the Council of Arab Economic Unity.",
        [
            ("statutory_session", "held", "2025-03-04", None, {"Kao Kim Hourn"}),
        ],
    ),
    (
        "The 15th session of the Intergovernmental Commission on Economic Cooperation "
        "between Tajikistan and Iran will be held on 9 July 2026 in Dushanbe.",
        [
            ("statutory_session", "planned", "2026-07-09", "Dushanbe", set()),
        ],
    ),
    (
        "Foreign Minister of Malta Ian Borg spoke on 4 March 2025 with Foreign Minister of "
        "Libya Taher Baour on the phone. Later in the day he met with the Ambassador of "
        "Egypt Mohamed Ali in Valletta.",
        [
            ("phone_call", "held", "2025-03-04", None, {"Ian Borg", "Taher Baour"}),
            ("bilateral_meeting", "held", "2025-03-04", "Valletta", {"Ian Borg", "Mohamed Ali"}),
        ],
    ),
    (
        "From 3 to 5 March 2025, the President of Ghana John Mahama paid a state visit to "
        "Namibia. On 4 March 2025 he held talks in Windhoek with President Netumbo "
        "Nandi-Ndaitwah. On 5 March 2025 he met in Windhoek with the Speaker of the National "
        "Assembly Saara Kuugongelwa-Amadhila.",
        [
            ("visit", "held", "2025-03-03", None, {"John Mahama"}),
            (
                "bilateral_meeting",
                "held",
                "2025-03-04",
                "Windhoek",
                {"John Mahama", "Netumbo Nandi-Ndaitwah"},
            ),
            (
                "bilateral_meeting",
                "held",
                "2025-03-05",
                "Windhoek",
                {"John Mahama", "Saara Kuugongelwa-Amadhila"},
            ),
        ],
    ),
    (
        "The Ministry of Foreign Affairs of Uganda regrets to announce that the conference "
        "on migration planned for 9 July 2026 in Entebbe has been postponed.",
        [
            ("conference", "postponed", "2026-07-09", "Entebbe", set()),
        ],
    ),
    (
        "On 4 March 2025, the Chief of the Defence Force of New Zealand, Air Marshal Tony "
        "Davies, hosted his Canadian counterpart, General Jennie Carignan, in Wellington.",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Wellington", {"Jennie Carignan", "Tony Davies"}),
        ],
    ),
    (
        "On 4 March 2025, the National Security Adviser of India Ajit Doval co-chaired the "
        "India-Uzbekistan Security Dialogue in Tashkent with the Secretary of the Security "
        "Council of Uzbekistan Viktor Makhmudov.",
        [
            ("consultations", "held", "2025-03-04", "Tashkent", {"Ajit Doval", "Viktor Makhmudov"}),
        ],
    ),
    (
        "On 4 March 2025, the Governor of the Central Bank of Kenya Kamau Thugge took part "
        "in a panel discussion in Kigali alongside the Minister of Finance of Rwanda Yusuf "
        "Murangwa.",
        [
            ("conference", "held", "2025-03-04", "Kigali", {"Kamau Thugge", "Yusuf Murangwa"}),
        ],
    ),
    (
        "4 March 2025\n\nPresident of Slovakia Peter Pellegrini visits Astana\n\nThe President "
        "of Slovakia Peter Pellegrini arrived in Astana today. At the airport he was "
        "welcomed by the Prime Minister of Kazakhstan Olzhas Bektenov.",
        [
            ("visit", "held", "2025-03-04", "Astana", {"Olzhas Bektenov", "Peter Pellegrini"}),
        ],
    ),
    (
        "On 4 March 2025, Prime Minister of Jamaica Andrew Holness, on behalf of the "
        "Caribbean Community, addressed the summit of the Association of Caribbean States in "
        "Cartagena.",
        [
            ("summit", "held", "2025-03-04", "Cartagena", {"Andrew Holness"}),
        ],
    ),
    (
        "On 4 March 2025, Foreign Minister Penny Wong of Australia and Foreign Minister "
        "Winston Peters of New Zealand met in Adelaide for the annual foreign ministers' "
        "consultations.",
        [
            ("consultations", "held", "2025-03-04", "Adelaide", {"Penny Wong", "Winston Peters"}),
        ],
    ),
    (
        "Minister of Foreign Affairs of Norway Espen Barth Eide condemned the attack and "
        "expressed his condolences to the Foreign Minister of Iraq Fuad Hussein.",
        [],
    ),
    (
        "Colonel Ana Pereira was born in 1970 in Porto. She graduated from the Military "
        "Academy in 1992 and commanded a battalion in Kosovo. In 2010 she attended a "
        "conference in Rome.",
        [],
    ),
    (
        "The Prime Minister of Spain Pedro Sánchez congratulated the President of Chile "
        "Gabriel Boric on the national day.",
        [],
    ),
    (
        "President of Mongolia Ukhnaagiin Khurelsukh signed a decree appointing Dambyn "
        "Batlut as Chief of the General Staff on 4 March 2025.",
        [],
    ),
    (
        "The General Assembly adopted resolution 79/1 on 22 September 2024. The "
        "Secretary-General António Guterres called for its swift implementation.",
        [],
    ),
    (
        "The Minister of Health of Ghana Kwabena Akandoh said that a meeting with the unions "
        "could be held if they ended the strike.",
        [],
    ),
    (
        "04.03.2025 Minister of Transport of Latvia Kaspars Briškens met in Riga with the "
        "Ambassador of Poland Monika Michaliszyn.\n05.03.2025 Minister of Transport of Latvia "
        "Kaspars Briškens took part in the conference Rail Baltica Global Forum in "
        "Vilnius.\n07.03.2025 Deputy State Secretary Talis Linkaits received the Ambassador "
        "of Japan Ogata Sayo.\n",
        [
            ("bilateral_meeting", "held", "2025-03-04", "Riga", {"Kaspars Briškens", "Monika Michaliszyn"}),
            ("conference", "held", "2025-03-05", "Vilnius", {"Kaspars Briškens"}),
            ("bilateral_meeting", "held", "2025-03-07", None, {"Ogata Sayo", "Talis Linkaits"}),
        ],
    ),
    # Many sides that count their meetings are a standing body; those that do not have met for once.
    (
        "The Minister of Health of Kenya Ben Okoro, the Minister of Health of Uganda Ruth Achan and the "
        "Minister of Health of Rwanda Jean Habimana took part in the 12th meeting in Arusha on 4 March 2025.",
        [
            (
                "statutory_session",
                "held",
                "2025-03-04",
                "Arusha",
                {"Ben Okoro", "Ruth Achan", "Jean Habimana"},
            )
        ],
    ),
    (
        "The Minister of Health of Kenya Ben Okoro, the Minister of Health of Uganda Ruth Achan and the "
        "Minister of Health of Rwanda Jean Habimana took part in a meeting in Arusha on 4 March 2025.",
        [
            (
                "multilateral_meeting",
                "held",
                "2025-03-04",
                "Arusha",
                {"Ben Okoro", "Ruth Achan", "Jean Habimana"},
            )
        ],
    ),
]


@pytest.mark.parametrize(
    ("text", "told"), TOLD, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_occasions(pipeline: Extractor, text: str, told: list[Told]) -> None:
    (record,) = pipeline.extract(text)
    found = [
        (
            meeting.event_type,
            meeting.status,
            meeting.start,
            meeting.city,
            {p.name for p in meeting.participants},
        )
        for meeting in record.meetings
    ]
    assert found == told


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The Blue Economy Forum was held in Suva on 4 March 2025 and hosted by the Prime Minister "
            "of Fiji "
            "Sitiveni Rabuka. In his address, the President of Palau Surangel Whipps called for action.",
            {"Sitiveni Rabuka": "host", "Surangel Whipps": "speaker"},
        ),
        (
            "A seminar on water was held in Amman on 4 March 2025 with the Minister of Water of Jordan "
            "Raed Abu Soud in the chair. The speakers included the Ambassador of Switzerland Emilija "
            "Georgieva.",
            {"Raed Abu Soud": "chair", "Emilija Georgieva": "speaker"},
        ),
        (
            "On 4 March 2025, staff talks between the armies of Kenya and Malawi were held in Nairobi. "
            "The Kenyan "
            "delegation was headed by Major General Juma Mwinyikai and the Malawian one by Brigadier "
            "Davis Mtachi.",
            {"Juma Mwinyikai": "head_of_delegation", "Davis Mtachi": "head_of_delegation"},
        ),
        (
            "On 4 March 2025, security consultations were held in Manila, with Undersecretary Ignacio "
            "Madriaga "
            "leading the Philippine side and Deputy Minister Cho Chang-rae the Korean side.",
            {"Ignacio Madriaga": "head_of_delegation", "Cho Chang-rae": "head_of_delegation"},
        ),
        (
            "On 4 March 2025, the Foreign Minister of Chile Alberto van Klaveren met the Foreign "
            "Minister of Peru "
            "Elmer Schialer in Arica. They addressed migration and spoke about trade.",
            {"Alberto van Klaveren": "participant", "Elmer Schialer": "participant"},
        ),
    ],
)
def test_roles(pipeline: Extractor, text: str, roles: dict[str, str]) -> None:
    (record,) = pipeline.extract(text)
    (meeting,) = record.meetings
    assert {p.name: p.role for p in meeting.participants} == roles


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The President of Angola João Lourenço arrived in Brasília on 4 March 2025 for a three-day "
            "visit.",
            ("2025-03-04", "2025-03-06"),
        ),
        (
            "On 6 March 2025, General Kim Myung-soo concluded a two-day visit to Canberra.",
            ("2025-03-05", "2025-03-06"),
        ),
        (
            "The joint exercise “Desert Falcon”, which began in Nouakchott on 4 March 2025, will run until "
            "9 March 2025 with units of Mauritania and Senegal.",
            ("2025-03-04", "2025-03-09"),
        ),
        (
            "Next week, on 11 March 2025, the Foreign Minister of Nepal Arzu Deuba will visit Colombo.\n\n"
            "Published: 4 March 2025",
            ("2025-03-11", "2025-03-11"),
        ),
    ],
)
def test_first_and_last_day(pipeline: Extractor, text: str, days: tuple[str, str]) -> None:
    (record,) = pipeline.extract(text)
    (meeting,) = record.meetings
    assert (meeting.start, meeting.end) == days


def test_three_sides_meet_once_and_two_of_them_again(pipeline: Extractor) -> None:
    text = (
        "On 4 March 2025, the Foreign Minister of Egypt Badr Abdelatty held a trilateral meeting in "
        "Cairo with the "
        "Foreign Minister of Cyprus Constantinos Kombos and the Foreign Minister of Greece George "
        "Gerapetritis. "
        "Earlier in the day, Badr Abdelatty and George Gerapetritis held a bilateral meeting."
    )
    (record,) = pipeline.extract(text)
    assert [(m.event_type, len(m.participants)) for m in record.meetings] == [
        ("multilateral_meeting", 3),
        ("bilateral_meeting", 2),
    ]


def test_one_aide_in_both_meetings(pipeline: Extractor) -> None:
    text = (
        "On 4 March 2025, the Minister of Defence of Estonia Hanno Pevkur met in Tallinn with the "
        "Minister of Defence "
        "of Latvia Andris Sprūds. Later in the day he met with the Minister of Defence of Lithuania Dovilė "
        "Šakalienė. Undersecretary Tuuli Duneton took part in both meetings."
    )
    (record,) = pipeline.extract(text)
    assert ["Tuuli Duneton" in {p.name for p in m.participants} for m in record.meetings] == [True, True]


def test_transcript_tells_who_i_is(pipeline: Extractor) -> None:
    text = (
        "Press conference, Wellington\n4 March 2025\n\n"
        "JUDITH COLLINS: This morning I met with the Minister of Defence of Tonga, Fatafehi Fakafānua, "
        "in Wellington."
        "\n\nJOURNALIST: Will you meet the Prime Minister of Samoa, Fiame Mataafa, tomorrow?\n\n"
        "JUDITH COLLINS: No."
    )
    (record,) = pipeline.extract(text)
    talks = [m for m in record.meetings if m.event_type == "bilateral_meeting"]
    assert [{p.name for p in m.participants} for m in talks] == [{"Judith Collins", "Fatafehi Fakafānua"}]
