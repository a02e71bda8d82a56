"""Occasions of one text that are told close together and are none the less several."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames


@pytest.mark.parametrize(
    "link", ["and, separately, with", "and later with", "and, on the same day, with", "and then with"]
)
def test_whom_adverbs_part_were_met_one_by_one(pipeline: Extractor, link: str) -> None:
    found = meetings(
        pipeline,
        "On 3 June 2025 Commissioner of the European Union Josef Lang met in Tashkent with the Minister of "
        f"Energy of Uzbekistan, Jasur Rahimov, {link} the Minister of Transport, Dilshod Ergashev.",
    )
    assert [surnames(meeting) for meeting in found] == [{"Lang", "Rahimov"}, {"Lang", "Ergashev"}]


def test_the_head_of_an_organisation_is_received_by_a_state(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "OSCE Secretary General Marit Lund concluded a two-day visit to Moldova today, 21 February 2024. On "
        "Tuesday, Lund was received by Prime Minister Vasile Cojocaru.",
    )
    assert {"Lund", "Cojocaru"} in [surnames(m) for m in found if m.event_type == "bilateral_meeting"]


@pytest.mark.parametrize(
    ("telling", "event_type"),
    [
        ("The two Prime Ministers spoke by telephone on Wednesday evening.", "phone_call"),
        ("The two premiers agreed on this during a phone call on Wednesday.", "phone_call"),
        ("Before the parade the prime ministers held official talks.", "bilateral_meeting"),
    ],
)
def test_two_who_are_named_by_their_office_meet(pipeline: Extractor, telling: str, event_type: str) -> None:
    found = meetings(
        pipeline,
        "Prime Minister James Tau of Papua New Guinea said that the visit of the Prime Minister of Fiji, "
        "Sitiveni Rokotui, planned for 19 August 2025, has been postponed. " + telling,
    )
    talks = [meeting for meeting in found if meeting.event_type == event_type]
    (talk,) = talks
    assert surnames(talk) == {"Tau", "Rokotui"}


def test_opening_and_closing_are_two_ceremonies(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Admiral Somchai Phet presided over the opening ceremony of the exercise Calm Sea in Sattahip on 3 "
        "September 2024. The closing ceremony is scheduled for 11 September 2024.",
    )
    assert [m.start for m in found if m.event_type == "ceremony"] == ["2024-09-03", "2024-09-11"]


def test_counterparts_of_two_states_are_met_one_by_one(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 30 June 2025 Foreign Minister of Kyrgyzstan Ulan Sadyrov will hold bilateral meetings with his "
        "Belarusian and Tajik counterparts.",
    )
    assert [meeting.delegations for meeting in found] == [["BLR", "KGZ"], ["KGZ", "TJK"]]


def test_these_discussions_are_those_told_before(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "On 21 April 2022, Peruvian and Cuban officials met in Lima to discuss migration. These bilateral "
        "discussions on migration are held every six months.",
    )
    assert talks.delegations == ["CUB", "PER"]


@pytest.mark.parametrize(
    "telling",
    [
        "will have separate meetings with the Speaker of the Parliament of Latvia, Janis Berzins, and the "
        "Minister of Defence, Ilze Kalnina.",
        "will hold talks with the Speaker of the Parliament of Latvia, Janis Berzins, and with the Minister "
        "of Defence, Ilze Kalnina.",
    ],
)
def test_separate_meetings_of_one_state_are_several(pipeline: Extractor, telling: str) -> None:
    found = meetings(pipeline, f"On 4 March 2024 Foreign Minister of Norway Kari Lund {telling}")
    assert [surnames(meeting) for meeting in found] == [{"Lund", "Berzins"}, {"Lund", "Kalnina"}]


def test_who_was_present_before_meets_later_by_himself(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Foreign Minister of Peru Luis Vega received the Ambassador of Chile, Ana Soto, in Lima on 3 May "
        "2024. Deputy Minister Jorge Paz was present. The Ambassador of Fiji, Sera Tui, was received by "
        "Luis Vega in Lima on the same day. Jorge Paz was also present.",
    )
    assert [surnames(meeting) for meeting in found] == [{"Vega", "Soto", "Paz"}, {"Vega", "Tui", "Paz"}]


def test_a_phrase_points_back_to_the_occasion_of_its_words(pipeline: Extractor) -> None:
    security, trade = meetings(
        pipeline,
        "The 6th Security Dialogue between Japan and Fiji was held in Suva on 3 May 2024, and the 2nd Trade "
        "Dialogue between Japan and Fiji was held in Suva on 4 May 2024. The Security Dialogue was "
        "co-chaired by Ambassador Ken Mori and Deputy Secretary Sera Tui.",
    )
    assert (surnames(security), surnames(trade)) == ({"Mori", "Tui"}, set())


def test_the_meeting_of_a_day_is_the_one_told_of_that_day(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Minister of Energy of Oman Salim Al Harthy received in Muscat on 12 June 2024 the Minister of "
        "Energy of India, Ravi Nair. The two will attend the 3rd Ministerial Meeting of the Gulf Energy "
        "Forum on 13 June 2024 in Muscat. The 13 June meeting will be chaired by Salim Al Harthy.",
    )
    assert [meeting.event_type for meeting in found] == ["bilateral_meeting", "statutory_session"]
    assert {person.name: person.role for person in found[1].participants}["Salim Al Harthy"] == "chair"


def test_who_attended_the_next_item_was_not_at_the_one_before(pipeline: Extractor) -> None:
    talks = meetings(
        pipeline,
        "ROME, May 12 (ANSA) - Foreign Minister of Italy Paolo Conti received on Sunday the Minister of "
        "Foreign Affairs of Ghana, Kofi Mensah.\n\nMILAN, May 12 (ANSA) - The new bridge was shown to the "
        "residents. Minister of Transport Anna Sarti attended.",
    )[0]
    assert surnames(talks) == {"Conti", "Mensah"}


@pytest.mark.parametrize("host", ["the host was Minister of Interior Jane Wambui", "the host: Jane Wambui"])
def test_a_host_is_no_verb(pipeline: Extractor, host: str) -> None:
    (session,) = meetings(
        pipeline,
        "The 12th session of the Council of Ministers of the East African Community was held in Nairobi on "
        "3 May 2024. "
        f"It was chaired by Minister Peter Otieno of Kenya and {host}.",
    )
    assert session.event_type == "statutory_session"


@pytest.mark.parametrize(
    "behind", ["The videoconference lasted two hours.", "During the call, they reviewed joint patrols."]
)
def test_one_call_of_several_sides(pipeline: Extractor, behind: str) -> None:
    (call,) = meetings(
        pipeline,
        "On 3 May 2024 Chief of Defence of Norway General Odd Berg spoke by video link with Chief of "
        "Defence of "
        "Sweden General Nils Ek and Chief of Defence of Finland General Timo Laine. " + behind,
    )
    assert surnames(call) == {"Berg", "Ek", "Laine"}


def test_both_visits_are_no_third_one(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 3 May 2024 Minister of Health of Ghana Kofi Mensah received the Ambassador of Cuba, Luis Paz, "
        "in Accra. On 4 May 2024 he received the Ambassador of Japan, Ken Mori, in Accra. Both visits ended "
        "with a tour.",
    )
    assert [surnames(meeting) for meeting in found] == [{"Mensah", "Paz"}, {"Mensah", "Mori"}]


def test_each_heading_of_a_list_is_a_meeting(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Oslo, 5 May 2024\n\nMinister of Foreign Affairs of Norway Kari Lund was in Lima from 2 to 4 May "
        "2024.\n\n1. Norway-Peru Foreign Ministers' Meeting (May 2)\n\nMinister Lund was received by the "
        "Minister of Foreign Affairs of Peru, Luis Vega.\n\n2. Norway-Ghana meeting (May 3)\n\nMinister of "
        "Foreign Affairs of Ghana Kofi Mensah thanked for the support to the fishing school at Tema.\n\n3. "
        "Norway-Fiji-Japan meeting (May 4)\n\nWith the Minister of Fisheries of Fiji, Sera Tui, and "
        "Vice-Minister Ken Mori of Japan, views were exchanged.",
    )
    told = [(m.event_type, m.start, surnames(m)) for m in found if m.event_type != "visit"]
    assert told == [
        ("bilateral_meeting", "2024-05-02", {"Lund", "Vega"}),
        ("bilateral_meeting", "2024-05-03", {"Lund", "Mensah"}),
        ("multilateral_meeting", "2024-05-04", {"Lund", "Tui", "Mori"}),
    ]


def test_a_headline_of_a_topic_is_no_meeting(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 3 May 2024 Minister of Trade of Ghana Kofi Mensah received the Ambassador of Cuba, Luis Paz, in "
        "Accra.\n\nGhana-Cuba trade\n\nExports grew by a third.",
    )
    assert [surnames(meeting) for meeting in found] == [{"Mensah", "Paz"}]


def test_who_receives_a_guest_is_not_on_his_own_visit_there(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "On 3 May 2024 Minister of Defence of Fiji Sera Tui visited the naval base at Lautoka. On the same "
        "day she received the Ambassador of Japan to Fiji, Ken Mori.",
    )
    assert [(m.event_type, surnames(m)) for m in found] == [
        ("visit", {"Tui"}),
        ("bilateral_meeting", {"Tui", "Mori"}),
    ]


@pytest.mark.parametrize("heading", ["BRIDGE REPAIRED", "Repair of the bridge"])
def test_who_was_present_under_another_heading_was_not_at_the_talks(
    pipeline: Extractor, heading: str
) -> None:
    talks = meetings(
        pipeline,
        "On 3 May 2024 Minister of Transport of Ghana Kofi Mensah received the Ambassador of Cuba, Luis Paz. "
        f"They spoke about ports.\n\n{heading}\n\nThe bridge over the Volta has been repaired by the army's "
        "engineers. Colonel Yaw Boateng was present.",
    )[0]
    assert surnames(talks) == {"Mensah", "Paz"}
