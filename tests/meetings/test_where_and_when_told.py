"""Place, days and format of occasions in the words of many issuers."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

# Text, and city, country, first and last day and format of one of its occasions.
_Told = tuple[str, tuple[str | None, str | None, str | None, str | None, str]]

TOLD: list[_Told] = [
    (
        "Meeting with Governor of Tula Region Alexei Dyumin\n\nVladimir Putin held a working meeting with "
        "Governor of the Tula Region Alexei Dyumin.\n\nMarch 15, 2023\n14:20\nThe Kremlin, Moscow\n\n"
        "President of Russia Vladimir Putin: Mr Dyumin, good afternoon.",
        ("Moscow", "RUS", "2023-03-15", "2023-03-15", "in_person"),
    ),
    (
        "5 April 2023\nAkorda, Astana\n\nThe Head of State Kassym-Jomart Tokayev received Secretary General "
        "of the Organization of Turkic States Kubanychbek Omuraliev.",
        ("Astana", "KAZ", "2023-04-05", "2023-04-05", "in_person"),
    ),
    (
        "Lisboa, 23 de fevereiro de 2023\n\nThe Minister of National Defence, Helena Carreiras, received the "
        "Chief of Defence of Romania, General Daniel Petrescu, today.",
        ("Lisboa", "PRT", "2023-02-23", "2023-02-23", "in_person"),
    ),
    (
        "DEFENCE HEADQUARTERS\nAbuja, 26 Sep 23\n\nCDS HOSTS FRENCH AMBASSADOR\n\nThe Chief of Defence "
        "Staff, General Christopher Musa, has received the Ambassador of France to Nigeria, Ms Emmanuelle "
        "Blatmann, at the Defence Headquarters, Abuja.",
        ("Abuja", "NGA", "2023-09-26", "2023-09-26", "in_person"),
    ),
    (
        "25.10.22. | Source: morh.hr\n\nMinister Banožić meets Bulgarian Defence Minister\n\nZagreb - "
        "Croatian Minister of Defence Mario Banožić met on Tuesday in Zagreb with the Minister of Defence of "
        "Bulgaria, Dimitar Stoyanov.",
        ("Zagreb", "HRV", "2022-10-25", "2022-10-25", "in_person"),
    ),
    (
        "29.03.2023\n\nMinister of national defence Mariusz Błaszczak met with minister of national defence "
        "of the Republic of Korea Lee Jong-sup. Talks at the ministry's seat in Warsaw concerned trade.",
        ("Warsaw", "POL", "2023-03-29", "2023-03-29", "in_person"),
    ),
    (
        "3 August 2023\n\nPresident of Mozambique Filipe Nyusi paid a working visit to Zambia on 2 August. "
        "The two presidents held talks in Lusaka.",
        ("Lusaka", "ZMB", "2023-08-02", "2023-08-02", "in_person"),
    ),
    (
        "2022-09-23\n\nMinister of Defence of the Netherlands Annemiek Terpstra was on a visit to Lithuania "
        "on September 20. Minister of National Defence G. Vaitiekus and his guest met in Vilnius to discuss "
        "the Dutch contribution.",
        ("Vilnius", "LTU", "2022-09-20", "2022-09-20", "in_person"),
    ),
    (
        "Meeting of defence ministers in Oslo\n31 May 2023\n\nMinister of Defence Bjørn Arild Gram met his "
        "Danish colleague Troels Lund Poulsen on Wednesday. The ministers discussed support for Ukraine.",
        ("Oslo", "NOR", "2023-05-31", "2023-05-31", "in_person"),
    ),
    (
        "Published: 24 April 2023\n\nState Secretary Jan Novák travels to the Baltic states.\n\n"
        "25 April (Tallinn) – meeting with the Minister of Defence of Estonia Hanno Pevkur\n\n"
        "26 April (Vilnius) – meeting with the Minister of National Defence of Lithuania Arvydas Anušauskas",
        ("Tallinn", "EST", "2023-04-25", "2023-04-25", "in_person"),
    ),
    (
        "On the sidelines of the Munich Security Conference, Defence Minister Boris Pistorius "
        "met with his Dutch counterpart Kajsa Ollongren on 16 February 2024.",
        ("Munich", "DEU", "2024-02-16", "2024-02-16", "in_person"),
    ),
    (
        "The Peruvian capital will host the 14th Conference of Ministers of Defence of the "
        "Americas from 4 to 6 June 2024, with the participation of Minister Walter Astudillo.",
        ("Lima", "PER", "2024-06-04", "2024-06-06", "in_person"),
    ),
    (
        "Lieutenant General Karel Řehka, Chief of the General Staff of the Czech Armed Forces, "
        "welcomed General Rajmund Andrzejczak in Prague-Dejvice on 2 November 2022.",
        ("Prague", "CZE", "2022-11-02", "2022-11-02", "in_person"),
    ),
    (
        "On 1 Hamal 1402 (21 March 2023), Acting Foreign Minister Amir Khan Muttaqi received "
        "Chinese Ambassador Wang Yu in Kabul.",
        ("Kabul", "AFG", "2023-03-21", "2023-03-21", "in_person"),
    ),
    (
        "Santo Domingo.- The Minister of Defense, Lieutenant General Carlos Luciano Díaz Morfa, "
        "received this Tuesday the US Chargé d'Affaires, Robert Thomas. 18 January 2022",
        ("Santo Domingo", "DOM", "2022-01-18", "2022-01-18", "in_person"),
    ),
    (
        "Baghdad/ NINA/ Defense Minister Thabet al-Abbasi received at his office on Sunday, "
        "January 8, 2023 the Commander of the NATO Mission in Iraq, Lt. Gen. Giovanni Iannucci.",
        ("Baghdad", "IRQ", "2023-01-08", "2023-01-08", "in_person"),
    ),
    (
        "The 20th Meeting of ECO Heads of Police was hosted by the Islamic Republic of Iran on 7 "
        "March 2023 with General Ahmadreza Radan in the chair.",
        (None, "IRN", "2023-03-07", "2023-03-07", "in_person"),
    ),
    (
        "A trilateral video meeting at the level of deputy ministers was held on 17 February "
        "2022 between Jorge Arganis, Helena Carreiras and Esperanza Casteleiro.",
        (None, None, "2022-02-17", "2022-02-17", "videoconference"),
    ),
    (
        "KATHMANDU, April 19, 2024: The Prime Minister of Nepal, Pushpa Kamal Dahal, met the "
        "Amir of Qatar, Sheikh Tamim, at Singha Durbar.",
        ("Kathmandu", "NPL", "2024-04-19", "2024-04-19", "in_person"),
    ),
    (
        "The General Director of the IAEA, Rafael Grossi, arrived in Tehran on 3 March 2023 for "
        "two days of talks with Vice-President Mohammad Eslami.",
        ("Tehran", "IRN", "2023-03-03", "2023-03-04", "in_person"),
    ),
    (
        "Bucharest, 21 November (AGERPRES) - Prime Minister Marcel Ciolacu had a meeting on "
        "Tuesday, 21 November 2023, at the Victoria Palace, with EBRD President Odile "
        "Renaud-Basso.",
        ("Bucharest", "ROU", "2023-11-21", "2023-11-21", "in_person"),
    ),
    (
        "The 18th session of the Kenya-Uganda Joint Ministerial Commission opened in Kisumu on 5 "
        "June 2023 and ran for three days. Cabinet Secretary Alfred Mutua chaired it together "
        "with Minister Jeje Odongo.",
        ("Kisumu", "KEN", "2023-06-05", "2023-06-07", "in_person"),
    ),
    (
        "A four-day regional workshop on border management ended in Gaborone, Botswana on "
        "Friday, 9 June 2023. Minister of Defence Kagiso Mmusi closed it.",
        ("Gaborone", "BWA", "2023-06-06", "2023-06-09", "in_person"),
    ),
    (
        "On the sidelines of the International Defence Exhibition in Abu Dhabi, Serbian Minister "
        "Miloš Vučević met Emirati Minister Mohammed Al Bowardi on 20 February 2023.",
        ("Abu Dhabi", "ARE", "2023-02-20", "2023-02-20", "in_person"),
    ),
    (
        "Port Moresby was the venue of the second US-Pacific Islands Dialogue on 22 May 2023, at "
        "which Secretary Antony Blinken met Prime Minister James Marape.",
        ("Port Moresby", "PNG", "2023-05-22", "2023-05-22", "in_person"),
    ),
    (
        "Baku played host to the 6th meeting of the Azerbaijan-Hungary Intergovernmental "
        "Commission on 23 January 2023. It was co-chaired by Mikayil Jabbarov and Péter "
        "Szijjártó.",
        ("Baku", "AZE", "2023-01-23", "2023-01-23", "in_person"),
    ),
    (
        "Exercise Steppe Eagle began on 13 June 2022 at the Iliysky training ground, Kazakhstan, "
        "and will last until 24 June. Colonel Yerlan Sanov commands it.",
        (None, "KAZ", "2022-06-13", "2022-06-24", "in_person"),
    ),
    (
        "Georgetown, Guyana, (9 November 2022) The CARICOM Secretary-General, Dr. Carla Barnett, "
        "today received the credentials of the Ambassador of Spain, Fernando Nogales, at CARICOM "
        "headquarters.",
        ("Georgetown", "GUY", "2022-11-09", "2022-11-09", "in_person"),
    ),
    (
        "The heads of the border guard services of Poland, Lithuania and Latvia – General Tomasz "
        "Praga, General Rustamas Liubajevas and General Guntis Pujāts – held a meeting in the "
        "Lithuanian border town of Druskininkai on 28 July 2023.",
        ("Druskininkai", "LTU", "2023-07-28", "2023-07-28", "in_person"),
    ),
    (
        "The 15th plenary of the Regional Maritime Security Committee was held, in person, at "
        "the headquarters of the Commission in Victoria, Seychelles, between 4 and 6 October "
        "2023. Ambassador Vêlayoudom Marimoutou was in the chair.",
        ("Victoria", "SYC", "2023-10-04", "2023-10-06", "in_person"),
    ),
    (
        "The consultations were conducted in video format on 11 May 2021. The Uzbek delegation "
        "was led by Deputy Minister Dilshod Akhatov, the Austrian one by Secretary General Peter "
        "Launsky-Tieffenthal.",
        (None, None, "2021-05-11", "2021-05-11", "videoconference"),
    ),
    (
        "The meeting in Dakar on 7 July 2022 brought together IDA borrowers. President Macky "
        "Sall opened it; Vice-President Jutta Urpilainen joined remotely from Brussels.",
        ("Dakar", "SEN", "2022-07-07", "2022-07-07", "hybrid"),
    ),
    (
        "Jakarta, Monday (13/3/2023) - Defence Minister Prabowo Subianto received the courtesy "
        "call of the Ambassador of Brazil, George Prata, at the Ministry of Defence, Jakarta.",
        ("Jakarta", "IDN", "2023-03-13", "2023-03-13", "in_person"),
    ),
    (
        "Lima, 22 August 2023. With the signing of the minutes, the staff talks between Peru and "
        "Brazil culminated yesterday in Iquitos, after three days of work (August 19 to 21). "
        "Rear Admiral Gonzalo Ribeyro headed the Peruvian delegation.",
        ("Iquitos", "PER", "2023-08-19", "2023-08-21", "in_person"),
    ),
    (
        "23 June 2024\nThe Secretary-General, Ahmed Aboul Gheit, will open in Manama on Tuesday "
        "the Arab Forum for Climate Security, which lasts two days.",
        ("Manama", "BHR", "2024-06-25", "2024-06-26", "in_person"),
    ),
    (
        "5 June 2024\nOn 5 June 2024 Deputy Minister Yerlan Sagyndykov co-chaired the 4th "
        "political consultations with Thanawat Suriyakul at the Ministry of Foreign Affairs, "
        "Bangkok.",
        ("Bangkok", "THA", "2024-06-05", "2024-06-05", "in_person"),
    ),
    (
        "18 June 2024\nForeign Minister of Estonia Maarja Kuusik is on an official visit to Kenya from 17 to "
        "20 June 2024. Today Minister Kuusik laid a wreath at the Uhuru Memorial in Nairobi.\n\nThereafter "
        "she paid a courtesy call on Speaker of the National Assembly of Kenya Daniel Mutiso.",
        ("Nairobi", "KEN", "2024-06-18", "2024-06-18", "in_person"),
    ),
    (
        "Accra, 3 March 2025: Chief of the Defence Staff of Togo General Kossi Amegavi, who is on a visit to "
        "Ghana from 2 to 5 March 2025, called on the Chief of the Defence Staff of Ghana, Lieutenant General "
        "Kwesi Abankwa, at Burma Camp, Accra, today. The visit reflects the close relations of the two "
        "armies.\n\nLater, the guest called on Minister of Defence Kofi Antwi-Danso.",
        ("Accra", "GHA", "2025-03-03", "2025-03-03", "in_person"),
    ),
    (
        "2 May 2024\nPresident of Latvia Andris Kalnozols will pay a state visit to Portugal on 14–15 May "
        "2024.\n\nThe state visit will begin on Tuesday, 14 May with a wreath-laying of President "
        "Kalnozols in Lisbon. The President will meet with Speaker of the Assembly of the Republic of "
        "Portugal Duarte Fialho.",
        ("Lisbon", "PRT", "2024-05-14", "2024-05-14", "in_person"),
    ),
    (
        "Windhoek, 18 June 2025. Minister of Defence of Namibia Petrus Haimbodi bade farewell to the "
        "Ambassador of Finland Juha Rantala, whose tour of duty comes to an end next month.",
        ("Windhoek", "NAM", "2025-06-18", "2025-06-18", "in_person"),
    ),
    (
        "Amman, 7 May 2024. King Talal of Jordan met in Amman with Secretary-General of the United Nations "
        "Pedro Almeida. The King stressed the need for support, especially as its mandate comes up for "
        "renewal this year, and called for a viable state on the 4 June 1967 lines with East Jerusalem as "
        "its capital.",
        ("Amman", "JOR", "2024-05-07", "2024-05-07", "in_person"),
    ),
    (
        "2 May 2024\nSecretary of Defense of the United States Carl Dalton met with Minister of Defense of "
        "Japan Kenji Sato today at Camp Smith, Hawaii, following last month's official visit of Prime "
        "Minister Ueda to Washington.",
        (None, "USA", "2024-05-02", "2024-05-02", "in_person"),
    ),
    (
        "Amman, 17 January 2024. Minister of Energy of Jordan Nayef Haddadin received Minister of Oil of "
        "Iraq Basil Al-Obeidi. The meeting discussed the latest steps to complete the Basra–Aqaba oil "
        "pipeline. The two sides discussed the attack which targeted the city of Erbil.",
        ("Amman", "JOR", "2024-01-17", "2024-01-17", "in_person"),
    ),
    (
        "20 May 2022\nOn May 20, a trilateral meeting of the defence ministers of Bulgaria, Romania and "
        "Greece was held in Varna, Bulgaria.\n\nThe ministers of the three countries discussed trade. Many "
        "documents were signed.\n\nOn the same day, within the framework of the visit to Bulgaria, Minister "
        "of Defence of Romania Radu Ilinescu also met one-on-one with Minister of Defence of Greece Stavros "
        "Melidakis.",
        ("Varna", "BGR", "2022-05-20", "2022-05-20", "in_person"),
    ),
    (
        "Georgetown, 5 May 2021 – The Twenty-Fourth Meeting of the Council for Foreign and "
        "Community Relations of the Caribbean Community will be held by videoconference on "
        "Thursday and Friday, 6-7 May 2021. The meeting will be chaired by Kendrick Toulon, "
        "Minister of Foreign Affairs of Dominica.",
        (None, None, "2021-05-06", "2021-05-07", "videoconference"),
    ),
    (
        "Dakar, 3 May 2023. The ECOWAS Mediation Council opened its session in Dakar on "
        "Wednesday. The session, which is being held from 3 to 5 May, is chaired by Foreign "
        "Minister Ousmane Diop of Senegal.",
        ("Dakar", "SEN", "2023-05-03", "2023-05-05", "in_person"),
    ),
    (
        "QUITO, Ecuador (March 7, 2025) – The armies of the United States and Ecuador concluded "
        "their annual staff talks here Friday. During the talks, which began on March 5, "
        "planners compared calendars. Brig. Gen. Marcus Ellery and Col. Fabián Rueda signed the "
        "document.",
        ("Quito", "ECU", "2025-03-05", "2025-03-07", "in_person"),
    ),
    (
        "Minsk, 6 October 2021. A delegation of the Ministry of Defence of Serbia headed by "
        "Major General Nebojša Vukadin arrived in Minsk today on a working visit. Until 8 "
        "October the guests will get acquainted with the work of the Main Military Medical "
        "Centre.",
        ("Minsk", "BLR", "2021-10-06", "2021-10-08", "in_person"),
    ),
    (
        "Vientiane, 5 December 2019. A regional seminar on unexploded ordnance opened in "
        "Vientiane on Thursday. The keynote speech was given by the Deputy Prime Minister of the "
        "Lao PDR, Bounthavy Sisoulath. Experts from Cambodia and Japan are attending the two-day "
        "event.",
        ("Vientiane", "LAO", "2019-12-05", "2019-12-06", "in_person"),
    ),
    (
        "Washington, March 12, 2025 – The Permanent Council of the Organization of American "
        "States (OAS) held a special meeting today. Some delegations took part at headquarters "
        "in Washington and others by video link. The meeting was chaired by the Permanent "
        "Representative of Saint Lucia, Celia Augustin.",
        ("Washington", "USA", "2025-03-12", "2025-03-12", "hybrid"),
    ),
    (
        "Addis Ababa, 30 November 2023. The Peace and Security Council of the African Union "
        "convened its 1,189th meeting today, chaired by Lamin Saidykhan of The Gambia. Members "
        "took part both at the AU Headquarters in Addis Ababa and online.",
        ("Addis Ababa", "ETH", "2023-11-30", "2023-11-30", "hybrid"),
    ),
    (
        "Quito, 18 March 2025. The meeting that the Deputy Foreign Minister of Ecuador, Patricia "
        "Cevallos, and her Colombian counterpart, Mauricio Urrea, were to hold in Ipiales this "
        "Thursday has been cancelled.",
        ("Ipiales", "COL", "2025-03-20", "2025-03-20", "in_person"),
    ),
    (
        "Helsinki, 5 September 2025. On Thursday 11 September, the President of Finland, Aino "
        "Lindroos, visits the Karelia Brigade in Kouvola.",
        ("Kouvola", "FIN", "2025-09-11", "2025-09-11", "in_person"),
    ),
    (
        "Praia, 8 October 2024. The President of Cabo Verde, Adalberto Tavares, will receive the "
        "Ambassador of Cuba, Yolanda Pérez, tomorrow, Wednesday, at the Presidential Palace in "
        "Praia.",
        ("Praia", "CPV", "2024-10-09", "2024-10-09", "in_person"),
    ),
]


@pytest.mark.parametrize(
    ("text", "told"), TOLD, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_where_and_when(pipeline: Extractor, text: str, told: tuple[str | None, ...]) -> None:
    (record,) = pipeline.extract(text)
    found = [(one.city, one.country, one.start, one.end, one.format) for one in record.meetings]
    assert told in found


def test_order_of_figures_told_by_yesterday(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(
        "PRESS RELEASE N. 254\nPublished in 06/05/2025 06:14 PM\n\nThe 4th Meeting of the Political "
        "Consultation Mechanism between Brazil and Kazakhstan took place yesterday, June 4, in Brasília."
    )
    assert record.published is not None
    assert record.published.start == "2025-06-05"
    assert [meeting.start for meeting in record.meetings] == ["2025-06-04"]


# Texts with the kinds of the occasions that they tell of.
KINDS: list[tuple[str, list[str]]] = [
    (
        "Santiago, 4 June 2024. Minister of Defence of Chile Ignacio Barrientos met in Santiago with "
        "Minister of Defence of Peru Hugo Salcedo. The two ministers will meet again in Lima on 9 October at "
        "the ministerial meeting of the Union of South American Nations.",
        ["bilateral_meeting", "statutory_session"],
    ),
    (
        "Zagreb, 5 May 2021\nPrime Minister of Croatia Davor Matijević talked today with Minister of Foreign "
        "Affairs of Austria Georg Leitgeb on trade. Matijević pointed out at the meeting that trade is "
        "growing. The meeting was attended by Ambassador of Austria Hanna Prohaska.",
        ["bilateral_meeting"],
    ),
    (
        "Jakarta, 6 May 2024. Minister of Defence of Indonesia Agus Hardiman presided over the official "
        "welcome ceremony for Minister of Defence of Laos Khamsay Phommachanh. Then the two ministers held "
        "talks at the Ministry of Defence in Jakarta.",
        ["bilateral_meeting"],
    ),
    (
        "Tbilisi, 3 April 2023. A meeting took place in Tbilisi between President of Georgia Levan "
        "Dzidziguri, President of Moldova Ion Rusnac and Prime Minister of Ukraine Oleh Savchuk.",
        ["summit"],
    ),
    (
        "STUTTGART, Germany, June 12, 2024 - Gen. Michael Harlan, commander, U.S. Africa Command, traveled "
        "to Ghana June 9-10. In Accra, Gen. Harlan visited with the Chief of the Defence Staff of Ghana, Lt. "
        "Gen. Kwesi Abankwa.",
        ["bilateral_meeting"],
    ),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS, ids=[text[:40] for text, _ in KINDS])
def test_kinds(pipeline: Extractor, text: str, kinds: list[str]) -> None:
    (record,) = pipeline.extract(text)
    assert [one.event_type for one in record.meetings] == kinds
