"""Who took part in which talk: other talks told at one, company of several, names that read as words."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

# A text, and the last names of those who took part in each of its occasions, in any order.
TELLINGS = [
    # Talks with others of which somebody tells at talks.
    (
        "Foreign Minister Ararat Mirzoyan met Foreign Minister Maka Botchorishvili in Yerevan on 4 May 2025. "
        "Mirzoyan briefed his counterpart on his recent meeting with Foreign Minister Hakan Fidan.",
        ["Botchorishvili Mirzoyan"],
    ),
    (
        "Prime Minister Keir Starmer spoke to President Volodymyr Zelenskyy this afternoon, 4 May 2025. "
        "The Prime Minister updated the President on his call with President Donald Trump.",
        ["Starmer Zelenskyy"],
    ),
    (
        "Prime Minister Anthony Albanese met with Prime Minister Christopher Luxon in Canberra on "
        "4 May 2025. Mr Luxon shared insights from his recent discussions with President Xi Jinping and "
        "Premier Li Qiang.",
        ["Albanese Luxon"],
    ),
    (
        "President Alexander Stubb received Prime Minister Ulf Kristersson in Helsinki on 4 May 2025. "
        "Stubb told Kristersson about his phone conversations with President Donald Trump and Chancellor "
        "Friedrich Merz.",
        ["Kristersson Stubb"],
    ),
    # What somebody had done where he came from.
    (
        "Foreign Minister Radosław Sikorski met with Foreign Minister David Lammy in London on 6 May 2025. "
        "Sikorski came to London from Paris, where he had met Foreign Minister Jean-Noël Barrot. Ambassador "
        "Piotr Wilczek took part in the talks.",
        ["Lammy Sikorski Wilczek"],
    ),
    # Who accompanies another on his visit took part in his own talks, not the other.
    (
        "Defence Minister Rajnath Singh met Defence Minister Boris Pistorius in New Delhi on 7 April 2025, "
        "who is part of the delegation of Chancellor Olaf Scholz.",
        ["Pistorius Singh"],
    ),
    # At both, at one of several.
    (
        "On 3 March 2025, Minister of Foreign Affairs Tanja Fajon met with her Croatian counterpart Gordan "
        "Grlić Radman in Zagreb. She was then received by Prime Minister Andrej Plenković. Ambassador Gašper "
        "Dovžan attended both events.",
        ["Dovžan Fajon Radman", "Dovžan Fajon Plenković"],
    ),
    (
        "On 3 March 2025, Minister of Foreign Affairs Tanja Fajon met with Minister of Foreign Affairs of "
        "Croatia Gordan Grlić Radman in Zagreb. Fajon was then received by Prime Minister Andrej Plenković. "
        "State Secretary Marko Štucin took part in the talks between the ministers.",
        ["Fajon Radman Štucin", "Fajon Plenković"],
    ),
    # For whom they were there.
    (
        "The Minister of Defence, Carlos Holmes Trujillo, met with the Ambassador of Spain, Pablo Gómez de "
        "Olea, on 5 March 2025. Taking part in the meeting on behalf of the Ministry of Defence was the Vice "
        "Minister, Jairo García Guerrero.",
        ["Guerrero Olea Trujillo"],
    ),
    (
        "The Chief of Army Staff, Lieutenant General Taoreed Lagbaja, received the British High "
        "Commissioner, Richard Montgomery, in Abuja on 5 March 2024. The Defence Adviser, Brigadier Simon "
        "Hirst, was on the entourage of the High Commissioner. The meeting was photographed by Corporal "
        "John Obi.",
        ["Hirst Lagbaja Montgomery"],
    ),
    # Heads of republics, surnames that read as pronouns.
    (
        "Vladimir Putin met with Head of the Republic of Bashkortostan Radiy Khabirov on 4 April 2025.",
        ["Khabirov Putin"],
    ),
    (
        "President of Russia Vladimir Putin held a working meeting with President of the Republic of "
        "Tatarstan Rustam Minnikhanov in Kazan on 4 April 2025.",
        ["Minnikhanov Putin"],
    ),
    (
        "Chinese Ambassador to Viet Nam He Wei met Deputy Foreign Minister Nguyen Minh Vu in Hanoi on "
        "4 May 2025.",
        ["Vu Wei"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TELLINGS)
def test_talks_beside_others(pipeline: Extractor, text: str, expected: list[str]) -> None:
    told = [meeting for record in pipeline.extract(text) for meeting in record.meetings]
    found = [" ".join(sorted(p.name.split()[-1] for p in meeting.participants)) for meeting in told]
    assert sorted(found) == sorted(expected)


def test_he_is_a_surname(pipeline: Extractor) -> None:
    text = "Treasury Secretary Scott Bessent met Vice Premier He Lifeng in Geneva on 10 May 2025."
    (record,) = pipeline.extract(text)
    assert "He Lifeng" in {person.name for person in record.people}
