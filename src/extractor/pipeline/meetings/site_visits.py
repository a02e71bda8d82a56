"""Whoever is received at a school, base or plant by its head came to see the place, not for talks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.people.person import PersonDraft

# The rules of receptions.
RECEIVED = ("received_by", "receive")
# "visited the Naval Academy in Varna, where he was received by its commandant"
_SEES = re.compile(
    r"\b"
    + phrases("site_visits", "sees")
    + r"(?: [^\s.;]+){0,14}? "
    + phrases("site_visits", "sites")
    + r"\b",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:\S+ )?" + phrases("site_visits", "heads") + r"(?!\w)", re.IGNORECASE)
_TALKS = re.compile(r"\b" + phrases("site_visits", "talks") + r"\b", re.IGNORECASE)
# So many characters around the reception tell where it was, and whether there were talks.
_BEFORE, _BEHIND = 320, 260


def with_site_visits(
    drafts: list[MeetingDraft], people: Mapping[str, PersonDraft], text: str
) -> list[MeetingDraft]:
    """The occasions, receptions at a site being visits; the visit that leads to one is the same."""
    seen = [draft for draft in drafts if _is_site_visit(draft, people, text)]
    for draft in seen:
        draft.event_type = "visit"
    kept = []
    for draft in drafts:
        site = next((one for one in seen if _leads_to(draft, one)), None)
        if site is None:
            kept.append(draft)
        elif site.place is None or site.place.city is None:
            site.place = draft.place or site.place
    return kept


def _leads_to(visit: MeetingDraft, site: MeetingDraft) -> bool:
    """Whether "will visit the academy, where …" told of the visit already."""
    same = (visit.event_type, visit.sentence, visit.status) == ("visit", site.sentence, site.status)
    return same and visit is not site and visit.date == site.date and set(visit.parts) <= set(site.parts)


def _is_site_visit(draft: MeetingDraft, people: Mapping[str, PersonDraft], text: str) -> bool:
    """Whether a reception that the text tells without any talks was by the head of what is visited."""
    if draft.event_type != "bilateral_meeting" or draft.rule not in RECEIVED or not draft.evidence:
        return False
    hosts = [people[key] for key, part in draft.parts.items() if part.role == "host"]
    if len(hosts) != 1 or _HEAD.match(hosts[0].position or "") is None:
        return False
    begin, end = draft.evidence[0][0], draft.evidence[-1][1]
    before = text[max(0, begin - _BEFORE) : begin].rpartition("\n\n")[2]
    behind = text[end : end + _BEHIND].partition("\n\n")[0]
    return _SEES.search(before) is not None and _TALKS.search(text[begin:end] + behind) is None
