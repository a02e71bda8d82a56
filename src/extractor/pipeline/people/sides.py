"""Whom a person represents by the construction: "from Armenia – …", "the group was headed by …"."""

from __future__ import annotations

from extractor.lexicon import country_of_city

from .body_names import two_states
from .idioms import body_countries
from .items import Item
from .row import Row
from .statement import Statement
from .told_delegations import leads_told
from .words import post_words

# A line of a list of participants has at most so many items.
_LONGEST_LINE = 30
# Items before "by" that name a side of a list and its turn.
_LISTED = 4
# Sides that "had" people or "were" they.
_MANNED = frozenset({"side", "delegation", "team", "contingent"})
# A side and those whom it meets stand on either side of such a verb, unless it is a passive.
_MEETS = frozenset({"met", "meets", "visited", "visits"})
_BEEN = frozenset({"was", "were", "been", "being", "be", "is", "are"})
# Behind a side whose own head follows.
_LED_NEXT = frozenset({"by", "was", "is", "were", "under", "–", "—", "-"})
# Behind the state whom somebody represented.
_CLOSES = frozenset({"at", "in", "and", "while", "during", "on", "with", "as", "for"})


def representation(row: Row, st: Statement) -> None:
    """Give the statement the side that the sentence puts the person on, unless it has one."""
    side = row.sides.get(st.index)
    if side is not None:
        st.representing = True
        if st.country is None and st.organization is None:
            _side(row, st, side)
        return
    if st.country is not None or st.organization is not None:
        return
    led = _leads_side(row, st)
    if led is not None:
        st.representing = True
        _side(row, st, led)
        return
    items = row.items
    cursor = st.index - 1
    # Back over the title to a "by" or a form of "to be".
    floor = max(0, st.index - 40)
    while cursor >= floor and (
        items[cursor].start >= st.title_start or items[cursor].low in ("the", ",", "a")
    ):
        cursor -= 1
    if cursor < 0:
        return
    if items[cursor].low == "by":
        _by(row, st, cursor)
    elif items[cursor].low == "under" and items[cursor - 1].low in _MANNED:
        # "across from it, the Kenyan delegation under A"
        if (side := _side_named(items, cursor)) is not None:
            st.representing = True
            _side(row, st, side)
    else:
        _on_side(row, st, cursor)
    if not st.representing and (told := leads_told(row, st)) is not None:
        st.representing = True
        _side(row, st, told)


def _leads_side(row: Row, st: Statement) -> Item | None:
    """Side in "A leading the Korean side and B the Philippine side" or "A led the delegation of Chile"."""
    items = row.items
    cursor = st.index + 1
    if cursor < len(items) and items[cursor].text == "," and st.title_end > items[cursor].end:
        # His post stands between: "A, Commissioner for Trade, represented the Union".
        while cursor < len(items) and items[cursor].start < st.title_end:
            cursor += 1
        cursor += cursor < len(items) and items[cursor].text == ","
        # "…, Director General, NCB led the Kenyan delegation": the letters of his body.
        cursor += cursor < len(items) and items[cursor].text.isupper() and len(items[cursor].text) > 1
    if cursor + 1 < len(items) and items[cursor].text == "," and items[cursor + 1].low in post_words().leads:
        # "the Prime Minister's Envoy, A, represented Kenya"
        cursor += 1
    if cursor + 2 < len(items) and items[cursor].text == "," and items[cursor + 1].low == "who":
        cursor += 2
    if cursor < len(items) and items[cursor].low in ("also", "jointly"):
        cursor += 1
    verb = cursor < len(items) and items[cursor].low in post_words().leads
    low = items[cursor].low if verb else ""
    cursor += verb
    if verb and (whole := _whole_side(items, cursor, low)) is not None:
        return whole
    if verb and [item.low for item in items[cursor : cursor + 2]] == ["that", "of"]:
        # "A led the Kenyan team, B that of Uganda"
        whose = cursor + 2 + (cursor + 2 < len(items) and items[cursor + 2].low == "the")
        return items[whose] if whose < len(items) and items[whose].kind in ("country", "org") else None
    if cursor + 2 >= len(items) or items[cursor].low not in ("the", "its", "a", "an"):
        return None
    side, noun = items[cursor + 1], items[cursor + 2]
    if (
        verb
        and side.kind in ("norp", "country", "org")
        and noun.low not in post_words().sides
        and cursor + 3 < len(items)
        and items[cursor + 3].low in post_words().sides
        and noun.kind == "word"
    ):
        # "led the Kenyan interagency delegation"
        noun = items[cursor + 3]
    if not verb and cursor + 3 < len(items) and items[cursor + 3].low in _LED_NEXT:
        # "by A, deputy head of the service, the Uzbek side by B": the next one's.
        return None
    if side.kind in ("norp", "country", "org") and noun.low in post_words().sides:
        # Without the verb the words must end the clause: "and B the Philippine one".
        return side
    if verb and side.low in post_words().sides and noun.low in ("of", "from"):
        probe = cursor + 3 + (cursor + 3 < len(items) and items[cursor + 3].low == "the")
        if probe < len(items) and items[probe].kind in ("country", "org"):
            return items[probe]
    if verb and side.kind in ("country", "org") and low.startswith("represent"):
        return side
    return None


