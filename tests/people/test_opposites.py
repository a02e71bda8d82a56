"""States that follow from whom somebody meets, where, and in whose company."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Defence Minister [[Ivica Marković]] received the Ambassador of Japan, [[Kenji Mori]], today.",
            "Ivica Marković",
            None,
        ),
        (
            "Speaker [[Anar Huseynov]] received a delegation led by the Speaker of the Parliament "
            "of Malta, "
            "[[Joseph Farrugia]]. The sides praised Maltese support.",
            "Anar Huseynov",
            None,
        ),
        (
            "General [[Konstantinos Floros]], Chief of the Greek General Staff, was received by "
            "the President of Cyprus, Mr [[Nikos Christou]], and by the Minister of Defence, "
            "Mr [[Michalis Giorgiou]].",
            "Michalis Giorgiou",
            "CYP",
        ),
        (
            "The Commander of the Danish Fleet, Admiral [[Knud Petersen]], called on General "
            "[[Vikram Chauhan]], the Indian Chief of Defence Staff, and the Defence Minister, [[Anil Rao]].",
            "Anil Rao",
            "IND",
        ),
        (
            "Foreign Minister [[Ahmed Attal]] met in Cairo with Egyptian President [[Omar Farid]] "
            "and Foreign "
            "Minister [[Badr Shawky]].",
            "Badr Shawky",
            "EGY",
        ),
        (
            "The UN Under-Secretary-General, [[Maria Lindt]], arrived in Port Moresby on Monday. "
            "She met with the "
            "Prime Minister, [[John Kaupa]].",
            "John Kaupa",
            "PNG",
        ),
        (
            "NATO Deputy Secretary General [[Radu Popescu]] visited Chisinau, where he met "
            "President [[Maia Rusu]] "
            "and Defence Minister [[Anatol Cebotari]].",
            "Anatol Cebotari",
            "MDA",
        ),
        (
            "In Geneva, the Foreign Minister of Chile, [[Pablo Rios]], met with the Foreign "
            "Minister, [[Lea Weber]].",
            "Lea Weber",
            None,
        ),
    ],
)
def test_nobody_is_of_the_state_of_those_he_meets(
    read_people: ReadPeople, text: str, name: str, country: str | None
) -> None:
    assert read_people(text)[name].country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The Latvian Defence Minister, [[Andris Kalns]], arrived in Helsinki. He was "
            "accompanied by State "
            "Secretary [[Janis Ozols]]. Finland thanked him.",
            "Janis Ozols",
            "LVA",
        ),
        (
            "President of Benin [[Patrice Adjovi]] visited Lomé on Friday. His delegation "
            "included Foreign Minister "
            "[[Luc Hounsa]]. Togo received them warmly.",
            "Luc Hounsa",
            "BEN",
        ),
        (
            "Also taking part for Chile were the Director of European Affairs, [[Carla Rojas]], "
            "and the Head of the "
            "Treaty Division, [[Jorge Soto]]. Norway was pleased.",
            "Jorge Soto",
            "CHL",
        ),
        (
            "For Spain, the briefing was given by Captain [[Luis Vega]]. Portugal hosted the talks.",
            "Luis Vega",
            "ESP",
        ),
        (
            "The Moldovan team consisted of State Secretary [[Ion Rusu]]; the Romanian team was "
            "composed of State "
            "Secretary [[Radu Ionescu]].",
            "Radu Ionescu",
            "ROU",
        ),
        (
            "It was led by Director [[Pavel Novotny]] (Czech side) and Director [[Zoltan Kiss]] "
            "(Hungarian side).",
            "Zoltan Kiss",
            "HUN",
        ),
    ],
)
def test_those_who_come_along_are_of_one_state(
    read_people: ReadPeople, text: str, name: str, country: str
) -> None:
    assert read_people(text)[name].country == country


def test_posts_before_names_stay_before_them_through_a_list(read_people: ReadPeople) -> None:
    people = read_people(
        "It was attended by the Minister of Health, [[Sara Lund]], the Minister of Justice, "
        "[[Nils Berg]], "
        "Norwegian Ambassador in Accra, [[Kari Moe]] and others."
    )
    assert [person.position for person in people.values()] == [
        "Minister of Health",
        "Minister of Justice",
        "Ambassador",
    ]


def test_letters_of_a_service_are_no_surname(read_people: ReadPeople) -> None:
    people = read_people(
        "Rear Admiral [[Jose Ramirez PN]](M) met Lt. Gen. [[Arturo Dizon PAF]] and Col. [[Ana Ocampo]], PA."
    )
    assert list(people) == ["Jose Ramirez", "Arturo Dizon", "Ana Ocampo"]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            # Behind the verb of the leader those whom he meets begin.
            "Ministry of Defence of Ghana\n\nGeneral [[Paul Zulu]] of Zambia, accompanied by Colonel "
            "[[Ann Phiri]], "
            "paid a courtesy call on the Minister of Defence, [[Kofi Mensah]].",
            "Kofi Mensah",
            ("GHA", None),
        ),
        (
            "Ministry of Defence of Ghana\n\nAccompanying the Zambian Minister of Trade [[Paul Zulu]] "
            "were the Director "
            "of Exports, [[Ann Phiri]], and the Director of Ports, [[Bob Tembo]].",
            "Bob Tembo",
            ("ZMB", None),
        ),
        (
            "Ministry of Defence of Ghana\n\nThe Minister of Trade of Zambia, [[Paul Zulu]], arrived. "
            "Accompanying the "
            "guest was Lieutenant General [[Ann Phiri]], Deputy Chief of the General Staff.",
            "Ann Phiri",
            ("ZMB", None),
        ),
        (
            "The Chinese Defence Attaché Colonel [[Liu Wen]] introduced his successor, Colonel [[Ma "
            "Jun]], to the "
            "Ghanaian minister.",
            "Ma Jun",
            ("CHN", None),
        ),
        (
            "The Minister received World Bank Country Director [[Lena Marsh]], accompanied by Lead Economist "
            "[[Samir Daher]].",
            "Samir Daher",
            (None, "World Bank"),
        ),
        (
            "The Minister of Finance of Georgia, [[Lasha Gela]], spoke. From the WCO Secretariat, Ms. "
            "[[Aude Vanho]], "
            "Deputy Director for Capacity Building, also took part.",
            "Aude Vanho",
            (None, "WCO"),
        ),
        (
            "[[Tobias Wari]] will lead the Fijian team, and New Zealand's will be led by the Deputy "
            "Secretary of the "
            "Ministry of Trade, [[Louise Apera]].",
            "Louise Apera",
            ("NZL", None),
        ),
        (
            # Another one's journey to the sender's state.
            "DEPARTMENT OF TRADE\nFiji\n\nMinister for Trade [[Elias Kapa]] has advised that the "
            "official visit to Fiji "
            "by his New Zealand counterpart, [[Rachel Tami]], has been postponed.",
            "Elias Kapa",
            ("FJI", None),
        ),
        (
            # A headline names guests, not the sender.
            "OFFICE OF THE PRESIDENT\n\nPresident's day: Pakistan Navy and French envoy\n\nCOLOMBO, 15 "
            "May – The Secretary to the President, "
            "[[Ajith Samara]], met Admiral [[Kamran Bhatti]], Chief of the Naval Staff of Pakistan.",
            "Ajith Samara",
            ("LKA", None),
        ),
        (
            # "The President of Indonesia" is not the one who is to meet him.
            "President [[Sunil Wickram]] received the Ambassador of France, [[Luc Brun]], in Colombo. "
            "The President will "
            "hold talks with the President of Indonesia on Monday.",
            "Sunil Wickram",
            ("LKA", None),
        ),
        (
            "Republic of Slovenia GOV.SI\n\nThe State Secretary at the Ministry of Foreign Affairs "
            "[[Tadej Kos]] attended "
            "the forum, which was hosted by Ohrid, North Macedonia.",
            "Tadej Kos",
            ("SVN", None),
        ),
        (
            "ARMADA\n\nRepública del Perú\n\nVisit of the Frigate of the Navy of Brazil\n\nThe ship was "
            "awaited by the "
            "Commander of the Fleet, Rear Admiral [[Carlos Maiz]].",
            "Carlos Maiz",
            ("PER", None),
        ),
        (
            "MINISTRY OF ARMED FORCES OF FRANCE\n\n[[Louis Garnier]], Minister for the Armed "
            "Forces, travelled "
            "to Yerevan. He was accompanied by members of parliament. The Minister was received by "
            "[[Aram Sarkisov]], Prime Minister of Armenia. On Friday he met with his counterpart "
            "[[Suren Babayan]].",
            "Suren Babayan",
            ("ARM", None),
        ),
        (
            "Ministry of Defence of Bulgaria\n\nMinister of Defence [[Ivan Dimov]] visited Skopje "
            "on 3 May and "
            "held talks with his counterpart [[Slave Petrov]].",
            "Slave Petrov",
            ("MKD", None),
        ),
        (
            "Riyadh, January 08, 2024, SPA -- Prince [[Saud bin Fahd]], Crown Prince and Prime Minister, "
            "received the US Secretary of State [[Mark Hollis]]. The reception was attended by Minister of "
            "Defense Prince [[Khalid bin Turki]] and National Security Advisor Dr. [[Musaed Al-Harbi]].",
            "Musaed Al-Harbi",
            ("SAU", None),
        ),
    ],
)
def test_sides_by_company_sender_and_journey(
    read_people: ReadPeople, text: str, name: str, side: tuple[str | None, str | None]
) -> None:
    person = read_people(text)[name]
    assert (person.country, person.organization) == side
