"""Which states and organisations took part, and of what kind an occasion is, by the words of the sentence."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "The annual coastal security conference was held in Darwin on 4 May 2024. Delegates from Fiji, "
            "Tonga, Papua New Guinea and the host Australia attended, together with the ASEAN Secretariat.",
            "conference",
            ["ASEAN", "AUS", "FJI", "PNG", "TON"],
        ),
        (
            "As agreed between the Thai and Malaysian armies, the joint exercise Land Tiger will be "
            "conducted in June 2024 near Songkhla.",
            "exercise",
            ["MYS", "THA"],
        ),
        (
            "Exercise Northern Shield was conducted by the Norwegian land forces near Bodø on 4 May 2024.",
            "exercise",
            ["NOR"],
        ),
        (
            "The graduation ceremony of the staff course was held in Amman on 4 May 2024. The chief guest, "
            "General Omar Haddad, gave certificates to 40 graduates, including officers from Oman, Qatar "
            "and Kuwait.",
            "ceremony",
            ["JOR", "KWT", "OMN", "QAT"],
        ),
        (
            "The first summit between the CARICOM and the African Union will be held in Bridgetown on "
            "4 May 2024.",
            "summit",
            ["AU", "CARICOM"],
        ),
        (
            "The 12th meeting of the Ministers of Health of the Amber Coast Partnership was held in Riga on "
            "4 May 2024. It gathered around one table the representatives of the five countries of the "
            "coast: Latvia, Estonia, Poland, Sweden and Finland.",
            "statutory_session",
            ["EST", "FIN", "LVA", "POL", "SWE"],
        ),
        (
            "The Summit of ASEAN Heads of State and Government will be held in Jakarta on 4 May 2024.",
            "summit",
            ["ASEAN"],
        ),
        (
            "Moroccan and Egyptian officials met for annual political consultations in Rabat on 4 May 2024.",
            "consultations",
            ["EGY", "MAR"],
        ),
    ],
)
def test_sides_through_nobody_named(pipeline: Extractor, text: str, kind: str, sides: list[str]) -> None:
    found = {meeting.event_type: meeting for meeting in meetings(pipeline, text)}
    assert kind in found
    assert set(sides) - {"JOR"} <= set(found[kind].delegations) <= set(sides)


def test_number_of_countries_means_those_told_before(pipeline: Extractor) -> None:
    text = (
        "The main planning conference for exercise Savanna Shield closed in Lusaka on 7 June 2024. Delegates "
        "from Zambia, Malawi, Angola and the host Botswana attended.\n\n"
        "Exercise Savanna Shield itself will be held from 9 to 20 September 2024 in Gaborone, with all the "
        "four countries expected to send troops."
    )
    exercise = next(meeting for meeting in meetings(pipeline, text) if meeting.event_type == "exercise")
    assert exercise.delegations == ["AGO", "BWA", "MWI", "ZMB"]


def test_two_navies_are_those_of_the_talks_before(pipeline: Extractor) -> None:
    text = (
        "Manila, 28 August 2025. Secretary of National Defense Ramon Abad of the Philippines met Minister of "
        "Defence Ida Holm of Denmark in Manila on 28 August 2025. Ships of the two navies will hold a "
        "bilateral exercise in the Sulu Sea on 2 September 2025."
    )
    exercise = next(meeting for meeting in meetings(pipeline, text) if meeting.event_type == "exercise")
    assert exercise.delegations == ["DNK", "PHL"]


def test_joint_commission_is_of_the_pair_told(pipeline: Extractor) -> None:
    text = (
        "Foreign Minister Jorge Salas of Peru held talks with Foreign Minister Nadia Benali of Algeria in "
        "Lima on 23 August 2023. It was agreed that the IV Joint Economic and Trade Commission will meet "
        "in Algiers in March 2024."
    )
    session = next(
        meeting for meeting in meetings(pipeline, text) if meeting.event_type == "statutory_session"
    )
    assert session.delegations == ["DZA", "PER"]
    assert session.name == "IV Joint Economic and Trade Commission"


def test_talks_of_two_take_no_sides_of_another_occasion(pipeline: Extractor) -> None:
    text = (
        "Chief of the General Staff Halil Demir of Türkiye met Chief of the General Staff Arben Hoxha of "
        "Albania in Tirana on 21 November 2023.\n\n"
        "Blue Whale was carried out with the participation of naval elements of Bulgaria, Pakistan and "
        "Romania."
    )
    talks = next(meeting for meeting in meetings(pipeline, text) if meeting.event_type == "bilateral_meeting")
    assert talks.delegations == ["ALB", "TUR"]


def test_negotiations_of_others_are_only_spoken_of(pipeline: Extractor) -> None:
    text = (
        "The Third Meeting of the Peru-Egypt Political Consultation Mechanism was held in Lima on "
        "23 August 2023. Under-Secretary Rosa Vidal of Peru thanked Egypt for its support for the "
        "resumption of negotiations between Peru and Bolivia."
    )
    assert [meeting.delegations for meeting in meetings(pipeline, text)] == [["EGY", "PER"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Under the chairmanship of Amina Saleh, Minister of Justice of Kuwait, the Ministers of Justice "
            "held their 15th meeting in Doha on 4 May 2024.",
            "statutory_session",
        ),
        (
            "Kenya and Rwanda reaffirmed their ties at the 5th Joint Defence Working Committee, JDWC "
            "meeting, which took place in Kigali on 4 May 2024.",
            "statutory_session",
        ),
        (
            "The 29th regular session of the Presidency was held in Sarajevo on 4 May 2024, chaired by "
            "Chairman Emir Begić.",
            "statutory_session",
        ),
        (
            "The two-day army-to-army talks between Greece and Cyprus were held in Nicosia on 4 May 2024.",
            "consultations",
        ),
        (
            "The weekly press information meeting was held in Ankara on 4 May 2024 by spokesman Colonel Can "
            "Aydın of the Ministry of Defence.",
            "briefing",
        ),
        (
            "The inauguration of the Regional Forum on Water Security took place in Quito on 4 May 2024, "
            "with Minister of Environment Lucía Paredes of Ecuador speaking.",
            "conference",
        ),
        (
            "On 4 May 2024 Secretary-General Kofi Mensah of the African Union received at the headquarters "
            "in Addis Ababa Ambassador Lena Vogt of Austria, who presented her letters of accreditation.",
            "ceremony",
        ),
        (
            "On 4 May 2024 State President Vo Minh Tam of Vietnam hosted a reception for Minister of "
            "Internal Affairs Pavel Hryb of Belarus at the Presidential Palace in Hanoi.",
            "bilateral_meeting",
        ),
    ],
)
def test_kinds_by_their_words(pipeline: Extractor, text: str, kind: str) -> None:
    assert kind in {meeting.event_type for meeting in meetings(pipeline, text)}


def test_group_that_prepared_a_council_sat_by_itself(pipeline: Extractor) -> None:
    text = (
        "The 12th Ordinary Meeting of the Coastal Market Council was held in Lomé on 29 June 2026, chaired "
        "by Foreign Minister Afi Kodjo of Togo. The Council was prepared by the Coordination Group, which "
        "met in Lomé on 25 June 2026 with delegations of Benin, Ghana and Nigeria."
    )
    found = {meeting.start: set(meeting.delegations) for meeting in meetings(pipeline, text)}
    assert found["2026-06-29"] == {"TGO"}
    assert found["2026-06-25"] >= {"BEN", "GHA", "NGA"}


def test_heads_of_delegations_received_with_others(pipeline: Extractor) -> None:
    text = (
        "The 10th meeting of the Council of Border Commanders of the CIS was held in Dushanbe on 17 "
        "October 2024, chaired by General Oleg Sorokin of Russia. The delegations were headed by: "
        "Commander of the Border Service of Kazakhstan Arman Bekov; Commander of the Border Service of "
        "Uzbekistan Rustam Aliev.\n\nThe next meeting is planned for 2025.\n\n"
        "On 16 October 2024 the heads of the delegations, as well as General Oleg Sorokin, were received "
        "in the Palace of Nations by President Said Rahimov of Tajikistan."
    )
    reception = next(meeting for meeting in meetings(pipeline, text) if meeting.start == "2024-10-16")
    assert {person.name for person in reception.participants} == {
        "Arman Bekov",
        "Rustam Aliev",
        "Oleg Sorokin",
        "Said Rahimov",
    }


def test_what_an_exercise_is_called_is_nobody(pipeline: Extractor) -> None:
    text = (
        "A conference for the 3rd Command Post Exercise code-named Umoja Thabiti 2024 closed in Jinja on "
        "7 June 2024. The conference was opened by Brigadier Paul Odongo of Uganda."
    )
    names = {person.name for meeting in meetings(pipeline, text) for person in meeting.participants}
    assert names == {"Paul Odongo"}


def test_will_before_the_verb_keeps_a_later_day_planned(pipeline: Extractor) -> None:
    text = (
        "22 April 2025\n\nSecretary of the Security Council Ivan Petrov of Russia held talks with Minister "
        "Budi Hartono of Indonesia today in Moscow.\n\nBudi Hartono will also be received in Moscow on "
        "April 23 by Minister of Defence Sergei Lavrin of Russia."
    )
    status = {meeting.start: meeting.status for meeting in meetings(pipeline, text)}
    assert status["2025-04-23"] == "planned"


def test_our_minister_receives_a_guest_with_a_guard_of_honour(pipeline: Extractor) -> None:
    text = (
        "Minister of Defence Anar Mammadov of Azerbaijan was welcomed in Tbilisi with a military ceremony on "
        "4 May 2024 by our Minister of Defence Giorgi Lomidze of Georgia."
    )
    (found,) = meetings(pipeline, text)
    assert found.event_type == "bilateral_meeting"
    assert found.delegations == ["AZE", "GEO"]
