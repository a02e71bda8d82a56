"""References by neither name nor post: "the Polish diplomat", "the guest"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .clusters import Cluster
from .groups import PostGroup
from .headships import headed
from .items import Item
from .lexicon_files import read_lexicon
from .person import PersonDraft, PersonMention
from .post_letters import by_letters
from .row import Row
from .same_posts import post_content
from .styles import styled

_LONGEST = 4  # words of an epithet
_WINDOW = 80  # characters before a name in which "commanded by" may stand

# "at the invitation of the President", "invited by"
_INVITED = re.compile(r"\b(?:invitation (?:of|from|by|extended by)|invited by)(?: (?:the|his|her|its))?$")


@dataclass(frozen=True, slots=True)
class Epithet:
    """Characters [start, end) that refer to the cluster `number`."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class _Words:
    anybody: frozenset[str]
    of_post: frozenset[str]
    of_rank: frozenset[str]
    guests: frozenset[str]
    diplomats: frozenset[str]
    missions: tuple[str, ...]
    behind_host: frozenset[str]
    ship: frozenset[str]
    commands: tuple[str, ...]


@cache
def _words() -> _Words:
    raw = read_lexicon("epithets.toml")
    return _Words(
        anybody=frozenset(raw["anybody"]),
        of_post=frozenset(raw["of_post"]),
        of_rank=frozenset(raw["of_rank"]),
        guests=frozenset(raw["guests"]),
        diplomats=frozenset(raw["diplomats"]),
        missions=tuple(raw["missions"]),
        behind_host=frozenset(raw["behind_host"]),
        ship=frozenset(raw["ship"]),
        commands=tuple(raw["commands"]),
    )


def add_epithets(
    row: Row,
    clusters: Sequence[Cluster],
    titles: Sequence[tuple[PostGroup, int]],
    drafts: Sequence[PersonDraft],
    home: str | None,
) -> None:
    """Add references that neither name nor post shows to the mentions of `drafts`, which match `clusters`.

    `home` is the state whose release it is. A reference stands behind the first mention of its person. Where
    two persons fit, the one whom the text has mentioned most often so far is meant.
    """
    states = [draft.country for draft in drafts]
    taken = [(mention.title_start, mention.title_end) for draft in drafts for mention in draft.mentions]
    found = [
        *_of_states(row, clusters, states),
        *_guests(row, clusters, states, home),
        *_diplomats(row, clusters),
        *_hosts(row, clusters),
        *_of_ranks(row, clusters),
        *(Epithet(*found) for found in by_letters(row, clusters, titles)),
        *_of_ships(row, clusters),
        *(Epithet(*found) for found in styled(row, clusters, states, home)),
        *(Epithet(*found) for found in headed(row, clusters, drafts)),
    ]
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if any(start < item.end and item.start < end for start, end in taken):
            continue
        taken.append((item.start, item.end))
        mentions = drafts[item.number].mentions
        mentions.append(PersonMention(item.start, item.end, item.start, item.end, kind="title"))
        mentions.sort(key=lambda mention: (mention.start, mention.end))


# What parts the words of a phrase; in items of several words also blanks.
_PARTS = re.compile(r"[ '-]")


@cache
def _openings() -> frozenset[str]:
    """The words with which a reference may begin."""
    words = _words()
    known = words.anybody | words.of_post | words.of_rank | words.guests | words.diplomats
    return frozenset(_PARTS.split(phrase, maxsplit=1)[0] for phrase in known) | {"visiting"}


def _phrase(items: Sequence[Item], begin: int) -> Iterator[tuple[int, str]]:
    """Ends and words of the phrases that begin at an item, the longest first; none that a name follows.

    None either where no reference begins with the item.
    """
    if begin < len(items) and _PARTS.split(items[begin].low, maxsplit=1)[0] not in _openings():
        return
    for size in range(_LONGEST, 0, -1):
        end = begin + size
        part = items[begin:end]
        if len(part) < size or any(item.kind not in ("word", "rank", "poss", "punct") for item in part):
            continue
        behind = items[end] if end < len(items) else None
        if behind is not None and (
            behind.kind in ("name", "rank", "honorific") or behind.low in ("of", "for", "-")
        ):
            continue
        yield end, " ".join(item.low for item in part).replace(" - ", "-").replace(" 's", "'s")


def _of_states(row: Row, clusters: Sequence[Cluster], states: Sequence[str | None]) -> Iterator[Epithet]:
    words = _words()
    callings = words.anybody | words.of_post | words.of_rank
    for index, item in enumerate(row.items[:-1]):
        if item.kind not in ("norp", "country") or not item.norm or not index:
            continue
        before = row.items[index - 1]
        # "Serbia's top diplomat" needs no article.
        owned = row.items[index + 1].kind == "poss"
        if (
            not owned
            and before.low not in ("the", "this", "visiting")
            and before.kind != "break"
            and before.text != "."
        ):
            continue
        for end, phrase in _phrase(row.items, index + 2 if owned else index + 1):
            if phrase in callings:
                fit = [
                    number
                    for number, person in enumerate(clusters)
                    if states[number] == item.norm and _may_be(person, phrase)
                ]
                number = _meant(clusters, fit, item.start)
                if number is not None:
                    yield Epithet(item.start, row.items[end - 1].end, number)
                break


