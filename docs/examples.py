"""The examples in README.md and the notebook's results, made anew from the shipped sample.

`python docs/examples.py`; with `--check` it only tells whether README.md is as it should be.
"""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from rich.console import Console

import extractor
from extractor.cli.show import render

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
NOTEBOOK = ROOT / "notebooks" / "first-look.ipynb"
WIDTH = 100


def refreshed(page: str) -> str:
    """The page with its first `text` block (a meeting as shown) and its `json` block (a participant) anew."""
    raw = (ROOT / "data" / "raw" / "csto-releases.txt").read_text(encoding="utf-8")
    record = extractor.load().extract(raw)[0]
    participant = json.loads(record.to_json())["meetings"][0]["participants"][1]
    fields = (f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in participant.items())
    page = _put("text", _shown(record, raw), page)
    return _put("json", "{\n" + ",\n".join(fields) + "\n}", page)


def _shown(record: extractor.Record, raw: str) -> str:
    """The part of `extractor show` that stands under the text."""
    console = Console(file=io.StringIO(), width=WIDTH, record=True)
    console.print(render(record, raw))
    lines = [line.rstrip() for line in console.export_text().splitlines()]
    first = next(number for number, line in enumerate(lines) if line.startswith("m1 "))
    return "\n".join(lines[first:]).rstrip()


def _put(language: str, content: str, page: str) -> str:
    """Replace the content of the first block of that language."""
    block = f"```{language}\n{content}\n```"
    return re.sub(rf"^```{language}\n.*?^```", lambda _: block, page, count=1, flags=re.MULTILINE | re.DOTALL)


def execute_notebook() -> None:
    """Run all cells and keep their results, without times and versions that would differ each time."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    where = {"metadata": {"path": str(NOTEBOOK.parent)}}
    NotebookClient(notebook, kernel_name="python3", record_timing=False, resources=where).execute()
    for cell in notebook.cells:
        cell["metadata"] = {}
    notebook["metadata"]["language_info"] = {"name": "python"}
    nbformat.write(notebook, NOTEBOOK)


def main() -> int:
    """Write the page, or with --check tell whether it is as it should be."""
    before = README.read_text(encoding="utf-8")
    after = refreshed(before)
    if "--check" in sys.argv:
        return int(before != after)
    README.write_text(after, encoding="utf-8")
    execute_notebook()
    return 0


if __name__ == "__main__":
    sys.exit(main())