def _whole_side(items: list[Item], cursor: int, verb: str) -> Item | None:
    """Side in "A represented | Kenya", "A, who led | Kenya's delegation"."""
    if cursor + 2 < len(items) and items[cursor].low == "the" and items[cursor + 2].kind == "poss":
        cursor += 1
    if cursor >= len(items) or items[cursor].kind not in ("country", "org"):
        return None
    behind = items[cursor + 1 : cursor + 3]
    if behind and behind[0].kind == "poss":
        return items[cursor] if behind[1:] and behind[1].low in post_words().sides else None
    closes = not behind or behind[0].kind in ("punct", "break") or behind[0].low in _CLOSES
    return items[cursor] if verb.startswith("represent") and closes else None


def _side(row: Row, st: Statement, side: Item) -> None:
    if side.kind == "org":
        st.organization = side.norm or None
    elif side.kind == "word":
        st.anaphor = "organization"
    else:
        st.country = side.norm or None


def _by(row: Row, st: Statement, cursor: int) -> None:
    """Read "The Kyrgyz group was headed by A": the nearest side to the left of "by" in the clause."""
    items = row.items
    verb = items[cursor - 1].low if cursor else ""
    if verb.endswith("ed") and verb not in post_words().led:
        # "co-chaired by A": nobody's side, unless "the Kenyan side was chaired by A".
        if verb in post_words().led_jointly and (own := _side_named(items, cursor)) is not None:
            st.representing = True
            _side(row, st, own)
        return
    if (other := _in_list(items, cursor)) is not None:
        st.representing = True
        _side(row, st, other)
        return
    cue = False
    bracket = 0
    probe = cursor - 1
    steps = 0
    if verb in post_words().led and (named := _side_named(items, cursor)) is not None:
        st.representing = True
        _side(row, st, named)
        return
    while probe >= 0 and steps < 45:
        item = items[probe]
        steps += 1
        if (
            item.kind == "break"
            or item.text in (";",)
            or (item.text == "." and items[probe - 1].kind != "honorific")
        ):
            return
        if item.low in post_words().host_verbs and {"was", "were", "been", "being", "be"} & {
            other.low for other in items[max(0, probe - 2) : probe]
        }:
            # "The Kenyan delegation was received at the Ministry by A": none of theirs.
            return
        if _faces_others(items, probe) or two_states(items, probe - 2, cursor):
            return
        if item.low in post_words().led or item.low in post_words().sides:
            cue = True
        if item.kind == "name":
            # Somebody else stands between, unless in "on behalf of A,".
            behalf = [items[k].low for k in range(max(0, probe - 8), probe)]
            if "behalf" not in behalf and "instead" not in behalf and bracket == 0:
                return _one(row, st, probe, cursor)
        if cue and (state := _home_of_party(items, probe)) is not None:
            # "a delegation of the Bundestag led by A", "a delegation from Ouagadougou led by A"
            st.representing = True
            st.country = state
            return
        if item.kind in ("country", "norp", "org"):
            # "…; and that of Peru by A"
            cue = cue or "that" in [other.low for other in items[max(0, probe - 6) : probe]]
            cue = cue or (
                "for" in [other.low for other in items[max(0, probe - 2) : probe]]
                and items[probe + 1].low == "by"
            )
            if (
                probe + 1 < len(items)
                and item.kind == "country"
                and items[probe - 1].low in ("of", "the")
                and not cue
                and "behalf" not in [i.low for i in items[probe:cursor]]
            ):
                return
            if cue or items[probe + 1].low in (",", "by", "one", "ones"):
                st.representing = True
                _side(row, st, item)
            return
        probe -= 1


