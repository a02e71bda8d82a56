"""Who was where, and as what: received together, called by rank, or only spoken of."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

Parts = dict[str, str]


def told(pipeline: Extractor, text: str) -> list[Parts]:
    (record,) = pipeline.extract(text)
    return [{person.name: person.role for person in meeting.participants} for meeting in record.meetings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Foreign Ministers Dritan Hoxha of Albania and Osman Maliqi of North Macedonia met in Ohrid "
            "on 3 May 2023. Later both ministers were received by President Stevo Pendov.",
            [
                {"Dritan Hoxha": "participant", "Osman Maliqi": "participant"},
                {"Stevo Pendov": "host", "Dritan Hoxha": "participant", "Osman Maliqi": "participant"},
            ],
            id="both received by a third",
        ),
        pytest.param(
            "Chief of Naval Staff Admiral Emeka Obi hosted the Commander of the US Sixth Fleet, Vice "
            "Admiral Thomas Ryder, in Abuja on 2 May 2023. The visiting Admiral later called on the "
            "Minister of Defence, Mohammed Kaita.",
            [
                {"Emeka Obi": "host", "Thomas Ryder": "participant"},
                {"Mohammed Kaita": "host", "Thomas Ryder": "participant"},
            ],
            id="the visiting admiral",
        ),
        pytest.param(
            "Navy Chief Admiral Sergio Vivar received Vice Admiral Peter Garvin of the US Navy in "
            "Valparaiso on 5 May 2023. The Vice Admiral was then received by Defence Minister Maya "
            "Frei.",
            [
                {"Sergio Vivar": "host", "Peter Garvin": "participant"},
                {"Maya Frei": "host", "Peter Garvin": "participant"},
            ],
            id="a rank that one of them has",
        ),
        pytest.param(
            "The Army Chief of Bangladesh, General Waker Rahman, met the Italian Chief of Defence, "
            "Admiral Giuseppe Conti, in Rome on 9 April 2024 and was briefed by Brigadier General Paolo "
            "Serra.",
            [
                {
                    "Waker Rahman": "participant",
                    "Giuseppe Conti": "participant",
                    "Paolo Serra": "participant",
                }
            ],
            id="briefed by",
        ),
        pytest.param(
            "Minister Hugo Paredes will represent President Luis Arana at the inauguration of "
            "President-elect Daniel Nobara in Quito on 24 May 2025.",
            [{"Hugo Paredes": "participant", "Daniel Nobara": "participant"}],
            id="whom he represents",
        ),
        pytest.param(
            "Colonel Jean-Marc Bessala represented the Minister of Defence, Joseph Beti, at the "
            "graduation ceremony held in Yaounde on 3 May 2023.",
            [{"Jean-Marc Bessala": "participant"}],
            id="whom he represented",
        ),
        pytest.param(
            "Foreign Minister Yusuf Bala met his Benin counterpart Olushegun Bakari in Cotonou on "
            "Thursday and praised Presidents Tinubu Lawal and Patrice Houngbo for their leadership.",
            [{"Yusuf Bala": "participant", "Olushegun Bakari": "participant"}],
            id="whom he praised",
        ),
        pytest.param(
            "Lt. Gen. Karim Saleh visited the 4th Division on Sunday, his office said in a statement "
            "signed by Brigadier Hadi Mansour, director of information.",
            [{"Karim Saleh": "participant"}],
            id="who signed the statement",
        ),
        pytest.param(
            "Ms. Vera Songwa, Executive Secretary, was represented at the Fourth Session of the "
            "Committee in Kigali on 8 June 2022 by Mr. Stephen Mbugua, Director.",
            [{"Stephen Mbugua": "participant"}],
            id="represented at some length",
        ),
        pytest.param(
            "The Prime Minister, Andrej Kralj, apologised for his absence from the conference in "
            "Ljubljana on 4 March 2023, where he was represented by Minister Marjan Zajec.",
            [{"Marjan Zajec": "participant"}],
            id="who apologised",
        ),
        pytest.param(
            "At the invitation of Lieutenant General Nirmal Perera, Commander of the Army, the "
            "Commander of the Maldives National Defence Force, Major General Abdul Rahim, paid an "
            "official visit to Sri Lanka from 3 to 6 May 2023.",
            [{"Nirmal Perera": "host", "Abdul Rahim": "participant"}],
            id="invited behind a comma",
        ),
        pytest.param(
            "Rear Admiral Luca Ferri handed over the command to Rear Admiral Stelios Raptis at a "
            "ceremony in Rome on 1 April 2023, presided over by the Italian Chief of Defence, Admiral "
            "Giacomo Dragoni.",
            [{"Luca Ferri": "participant", "Stelios Raptis": "participant", "Giacomo Dragoni": "chair"}],
            id="presided over by",
        ),
        pytest.param(
            "The annual cooperation meeting between Finland and Norway was held in Ivalo on 10-11 "
            "September 2024. The meeting was hosted by Colonel Heikki Niskala. The Norwegian delegation "
            "was led by Chief of Police Ragnhild Utsi.",
            [{"Heikki Niskala": "host", "Ragnhild Utsi": "head_of_delegation"}],
            id="host of talks",
        ),
        pytest.param(
            "The delegation of the Federation Council headed by Deputy Speaker Konstantin Kosh was "
            "received by the Chairman of the Oliy Majlis, Nurdin Ismo, in Tashkent on 3 May 2023.",
            [{"Konstantin Kosh": "head_of_delegation", "Nurdin Ismo": "host"}],
            id="delegation of a council",
        ),
        pytest.param(
            "Emir of Qatar Sheikh Tamim bin Jassim received a phone call from President of France Emile "
            "Marchand on 5 May 2023.",
            [{"Tamim bin Jassim": "participant", "Emile Marchand": "participant"}],
            id="nobody hosts a call",
        ),
        pytest.param(
            "Gen Francis Lokwang bade farewell to the outgoing Türkiye Defence Attaché, Colonel Serkan "
            "Aydın, in Nairobi on 5 May 2023.",
            [{"Francis Lokwang": "host", "Serkan Aydın": "participant"}],
            id="who bids farewell stays",
        ),
        pytest.param(
            "Ambassador Philippa Hartnell bade farewell to Prime Minister Semi Vakaloloma in Suva on 5 "
            "May 2023.",
            [{"Semi Vakaloloma": "host", "Philippa Hartnell": "participant"}],
            id="but not an ambassador",
        ),
        pytest.param(
            "The first Foreign Office Consultations between Bangladesh and Kenya were held in Dhaka on "
            "28 August 2023. Foreign Secretary Shafiqul Khandaker led the Bangladesh side while the "
            "Kenyan delegation was led by Josphat Maina, Principal Secretary, who is on a visit to "
            "Bangladesh from 27 to 29 August 2023.",
            [
                {"Shafiqul Khandaker": "head_of_delegation", "Josphat Maina": "head_of_delegation"},
                {"Josphat Maina": "participant"},
            ],
            id="who is on a visit",
        ),
        pytest.param(
            "On 24 September 2020 the seventh meeting of the Turkmen-Romanian Commission was held. The "
            "Co-Chairmen of the Commission are: from the Turkmen side - Minister Mammet Annayev, and "
            "from the Romanian side - Minister Dragos Munteanu.",
            [{"Mammet Annayev": "chair", "Dragos Munteanu": "chair"}],
            id="co-chairs by side",
        ),
        pytest.param(
            "A conference on borders was held in Dubrovnik on 6 June 2024. Taking part in the panel "
            "discussions were the Ministers of the Interior of Slovenia, Matej Hribernik, Italy, "
            "Raffaele Donnarumma, and Montenegro, Luka Vujovic.",
            [
                {
                    "Matej Hribernik": "participant",
                    "Raffaele Donnarumma": "participant",
                    "Luka Vujovic": "participant",
                }
            ],
            id="inverted presence is no meeting",
        ),
        pytest.param(
            "State Councilor Gao Weiming on Tuesday met respectively with Lao Minister Bounthavy Seng "
            "and Serbian Minister Milos Radenk in Beijing. Vice Minister Xie Jianlin was present at the "
            "meetings.",
            [
                {"Gao Weiming": "participant", "Bounthavy Seng": "participant", "Xie Jianlin": "participant"},
                {
                    "Gao Weiming": "participant",
                    "Milos Radenk": "participant",
                    "Xie Jianlin": "participant",
                },
            ],
            id="present at the meetings",
        ),
        pytest.param(
            "The OSCE Secretary-General met Minister Ana Ruiz in Vienna on 5 May 2023. On 6 May the "
            "Under-Secretary-General for Political Affairs, Mr. Daniel Ostrow, received Ambassador Jan "
            "Kos.",
            [{"Ana Ruiz": "participant"}, {"Daniel Ostrow": "host", "Jan Kos": "participant"}],
            id="no deputy by his chief's title",
        ),
        pytest.param(
            "Minister of Foreign Affairs Kojo Mensah received the Ambassador of Spain, Luis Ortega, "
            "on 6 May 2024. "
            "In the afternoon he received the Ambassador of Italy, Paolo Greco. The Director of Protocol, "
            "Yaw Boadi, sat in on both meetings.",
            [
                {"Kojo Mensah": "host", "Luis Ortega": "participant", "Yaw Boadi": "participant"},
                {"Kojo Mensah": "host", "Paolo Greco": "participant", "Yaw Boadi": "participant"},
            ],
            id="sat in on both",
        ),
        pytest.param(
            "Foreign Minister Kojo Mensah met with the Foreign Minister of Spain, Luis Ortega, in Madrid on "
            "6 May 2024. On 7 May he met with the Foreign Minister of Italy, Paolo Greco, in Rome. "
            "Ambassador Ama Darko attended the talks with Ortega. Colonel Yaw Boadi attended the "
            "second meeting.",
            [
                {"Kojo Mensah": "participant", "Luis Ortega": "participant", "Ama Darko": "participant"},
                {"Kojo Mensah": "participant", "Paolo Greco": "participant", "Yaw Boadi": "participant"},
            ],
            id="attended the talks with one of them",
        ),
        pytest.param(
            "Minister of Foreign Affairs Kojo Mensah received the Ambassador of Spain, Luis Ortega, "
            "on 6 May 2024. "
            "Minister of Finance Ama Darko was present in the interview, as well as the Director of "
            "Protocol, "
            "Yaw Boadi.",
            [
                {
                    "Kojo Mensah": "host",
                    "Luis Ortega": "participant",
                    "Ama Darko": "participant",
                    "Yaw Boadi": "participant",
                }
            ],
            id="an interview that is the talks",
        ),
        pytest.param(
            "Minister of Defence Kojo Mensah received Colonel Luis Ortega on 6 May 2024. "
            "Introducing the guest, "
            "the Director General of the Ministry, Ama Darko, commended the ties between both countries.",
            [{"Kojo Mensah": "host", "Luis Ortega": "participant", "Ama Darko": "participant"}],
            id="introduces the guest",
        ),
        pytest.param(
            "President of the Commission Kodjo Adjovi met with the President of Gambia, Lamin Jobarteh, on "
            "6 May 2024. Earlier the head of the Commission held a working session with the "
            "Minister of Foreign "
            "Affairs, Fatou Bah.",
            [
                {"Kodjo Adjovi": "participant", "Lamin Jobarteh": "participant"},
                {"Kodjo Adjovi": "participant", "Fatou Bah": "participant"},
            ],
            id="the head of the Commission is its president",
        ),
        pytest.param(
            "Special Representative of the Chairperson of the Commission (SRCC) Kofi Mensah met with the "
            "Minister of Defence of Somalia, Ali Guled, on 5 May 2025. On 6 May 2025, the SRCC met the "
            "Ambassador of Spain, Marta Roldán.",
            [
                {"Kofi Mensah": "participant", "Ali Guled": "participant"},
                {"Kofi Mensah": "participant", "Marta Roldán": "participant"},
            ],
            id="letters behind a complement",
        ),
        pytest.param(
            "The Permanent Secretary (PS) of the Ministry of Defence, John Rwanga, met the Ambassador of "
            "Turkey, Aslan Alper, on 5 May 2025. On 6 May 2025, the PS met the Defence Attaché of Germany, "
            "Colonel Hans Braun.",
            [
                {"John Rwanga": "participant", "Aslan Alper": "participant"},
                {"John Rwanga": "participant", "Hans Braun": "participant"},
            ],
            id="letters within a post",
        ),
        pytest.param(
            "Foreign Minister Saud Al-Mutawa received on Wednesday a telephone call from the Egyptian "
            "Minister of Foreign Affairs Hazem Shokry. They also dealt with preparations for the 14th "
            "session of the Kuwaiti-Egyptian Joint Higher Committee, which the two ministers will co-chair "
            "in Kuwait next month.",
            [
                {"Saud Al-Mutawa": "participant", "Hazem Shokry": "participant"},
                {"Saud Al-Mutawa": "chair", "Hazem Shokry": "chair"},
            ],
            id="which the two will co-chair",
        ),
        pytest.param(
            "Foreign Minister Farrukh Nazarov met with the Foreign Minister of Qatar, Khalid Al-Mannai, in "
            "Dushanbe on 5 May 2025. The ministers discussed the third session of the Joint Commission, "
            "which they will co-chair in Doha on 7 June 2025.",
            [
                {"Farrukh Nazarov": "participant", "Khalid Al-Mannai": "participant"},
                {"Farrukh Nazarov": "chair", "Khalid Al-Mannai": "chair"},
            ],
            id="which they will co-chair",
        ),
        pytest.param(
            "President Teuta Morina met with the President of Estonia, Kadri Tamm, on 5 May 2025. President "
            "Morina met with the Director of the Bank, Odile Garnier. Odile Garnier praised the reforms. She "
            "also met with the Prime Minister of Montenegro, Vuk Radonjić.",
            [
                {"Teuta Morina": "participant", "Kadri Tamm": "participant"},
                {"Teuta Morina": "participant", "Odile Garnier": "participant"},
                {"Teuta Morina": "participant", "Vuk Radonjić": "participant"},
            ],
            id="she also met one more",
        ),
        pytest.param(
            "Minister of Defence Kojo Mensah met with the Minister of Defence of Togo, Luc Adjovi, in Lomé "
            "on 5 May 2025. On 8 May 2025, he will meet the President of Benin, Jean Sossou, in Cotonou. "
            "Present at the first-mentioned courtesy talks was the Ambassador in Lomé, Ama Darko.",
            [
                {"Kojo Mensah": "participant", "Luc Adjovi": "participant", "Ama Darko": "participant"},
                {"Kojo Mensah": "participant", "Jean Sossou": "participant"},
            ],
            id="was present at what was held",
        ),
        pytest.param(
            "The annual session of the Council of Ministers was held in Lomé on 5 May 2025. President Luc "
            "Adjovi will visit Ghana on 9 May 2025. The Minister of Health, Ama Darko, gave an account of "
            "the vaccination campaign.",
            [{"Ama Darko": "speaker"}, {"Luc Adjovi": "participant"}],
            id="gave an account at what was held",
        ),
        pytest.param(
            "The meeting of the defence ministers of the Adriatic Charter was held in Zagreb on 5 May 2025. "
            "The Minister of Defence of Croatia, Ivan Horvat, and the Minister of Defence of Albania, Arben "
            "Hoxha, attended. The ministers adopted a declaration. Ivan Horvat met with Arben Hoxha. The "
            "Croatian delegation also included the Ambassador of Croatia in Vienna, Nikolina Barić.",
            [
                {
                    "Ivan Horvat": "participant",
                    "Arben Hoxha": "participant",
                    "Nikolina Barić": "participant",
                },
                {"Ivan Horvat": "participant", "Arben Hoxha": "participant"},
            ],
            id="the delegation to the session told first",
        ),
        pytest.param(
            "VILNIUS, 4 May 2022 - Foreign Minister of Lithuania Jonas Petraitis met on Monday with Latvian "
            "Foreign Minister Inese Kalnina in Riga. In the afternoon Petraitis met with the Speaker of the "
            "Latvian Parliament, Daiga Ozola.\n\nThe Minister was accompanied by Ambassador Rasa Vaitkute.",
            [
                dict.fromkeys(("Jonas Petraitis", "Inese Kalnina", "Rasa Vaitkute"), "participant"),
                dict.fromkeys(("Jonas Petraitis", "Daiga Ozola", "Rasa Vaitkute"), "participant"),
            ],
            id="accompanied at all of them, said behind",
        ),
        pytest.param(
            "TALLINN, 4 May 2022 - Foreign Minister of Estonia Mart Kask received the Ambassador of Chile, "
            "Pablo Rojas, on Tuesday. On the same day he received the Ambassador of Ghana, Ama Boateng.\n\n"
            "The Ambassador was accompanied by the Honorary Consul, Peeter Tamm.",
            [
                {"Mart Kask": "host", "Pablo Rojas": "participant"},
                {"Mart Kask": "host", "Ama Boateng": "participant", "Peeter Tamm": "participant"},
            ],
            id="accompanied at the last, whose guest it was",
        ),
        pytest.param(
            "MANAMA, 4 May 2022\n\nCrown Prince Salman Al Khalifi, accompanied by Foreign Minister Yousef Al "
            "Rashdan, held a number of meetings on Wednesday in Rome.\n\nIn a meeting with Prime Minister of "
            "Italy Carlo Bruni, the Crown Prince discussed trade.\n\nThe Crown Prince also met with "
            "President of Malta George Vellani.",
            [
                dict.fromkeys(("Salman Al Khalifi", "Yousef Al Rashdan", "Carlo Bruni"), "participant"),
                dict.fromkeys(("Salman Al Khalifi", "Yousef Al Rashdan", "George Vellani"), "participant"),
            ],
            id="accompanied at all of them, said before",
        ),
        pytest.param(
            "ACCRA, 4 May 2022 - Ghana's Minister of Defence Kwame Addo held a series of bilateral meetings "
            "in Abuja on 3 May. The minister met with Minister of Defence of Togo Komla Agbodjan. With "
            "Minister of Defence of Benin Alain Houngbo, Kwame Addo discussed joint patrols.\n\nOn the "
            "Ghanaian side the talks were attended by Deputy Minister of Defence Esi Mensah.",
            [
                dict.fromkeys(("Kwame Addo", "Komla Agbodjan", "Esi Mensah"), "participant"),
                dict.fromkeys(("Kwame Addo", "Alain Houngbo", "Esi Mensah"), "participant"),
            ],
            id="on one side at all of a series",
        ),
        pytest.param(
            "WARSAW, 4 May 2022 - The 12th Polish-Ukrainian intergovernmental consultations were held in "
            "Warsaw on Tuesday, chaired by Prime Minister of Poland Adam Wilk and Prime Minister of Ukraine "
            "Oleh Bondar. Before the plenary session the prime ministers held a tête-à-tête meeting.\n\n"
            "Poland was represented by Minister of Infrastructure Marek Zając. On the Ukrainian side, "
            "Minister of Economy Iryna Koval took part.",
            [
                {
                    "Adam Wilk": "chair",
                    "Oleh Bondar": "chair",
                    "Marek Zając": "participant",
                    "Iryna Koval": "participant",
                },
                {"Adam Wilk": "participant", "Oleh Bondar": "participant"},
            ],
            id="represented at the session, not at the talks beside it",
        ),
        pytest.param(
            "BRATISLAVA, 4 May 2022 - Minister of Defence of Slovakia Peter Hudak met with his Hungarian "
            "counterpart Laszlo Varga on Tuesday in Bratislava. A meeting of the defence ministers of "
            "Slovakia, Hungary and Poland is to take place in Brno on 20 May.",
            [
                {"Peter Hudak": "participant", "Laszlo Varga": "participant"},
                {"Peter Hudak": "participant", "Laszlo Varga": "participant"},
            ],
            id="counted by their office",
        ),
        pytest.param(
            "NEW DELHI, 10 November 2021 - General Hari Thapa, Chief of the Army Staff of Nepal, called on "
            "General Rakesh Verma, Chief of Defence Staff, Shri Ajay Dhawan, National Security Advisor and "
            "Shri Vikram Sethi, Foreign Secretary.",
            [
                {"Hari Thapa": "participant", "Rakesh Verma": "host"},
                {"Hari Thapa": "participant", "Ajay Dhawan": "host"},
                {"Hari Thapa": "participant", "Vikram Sethi": "host"},
            ],
            id="called on the holders of several offices",
        ),
        pytest.param(
            "JAKARTA, 21 November 2022 - Minister of Defence of Indonesia Budi Santosa received US Secretary "
            "of Defense Paul Hartigan in Jakarta on Monday. In his remarks Menhan Budi praised "
            "the ties. Present "
            "to accompany him was Air Marshal TNI Agus Wibowo. The two are scheduled to see each "
            "other again at "
            "the ASEAN Defense Ministers' Meeting-Plus in Siem Reap, Cambodia, on Wednesday.",
            [
                {"Budi Santosa": "host", "Paul Hartigan": "participant", "Agus Wibowo": "participant"},
                {"Budi Santosa": "participant", "Paul Hartigan": "participant"},
            ],
            id="the two see each other again, without who sat in",
        ),
        pytest.param(
            "HANOI, April 10, 2025 - National Assembly Chairman Tran Van Duc held talks in Hanoi on April 10 "
            "with Speaker of the National Assembly of Hungary Balint Farkas. The same afternoon, "
            "Prime Minister "
            "Le Hoang Nam received the Hungarian top legislator. Farkas also laid a wreath in tribute to "
            "President Ho Chi Minh at his mausoleum.",
            [
                dict.fromkeys(("Tran Van Duc", "Balint Farkas"), "participant"),
                {"Le Hoang Nam": "host", "Balint Farkas": "participant"},
            ],
            id="a legislator received, tribute paid to the dead",
        ),
        pytest.param(
            "Lisbon, 3 May 2023 – The regular session of the Portugal–Angola Joint Commission was held in"
            " Lisbon on Tuesday. It was chaired by the Minister of Economy of Portugal, Rui Santos, and "
            "the Minister of Planning of Angola, Vera Lopes. The Commission was established in 2003 by "
            "Presidents Jorge Castro and José Neto.",
            [{"Rui Santos": "chair", "Vera Lopes": "chair"}],
            id="a session, those who founded the commission",
        ),
        pytest.param(
            "Vienna, 5 June 2024 – The Standing Committee met in Vienna on Tuesday. Its Chair, Anna Novak"
            " of Slovenia, opened the session. The Committee recorded its thanks to its former Chair, "
            "Peter Kovac, and took note of the retirement of its Secretary, Hans Gruber.",
            [{"Anna Novak": "speaker"}],
            id="thanks from afar, a retirement",
        ),
        pytest.param(
            "Nairobi, 5 June 2024 – The East African Ministerial Council met in Nairobi on Tuesday under "
            "the chairmanship of the Minister of Kenya, Grace Wanjiru. The Minister of Uganda, James "
            "Okello, and the Minister of Rwanda, Paul Habimana, had sent their apologies.",
            [{"Grace Wanjiru": "chair"}],
            id="two sent their apologies",
        ),
        pytest.param(
            "Nairobi, 5 June 2024 – The opening of the exercise was held in Nanyuki on Tuesday. Brigadier"
            " Joseph Kamau of the Kenya Defence Forces and Colonel Ian Ross of the British Army opened "
            "it. Neither the Chief of the Defence Forces, General Peter Otieno, nor the British High "
            "Commissioner, Helen Grant, was able to attend.",
            [{"Joseph Kamau": "participant", "Ian Ross": "participant"}],
            id="neither was able to attend",
        ),
        pytest.param(
            "Tunis, 5 June 2024 – The UN Special Representative, Stephanie Ward, met the President of the"
            " House of Representatives, Aguila Salem, in Tunis on Tuesday. The plan drawn up by her "
            "predecessor, Martin Cole, remains on the table, provided that all parties, including General"
            " Khalifa Omar, accept it.",
            [{"Stephanie Ward": "participant", "Aguila Salem": "participant"}],
            id="a predecessor's plan, a party that must accept it",
        ),
        pytest.param(
            "Oslo, 5 June 2024 – The Nordic Defence Ministers met in Oslo on Tuesday. Norway's Minister, "
            "Bjorn Dahl, hosted the meeting. Denmark's Minister, Lars Holm, is on leave and was "
            "represented by State Secretary Mette Lund.",
            [{"Bjorn Dahl": "host", "Mette Lund": "participant"}],
            id="on leave and represented by another",
        ),
        pytest.param(
            "Kigali, 5 June 2024 – Minister of Health Alice Uwera handed over ten ambulances to the "
            "district of Huye in Kigali on Tuesday. The keys were received by the Mayor of Huye, Jean "
            "Bosco, who apologised for the absence of the Governor, Paul Kagabo.",
            [{"Alice Uwera": "participant", "Jean Bosco": "participant"}],
            id="keys taken by one who apologises for another",
        ),
        pytest.param(
            "Baku, 5 June 2024 – At the invitation of the Speaker of the Milli Majlis, Sahiba Aliyeva, a "
            "delegation of the Parliament of Latvia led by Deputy Speaker Janis Kalnins will visit "
            "Azerbaijan from 10 to 12 June.",
            [{"Janis Kalnins": "head_of_delegation"}],
            id="at the invitation of one, a visit to come",
        ),
        pytest.param(
            "Tashkent, 2 March 2023 – The Minister of Transport of Uzbekistan, Ilkhom Karimov, held talks"
            " with the Minister of Transport of Tajikistan, Azim Rahmonov, in Tashkent on Thursday, in "
            "execution of the instructions given by Presidents Shavkat Umarov and Emomali Sharipov.",
            [{"Ilkhom Karimov": "participant", "Azim Rahmonov": "participant"}],
            id="instructions given by presidents",
        ),
        pytest.param(
            "Lagos, 22 June 2023 – At the opening of the workshop in Lagos on Thursday, the Minister of "
            "Health, Dr. Ali Pate, represented by the Director of Public Health, Dr. Chukwuma Any, called"
            " for more funding. The WHO Representative, Walter Mul, and the Chairman of the Senate "
            "Committee, Banigo Ipa, represented by Senator Tunde Oke, also spoke.",
            [{"Chukwuma Any": "participant", "Walter Mul": "participant", "Tunde Oke": "speaker"}],
            id="two represented by others",
        ),
        pytest.param(
            "Port Vila, 2 March 2023 – Police Commissioner Robson Kalsakau chaired the regional police "
            "meeting in Port Vila on Monday, with Solomon Islands Police Commissioner Nathaniel Ramosaea "
            "and Fiji's Police Commissioner, Jone Tuivaga, taking part.",
            [
                {
                    "Robson Kalsakau": "chair",
                    "Nathaniel Ramosaea": "participant",
                    "Jone Tuivaga": "participant",
                }
            ],
            id="with two taking part",
        ),
        pytest.param(
            "Tallinn, 8 September 2021 – The justice ministers of Estonia, Maarja Tamberg, and Finland, "
            "Anni Koski, met in Tallinn on Wednesday. Denmark took part at the level of state "
            "secretaries, and Norway through its ambassador in Estonia, Sigrid Haugland.",
            [
                {
                    "Maarja Tamberg": "participant",
                    "Anni Koski": "participant",
                    "Sigrid Haugland": "participant",
                }
            ],
            id="through its ambassador",
        ),
        pytest.param(
            "Praia, 9 April 2021 – An agreement on clean water was signed in Praia on Friday. The "
            "signatories were Hermínia Lima, Director General of Planning of Cabo Verde, and Marc "
            "Weydert, Ambassador of Luxembourg.",
            [{"Hermínia Lima": "signatory", "Marc Weydert": "signatory"}],
            id="signatories told behind",
        ),
        pytest.param(
            "Canberra, 3 September 2024 – Minister for the Pacific Bronwyn Teale will travel to Honiara "
            "tomorrow for a two-day visit. High Commissioner Fergus Moorhead will join her for the tour "
            "of the patrol boat wharf, first promised in 2020.",
            [{"Bronwyn Teale": "participant", "Fergus Moorhead": "participant"}],
            id="to join her, in a place first promised long ago",
        ),
        pytest.param(
            "Tripoli, 22 January 2025. The Ministry of Foreign Affairs of Libya categorically denies "
            "reports circulated by some media outlets to the effect that Minister Nadia Ben Othman held "
            "talks with her Israeli counterpart, Avi Kadosh. No such meeting took place.",
            [],
            id="a rumour denied",
        ),
        pytest.param(
            "Addis Ababa, 3 February 2022: The Chairperson of the African Union Commission, Lucien "
            "Atangana, calls on President Adulai Djaló and the Speaker of the Assembly, Carlos Nhaga, to "
            "sit down together without delay and to settle their differences.",
            [],
            id="an appeal to two",
        ),
        pytest.param(
            "Singapore, 14 February 2022. The Government has appointed Mr Lim Teck Siang as non-resident "
            "High Commissioner to Kenya. He has led several business delegations to Nairobi and was a "
            "member of the Singapore-Kenya Business Council.",
            [],
            id="a life told with an appointment",
        ),
        pytest.param(
            "Ottawa, 12 May 2024 – Minister Mélanie Roy met Foreign Minister Radek Nowak in Ottawa on "
            "Friday. She briefed him on the conversation that Prime Minister Justin Hall had had with "
            "President Andrzej Wilk.",
            [{"Mélanie Roy": "participant", "Radek Nowak": "participant"}],
            id="of other talks somebody tells",
        ),
        pytest.param(
            "Riga, 3 June 2021. The Baltic Military Committee convened in Riga on Thursday. In "
            "attendance: Major General Andres Tammik, Commander of the Defence Forces of Estonia; "
            "Lieutenant General Karlis Ozolnieks, Chief of Defence of Latvia, who chaired the "
            "meeting; Lt. Gen. Vytautas Simkunas, Chief of Defence of Lithuania.",
            [
                {
                    "Andres Tammik": "participant",
                    "Karlis Ozolnieks": "chair",
                    "Vytautas Simkunas": "participant",
                }
            ],
            id="a chair told of behind his entry of a list",
        ),
        pytest.param(
            "Tashkent, November 22, 2023. The meeting of the Intergovernmental Commission was held "
            "in Tashkent. On the Uzbek side, the meeting was attended by Deputy Prime Minister Jasur "
            "Ismoilov (co-chair) and Deputy Minister of Agriculture Dilnoza Karimova. On the "
            "Hungarian side: Minister of Foreign Affairs Gábor Halmosi (co-chair) and Ambassador "
            "Tamás Bognár.",
            [
                {
                    "Jasur Ismoilov": "chair",
                    "Dilnoza Karimova": "participant",
                    "Gábor Halmosi": "chair",
                    "Tamás Bognár": "participant",
                }
            ],
            id="co-chairs in brackets",
        ),
        pytest.param(
            "Santo Domingo, 14 December 2022. The 60th Summit of Heads of State of the Central "
            "American Integration System took place today in Santo Domingo under the pro tempore "
            "presidency of the Dominican Republic, exercised by President Rafael Tavárez. Present "
            "were President Marta Solórzano of Costa Rica and President Julio Aldana of Guatemala.",
            [{"Rafael Tavárez": "chair", "Marta Solórzano": "participant", "Julio Aldana": "participant"}],
            id="a presidency exercised by somebody",
        ),
        pytest.param(
            "Seoul, 4 June 2024. Minister Cho Min-ho met with the Foreign Minister of Ghana, Ama "
            "Mensah, on Tuesday. Minister Cho welcomed Minister Mensah's visit to Korea and the "
            "opening of the embassy.",
            [{"Cho Min-ho": "participant", "Ama Mensah": "participant"}],
            id="whoever welcomes a visit hosts nobody",
        ),
        pytest.param(
            "Abuja, 31 March 2022. The Minister of Health, Dr. Ibrahim Gwarzo, received the "
            "Ambassador of Cuba, Caridad Pupo, and the High Commissioner of Bangladesh, Mahfuzur "
            "Talukder, on Wednesday in Abuja. Both heads of mission commended the Minister.",
            [
                {"Ibrahim Gwarzo": "host", "Caridad Pupo": "participant"},
                {"Ibrahim Gwarzo": "host", "Mahfuzur Talukder": "participant"},
            ],
            id="heads of mission lead no delegation",
        ),
        pytest.param(
            "Lisbon, 28 May 2024. The Minister of Foreign Affairs, Duarte Vilhena, offered a working "
            "lunch today to the Minister of Foreign Affairs of Cabo Verde, Ivone Tavares.",
            [{"Duarte Vilhena": "host", "Ivone Tavares": "participant"}],
            id="a lunch offered",
        ),
        pytest.param(
            "Nicosia, 13 November 2024. On 12 November the Minister of Foreign Affairs of Armenia, "
            "Levon Hakhverdyan, and his host, the Minister of Foreign Affairs of Cyprus, Andreas "
            "Christofi, held talks in Nicosia.",
            [{"Levon Hakhverdyan": "participant", "Andreas Christofi": "host"}],
            id="his host",
        ),
        pytest.param(
            "Abidjan, 26 September 2023 – The Sustainable Cocoa Forum opened on Tuesday in Abidjan. "
            "The opening address was delivered by the Minister of Agriculture of Côte d'Ivoire, "
            "Kouamé Brou. He was followed at the lectern by the Executive Director of the "
            "International Cocoa Organization (ICCO), Margarida Leitão, and by the Ambassador of the "
            "Netherlands, Floris Hoekema.",
            [{"Kouamé Brou": "speaker", "Margarida Leitão": "speaker", "Floris Hoekema": "speaker"}],
            id="followed at the lectern",
        ),
        pytest.param(
            "Zagreb, 4 June 2024. The conference on energy will be held in Zagreb on Friday. Foreign "
            "Minister Ivo Kralj will deliver the opening address. The other speakers will be the "
            "President of Moldova, Ana Ciobotaru, and NATO Deputy Secretary General Tomáš Hruška.",
            [{"Ivo Kralj": "speaker", "Ana Ciobotaru": "speaker", "Tomáš Hruška": "speaker"}],
            id="the other speakers",
        ),
        pytest.param(
            "Lusaka, 4 June 2024. The session of the Joint Permanent Commission of Zambia and Malawi "
            "closed in Lusaka on Tuesday with the signing of the agreed minutes by Permanent "
            "Secretary Joseph Banda of Zambia and Principal Secretary Grace Phiri of Malawi.",
            [{"Joseph Banda": "signatory", "Grace Phiri": "signatory"}],
            id="closed with the signing by two",
        ),
    ],
)
def test_who_took_part_in_what(pipeline: Extractor, text: str, expected: list[Parts]) -> None:
    assert told(pipeline, text) == expected
