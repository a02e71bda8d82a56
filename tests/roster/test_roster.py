"""Who held which office when: collected over releases, given back to fill in what a text leaves unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import DocumentError
from extractor.record import Meeting, Participant, Person, Published, Record, Source
from extractor.roster import Office, collect_offices, fill_in, read_offices, write_offices


def person(name: str, **fields: object) -> Person:
    values: dict[str, object] = {
        "id": "p1", "name": name, "aliases": [], "rank": None, "rank_grade": None, "position": None,
        "country": None, "organization": None, "mentions": [],
    }  # fmt: skip
    return Person.model_validate(values | fields)


def record(doc_id: str, day: str | None, *people: Person) -> Record:
    people = tuple(one.model_copy(update={"id": f"p{n}"}) for n, one in enumerate(people, 1))
    parts = [
        Participant(
            person=one.id, name=one.name, rank=one.rank, position=one.position, country=one.country,
            organization=one.organization, role="participant", attendance="unknown", confidence=0.9,
            evidence=[],
        )
        for one in people
    ]  # fmt: skip
    meeting = Meeting(
        id="m1", name=None, event_type="other", event_code="036", status="held", format="unknown", start=None,
        end=None, date_text=None, city=None, country=None, convener=None, participants=parts, delegations=[],
        confidence=0.9, evidence=[],
    )  # fmt: skip
    return Record(
        doc_id=doc_id,
        source=Source(path=None, sha256="", start=0, end=0),
        title=None,
        language="en",
        published=Published(start=day, end=day, text=None, span=None) if day else None,
        people=list(people),
        meetings=[meeting],
        warnings=[],
    )


def test_one_row_an_office_with_first_and_last_day() -> None:
    short = person("B. Asanov", position="Defense Minister", country="KGZ", rank="Major General")
    offices = collect_offices(
        [
            record("b", "2023-06-01", person("Bakyt Asanov", position="Minister of Defence", country="KGZ")),
            record("a", "2022-03-01", short),
            record("c", "2024-02-01", person("Bakyt Asanov", position="Ambassador", country="KGZ")),
        ]
    )  # fmt: skip
    assert [(o.name, o.position, o.first_seen, o.last_seen, o.releases) for o in offices] == [
        ("Bakyt Asanov", "Minister of Defence", "2022-03-01", "2023-06-01", ("a", "b")),
        ("Bakyt Asanov", "Ambassador", "2024-02-01", "2024-02-01", ("c",)),
    ]
    assert offices[0].aliases == ("B. Asanov",)
    assert offices[0].rank == "Major General"


def test_spellings_join_and_namesakes_of_two_states_do_not() -> None:
    offices = collect_offices(
        [
            record("a", "2022-03-01", person("Sergey Shoygu", position="Minister of Defence", country="RUS")),
            record("b", "2022-04-01", person("Sergei Shoigu", position="Minister of Defence", country="RUS")),
            record("c", "2022-05-01", person("Ana Pereira", position="Minister of Health", country="BRA")),
            record("d", "2022-06-01", person("Ana Pereira", position="Minister of Health", country="PRT")),
        ]
    )
    assert [(o.country, o.releases) for o in offices] == [
        ("BRA", ("c",)),
        ("PRT", ("d",)),
        ("RUS", ("a", "b")),
    ]


def test_a_surname_joins_only_by_side_and_post() -> None:
    full = person("Kim Min-jae", position="Minister of Unification", country="KOR")
    offices = collect_offices(
        [
            record("a", "2024-01-01", full),
            record("b", "2024-02-01", person("Kim", position="Minister of Unification", country="KOR")),
            record("c", "2024-03-01", person("Kim")),
        ]
    )
    assert [o.releases for o in offices] == [("a", "b")]


OFFICE = Office(
    "Bakyt Asanov", "Major General", "Minister of Defence", "KGZ", None, "2022-01-01", "2023-12-31"
)


def test_fills_what_the_text_leaves_unsaid_and_marks_it() -> None:
    done = fill_in(record("x", "2023-05-05", person("Bakyt Asanov", position="Defense Minister")), [OFFICE])
    (one,), (part,) = done.people, done.meetings[0].participants
    assert (one.position, one.rank, one.rank_grade, one.country) == (
        "Defense Minister",
        "Major General",
        "OF-7",
        "KGZ",
    )
    assert one.from_roster == part.from_roster == ["rank", "country"]
    assert (part.position, part.rank, part.country) == ("Defense Minister", "Major General", "KGZ")


@pytest.mark.parametrize("day", ["2021-12-31", "2024-01-01", None])
def test_only_on_days_when_the_office_was_held(day: str | None) -> None:
    before = record("x", day, person("Bakyt Asanov"))
    assert fill_in(before, [OFFICE]) == before


def test_an_empty_day_leaves_that_end_open() -> None:
    office = Office("Bakyt Asanov", None, "Minister of Defence", "KGZ", None, "2022-01-01", None)
    done = fill_in(record("x", "2031-01-01", person("Bakyt Asanov")), [office])
    assert (done.people[0].position, done.people[0].country) == ("Minister of Defence", "KGZ")


@pytest.mark.parametrize(
    "said",
    [
        person("Bakyt Asanov", country="KAZ"),
        person("Bakyt Asanov", organization="CSTO"),
        person("Bakyt Asanov", position="Ambassador"),
        person("Asanov"),
        person("Bakyt Usenov"),
    ],
)
def test_what_the_text_says_is_never_overruled(said: Person) -> None:
    before = record("x", "2023-05-05", said)
    assert fill_in(before, [OFFICE]) == before


def test_two_offices_on_one_day_leave_the_position_open() -> None:
    other = Office("Bakyt Asanov", None, "Deputy Prime Minister", "KGZ", None, "2022-01-01", "2023-12-31")
    done = fill_in(record("x", "2023-05-05", person("Bakyt Asanov")), [OFFICE, other])
    assert (done.people[0].position, done.people[0].country) == (None, "KGZ")


def test_csv_there_and_back(tmp_path: Path) -> None:
    offices = [
        Office(
            "Ana “Nita” Pérez, Jr", position='Head of "X", Office', country="PER",
            aliases=("A. Pérez", "Pérez"), releases=("a#2",),
        ),
        OFFICE,
    ]  # fmt: skip
    write_offices(offices, tmp_path / "r.csv")
    assert read_offices(tmp_path / "r.csv") == offices


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("post,country\nx,KGZ\n", "no column 'name'"),
        ("name,country\nA B,Kyrgyzstan\n", "line 2: country 'Kyrgyzstan'"),
        ("name,first_seen\nA B,2024\n", "line 2: first_seen '2024'"),
        ("name,country\n,KGZ\n", "line 2: the name is empty"),
    ],
)
def test_a_file_that_is_no_roster_is_named_with_the_line(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DocumentError, match=reason):
        read_offices(path)
