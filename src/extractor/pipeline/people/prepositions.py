"""One complement of a post: "of the Joint Staff", "for Yemen", "to the President", "at the Ministry"."""

from __future__ import annotations

from extractor.lexicon import country_of_city

from .banks import bank_behind
from .bodies import ACRONYM
from .body_words import body_words
from .chains import aside
from .comma_bodies import government_body
from .complement_kinds import accredited, possible
from .complement_words import complement_words
from .field_names import field
from .fields import continues, continues_after
from .items import Item
from .parties import state_of_party
from .post import Post
from .postings import accredited_too, flag_at, ship_of
from .private_bodies import company, private_body
from .seats import of_government, seat_before_name, state_before
from .special_complements import opens_field, whole_complement
from .value import Value
from .words import PostWords

PREPOSITIONS = frozenset({"of", "for", "to", "on", "in", "at", "under", "with", "from"})
_OWN = frozenset({"its", "his", "her", "our"})
_SITTINGS = frozenset({"session", "meeting", "summit", "conference", "sitting", "forum"})
_PLACES = frozenset({"in", "at", "with"})


def complement(
    items: list[Item], cursor: int, limit: int, post: Post, value: Value, words: PostWords, nested: bool
) -> int | None:
    """Read the complement whose preposition is at `cursor`; None where the words after it are none.

    `nested` says that another one stands before it.
    """
    preposition = items[cursor].low
    inner = cursor + 1
    charged = [item.low for item in items[cursor : cursor + 3]] == ["in", "charge", "of"]
    if charged:
        # "Deputy Commissioner in charge of Operations"
        preposition, inner = "for", cursor + 3
    while (
        inner < limit
        and items[inner].low in complement_words().before_body
        and not opens_field(items, inner, limit)
    ):
        inner += 1
    if inner < limit and items[inner].kind == "break" and inner + 1 < limit and items[inner + 1].capital:
        # "Director of the⏎Conflict Management Directorate"
        inner += 1
    if (
        inner + 2 < limit
        and items[inner].kind == "loc"
        and [i.low for i in items[inner + 1 : inner + 3]] == ["-", "based"]
    ):
        # "Director of the Geneva-based Dialogue Centre"
        inner += 3
    if inner >= limit:
        return None
    whole = whole_complement(items, cursor, inner, limit, post, words, nested)
    if whole is not None:
        for item in items[cursor:whole]:
            value.add(item)
        return whole
    if [item.low for item in items[cursor : cursor + 3]] in (
        ["of", "that", "country"],
        ["of", "that", "state"],
    ):
        # "the Naval Attaché of that country": the one named last.
        post.country = post.country or state_before(items, cursor)
        return cursor + 3
    if (
        preposition == "of"
        and post.lemma in words.chairs | words.heads_of_state
        and items[inner].low in _SITTINGS
        and items[inner].text.islower()
    ):
        # "Prime Minister of Ruritania, President | of the current session of the Council": a part in it.
        post.occasion = True
        return inner + 1
    if (
        preposition == "to"
        and items[inner].low in ("league", "organization", "organisation", "alliance", "union")
        and post.lemma.endswith(("delegate", "representative", "observer"))
        and not continues_after(items, inner + 1, limit, words)
    ):
        # "Permanent Delegate of Ruritania | to the League"
        return inner + 1
    if preposition == "of" and (ship := ship_of(items, inner, limit)) is not None:
        sails = [item.norm for item in items[inner:ship] if item.kind in ("norp", "country")]
        sails += [state for place in range(inner, ship) if (state := flag_at(items, place)) is not None]
        post.country = post.country or next(iter(sails), None)
        return ship
    if not continues(items, inner, words, start=True):
        return None
    if (
        preposition in ("in", "at")
        and inner > cursor + 1
        and items[inner].low in words.government_bodies
        and not (items[inner].text == "Presidency" and post.lemma.endswith("minister"))
        and not continues_after(items, inner + 1, limit, words)
    ):
        # "Permanent Secretary | in the Ministry": that of the text. But "Minister in the Presidency".
        return inner + 1
    if preposition == "in" and nested and items[inner].kind == "loc" and of_government(value, words):
        # "State Secretary at the Ministry of Foreign Affairs | in Skopje": whose ministry it is.
        post.country = post.country or country_of_city(items[inner].norm or items[inner].text)
        return inner + 1
    if (
        preposition == "at"
        and nested
        and items[inner].kind == "org"
        and not post.country
        and post.body is None
        and inner + 1 < limit
        and items[inner + 1].kind != "word"
    ):
        # "Director for the Balkans | at the European Commission"
        post.organization = post.organization or items[inner].norm or None
    employed = preposition in ("in", "at") and not nested and government_body(items, inner, limit, words)
    council = [item.low for item in items[inner : inner + 3]] == ["national", "security", "council"]
    employed = employed or (preposition == "at" and council)
    mission = (
        nested
        and preposition == "to"
        and any(part.lower() in body_words().missions for part, _, _ in value.parts)
    )
    if preposition == "at" and post.body is None and not employed:
        end = private_body(items, inner, limit, words)
        if end is not None:
            # "Director of Programmes at the Geneva Peace Foundation"
            return _own_body(items, inner, end, limit, post, value)
    if (
        mission
        and post.organization
        and items[inner].kind in ("loc", "country")
        and items[cursor - 1].low.endswith("mission")
    ):
        # "Head of the OSCE | Mission to Ruritania": the mission's name.
        value.add(items[cursor])
        value.add(items[inner])
        return inner + 1
    if not (employed or mission or possible(items, inner, preposition, post, words, nested)):
        return None
    if (
        mission
        or preposition == "under"
        or (preposition in _PLACES and not employed)
        or (preposition == "to" and accredited(items, inner, limit, post))
    ):
        # Where somebody is accredited or works is no part of the value, but "at the Iraqi Ministry" tells
        # the state.
        if post.lemma in words.speaks_for and seat_before_name(items, inner, limit, words):
            return inner + 1
        after, country = aside(items, inner, limit, post, value, words)
        if preposition == "under" and after > inner and items[inner].low == "president":
            # "Secretary of the Security Council | under the President": the council's name.
            value.literal("under the President")
        if preposition == "in" and items[inner].kind == "norp":
            # "head of the friendship group | in the Polish Sejm"
            post.country = post.country or items[inner].norm or None
        if preposition in ("at", "under"):
            post.country = post.country or country
            if country is not None and after < limit and items[after].low in body_words().missions | {"high"}:
                # "at the US embassy", "at the Indian high commission"
                after += 1 + (items[after].low == "high")
            if after + 1 < limit and items[after].low == "in" and items[after + 1].kind == "loc":
                # "deputy chief of mission at the US embassy in Nairobi"
                after += 2
        if preposition == "to":
            post.accredited = country
            after = accredited_too(items, after, limit)
        return after if after > inner else None
    if preposition == "for" and post.lemma in words.speaks_for and items[inner].kind == "country":
        # "High Commissioner for Ruritania"
        post.country = post.country or items[inner].norm or None
        return inner + 1
    if preposition == "from" and items[inner].kind == "loc":
        # "her colleague from Helsinki"
        post.country = post.country or country_of_city(items[inner].norm or items[inner].text)
        return inner + 1
    if (
        preposition == "of"
        and post.lemma in ("chief of defence", "chief of defense")
        and value.parts[-1][0].lower() == "staff"
    ):
        # "Chief of Defence Staff | of the Ruritania Defence Force": there is one.
        after, country = aside(items, inner, limit, post, value, words)
        if items[after - 1].low in words.forces:
            post.country = post.country or country
            return after
    if preposition == "of" and post.plural and items[inner].low in words.regions_of_states:
        # "the Ministers of Transport | of the Western Balkans": each is one state's.
        return inner + 1
    if preposition == "of":
        end = _of(items, cursor, inner, limit, post, value, words, nested)
        if end is not None:
            return end
    if preposition == "of":
        # "Commanding Officer of INS Shardul"
        post.country = post.country or flag_at(items, inner)
    marks = len(value.parts)
    value.trim()
    for item in items[cursor:inner]:
        if (
            item.kind != "break"
            and not item.low.endswith(("ly", "ing"))
            and item.low not in ("fraternal", "respective")
        ):
            if item.low in _OWN:
                # "Director of | its | Customs Department"
                value.literal("the")
                continue
            value.add(item)
    after = field(items, inner, limit, post, value, words, preposition)
    if preposition == "for" and after > inner:
        after = _second_state(items, after, limit, value)
    if post.plural and after < limit and items[after].low in body_words().states:
        # "the chiefs of defence | of the Nordic countries"
        del value.parts[marks:]
        return after + 1
    if after == inner:
        del value.parts[marks:]
        return None
    return after


