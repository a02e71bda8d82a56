"""The state of those who receive the sender's people abroad, of officers by their service, of signatories."""

from __future__ import annotations

import pytest

from tests.people.conftest import ReadPeople

VISIT = (
    "Press Information Bureau\nGovernment of {sender}\n\nChief of the Naval Staff visits {host}\n\n"
    "The Chief of the Naval Staff, Admiral [[Dinesh Rao]], began an official visit to {host} on Monday. "
    "During the visit, the CNS {met} Mr [[Gilberto Reyes]], {post}, in {city}."
)


@pytest.mark.parametrize(
    ("met", "post"),
    [
        ("called on", "Secretary of National Defense"),
        ("will call on", "Minister of Defence"),
        ("was received by", "Minister of Defence"),
        ("held delegation level talks with", "Commander of the Navy"),
    ],
)
@pytest.mark.parametrize(
    ("host", "city", "state"), [("the Philippines", "Manila", "PHL"), ("Tanzania", "Dodoma", "TZA")]
)
def test_whom_the_visitor_meets_on_a_visit_speaks_for_the_state_visited(
    met: str, post: str, host: str, city: str, state: str, read_people: ReadPeople
) -> None:
    people = read_people(VISIT.format(sender="India", host=host, city=city, met=met, post=post))
    assert people["Dinesh Rao"].country == "IND"
    assert people["Gilberto Reyes"].country == state


def test_who_comes_along_on_a_visit_speaks_for_the_sender(read_people: ReadPeople) -> None:
    text = VISIT.format(
        sender="India", host="Tanzania", city="Dodoma", met="called on", post="Minister of Defence"
    )
    people = read_people(
        text + " He was accompanied by the Controller of Personnel, Vice Admiral [[Sanjay Nair]]."
    )
    assert people["Sanjay Nair"].country == "IND"


@pytest.mark.parametrize(
    ("letters", "state"), [("RAN", "AUS"), ("RMN", "MYS"), ("RTN", "THA"), ("RSN", "SGP"), ("USN", "USA")]
)
def test_letters_of_a_service_behind_the_name_show_the_officers_state(
    letters: str, state: str, read_people: ReadPeople
) -> None:
    people = read_people(
        "Philippine Navy\n\nNavies of Australia, Malaysia, Singapore, Thailand and the United States met in "
        "Manila. "
        f"The talks were opened by Commodore [[Helen Marsh]] {letters}, Director of Engagement."
    )
    assert people["Helen Marsh"].country == state


@pytest.mark.parametrize("signed", ["signed", "initialled", "inked it"])
def test_who_signs_for_a_state_speaks_for_it(signed: str, read_people: ReadPeople) -> None:
    people = read_people(
        "Office of the President of Ghana\n\nThe Ministers witnessed an agreement. The Minister of Foreign "
        f"Affairs, [[Isatu Kargbo]], {signed} for the Republic of Sierra Leone, while the Minister for "
        "Fisheries, [[Kofi Mensah]], signed on behalf of Ghana."
    )
    assert people["Isatu Kargbo"].country == "SLE"
    assert people["Kofi Mensah"].country == "GHA"


@pytest.mark.parametrize(
    "journey",
    ["has proceeded on a four day official visit to Greece", "arrived in Greece on Monday", "visited Greece"],
)
def test_who_travels_to_a_state_is_not_of_it(journey: str, read_people: ReadPeople) -> None:
    people = read_people(
        f"Air Chief Marshal [[Vikram Rao]], Chief of the Air Staff, {journey}.\n\nThe talks were held with "
        "Lieutenant General [[Nikolaos Pappas]], Chief of the Hellenic Air Force General Staff."
    )
    assert people["Vikram Rao"].country is None
    assert people["Nikolaos Pappas"].country == "GRC"
