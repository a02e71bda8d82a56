"""The component `extractor_names`: repairs by grammar what the name model gets wrong in press texts.

It runs after `ner` and `extractor_sentences`. Ranks, titles and possessives leave a person's span, two
names joined by "and" part, "V." joins its family name, and a name found once in full is found at every
later short or capitalised mention, so that one person has one form of evidence throughout a text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor import lexicon
from extractor.pipeline.manifest import verify_manifest, write_manifest
from extractor.pipeline.tokenizer import abbreviations

__all__ = ["Names", "create_names", "verify_manifest", "write_manifest"]

_INITIALS = re.compile(r"(?:[^\W\d_]\.[-–]?){0,2}[^\W\d_]\.\Z")
_ENUMERATORS = frozenset(
    "section annex appendix part group schedule plan class category hepatitis vitamin point option grade "
    "article chapter type block level unit room hall team pool table figure phase".split()
)
_SPLITTERS = frozenset({"and", "&", ",", ";", "/", "|", "–", "—", "AND", "•", ":"})
_DASHES = frozenset({"-", "‑", "‐"})
_PARTICLES = frozenset(
    "al el ad an as ash at ath az bin ibn bint ben abu de da do dos das del della di du la le van von der den ter "
    "of the y e zu af av uulu kyzy oglu ogly abdul bou".split()
) - {"of", "the"}
# Titles that are also parts of names ("Sheikh Hasina"): the model's word counts when one token would remain.
_NAME_LIKE_TITLES = frozenset(
    "sheikh sheikha shaikh imam mullah datuk tan sri tun nana king prince haji shah baron count lord major marshal "
    "general chief dean earl pope bishop judge justice page bey pasha khan begum syed sayyid".split()
)
_LONGEST_TITLE = 6
_CLASS_OF_MENTION = {"COUNTRY": "LOC", "NORP": "NORP", "ORG": "ORG", "LOC": "LOC"}


def _lines(name: str) -> frozenset[str]:
    text = files("extractor.pipeline").joinpath(f"data/{name}").read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and line[0] != "#")


@cache
def _title_words() -> frozenset[str]:
    return _lines("title_words.txt")


@cache
def _not_glued() -> frozenset[str]:
    return _lines("not_glued.txt")


@cache
def _head_nouns() -> dict[str, str]:
    raw = files("extractor.pipeline").joinpath("data/head_nouns.toml").read_text("utf-8")
    return {noun: label for label, nouns in tomllib.loads(raw).items() for noun in nouns}


@cache
def _family_first() -> frozenset[str]:
    return _lines("family_first.txt")


@cache
def _digraphs() -> frozenset[str]:
    return frozenset(entry + "." for entry in abbreviations()["digraph_initials"])


@cache
def _abbreviated_titles() -> frozenset[str]:
    groups = abbreviations()
    return frozenset(
        entry.lower() + "." for name in ("before_name", "before_number", "may_end") for entry in groups[name]
    )


def _is_initial(text: str) -> bool:
    """Whether the token is the initial of a given name ("V.", "K.-J.", "Sh."); not "H.E.", "U.S."."""
    if text[-1] != "." or not text[0].isupper():
        return False
    if text in _digraphs():
        return True
    return _INITIALS.match(text) is not None and text.lower() not in _abbreviated_titles()


@lru_cache(maxsize=1 << 16)
def _is_honorific(text: str) -> bool:
    """As in the lexicon; remembered, because the same few words come again and again."""
    return lexicon.is_honorific(text)


@lru_cache(maxsize=1 << 16)
def _rank_name(text: str) -> str | None:
    """As in the lexicon, remembered."""
    return lexicon.rank_name(text)


@lru_cache(maxsize=1 << 16)
def _country_code(text: str) -> str | None:
    """As in the lexicon, remembered."""
    return lexicon.country_code(text)


@lru_cache(maxsize=1 << 16)
def _organization_code(text: str) -> str | None:
    """As in the lexicon, remembered."""
    return lexicon.organization_code(text)


@dataclass(slots=True)
class _Name:
    start: int  # token
    end: int  # token, exclusive
    label: str


class Names:
    """The component; stateless."""

    def __call__(self, doc: Doc) -> Doc:
        """Replace `doc.ents` by the repaired names; the class MISC, which only training needs, goes."""
        if not len(doc):
            return doc
        tokens = [token.text for token in doc]
        glued = [not token.whitespace_ for token in doc]
        starts = _sentence_starts(doc)
        names = [_Name(span.start, span.end, span.label_) for span in doc.ents if span.label_ != "MISC"]
        names = [part for name in names for part in _parts(name, tokens)]
        names = [kept for name in names if (kept := _trim(name, tokens)) is not None]
        names = _join_initials(names, tokens, glued, starts)
        names = _repeat(names, tokens, glued, starts)
        names = _without_common_words(names, tokens)
        doc.ents = tuple(Span(doc, name.start, name.end, label=name.label) for name in names)
        return doc


def _sentence_starts(doc: Doc) -> list[bool]:
    if not doc.has_annotation("SENT_START"):
        return [index == 0 for index in range(len(doc))]
    return [bool(token.is_sent_start) for token in doc]


def _parts(name: _Name, tokens: list[str]) -> Iterator[_Name]:
    """Cut a person's span at "and", commas and line ends; other spans at line ends only."""
    begin = name.start
    for index in range(name.start, name.end):
        text = tokens[index]
        cuts = "\n" in text or (name.label == "PERSON" and text in _SPLITTERS)
        if cuts:
            if index > begin:
                yield _Name(begin, index, name.label)
            begin = index + 1
    if begin < name.end:
        yield _Name(begin, name.end, name.label)


