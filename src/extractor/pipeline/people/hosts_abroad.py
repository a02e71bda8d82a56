"""Who receives the sender's people abroad: A, if "during the visit the Admiral called on Minister A"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .clusters import Cluster
from .facing import place_before
from .issuer import Issuer
from .issuer_words import issuer_words
from .items import ends_sentence
from .row import Row
from .stops import Stops

# Items in front of a person in which the word stands that brings him together with the visitors.
_REACH = 16
# Items between the talks and "with".
_TALKS = 10
# Items between "received" and "by".
_PASSIVE = 6
_CLOSE = (".", ";")
# Before a further host: "was received by A and | by B".
_LINKS = frozenset({"by", "with", "on"})
# Items before "at the invitation of" in which the journey's aim stands.
_JOURNEY, _AT = 30, 3


def hosts_abroad(
    row: Row,
    clusters: Sequence[Cluster],
    cities: dict[int, str],
    issuer: Issuer,
    guests: Mapping[int, set[int]],
    stated: Sequence[str | None],
) -> dict[int, str]:
    """By number of the person: the state where others call on him, meet him or are received by him.

    It is the place named last before that, if it is not the sender's state, or else the state that the
    text's visit goes to. On a tour, for which the sender visits no single state, it is the stop at which the
    text is.
    `guests` are, by number of the host, those whom he receives, `stated` the states that the text gives.
    """
    home, visited = issuer.country, issuer.visited
    found = _inviting(row, clusters, cities, home)
    stops = Stops(row, cities, home or issuer.organization)
    abroad = visited is not None and visited != home
    for number, person in enumerate(clusters):
        for st in person.members:
            if number in found or stated[number] is not None:
                continue
            if st.hosting and (stop := stops.at(st.index)) and _own_guests(guests.get(number), stated, home):
                # "The trip ended in Ruritania. There Prime Minister A received the Minister."
                found[number] = stop
                continue
            if not _is_met(row, row.before_title(st)):
                continue
            if abroad:
                place = place_before(row, st.index, cities)
            elif visited is None:
                place = _stop_before(row, st.index, cities)
            else:
                place = _opening_place(row, st.index, cities)
            if place == home:
                place = None
            if place is None and (st.position or st is person.members[0]):
                place = stops.at(st.index)
            if place is not None:
                found[number] = place
            elif abroad and visited is not None:
                found[number] = visited
    return found


def _own_guests(guests: set[int] | None, stated: Sequence[str | None], home: str | None) -> bool:
    """Whether those whom somebody receives are the sender's people."""
    return bool(guests) and all(stated[guest] in (None, home) for guest in guests or ())


def _stop_before(row: Row, index: int, cities: dict[int, str]) -> str | None:
    """The state of the last stop before an item: "In <town>, …" or "travelled to <town>"; none at seats."""
    items = row.items
    going = (issuer_words().departs | issuer_words().visits) - issuer_words().staying
    for cursor in range(index - 1, max(1, index - 3 * _REACH), -1):
        if items[cursor].kind == "break":
            return None
        if items[cursor].kind not in ("loc", "country"):
            continue
        before = items[cursor - 1]
        opens = before.low == "in" and before.capital
        goes = before.low in ("to", "for", "in") and any(
            item.low in going for item in items[max(0, cursor - 5) : cursor - 1]
        )
        if not opens and not goes:
            continue
        if items[cursor].low in row.words.seats:
            return None
        return cities.get(cursor) or (items[cursor].norm if items[cursor].kind == "country" else None)
    return None


def _inviting(
    row: Row, clusters: Sequence[Cluster], cities: dict[int, str], home: str | None
) -> dict[int, str]:
    """Those at whose invitation somebody travels: "will leave for Tokyo at the invitation of Minister A"."""
    found: dict[int, str] = {}
    items = row.items
    for number, person in enumerate(clusters):
        for st in person.members:
            cursor = row.before_title(st)
            while cursor > 1 and items[cursor].low in ("the", "his", "her"):
                cursor -= 1
            if cursor < _AT or [items[cursor - 1].low, items[cursor].low] != ["invitation", "of"]:
                continue
            for probe in range(cursor - 1, max(0, cursor - _JOURNEY), -1):
                if ends_sentence(items, probe, _CLOSE):
                    break
                place = cities.get(probe) or (items[probe].norm if items[probe].kind == "country" else None)
                before = [item.low for item in items[max(0, probe - 2) : probe] if item.low != "the"]
                if place and place != home and before and before[-1] in ("to", "for", "in"):
                    found.setdefault(number, place)
                    break
    return found


