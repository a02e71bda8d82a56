"""Who came with whom: "Prime Minister A was accompanied by the Minister of Defence, B, and C"."""

from __future__ import annotations

from .clusters import Cluster
from .groups import PostGroup
from .headed_lists import person_follows
from .issuer_words import issuer_words
from .items import ends_sentence, sentence_begin
from .parties_led import BESIDE, MEMBERS, head_of_party, named_party, of_party, own_party, with_them
from .row import Row
from .statement import Statement

_REACH = 40
# Items that may stand between "his successor" and the name.
_TITLE = 8
# "…, while B was on hand to receive him": of the other side.
_ELSEWHERE = frozenset({"while", "whereas"})
_CLOSE = (".", ";")
# "called | on A", "was received | by A"
_TO_HOSTS = frozenset({"on", "upon", "by"})
# Words between "accompanied" and "by": "accompanied at the meeting by A".
_CIRCUMSTANCE = 5
# "A and B accompanied the guest"; at the beginning of a sentence: "Joining Minister A were B and C".
_GOES_WITH = frozenset({"accompanied", "accompany", "accompanies", "joined", "joins", "join"})
# Behind "joined" what is no person: "joined the meeting with Minister A".
_NO_COMPANY = frozenset("meeting talks session visit call with in at on for to from".split())
_OPENS = frozenset({"accompanying", "joining", "flanking"})
_TELLING = frozenset({"successor", "predecessor", "accompanying"})


def leaders(row: Row, clusters: list[Cluster], titles: list[tuple[PostGroup, int]]) -> dict[int, int]:
    """By number of the person: the one in whose company he came, named before "accompanied by"."""
    persons = {st.index: number for number, person in enumerate(clusters) for st in person.members}
    persons |= {group.last: number for group, number in titles}
    found: dict[int, int] = {}
    items = row.items
    telling = (
        _TELLING
        | _OPENS
        | BESIDE
        | MEMBERS
        | row.words.in_company
        | row.words.besides
        | row.words.member_verbs
    )
    for index, item in enumerate(items[:-1]):
        if item.low not in telling:
            continue
        begin = index + 2
        if item.low in _GOES_WITH and (led := _with_guest(row, clusters, persons, index)):
            found = led | found
            continue
        if item.low in row.words.in_company and (by := _by(row, index)) is not None:
            leader, begin = _led_by(row, persons, index), by + 1
            if leader is None and _guest_stands(row, index):
                leader = _guest_before(row, clusters, index)
        elif item.low in row.words.besides and items[index + 1].low == "with" and index > 1:
            set_off = items[index - 1].text == ","
            leader = persons.get(index - 2) if set_off else _traveller(row, persons, index)
        elif item.low in ("successor", "predecessor") and items[index - 1].low in ("his", "her"):
            found.update(_successor(row, persons, index))
            continue
        elif item.low in _OPENS and (index == 0 or ends_sentence(items, index - 1)):
            found.update(_accompanying(row, clusters, persons, index))
            continue
        elif own_party(row, index) or with_them(row, index):
            leader = _told_before(row, persons, index)
        elif of_party(row, index) or named_party(row, index):
            leader = head_of_party(row, persons, index)
        else:
            continue
        if leader is None:
            continue
        last = index + _REACH
        for cursor in range(begin, len(items)):
            follower = items[cursor]
            if cursor >= last or ends_sentence(items, cursor, _CLOSE[:1]) or follower.low in _ELSEWHERE:
                break
            if follower.text == ";":
                if not person_follows(row, cursor + 1):
                    break
                # "accompanied by Minister A; B, Director; and C"
                last = cursor + _REACH
            if follower.kind == "word" and follower.low in row.words.meets and follower.low != "with":
                # "A, accompanied by B, received C"
                break
            if _clause_goes_on(row, cursor):
                # "A, accompanied by B, paid a call on C"
                break
            number = persons.get(cursor)
            if number is not None and number != leader:
                found.setdefault(number, leader)
    return found


def _by(row: Row, index: int) -> int | None:
    """Where "by" stands behind "accompanied": "accompanied at the meeting by A"."""
    for cursor in range(index + 1, min(len(row.items), index + 2 + _CIRCUMSTANCE)):
        item = row.items[cursor]
        if item.low == "by":
            return cursor
        first = cursor == index + 1
        if (first and item.low not in ("at", "on", "in", "during", "to")) or item.kind in ("name", "punct"):
            return None
    return None


def _successor(row: Row, persons: dict[int, int], index: int) -> dict[int, int]:
    """Read "A introduced his successor, Colonel B": B is of A's side."""
    items = row.items
    for cursor in range(index + 1, min(len(items), index + _TITLE)):
        if ends_sentence(items, cursor, _CLOSE):
            return {}
        if cursor in persons:
            break
    else:
        return {}
    for before in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(items, before, _CLOSE):
            return {}
        if before in persons:
            return {persons[cursor]: persons[before]}
    return {}


def _accompanying(row: Row, clusters: list[Cluster], persons: dict[int, int], index: int) -> dict[int, int]:
    """Read "Accompanying Minister A were B and C" and "Accompanying the guest was B"."""
    items = row.items
    verb = next(
        (
            k
            for k in range(index + 1, min(len(items), index + _REACH))
            if items[k].low in ("was", "were", "is", "are")
        ),
        None,
    )
    if verb is None:
        return {}
    leader = next((persons[k] for k in range(index + 1, verb) if k in persons), None)
    if leader is None:
        leader = _guest_before(row, clusters, index)
    if leader is None:
        return {}
    found: dict[int, int] = {}
    for cursor in range(verb + 1, min(len(items), verb + _REACH)):
        if ends_sentence(items, cursor, _CLOSE):
            break
        number = persons.get(cursor)
        if number is not None and number != leader:
            found.setdefault(number, leader)
    return found


