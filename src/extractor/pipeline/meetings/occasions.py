"""From what single sentences tell to occasions: one each, however often the text speaks of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.pipeline.meetings.draft import HEADING, SERIES, MeetingDraft
from extractor.pipeline.meetings.duration import longer
from extractor.pipeline.meetings.grammar import grammar, phrases, words_of
from extractor.pipeline.meetings.kinds import BESIDE
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
_STOP = words_of("name", "common_words")
# Which of two or of many an occasion is.
_ENDS = re.compile(r"(?<!\S)(?:opening|closing)(?!\S)")
_COUNTS = re.compile(
    r"(?<!\S)"
    + phrases("name", "counts")
    + r"(?= (?:(?!<)\S+ ){0,2}?(?:session|meeting|round|sitting|edition|summit|conference)s?(?!\S))"
)
_SEVERAL = re.compile(
    r"(?<!\S)(?:meetings|visits|calls|engagements|sessions|ceremonies|events|conversations)$"
)
# Length of the ISO date of a day.
_DAY = 10
_MASK = re.compile(r"<\w+>")
# Rules of verbs that say what two did, not where.
_SOFT = frozenset({"agreed_each", "discussed_by"})
# Rules of frames in which a host receives guests.
_RECEPTIONS = frozenset({"receive", "receive_them", "received_by", "call_on"})


def sides(draft: MeetingDraft, people: Mapping[str, PersonDraft]) -> set[str]:
    """Codes of all states and organisations that the draft knows to take part."""
    codes = set(draft.sides)
    for part in draft.parts.values():
        code = part.country or part.organization
        person = people[part.person]
        code = code or person.country or person.organization
        if code:
            codes.add(code)
    return codes


def compatible_dates(first: MeetingDraft, second: MeetingDraft) -> bool:
    """Whether two dates can be those of one occasion: one unknown, or intervals that overlap."""
    a, b = first.date, second.date
    if a is None or b is None or a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    return _bound(a.first, "-01") <= _bound(b.last, "-99") and _bound(b.first, "-01") <= _bound(a.last, "-99")


def _bound(date: str, fill: str) -> str:
    return date + fill * (3 - date.count("-") - 1) if len(date) < 10 else date


def compatible_places(first: MeetingDraft, second: MeetingDraft) -> bool:
    """Whether two places do not contradict each other."""
    a, b = first.place, second.place
    if a is None or b is None:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    # A town that no list knows may be a quarter of one.
    return not (a.city and b.city and a.city != b.city and a.country and b.country)


def words(draft: MeetingDraft) -> set[str]:
    """Content words of the occasion's noun phrase."""
    return {
        word.strip("'s")
        for word in _MASK.sub(" ", draft.head).split()
        if word.isalpha() and word not in _STOP
    }


