"""`python -m training.annotated FOLDER [--data ../shared/data]`: real texts with gold records.

The records are ours (`data/annotations/*.jsonl`, one line a text); the texts stay with the open data and are
only named by file and id. Each annotation file becomes a folder of texts and records beside them.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_ANNOTATIONS = Path(__file__).with_name("data") / "annotations"
_BREAK = re.compile(r"</p>|<br\s*/?>|</h\d>|</li>|</div>")
_TAG = re.compile(r"<[^>]+>")
_BLANKS = re.compile(r"[ \t]+")
_EMPTY_LINES = re.compile(r"\n\s*\n+")
_NOT_NAME = re.compile(r"\W+")


def write_annotated(data: Path, parent: Path) -> list[Path]:
    """Write a folder for each annotation file, anew; `data` is the folder of the open data."""

    @cache
    def rows(source: str) -> Mapping[str, Mapping[str, str]]:
        with (data / f"{source}.jsonl").open(encoding="utf-8") as lines:
            return {row["id"]: row for row in map(json.loads, lines)}

    folders = []
    for file in sorted(_ANNOTATIONS.glob("*.jsonl")):
        folder = parent / file.stem
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        folders.append(folder)
        for line in file.read_text("utf-8").splitlines():
            gold = json.loads(line)
            source, key = gold.pop("source"), gold.pop("id")
            name = _NOT_NAME.sub("-", key)
            (folder / f"{name}.txt").write_text(text_of(rows(source)[key]), "utf-8")
            (folder / f"{name}.json").write_text(json.dumps({"doc_id": name, **gold}), "utf-8")
    return folders


def text_of(row: Mapping[str, str]) -> str:
    """The text of a row as it was annotated: releases with their title and day of publication above them."""
    if "html" in row:
        body = html.unescape(_TAG.sub("", _BREAK.sub("\n\n", row["html"])))
        body = _EMPTY_LINES.sub("\n\n", _BLANKS.sub(" ", body)).strip()
        # "Wed, 15 Jun 2022 20:41:33 +0000": the day
        return f"{row['title']}\n\n{row['published'][5:16]}\n\n{body}\n"
    if "title" in row and "dct" in row:
        return f"{row['title']}\n\n{row['dct']}\n\n{row['text']}\n"
    return row["text"]


def main() -> None:
    """Write the folders."""
    parser = argparse.ArgumentParser(prog="python -m training.annotated", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the folders of texts go")
    parser.add_argument("--data", default="../shared/data", type=Path, help="folder of the open data")
    options = parser.parse_args()
    write_annotated(options.data, options.folder)


if __name__ == "__main__":
    main()
