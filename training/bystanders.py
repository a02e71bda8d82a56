"""Texts of our own making that teach who does not take part in a meeting (`data/bystanders.toml`)."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from random import Random

from training.personal_names import make_name

# The folder's name says where the texts come from wherever readings of them are told apart.
FOLDER = "bystanders"
_FILE = Path(__file__).with_name("data") / "bystanders.toml"
_TEXTS, _ASIDES, _SEED = 80, 3, 20


def write_bystanders(parent: Path) -> Path:
    """Write the texts with their gold records into a new folder of `parent`, always the same ones."""
    data = tomllib.loads(_FILE.read_text("utf-8"))
    rng = Random(_SEED)
    folder = parent / FOLDER
    folder.mkdir()
    for number in range(_TEXTS):
        opening = data["openings"][number % len(data["openings"])]
        two = [_person(data, rng) for _ in range(2)]
        place = rng.choice(data["places"])
        sentences = [opening.format(a=two[0][0], b=two[1][0], place=place)]
        for aside in rng.sample(data["asides"], _ASIDES):
            sentences.append(aside.format(a=_person(data, rng)[0], b=_person(data, rng)[0]))
        name = f"bystanders-{number:03d}"
        (folder / f"{name}.txt").write_text(" ".join(sentences) + "\n", "utf-8")
        (folder / f"{name}.json").write_text(json.dumps(_gold(name, two)), "utf-8")
    return folder


def _person(data: dict[str, list[str]], rng: Random) -> tuple[str, str]:
    """A person with post and state as a text names him, and the name alone."""
    name = make_name(rng).full
    post, state = rng.choice(data["posts"]), rng.choice(data["states"])
    form = rng.choice(("{post} of {state} {name}", "{post} {name}", "{state}'s {post} {name}"))
    return form.format(post=post, state=state, name=name), name


def _gold(name: str, two: list[tuple[str, str]]) -> dict[str, object]:
    """A gold record with the one meeting; only its participants are learned from."""
    people = [
        {
            "name": person,
            "rank": None,
            "position": None,
            "country": None,
            "organization": None,
            "role": "participant",
        }
        for _, person in two
    ]
    meeting = {
        "name": "Meeting",
        "event_type": "other",
        "status": "held",
        "format": "unknown",
        "start": None,
        "end": None,
        "city": None,
        "country": None,
        "participants": people,
        "delegations": [],
    }
    return {"doc_id": name, "published": None, "meetings": [meeting]}
