"""Families of event types, and of what became of them, that the reading of a story tells apart."""

from __future__ import annotations

from extractor.record import EventType, Status

# Occasions in which everybody who acts in the sentences that follow takes part.
ASSEMBLIES: tuple[EventType, ...] = (
    "statutory_session",
    "summit",
    "conference",
    "consultations",
    "multilateral_meeting",
    "exercise",
)
# Occasions of many sides, which sentences go on about and which whole lists of people attend.
MANY_SIDED: tuple[EventType, ...] = (*ASSEMBLIES, "ceremony", "briefing", "other")
# Talks between sides.
TALKS: tuple[EventType, ...] = ("bilateral_meeting", "multilateral_meeting", "consultations")
# Occasions at which nobody is but those of whom the text says so.
TWO_SIDED: tuple[EventType, ...] = ("bilateral_meeting", "phone_call", "visit")
# Types that a noun gives to the occasion of a verb: "received X for the third session of the commission".
SPECIFIC: tuple[EventType, ...] = (
    "statutory_session",
    "consultations",
    "conference",
    "summit",
    "multilateral_meeting",
)
# What became of occasions that did not take place when they were to.
FELL_THROUGH: tuple[Status, ...] = ("postponed", "cancelled")
# Rules that say of a person in talks of others that he was there, too.
BESIDE = frozenset({"attends", "attended_by", "present_were", "attended_then", "company"})
