"""Whom the name of a meeting counts by their office: "the meeting of the foreign ministers of A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.grammar import load_lexicon
from extractor.pipeline.meetings.jointly import add_new
from extractor.pipeline.meetings.needed_letters import Gated
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import EventType

_OFFICES: Mapping[str, Mapping[str, str]] = load_lexicon("phrases.toml")["holders"]
_POSTS = {name: re.compile(office["post"]) for name, office in _OFFICES.items()}
_NAMED = Gated(
    r"(?<!\S)(?:" + "|".join(rf"(?P<{name}>{office['many']})" for name, office in _OFFICES.items()) + ")"
    r" (?:of|from) (?:the )?(?:\S+ of )?(?P<states><C\d+>(?: ,? ?(?:and )?(?:the )?(?:\S+ of )?<C\d+>){2,})"
)
_TYPES: tuple[EventType, ...] = ("multilateral_meeting", "summit", "statutory_session")
# Parts of a post that say which offices somebody has together.
_AND = re.compile(r" and |, ")


def add_holders(
    occasions: Sequence[MeetingDraft],
    views: Mapping[int, SentenceView],
    people: Mapping[str, PersonDraft],
) -> None:
    """Add to a meeting of three states or more those of the text who hold the office that its name says."""
    for draft in occasions:
        view = views[draft.sentence]
        named = _NAMED.search(view.line) if draft.event_type in _TYPES else None
        if named is None or draft.head not in view.line:
            continue
        if not -1 <= named.start() - view.line.find(draft.head) <= len(draft.head) + 1:
            continue
        post = _POSTS[_office(named)]
        for _, _, atom in view.masked(*named.span("states"), "C"):
            if not isinstance(atom.value, Mention):
                continue
            found = [one for one in people.values() if one.country == atom.value.norm and _holds(one, post)]
            if len(found) == 1:
                add_new(draft, PersonAtom(found[0], found[0].mentions[0]), "holds")


def _office(named: re.Match[str]) -> str:
    """Which office the words name."""
    return next(name for name in _POSTS if named[name] is not None)


def _holds(person: PersonDraft, post: re.Pattern[str]) -> bool:
    position = (person.position or "").lower().replace("defense", "defence")
    return bool(person.mentions) and any(post.fullmatch(part) for part in _AND.split(position))
