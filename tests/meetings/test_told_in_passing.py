"""Occasions told in passing: the next of a series, events with their hosts, talks in a row of deeds."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames

_HELD = (
    "The Deputy Minister of Foreign Affairs of Peru, Jorge Salas, and the Deputy Minister of Foreign Affairs "
    "of Ghana, Kofi Mensah, chaired the 3rd round of political consultations between Peru and Ghana in Lima "
    "on 4 May 2023.\n\n"
)
_KIDD = "The 25th Korea-U.S. Integrated Defense Dialogue (KIDD) was held in Seoul on September 24, 2024.\n\n"
_FOC = (
    "The Fourth Foreign Office Consultations (FOC) between Bhutan and Bangladesh were held in Thimphu "
    "on 25 June 2025.\n\n"
)
_JDC = (
    "The 5th meeting of the Joint Defence Committee (JDC) of Oman and Kenya was held in Muscat "
    "on 25 June 2025.\n\n"
)
_FOUR = "Ministers from Poland, Lithuania, Latvia and Estonia met in Augustów on 4 July 2025.\n\n"
_HERE = "Jakarta, 2 September 2025. "
_ROJAS = "On 3 May 2023 the Foreign Minister of Chile, Juan Rojas, "
_IN_KENYA = "Minister for Foreign Affairs of Finland Antti Lehtoranta will be in Kenya on 10 February 2020. "


@pytest.mark.parametrize(
    ("text", "kind", "year", "city"),
    [
        (
            f"{_HELD}The two sides agreed to hold the 4th round in Accra in 2024.",
            "consultations",
            "2024",
            "Accra",
        ),
        (
            f"{_HELD}The delegations agreed that the fourth round would take place in Accra in 2024.",
            "consultations",
            "2024",
            "Accra",
        ),
        (f"{_HELD}The two sides will next meet in Accra in 2024.", "consultations", "2024", "Accra"),
        (
            f"{_KIDD}The two sides agreed to hold the 26th KIDD in Washington in 2025.",
            "consultations",
            "2025",
            "Washington",
        ),
        (
            f"{_FOC}The two sides agreed to hold the Fifth FOC in Dhaka in 2026.",
            "consultations",
            "2026",
            "Dhaka",
        ),
        (f"{_JDC}Kenya will host the 6th JDC in Nairobi in 2026.", "statutory_session", "2026", "Nairobi"),
        (f"{_JDC}The next JDC will be held in Nairobi in 2026.", "statutory_session", "2026", "Nairobi"),
        (
            f"{_FOUR}The next meeting of the four will be organised by Estonia, in Tartu, in "
            "November this year.",
            "multilateral_meeting",
            "2025",
            "Tartu",
        ),
    ],
)
def test_the_next_of_a_series_by_its_number_or_letters(
    pipeline: Extractor, text: str, kind: str, year: str, city: str
) -> None:
    held, planned = meetings(pipeline, text)
    assert (held.status, planned.status) == ("held", "planned")
    assert (planned.event_type, (planned.start or "")[:4], planned.city) == (kind, year, city)
    assert planned.delegations == held.delegations


def test_the_next_bears_its_own_number(pipeline: Extractor) -> None:
    _, planned = meetings(
        pipeline, f"{_KIDD}The two sides agreed to hold the 26th KIDD in Washington in 2025."
    )
    assert planned.name == "26th Korea-U.S. Integrated Defense Dialogue (KIDD)"


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        (
            f"{_HERE}The visits come ahead of the South Pacific Defence Ministers' Meeting, which "
            "Chile hosts in "
            "Viña del Mar from 22 to 24 October. Ministers from Australia and Chile will attend.",
            "statutory_session",
            "2025-10-22",
        ),
        (
            f"{_HERE}The ministers went over preparations for the conference on Sudan, to be hosted "
            "by Jordan "
            "in Amman on 11 October.",
            "conference",
            "2025-10-11",
        ),
        (
            f"{_HERE}The 151st IPU Assembly will be held in Tashkent, Uzbekistan, from 5 to 9 October.",
            "statutory_session",
            "2025-10-05",
        ),
        (
            f"{_HERE}On Thursday, at the Congress Centre in Davos, President Teuta Berisha of "
            "Kosovo will speak "
            'in the panel "Small Democracies on the Front Line".',
            "conference",
            "2025-09-04",
        ),
    ],
)
def test_events_announced_with_their_hosts(pipeline: Extractor, text: str, kind: str, first: str) -> None:
    assert [(m.event_type, m.status, m.start) for m in meetings(pipeline, text)] == [(kind, "planned", first)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            f"{_ROJAS}held talks with the Commander of the Army of Peru, General Luis Vega, before "
            "calling on "
            "the President of Peru, Ana Torres.",
            [{"Rojas", "Vega"}, {"Rojas", "Torres"}],
        ),
        (
            f"{_ROJAS}met his Peruvian counterpart, Luis Vega, in Lima before holding talks with "
            "the Minister "
            "of Defence, Ana Torres.",
            [{"Rojas", "Vega"}, {"Rojas", "Torres"}],
        ),
        (
            f"{_ROJAS}met his Peruvian counterpart, Luis Vega, in Lima prior to paying a courtesy call on "
            "President Ana Torres.",
            [{"Rojas", "Vega"}, {"Rojas", "Torres"}],
        ),
        (
            f"{_ROJAS}communicated by videoconference with the Minister of Defence of Peru, Ana Torres.",
            [{"Rojas", "Torres"}],
        ),
        (
            f"{_IN_KENYA}The following day's programme includes a discussion with Daniel Okello, "
            "Director-General of the United Nations Office at Nairobi.",
            [{"Lehtoranta", "Okello"}],
        ),
        (
            f"{_IN_KENYA}An exchange with President Josephine Wanjala is planned.",
            [{"Lehtoranta", "Wanjala"}],
        ),
        (
            "The Deputy Prime Minister of Luxembourg, Marc Welfringer, travelled to Zagreb on 14 "
            "October 2025. "
            "A working lunch hosted by the Minister of Foreign Affairs of Croatia, Ivana Brozović, "
            "focused on "
            "the rule of law.",
            [{"Welfringer", "Brozović"}],
        ),
    ],
)
def test_talks_told_in_passing(pipeline: Extractor, text: str, pairs: list[set[str]]) -> None:
    assert [surnames(m) for m in meetings(pipeline, text) if m.event_type == "bilateral_meeting"] == pairs


@pytest.mark.parametrize(
    "text",
    [
        f"{_HELD}The two sides recalled the 2nd round in Accra in 2021.",
        f"{_ROJAS}told reporters before meeting President Ana Torres of Peru that trade would grow.",
    ],
)
def test_no_further_occasion(pipeline: Extractor, text: str) -> None:
    assert len(meetings(pipeline, text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nur-Sultan, 9 June 2022 – Deputy Foreign Minister Arman Seitov met with Ambassador of Finland "
            "Soili Mäkinen. They noted the work of the intergovernmental commission, the next session of "
            "which is planned to be held in Helsinki in autumn.",
            ("statutory_session", "planned", "2022", "Helsinki", set()),
        ),
        (
            "Muscat, 14 March 2024 – Foreign Minister Salim Al Harthy of Oman received the Foreign Minister "
            "of Jordan, Omar Haddad. They welcomed the progress of the free trade negotiations, the third "
            "round of which will take place in Amman next month.",
            ("consultations", "planned", "2024-04", "Amman", set()),
        ),
        (
            "Santiago, 14 March 2024 – Foreign Minister Alberto Vial of Chile received the Foreign Minister "
            "of Peru, Javier Quispe. They reviewed the agenda of the Binational Border Committee, whose next "
            "meeting is scheduled for 12 May in Arica.",
            ("statutory_session", "planned", "2024-05-12", "Arica", set()),
        ),
        (
            "Vilnius, 12 March 2024 – Edgars Bērziņš, Minister for Foreign Affairs of Latvia, met with "
            "Gabrielius Petraitis, Minister of Foreign Affairs of Lithuania, in Vilnius today. The "
            "Lithuanian minister has accepted an invitation to come to Latvia in the autumn.",
            ("visit", "planned", "2024", None, {"Petraitis"}),
        ),
        (
            "Suva, 12 March 2024 – Prime Minister of Fiji Ratu Vula met Foreign Minister Walter Pike of New "
            "Zealand in Suva today. Mr Vula has accepted the invitation of Mr Pike to visit Wellington in "
            "July.",
            ("visit", "planned", "2024-07", "Wellington", {"Vula"}),
        ),
        (
            "Baghdad, 16 April 2025 – Speaker Mahmoud Al-Rawi of Iraq met the Ambassador of Egypt, Ahmed "
            "Samy. He said the agenda of the legislative session, which the Presidency has convened for 24 "
            "April, would include the budget law.",
            ("statutory_session", "planned", "2025-04-24", None, set()),
        ),
        (
            "20 September 2023\n\nReadout of the Secretary-General's meeting with H.E. Mr. Oleh Zelenko, "
            "President of Ukraine\nThe Secretary-General met with H.E. Mr. Oleh Zelenko, President of "
            "Ukraine.\n\nReadout of the Secretary-General's meeting with H.E. Mr. Felix Tshala, President of "
            "Gabon\nThe Secretary-General met with H.E. Mr. Felix Tshala, President of Gabon. They discussed "
            "elections.\nNew York, 20 September 2023",
            ("bilateral_meeting", "held", "2023-09-20", "New York", {"Tshala"}),
        ),
    ],
)
def test_a_second_occasion_told_in_passing(
    pipeline: Extractor, text: str, expected: tuple[str, str, str, str | None, set[str]]
) -> None:
    _, second = meetings(pipeline, text)
    told = (second.event_type, second.status, second.start, second.city, surnames(second))
    assert told == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cairo, 6 September 2025 – Foreign Minister Badr Sherif of Egypt held a phone call with IAEA "
        "Director General Rafael Gomez on Saturday. The IAEA chief briefed Sherif on the outcome of the "
        "technical talks held with Iran in Vienna.",
        "Paris, 12 March 2024 – Minister Jean Lenoir of France will travel to Rabat on 14 March, where he "
        "will meet his counterpart Nasser Bouri. The two ministers met in Paris in January.",
        "Seoul, 23 February 2024 – Minister Cho Min-yul of Korea held a meeting with Foreign Minister of "
        "Japan Tanaka Yoko on February 21. This is the first in-person meeting between the two Ministers "
        "since Minister Cho's inauguration, following the introductory phone call on January 23.",
        "Seoul, 13 November 2024 – The Seoul Defense Dialogue took place in Seoul from 11 to 13 November "
        "2024. At the opening ceremony on Monday, Minister of National Defense Kim Seong-han delivered a "
        "speech.",
    ],
)
def test_what_belongs_to_the_occasion_told(pipeline: Extractor, text: str) -> None:
    assert len(meetings(pipeline, text)) == 1


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "General Karim Rahman, Chief of the Army Staff of Bangladesh, called on General Vikram Seth, "
            "Chief of Defence Staff of India, Shri Anil Bose, National Security Advisor and Shri Ravi Menon, "
            "Foreign Secretary, in New Delhi on 10 November 2021.",
            ["Seth", "Bose", "Menon"],
        ),
        (
            "General Tran Van Minh, Deputy Minister of Defence of Vietnam, paid a courtesy call on President "
            "Thong Siso, Prime Minister Son Phan and Minister of Defence General Chan Phomma of Laos in "
            "Vientiane on 5 April 2024.",
            ["Siso", "Phan", "Phomma"],
        ),
        (
            "Dhaka, 5 April 2024 – Army Commander Lieutenant General Fahd Al Otaibi of Saudi Arabia met "
            "Prime Minister Tarik Ahmed and Chief of Naval Staff Admiral Nazmul Hassan of "
            "Bangladesh separately.",
            ["Ahmed", "Hassan"],
        ),
        (
            "General Laura Rich, commander of U.S. Southern Command, traveled to Chile from 2 to 5 April "
            "2024. During her visit, Rich met with Minister of Defense Luis Prieto, Foreign Minister Ana "
            "Posada and Chief of the Joint Staff Brig. Gen. Javier Isla of Chile.",
            ["Prieto", "Posada", "Isla"],
        ),
    ],
)
def test_holders_of_several_offices_are_called_on_one_by_one(
    pipeline: Extractor, text: str, hosts: list[str]
) -> None:
    talks = [m for m in meetings(pipeline, text) if m.event_type == "bilateral_meeting"]
    assert [len(m.participants) for m in talks] == [2] * len(hosts)
    assert [m.participants[1].name.split()[-1] for m in talks] == hosts


def test_who_meet_again_at_a_session_meet_there(pipeline: Extractor) -> None:
    _, session = meetings(
        pipeline,
        "Zagreb, 17 September 2021 – Minister Mario Banić of Croatia hosted Minister Matej Tonin of Slovenia "
        "in Zagreb on Friday. Both ministers will meet again in Ljubljana on 11 October at the ministerial "
        "meeting of the Central European Defence Cooperation.",
    )
    assert (session.event_type, surnames(session)) == ("statutory_session", {"Banić", "Tonin"})


def test_bodies_with_their_hours_under_the_days_of_an_agenda_sit(pipeline: Extractor) -> None:
    found = meetings(
        pipeline,
        "Parliament of Namibia\n\nWeek ahead: 10 - 14 March 2025\n\nMonday 10 March\n\nCommittee on Foreign "
        "Affairs (14.30), Windhoek\nMembers will hear the Minister of Defence, Frans Kapofi.\n\nTuesday 11 "
        "March\n\nAgriculture and Fisheries Committee (starting at 10.00), Windhoek\nMembers will discuss "
        "the draft law.\n",
    )
    assert [(m.event_type, m.status, m.start) for m in found] == [
        ("statutory_session", "planned", "2025-03-10"),
        ("statutory_session", "planned", "2025-03-11"),
    ]
