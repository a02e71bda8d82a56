"""References by neither name nor post lead to the person whom a reader has in mind."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople

CASES = [
    # (text, words of the reference, whom it means)
    (
        "Philippine Defense Secretary [[Jose Reyes]] met US Secretary of Defense [[Frank Miller]] in Quezon "
        "City on Monday. The Pentagon chief also called on President [[Juan Cruz]] in Manila.",
        "Pentagon chief",
        "Frank Miller",
    ),
    (
        "HANOI, May 5, 2025. Party General Secretary [[Le Nam]] received US Secretary of War "
        "[[Frank Miller]]. In the evening, the Party chief met Prime Minister [[Sok Dara]].",
        "Party chief",
        "Le Nam",
    ),
    (
        "The head of the Polish foreign ministry, [[Anna Zielinska]], arrived in Chisinau on 8 "
        "April 2025. The Polish "
        "diplomat was received by President [[Maia Rusu]] of Moldova.",
        "Polish diplomat",
        "Anna Zielinska",
    ),
    (
        "LUANDA, 3 May 2025. President of Angola [[Joao Mendes]] met the President of Zambia, "
        "[[Hakainde Mumba]]. "
        "The Angolan statesman then received the Executive Secretary of SADC, [[Elias Magosi]].",
        "Angolan statesman",
        "Joao Mendes",
    ),
    (
        "Estonian Defence Forces commander General [[Martin Tamm]] met his Latvian counterpart, "
        "Lieutenant General "
        "[[Leons Kalnins]]. On Tuesday the Estonian general is to meet officers in Vilnius.",
        "Estonian general",
        "Martin Tamm",
    ),
    (
        "ANKARA, 6 May 2025. Minister of National Defence of Türkiye [[Yasin Guler]] met the "
        "Minister of Defence of "
        "Nigeria, [[Bello Musa]]. The guest thanked the Turkish side.",
        "guest",
        "Bello Musa",
    ),
    (
        "External Affairs Minister (EAM) [[Raghav Sundaresan]] visited Lima. On 4 March, EAM met "
        "Foreign Minister "
        "of Peru [[Elmer Salas]].",
        "EAM",
        "Raghav Sundaresan",
    ),
    (
        "The frigate, commanded by Captain [[Xavier Legoff]], arrived in Colombo. The Commanding "
        "Officer called on "
        "Rear Admiral [[Chandima Perera]].",
        "Commanding Officer",
        "Xavier Legoff",
    ),
    (
        "Then Azerbaijan's Defense Minister [[Vugar Mehdiyev]] arrived. Then Azerbaijan's Defense "
        "Minister met "
        "Undersecretary of Defense of Italy [[Chiara Bonelli]].",
        "Azerbaijan's Defense Minister",
        "Vugar Mehdiyev",
    ),
    # Initials of a post that the text never introduces, and brackets that are read as its end.
    (
        "On Monday Chief of Defence Forces General [[Peter Molapo]] flew to Lusaka. On Tuesday the CDF "
        "called on the Minister of Defence of Zambia, [[Grace Mulenga]].",
        "CDF",
        "Peter Molapo",
    ),
    (
        "The Executive Secretary (ES), Dr. [[Lena Okafor]], met Ambassador of Chile [[Rosa Vidal]]. The "
        "ES thanked her.",
        "ES thanked",
        "Lena Okafor",
    ),
    # Without a state the office is that of the state whose release it is, whoever of another has it.
    (
        "Republic of Kenya\nMinistry of Foreign Affairs\n\nNAIROBI, 4 March 2025. Minister of Foreign "
        "Affairs of Kenya [[Amina Guyo]] chaired the session. It was attended by Minister of Foreign "
        "Affairs of Uganda [[Jeje Okello]]. On the margins the Minister met [[Hela Gharbi]].",
        "Minister met",
        "Amina Guyo",
    ),
    # ... or of him who alone was called so before the other came.
    (
        "Republic of Kenya\nMinistry of Defence\n\nNAIROBI, 4 March 2025. Defence Secretary of Fiji "
        "[[Ravi Gurung]] came to Nairobi. The Defence Secretary thanked Kenya. Defence Secretary of "
        "Kenya [[Paul Otieno]] spoke. Later the Defence Secretary left.",
        "Defence Secretary left",
        "Ravi Gurung",
    ),
    # Who stands for somebody is not he, nor is a president of a bank one of a state.
    (
        "The Director General of the Centre, [[Ingrid Solberg]], met the Deputy Director General, [[Omar "
        "Haddad]]. The Director General spoke first.",
        "Director General spoke",
        "Ingrid Solberg",
    ),
    # Of colleagues the text's protagonist is called by the office alone, not who was named last.
    (
        "Foreign Minister of Fiji [[Ravi Gurung]] met with Foreign Minister of Chile [[Rosa Vidal]]. Then "
        "the minister received the Ambassador of Chad, [[Adam Deby]].",
        "minister received",
        "Ravi Gurung",
    ),
    # By the body that somebody is at the head of: its code, letters that begin its words, a department.
    (
        "Director General of the International Atomic Energy Agency (IAEA) [[Lucas Ferrari]] met Foreign "
        "Minister of Iran [[Reza Karimi]]. The IAEA chief also met [[Omid Sadeghi]].",
        "IAEA chief",
        "Lucas Ferrari",
    ),
    (
        "Director General of the World Health Organization [[Amina Diop]] met Health Minister of Peru "
        "[[Luis Rojas]]. The head of the organization thanked him.",
        "head of the organization",
        "Amina Diop",
    ),
    (
        "General [[Paul Turner]], Commander of United States Central Command, called on the Chief of Army "
        "Staff of Pakistan, General [[Adeel Mirza]]. Earlier, the CENTCOM Commander met [[Sahir Khan]].",
        "CENTCOM Commander",
        "Paul Turner",
    ),
    (
        "Air Marshal [[Nalin Perera]], Commander Sri Lanka Air Force, called on Air Chief Marshal [[Zahid "
        "Khan]] of Pakistan, who will support SLAF. Then the Commander SLAF met General [[Saqib Mirza]].",
        "Commander SLAF",
        "Nalin Perera",
    ),
    (
        "Admiral [[John Reed]], Commander of U.S. Indo-Pacific Command, met General [[Anil Rao]], Chief of "
        "Defence Staff of India. The commander of INDOPACOM then left.",
        "commander of INDOPACOM",
        "John Reed",
    ),
    (
        "Minister of Foreign Affairs and Regional Cooperation of Serbia [[Marko Ilic]] met Minister of "
        "Foreign Affairs of Burundi [[Albert Ndayi]]. Later the head of Serbian diplomacy was received.",
        "head of Serbian diplomacy",
        "Marko Ilic",
    ),
    (
        "Defence Minister of Serbia [[Marko Ilic]] met Defence Minister of Mali [[Sadio Keita]]. The head of "
        "the Serbian Defence Ministry then left.",
        "head of the Serbian Defence Ministry",
        "Marko Ilic",
    ),
    (
        "Foreign Minister of Serbia [[Marko Ilic]] met Foreign Minister of Mali [[Sadio Keita]]. The "
        "president then received Serbia's top diplomat.",
        "Serbia's top diplomat",
        "Marko Ilic",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_a_reference_belongs_to_its_person(read_people: ReadPeople, text: str, words: str, name: str) -> None:
    plain = text.replace("[[", "").replace("]]", "")
    place = plain.rindex(words)
    owners = [
        person.name
        for person in read_people(text).values()
        if any(mention.start <= place < mention.end for mention in person.mentions)
    ]
    assert owners == [name]


@pytest.mark.parametrize(
    "text",
    [
        # two guests and no host: nobody can say which
        "Minister of Defence of Kenya [[Aden Duale]] and Minister of Defence of Nigeria [[Bello "
        "Musa]] spoke. "
        "The guest left early.",
        # a diplomat of a state that nobody named stands for
        "Foreign Minister of Poland [[Anna Zielinska]] spoke. The Czech diplomat left early.",
        # a group
        "Foreign Minister of Poland [[Anna Zielinska]] spoke. The Polish diplomats left early.",
        # her spokesperson is not the Chairperson
        "[[Nomvula Radebe]], Spokesperson of the Chairperson, spoke. The Chairperson left early.",
        # a body that nobody named leads
        "Foreign Minister of Poland [[Anna Zielinska]] spoke. The NATO chief left early.",
        # a longer name: another body
        "Secretary General of NATO [[Jan Visser]] spoke. The head of NATO Allied Command left early.",
        # an abbreviation of a body, not of a post
        "Foreign Minister of Poland [[Anna Zielinska]] spoke. The CSU left early.",
    ],
)
def test_no_reference_is_guessed(read_people: ReadPeople, text: str) -> None:
    people = read_people(text)
    assert people
    assert all(mention.kind == "name" for person in people.values() for mention in person.mentions)
