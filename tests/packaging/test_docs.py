"""What README.md shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.cli.main import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_examples_are_what_comes_out() -> None:
    # `make readme` writes them anew.
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "examples.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_python_examples_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "records.jsonl"
    assert main(["run", str(ROOT / "data" / "raw" / "csto-releases.txt"), "-o", str(output)]) == 0
    for block in _blocks("python"):
        exec(compile(block.replace("data/processed/records.jsonl", str(output)), "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "bilateral_meeting 2024-05-03 Nairobi ['Ben Okoro', 'Anna Lee']" in printed
    assert "KAZ    1" in printed


def test_links_lead_to_files() -> None:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_target_of_the_makefile_is_explained() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    shown = subprocess.run(["make", "-C", str(ROOT)], capture_output=True, text=True, check=True).stdout
    assert [target for target in targets if not re.search(rf"^{target} ", shown, re.MULTILINE)] == []
