"""Names that the statistical model does not give, and hostile input."""

from __future__ import annotations

import time

import pytest

from extractor.pipeline.people.finder import people_in

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister of Armenia Nikol Pashinyan arrived.", "Nikol Pashinyan"),
        (
            "First Deputy Minister of Foreign Trade of Cuba Ana Teresita González Fraga spoke.",
            "Ana Teresita González Fraga",
        ),
        ("the defence minister of Chile (Maya Allende Ruiz) left.", "Maya Allende Ruiz"),
        (
            "The prime ministers of Azerbaijan (Ali Asadov) and Belarus (Roman Golovchenko) met.",
            "Roman Golovchenko",
        ),
        ("Lt. Gen. Heo Tae-keun (Ret.) was there.", "Heo Tae-keun"),
        ("Gülşen Karanis, Ambassador of Türkiye to Hungary, was there.", "Gülşen Karanis"),
        ("THE PERMANENT SECRETARY, DR. IBRAHIM ABUBAKAR KANA, WAS THERE.", "Ibrahim Abubakar Kana"),
        ("handed to Colonel of Militia S.V.Lobanok, who left.", "S.V.Lobanok"),
    ],
)
def test_names_behind_titles_are_found_without_ner(read_people: ReadPeople, text: str, name: str) -> None:
    assert name in read_people(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sheikh [[Sheikh Meshal Al-Ahmad]] left.", "Meshal Al-Ahmad"),
        ("said Turkish Foreign Minister [[Mevlüt]] Çavuşoğlu yesterday", "Mevlüt Çavuşoğlu"),
        ("The crew of [[Nazirbek Toktobek]] uulu won.", "Nazirbek Toktobek uulu"),
        ("met General [[Charles Q. Brown]], Jr., today", "Charles Q. Brown, Jr."),
        ("by K.-J. [[Tokayev]] himself", "K.-J. Tokayev"),
        ("of the Republic of [[Armenia Nikol Pashinyan]] and", "Nikol Pashinyan"),
        ("the Chairman of the State Great [[Khural Dash Ganbaatar]] and", "Dash Ganbaatar"),
        ("the President of the German [[Bundestag Sabine Holl]] and", "Sabine Holl"),
        ("and Ambassador-at-[[Large Talgat Kaliyev]] spoke", "Talgat Kaliyev"),
        (
            "and then Major General Sultan [[Kenzhegali]] spoke of the results of the training",
            "Sultan Kenzhegali",
        ),
        ("chaired by Brazil's Thaís [[Figueiredo Moura]] today", "Thaís Figueiredo Moura"),
    ],
)
def test_spans_of_ner_are_set_right(read_people: ReadPeople, text: str, name: str) -> None:
    assert list(read_people(text)) == [name]


@pytest.mark.parametrize("piece", ["Minister, ", "Minister of ", "Presidents A B, ", "(", "A-", "General "])
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    begin = time.process_time()
    people_in(piece * 8000, [], [])
    assert time.process_time() - begin < 5


def test_a_name_over_two_lines_is_one(read_people: ReadPeople) -> None:
    people = read_people(
        "On Monday the Minister received Lieutenant General [[Tariq]]\n\n[[Al-Mutairi]] and thanked him."
    )
    assert [(p.name, p.rank) for p in people.values()] == [("Tariq Al-Mutairi", "Lieutenant General")]


def test_names_on_lines_of_their_own_stay_apart(read_people: ReadPeople) -> None:
    people = read_people("Present at the session were:\nMinister [[Suharto]]\n[[Sukarno]]\n[[Hatta]]\n")
    assert set(people) == {"Suharto", "Sukarno", "Hatta"}


def test_letters_of_a_decoration_are_no_surname(read_people: ReadPeople) -> None:
    people = read_people("Major General [[BKGM Saman Rodrigo RSP]] psc opened the course.")
    assert [(p.name, p.rank) for p in people.values()] == [("BKGM Saman Rodrigo", "Major General")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Heads of Government called for capitalisation of the Loss and Damage Fund.", []),
        (
            "The Minister of Interior and Commander of the Internal Security Force ([[Lekhwiya]]) Sheikh "
            "[[Jassim bin Hamad]] left.",
            ["Jassim bin Hamad"],
        ),
        ("Africa's Health Ministers Open Brazzaville Session With Plea\n\nThey met in Brazzaville.", []),
        (
            "Africa's Health Ministers [[Open Brazzaville]] Session With Plea\n\nThey met in Brazzaville.",
            [],
        ),
        ("[[T.R. VAN]] GOVERNORSHIP\nThe Governor received guests.", []),
        (
            "Director General of India's [[Sashastra Seema Bal]], [[Anupam Kaushik]], left.",
            ["Anupam Kaushik"],
        ),
        (
            "Head of Georgia's [[Special Penitentiary Mission]], Mr. [[Nika Tsiklauri]], left.",
            ["Nika Tsiklauri"],
        ),
        ("[[Boko Haram]] and [[Hashd al-Shaabi]] were discussed.", []),
        ("[[KRI Diponegoro]] and [[BRP Gregorio del Pilar]] sailed.", []),
        ("[[Pol]] Gen [[Damrong Wattanasin]] left.", ["Damrong Wattanasin"]),
        ("[[IGP]] [[George Dampare-Mensah]] left.", ["George Dampare-Mensah"]),
    ],
)
def test_bodies_places_ships_and_ranks_are_no_persons(
    read_people: ReadPeople, text: str, people: list[str]
) -> None:
    assert list(read_people(text)) == people


@pytest.mark.parametrize(
    "text",
    [
        "[[Ansar Abbasi]] met [[Emir Suljagić]].",
        "The ministers of Albania ([[Edi Kola]]) and Kosovo met in Tirana, [[Ilir Hoxha]] said.",
        "Ambassador [[Santiago Reyes]] left Santiago for Lima.",
    ],
)
def test_persons_stay(read_people: ReadPeople, text: str) -> None:
    marked = [part.split("]]")[0] for part in text.split("[[")[1:]]
    assert list(read_people(text)) == marked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ambassador of Norway in Lusaka Kari Holmboe took part.", ["Kari Holmboe"]),
        ("the Consul General in Odessa Marco Bellini came", ["Marco Bellini"]),
        (
            "attended by the Chief of the Royal Diwan Hamad bin Saud Al Amri and others",
            ["Hamad bin Saud Al Amri"],
        ),
        (
            "honours in Plaza Bolognesi, the Commander of the Army, General [[Luis Paz Soto]], spoke",
            ["Luis Paz Soto"],
        ),
        ("at the Palace of the [[Revolution Cristovao Machel]], Minister of Defence", ["Cristovao Machel"]),
        ("the Secretary General of the State [[Great Khural L.Bat-Erdene]] signed", ["L.Bat-Erdene"]),
        ("HH the [[Amir]] received the [[Guest]] in the [[Simón Bolívar Room]].", []),
        ("Lieutenant Colonel ([[U]]) [[Nur Yakub]] came", ["Nur Yakub"]),
        (
            "King [[Talal II]], accompanied by Prince [[Zaid bin Talal II]], the Crown Prince, left",
            ["Talal II", "Zaid bin Talal II"],
        ),
        (
            "the Minister of Trade, [[Francophonie]] and Congolese Abroad, Mr. [[Jean Itoua]], left",
            ["Jean Itoua"],
        ),
    ],
)
def test_what_is_a_name_and_what_is_none(read_people: ReadPeople, text: str, names: list[str]) -> None:
    assert list(read_people(text)) == names
