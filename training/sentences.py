"""Made-up press sentences: data/templates.txt with the words of data/words.toml and invented names."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random

from training.personal_names import Name, make_name
from training.samples import Sample

_DATA = Path(__file__).with_name("data")
_PIECE = re.compile(r"\[(?P<label>[A-Z]+) (?P<inner>[^\]]+)\]|\{(?P<slot>[A-Za-z]+?)(?P<number>\d?)\}")


@cache
def _templates() -> tuple[tuple[str, ...], tuple[int, ...]]:
    lines, weights = [], []
    for line in (_DATA / "templates.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        weight = re.match(r"x(\d+) ", line)
        lines.append(line[weight.end() :] if weight else line)
        weights.append(int(weight.group(1)) if weight else 1)
    return tuple(line.replace("\\n", "\n") for line in lines), tuple(weights)


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads((_DATA / "words.toml").read_text("utf-8"))


@cache
def _countries() -> list[tuple[str, str, str, list[str]]]:
    rows = []
    for line in (_DATA / "countries.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, formal, adjective, cities = (cell.strip() for cell in line.split("|"))
            rows.append((name, name if formal == "-" else formal, adjective, cities.split(";")))
    return rows


class _Scene:
    """People, states and organisations that the sentences of one text share."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.people: dict[str, Name] = {}
        self.states: dict[str, tuple[str, str, str, list[str]]] = {}
        self.fixed: dict[str, str] = {}

    def person(self, number: str) -> Name:
        if number not in self.people:
            self.people[number] = make_name(self.rng)
        return self.people[number]

    def state(self, number: str) -> tuple[str, str, str, list[str]]:
        if number not in self.states:
            self.states[number] = self.rng.choice(_countries())
        return self.states[number]

    def fill(self, slot: str, number: str) -> tuple[str, str]:
        """The words for a slot and their class ("" outside every name)."""
        if slot in {"P", "PU", "p", "FU"}:
            name = self.person(number)
            text = {"P": name.full, "PU": name.full.upper(), "p": name.short, "FU": name.family.upper()}[slot]
            return text, "PERSON"
        if slot in {"C", "CF", "CU", "N", "CITY", "CITYU"}:
            common, formal, adjective, cities = self.state(number)
            if slot == "N":
                return adjective, "LOC" if adjective in {common, "U.S.", "US", "UK"} else "NORP"
            city = self.rng.choice(cities)
            text = {"C": common, "CF": formal, "CU": common.upper(), "CITY": city, "CITYU": city.upper()}[
                slot
            ]
            return text, "LOC"
        words = _words()
        if slot == "ORG":
            key = "ORG" + number
            if key not in self.fixed:
                self.fixed[key] = self.rng.choice(words["ORGRAW"])
            return self.fixed[key], "ORG"
        if slot == "POSTU":
            return self.rng.choice(words["POST"]).upper(), ""
        return self.rng.choice(words[slot]), ""


def _render(template: str, scene: _Scene) -> Sample:
    out: list[str] = []
    spans: list[tuple[int, int, str]] = []
    length = 0
    last = 0

    def put(text: str, label: str) -> None:
        nonlocal length
        if label:
            spans.append((length, length + len(text), label))
        out.append(text)
        length += len(text)

    for match in _PIECE.finditer(template):
        put(template[last : match.start()], "")
        if match["label"]:
            inner = re.sub(
                r"\{([A-Za-z]+?)(\d?)\}", lambda slot: scene.fill(slot[1], slot[2])[0], match["inner"]
            )
            put(inner, match["label"])
        else:
            put(*scene.fill(match["slot"], match["number"]))
        last = match.end()
    put(template[last:], "")
    return Sample("".join(out), tuple(spans))


def make_text(rng: Random) -> Sample:
    """One made-up press text of one to five sentences or lists."""
    templates, weights = _templates()
    scene = _Scene(rng)
    text = ""
    spans: list[tuple[int, int, str]] = []
    for template in rng.choices(templates, weights, k=rng.choice((1, 2, 2, 3, 4, 5))):
        piece = _render(template, scene)
        if text:
            is_block = "\n" in piece.text or text[-1].isalnum() or rng.random() < 0.2
            text += "\n\n" if is_block else "" if rng.random() < 0.04 else " "
        spans.extend((start + len(text), end + len(text), label) for start, end, label in piece.spans)
        text += piece.text
    return Sample(text, tuple(spans))
