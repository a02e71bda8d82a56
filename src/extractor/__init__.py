"""Raw press texts in, structured records of meetings and participants out."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING, Any

from extractor.errors import DocumentError, ExtractorError
from extractor.record import Record

if TYPE_CHECKING:
    from extractor.engine import Extractor, load
    from extractor.tables import frames

__all__ = ["DocumentError", "Extractor", "ExtractorError", "Record", "frames", "load"]

_LAZY = {"load": "extractor.engine", "Extractor": "extractor.engine", "frames": "extractor.tables"}


def __getattr__(name: str) -> Any:
    # spaCy and pandas are slow to import; `import extractor` alone should cost nothing.
    if name in _LAZY:
        import importlib

        return getattr(importlib.import_module(_LAZY[name]), name)
    if name == "__version__":
        return metadata.version("extractor")
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")
