"""Texts with the names marked, so that the tests of people do not hang on the statistical model."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractor.lexicon import find_mentions
from extractor.pipeline.people.finder import people_in
from extractor.pipeline.people.person import PersonDraft

ReadPeople = Callable[[str], dict[str, PersonDraft]]


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without the `[[…]]` that stand around the names that NER found, and the spans of these."""
    text, spans, position = "", [], 0
    for match in re.finditer(r"\[\[(.+?)\]\]", marked):
        text += marked[position : match.start()]
        spans.append((len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        position = match.end()
    return text + marked[position:], spans


def read_people(marked: str) -> dict[str, PersonDraft]:
    """The people of a text in which `[[…]]` stand around the names that NER found, by name."""
    text, spans = unmarked(marked)
    return {person.name: person for person in people_in(text, spans, find_mentions(text))}


@pytest.fixture(name="read_people")
def read_people_fixture() -> ReadPeople:
    return read_people
