"""Short releases with two or three occasions, or with none, as ministries and agencies write them."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, surnames

Told = tuple[str, str, set[str]]


def told(pipeline: Extractor, text: str) -> list[Told]:
    return [(m.event_type, m.status, surnames(m)) for m in meetings(pipeline, text)]


def met(*names: str) -> Told:
    return ("bilateral_meeting", "held", set(names))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UNAMA head Roza Otunbay met with acting Foreign Minister Amir Muttaqi in Kabul on 5 "
            "September 2022 and, the following day, with acting Interior Minister Sirajuddin Haqqan.",
            [met("Otunbay", "Muttaqi"), met("Otunbay", "Haqqan")],
        ),
        (
            "The Croatian Defence Minister, Mario Banić, met on Tuesday, 14 March 2023, with the US Under "
            "Secretary of State, Jon Feiner, and on Wednesday with Deputy Secretary of Defense Kathleen "
            "Hines.",
            [met("Banić", "Feiner"), met("Banić", "Hines")],
        ),
        (
            "On Monday, 5 June 2023, Major General Mohan Subraman, UNMISS Force Commander, called on the "
            "Chief of Defence Forces of South Sudan, General Santino Wole, at Bilpam and, on Tuesday, on "
            "the Minister of Defence, Chol Balok.",
            [met("Subraman", "Wole"), met("Subraman", "Balok")],
        ),
        (
            "General Armando Novelo of Mexico met in Washington on 4 May 2023 with General Glen Van Hern, "
            "Commander of NORTHCOM, and later that day with General Laura Richards of SOUTHCOM.",
            [met("Novelo", "Hern"), met("Novelo", "Richards")],
        ),
    ],
)
def test_one_verb_tells_of_counterparts_on_several_days(
    pipeline: Extractor, text: str, expected: list[Told]
) -> None:
    assert told(pipeline, text) == expected


def test_each_of_them_has_the_day_said_before_him(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(
        "Minister of Defence of Croatia Mario Banić met on 14 March 2023 with Senator Jon Feiner of the "
        "United States and on 16 March 2023 with Deputy Secretary of Defense Kathleen Hines."
    )
    assert [meeting.start for meeting in record.meetings] == ["2023-03-14", "2023-03-16"]


@pytest.mark.parametrize(
    "text",
    [
        "Ahead of the summit, King Abdullah of Jordan met in Riyadh on 10 November 2023 with Egyptian "
        "President Abdel Sisi.",
        "King Abdullah of Jordan met on 10 November 2023 in Riyadh with Egyptian President Abdel Sisi, "
        "ahead of the summit.",
    ],
)
def test_talks_ahead_of_a_summit_were_held(pipeline: Extractor, text: str) -> None:
    assert told(pipeline, text) == [met("Abdullah", "Sisi")]


def test_the_three_leaders_met_together_on_the_eve_of_a_summit(pipeline: Extractor) -> None:
    text = (
        "On the day before the summit, 10 July 2023, Turkish President Recep Erdem met Swedish Prime "
        "Minister Ulf Kristerson and NATO Secretary General Jens Stolberg in Vilnius. The three leaders "
        "issued a joint statement."
    )
    assert told(pipeline, text) == [("multilateral_meeting", "held", {"Erdem", "Kristerson", "Stolberg"})]


@pytest.mark.parametrize(
    "sight",
    [
        "Both ministers then visited the Military Museum in Žižkov.",
        "Later Minister Pevkur visited the Alley of Heroes.",
    ],
)
def test_what_is_shown_to_a_guest_is_no_record(pipeline: Extractor, sight: str) -> None:
    text = (
        "Prague, 3 April 2023: Minister of Defence of the Czech Republic Jana Černá received Estonian "
        "Minister of "
        f"Defence Hanno Pevkur. {sight}"
    )
    assert told(pipeline, text) == [met("Černá", "Pevkur")]


def test_two_who_met_and_were_then_received_were_at_two_occasions(pipeline: Extractor) -> None:
    text = (
        "On 3 May 2022 the ministers Jan Bos of the Netherlands and Per Lund of Denmark met in Bern. In the "
        "afternoon they were received at the Federal Palace by the President of Switzerland, Alain Berger."
    )
    assert told(pipeline, text)[0] == met("Bos", "Lund")
    assert told(pipeline, text)[1][2] == {"Bos", "Lund", "Berger"}


def test_statements_to_the_press_and_the_press_conference_are_one_briefing(pipeline: Extractor) -> None:
    text = (
        "Minister of Defence of Norway Jan Bos met in Oslo on 3 May 2022 with the Minister of Defence of "
        "Denmark, Per Lund. The two ministers subsequently made statements to the press. At the joint "
        "press conference, Minister Lund praised the cooperation."
    )
    assert [kind for kind, _, _ in told(pipeline, text)] == ["bilateral_meeting", "briefing"]


def test_who_is_met_at_the_airport_has_no_talks_there(pipeline: Extractor) -> None:
    text = (
        "Foreign Minister of South Africa Naledi Mokoena arrived in Moscow on 23 October 2023, and was "
        "welcomed at the airport by Deputy Foreign Minister of Russia Mikhail Bogdan."
    )
    assert [kind for kind, _, _ in told(pipeline, text)] == ["visit"]


def test_talks_that_took_place_are_told_by_the_first_sentence(pipeline: Extractor) -> None:
    text = (
        "The trilateral talks took place in Prague on 6 October 2022, where Prime Minister Nikol Pashian of "
        "Armenia, President Ilham Aliev of Azerbaijan and President Emmanuel Macran of France met."
    )
    assert told(pipeline, text) == [("summit", "held", {"Pashian", "Aliev", "Macran"})]


def test_who_is_invited_is_no_host(pipeline: Extractor) -> None:
    (record,) = pipeline.extract(
        "At the invitation of President of Senegal Macky Sarr, Chancellor Olaf Scharf of Germany is paying a "
        "working visit to Dakar on 22 May 2022. The two leaders held talks at the Palace of the Republic."
    )
    (meeting,) = record.meetings
    roles = {person.name.split()[-1]: person.role for person in meeting.participants}
    assert roles == {"Sarr": "host", "Scharf": "participant"}


def test_talks_before_the_press_are_told_with_it(pipeline: Extractor) -> None:
    text = (
        "The ministers said on 3 May 2024 that Foreign Minister of Israel Israel Katz and U.S. Defense "
        "Secretary Pete Hagan had spoken overnight."
    )
    assert [names for _, _, names in told(pipeline, text)] == [{"Katz", "Hagan"}]


def test_talks_of_a_delegation_whose_head_is_on_a_visit_go_on(pipeline: Extractor) -> None:
    text = (
        "Dhaka, 28 August 2023: The Foreign Office Consultations between Bangladesh and Kenya were held "
        "today. Foreign Secretary Shafiqul Alam led the Bangladesh side while the Kenyan delegation was "
        "led by Principal Secretary Josphat Maina, who is on a visit to Bangladesh from 27 to 29 August "
        "2023. Director General Nusrat Chowdhury was also present."
    )
    consultations = [names for kind, _, names in told(pipeline, text) if kind == "consultations"]
    assert consultations == [{"Alam", "Maina", "Chowdhury"}]


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister, Keith Rawling, has written to the President of the United States to thank "
        "him for their meeting in Nassau on 8 June 2023.",
        "Special Envoy of the United Nations Timothy Lenderk has met with Prime Minister of Ethiopia Abiy "
        "Desta several times since his appointment.",
        "Prime Minister Mia Jones expressed deep regret on the passing of Sir Lloyd Sandford, who served as "
        "ambassador to the UN and chaired the Law of the Sea Conference.",
        "Ambassador Lund sought support in the international fora for the return of the refugees.",
    ],
)
def test_what_is_only_looked_back_at_is_no_record(pipeline: Extractor, text: str) -> None:
    assert told(pipeline, text) == []


def test_a_paper_on_exercises_is_no_exercise(pipeline: Extractor) -> None:
    text = (
        "Paris, 7 October 2025. Minister for the Armed Forces of France Hélène Lorin received Minister of "
        "National Defence of Romania Radu Ciocan. The two ministers then signed a letter of intent on the "
        "joint training of mountain troops."
    )
    assert told(pipeline, text) == [met("Lorin", "Ciocan")]


def test_a_post_does_not_begin_a_sentence(pipeline: Extractor) -> None:
    text = (
        "Minister of Foreign Affairs of Lithuania Gabrielius Landsberg and U.S. Under Secretary Victoria "
        "Newland met in Vilnius on 1 February 2023."
    )
    assert told(pipeline, text) == [met("Landsberg", "Newland")]


def test_a_list_of_those_whom_somebody_met_is_a_talk_with_each(pipeline: Extractor) -> None:
    text = (
        "New York, 21 September 2023: The African Union Commissioner for Political Affairs, H.E. Amb. "
        "Kwabena Asiedu, spoke for lasting peace in the Sahel.\n\n"
        "On Tuesday, 19 September, he held consultations with:\n\n"
        "  - H.E. Liv Solbakken, State Secretary, Ministry of Foreign Affairs of Norway: mediation;\n"
        "  - H.E. Mahamat Abakar, Minister of Foreign Affairs of Chad: the humanitarian situation.\n"
    )
    assert [(m.start, surnames(m)) for m in meetings(pipeline, text)] == [
        ("2023-09-19", {"Asiedu", "Solbakken"}),
        ("2023-09-19", {"Asiedu", "Abakar"}),
    ]


def test_a_page_s_own_president_and_those_of_his_side(pipeline: Extractor) -> None:
    text = (
        "President of the Kyrgyz Republic. Official website\n14 October 2022\n\n"
        "Today, October 14, in Bishkek, negotiations of the President of the Kyrgyz Republic Azamat "
        "Toktogulov and the President of Mongolia Dashnyam Otgonbaatar took place. The President of Mongolia "
        "invited Azamat Toktogulov to Mongolia.\n\n"
        "From the Kyrgyz side in the extended negotiations participated Minister of Foreign Affairs Aida "
        "Kasymbekova and Minister of Trade Daniyar Esenaliev.\n\n"
        "The President received today Representative of the United Nations Children's Fund (UNICEF) in the "
        "Kyrgyz Republic Marguerite Fontanelle.\n"
    )
    assert [surnames(m) for m in meetings(pipeline, text)] == [
        {"Toktogulov", "Otgonbaatar", "Kasymbekova", "Esenaliev"},
        {"Toktogulov", "Fontanelle"},
    ]
