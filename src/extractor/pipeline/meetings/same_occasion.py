"""Whether two drafts speak of one occasion, by their days, places and sides and the words of their nouns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.pipeline.meetings.draft import SERIES, MeetingDraft
from extractor.pipeline.meetings.grammar import grammar, load_lexicon, phrases
from extractor.pipeline.meetings.kinds import BESIDE, FELL_THROUGH
from extractor.pipeline.meetings.occasions import compatible_dates, compatible_places, sides, words
from extractor.pipeline.people.person import PersonDraft

_BILATERAL = ("bilateral_meeting", "phone_call", "multilateral_meeting")
_SESSION = (
    "statutory_session",
    "summit",
    "conference",
    "consultations",
    "multilateral_meeting",
    "bilateral_meeting",
)
# Sentences apart at most of which one names an occasion and the next calls it "a ceremony".
_NEAR = 2
# Which of two or of many an occasion is.
_ENDS = re.compile(r"(?<!\S)(?:opening|closing)(?!\S)")
_COUNTS = re.compile(
    r"(?<!\S)"
    + phrases("name", "counts")
    + r"(?= (?:(?!<)\S+ ){0,2}?(?:session|meeting|round|sitting|edition|summit|conference)s?(?!\S))"
)
# Rules of verbs that say what two did, not where.
_SOFT = frozenset({"agreed_each", "discussed_by"})
# By the rule of a frame that told of a ceremony, how nouns call it.
_NOUNS_OF_DEEDS: Mapping[str, str] = load_lexicon("phrases.toml")["name"]["of_deeds"]
# Rules of frames in which a host receives guests.
_RECEPTIONS = frozenset({"receive", "receive_them", "received_by", "call_on"})


def same_occasion(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether two drafts speak of one occasion."""
    if new.headline and old.origin == SERIES:
        # A headline tells of what took place, not of the next time.
        return False
    fell_through = {"postponed", "cancelled"} & {new.status, old.status}
    if new.event_type == old.event_type == "visit" and fell_through and set(new.parts) & set(old.parts):
        # "The visit planned for June is postponed": one visit, whatever days its sentences name.
        return _same_visit(new, old)
    if not compatible_dates(new, old) and not (new.anaphoric and new.status in FELL_THROUGH):
        return False
    if _told_apart(new, old, people) or two_of_a_kind(new, old) or of_other_bodies(new, old):
        return False
    if new.anaphoric:
        return _anaphor_fits(new, old) and not another_time(new, old) and not _of_others(new, old, people)
    if not compatible_places(new, old):
        return False
    if (
        new.status != old.status
        and "planned" in (new.status, old.status)
        and not (new.headline or old.headline)
    ):
        return False
    if new.rule == "signing" and old.event_type == "ceremony":
        return True
    if old.rule == "signing" and new.event_type == "ceremony" and "sign" in new.head:
        return True
    near = new.sentence - old.sentence <= _NEAR
    again = not words(new) or (new.sentence == old.sentence and not words(old))
    if new.event_type == old.event_type == "ceremony" and near and again:
        # "… presented their credentials at a ceremony", "At a ceremony A received the credentials of …"
        return True
    if new.event_type == old.event_type == "ceremony" and near and _calls_by_its_noun(new, old):
        return True
    if new.event_type == old.event_type == "exercise" and near and not (new.head and old.head):
        # "… will train together in exercise Y"
        return not new.parts or not old.parts or bool(set(new.parts) & set(old.parts))
    if new.event_type == old.event_type == "visit":
        return _same_visit(new, old)
    if new.event_type == old.event_type == "briefing" and not (new.head and old.head):
        # "made statements to the press", then "at the joint press conference"
        again = new.anaphoric or "joint" in new.head or not new.head
        return again and (not new.parts or not old.parts or bool(set(new.parts) & set(old.parts)))
    if new.event_type in _BILATERAL and old.event_type in _BILATERAL:
        if "phone_call" in (new.event_type, old.event_type) and new.event_type != old.event_type:
            return _in_the_call(new, old, people)
        return _same_sides(new, old, people)
    if new.head and old.head:
        if new.event_type != old.event_type and not (
            new.event_type in _SESSION and old.event_type in _SESSION
        ):
            return False
        if new.event_type == old.event_type and not words(new) and not words(old):
            return True
        mine, theirs = words(new), words(old)
        if new.headline and not theirs and new.event_type in _SESSION:
            # The headline calls by its name what the body calls "a meeting".
            return True
        common = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
        return (
            common >= 0.6
            and bool(mine & theirs)
            and (new.event_type == old.event_type or len(mine & theirs) > 1)
        )
    return False


