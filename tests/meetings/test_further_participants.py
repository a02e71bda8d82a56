"""Who else took part, and as what: sentences that follow the telling of an occasion."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting, Role

TALKS = (
    "On 4 March 2025, Foreign Minister of Peru Rosa Quispe met with Foreign Minister of Canada Jean Tremblay "
    "in Lima. "
)
CONSULTATIONS = (
    "The third round of political consultations between the foreign ministries of Nepal and Finland was held "
    "in Kathmandu on 6 May 2025. "
)
CONFERENCE = "The International Conference on Border Security was held in Tashkent on 7 April 2025. "


def added(pipeline: Extractor, opening: str, sentence: str) -> dict[str, Role]:
    """Names and roles in the only meeting, without the two whom the opening names."""
    (record,) = pipeline.extract(opening + sentence)
    (meeting,) = record.meetings
    found = {person.name: person.role for person in meeting.participants}
    return {name: role for name, role in found.items() if name not in ("Rosa Quispe", "Jean Tremblay")}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Also in the room were Deputy Minister Carlos Medina and Ambassador Lucía Prado.", 2),
        ("Accompanying Tremblay were Deputy Minister Anne Roy and Brigadier General Paul Lavoie.", 2),
        ("Alongside Quispe sat Deputy Minister Carlos Medina and Ambassador Lucía Prado.", 2),
        ("Witnessing the talks was Deputy Minister Carlos Medina.", 1),
        ("Deputy Minister Carlos Medina, Ambassador Lucía Prado and other officials were on hand.", 2),
        ("The Canadian minister came with Deputy Minister Anne Roy and Ambassador Louis Marcotte.", 2),
        ("The Canadian delegation comprised, among others, Deputy Minister Anne Roy.", 1),
        ("The Peruvian side had, besides Deputy Minister Carlos Medina, Ambassador Lucía Prado.", 2),
        ("The other members of the delegation were Deputy Minister Anne Roy and Colonel Paul Lavoie.", 2),
        (
            "From the Peruvian side, Deputy Minister Carlos Medina and Ambassador Lucía Prado, as well as "
            "from the Canadian side, Director General Anne Roy attended the meeting.",
            3,
        ),
        (
            "From the Peruvian side, the talks were attended by Deputy Minister Carlos Medina; from the "
            "Canadian side, Director General Anne Roy.",
            2,
        ),
        (
            "The meeting took place in the presence of Deputy Minister Carlos Medina and the Canadian "
            "Ambassador, Louis Marcotte.",
            2,
        ),
        (
            "In attendance on behalf of Peru were Deputy Minister Carlos Medina and Ambassador Lucía Prado; "
            "on behalf of Canada, Ambassador Louis Marcotte.",
            3,
        ),
        ("Tremblay brought with him Deputy Minister Anne Roy and Ambassador Louis Marcotte.", 2),
        ("Tremblay, accompanied by Deputy Minister Anne Roy, also laid a wreath.", 1),
        ("Deputy Minister Carlos Medina sat across the table from Deputy Minister Anne Roy.", 2),
        ("The meeting saw the attendance of Deputy Minister Carlos Medina and Ambassador Lucía Prado.", 2),
    ],
)
def test_others_at_talks(pipeline: Extractor, sentence: str, names: int) -> None:
    assert list(added(pipeline, TALKS, sentence).values()) == ["participant"] * names


@pytest.mark.parametrize(
    "sentence",
    [
        "Energy Minister Lucía Prado, who was to join the talks, stayed away because of illness.",
        "Former foreign minister Carlos Medina says that such meetings rarely go beyond minutes.",
        "Energy Minister Lucía Prado had been due to attend but was taken ill.",
        "Quispe is a protégée of President Carlos Medina.",
        "Tremblay extended an invitation on behalf of Prime Minister Anne Roy.",
        "“It is a good step,” said analyst Carlos Medina of the Catholic University.",
    ],
)
def test_named_but_not_there(pipeline: Extractor, sentence: str) -> None:
    assert added(pipeline, TALKS, sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Deputy Minister Carlos Medina and Ambassador Louis Marcotte signed a project on training.",
        "Signatories were Deputy Minister Carlos Medina and Ambassador Louis Marcotte.",
        "The document bears the signatures of Deputy Minister Carlos Medina and Ambassador Louis Marcotte.",
    ],
)
def test_signatories_at_talks(pipeline: Extractor, sentence: str) -> None:
    assert added(pipeline, TALKS, sentence) == {"Carlos Medina": "signatory", "Louis Marcotte": "signatory"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Secretary Amrit Rai and Under-Secretary Outi Holopainen led their respective delegations.", "head"),
        ("Secretary Amrit Rai and Under-Secretary Outi Holopainen headed the two delegations.", "head"),
        (
            "Heading the Nepali side was Secretary Amrit Rai. Heading the Finnish side was Under-Secretary "
            "Outi Holopainen.",
            "head",
        ),
        (
            "The head of the Nepali delegation, Secretary Amrit Rai, and the head of the Finnish "
            "delegation, Under-Secretary Outi Holopainen, praised the host city.",
            "head",
        ),
        (
            "The consultations were led by Secretary Amrit Rai on the Nepali side and Under-Secretary Outi "
            "Holopainen on the Finnish side.",
            "head",
        ),
        (
            "The delegation of Nepal was headed by Secretary Amrit Rai, of Finland by Under-Secretary Outi "
            "Holopainen.",
            "head",
        ),
        (
            "The talks were co-chaired on the Nepali side by Secretary Amrit Rai and on the Finnish side by "
            "Under-Secretary Outi Holopainen.",
            "chair",
        ),
        (
            "Presiding over the meeting were Secretary Amrit Rai and Under-Secretary Outi Holopainen.",
            "chair",
        ),
        ("Secretary Amrit Rai co-chaired the meeting with Under-Secretary Outi Holopainen.", "chair"),
    ],
)
def test_heads_and_chairs(pipeline: Extractor, sentence: str, role: str) -> None:
    expected = "head_of_delegation" if role == "head" else role
    assert added(pipeline, CONSULTATIONS, sentence) == {"Amrit Rai": expected, "Outi Holopainen": expected}


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Also speaking were Colonel Aziz Yusupov of Uzbekistan and Dr Sabine Machl.", ["speaker"] * 2),
        ("The panel featured Colonel Aziz Yusupov of Uzbekistan.", ["speaker"]),
        ("The floor was then given to Interior Minister Aziz Yusupov.", ["speaker"]),
        ("The participants were addressed by Interior Minister Aziz Yusupov.", ["speaker"]),
        ("The moderator was Professor Nodira Karimova of the Academy.", ["chair"]),
        ("A message of President Ilhom Saidov was read out by Minister Aziz Yusupov.", ["speaker"]),
        ("President Ilhom Saidov was represented by Interior Minister Aziz Yusupov.", ["participant"]),
        ("The event was graced by the German Ambassador to Uzbekistan, Manfred Huterer.", ["participant"]),
        ("UN envoy Sabine Machl sent a video message.", []),
        ("Lieutenant General Aziz Yusupov of Uzbekistan hosted the meeting.", ["host"]),
        ("Taking the floor, Colonel Aziz Yusupov of Uzbekistan praised the organisers.", ["speaker"]),
        ("The minister's speech was read by his deputy, Colonel Aziz Yusupov.", ["speaker"]),
        (
            "The delegation of Kenya: Colonel Edgar Mwangi (head), Major Ann Wairimu.",
            ["head_of_delegation", "participant"],
        ),
        (
            "Guests such as Minister of Kenya Edgar Mwangi and Police Chief of Ghana Ann Owusu attended.",
            ["participant"] * 2,
        ),
        ("Speakers:\n- Colonel Aziz Yusupov, Uzbekistan\n- Dr Sabine Machl, Germany\n", ["speaker"] * 2),
    ],
)
def test_parts_at_a_conference(pipeline: Extractor, sentence: str, roles: list[Role]) -> None:
    assert list(added(pipeline, CONFERENCE, sentence).values()) == roles


def test_envoys_named_after_their_ceremony(pipeline: Extractor) -> None:
    opening = (
        "The newly appointed Ambassadors of three nations presented their credentials to President of the "
        "Maldives Hussain Rasheed at a ceremony in Malé on 10 March 2026. "
    )
    sentence = (
        "The envoys are the Ambassador of Rwanda, Espérance Uwamariya; the Ambassador of Estonia, Madis "
        "Tamm, and César Ballón, Ambassador of Peru."
    )
    assert added(pipeline, opening, sentence) == {
        "Hussain Rasheed": "host",
        "Espérance Uwamariya": "participant",
        "Madis Tamm": "participant",
        "César Ballón": "participant",
    }


def test_leader_of_a_visiting_delegation_leads_it_in_the_talks(pipeline: Extractor) -> None:
    text = (
        "On 14 October 2025, Defence Minister of India Devendra Kulkarni held talks with Defence Minister of "
        "Kenya Achieng Otieno in New Delhi. Ms Otieno, who arrived in India on 13 October leading a "
        "nine-member delegation, will travel to Bengaluru on 15 October."
    )
    (record,) = pipeline.extract(text)
    talks = next(meeting for meeting in record.meetings if len(meeting.participants) > 1)
    assert {person.name: person.role for person in talks.participants} == {
        "Devendra Kulkarni": "participant",
        "Achieng Otieno": "head_of_delegation",
    }


BALTIC = (
    "The Council of Baltic Defence Ministers met in Riga on 4 March 2025. Latvian Defence Minister Inga "
    "Kalnina, Estonian Defence Minister Mart Tamm and Lithuanian Defence Minister Rasa Kazlauskas attended. "
)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The participants of the meeting were received by the President of Latvia, Edgars Liepins.", "host"),
        ("The heads of delegations paid a courtesy call on President Edgars Liepins.", "host"),
        ("President Edgars Liepins later received the visiting ministers.", "host"),
        ("The ministers held talks with President Edgars Liepins.", "participant"),
    ],
)
def test_an_assembly_is_received(pipeline: Extractor, sentence: str, role: Role) -> None:
    (record,) = pipeline.extract(BALTIC + sentence)
    council, reception = record.meetings
    assert len(council.participants) == 3
    assert reception.event_type == "multilateral_meeting"
    assert {person.name: person.role for person in reception.participants} == {
        "Edgars Liepins": role,
        "Inga Kalnina": "participant",
        "Mart Tamm": "participant",
        "Rasa Kazlauskas": "participant",
    }


def test_photograph_of_an_assembly_is_no_meeting(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(BALTIC + "The ministers had a photograph taken by Janis Ozols.")
    assert [len(meeting.participants) for meeting in record.meetings] == [3]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Kenya was represented by Minister Kithure Kindiki, Ghana by Police Chief George Dampare; and "
            "Fiji by Commissioner Sitiveni Rabo.",
            ["participant"] * 3,
        ),
        (
            "It was addressed by Minister Kithure Kindiki; outgoing Chairman George Dampare; and incoming "
            "Chairman Sitiveni Rabo.",
            ["speaker"] * 3,
        ),
        (
            "Secretary (Border Management) Kithure Kindiki, Secretary (Home) George Dampare and others were "
            "present.",
            ["participant"] * 2,
        ),
        ("The Kenyan delegation was chaired by Minister Kithure Kindiki.", ["head_of_delegation"]),
        ("Lawmaker Kithure Kindiki, who chairs the finance committee, sat in.", ["participant"]),
    ],
)
def test_rows_and_what_parts_them(pipeline: Extractor, sentence: str, roles: list[Role]) -> None:
    assert list(added(pipeline, CONFERENCE, sentence).values()) == roles


def test_delegation_of_a_visit_with_several_talks(pipeline: Extractor) -> None:
    text = (
        "A delegation led by the Minister of Defence of Serbia, Milan Petrović, visited Egypt from 3 to 5 "
        "March 2025. On 4 March, the delegation took part in the opening ceremony of the Cairo Arms Fair. "
        "On 4 March, Minister Petrović met with the Minister of Defence of Greece, Nikos Vassiliou. Then "
        "Minister Petrović met with the Minister of Defence of Cyprus, Andreas Markou. The Serbian "
        "delegation also included Lieutenant General Goran Ilić of Serbia."
    )
    (record,) = pipeline.extract(text)
    by_name = {
        "Goran Ilić": {
            meeting.event_type for meeting in record.meetings if _takes_part(meeting, "Goran Ilić")
        },
        "Milan Petrović": {
            meeting.event_type for meeting in record.meetings if _takes_part(meeting, "Milan Petrović")
        },
    }
    assert by_name["Goran Ilić"] == {"visit"}
    assert by_name["Milan Petrović"] == {"visit", "ceremony", "bilateral_meeting"}
    roles = {
        p.role for meeting in record.meetings for p in meeting.participants if p.name == "Milan Petrović"
    }
    assert roles == {"head_of_delegation"}


def _takes_part(meeting: Meeting, name: str) -> bool:
    return any(person.name == name for person in meeting.participants)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Participants came from Kenya, Ghana and Fiji.", ["FJI", "GHA", "KEN"]),
        ("Participating countries: Kenya, Ghana, Fiji.", ["FJI", "GHA", "KEN"]),
        ("Present were the ambassadors of Kenya, Ghana and Fiji.", ["FJI", "GHA", "KEN"]),
        ("Speakers from Kenya and Ghana shared their experience.", ["GHA", "KEN"]),
        ("The event involved 30 officers from Kenya, 20 from Ghana and 10 from Fiji.", ["FJI", "GHA", "KEN"]),
        ("The participants discussed the situation in Kenya, Ghana and Fiji.", []),
        ("Kenya did not take part.", []),
    ],
)
def test_sides_without_names(pipeline: Extractor, sentence: str, sides: list[str]) -> None:
    (record,) = pipeline.extract(CONFERENCE + sentence)
    (meeting,) = record.meetings
    assert meeting.delegations == sides