def _guest_stands(row: Row, index: int) -> bool:
    """Whether "the guest" is who "was accompanied"."""
    for cursor in range(index - 1, max(-1, index - _TITLE), -1):
        if ends_sentence(row.items, cursor, _CLOSE):
            return False
        if row.items[cursor].low in issuer_words().guests:
            return True
    return False


def _guest_before(row: Row, clusters: list[Cluster], index: int) -> int | None:
    """The last one before the item who has a post and a state and hosts nobody."""
    found = [
        (st.index, number)
        for number, person in enumerate(clusters)
        for st in person.members
        if st.index < index
        and st.position
        and st.country
        and not any(_is_host(row, m) for m in person.members)
    ]
    return max(found)[1] if found else None


def _names_whom(row: Row, index: int) -> bool:
    """Whether the sentence before that of an item begins with no pronoun, so that "him" is whom it names."""
    own = sentence_begin(row.items, index, _REACH)
    first = row.items[sentence_begin(row.items, own - 1, 2 * _REACH)] if own else None
    return first is not None and first.low not in ("he", "she", "they")


def _is_host(row: Row, st: Statement) -> bool:
    """Whether he receives, or somebody "called on" him or "was received by" him."""
    before = row.before_title(st)
    before -= before > 0 and row.items[before].low == "the"
    return st.hosting or (before > 0 and row.items[before].low in _TO_HOSTS)


def _clause_goes_on(row: Row, cursor: int) -> bool:
    """Whether the verb of the leader stands behind a comma: "…, paid", "…, is on a visit", "…, will meet"."""
    item, before = row.items[cursor], row.items[cursor - 1]
    return (
        before.text == ","
        and item.kind == "word"
        and (item.low in row.words.clause_verbs or (item.text.islower() and item.low.endswith("ed")))
        and item.low not in row.words.in_company | row.words.tense_words
    )


def _traveller(row: Row, persons: dict[int, int], index: int) -> int | None:
    """Who goes somewhere together with those behind the item: "A visited Lima together with | B"."""
    words = issuer_words()
    going = False
    for cursor in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(row.items, cursor, _CLOSE):
            return None
        if cursor in persons:
            return persons[cursor] if going else None
        going = going or row.items[cursor].low in words.visits or row.items[cursor].low in words.departs
    return None


def _led_by(row: Row, persons: dict[int, int], index: int) -> int | None:
    """Who stands right before the item and its comma, else the first person of its sentence."""
    first: int | None = None
    pronoun = False
    if row.items[index - 2].low == "who":
        # "met Minister B of Peru, who was accompanied by C"
        return next((persons[k] for k in range(index - 3, max(-1, index - _REACH), -1) if k in persons), None)
    if row.items[index - 1].text == "," and index - 2 in persons:
        # "A met Minister B, accompanied by C": C is B's.
        return persons[index - 2]
    for cursor in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(row.items, cursor, _CLOSE) or row.items[cursor].low in _ELSEWHERE:
            break
        first = persons.get(cursor, first)
        pronoun = pronoun or row.items[cursor].low in ("he", "she")
    return _told_before(row, persons, index) if first is None and pronoun else first


def _told_before(row: Row, persons: dict[int, int], index: int) -> int | None:
    """The first person of the sentence before; where somebody receives another there, that guest."""
    first: int | None = None
    guest: int | None = None
    before = False
    for cursor in range(index - 1, max(-1, index - 2 * _REACH), -1):
        if ends_sentence(row.items, cursor, _CLOSE):
            if before:
                break
            before = True
        elif before:
            if row.items[cursor].low in row.words.host_verbs and row.items[cursor + 1].low != "by":
                guest = first
            first = persons.get(cursor, first)
    return guest if guest is not None else first


def _with_guest(row: Row, clusters: list[Cluster], persons: dict[int, int], index: int) -> dict[int, int]:
    """Read "A, B and C accompanied the guest" or "accompanied Minister D": they are of his side."""
    items = row.items
    end = next(
        (k for k in range(index + 1, min(len(items), index + _TITLE)) if ends_sentence(items, k, _CLOSE)),
        min(len(items), index + _TITLE),
    )
    if items[index + 1].low in ("by", "at", "on", "during", "to", "in", ","):
        return {}
    leader: int | None = None
    for cursor in range(index + 1, end):
        low = items[cursor].low
        foreign = items[cursor].kind in ("norp", "country")
        if items[index].low.startswith("join") and (foreign or low in _NO_COMPANY):
            return {}
        if low in ("her", "him") and cursor == index + 1:
            # "High Commissioner B will join her for the tour."
            leader = _told_before(row, persons, index) if _names_whom(row, index) else None
        elif cursor in persons:
            leader = persons[cursor]
        elif low in issuer_words().guests or low in ("guests", "visitors"):
            leader = _guest_before(row, clusters, index)
        else:
            continue
        break
    if leader is None:
        return {}
    found: dict[int, int] = {}
    for cursor in range(index - 1, max(-1, index - _REACH), -1):
        if ends_sentence(items, cursor, _CLOSE):
            break
        number = persons.get(cursor)
        if number is not None and number != leader:
            found[number] = leader
    return found