def _guests(
    row: Row, clusters: Sequence[Cluster], states: Sequence[str | None], home: str | None
) -> Iterator[Epithet]:
    """The one from abroad, of those named before: "the guest", "her guest", "the visiting admiral"."""
    for index, item in enumerate(row.items[:-1]):
        if item.low not in ("the", "his", "her"):
            continue
        for end, phrase in _phrase(row.items, index + 1):
            calling = phrase.removeprefix("visiting ")
            if phrase in _words().guests:
                calling = ""
            elif (
                item.low != "the"
                or calling == phrase
                or (calling not in _words().of_post and calling not in _words().of_rank)
            ):
                continue
            foreign = [
                number
                for number, person in enumerate(clusters)
                if states[number] not in (None, home)
                and _first(person) < item.start
                and (not calling or _may_be(person, calling))
            ]
            sure = foreign if home is not None or len(foreign) == 1 else []
            number = _meant(clusters, sure, item.start)
            if item.low != "the" and sure:
                # "his guest": of whom the text has told last
                number = max(sure, key=lambda one: _last(clusters[one], item.start))
            if number is not None:
                yield Epithet(row.items[index + 1].start, row.items[end - 1].end, number)
            break


def _diplomats(row: Row, clusters: Sequence[Cluster]) -> Iterator[Epithet]:
    """The only head of a mission so far: "The diplomat also visited …"."""
    opening = _words().missions
    posts = [[post.lower() for post in person.values("position")] for person in clusters]
    missions = [number for number, held in enumerate(posts) if any(p.startswith(opening) for p in held)]
    for index, item in enumerate(row.items[:-1]) if missions else ():
        if item.low != "the" or (behind := row.items[index + 1]).capital or behind.kind != "word":
            continue
        known = [number for number in missions if _first(clusters[number]) < item.start]
        end = next((end for end, phrase in _phrase(row.items, index + 1) if phrase in _words().diplomats), 0)
        if end and len(known) == 1:
            yield Epithet(behind.start, row.items[end - 1].end, known[0])


def _hosts(row: Row, clusters: Sequence[Cluster]) -> Iterator[Epithet]:
    """Who has invited, if one alone has: "paid a visit at the invitation of A and met with his host"."""
    if "invit" not in row.text.lower():
        return
    inviting = [
        number
        for number, person in enumerate(clusters)
        if any(_INVITED.search(_before(row.text, st.title_start)) for st in person.members)
    ]
    if len(inviting) != 1:
        return
    for index, item in enumerate(row.items[:-2]):
        behind = row.items[index + 2]
        if item.low not in ("his", "her", "their") or row.items[index + 1].low != "host":
            continue
        if item.start > _first(clusters[inviting[0]]) and (
            behind.kind != "word" or behind.low in _words().behind_host
        ):
            yield Epithet(row.items[index + 1].start, row.items[index + 1].end, inviting[0])


def _of_ranks(row: Row, clusters: Sequence[Cluster]) -> Iterator[Epithet]:
    """The one person so far who has just this rank: "the Vice Admiral" beside an admiral."""
    for index, item in enumerate(row.items[:-1]):
        if item.low != "the" or row.items[index + 1].kind not in ("rank", "word"):
            continue
        for end, phrase in _phrase(row.items, index + 1):
            if phrase not in _words().of_rank:
                continue
            behind = row.items[end] if end < len(row.items) else None
            if behind is not None and (behind.capital or behind.kind in ("org", "poss")):
                break
            known = [number for number, person in enumerate(clusters) if _first(person) < item.start]
            same = [n for n in known if phrase in map(str.lower, clusters[n].values("rank"))]
            fit = same or [n for n in known if _is_short(clusters[n], phrase)]
            if len(fit) == 1:
                yield Epithet(row.items[index + 1].start, row.items[end - 1].end, fit[0])
            break


def _is_short(person: Cluster, phrase: str) -> bool:
    """Whether a rank is called so in short: a lieutenant general "the General", but no brigadier."""
    return any(rank.lower().endswith(f" {phrase}") for rank in person.values("rank"))


def _of_ships(row: Row, clusters: Sequence[Cluster]) -> Iterator[Epithet]:
    words = _words()
    led = [
        number
        for number, person in enumerate(clusters)
        if any(_before(row.text, st.title_start).endswith(words.commands) for st in person.members)
    ]
    if len(led) != 1:
        return
    for index, item in enumerate(row.items[:-1]):
        if item.low != "the" or item.start < _first(clusters[led[0]]):
            continue
        for size in (3, 2, 1):
            part = row.items[index + 1 : index + 1 + size]
            if part and " ".join(word.low for word in part) in words.ship:
                yield Epithet(part[0].start, part[-1].end, led[0])
                break


def _before(text: str, start: int) -> str:
    """The words before a place in lower case, as many as an epithet's lexicon needs."""
    return text[max(0, start - _WINDOW) : start].rstrip().lower()


def _first(person: Cluster) -> int:
    return min(st.start for st in person.members)


def _last(person: Cluster, start: int) -> int:
    """Where the person is last named before a place."""
    return max(st.start for st in person.members if st.start < start)


def _may_be(person: Cluster, phrase: str) -> bool:
    words = _words()
    if phrase in words.anybody:
        return True
    stated = person.values("position") if phrase in words.of_post else person.values("rank")
    parts = post_content(phrase)
    return any(parts <= post_content(value) for value in stated)


def _meant(clusters: Sequence[Cluster], fit: Sequence[int], start: int) -> int | None:
    """Of the persons that fit, the one mentioned most often before `start`, the first named among equals."""
    before = {number: sum(st.start < start for st in clusters[number].members) for number in fit}
    known = [number for number in fit if before[number]]
    return max(known, key=lambda number: (before[number], -_first(clusters[number])), default=None)
