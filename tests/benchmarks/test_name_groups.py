"""The swap test of benchmarks/names.py is only honest about names that training did not use."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_family_name_of_the_swap_test_was_trained_on() -> None:
    groups = tomllib.loads((ROOT / "benchmarks/data/name_groups.toml").read_text("utf-8"))
    cultures = tomllib.loads((ROOT / "training/data/names.toml").read_text("utf-8"))
    trained = {word for culture in cultures.values() for word in culture["family"].split()}
    used = {
        name.split()[0 if group == "chinese" else -1] for group, names in groups.items() for name in names
    }
    assert used & trained == set()
    assert len(groups) == 8
    assert len({len(names) for names in groups.values()}) == 1
