"""The rooms' walls: who may import whom, and what importing the package costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]


def test_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    # lint_imports puts the working directory on the path and does not take it off again.
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


def _printed(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _loaded_by(statement: str) -> set[str]:
    """Which of the heavy packages a fresh interpreter holds after the statement."""
    heavy = "{'spacy', 'pandas', 'rich', 'typer'}"
    return set(_printed(f"{statement}\nimport sys\nprint(*({heavy} & set(sys.modules)))").split())


def test_import_extractor_is_light() -> None:
    assert _loaded_by("import extractor") == set()


def test_the_command_line_answers_before_spacy_and_pandas_are_loaded() -> None:
    assert _loaded_by("import extractor.cli.main") == {"rich", "typer"}


def test_frames_stays_a_function_after_its_first_use() -> None:
    code = "import extractor; extractor.frames([]); print(len(extractor.frames([]).meetings))"
    assert _printed(code) == "0\n"
