"""Wordings of talks, ceremonies, sessions and briefings of many regions, each of one occasion."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor


@pytest.mark.parametrize(
    ("text", "event_types", "people"),
    [
        (
            "Lomé, 22 June 2023 – The Minister of Security, General Kossi Agbeko, exchanged this "
            "Thursday with Ms. Anja Wittkamp, Ambassador of Germany, on the situation in the "
            "north.",
            "bilateral_meeting",
            {"Anja Wittkamp", "Kossi Agbeko"},
        ),
        (
            "Ouagadougou, 4 May 2023. At the centre of the exchanges between Minister Issouf "
            "Kaboré and the Ambassador of Morocco, Youssef Slaoui-Bennani: military cooperation.",
            "bilateral_meeting",
            {"Issouf Kaboré", "Youssef Slaoui-Bennani"},
        ),
        (
            "Tashkent, 20 March 2024. First Deputy Minister of Defence Major General Aziz "
            "Rakhmatov familiarized the delegation led by Brigadier General Jorge Ampuero of "
            "Peru with the training process.",
            "bilateral_meeting,visit",
            {"Aziz Rakhmatov", "Jorge Ampuero"},
        ),
        (
            "Sofia, 9 November 2023. Deputy Minister Radostina Velkova was the host of Vice "
            "Admiral Paolo Grimani, Commander of the Allied Maritime Staff.",
            "bilateral_meeting",
            {"Paolo Grimani", "Radostina Velkova"},
        ),
        (
            "Montevideo, 19 June 2024. Defence Minister Aníbal Bermúdez Ríos shared a lunch with "
            "his Paraguayan peer, Óscar Benítez Cañete.",
            "bilateral_meeting",
            {"Aníbal Bermúdez Ríos", "Óscar Benítez Cañete"},
        ),
        (
            "Suva, 27 March 2024. Fiji's Minister for Defence Pio Tikodra had talanoa with Papua "
            "New Guinea's Defence Minister Wilson Daki.",
            "bilateral_meeting",
            {"Pio Tikodra", "Wilson Daki"},
        ),
        (
            'Vienna, 6 February 2023. "Austria stands by its commitments," said Foreign Minister '
            "Alexandra Schallhart after a conversation with OSCE Secretary General Helene "
            "Schmid-Rotta in the Foreign Ministry.",
            "bilateral_meeting",
            {"Alexandra Schallhart", "Helene Schmid-Rotta"},
        ),
        (
            "Tbilisi, 4 April 2023. First Deputy Foreign Minister Lasha Darsadze introduced the "
            "Ambassador-Designate of Romania Razvan Rotunde to the government's priorities "
            "during their first meeting.",
            "bilateral_meeting",
            {"Lasha Darsadze", "Razvan Rotunde"},
        ),
        (
            "Luanda, 12 June 2024. The strengthening of military cooperation dominated the "
            "meeting that the Minister of National Defence, João Ernesto dos Prazeres, "
            "maintained with the Russian Ambassador, Vladimir Tararev.",
            "bilateral_meeting",
            {"João Ernesto dos Prazeres", "Vladimir Tararev"},
        ),
        (
            "Amman, 13 November 2023 (Petra) -- Prime Minister Bisher Al-Hamoud and Iraqi Oil "
            "Minister Hayyan Abdul-Zahra, in a Monday meeting, went over joint energy projects.",
            "bilateral_meeting",
            {"Bisher Al-Hamoud", "Hayyan Abdul-Zahra"},
        ),
        (
            "Baghdad, 4 February 2024. Minister of Interior Abdul Amir Al-Shammari-Kadhim sat "
            "with the head of the EU Advisory Mission, Anders Wiberg, in his office.",
            "bilateral_meeting",
            {"Abdul Amir Al-Shammari-Kadhim", "Anders Wiberg"},
        ),
        (
            "Reykjavík, 18 April 2023. Security in the Arctic was high on the agenda when "
            "Foreign Minister Þórdís Gylfadóttir-Reykfjörð and Admiral Rob Bauwens, Chair of the "
            "NATO Military Committee, met today.",
            "bilateral_meeting",
            {"Rob Bauwens", "Þórdís Gylfadóttir-Reykfjörð"},
        ),
        (
            "Valletta, 14 May 2024. Foreign Minister Ian Borgia and his Libyan counterpart Najla "
            "El Mangoushi-Fathi came face to face in Valletta for the first time since 2021.",
            "bilateral_meeting",
            {"Ian Borgia", "Najla El Mangoushi-Fathi"},
        ),
        (
            "Dakar, 18 April 2024. The Head of State gave an audience this Thursday to Mrs. "
            "Hortense Mbaye-Diallo, Director of the West African Development Fund.",
            "bilateral_meeting",
            {"Hortense Mbaye-Diallo"},
        ),
        (
            "Hanoi, 23 June 2023. A welcome ceremony for RoK President Yoon Kang-min was "
            "presided over by President Vo Van Thuan at the Presidential Palace.",
            "ceremony",
            {"Vo Van Thuan", "Yoon Kang-min"},
        ),
        (
            "Vienna, 30 November 2023. The OSCE Permanent Council, meeting in Vienna on "
            "Thursday, was addressed by Foreign Minister Bujar Osmanaj of North Macedonia.",
            "statutory_session",
            {"Bujar Osmanaj"},
        ),
        (
            "Strasbourg, 17 May 2023. Addressing the Committee of Ministers, Icelandic Prime "
            "Minister Katrín Jakobsen presented the priorities.",
            "statutory_session",
            {"Katrín Jakobsen"},
        ),
        (
            "Freetown, 27 April 2023. Independence Day: President Julius Maada Kamara takes "
            "salute at march past",
            "ceremony",
            {"Julius Maada Kamara"},
        ),
        (
            "Guatemala City, 3 April 2024. President Bernardo Arévalo-Paz held an encounter with "
            "the President of Costa Rica, Rodrigo Chaves-Rojas, in which they addressed "
            "migration.",
            "bilateral_meeting",
            {"Bernardo Arévalo-Paz", "Rodrigo Chaves-Rojas"},
        ),
        (
            "Vilnius, 4 July 2024. President Gitanas Nausėdaitis spoke with newly elected "
            "Iceland's President Halla Tómasson by phone on Thursday.",
            "phone_call",
            {"Gitanas Nausėdaitis", "Halla Tómasson"},
        ),
        (
            "Funafuti, 5 March 2024. Tuvalu's Foreign Minister Paulson Panapai and Taiwan's "
            "Ambassador Andrew Lin-Sheng signed and exchanged letters at the Government "
            "Building.",
            "ceremony",
            {"Andrew Lin-Sheng", "Paulson Panapai"},
        ),
        (
            "Port Vila, 16 August 2023. Vanuatu Prime Minister Ishmael Kalsakan, in the company "
            "of British High Commissioner Nicolette Brentwood, opened the new police post.",
            "ceremony",
            {"Ishmael Kalsakan", "Nicolette Brentwood"},
        ),
        (
            "Addis Ababa, 9 May 2024. Commissioner Bankole Adeoyeh briefed the Peace and "
            "Security Council at its 1212th meeting, chaired by Ambassador Innocent Shiyani of "
            "Tanzania.",
            "statutory_session",
            {"Bankole Adeoyeh", "Innocent Shiyani"},
        ),
        (
            "New York, 25 January 2024. Briefing the Security Council today, Special "
            "Representative Catherine Collon warned of the risks.",
            "statutory_session",
            {"Catherine Collon"},
        ),
        (
            "Warsaw, 8 March 2024. Interview with Deputy Minister Paweł Zalewicz on Polish "
            "Radio, 7 March 2024.",
            "briefing",
            {"Paweł Zalewicz"},
        ),
        (
            "Washington, 18 September 2023. Acting Deputy Secretary Victoria Nulander's Call "
            "with Kenyan Principal Cabinet Secretary Musalia Mudavadey",
            "phone_call",
            {"Musalia Mudavadey", "Victoria Nulander"},
        ),
        (
            "Valletta, 19 June 2024. The Minister's office denied that Home Affairs Minister "
            "Byron Camillo had met Libyan commander Khalil Haftarov.",
            "",
            set(),
        ),
        (
            "Nouakchott, 4 April 2024. The Chief of the General Staff of the Armies, General "
            "Mokhtar Ould Bolle, granted Wednesday in his office an audience to the Ambassador "
            "of Spain, Mrs. María Álvarez de la Rosa.",
            "bilateral_meeting",
            {"María Álvarez de la Rosa", "Mokhtar Ould Bolle"},
        ),
        (
            "Beirut, 19 March 2024. Caretaker Premier Najib Mikatian saw today at the Grand "
            "Serail UNIFIL Commander General Aroldo Lazaretti.",
            "bilateral_meeting",
            {"Aroldo Lazaretti", "Najib Mikatian"},
        ),
        (
            "Asunción, 22 February 2023. The Minister of Foreign Affairs, Julio Arriolasco, "
            "offered a luncheon to the Minister of Foreign Affairs of Taiwan, Joseph Wu-Chen.",
            "bilateral_meeting,ceremony",
            {"Joseph Wu-Chen", "Julio Arriolasco"},
        ),
        (
            "On 20 June 2024, Assistant Minister Hua Chunling and Ambassador of Rwanda James "
            "Kimonyora co-hosted a symposium on poverty reduction in Beijing.",
            "conference",
            {"Hua Chunling", "James Kimonyora"},
        ),
        (
            "Canberra, 14 June 2024. Chief of the Defence Force General Angus Campbellton "
            "farewelled Indonesian Ambassador Siswo Pramonowati at Russell Offices.",
            "bilateral_meeting",
            {"Angus Campbellton", "Siswo Pramonowati"},
        ),
        (
            "Apia, 7 March 2023. The credentials of Ambassador Michael Swaine of the United "
            "States were received by the Head of State, Tuimalealiifano Vaaleto'a, yesterday.",
            "ceremony",
            {"Michael Swaine", "Tuimalealiifano Vaaleto'a"},
        ),
        (
            "Ottawa, 17 April 2023. Readout of Minister Anita Anandale's meeting with Germany's "
            "Defence Minister Boris Pistorino",
            "bilateral_meeting",
            {"Anita Anandale", "Boris Pistorino"},
        ),
        (
            "Accra, 4 May 2023 – The High Commissioner of Australia, Ms Helen Moss, was at the "
            "Ministry of Trade on Thursday to see the Minister of Trade, Mr Tomás Rivera. Cocoa "
            "and mining were discussed.",
            "bilateral_meeting",
            {"Helen Moss", "Tomás Rivera"},
        ),
        (
            "Accra, 4 May 2023 – Fifty nurses are to be trained in Perth. This was made known "
            "when the High Commissioner of Australia, Ms Helen Moss, called at the Ministry of "
            "Health in Accra on Thursday to see the Minister of Health, Dr Kwame Tetteh.",
            "bilateral_meeting",
            {"Helen Moss", "Kwame Tetteh"},
        ),
        (
            "Bishkek, 27 September 2019. The Speaker of the Parliament of the Kyrgyz Republic, "
            "Askar Uulu, bade farewell today to the Ambassador of Denmark, Karen Lind, in "
            "connection with the end of her mission.",
            "bilateral_meeting",
            {"Askar Uulu", "Karen Lind"},
        ),
        (
            "Vientiane, 18 January 2022 – The new Representative of the Food and Agriculture "
            "Organization (FAO), Mr. Lorenzo Bianchi, handed his letter of appointment to the "
            "Minister of Foreign Affairs of the Lao PDR, Mr. Somchai Phet, at the Ministry this "
            "morning.",
            "ceremony",
            {"Lorenzo Bianchi", "Somchai Phet"},
        ),
        (
            "27.03.2024. Estonia will go on helping Moldova, Minister of Economic Affairs of "
            "Estonia Kadri Tamm assured Ion Ceban, Deputy Prime Minister of Moldova, in Tallinn "
            "today.",
            "bilateral_meeting",
            {"Ion Ceban", "Kadri Tamm"},
        ),
        (
            "Kathmandu, 18 February 2024 – Nepal's Minister for Energy, Bishnu Rijal, spent "
            "Saturday at the site of the hydropower project in Damauli. He was accompanied by the"
            " Country Director of the Asian Development Bank (ADB), Mr Henrik Aalto, and the "
            "Managing Director of the Nepal Electricity Authority, Ms Sarita Gurung.",
            "visit",
            {"Bishnu Rijal", "Henrik Aalto", "Sarita Gurung"},
        ),
        (
            "HUYE, Rwanda, 6 December 2022 – The ribbon at the new maternity clinic in Huye was "
            "cut on Tuesday by the Minister of Health of Rwanda, Claudine Mukar, and the "
            "Ambassador of the Republic of Korea, Bae Jin-hyuk.",
            "ceremony",
            {"Bae Jin-hyuk", "Claudine Mukar"},
        ),
        (
            "LILONGWE, Malawi, 9 April 2021 – Japan's Ambassador, Mr. Kenichiro Obata, handed the"
            " keys of twelve ambulances to Malawi's Minister of Health, Dr. Grace Chira, in "
            "Lilongwe on Friday.",
            "ceremony",
            {"Grace Chira", "Kenichiro Obata"},
        ),
        (
            "Praia, 9 April 2021 — An agreement giving Cabo Verde 12 million euros for clean "
            "water was signed in Praia on Friday. For Cabo Verde the Director General of "
            "Planning, Herminia Lima, put her name to the document; for the Grand Duchy of "
            "Luxembourg, the Chargé d'Affaires, Marc Weydert.",
            "ceremony",
            {"Herminia Lima", "Marc Weydert"},
        ),
        (
            "Mogadishu, 3 June 2024 – The Ambassador of Germany, Lena Vogt, was ushered into the "
            "office of Somalia's Interior Minister Omar Farah on Monday for a first exchange.",
            "bilateral_meeting",
            {"Lena Vogt", "Omar Farah"},
        ),
        (
            "Mogadishu, 3 June 2024 – Somalia's Foreign Minister Omar Farah reached German "
            "Foreign Minister Lena Vogt by telephone on Monday to discuss the fighting in the "
            "north.",
            "phone_call",
            {"Lena Vogt", "Omar Farah"},
        ),
        (
            "Garowe, 3 June 2024 – Somalia's Health Minister Omar Farah and the Ambassador of "
            "Germany, Lena Vogt, turned the first sod for the new maternity hospital on Monday.",
            "ceremony",
            {"Lena Vogt", "Omar Farah"},
        ),
        (
            "Madrid, 4 April 2024 – The recognition of nurses' diplomas brought the Ambassador of"
            " Chile, Ana Ruiz, to the office of Spain's Health Minister Luis Prado on Thursday.",
            "bilateral_meeting",
            {"Ana Ruiz", "Luis Prado"},
        ),
        (
            "Madrid, 4 April 2024 – The Minister of Health of Spain, Luis Prado, was joined at "
            "the Ministry on Thursday by the Ambassador of Chile, Ana Ruiz, for a talk on nurses.",
            "bilateral_meeting",
            {"Ana Ruiz", "Luis Prado"},
        ),
        (
            "London, 4 April 2024 – Minister for Europe Luis Prado enjoyed a productive catch-up "
            "with Ana Ruiz, Ambassador of Chile, today.",
            "bilateral_meeting",
            {"Ana Ruiz", "Luis Prado"},
        ),
        (
            "LUSAKA, 12 May 2023 – Finland has pledged more money for forestry. Ambassador Hanna "
            "Lund announced this during a courtesy visit to Green Economy Minister Joseph Mwale "
            "on Thursday.",
            "bilateral_meeting",
            {"Hanna Lund", "Joseph Mwale"},
        ),
        (
            "ISLAMABAD, Apr 12, 2023 (APP): A delegation of Turkish investors headed by "
            "Ambassador Emine Yilmaz waited on Federal Minister for Commerce Arif Khan on "
            "Wednesday.",
            "bilateral_meeting",
            {"Arif Khan", "Emine Yilmaz"},
        ),
        (
            "Asunción, 12 April 2023 – Scholarships were the central theme addressed this "
            "Wednesday by the Minister of Education of Paraguay, Rosa Peña, and the Ambassador of"
            " Mexico, Eduardo Cruz.",
            "bilateral_meeting",
            {"Eduardo Cruz", "Rosa Peña"},
        ),
        (
            "Wellington, 12 April 2023 – Australia's High Commissioner Tim Reid presented the "
            "Mayor of Porirua, Mere Tuhoe, with the keys of a new fire engine on Wednesday.",
            "ceremony",
            {"Mere Tuhoe", "Tim Reid"},
        ),
        (
            "Oslo, 2 May 2024 – Lars Holm, a former minister, was in the office of Prime Minister"
            " Anna Berg from 2010 to 2013.",
            "",
            set(),
        ),
        (
            "Oslo, 2 May 2024 – An agreement that bears the signature of former Prime Minister "
            "Anna Berg will expire in June, Foreign Minister Lars Holm said.",
            "",
            set(),
        ),
        (
            "Bergen, 2 May 2024 – Norway's Fisheries Minister Lars Holm checked on the works at "
            "the new quay in Bergen on Thursday.",
            "visit",
            {"Lars Holm"},
        ),
        (
            "Oslo, 2 May 2024 – The new cod quota was presented to the media on Thursday by "
            "Norway's Fisheries Minister Lars Holm.",
            "briefing",
            {"Lars Holm"},
        ),
    ],
)
def test_one_occasion_with_those_who_took_part(
    pipeline: Extractor, text: str, event_types: str, people: set[str]
) -> None:
    """`event_types` are those that the wording allows; empty where nothing is reported."""
    told = [
        (meeting.event_type, {person.name for person in meeting.participants})
        for record in pipeline.extract(text)
        for meeting in record.meetings
    ]
    assert [people for _, people in told] == ([people] if event_types else [])
    assert all(event_type in event_types.split(",") for event_type, _ in told)