def _opening_place(row: Row, index: int, cities: dict[int, str]) -> str | None:
    """The state of the city that opens the sentence of somebody: "In Accra, she will hold talks with | A"."""
    items = row.items
    for probe in range(index - 1, max(0, index - 2 * _REACH), -1):
        item = items[probe]
        if ends_sentence(items, probe, _CLOSE) or item.kind == "name" or item.low in row.words.seats:
            return None
        if probe in cities and items[probe - 1].text == "In":
            return cities[probe]
    return None


def hosts_at_place(row: Row, clusters: Sequence[Cluster], cities: dict[int, str]) -> dict[int, str]:
    """By number of the person: the state of the place where he received others.

    "The delegation was received at the Ministry in Warsaw by State Secretary A"; "In Riyadh, B was welcomed
    by the chief of staff, C". At seats of organisations the host may be theirs.
    """
    found: dict[int, str] = {}
    for number, person in enumerate(clusters):
        for st in person.members:
            cursor = row.before_title(st)
            if number not in found and _invites(row, cursor):
                # Who invites to a place is at home there.
                place = place_before(row, cursor, cities)
                if place is not None:
                    found[number] = place
                continue
            if number in found or cursor < 2 or row.items[cursor].low != "by":
                continue
            state = _place_of_welcome(row, cursor, cities)
            if state is not None:
                found[number] = state
    return found


def _invites(row: Row, cursor: int) -> bool:
    """Whether "at the invitation of" stands before a title that begins behind the item `cursor`."""
    words = [
        item.low
        for item in row.items[max(0, cursor - 3) : cursor + 1]
        if item.low not in ("the", "his", "her")
    ]
    return len(words) > 1 and words[-1] in ("of", "by", "from") and words[-2] == "invitation"


def _place_of_welcome(row: Row, by: int, cities: dict[int, str]) -> str | None:
    """The state of the place between "was received" and "by", or else at the beginning of the sentence."""
    items = row.items
    welcomed = False
    for probe in range(by - 1, max(-1, by - 2 * _REACH), -1):
        item = items[probe]
        if ends_sentence(items, probe, _CLOSE):
            return None
        if item.kind == "org" or item.low in row.words.seats:
            return None
        if item.kind == "word" and item.low in row.words.host_verbs | issuer_words().greets:
            if items[probe - 1].low not in ("was", "were", "been", "being", "then", "also", "warmly"):
                return None
            welcomed = True
            continue
        opens = not welcomed or (items[probe - 1].low == "in" and items[probe - 1].capital)
        into = items[probe - 1].low in row.words.into or (
            items[probe - 1].low in ("of", "the") and not welcomed
        )
        if opens and into and item.kind in ("loc", "country"):
            going = items[probe - 1].low in row.words.into
            if going and not welcomed and not _welcomed_before(row, probe):
                # "a visit to Ruritania, accompanied by A"
                return None
            return cities.get(probe) or (item.norm if item.kind == "country" else None)
        if not welcomed and item.kind == "name":
            return None
    return None


def _welcomed_before(row: Row, place: int) -> bool:
    """Whether a verb of welcoming stands before the place in its sentence."""
    items = row.items
    greets = row.words.host_verbs | issuer_words().greets
    for probe in range(place - 1, max(-1, place - _REACH), -1):
        if ends_sentence(items, probe, _CLOSE):
            return False
        if items[probe].low in greets:
            return True
    return False


def _is_met(row: Row, cursor: int) -> bool:
    """Whether a verb of meeting stands before somebody whose title begins behind the item `cursor`."""
    items = row.items
    if cursor > 0 and items[cursor].low in _LINKS and items[cursor - 1].low in ("and", "then"):
        cursor = _first_link(row, cursor)
    for probe in range(cursor, max(-1, cursor - _REACH), -1):
        item = items[probe]
        if ends_sentence(items, probe, _CLOSE) or item.low in row.words.parts_company:
            return False
        if item.low == "with":
            return any(
                word.low in row.words.talks or word.low in ("met", "meets")
                for word in items[max(0, probe - _TALKS) : probe]
            )
        if item.low == "by":
            # "was received on 27 March by"
            return any(
                word.low in row.words.host_verbs for word in items[max(0, probe - _PASSIVE) : probe]
            ) and not any(word.kind == "name" for word in items[max(0, probe - _PASSIVE) : probe])
        if item.low == "on" and any(
            word.low in issuer_words().calls for word in items[max(0, probe - 2) : probe]
        ):
            return True
        if item.low in row.words.host_verbs:
            return False
        if item.low in row.words.brings_together:
            return True
    return False


def _first_link(row: Row, cursor: int) -> int:
    """The "by" that a later one goes on: "received | by Prime Minister A and by Speaker B"."""
    link = row.items[cursor].low
    first = cursor
    for probe in range(cursor - 1, max(-1, cursor - 3 * _REACH), -1):
        if ends_sentence(row.items, probe, _CLOSE):
            break
        if row.items[probe].low == link:
            first = probe
            if row.items[probe - 1].low != "and":
                break
    return first