def _is_wordless(text: str) -> bool:
    return not any(char.isalnum() for char in text)


def _trim(name: _Name, tokens: list[str]) -> _Name | None:
    """Take off what is no part of the name; None when nothing is left, another class for a state's name."""
    start, end = name.start, name.end
    while start < end and _is_wordless(tokens[start]):
        start += 1
    while start < end and (_is_wordless(tokens[end - 1]) and tokens[end - 1] != ")"):
        end -= 1
    if start >= end:
        return None
    if name.label != "PERSON":
        return _Name(start, end, name.label)
    while end > start and _is_tail(tokens[end - 1]):
        end -= 1
    head = _head_nouns().get(tokens[end - 1]) if end - start > 1 else None
    if head is not None and _rank_name(" ".join(tokens[start : end - 1])) is None:
        return _Name(start, end, head)
    start = _without_title(start, end, tokens)
    if start >= end or not any(tokens[i][:1].isupper() for i in range(start, end)):
        return None
    if end - start <= 3:
        text = " ".join(tokens[start:end])
        if all(tokens[i].lower() in _title_words() for i in range(start, end)):
            return None
        if _rank_name(text) is not None or _is_honorific(text):
            return None
        if end - start == 1 and (_country_code(text) is not None or _organization_code(text) is not None):
            mentions = lexicon.find_mentions(text)
            label = _CLASS_OF_MENTION.get(mentions[0].label) if mentions else None
            return _Name(start, end, label) if label else None
    return _Name(start, end, "PERSON")


def _is_tail(text: str) -> bool:
    """Whether a token at the end of a person's span is not part of the name."""
    if text in {"'s", "’s", "'S", "’S", "'", "’"} or _is_wordless(text):
        return True
    return (
        text.islower()
        and text not in {"uulu", "kyzy", "oglu", "ogly", "zade", "un", "in", "jong"}
        and len(text) <= 4
    )


def _without_title(start: int, end: int, tokens: list[str]) -> int:
    """Where the name begins behind ranks, titles, honorifics and the name of a state."""
    while start < end:
        step = 0
        for size in range(min(_LONGEST_TITLE, end - start), 0, -1):
            text = " ".join(tokens[start : start + size])
            rest = end - start - size
            lower = text.lower()
            if rest <= 1 and size == 1 and lower in _NAME_LIKE_TITLES and rest:
                continue
            if _is_honorific(text) or _rank_name(text) is not None:
                step = size
            elif rest >= 2 and _country_code(text) is not None and tokens[start + size] not in _DASHES:
                step = size
            elif rest >= 2 and size <= 2 and _organization_code(text) is not None and text.isupper():
                step = size
            elif size == 1 and lower in _title_words():
                step = size
            if step:
                break
        if not step:
            return start
        start += step
        while start < end and _is_wordless(tokens[start]):
            start += 1
    return start


