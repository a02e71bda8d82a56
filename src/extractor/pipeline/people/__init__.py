"""Persons of a release: who is named, with which rank and post, for which state or organisation."""

from .finder import find_people
from .person import PersonDraft, PersonMention

__all__ = ["PersonDraft", "PersonMention", "find_people"]
