"""The built wheel, not the source tree, is what users get."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = """
import json, pathlib, extractor
records = extractor.load().extract("Minister of Defense Anna Lee met Ben Okoro in Nairobi on May 3, 2024.")
print(json.dumps([str(pathlib.Path(extractor.__file__).parent), [json.loads(r.to_json()) for r in records]]))
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_everything_that_the_code_reads_is_in_it(unpacked: Path) -> None:
    source = ROOT / "src" / "extractor"
    wanted = {
        path.relative_to(source)
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = {path.relative_to(unpacked / "extractor") for path in (unpacked / "extractor").rglob("*")}
    assert wanted - held == set()
    assert (unpacked / "extractor" / "models" / "press_en" / "config.cfg").is_file()
    assert list(unpacked.glob("*.dist-info/licenses/LICENSE"))


def test_it_extracts(unpacked: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    place, records = json.loads(done.stdout)
    assert Path(place) == unpacked / "extractor"
    assert [p["name"] for p in records[0]["meetings"][0]["participants"]] == ["Anna Lee", "Ben Okoro"]
