"""Company, delegations and pairs: whom later sentences bring into which of several occasions."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting

# A text, the type and status of one of its meetings, and who took part, by last names, roles behind them.
TELLINGS = [
    # Who accompanies a traveller travels, too, whatever was told in between; so does the list behind.
    (
        "President Tomas Rada will from 14 to 16 May 2025 undertake a State Visit to Kenya.\n\nOn "
        "Friday he will address the Kenya-Chad Business Forum in Nairobi.\n\nPresident Rada will "
        "be accompanied by a delegation of Ministers comprising:\n• Minister of Trade Anna Holt;\n"
        "• Minister of Defence Piotr Zalewski.",
        ("visit", "planned"),
        "Holt Rada Zalewski",
    ),
    # "Were present" is not said of a conference still to come.
    (
        "On 4 November 2025 Prime Minister Carlo Abela received the Minister of Foreign Affairs "
        "of Tunisia, Hela Gharbi, in Valletta.\n\nThe Prime Minister spoke of the Mediterranean "
        "Summit, which will be held in Valletta on 11 and 12 December 2025. Minister Gharbi "
        "conveyed the support of Tunisia.\n\nThe Ambassador of Tunisia to Malta, Slim Trabelsi, "
        "was also present.",
        ("bilateral_meeting", "held"),
        "Abela:host Gharbi Trabelsi",
    ),
    # The two presidents are not the last two who were named.
    (
        "On 11 March 2025 President Daniel Rutto of Kenya received President Amina Suluhi of "
        "Tanzania in Nairobi for talks on trade.\n\nDeputy President Kofi Kindu and Cabinet "
        "Secretary for Trade Lee Kinyua also attended the talks.\n\nOn Wednesday, 12 March 2025, "
        "the two presidents will address the Kenya-Tanzania Business Forum in Mombasa.",
        ("conference", "planned"),
        "Rutto:speaker Suluhi:speaker",
    ),
    # The delegation of a state is whoever the text has said to lead it, and its members.
    (
        "Speaker of the National Assembly of Kenya Wycliffe Barasa led a delegation to Rabat on "
        "17 February 2025. The delegation included Deputy Speaker Halima Guyo.\n\nOn Tuesday, 18 "
        "February 2025, the Kenyan delegation paid a courtesy call on the President of the House "
        "of Councillors of Morocco, Naima Benali.",
        ("bilateral_meeting", "held"),
        "Barasa:head_of_delegation Benali:host Guyo",
    ),
    # Whoever joined somebody in all his meetings was in each.
    (
        "On 12 February 2024 National Security Advisor of Canada Eleanor Whitcombe met with "
        "Crown Prince of Saudi Arabia Bandar Al Saud in Riyadh. On 13 February 2024 Ms. "
        "Whitcombe met with National Security Advisor of India Arvind Kulkarni in Riyadh.\n\nMs. "
        "Whitcombe was joined in her meetings in Riyadh by Coordinator for the Middle East "
        "Daniel Ferris.",
        ("bilateral_meeting", "held"),
        "Ferris Saud Whitcombe",
    ),
    # Whom the story goes on with: not one who only attended.
    (
        "On 22 July 2025 Minister of Defense of Azerbaijan Vugar Mehdi met with Minister of "
        "National Defense of Türkiye Hakan Tunali in Istanbul. Chief of the General Staff of "
        "Türkiye Orhan Bayrak attended the meeting.\n\nIn the meeting with Minister of Defense of "
        "Georgia Levan Chkhari, held on 23 July 2025, cooperation was discussed.",
        ("bilateral_meeting", "held"),
        "Chkhari Mehdi",
    ),
]

# A sentence, and the role of the person who is named last in it.
ROLES = [
    (
        "President Temir Asanov received Minister of Defence Juri Tamm and his accompanying delegation.",
        "Tamm",
        "head_of_delegation",
    ),
    (
        "The 5th session of the Joint Commission took place under co-chairmanship of Minister of "
        "Trade Juri Tamm.",
        "Tamm",
        "chair",
    ),
    (
        "Minister of Trade Juri Tamm led the second meeting of the Joint Commission in Tallinn.",
        "Tamm",
        "chair",
    ),
    (
        "The Security Conference was held in Tallinn on 4 May 2024. The hosts of the conference "
        "were Minister of Defence Juri Tamm and Mayor Karin Holt.",
        "Holt",
        "host",
    ),
    (
        "The Security Conference was held in Tallinn on 4 May 2024 with Minister of Defence Juri "
        "Tamm as keynote speaker.",
        "Tamm",
        "speaker",
    ),
]


def _parts(meeting: Meeting) -> str:
    shown = []
    for person in meeting.participants:
        role = "" if person.role == "participant" else f":{person.role}"
        shown.append(person.name.split()[-1] + role)
    return " ".join(sorted(shown))


@pytest.mark.parametrize(("text", "kind", "expected"), TELLINGS)
def test_each_occasion_has_its_company(
    pipeline: Extractor, text: str, kind: tuple[str, str], expected: str
) -> None:
    (record,) = next(iter(pipeline.pipe([f"News of the day\n\n{text}\n"])))
    found = [_parts(meeting) for meeting in record.meetings if (meeting.event_type, meeting.status) == kind]
    assert expected in found


@pytest.mark.parametrize(("sentence", "name", "expected"), ROLES)
def test_roles_that_constructions_give(pipeline: Extractor, sentence: str, name: str, expected: str) -> None:
    (record,) = next(iter(pipeline.pipe([f"News of the day\n\n{sentence}\n"])))
    roles = {p.name.split()[-1]: p.role for meeting in record.meetings for p in meeting.participants}
    assert roles[name] == expected
