"""The days of those in office: audiences, calls and programmes, the holder named once and "
"then by style or post."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, names


def people(pipeline: Extractor, text: str) -> dict[str, tuple[str | None, str | None]]:
    return {p.name: (p.position, p.country) for record in pipeline.extract(text) for p in record.people}


@pytest.mark.parametrize(
    "style",
    ["His Majesty", "His Majesty the Sultan", "HM the Sultan", "The Sultan", "His Majesty also later"],
)
def test_a_style_alone_stands_for_whom_the_text_named_so(pipeline: Extractor, style: str) -> None:
    found = meetings(
        pipeline,
        "Muscat, 18 November 2024 (ONA) --- His Majesty Sultan Haitham bin Tarik received the "
        "Foreign Minister of "
        f"Spain, José Albares.\n\n{style} received the President of Tanzania, Samia Suluhu Hassan.",
    )
    assert [names(meeting) for meeting in found] == [
        {"Haitham bin Tarik", "José Albares"},
        {"Haitham bin Tarik", "Samia Suluhu Hassan"},
    ]


def test_another_office_behind_a_style_is_another_person(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Manama, 19 March 2025. His Majesty King Hamad bin Isa Al Khalifa received Vice Admiral "
        "George Wikoff in the "
        "presence of His Royal Highness Prince Salman bin Hamad Al Khalifa, the Crown Prince and "
        "Prime Minister.\n\n"
        "HRH the Crown Prince and Prime Minister yesterday chaired the weekly Cabinet meeting.",
    )
    assert names(found[-1]) == {"Salman bin Hamad Al Khalifa"}
    assert found[-1].participants[0].position == "Crown Prince and Prime Minister"


@pytest.mark.parametrize(
    "clause", ["who paid a courtesy call on him", "who also called on him", "who had called on him"]
)
def test_him_of_a_relative_clause_is_its_main_subject(pipeline: Extractor, clause: str) -> None:
    found = meetings(
        pipeline,
        "Colombo, 27 August 2024. The Ambassador of the Netherlands, Bonnie Horbach, met Minister Ali Sabry. "
        f"In the afternoon, President Ranil Wickremesinghe met Air Marshal Udeni Rajapaksa, {clause}.",
    )
    assert names(found[-1]) == {"Ranil Wickremesinghe", "Udeni Rajapaksa"}
    assert len(found) == 2


def test_the_next_verb_of_a_row_is_to_come_as_well(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Helsinki, 7 November 2024. President Alexander Stubb of Finland will visit Oslo on 12 "
        "November 2024. In "
        "addition, he will give a speech at the Institute of International Affairs and meet Masud "
        "Gharahkhani, "
        "President of the Storting.",
    )
    assert names(found[-1]) == {"Alexander Stubb", "Masud Gharahkhani"}
    assert found[-1].status == "planned"


def test_the_next_verb_of_a_row_is_not_done_by_its_object(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Tokyo, 23 May 2024. President James Marape will meet Mr Fumio Kishida on Monday and "
        "attend a business forum "
        "the following day.",
    )
    assert [names(m) for m in found if m.event_type == "conference"] == [{"James Marape"}]


def test_a_line_may_say_whose_schedule_a_page_is(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "PRESIDENT'S SCHEDULE\nWednesday, 21 February 2024\n\n"
        "9:00 a.m. - Meeting with the Minister of Finance, Fernando Haddad\n"
        "10:30 a.m. - Meeting with the Secretary of State of the United States, Antony Blinken\n\n"
        "President Luiz Inácio Lula da Silva's schedule may be changed without notice.",
    )
    assert [names(meeting) for meeting in found] == [
        {"Luiz Inácio Lula da Silva", "Fernando Haddad"},
        {"Luiz Inácio Lula da Silva", "Antony Blinken"},
    ]
    assert {meeting.status for meeting in found} == {"planned"}


@pytest.mark.parametrize("by", ["", " at the meeting", " on the visit"])
def test_company_shares_the_state_of_its_own_ambassador(pipeline: Extractor, by: str) -> None:
    found = people(
        pipeline,
        "Ottawa, 10 June 2024. The President, Gabriel Boric, met the Prime Minister of Canada, "
        "Justin Trudeau. The "
        f"President, Gabriel Boric, was accompanied{by} by the Minister of Economy, Nicolás Grau; "
        "the Ambassador of "
        "Chile to Canada, Juan Carlos García; and Minister Alberto van Klaveren.",
    )
    assert {found[name][1] for name in ("Gabriel Boric", "Nicolás Grau", "Alberto van Klaveren")} == {"CHL"}


def test_a_states_own_bank_is_part_of_the_post(pipeline: Extractor) -> None:
    found = people(
        pipeline,
        "Brasília, 3 May 2024. The minister met the President of the Central Bank, Roberto Campos Neto.",
    )
    assert found["Roberto Campos Neto"] == ("President of the Central Bank", "BRA")


def test_a_counted_year_is_no_day(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "ABU DHABI, 13 January 2025 (WAM) -- President Mohamed bin Zayed received Kyriakos "
        "Mitsotakis, Prime Minister "
        "of Greece, today. The President also presided over the first meeting this year of the "
        "Supreme Council for "
        "Financial Affairs.",
    )
    assert [(m.event_type, m.start) for m in found] == [
        ("bilateral_meeting", "2025-01-13"),
        ("statutory_session", "2025-01-13"),
    ]


def test_who_signs_a_release_took_no_part(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "President Bola Tinubu on Monday presided over the Federal Executive Council meeting in "
        "Abuja. In attendance "
        "were Vice President Kashim Shettima and the National Security Adviser, Nuhu Ribadu.\n\n"
        "Bayo Onanuga\nSpecial Adviser to the President\nNovember 4, 2024",
    )
    assert names(found[0]) == {"Bola Tinubu", "Kashim Shettima", "Nuhu Ribadu"}


def test_a_reception_for_the_outgoing_ambassador_is_a_meeting(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Hanoi (VNA) – On June 14, 2024, State President To Lam had a reception for outgoing Cuban "
        "Ambassador Orlando "
        "Guillén, who came to bid farewell.",
    )
    assert [(m.event_type, names(m)) for m in found] == [("bilateral_meeting", {"To Lam", "Orlando Guillén"})]
