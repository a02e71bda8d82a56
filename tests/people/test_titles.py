"""Rank, post and state around a name, whatever the culture of the name."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople

NAMES = [
    "Suren Papikian",
    "Nguyen Van Hung",
    "Kim Min-jae",
    "Aden Bare Duale",
    "Mohammed bin Nasser Al Zaabi",
    "João de Sousa",
]
FRAMES = [
    (
        "Lieutenant General {}, Minister of Defence of Kenya, spoke.",
        "Lieutenant General",
        "Minister of Defence",
        "KEN",
    ),
    (
        "the Minister of Defence of Kenya, Lt. Gen. {}, spoke.",
        "Lieutenant General",
        "Minister of Defence",
        "KEN",
    ),
    ("Minister of Defence of Kenya Lt Gen {} spoke.", "Lieutenant General", "Minister of Defence", "KEN"),
    (
        "{}, Lt. Gen., Minister of Defence of Kenya, spoke.",
        "Lieutenant General",
        "Minister of Defence",
        "KEN",
    ),
    ("Kenyan Minister of Defence {} spoke.", None, "Minister of Defence", "KEN"),
    ("{} (Minister of Defence, Kenya) spoke.", None, "Minister of Defence", "KEN"),
    ("{} – Minister of Defence of Kenya;", None, "Minister of Defence", "KEN"),
    ("Kenya was represented by Minister of Defence {}.", None, "Minister of Defence", "KEN"),
    ("The Kenyan group was headed by Colonel {}.", "Colonel", None, "KEN"),
    ("• from the Republic of Kenya – Minister of Defence {};", None, "Minister of Defence", "KEN"),
    ("On the Kenyan side, Minister of Defence {} was in attendance.", None, "Minister of Defence", "KEN"),
    ("Major {} of Kenya came first.", "Major", None, "KEN"),
    ("Vice Admiral (ret.) {} (Kenya) spoke.", "Vice Admiral", None, "KEN"),
    (
        "H.E. Dr. {}, Chairperson of the African Union Commission, spoke.",
        None,
        "Chairperson of the Commission",
        None,
    ),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("frame", "rank", "position", "country"), FRAMES)
def test_frames_hold_for_names_of_all_cultures(
    read_people: ReadPeople,
    name: str,
    frame: str,
    rank: str | None,
    position: str | None,
    country: str | None,
) -> None:
    person = read_people(frame.format(f"[[{name}]]"))[name]
    assert (person.rank, person.position, person.country) == (rank, position, country)


def test_each_post_goes_to_its_own_name(read_people: ReadPeople) -> None:
    people = read_people(
        "Talks of [[Bisera Turković]], Minister of Foreign Affairs of Bosnia and "
        "Herzegovina, Minister of Security "
        "[[Selmo Cikotić]], and Deputy Prime Minister and Foreign Minister of Jordan [[Ayman Safadi]] began."
    )
    assert people["Bisera Turković"].position == "Minister of Foreign Affairs"
    assert people["Selmo Cikotić"].position == "Minister of Security"
    assert people["Ayman Safadi"].position == "Deputy Prime Minister and Foreign Minister"


def test_a_post_in_the_plural_goes_to_every_name_of_its_list(read_people: ReadPeople) -> None:
    people = read_people(
        "The defense ministers of the Republic of Belarus (Lieutenant General [[Viktor "
        "Khrenin]]), of the Kyrgyz "
        "Republic ([[Baktybek Bekbolotov]]) and Presidents [[William Ruto]] of Kenya and "
        "[[Salva Garang]] (South Sudan) met."
    )
    assert (people["Viktor Khrenin"].position, people["Viktor Khrenin"].country) == (
        "Defense Minister",
        "BLR",
    )
    assert people["Viktor Khrenin"].rank == "Lieutenant General"
    assert people["Baktybek Bekbolotov"].country == "KGZ"
    assert (people["William Ruto"].position, people["William Ruto"].country) == ("President", "KEN")
    assert people["Salva Garang"].country == "SSD"


def test_a_list_takes_the_spelling_that_the_text_has_elsewhere(read_people: ReadPeople) -> None:
    people = read_people(
        "The Minister of Defense of Armenia [[Suren Papikian]] chaired. The defense ministers of Belarus "
        "([[Viktor Khrenin]]) and Tajikistan ([[Sherali Mirzo]]) took part."
    )
    assert people["Sherali Mirzo"].position == "Minister of Defense"


def test_as_many_states_as_names_are_given_in_turn(read_people: ReadPeople) -> None:
    people = read_people(
        "The foreign ministers of Algeria and Morocco, [[Ahmed Attaf]] and [[Nasser Bourita]], met."
    )
    assert [p.country for p in people.values()] == ["DZA", "MAR"]


def test_counterparts_have_the_same_post(read_people: ReadPeople) -> None:
    people = read_people(
        "Algerian President [[Abdelmadjid Tebboune]] hosted his Venezuelan counterpart [[Nicolas Maduro]]."
    )
    assert (people["Nicolas Maduro"].position, people["Nicolas Maduro"].country) == ("President", "VEN")


def test_portfolios_in_brackets_complete_the_post(read_people: ReadPeople) -> None:
    people = read_people(
        "Kenya's Cabinet Secretaries [[Eugene Wamalwa]] (Defence) and [[Alice Mate]] (Health) came."
    )
    assert people["Alice Mate"].position == "Cabinet Secretary for Health"


def test_spans_of_mentions_bound_name_and_title(read_people: ReadPeople) -> None:
    text = "The Minister of Defence of Peru, General Luis Ocampo, spoke."
    mention = read_people(text.replace("Luis Ocampo", "[[Luis Ocampo]]"))["Luis Ocampo"].mentions[0]
    assert text[mention.start : mention.end] == "Luis Ocampo"
    assert (
        text[mention.title_start : mention.title_end]
        == "The Minister of Defence of Peru, General Luis Ocampo"
    )


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        (
            "Commander of the 36th Military [[Zone Chen Wei]] spoke.",
            "Chen Wei",
            "Commander of the 36th Military Zone",
        ),
        (
            "The Minister of Defence and Military [[Production Omar Salah]] spoke.",
            "Omar Salah",
            "Minister of Defence and Military Production",
        ),
        (
            "Rwanda's Deputy Minister for Primary Health [[Care Yvan Butera]] spoke.",
            "Yvan Butera",
            "Deputy Minister for Primary Health Care",
        ),
        (
            "The Commandant of the Joint [[War College Petra O'Brien]] spoke.",
            "Petra O'Brien",
            "Commandant of the Joint War College",
        ),
        ("Commander [[Bahawalpur Corps Rajesh Kumar]] spoke.", "Rajesh Kumar", "Commander Bahawalpur Corps"),
        ("The Mayor of [[Quito Petra O'Brien]] spoke.", "Petra O'Brien", "Mayor of Quito"),
        ("Governor of [[Loja Sione Tupou]] spoke.", "Sione Tupou", "Governor of Loja"),
        ("Governor of [[Santa Cruz Luis Ramos]] spoke.", "Luis Ramos", "Governor of Santa Cruz"),
        (
            "Governor of [[Lebap velayat Maral Annayeva]] spoke.",
            "Maral Annayeva",
            "Governor of Lebap Velayat",
        ),
        ("Consul General of India in [[Herat Ravi Das]] spoke.", "Ravi Das", "Consul General"),
        ("Botswana's Minister [[Unity Dow]] spoke.", "Unity Dow", "Minister"),
        ("Minister [[Said]] [[Hassan Ali]] spoke.", "Said Hassan Ali", "Minister"),
        (
            "The Hon'ble Deputy Chairman, Rajya Sabha, Shri [[Raghunath Mohanty]], spoke.",
            "Raghunath Mohanty",
            "Deputy Chairman, Rajya Sabha",
        ),
    ],
)
def test_words_of_a_post_that_ner_takes_into_the_name(
    read_people: ReadPeople, text: str, name: str, post: str
) -> None:
    assert {person: draft.position for person, draft in read_people(text).items()} == {name: post}
