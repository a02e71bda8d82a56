"""Joining the parts of names and finding every mention of a name that the text gives in full."""

from __future__ import annotations

from extractor.pipeline.name_words import (
    DASHES,
    Name,
    country_code,
    group,
    is_initial,
    is_name_word,
    is_wordless,
    listed,
)

_MOST_FORMS = 40  # full names remembered for one family name, which keeps long lists linear


def join_initials(names: list[Name], tokens: list[str], glued: list[bool], starts: list[bool]) -> list[Name]:
    """Join initials with the family name that follows and hyphens with the half that follows."""
    taken = [False] * (len(tokens) + 1)
    for name in names:
        for index in range(name.start, name.end):
            taken[index] = True
    out: list[Name] = []
    for name in names:
        if name.label != "PERSON":
            out.append(name)
            continue
        start, end = name.start, name.end
        # What looks like a title before a particle is the given name ("Sultan Al Jaber").
        if (
            start
            and not taken[start - 1]
            and tokens[start].lower() in group("particles_of_descent")
            and tokens[start - 1].lower() in group("given_before_particle")
            and tokens[start - 1][0].isupper()
        ):
            start -= 1
        while start > 0 and not taken[start - 1] and not starts[start] and _may_be_initial(tokens[start - 1]):
            if start > 1 and tokens[start - 2].lower() in group("enumerators"):
                break
            start -= 1
            if tokens[start] in group("initial_clusters"):
                break
            if start and not is_initial(tokens[start - 1]) and not taken[start - 1] and not starts[start]:
                start -= is_name_word(tokens[start - 1]) and not starts[start - 1]
        while end + 1 < len(tokens) and glued[end - 1] and tokens[end] in DASHES and glued[end]:
            half = tokens[end + 1]
            if taken[end + 1] or not half.isalpha() or half.lower() in listed("not_glued"):
                break
            if half.islower() and len(half) > 5:
                break
            end += 2
        if is_initial(tokens[end - 1]) and end < len(tokens) and not taken[end] and is_name_word(tokens[end]):
            end += 1
        end = _with_generation(end, tokens, taken)
        previous = out[-1] if out else None
        if (
            previous is not None
            and previous.end == start
            and not starts[start]
            and _opens_name(previous, tokens)
        ):
            previous.end, previous.label = end, "PERSON"
            continue
        out.append(Name(start, end, "PERSON"))
    found = [index for name in out for index in range(name.start, name.end)]
    for index in found:
        taken[index] = True
    for index, text in enumerate(tokens[:-1]):
        if not is_initial(text) or taken[index] or taken[index + 1] or starts[index + 1]:
            continue
        if index and (is_initial(tokens[index - 1]) or tokens[index - 1].lower() in group("enumerators")):
            continue
        end = index + 1
        while end < len(tokens) and not taken[end] and is_initial(tokens[end]):
            end += 1
        if end < len(tokens) and not taken[end] and is_name_word(tokens[end]) and not starts[end]:
            out.append(Name(index, end + 1, "PERSON"))
            for filled in range(index, end + 1):
                taken[filled] = True
    return sorted(out, key=lambda name: name.start)


def _opens_name(name: Name, tokens: list[str]) -> bool:
    """Whether initials end the name, which may be nothing else and taken for a body ("ABM" Nuri)."""
    last = tokens[name.end - 1]
    if name.label == "PERSON":
        return is_initial(last) or last in group("initial_clusters")
    return name.end - name.start == 1 and len(last) > 2 and last in group("initial_clusters")


def _may_be_initial(text: str) -> bool:
    """An initial, a single capital without its full stop as in "A P Singh", or several as in "AKM Rahman"."""
    single = len(text) == 1 and text.isupper() and text != "I"
    return is_initial(text) or single or text in group("initial_clusters")


def _with_generation(end: int, tokens: list[str], taken: list[bool]) -> int:
    """Take in "Jr." or "III" behind the name, which may stand behind a comma."""
    for at in (end, end + 1):
        if at >= len(tokens) or taken[at]:
            return end
        word = tokens[at]
        if word.lower() in group("generations") and (
            word[:2] in {"Jr", "Sr", "JR", "SR"} or (at == end and word.isupper())
        ):
            return at + 1
        if word != ",":
            return end
    return end