def _of(
    items: list[Item],
    cursor: int,
    inner: int,
    limit: int,
    post: Post,
    value: Value,
    words: PostWords,
    nested: bool,
) -> int | None:
    """What "of" leads to where it is no field: a company, a body of its own, a word back to one."""
    bank = bank_behind(items, inner, limit) if post.lemma == "governor" else None
    if bank is not None:
        value.trim()
        for item in items[cursor : bank[0]]:
            value.add(item)
        post.country = post.country or bank[1]
        return bank[0]
    sure = post.lemma in words.company_heads and items[inner - 1].low in ("of", "the")
    if post.body is None and (inner == cursor + 1 or sure) and not nested:
        end = company(items, inner, limit, post, words)
        if end is not None:
            post.body = value.text[items[inner].start : items[end - 1].end]
            if items[inner].kind == "norp":
                post.country = post.country or items[inner].norm or None
            return end
    if (end := _described(items, inner, limit)) is not None:
        post.organization = post.organization or items[end - 1].norm or None
        return end
    alone = items[inner].kind == "word" and not continues_after(items, inner + 1, limit, words)
    if (
        alone
        and items[inner].low in words.back_reference
        and (inner > cursor + 1 or not items[inner].capital)
    ):
        # "of the Ministry", "of the Republic": names nothing by itself.
        if (
            items[inner].low == "republic"
            and items[cursor - 1].low in body_words().of_republic
            and items[cursor - 1].capital
        ):
            # "President of the Assembly | of the Republic": the chamber's own name.
            for item in items[cursor : inner + 1]:
                value.add(item)
            return inner + 1
        post.back_reference = items[inner].low
        embassy = items[inner].low == "embassy" and post.lemma.endswith(words.told_of_embassy)
        if embassy or (not nested and items[inner].low in complement_words().told_bodies):
            post.back_words = f"of the {items[inner].text.capitalize()}"
        elif nested and items[inner].low == "republic" and items[cursor - 1].low.endswith("president"):
            # "Director of the Cabinet of the President | of the Republic"
            for item in items[cursor : inner + 1]:
                value.add(item)
        return inner + 1
    if alone and items[inner].low in words.occasion:
        post.occasion = True
    if (
        post.body is None
        and post.lemma in words.corporate_heads
        and (not nested or items[inner].kind in ("country", "norp"))
    ):
        end = private_body(items, inner, limit, words)
        if end is not None and (end >= limit or items[end].low != "under"):
            # An institute "under the President" is the state's.
            return _own_body(items, inner, end, limit, post, value)
    return None