def _join_initials(
    names: list[_Name], tokens: list[str], glued: list[bool], starts: list[bool]
) -> list[_Name]:
    """Join initials with the family name that follows and hyphens with the half that follows."""
    taken = [False] * (len(tokens) + 1)
    for name in names:
        for index in range(name.start, name.end):
            taken[index] = True
    out: list[_Name] = []
    for name in names:
        if name.label != "PERSON":
            out.append(name)
            continue
        start, end = name.start, name.end
        while start > 0 and not taken[start - 1] and not starts[start] and _is_initial(tokens[start - 1]):
            if start > 1 and tokens[start - 2].lower() in _ENUMERATORS:
                break
            start -= 1
            if start and not _is_initial(tokens[start - 1]) and not taken[start - 1] and not starts[start]:
                start -= _is_name_word(tokens[start - 1]) and not starts[start - 1]
        while end + 1 < len(tokens) and glued[end - 1] and tokens[end] in _DASHES and glued[end]:
            half = tokens[end + 1]
            if taken[end + 1] or not half.isalpha() or half.lower() in _not_glued():
                break
            if half.islower() and len(half) > 5:
                break
            end += 2
        if (
            _is_initial(tokens[end - 1])
            and end < len(tokens)
            and not taken[end]
            and _is_name_word(tokens[end])
        ):
            end += 1
        previous = out[-1] if out else None
        if (
            previous is not None
            and previous.label == "PERSON"
            and previous.end == start
            and not starts[start]
            and _is_initial(tokens[previous.end - 1])
        ):
            previous.end = end
            continue
        out.append(_Name(start, end, "PERSON"))
    found = [index for name in out for index in range(name.start, name.end)]
    for index in found:
        taken[index] = True
    for index, text in enumerate(tokens[:-1]):
        if not _is_initial(text) or taken[index] or taken[index + 1] or starts[index + 1]:
            continue
        if index and (_is_initial(tokens[index - 1]) or tokens[index - 1].lower() in _ENUMERATORS):
            continue
        end = index + 1
        while end < len(tokens) and not taken[end] and _is_initial(tokens[end]):
            end += 1
        if end < len(tokens) and not taken[end] and _is_name_word(tokens[end]) and not starts[end]:
            out.append(_Name(index, end + 1, "PERSON"))
            for filled in range(index, end + 1):
                taken[filled] = True
    return sorted(out, key=lambda name: name.start)


def _is_name_word(text: str) -> bool:
    return (
        len(text) > 2
        and text[0].isupper()
        and all(char.isalpha() or char in "'’-" for char in text)
        and text.lower() not in _title_words()
        and _organization_code(text) is None
        and _rank_name(text) is None
    )


def _repeat(names: list[_Name], tokens: list[str], glued: list[bool], starts: list[bool]) -> list[_Name]:
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
        if words[0] in _family_first() and len(solid) > 1:
            keys.append(words[0])
        for key in keys:
            if (
                len(key) > 2
                and key not in common
                and key not in _title_words()
                and _country_code(key) is None
            ):
                full.setdefault(key, []).append(words)
    if not full:
        return names
    owner: list[_Name | None] = [None] * len(tokens)
    for name in names:
        for index in range(name.start, name.end):
            owner[index] = name
    added: list[_Name] = []
    for index, word in enumerate(folded):
        forms = full.get(word)
        if forms is None or not tokens[index][0].isupper():
            continue
        present = owner[index]
        if present is not None:
            lone = present.end - present.start == 1 and present.label in {"ORG", "LOC", "NORP", "FAC"}
            if lone and _country_code(word) is None and not _in_longer_name(index, tokens, starts, owner):
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
        new = _Name(start, end, "PERSON")
        added.append(new)
        for position in range(start, end):
            owner[position] = new
    return sorted([*names, *added], key=lambda name: name.start)


def _without_common_words(names: list[_Name], tokens: list[str]) -> list[_Name]:
    """Drop one-word persons that are a common word elsewhere in the text ("Strategy") and in no full name."""
    common = {text for text in tokens if text.islower()}
    known = {
        tokens[index].casefold()
        for name in names
        if name.label == "PERSON" and name.end - name.start > 1
        for index in range(name.start, name.end)
    }

    def is_common(name: _Name) -> bool:
        word = tokens[name.start].casefold()
        return name.label == "PERSON" and name.end - name.start == 1 and word in common and word not in known

    return [name for name in names if not is_common(name)]


def _in_longer_name(index: int, tokens: list[str], starts: list[bool], owner: list[_Name | None]) -> bool:
    """Whether a capitalised word that is no person follows, as in "Clark Air Base" or "Zas Foundation"."""
    after = index + 1
    if after >= len(tokens) or starts[after] or owner[after] is not None and owner[after].label == "PERSON":  # type: ignore[union-attr]
        return False
    text = tokens[after]
    return text[0].isupper() and text.isalpha() and not text.isupper() and not tokens[index].isupper()


def _reach_back(
    index: int,
    folded: list[str],
    tokens: list[str],
    glued: list[bool],
    starts: list[bool],
    owner: list[_Name | None],
    forms: list[tuple[str, ...]],
) -> int:
    """Begin the repeated name further left: initials, particles and given names that the full form has."""
    known = {word for form in forms for word in form[:-1]}
    start = index
    while start > 0 and not starts[start] and owner[start - 1] is None:
        before = folded[start - 1]
        if before in known or _is_initial(tokens[start - 1]):
            start -= 1
        elif (
            before in _DASHES
            and start > 1
            and glued[start - 1]
            and (folded[start - 2] in known or folded[start - 2] in _PARTICLES)
        ):
            start -= 2
        else:
            break
    while start < index and (_is_wordless(tokens[start]) or tokens[start] in {"and", "of"}):
        start += 1
    return start


@Language.factory("extractor_names", assigns=["doc.ents"], requires=["doc.ents"])
def create_names(nlp: Language, name: str) -> Names:
    """Make the component; it has no settings."""
    return Names()
