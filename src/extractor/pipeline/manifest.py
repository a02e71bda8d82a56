"""The list of a saved pipeline's files with their SHA-256 sums, and the check against it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from extractor.errors import ModelError

MANIFEST = "manifest.json"


def _sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST and "__pycache__" not in path.parts
    }


def write_manifest(path: str | Path) -> None:
    """Write manifest.json into the folder of a saved pipeline."""
    folder = Path(path)
    content = json.dumps({"files": _sums(folder)}, indent=2, sort_keys=True)
    (folder / MANIFEST).write_text(content + "\n", encoding="utf-8", newline="\n")


def verify_manifest(path: str | Path) -> None:
    """Compare a saved pipeline with its manifest.

    Raises ModelError, naming the files, when one is missing, changed or unknown, or there is no manifest.
    """
    folder = Path(path)
    file = folder / MANIFEST
    if not file.is_file():
        raise ModelError(
            f"{folder}: no {MANIFEST} there, so it is not a pipeline of extractor. Give the folder "
            "that holds the pipeline, or install the package again."
        )
    try:
        listed: dict[str, str] = json.loads(file.read_text("utf-8"))["files"]
        found = _sums(folder)
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise ModelError(f"{file}: cannot be read ({error}). Install the package again.") from error
    wrong = sorted({name for name in listed.keys() | found.keys() if listed.get(name) != found.get(name)})
    if wrong:
        shown = ", ".join(wrong[:5]) + (" …" if len(wrong) > 5 else "")
        raise ModelError(
            f"{folder}: the pipeline is damaged or was changed ({shown}). Install the package again; after a "
            "change of your own, write a new manifest with extractor.pipeline.manifest.write_manifest."
        )
