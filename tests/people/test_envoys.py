"""Envoys of organisations and posts that stand beside a part in an occasion."""

from __future__ import annotations

import pytest

from .conftest import ReadPeople


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The UN Secretary-General's Personal Envoy for Sudan, [[Ramtane Lama]], spoke in Khartoum.", "UN"),
        (
            "The Secretary-General's Special Representative for Iraq, [[Jeanine Plass]], spoke in Baghdad.",
            "UN",
        ),
        ("The Special Representative of the Secretary-General for Iraq, [[Jeanine Plass]], spoke.", "UN"),
        (
            "OIC Secretary General [[Yousef Othman]] spoke. The Special Envoy of the Secretary General for "
            "Myanmar, [[Ibrahim Khair]], attended.",
            "OIC",
        ),
    ],
)
def test_the_side_of_envoys(read_people: ReadPeople, text: str, side: str) -> None:
    person = list(read_people(text).values())[-1]
    assert (person.country, person.organization) == (None, side)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        (
            "The President of Djibouti and current Chairperson of IGAD, H.E. [[Ismail Gele]], received him.",
            "President",
        ),
        (
            "The head of the Vietnamese delegation, Mr. [[Nguyen Van Chien]], Vice "
            "Chairman of the Committee on "
            "Trade, spoke.",
            "Vice Chairman of the Committee on Trade",
        ),
        ("Prime Minister of Grenada, Dr. the Rt. Hon. [[Keith Mitch]], attended.", "Prime Minister"),
        (
            "The co-rapporteurs for Georgia, [[Claude Kern]] (Luxembourg, EPP) and "
            "[[Edit Estrel]] (Portugal, "
            "SOC), came.",
            "Co-Rapporteur for Georgia",
        ),
    ],
)
def test_posts_beside_parts(read_people: ReadPeople, text: str, position: str) -> None:
    assert list(read_people(text).values())[-1].position == position