def _calls_by_its_noun(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether "the change-of-command ceremony" says again what a verb told: "A took over command from B"."""
    noun = _NOUNS_OF_DEEDS.get(old.rule) if new.definite and not old.head else None
    return noun is not None and re.search(noun, new.head) is not None


def _in_the_call(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether what two agreed or exchanged, with no place or day of its own, was in the call just told."""
    soft = new.only_topics or new.rule in _SOFT
    if old.event_type != "phone_call" or not soft or new.place is not None or new.headline:
        return False
    return _same_sides(new, old, people)


def another_time(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether "the summit, to be held in B" is not the one that was held in A."""
    return old.status == "held" and new.status == "planned" and not compatible_places(new, old)


def _of_others(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether "the negotiations between A and C" names a side that the talks of A and B do not have."""
    known = sides(old, people)
    return len(new.sides) > 1 and len(known) > 1 and not set(new.sides) <= known


def _told_apart(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether one verb tells of two talks, each with another side: "spoke with the ministers of A and B"."""
    same_verb = new.sentence == old.sentence and new.rule == old.rule and new.evidence[0] == old.evidence[0]
    if not same_verb or max(len(new.parts), len(old.parts)) > 2:
        return False
    if new.rule.startswith("noun.") or "ceremony" in (new.event_type, old.event_type):
        return False
    mine, theirs = sides(new, people), sides(old, people)
    return bool(mine - theirs and theirs - mine)


def two_of_a_kind(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether nouns tell them apart: "the opening" and "the closing ceremony", two numbers of sessions."""
    for pattern in (_ENDS, _COUNTS):
        one, other = set(pattern.findall(new.head)), set(pattern.findall(old.head))
        if one and other and not one & other:
            return True
    return False


def of_other_bodies(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether one is the sitting of a council, the other of a group: "the council was prepared by …"."""
    mine, theirs = _bodies(new), _bodies(old)
    return bool(mine and theirs) and not mine & theirs


def _bodies(draft: MeetingDraft) -> set[str]:
    if draft.event_type not in ("statutory_session", "summit"):
        return set()
    return {match[0].split()[-1].rstrip("s") for match in grammar().body.finditer(draft.head)}


def _narrower(pair: MeetingDraft, group: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether two sides met by themselves beside a meeting of three or more."""
    two, many = sides(pair, people), sides(group, people)
    return (
        group.event_type == "multilateral_meeting"
        and pair.event_type == "bilateral_meeting"
        and not pair.headline
        and len(many) > 2
        and len(two) == 2
        and two < many
        and (len(pair.parts) == 2 or bool(pair.sides))
    )


def _anaphor_fits(new: MeetingDraft, old: MeetingDraft) -> bool:
    if new.event_type == old.event_type:
        return True
    sessions = old.event_type in _SESSION and new.event_type in _SESSION and bool(new.head)
    if sessions and new.head.split()[-1] in (old.name or "").lower().split():
        # "the Forum" for the Forum's leaders' meeting
        return True
    return new.event_type == "bilateral_meeting" and old.event_type in (*_SESSION, "multilateral_meeting")


def _same_visit(new: MeetingDraft, old: MeetingDraft) -> bool:
    visitors = {p for p in new.parts if new.parts[p].role != "host"} & {
        p for p in old.parts if old.parts[p].role != "host"
    }
    if not visitors and new.parts and old.parts:
        return False
    return new.destination is None or old.destination is None or new.destination == old.destination


def _same_sides(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    if _narrower(new, old, people) or _narrower(old, new, people):
        # Two of the three who met before met once more, by themselves.
        return False
    if _received_together(new, old, people):
        return False
    common = set(new.parts) & set(old.parts)
    if len(new.parts) >= 2 and len(old.parts) >= 2:
        return len(_who_met(new) & _who_met(old)) >= 2
    mine, theirs = sides(new, people), sides(old, people)
    if not new.parts or not old.parts:
        return bool(mine) and (mine == theirs or (len(mine & theirs) >= 2))
    return bool(common) and (mine <= theirs or theirs <= mine)


def _received_together(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether somebody else received all those who had met each other before: "Both were received by C"."""
    hosts = {key for key, part in new.parts.items() if part.role == "host"}
    guests = set(new.parts) - hosts
    codes = {people[key].country or people[key].organization for key in guests} - {None}
    return (
        (new.rule in _RECEPTIONS or len(codes) > 1)
        and not (new.headline or old.headline)
        and new.sentence > old.sentence
        and bool(hosts)
        and not hosts & set(old.parts)
        and len(guests) > 1
        and guests <= {key for key, part in old.parts.items() if part.rule not in BESIDE}
    )


def _who_met(draft: MeetingDraft) -> set[str]:
    """Those whom the text says to have met, without those who also were there, where it tells them apart."""
    met = {key for key, part in draft.parts.items() if part.rule not in BESIDE}
    return met if len(met) > 1 else set(draft.parts)