def _described(items: list[Item], inner: int, limit: int) -> int | None:
    """Index after an organisation that a common noun introduces: "the East African bloc IGAD"."""
    for probe in range(inner, min(limit - 1, inner + 5)):
        item = items[probe]
        if item.kind == "word" and item.low in body_words().organization_kinds and not item.capital:
            return probe + 2 if items[probe + 1].kind == "org" else None
        if item.kind not in ("word", "loc", "norp", "country") and item.text not in ("-", "‑"):
            return None
    return None


def _own_body(items: list[Item], start: int, end: int, limit: int, post: Post, value: Value) -> int:
    """Take a body that is no state organ, with its state and initials: "Bank of Ghana (BoG)"."""
    if items[start].kind in ("norp", "country") and not post.country:
        post.country = items[start].norm or None
    post.body = value.text[items[start].start : items[end - 1].end]
    if end + 1 < limit and items[end].low in ("of", "in") and items[end + 1].kind == "country":
        if items[end].low == "of":
            post.country = post.country or items[end + 1].norm
        post.body = value.text[items[start].start : items[end + 1].end]
        end += 2
    post.country = state_of_party(post.body) or post.country
    if (
        end + 2 < limit
        and items[end].text == "("
        and ACRONYM.match(items[end + 1].text)
        and items[end + 2].text == ")"
    ):
        post.body = items[end + 1].text
        end += 3
        if end + 1 < limit and items[end].low == "central" and items[end + 1].low == "committee":
            # "of the Communist Party of Ruritania (CPR) Central Committee"
            end += 2
    return end


def _second_state(items: list[Item], cursor: int, limit: int, value: Value) -> int:
    """The index behind the second of two places that somebody is for: "envoy for Ruritania and Utopia A"."""
    behind = cursor + 2
    if (
        behind < limit
        and items[cursor - 1].kind in ("country", "loc")
        and items[cursor].low == "and"
        and items[cursor + 1].kind in ("country", "loc")
        and items[behind].kind in ("name", "rank", "honorific")
    ):
        value.add(items[cursor])
        value.add(items[cursor + 1])
        return behind
    return cursor
