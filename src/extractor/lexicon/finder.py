"""Search for everything that the lexicon knows."""

from __future__ import annotations

import re
from functools import cache

from extractor.lexicon.acceptance import accepted
from extractor.lexicon.cities import city_entries, country_of_city
from extractor.lexicon.countries import candidates_of_adjective, country_entries, not_country_entries
from extractor.lexicon.honorifics import honorific_entries
from extractor.lexicon.mention import Mention
from extractor.lexicon.organizations import organization_entries
from extractor.lexicon.phrases import Candidate, Entry, PhraseTable, key_of
from extractor.lexicon.places import facility_entries, region_entries
from extractor.lexicon.ranks import (
    not_rank_entries,
    rank_entries,
    service_before,
    states_with_service_before_rank,
)

_LONGEST_SERVICE = 24
# Behind whose army's name a general's rank stands, without the army's.
_HEADS_ARMY = re.compile(
    r"(?i:\b(?:commander(?:[ -]in[ -]chief)?|chief(?: of (?:the )?staff)?)) (?:of|for) (?:the )?"
    r"(?:(?:Royal |[A-Z]{2,5} )?(?:[A-Z][a-z]+ )?)$"
)
_LONGEST_HEAD = 60
_CLASS = re.compile(r" ?\([A-Z]\)")  # of a Pakistani order: NI(M), military


@cache
def _table() -> PhraseTable:
    # Among phrases of the same words the first that passes its checks wins.
    return PhraseTable(
        [
            *not_rank_entries(),
            *not_country_entries(),
            *country_entries(),
            *rank_entries(),  # before organisations: "SPC", "MSG" before a name
            *organization_entries(),
            *honorific_entries(),
            *facility_entries(),
            *city_entries(),
            *region_entries(),
        ]
    )


def find_mentions(text: str) -> list[Mention]:
    """Ranks, states, adjectives of states, organisations, places and honorifics, sorted, not overlapping.

    The norm is empty for an adjective that several states share ("Congolese") when the text does not decide.
    """
    mentions: list[Mention] = []
    undecided: list[int] = []
    stop = 0
    for candidates in _table().candidates(text):
        if candidates[0].start < stop:
            continue
        chosen = _choose(text, candidates, mentions[-1] if mentions else None)
        if chosen is None:
            continue
        candidate, entry = chosen
        stop = candidate.end
        if not entry.label:
            continue
        if entry.tag == "ambiguous":
            undecided.append(len(mentions))
        mentions.append(_mention(text, candidate, entry, mentions))
    if undecided:
        _decide(text, mentions, undecided)
    return mentions


def _choose(text: str, candidates: list[Candidate], last: Mention | None) -> tuple[Candidate, Entry] | None:
    for candidate in candidates:
        for entry in candidate.entries:
            if accepted(text, candidate, entry, last):
                return candidate, entry
    return None


def _mention(text: str, candidate: Candidate, entry: Entry, before: list[Mention]) -> Mention:
    start, end, norm = candidate.start, candidate.end, entry.norm
    if entry.label == "RANK":
        last = before[-1] if before else None
        if norm == "Army General" and _HEADS_ARMY.search(text, max(0, start - _LONGEST_HEAD), start):
            # "Commander of the Ruritanian Army General A"
            return Mention(end - len("General"), end, entry.label, "General")
        if norm == "Army General" and last is not None and _is_service_of(text, last, start):
            norm = "General"
        floor = max(start - _LONGEST_SERVICE, last.end if last is not None else 0)
        service = service_before().search(text, floor, start)
        if service is not None:
            start = service.start()
    if entry.tag == "behind" and (order := _CLASS.match(text, end)) is not None:
        end = order.end()
    return Mention(start, end, entry.label, norm or ("" if entry.label == "NORP" else text[start:end]))


def _is_service_of(text: str, last: Mention, start: int) -> bool:
    return (
        last.label in ("COUNTRY", "NORP")
        and last.norm in states_with_service_before_rank()
        and text[last.end : start].strip() in ("", "’s", "'s")
    )


def _decide(text: str, mentions: list[Mention], undecided: list[int]) -> None:
    """Give an ambiguous adjective the code of the one state of its candidates that the text names."""
    named = {mention.norm for mention in mentions if mention.label == "COUNTRY"}
    cities = {country_of_city(mention.norm) for mention in mentions if mention.label == "LOC"}
    for index in undecided:
        mention = mentions[index]
        states = candidates_of_adjective()[key_of(text[mention.start : mention.end])]
        here = [state for state in states if state in named]
        if len(here) != 1:
            # "Congolese" in a text from Brazzaville that speaks of both states.
            here = [state for state in states if state in cities]
        if len(here) == 1:
            mentions[index] = Mention(mention.start, mention.end, mention.label, here[0])
