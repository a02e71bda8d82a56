"""States that somebody speaks for ("she reaffirmed Kenya's commitment"), and bonds between two states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .clusters import Cluster
from .groups import PostGroup
from .items import Item
from .lexicon_files import read_lexicon
from .row import Row

# Items between a verb and the state, and between the state and what it stands for.
_REACH = 5
# Words that lead to somebody else's state: "expressed appreciation for Kenya's support".
_AWAY = frozenset("of for to from with at in on by against about over toward towards".split())
_INVITES = frozenset({"invited", "invites"})
_SUBJECTS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class StanceWords:
    """The lists of the lexicon file, the verbs in all their forms."""

    voicing: frozenset[str]
    stances: frozenset[str]
    stance_verbs: frozenset[str]
    stance_participles: frozenset[str]
    bonds: frozenset[str]
    signing: frozenset[str]


@cache
def stance_words() -> StanceWords:
    """The lexicon `data/stances.toml`, loaded once."""
    raw = read_lexicon("stances.toml")
    verbs = {form for verb in raw["voicing"] for form in _forms(verb)}
    lists = {name: frozenset(words) for name, words in raw.items() if name != "voicing"}
    return StanceWords(voicing=frozenset(verbs), **lists)


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    third = verb + ("es" if verb.endswith("ss") else "s")
    return verb, third, f"{stem}ed", f"{stem}ing"


def voiced_states(row: Row, clusters: list[Cluster], titles: list[tuple[PostGroup, int]]) -> dict[int, str]:
    """By number of the person: the state that he speaks for most often, if no other comes near."""
    speakers = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    speakers |= {group.last: number for group, number in titles}
    counts: dict[int, Counter[str]] = {}
    for number, state in _stands(row.items, speakers):
        counts.setdefault(number, Counter())[state] += 1
    found: dict[int, str] = {}
    for number, states in counts.items():
        ranked = states.most_common(2)
        if len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1]:
            found[number] = ranked[0][0]
    return found


def _stands(items: list[Item], speakers: dict[int, int]) -> Iterator[tuple[int, str]]:
    """Every stand that somebody takes for a state: the number of the person and the state."""
    subject: int | None = None
    first: int | None = None
    previous: int | None = None
    words = stance_words()
    telling = _SUBJECTS | _INVITES | words.signing | words.voicing
    for index, item in enumerate(items):
        if item.kind == "word" and item.low not in telling and index not in speakers:
            continue
        if item.kind == "break" or (
            item.text in ".;!?" and items[index - 1].kind not in ("honorific", "rank")
        ):
            previous = first if first is not None else previous
            first = subject = None
        elif index in speakers:
            subject = index
            first = first if first is not None else index
        elif item.low in _SUBJECTS and first is None:
            first = subject = previous
        elif item.low in words.signing and (signer := _signed_for(items, index)) is not None:
            # "Minister A signed for Ghana"
            if subject is not None:
                yield speakers[subject], signer
        elif item.low in _INVITES and (home := _invites_to(items, index)) is not None:
            if subject is not None and items[index - 1].low not in ("was", "been", "were", "be"):
                yield speakers[subject], home
        elif item.kind == "word" and item.low in words.voicing:
            state = _state_of(items, index, words)
            # "X met Y to underline …": the infinitive and the participle are the first one's.
            whole = items[index - 1].low in ("to", "and", ",") or item.low.endswith("ing")
            speaker = first if whole or subject is None else subject
            if state is not None and speaker is not None and not _quoted_between(items, speaker, index):
                yield speakers[speaker], state


def _signed_for(items: list[Item], verb: int) -> str | None:
    """The state of "signed for Ghana", "initialled on behalf of the Republic of Ghana"."""
    reach = items[verb + 1 : verb + 7]
    lead = next((place for place, item in enumerate(reach) if item.low in ("for", "behalf")), None)
    if lead is None or lead > 1:
        return None
    state = next((item for item in reach[lead + 1 :] if item.low not in ("of", "the")), None)
    return state.norm or None if state is not None and state.kind == "country" else None


def _invites_to(items: list[Item], verb: int) -> str | None:
    """The state of "invited her to visit | Ruritania", "invited his counterpart to pay a visit to | it"."""
    lows = [item.low for item in items[verb + 1 : verb + 14]]
    aim = next((place for place, low in enumerate(lows) if low in ("visit", "come")), None)
    if aim is None or "to" not in lows[:aim]:
        return None
    for item in items[verb + 2 + aim : verb + 5 + aim]:
        if item.kind == "country":
            return item.norm or None
        if item.low not in ("to", "the"):
            return None
    return None


def _quoted_between(items: list[Item], speaker: int, verb: int) -> bool:
    """Whether other talk stands between a speaker and a verb far from him: "who", "whom", a dash."""
    return any(item.low in ("who", "whose", "which") for item in items[speaker + 1 : verb])


def _state_of(items: list[Item], verb: int, words: StanceWords) -> str | None:
    """The state of "reaffirmed Kenya's strong commitment", "noted that Kenya attaches …"."""
    cursor = verb + 1
    clause = False
    for cursor in range(verb + 1, min(len(items), verb + 2 + _REACH)):
        item = items[cursor]
        if item.kind in ("country", "norp"):
            break
        if item.low == "that":
            clause = True
        elif item.kind != "word" or item.low in _AWAY or item.low in words.stances:
            return None
    else:
        return None
    state = items[cursor]
    if not state.norm or (clause and state.kind != "country"):
        return None
    behind = items[cursor + 1 : cursor + 2 + _REACH]
    return state.norm if (_clause_stands(behind, words) if clause else _noun_stands(behind, words)) else None


def _noun_stands(behind: list[Item], words: StanceWords) -> bool:
    for item in behind:
        if item.low in words.stances:
            return True
        if item.kind not in ("word", "poss") or item.low in _AWAY or item.low == "and":
            return False
    return False


def _clause_stands(behind: list[Item], words: StanceWords) -> bool:
    for place, item in enumerate(behind[:3]):
        if item.low in words.stance_verbs:
            follow = [other.low for other in behind[place + 1 : place + 4]]
            return item.low not in ("is", "has", "remains", "would") or any(
                word in words.stance_participles for word in follow
            )
        if item.kind != "word" or not item.low.endswith("ly"):
            return False
    return False


def bonds(row: Row) -> dict[str, set[str]]:
    """The states that the text names as bound to each state: "U.S.-Ruritanian relations"."""
    found: dict[str, set[str]] = {}
    for one, other in _pairs(row.items):
        if one and other and one != other:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def _pairs(items: list[Item]) -> Iterator[tuple[str, str]]:
    nouns = stance_words().bonds
    for index, item in enumerate(items):
        if item.kind not in ("country", "norp"):
            continue
        rest = items[index + 1 : index + 5]
        if len(rest) > 1 and rest[0].text in ("-", "–", "—") and rest[0].start == item.end:
            if rest[1].kind in ("country", "norp") and any(word.low in nouns for word in rest[2:]):
                yield item.norm, rest[1].norm
            continue
        names = [word for word in rest if word.low != "the"]
        joined = len(names) > 1 and names[0].low == "and" and names[1].kind in ("country", "norp")
        before = [word.low for word in items[max(0, index - 6) : index] if word.low != "the"]
        if joined and before[-1:] == ["between"] and any(word in nouns for word in before):
            yield item.norm, names[1].norm
