"""The class of a name from its own last word, from its abbreviation and from its other mentions."""

from __future__ import annotations

from collections import Counter

from extractor.lexicon import country_of_city
from extractor.pipeline.name_words import Name, country_code, group, head_nouns, is_initial

# Words of a city that may pass for a person: "San Salvador", not "Paris".
_TWO = 2


def by_head_noun(names: list[Name], tokens: list[str]) -> list[Name]:
    """Take "Dubai Police" for an organisation whatever the model said, also where it found "Dubai" alone."""
    taken = {index for name in names for index in range(name.start, name.end)}
    nouns = head_nouns()
    strong = group("strong_heads")
    for name in names:
        following = tokens[name.end] if name.end < len(tokens) and name.end not in taken else ""
        if name.label in {"LOC", "NORP"} and following in strong:
            taken.add(name.end)
            name.end += 1
            name.label = "ORG"
        elif name.label in {"LOC", "NORP"} and name.end - name.start > 1 and tokens[name.end - 1] in strong:
            name.label = nouns.get(tokens[name.end - 1], name.label)
        elif name.label == "ORG" and tokens[name.end - 1] in group("always_places"):
            name.label = "FAC"
        elif name.label == "LOC" and following in group("state_plurals"):
            # "the Baltic states": of a region's states, not in a place
            name.label = "NORP"
    return names


def by_abbreviation(names: list[Name], tokens: list[str]) -> list[Name]:
    """Take "HC" for an organisation everywhere in a text that has "Hawkers Council (HC)"."""
    taken = {index for name in names for index in range(name.start, name.end)}
    short: set[str] = set()
    for name in names:
        if name.label != "ORG" or name.end - name.start < 2 or name.end + 2 >= len(tokens):
            continue
        word = tokens[name.end + 1]
        if tokens[name.end] == "(" and tokens[name.end + 2] == ")" and word.isupper() and 1 < len(word) < 12:
            short.add(word)
    if not short:
        return names
    for name in names:
        if name.end - name.start == 1 and tokens[name.start] in short:
            name.label = "ORG"
    new = [
        Name(index, index + 1, "ORG")
        for index, word in enumerate(tokens)
        if word in short and index not in taken
    ]
    return sorted([*names, *new], key=lambda name: name.start)


def by_article(names: list[Name], tokens: list[str]) -> list[Name]:
    """Take what has "the" before it and no noun behind it for a body ("Speaker of the Jogorku Kenesh of …").

    People have no article, but for what they are called before a noun ("the Khrenin plan") and a few styles.
    """
    words = [tuple(tokens[name.start : name.end]) for name in names]
    people = [at for at, name in enumerate(names) if name.label == "PERSON"]
    bare = {words[at] for at in people if not _has_article(names[at], tokens)}
    for at in people:
        name = names[at]
        if words[at] in bare or not _has_article(name, tokens):
            continue
        following = tokens[name.end] if name.end < len(tokens) else "."
        is_end = following in _AFTER_A_BODY or not any(char.isalnum() for char in following)
        if is_end and words[at][-1].lower() not in group("styles_with_article"):
            name.label = "ORG"
    return names


_AFTER_A_BODY = frozenset("of in and or is was are were has had have to on at with for by 's ’s".split())


def _has_article(name: Name, tokens: list[str]) -> bool:
    return name.start > 0 and tokens[name.start - 1] in {"the", "The"}


def by_plural(names: list[Name], tokens: list[str], starts: list[bool]) -> list[Name]:
    """Take the subject of "are" that begins a sentence, one name alone, for a people or a body."""
    for name in names:
        if name.label != "PERSON" or name.end >= len(tokens) or tokens[name.end] not in {"are", "were"}:
            continue
        first = name.start
        while first and not starts[first] and not tokens[first - 1][-1].isalnum():
            first -= 1
        if starts[first]:
            name.label = "NORP"
    return names


def by_dateline(names: list[Name], tokens: list[str], starts: list[bool]) -> list[Name]:
    """Take a city's name before a day at the beginning of a sentence for the city: "Ha Noi, August 2".

    The agency may stand before it: "AKP Phnom Penh, February 5".
    """
    for name in names:
        glued = name.start + 1 < name.end and starts[name.start] and tokens[name.start].isupper()
        if glued and country_of_city(" ".join(tokens[name.start + 1 : name.end])) is not None:
            # The agency has been read as a part of the town's name.
            name.start, name.label = name.start + 1, "LOC"
            continue
        if name.label != "PERSON" or name.end - name.start < _TWO:
            continue
        agency = name.start > 0 and starts[name.start - 1] and tokens[name.start - 1].isupper()
        if not (starts[name.start] or agency):
            continue
        behind = tokens[name.end : name.end + 4]
        if behind[:1] == [","] and any(token.isdigit() for token in behind):
            city = " ".join(tokens[name.start : name.end])
            name.label = "LOC" if country_of_city(city) is not None else name.label
    return names


def by_majority(names: list[Name], tokens: list[str]) -> list[Name]:
    """The same words are of one class throughout a text: the one that most of their mentions have."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for name in names:
        votes.setdefault(tuple(tokens[name.start : name.end]), Counter())[name.label] += 1
    for name in names:
        ranking = votes[tuple(tokens[name.start : name.end])].most_common(2)
        if len(ranking) == 2 and ranking[0][1] > ranking[1][1]:
            name.label = ranking[0][0]
    return names


def without_scraps(names: list[Name], tokens: list[str]) -> list[Name]:
    """Drop addresses of the web, and people of initials alone; "U. S." becomes a place."""
    out = []
    for name in names:
        words = tokens[name.start : name.end]
        if any("://" in word or "@" in word or word.startswith("www.") for word in words):
            continue
        if name.label == "PERSON" and all(is_initial(word) or not word[0].isalpha() for word in words):
            if country_code("".join(words)) is None:
                continue
            name.label = "LOC"
        out.append(name)
    return out
