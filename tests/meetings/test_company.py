"""Company, delegations and pairs: whom later sentences bring into which of several occasions."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting

# A text, the type and status of one of its meetings, and who took part, by last names, roles behind them.
TELLINGS = [
    # Whose company a sentence names is with him, whatever else it speaks of.
    (
        "On 4 March 2025 President of Ghana Kofi Mensah received the Army Commander of Togo, General "
        "Ayao Kpodo, in Accra. General Kpodo, who was accompanied by Ambassador of Togo Essi Lawson, "
        "briefed him on the 5th session of the Ghana-Togo Joint Defence Commission, which opened in "
        "Kumasi on Monday.",
        ("bilateral_meeting", "held"),
        "Kpodo Lawson Mensah:host",
    ),
    # Somebody's company at an assembly to which he leads a delegation, not only in the talks beside it.
    (
        "Foreign Minister of Fiji Ravi Gurung will lead the delegation of Fiji to the 12th Meeting of "
        "the Pacific Council in Apia on 5 and 6 May 2025.\n\nOn the sidelines Minister Gurung will hold "
        "talks with Foreign Minister of Tonga Sione Vea.\n\nThe Minister will be accompanied by "
        "Permanent Secretary Litia Cama.",
        ("statutory_session", "planned"),
        "Cama Gurung:head_of_delegation",
    ),
    # A caption shows the occasion that most of those in it attended.
    (
        "On 4 March 2025 Minister of Transport of Peru Marta Quispe received Minister of Energy of Chile "
        "Rosa Vidal in Lima. On 5 March 2025 Minister Quispe met with Ambassador of Japan Kenji Mori in "
        "Lima.\n\nFrom left: Ambassador of Chile Jorge Almeida, Rosa Vidal and Marta Quispe.",
        ("bilateral_meeting", "held"),
        "Almeida Quispe:host Vidal",
    ),
    # All of a group, with somebody else in their company.
    (
        "On 4 March 2025 Minister of Defence of Estonia Juri Tamm hosted Minister of Defence of Finland "
        "Lauri Salo and Minister of Defence of Norway Nils Berg in Tartu for trilateral talks.\n\nIn the "
        "afternoon all three ministers, accompanied by Colonel Karl Ots, visited the military base in "
        "Voru.",
        ("visit", "held"),
        "Berg Ots Salo Tamm",
    ),
    # "The two ministers" are the one who acts and his counterpart, not those who met before.
    (
        "On 4 March 2025 Minister of Interior of Oman Salim Harthi received Minister of Interior of "
        "Kenya Peter Guyo in Muscat.\n\nOn 12 March 2025 Minister Harthi will leave for Tunis at the "
        "invitation of his Tunisian counterpart, Hela Gharbi. On 13 March 2025 the two ministers will "
        "co-chair in Tunis the third session of the Omani-Tunisian Security Committee.",
        ("statutory_session", "planned"),
        "Gharbi:chair Harthi:chair",
    ),
    # "The dialogue on trade" is the one with these words.
    (
        "Chile and the European Union held the 4th Climate Dialogue on 4 March 2025 and the 7th Trade "
        "Dialogue on 5 March 2025 in Santiago.\n\nThe Climate Dialogue was co-chaired by Deputy Minister "
        "of Environment of Chile Rosa Vidal and EU Ambassador Anna Holt.",
        ("consultations", "held"),
        "Holt:chair Vidal:chair",
    ),
    # The heads of delegations go together to their host.
    (
        "The 9th session of the Council of Customs Chiefs was held in Baku on 6 March 2025. The "
        "delegations were headed by: Chairman of the Customs Committee of Kazakhstan Erlan Omarov; "
        "Director of Customs of Moldova Ion Rusu.\n\nOn 7 March 2025 the heads of the delegations were "
        "received by Prime Minister of Azerbaijan Elchin Rzayev.",
        ("multilateral_meeting", "held"),
        "Omarov:head_of_delegation Rusu:head_of_delegation Rzayev:host",
    ),
    # An agenda names its principal once; "the King" is not the prince whose father bears his name.
    (
        "Agenda of the Prime Minister of Malta, Carlo Abela\n\nMonday, 3 March 2025\n\n10:00 Audience "
        "with the President of Cyprus, Nikos Leventis.\n\n12:00 Meeting with the Ambassador of Chile, "
        "Rosa Vidal.\n\nTuesday, 4 March 2025\n\n09:30 Meeting with the Minister of Trade of Egypt, "
        "Samir Nasr.",
        ("bilateral_meeting", "planned"),
        "Abela Nasr",
    ),
    (
        "On 4 March 2025 King Yusuf II, accompanied by Crown Prince Omar bin Yusuf II, received Foreign "
        "Minister of Cyprus Nikos Leventis in Amman.",
        ("bilateral_meeting", "held"),
        "II II:host Leventis",
    ),
    # A delegation is known by who led it and who travelled with him.
    (
        "A delegation of the Senate of Chile stayed in Rabat from 4 to 6 March 2025. Senator Jorge "
        "Almeida stood at its head; with him travelled Senator Rosa Vidal.\n\nOn 5 March 2025 the "
        "delegation was received by Speaker of the Parliament of Morocco Hela Gharbi.",
        ("bilateral_meeting", "held"),
        "Almeida:head_of_delegation Gharbi:host Vidal",
    ),
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
        "Talks of Chad and Niger were held in Zinder on 4 May 2024. From the Chadian side the talks were "
        "led by Director of Customs Idriss Mahamat.",
        "Mahamat",
        "head_of_delegation",
    ),
    (
        "The Security Conference was held in Tallinn on 4 May 2024. The host party was represented by "
        "Minister of Defence Juri Tamm.",
        "Tamm",
        "host",
    ),
    (
        "The Joint Commission of Chad and Niger will meet in Zinder on 4 May 2024. Its co-chairpersons "
        "are Minister of Trade Idriss Mahamat and Minister of Trade Ali Garba.",
        "Garba",
        "chair",
    ),
    (
        "Minister of Defence Juri Tamm chaired the Security Conference in Tallinn on 4 May 2024. He "
        "thanked the Chief of Staff, Admiral Karl Ots, also in attendance, for the work done.",
        "Ots",
        "participant",
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
