"""Short releases of ministries of defence and armed forces: calls, staff talks, visits with briefings."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames


@pytest.mark.parametrize("verb", ["called on", "met"])
def test_a_post_behind_a_name_and_one_before_the_next(pipeline: Extractor, verb: str) -> None:
    text = (
        f"Admiral Knud Petersen, Commander of the Danish Fleet, {verb} General Vikram Chauhan, the Indian "
        "Chief of Defence Staff, and Defence Minister Anil Rao in Delhi on 3 May 2023."
    )
    names = {person.name for meeting in meetings(pipeline, text) for person in meeting.participants}
    assert names == {"Knud Petersen", "Vikram Chauhan", "Anil Rao"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        (
            "On 29 May 2023, the 6th Mongolia–Germany Defense Policy Talks took place in Ulaanbaatar. The "
            "German side was represented by Katrin Seelbach, Head of Division.",
            "consultations",
        ),
        (
            "General Janne Jaakko of Finland took part in the regional Chiefs of Defence meeting in "
            "Reykjavik on 4 May 2023. The meeting was chaired by General Michael Hyld of Denmark.",
            "multilateral_meeting",
        ),
        (
            "On 4 May 2023 State Secretary Wolfgang Neuhauser of Germany attended the opening of the Khaan "
            "Quest 2023 exercise in Mongolia.",
            "ceremony",
        ),
    ],
)
def test_kinds_of_occasions_of_armed_forces(pipeline: Extractor, text: str, event_type: str) -> None:
    assert [meeting.event_type for meeting in meetings(pipeline, text)] == [event_type]


@pytest.mark.parametrize(
    "briefing",
    [
        "where he was given a briefing by Colonel Jane Hartwell of Norway",
        "where he received a detailed briefing from Colonel Jane Hartwell of Norway",
    ],
)
def test_a_briefing_for_a_guest_is_part_of_the_visit(pipeline: Extractor, briefing: str) -> None:
    text = f"On 19 April 2023, Admiral Knud Petersen of the Danish Navy visited Bergen, {briefing}."
    assert [meeting.event_type for meeting in meetings(pipeline, text)] == ["visit"]


def test_a_visit_to_another_town_is_not_the_talks(pipeline: Extractor) -> None:
    text = (
        "Deputy Minister of Defence of Russia Alexander Fomich held a working meeting in Moscow with the "
        "Commander of the Naval Forces of Algeria, Major General Mahfoud Benmed. On 28 April 2023, Mahfoud "
        "Benmed visited the Nakhimov Naval Academy in St. Petersburg, where he was greeted by the head of "
        "the academy, Rear Admiral Andrei Grinkov."
    )
    found = {(meeting.event_type, meeting.city) for meeting in meetings(pipeline, text)}
    assert found == {("bilateral_meeting", "Moscow"), ("visit", "St. Petersburg")}


def test_barracks_are_no_town(pipeline: Extractor) -> None:
    text = (
        "Major General Jone Kalou of Fiji and Air Marshal Kevin Shortland of New Zealand met at Queen "
        "Elizabeth Barracks, Fiji, on 4 July 2023."
    )
    assert all("Barracks" not in (meeting.city or "") for meeting in meetings(pipeline, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "MANAMA, 25 January 2024 – Command of Combined Task Force 151 passed from Commodore Asif "
            "Rana of the Pakistan Navy to Commodore Fahad Al Ghamdi of the Royal Saudi Navy in Manama "
            "on Wednesday. Vice Admiral Scott Brennan, Commander of the Combined Maritime Forces, "
            "presided.",
            [("ceremony", {"Brennan", "Ghamdi", "Rana"})],
        ),
        (
            "MANILA, 9 June 2023 – Vice Admiral Ramon Reyes relinquished command of the Philippine "
            "Coast Guard to Vice Admiral Jose Santos in Manila on Friday in the presence of Secretary "
            "of Transportation Miguel Cruz.",
            [("ceremony", {"Cruz", "Reyes", "Santos"})],
        ),
        (
            "PRISTINA, 10 October 2023 - Major General Özkan Ulutas of Türkiye took over command of "
            "KFOR from Major General Angelo Ristuccia of Italy. Admiral Stuart Munsch, Commander of the"
            " Allied Joint Force Command Naples, presided over the change of command ceremony.",
            [("ceremony", {"Munsch", "Ristuccia", "Ulutas"})],
        ),
        (
            "Capt. John Baker relieved Capt. Amy Ross as commodore of Destroyer Squadron 7 during a "
            "change of command ceremony in Singapore on 4 June 2021. Rear Adm. Joey Teller presided "
            "over the ceremony.",
            [("ceremony", {"Baker", "Ross", "Teller"})],
        ),
        (
            "MANILA, 1 August 2022 – Police General Rodolfo Santos was installed as the 28th chief of "
            "the Philippine National Police at Camp Crame on Monday, taking over from Police Lieutenant"
            " General Vicente Reyes.",
            [("ceremony", {"Reyes", "Santos"})],
        ),
        (
            "KAKUL, 10 October 2020 - The passing out parade of the 142nd PMA Long Course was held at "
            "Pakistan Military Academy Kakul. General Nadeem Raza, Chairman Joint Chiefs of Staff "
            "Committee, was the chief guest on the occasion. Earlier, upon arrival at PMA, he was "
            "received by Major General Omer Bokhari, Commandant of the academy.",
            [("ceremony", {"Bokhari", "Raza"})],
        ),
        (
            "CHATTOGRAM, 2 December 2021: The President Parade of the 81st Long Course was held at the "
            "Bangladesh Military Academy in Chattogram today. Chief of Army Staff General Mahbub "
            "Chowdhury took the salute as chief guest.",
            [("ceremony", {"Chowdhury"})],
        ),
        (
            "Baku, October 18, 2023. A delegation led by Pakistan's Chairman of the Joint Chiefs of "
            "Staff Committee General Nadeem Qureshi arrived in Baku today on a two-day official visit. "
            "At the Heydar Aliyev International Airport the guests were met by Deputy Minister of "
            "Defense Lieutenant General Elchin Mammadov.",
            [("visit", {"Mammadov", "Qureshi"})],
        ),
        (
            "JAKARTA, 7 September 2022 – Vietnam's new Defence Attaché to Indonesia, Senior Colonel "
            "Tran Hai Quang, on Tuesday presented his letter of introduction to the Head of the "
            "Strategic Intelligence Agency, Lieutenant General Bambang Wicaksono, who received him at "
            "the agency's office in Jakarta.",
            [("ceremony", {"Quang", "Wicaksono"})],
        ),
        (
            "ENUGU, 14 February 2023 – The General Officer Commanding 82 Division, Major General Hassan"
            " Obi, paid a familiarisation visit to the Commissioner of Police, Enugu State, Chidi Eze, "
            "in his office on Monday.",
            [("bilateral_meeting", {"Eze", "Obi"})],
        ),
        (
            "Japan–France Naval Talks\n\n1. Date: December 6, 2022\n2. Place: Ministry of Defense, "
            "Tokyo\n3. Participants\n(Japan) Admiral Takumi Hayasaka, Chief of the Maritime "
            "Staff\n(France) Admiral Bertrand Lacombe, Chief of the Naval Staff\n4. Outline: Both "
            "Chiefs exchanged views on security in the Indo-Pacific.",
            [("bilateral_meeting", {"Hayasaka", "Lacombe"})],
        ),
        (
            "SEKONDI, Ghana, 6 May 2024 – Exercise Gulf Sentinel 2024 was declared open at the Western "
            "Naval Command in Sekondi on Monday by the Chief of the Defence Staff, Vice Admiral Kwame "
            "Asante. The drills run until 17 May.",
            [("exercise", set()), ("ceremony", {"Asante"})],
        ),
        (
            "FORT WAINWRIGHT, Alaska, 25 September 2023 – The opening ceremony of the India–United "
            "States joint exercise Yudh Abhyas 2023 was held at Fort Wainwright today. Brigadier Arvind"
            " Kumar and Major General Brian Dolan addressed the contingents. The exercise will continue"
            " until 8 October.",
            [("ceremony", {"Dolan", "Kumar"}), ("exercise", set())],
        ),
        (
            "GABORONE, 2 June 2022 - The Deputy Commander of the Botswana Defence Force, Major General "
            "Molefi Dube, officially closed Exercise Upward Minuteman in Gaborone on Thursday, in the "
            "presence of U.S. Ambassador Craig Le. The exercise had begun on 23 May.",
            [("exercise", set()), ("ceremony", {"Dube", "Le"})],
        ),
        (
            "TOKYO, 15 February 2023 – The Commandant of the Japan Coast Guard, Shohei Nishimura, held "
            "a video conference with the Commissioner General of the Korea Coast Guard, Kim Jong-uk, on"
            " February 14.",
            [("bilateral_meeting", {"Jong-uk", "Nishimura"})],
        ),
        (
            "Guatemala City, 22 April 2021. Connected by video from their own headquarters, the Chiefs "
            "of the Joint Staff of Guatemala, General Otto Ramirez, of El Salvador, Rear Admiral "
            "Francisco Menjivar, and of Honduras, Vice Admiral Carlos Zelaya, evaluated this Thursday "
            "the transport of vaccines by air.",
            [("multilateral_meeting", {"Menjivar", "Ramirez", "Zelaya"})],
        ),
        (
            "TAPA, 2 May 2023 – Estonian Defence Forces Commander General Martin Bauer visited Tapa Army "
            "Base today. He was briefed on the exercise by the battlegroup commander, Colonel Giles Smith.",
            [("visit", {"Bauer", "Smith"})],
        ),
        (
            "CASTRIES, Saint Lucia, May 15, 2023 – The Caribbean Conference on Policing began in Castries "
            "this morning. Commissioner of Police Milton Joseph gave the opening address. He was followed by "
            "CARICOM Assistant Secretary-General Alison Persaud.",
            [("conference", {"Joseph", "Persaud"})],
        ),
    ],
)
def test_what_a_short_release_of_a_service_tells(
    pipeline: Extractor, text: str, told: list[tuple[str, set[str]]]
) -> None:
    found = [(meeting.event_type, surnames(meeting)) for meeting in meetings(pipeline, text)]
    assert sorted(found, key=lambda one: one[0]) == sorted(told, key=lambda one: one[0])
