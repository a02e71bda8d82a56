"""Bytes to text: files, folders, rows and standard input, with one clear error for each that fails."""

from extractor.reading.inputs import read_inputs
from extractor.reading.source import SourceText, source_from_text

__all__ = ["SourceText", "read_inputs", "source_from_text"]