def _in_list(items: list[Item], by: int) -> Item | None:
    """The side of "the delegation of Kenya was headed by A, of Uganda – by B"."""
    if by < _LISTED or items[by - 1].text not in ("–", "—", "-"):
        return None
    side = items[by - 2] if items[by - 2].low not in ("one", "side", "delegation") else items[by - 3]
    if side.kind == "norp" or (
        side.kind in ("country", "org") and items[by - 3].low in ("of", "from", "the")
    ):
        return side
    return None


def _home_of_party(items: list[Item], index: int) -> str | None:
    """The state whose chamber or capital a delegation comes from."""
    item = items[index]
    if item.kind == "loc" and items[index - 1].low == "from" and items[index - 2].low in post_words().sides:
        return country_of_city(item.norm or item.text)
    if item.kind != "word" or not item.capital:
        return None
    words = [other.text for other in items[max(0, index - 2) : index + 1]]
    states = (
        body_countries(item.text) or body_countries(" ".join(words[-2:])) or body_countries(" ".join(words))
    )
    return next(iter(states)) if len(states) == 1 else None


def _side_named(items: list[Item], cursor: int) -> Item | None:
    """The side of "Kenya's side at the session of the Kenya-Uganda Commission would be led by A"."""
    for probe in range(cursor - 1, max(1, cursor - _LONGEST_LINE), -1):
        item = items[probe]
        if item.kind in ("break", "name") or (
            item.text in (".", ";") and items[probe - 1].kind != "honorific"
        ):
            return None
        if _faces_others(items, probe):
            return None
        if (
            item.kind == "poss"
            and items[probe - 1].kind in ("country", "org")
            and items[probe + 1].low in ("will", "would", "was", "is", "by", "being", "has", "had")
        ):
            # "A will lead the Kenyan team, and Uganda's will be led by B"
            return items[probe - 1]
        if item.low in post_words().sides and items[probe - 1].kind in ("norp", "country", "org", "poss"):
            side = items[probe - 1] if items[probe - 1].kind != "poss" else items[probe - 2]
            return side if side.kind in ("norp", "country", "org") else None
    return None


def _faces_others(items: list[Item], verb: int) -> bool:
    """Whether those behind the verb are the other side: "the Kenyan delegation met a group led by A"."""
    words = post_words()
    passive = not _BEEN.isdisjoint(item.low for item in items[max(0, verb - 2) : verb])
    return (items[verb].low in words.host_verbs or items[verb].low in _MEETS) and not passive


def _one(row: Row, st: Statement, floor: int, cursor: int) -> None:
    """Read "… by A, the Tajik one by B", "that from Tajikistan by B", "and Uzbekistan by B"."""
    for probe in range(cursor - 1, floor, -1):
        item = row.items[probe]
        if item.kind in ("country", "norp", "org"):
            st.representing = True
            _side(row, st, item)
            return


def _on_side(row: Row, st: Statement, cursor: int) -> None:
    """Read "On the Kuwaiti side were A and B": nearest "NORP side" to the left in the sentence."""
    items = row.items
    probe = cursor
    steps = 0
    while probe >= 0 and steps < 60:
        item = items[probe]
        steps += 1
        if item.kind == "break" or (item.text == "." and items[probe - 1].kind not in ("honorific", "rank")):
            return
        if item.low in _MANNED and probe and items[probe - 1].kind in ("norp", "country", "org", "poss"):
            side = items[probe - 1] if items[probe - 1].kind != "poss" else items[probe - 2]
            later = [i.low for i in items[probe + 1 : probe + 4]]
            if (
                # "The Kenyan delegation, which is on a visit, called on A"
                (set(later) & post_words().side_is and not {"which", "who", "that"} & set(later))
                or later[:1] == [":"]
                or "comprising" in later
                or "including" in later
                or _had(items, probe)
            ):
                st.representing = True
                _side(row, st, side)
            return
        probe -= 1


def _had(items: list[Item], side: int) -> bool:
    """Whether a side "also had" people, not "had talks"."""
    verb = next(
        (k for k in range(side + 1, min(len(items), side + 3)) if items[k].low in ("had", "has")), None
    )
    if verb is None or verb + 2 >= len(items):
        return False
    first = items[verb + 1 + (items[verb + 1].low == "the")]
    return first.kind in ("name", "rank", "honorific") or first.capital
