"""Posts that verbs of command give: "The British contingent is commanded by Brigadier A"."""

from __future__ import annotations

from .body_words import body_words
from .chains import chain
from .fields import numbered
from .items import Item
from .post import Post
from .postings import flag_at
from .row import Row
from .ships import states_of_ships
from .statement import Statement
from .value import Value, title_case

_REACH = 24
_OWNER = 3  # items before "frigate" in which its state stands
_TO_FLAG = 90  # items from the ship to her commanding officer
_CREW = 3  # items from the people's name to its "peacekeepers"
_TAKES = frozenset({"assumed", "assumes", "took", "takes", "relinquished", "relinquishes", "handed", "hands"})


def commanding(row: Row, st: Statement) -> None:
    """Read "commanded by" and "under the command of" before the name, its rank left aside."""
    items = row.items
    cursor = st.index - 1
    while cursor >= 0 and items[cursor].kind in ("rank", "honorific"):
        cursor -= 1
    if st.rank is not None and (st.position or "").lower() in body_words().aboard:
        _aboard(row, st)
    if st.position is not None or st.rank is None or cursor < 3:
        return
    low = [item.low for item in items[cursor - 3 : cursor + 1]]
    if low[2:] == ["commanded", "by"]:
        noun = _subject(row, cursor - 2)
    elif low == ["under", "the", "command", "of"]:
        noun = _subject(row, cursor - 4)
    elif low[3] == "by" and low[2] in row.words.units and _told_before(items, cursor):
        # "… is commanded by A and the Romanian subunit | by Colonel B"
        noun = low[2]
    else:
        return
    st.position = "Commander"
    if noun in row.words.ships:
        st.position = "Commanding Officer"
        st.country = st.country or _flag(items, cursor)
    elif noun in row.words.units:
        st.position = f"Commander of the {noun.capitalize()}"
    st.lemma = st.position.lower()


def _flag(items: list[Item], cursor: int, floor: int = 0) -> str | None:
    """The state of the ship that the text named last: "the French Navy frigate 'Lorraine'", "INS Varuna"."""
    for probe in range(cursor, floor, -1):
        if (state := flag_at(items, probe)) is not None:
            return state
        if items[probe].low in body_words().named_ships:
            owner = next((one for one in items[max(0, probe - _OWNER) : probe] if one.kind == "norp"), None)
            if owner is not None:
                return owner.norm or None
    return None


def _aboard(row: Row, st: Statement) -> None:
    """Give "her | commanding officer" the state of the ship, "their" that of the troops named before."""
    group = st.group
    if group is None or st.country is not None or st.organization is not None:
        return
    items = row.items
    first = group.first - 1
    owned = items[group.first].low if items[group.first].low in ("her", "its", "their") else items[first].low
    floor = max(0, group.first - _TO_FLAG)
    post = items[first : group.last + 1]
    ship = post[-1].text if len(post) > 3 and post[-1].capital and post[-1].kind != "rank" else None
    if ship is not None and any(one.low in body_words().named_ships for one in post):
        # "the commanding officer of the frigate Lorraine": where the text tells of her before.
        places = [k for k in range(first) if items[k].text == ship]
    elif "visiting" in (item.low for item in post):
        # "the commanding officer of the visiting ship": of the one that the text tells of first.
        places = list(range(1, first))
    else:
        places = []
        st.country = _flag(items, first, floor)
    flags = (_flag(items, place, max(0, place - _OWNER)) for place in places)
    st.country = st.country or next((state for state in flags if state is not None), None)
    if st.country is None and owned in ("its", "their"):
        for probe in range(first, floor, -1):
            near = items[probe + 1 : probe + 1 + _CREW]
            if items[probe].kind == "norp" and any(one.low in body_words().troops for one in near):
                st.country = items[probe].norm or None
                return


def _subject(row: Row, cursor: int) -> str | None:
    """The unit or ship that the sentence speaks of before the item, the nearest one."""
    items = row.items
    for probe in range(cursor, max(-1, cursor - _REACH), -1):
        item = items[probe]
        if item.kind == "break" or (item.text == "." and items[probe - 1].kind != "rank"):
            return None
        if item.low in row.words.units | row.words.ships:
            return item.low
        if item.text in states_of_ships():
            # "INS Varuna, commanded by Commander A"
            return "ship"
    return None


def _told_before(items: list[Item], cursor: int) -> bool:
    """Whether the sentence says "commanded by" of another one before."""
    for probe in range(cursor - 1, max(-1, cursor - _REACH), -1):
        if items[probe].kind == "break":
            return False
        if items[probe].low == "commanded":
            return True
    return False


def handover(row: Row, st: Statement, cursor: int, by_index: dict[int, Statement]) -> None:
    """Read "A assumed command of the Allied Land Command from B" behind a name: both are its commanders."""
    items = row.items
    low = [item.low for item in items[cursor : cursor + 4]]
    if low[:1] == ["has"]:
        low, cursor = low[1:], cursor + 1
    step = 2 if low[:2] in (["handed", "over"], ["hands", "over"], ["took", "over"], ["takes", "over"]) else 1
    told = [item.low for item in items[cursor + step : cursor + step + 2]] == ["command", "of"]
    if not told or low[0] not in _TAKES:
        return
    begin = cursor + step + 2
    while begin < len(items) and (
        items[begin].low in ("the", "its")
        or items[begin].kind in ("country", "norp", "poss")
        or (items[begin].kind == "org" and items[begin + 1 : begin + 2] and items[begin + 1].kind == "poss")
    ):
        begin += 1
    if begin >= len(items) or not (items[begin].capital or numbered(items, begin, row.words)):
        return
    post = Post(0, 0, 0, 0, "commander", False, 0, "")
    value = Value(row.text)
    if items[begin].kind == "org":
        value.add(items[begin])
        end = begin + 1
    else:
        end = chain(items, begin, min(len(items), begin + 12), post, value, row.words, ("of",))
    value.trim()
    if end == begin or not value.string():
        return
    other = _other(items, end, by_index)
    for one in (st, other):
        if one is not None and one.position is None:
            article = (
                "" if items[begin - 1].kind in ("poss", "org") or items[begin - 1].low == "of" else "the "
            )
            one.position, one.lemma = f"Commander of {article}{title_case(value.string())}", "commander"


def _other(items: list[Item], end: int, by_index: dict[int, Statement]) -> Statement | None:
    """The one from whom or to whom the command goes."""
    if end >= len(items) or items[end].low not in ("from", "to"):
        return None
    cursor = end + 1
    while cursor < len(items) and items[cursor].kind in ("rank", "honorific"):
        cursor += 1
    return by_index.get(cursor)
