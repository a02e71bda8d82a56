"""Who takes part beyond subject and object of a verb, and occasions that no plain clause tells."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting
from tests.meetings.told import roles


def meetings(pipeline: Extractor, text: str) -> list[Meeting]:
    (record,) = pipeline.extract(text)
    return record.meetings


def test_list_by_state_with_roles_in_brackets(pipeline: Extractor) -> None:
    text = (
        "The 12th Meeting of the Committee of Chiefs of Defence Staff of the African Union was held in "
        "Lusaka on 5 May 2025.\n\n"
        "The following Chiefs of Defence Staff attended:\n\n"
        "- Botswana (Lt. Gen. Placid Segokgo)\n"
        "- Zambia (Lt. Gen. Sitali Alibuzwi, host)\n"
        "- Malawi (Gen. Paul Velentino Phiri)\n"
    )
    (meeting,) = meetings(pipeline, text)
    assert roles(meeting) == {
        "Placid Segokgo": "participant",
        "Sitali Alibuzwi": "host",
        "Paul Velentino Phiri": "participant",
    }


def test_list_of_heads_of_delegation(pipeline: Extractor) -> None:
    text = (
        "On 6 March 2025, Bogotá hosted the third session of the Andean Committee of Customs Chiefs.\n\n"
        "The delegations were led by:\n"
        "• from Peru – Director of Customs Marta Quispe;\n"
        "• from Ecuador – Deputy Director of Customs Jorge Almeida.\n"
    )
    (meeting,) = meetings(pipeline, text)
    assert roles(meeting) == {"Marta Quispe": "head_of_delegation", "Jorge Almeida": "head_of_delegation"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "In the work of the seminar also took part the Deputy Minister of Defence of Fiji, Ravi Gurung.",
            None,
        ),
        (
            "On the second day lectured the Commander of the Navy of Kenya, Major General Paul Otieno.",
            "speaker",
        ),
        ("Opening address: Minister of Transport of Finland Lulu Ranne.", "speaker"),
        ("The Rector of the Academy, Colonel Maria Petkova, will address the audience.", "speaker"),
        (
            "The Foreign Minister of Oman, Badr Albusaidi, in his opening speech said that trade unites.",
            "speaker",
        ),
    ],
)
def test_ways_to_tell_of_a_part(pipeline: Extractor, sentence: str, role: str | None) -> None:
    text = f"The International Seminar on Rivers was held in Hanoi on 7 April 2025. {sentence}"
    (meeting,) = meetings(pipeline, text)
    assert list(roles(meeting).values()) == [role or "participant"]


def test_post_nominal_letters_do_not_part_a_row(pipeline: Extractor) -> None:
    text = (
        "On 4 March 2025, the ceremony of flags was held in Delhi. The ceremony was attended by the Chief of "
        "the Navy of India, Admiral Ravi Menon, AVSM, and the Ambassador of Japan, Ms. Keiko Tanabe."
    )
    (meeting,) = meetings(pipeline, text)
    assert set(roles(meeting)) == {"Ravi Menon", "Keiko Tanabe"}


def test_only_present_at_a_press_conference(pipeline: Extractor) -> None:
    text = (
        "On 4 March 2025, the Minister of Health of Ghana, Kwaku Mensah, gave a press conference in Accra. "
        "The Ambassador of Cuba, Rosa Delgado, was also present at the press conference."
    )
    (meeting,) = meetings(pipeline, text)
    assert roles(meeting) == {"Kwaku Mensah": "speaker", "Rosa Delgado": "participant"}


def test_credentials_are_received_by_the_host(pipeline: Extractor) -> None:
    text = (
        "On 4 March 2025, in Sofia, President of Bulgaria Iliana Yotova will receive credentials from the "
        "new ambassadors:\n– Piet de Vries, Ambassador of the Netherlands;\n"
        "– Ana Sousa, Ambassador of Portugal.\n"
    )
    (meeting,) = meetings(pipeline, text)
    assert meeting.event_type == "ceremony"
    assert roles(meeting) == {
        "Iliana Yotova": "host",
        "Piet de Vries": "participant",
        "Ana Sousa": "participant",
    }


def test_tour_of_several_countries_is_one_visit(pipeline: Extractor) -> None:
    text = "From 3 to 8 March 2025, President of Chile Gabriel Font paid a working visit to Peru and Ecuador."
    (visit,) = meetings(pipeline, text)
    assert (visit.event_type, visit.city, visit.country) == ("visit", None, None)
    assert visit.delegations == ["CHL", "ECU", "PER"]


def test_delegation_travels_under_its_leader(pipeline: Extractor) -> None:
    text = (
        "A delegation of the Senate of Uruguay led by Senator Ana Olivera has returned. "
        "The delegation arrived in Oslo on 4 March 2025 for an official visit to Norway."
    )
    (visit,) = meetings(pipeline, text)
    assert (visit.event_type, visit.country) == ("visit", "NOR")
    assert roles(visit) == {"Ana Olivera": "head_of_delegation"}


def test_delegation_received_somewhere(pipeline: Extractor) -> None:
    text = (
        "On 4 March 2025, General Marek Nowak of Poland received at the headquarters of the corps, in "
        "Szczecin, a delegation of the Royal Danish Army led by its Chief of Staff, "
        "Brigadier General Lars Holm."
    )
    (meeting,) = meetings(pipeline, text)
    assert roles(meeting)["Marek Nowak"] == "host"
    assert roles(meeting)["Lars Holm"] == "head_of_delegation"


@pytest.mark.parametrize(
    "told",
    [
        "held on Monday a telephone conversation",
        "had a telephone conversation",
    ],
)
def test_two_subjects_of_a_call(pipeline: Extractor, told: str) -> None:
    text = (
        "Lima, 4 March 2025. The President of Peru, Rosa Quispe, and the Prime Minister of Canada, "
        f"Jean Tremblay, {told} in which they spoke of trade."
    )
    (call,) = meetings(pipeline, text)
    assert call.event_type == "phone_call"
    assert set(roles(call)) == {"Rosa Quispe", "Jean Tremblay"}


def test_plan_told_as_speech(pipeline: Extractor) -> None:
    text = (
        "MANILA, 4 March 2025. Foreign Secretary of the Philippines Maria Reyes said she would meet Foreign "
        "Minister of Japan Kenji Mori in Tokyo on 9 March 2025."
    )
    (meeting,) = meetings(pipeline, text)
    assert (meeting.status, meeting.city) == ("planned", "Tokyo")


def test_cancelled_behind_an_insertion(pipeline: Extractor) -> None:
    text = (
        "Quito, 4 March 2025. The Ecuador–Spain Forum on Fisheries, planned for 12 March in Madrid with "
        "addresses by the Minister of Fisheries of Ecuador, Ana Paredes, and the Minister of Fisheries "
        "of Spain, Luis Planas, has been cancelled."
    )
    (forum,) = meetings(pipeline, text)
    assert forum.status == "cancelled"
    assert set(roles(forum)) == {"Ana Paredes", "Luis Planas"}


def test_forces_of_an_exercise_are_its_sides(pipeline: Extractor) -> None:
    text = (
        'Exercise "Silver Oak" will be held in Latvia from 4 to 9 May 2025 with troops from Spain and Italy.'
    )
    (exercise,) = meetings(pipeline, text)
    assert {"ESP", "ITA"} <= set(exercise.delegations)


def test_town_that_no_list_has(pipeline: Extractor) -> None:
    text = "A staff exercise of the African Union will be held in Kabwelume, Zambia, from 4 to 9 May 2025."
    (exercise,) = meetings(pipeline, text)
    assert (exercise.city, exercise.country) == ("Kabwelume", "ZMB")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Foreign Minister of Latvia Ilze Ozola and Foreign Minister of Spain Pablo Mena gave a joint "
            "news briefing in Riga on 5 May 2024.",
            "participant",
        ),
        (
            "Presidents of Latvia Ilze Ozola and of Spain Pablo Mena made statements to the press in Riga on "
            "5 May 2024.",
            "speaker",
        ),
    ],
)
def test_nobody_gives_a_joint_press_conference_alone(pipeline: Extractor, sentence: str, role: str) -> None:
    (briefing,) = meetings(pipeline, sentence)
    assert roles(briefing) == {"Ilze Ozola": role, "Pablo Mena": role}
