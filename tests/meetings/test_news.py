"""Occasions as running news prose tells them: to the press, in side clauses, in passing."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from tests.meetings.told import meetings, roles


@pytest.mark.parametrize(
    ("text", "city", "names"),
    [
        (
            "Defence Secretary Ayesha Malik told reporters in Islamabad on Tuesday that the border "
            "would stay open.",
            "Islamabad",
            ["Ayesha Malik"],
        ),
        (
            "Fuel prices will not rise, Kenya's energy cabinet secretary Davis Mutua told "
            "journalists in Nairobi "
            "on Monday.",
            "Nairobi",
            ["Davis Mutua"],
        ),
        (
            "Speaking to reporters on her way to the office, Interior Minister Park Ji-hye "
            "criticised the union.",
            None,
            ["Park Ji-hye"],
        ),
        (
            "Two union leaders, Rahim Uddin and Selina Akhter, briefed reporters after a meeting at "
            "the ministry "
            "yesterday.",
            None,
            ["Rahim Uddin", "Selina Akhter"],
        ),
        (
            '"We will not negotiate," Interior Minister Bolat Sarsenov told a news conference in '
            "Astana on Friday.",
            "Astana",
            ["Bolat Sarsenov"],
        ),
    ],
)
def test_words_to_the_press_are_a_briefing(
    pipeline: Extractor, text: str, city: str | None, names: list[str]
) -> None:
    (briefing,) = meetings(pipeline, text)
    assert (briefing.event_type, briefing.status, briefing.city) == ("briefing", "held", city)
    assert roles(briefing) == dict.fromkeys(names, "speaker")


def test_who_tells_the_press_of_talks_only_reports_them(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Interior Minister Bolat Sarsenov met his Uzbek counterpart Rustam Karimov in Tashkent on "
        "Tuesday, the "
        "ministry's spokesman Olim Saidov told reporters.",
    )
    assert talks.event_type == "bilateral_meeting"
    assert roles(talks) == dict.fromkeys(["Bolat Sarsenov", "Rustam Karimov"], "participant")


@pytest.mark.parametrize(
    ("text", "city", "expected"),
    [
        (
            "After talks with Chinese Premier Liu Wenbin in Beijing on 3 May 2023, Prime Minister "
            "Anwar Salleh said "
            "that a rail line would be built.",
            "Beijing",
            {"Liu Wenbin": "participant", "Anwar Salleh": "participant"},
        ),
        (
            "Minister of Works David Umo disclosed this when he received Turkish ambassador Fatih Ak "
            "in Abuja on "
            "Wednesday.",
            "Abuja",
            {"David Umo": "host", "Fatih Ak": "participant"},
        ),
        (
            "Energy Minister Karim Haddad and Italian Ambassador Paolo Conti discussed gas exports "
            "in Algiers on "
            "Tuesday.",
            "Algiers",
            {"Karim Haddad": "participant", "Paolo Conti": "participant"},
        ),
        (
            "Prime Minister Ralf Gonzal paid a courtesy visit to Governor General Susan Dougan in "
            "Kingstown on Monday.",
            "Kingstown",
            {"Ralf Gonzal": "participant", "Susan Dougan": "host"},
        ),
    ],
)
def test_talks_told_in_passing_are_reported(
    pipeline: Extractor, text: str, city: str, expected: dict[str, str]
) -> None:
    (talks,) = meetings(pipeline, text)
    assert (talks.event_type, talks.status, talks.city) == ("bilateral_meeting", "held", city)
    assert roles(talks) == expected


def test_neighbours_named_by_demonym_meet(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "The Chinese and Indian foreign ministers met in Moscow on 10 September 2020 to calm the border.",
    )
    assert (talks.event_type, talks.city, talks.delegations) == (
        "bilateral_meeting",
        "Moscow",
        ["CHN", "IND"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Opposition leader Raila Juma called on President William Koech to resign.",
        "Prime Minister Ferdi Ramos is the first head of government to visit Tokyo since 2013.",
        "Last year, President Xi Wen met President Tom Hadley in Bali.",
        "President Xi Wen accepted an invitation to go to Tokyo in 2019.",
        "Following talks last week with President William Koech, Opposition leader Raila Juma said "
        "he was ready.",
    ],
)
def test_appeals_and_earlier_talks_are_no_occasion(pipeline: Extractor, text: str) -> None:
    assert meetings(pipeline, text) == []


def test_a_year_before_an_occasion_tells_that_it_is_an_earlier_one(pipeline: Extractor) -> None:
    text = (
        "MANILA, 3 May 2023 – The journalist Maria Reyes, who attended the {} summit in Hamburg, was "
        "honoured by her colleagues."
    )
    assert meetings(pipeline, text.format("2017")) == []
    (summit,) = meetings(pipeline, text.format("2023"))
    assert summit.city == "Hamburg"


def test_a_suite_takes_part_in_what_its_head_does(pipeline: Extractor) -> None:
    (visit,) = meetings(
        pipeline,
        "King Salim on Monday visited the Prince Hassan Airbase.\nThe King, accompanied by Crown "
        "Prince Faisal "
        "and Prince Hamza, was received by Chairman of the Joint Chiefs of Staff Maj. Gen. Yousef Hariri.",
    )
    assert visit.event_type == "visit"
    assert roles(visit) == {
        "Salim": "participant",
        "Faisal": "participant",
        "Hamza": "participant",
        "Yousef Hariri": "host",
    }


def test_each_who_speaks_to_the_press_gives_a_briefing(pipeline: Extractor) -> None:
    first, second = meetings(
        pipeline,
        "Governor Ken Saro spoke to reporters in Lagos on 3 May 2023. Presidential chief of staff "
        "Kim Dae-min "
        "also played down the row at a Sunday press briefing.",
    )
    assert (roles(first), roles(second)) == ({"Ken Saro": "speaker"}, {"Kim Dae-min": "speaker"})


def test_leaders_without_a_name_are_met(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Prime Minister Tesfaye Alemu and opposition leaders met in Adama on Friday to discuss the "
        "disputed vote.",
    )
    assert (talks.event_type, talks.city) == ("bilateral_meeting", "Adama")
    assert roles(talks) == {"Tesfaye Alemu": "participant"}


def test_a_state_named_before_a_comma_is_not_the_speakers(pipeline: Extractor) -> None:
    (talks,) = meetings(
        pipeline,
        "Kenya will sell more tea to Iran, President Daniel Kiptoo said on Tuesday after meeting his "
        "Iranian "
        "counterpart Reza Ansari in Tehran.",
    )
    assert (talks.status, talks.city) == ("held", "Tehran")
    assert roles(talks) == {"Daniel Kiptoo": "participant", "Reza Ansari": "participant"}
