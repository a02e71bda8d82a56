"""Every error that extractor raises on purpose, under one base class.

The command line shows the message alone; a message therefore names the document, says what is wrong
with it and what the user can do.
"""

from __future__ import annotations


class ExtractorError(Exception):
    """Base of all errors that a user can act on."""


class UsageError(ExtractorError):
    """The call itself is wrong: an option, an argument or a combination of them (exit code 2)."""


class DocumentError(ExtractorError):
    """One document cannot be processed; the rest of the batch goes on.

    `document` is the path or id that the user gave, `reason` one sentence without it.
    """

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(f"{document}: {reason}")
        self.document = document
        self.reason = reason

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str, str]]:
        # Workers send errors back through pickle, which would call __init__ with the joined message.
        return type(self), (self.document, self.reason)


class LexiconError(ExtractorError):
    """A lexicon file does not have the form that its header describes."""


class ModelError(ExtractorError):
    """The pipeline on disk is missing, damaged or of another version."""