def same_occasion(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether two drafts speak of one occasion."""
    if new.headline and old.origin == SERIES:
        # A headline tells of what took place, not of the next time.
        return False
    fell_through = {"postponed", "cancelled"} & {new.status, old.status}
    if new.event_type == old.event_type == "visit" and fell_through and set(new.parts) & set(old.parts):
        # "The visit planned for June is postponed": one visit, whatever days its sentences name.
        return _same_visit(new, old)
    if not compatible_dates(new, old) and not (new.anaphoric and new.status in ("postponed", "cancelled")):
        return False
    if _told_apart(new, old, people) or _two_of_a_kind(new, old) or _of_other_bodies(new, old):
        return False
    if new.anaphoric:
        return _anaphor_fits(new, old) and not _another(new, old) and not _of_others(new, old, people)
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
    if new.event_type == old.event_type == "ceremony" and near and not words(new):
        # "… presented their credentials at a ceremony"
        return True
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


def _in_the_call(new: MeetingDraft, old: MeetingDraft, people: Mapping[str, PersonDraft]) -> bool:
    """Whether what two agreed or exchanged, with no place or day of its own, was in the call just told."""
    soft = new.only_topics or new.rule in _SOFT
    if old.event_type != "phone_call" or not soft or new.place is not None or new.headline:
        return False
    return _same_sides(new, old, people)


def _another(new: MeetingDraft, old: MeetingDraft) -> bool:
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


def _two_of_a_kind(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether nouns tell them apart: "the opening" and "the closing ceremony", two numbers of sessions."""
    for pattern in (_ENDS, _COUNTS):
        one, other = set(pattern.findall(new.head)), set(pattern.findall(old.head))
        if one and other and not one & other:
            return True
    return False


def _of_other_bodies(new: MeetingDraft, old: MeetingDraft) -> bool:
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


def merge(target: MeetingDraft, other: MeetingDraft) -> None:
    """Take the second draft's knowledge into the first; what the first states stays."""
    if other.anaphoric and not compatible_dates(target, other):
        other.date = None
    if target.origin != HEADING or target.date is None:
        target.date = longer(target.date, other.date)
    vague = target.place is None or (target.place.city is None and target.event_type != "visit")
    tour = target.is_tour
    if (
        vague
        and not tour
        and other.place is not None
        and (target.place is None or other.place.city is not None)
    ):
        target.place = other.place
    if target.format == "unknown" or other.format == "hybrid":
        target.format = other.format if other.format != "unknown" else target.format
    if other.head and len(other.head) > len(target.head) and not other.anaphoric:
        target.head, target.name = other.head, other.name
    target.name = target.name or other.name
    if target.rule == "signing" and other.rule == "noun.ceremony":
        target.rule = other.rule
    if target.status == "held" and other.status in ("postponed", "cancelled"):
        target.status = other.status
    target.spoken = (target.spoken and (other.spoken or other.anaphoric or other.only_topics)) or (
        target.only_topics and other.spoken
    )
    target.only_topics = target.only_topics and other.only_topics
    target.convener = target.convener or other.convener
    target.delegation_of = target.delegation_of or other.delegation_of
    if not tour:
        target.destination = target.destination or other.destination
    target.stops = target.stops or other.stops
    for part in other.parts.values():
        target.add(part)
    for code, span in other.sides.items():
        target.sides.setdefault(code, span)
    target.evidence.extend(span for span in other.evidence if span not in target.evidence)


def find_match(
    new: MeetingDraft, known: Sequence[MeetingDraft], people: Mapping[str, PersonDraft]
) -> MeetingDraft | None:
    """The occasion that the new draft speaks of, the latest first.

    What points back with words of its own, "the dialogue on trade", means the one that has most of them.
    """
    fitting = (old for old in reversed(known) if same_occasion(new, old, people))
    if not new.anaphoric:
        return next(fitting, None)
    fits = [old for old in fitting if not _bears_day(new) or old.date is not None]
    if fits:
        said = words(new)
        return max(fits, key=lambda old: len(said & words(old)))
    if new.event_type != "visit" and not _bears_day(new):
        # "the conference" is the one that the text has told of, whatever else its sentence dates.
        for old in reversed(known):
            other = _another(new, old) or _two_of_a_kind(new, old) or _of_other_bodies(new, old)
            other = other or not _is_called(new, old)
            if old.event_type == new.event_type and old.head and not other:
                return old
    return None


def _bears_day(new: MeetingDraft) -> bool:
    """Whether the day is part of the phrase that points back: "the 3 May meeting" is that of no other day."""
    return new.date is not None and 0 < new.evidence[0][0] - new.date.end <= len(" ")


def names_many(draft: MeetingDraft) -> bool:
    """Whether a phrase points back to several occasions at once: "both visits", "these meetings"."""
    return _SEVERAL.search(draft.head) is not None


def has_own_circumstances(draft: MeetingDraft) -> bool:
    """Whether day and place show that "the annual meeting" is an occasion of its own, whatever was told.

    A bare "meeting" is the one told, even where its day was misread.
    """
    day = draft.date.first if draft.date is not None else None
    return day is not None and len(day) == _DAY and draft.place is not None and " " in draft.head


def _is_called(new: MeetingDraft, old: MeetingDraft) -> bool:
    """Whether all content words of a phrase that points back are those of the occasion."""
    name = set((old.name or "").lower().split())
    return words(new) <= words(old) | name