def repeat(names: list[Name], tokens: list[str], glued: list[bool], starts: list[bool]) -> list[Name]:
    """Add mentions of people already found in full: by family name alone, or in capitals."""
    folded = [text.casefold() for text in tokens]
    common = {text for text in tokens if text.islower()}
    full: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        if name.label != "PERSON":
            continue
        words = tuple(folded[name.start : name.end])
        solid = [word for word in words if len(word) > 2 and word[0].isalpha() and not word.endswith(".")]
        if len(words) < 2 or not solid or not words[-1][0].isalpha():
            continue
        keys = [words[-1]]
        if words[0] in listed("family_first") and len(solid) > 1:
            keys.append(words[0])
        for key in keys:
            if (
                len(key) > 2
                and key not in common
                and key not in listed("title_words")
                and country_code(key) is None
            ):
                known = full.setdefault(key, [])
                if len(known) < _MOST_FORMS and words not in known:
                    known.append(words)
    if not full:
        return names
    owner: list[Name | None] = [None] * len(tokens)
    for name in names:
        for index in range(name.start, name.end):
            owner[index] = name
    added: list[Name] = []
    for index, word in enumerate(folded):
        forms = full.get(word)
        if forms is None or not tokens[index][0].isupper():
            continue
        present = owner[index]
        if present is not None:
            lone = present.end - present.start == 1 and present.label in {"ORG", "LOC", "NORP", "FAC"}
            if lone and country_code(word) is None and not _in_longer_name(index, tokens, starts, owner):
                present.label = "PERSON"
            continue
        start = _reach_back(index, folded, tokens, glued, starts, owner, forms)
        end = index + 1
        if start == index and word == forms[0][0] and word != forms[0][-1]:
            size = len(forms[0])
            if tuple(folded[index : index + size]) == forms[0] and not any(owner[index : index + size]):
                end = index + size
        if end == index + 1 and _in_longer_name(index, tokens, starts, owner):
            continue
        new = Name(start, end, "PERSON")
        added.append(new)
        for position in range(start, end):
            owner[position] = new
    return sorted([*names, *added], key=lambda name: name.start)


def without_common_words(names: list[Name], tokens: list[str]) -> list[Name]:
    """Drop one-word persons that are a common word elsewhere in the text ("Strategy") and in no full name."""
    common = {text for text in tokens if text.islower()}
    known = {
        tokens[index].casefold()
        for name in names
        if name.label == "PERSON" and name.end - name.start > 1
        for index in range(name.start, name.end)
    }

    def is_common(name: Name) -> bool:
        word = tokens[name.start].casefold()
        return name.label == "PERSON" and name.end - name.start == 1 and word in common and word not in known

    return [name for name in names if not is_common(name)]


def _in_longer_name(index: int, tokens: list[str], starts: list[bool], owner: list[Name | None]) -> bool:
    """Whether a capitalised word that is no person follows, as in "Clark Air Base" or "Zas Foundation"."""
    after = index + 1
    if after >= len(tokens) or starts[after] or (owner[after] is not None and owner[after].label == "PERSON"):  # type: ignore[union-attr]
        return False
    text = tokens[after]
    return text[0].isupper() and text.isalpha() and not text.isupper() and not tokens[index].isupper()


def _reach_back(
    index: int,
    folded: list[str],
    tokens: list[str],
    glued: list[bool],
    starts: list[bool],
    owner: list[Name | None],
    forms: list[tuple[str, ...]],
) -> int:
    """Begin the repeated name further left: initials, particles and given names that the full form has."""
    known = {word for form in forms for word in form[:-1]}
    start = index
    while start > 0 and not starts[start] and owner[start - 1] is None:
        before = folded[start - 1]
        if before in known or is_initial(tokens[start - 1]):
            start -= 1
        elif (
            before in DASHES
            and start > 1
            and glued[start - 1]
            and (folded[start - 2] in known or folded[start - 2] in group("particles"))
        ):
            start -= 2
        else:
            break
    while start < index and (is_wordless(tokens[start]) or tokens[start] in {"and", "of"}):
        start += 1
    return start
