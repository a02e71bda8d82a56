"""The component `extractor_names`: repairs by grammar what the name model gets wrong in press texts.

It runs after `ner` and `extractor_sentences`. Ranks, titles and possessives leave a person's span, two
names joined by "and" part, "V." joins its family name, and a name found once in full is found at every
later short or capitalised mention, so that one person has one form of evidence throughout a text.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor import lexicon
from extractor.pipeline.manifest import verify_manifest, write_manifest
from extractor.pipeline.name_classes import (
    by_abbreviation,
    by_article,
    by_dateline,
    by_head_noun,
    by_majority,
    by_plural,
    without_scraps,
)
from extractor.pipeline.name_foreign import foreign_bodies
from extractor.pipeline.name_repeats import join_initials, repeat, without_common_words
from extractor.pipeline.name_words import (
    DASHES,
    Name,
    country_code,
    group,
    head_nouns,
    is_honorific,
    is_wordless,
    listed,
    organization_code,
    rank_name,
)
from extractor.pipeline.words import glued_words, sentence_starts, words_of

__all__ = ["Names", "create_names", "verify_manifest", "write_manifest"]

_LONGEST_TITLE = 6  # tokens of "Minister of Foreign Affairs and Trade"
_CLASS_OF_MENTION = {"COUNTRY": "LOC", "NORP": "NORP", "ORG": "ORG", "LOC": "LOC"}


class Names:
    """The component; stateless."""

    def __call__(self, doc: Doc) -> Doc:
        """Replace `doc.ents` by the repaired names; the class MISC, which only training needs, goes."""
        if not len(doc):
            return doc
        tokens, glued, starts = words_of(doc), glued_words(doc), sentence_starts(doc)
        names = [Name(span.start, span.end, span.label_) for span in doc.ents if span.label_ != "MISC"]
        names = [part for name in names for part in _parts(name, tokens)]
        names = [kept for name in names if (kept := _trim(name, tokens)) is not None]
        names = join_initials(names, tokens, glued, starts)
        names = repeat(names, tokens, glued, starts)
        names = without_common_words(names, tokens)
        names = without_scraps(names, tokens)
        names = foreign_bodies(names, tokens)
        names = by_head_noun(names, tokens)
        names = by_abbreviation(names, tokens)
        names = by_article(names, tokens)
        names = by_plural(names, tokens, starts)
        names = by_dateline(names, tokens, starts)
        names = by_majority(names, tokens)
        doc.ents = tuple(Span(doc, name.start, name.end, label=name.label) for name in names)
        return doc


def _parts(name: Name, tokens: list[str]) -> Iterator[Name]:
    """Cut a person's span at "and", commas and line ends; other spans at line ends only."""
    begin = name.start
    for index in range(name.start, name.end):
        text = tokens[index]
        cuts = "\n" in text or (name.label == "PERSON" and text.lower() in group("splitters"))
        if cuts:
            if index > begin:
                yield Name(begin, index, name.label)
            begin = index + 1
    if begin < name.end:
        yield Name(begin, name.end, name.label)


def _trim(name: Name, tokens: list[str]) -> Name | None:
    """Take off what is no part of the name; None when nothing is left, another class for a state's name."""
    start, end = name.start, name.end
    while start < end and is_wordless(tokens[start]):
        start += 1
    while start < end and (is_wordless(tokens[end - 1]) and tokens[end - 1] != ")"):
        end -= 1
    if start >= end:
        return None
    if name.label != "PERSON":
        return Name(start, end, name.label)
    while end > start and _is_tail(tokens[end - 1]):
        end -= 1
    if (
        end - start > 1
        and tokens[end - 1] == "To"
        and tokens[end : end + 1]
        and tokens[end] in group("headline_acts")
    ):
        # "Anwar | To Meet Indonesian Counterpart"
        end -= 1
    head = _head(start, end, tokens)
    if head is not None and rank_name(" ".join(tokens[start : end - 1])) is None:
        return Name(start, end, head)
    start = _without_title(start, end, tokens)
    if start > 1 and tokens[start - 1] == "To" and end - start == 1:
        # "President To | Lam", "the General Secretary, To | Lam"
        before = tokens[start - 2]
        start -= before == "," or before.lower() in listed("title_words")
    if start >= end or not any(tokens[i][:1].isupper() for i in range(start, end)):
        return None
    if end - start <= 3:
        text = " ".join(tokens[start:end])
        if all(tokens[i].lower() in listed("title_words") for i in range(start, end)):
            return None
        if rank_name(text) is not None or is_honorific(text):
            return None
        if country_code(text) is not None or organization_code(text) is not None:
            mentions = lexicon.find_mentions(text)
            label = _CLASS_OF_MENTION.get(mentions[0].label) if mentions else None
            return Name(start, end, label) if label else None
    return Name(start, end, "PERSON")


def _head(start: int, end: int, tokens: list[str]) -> str | None:
    """The class that the words of a person's span show: "Ibn Sina Hospital", "Majlis al-Shura"."""
    if end - start < 2:
        return None
    if tokens[start] in group("first_heads") or (end - start > 2 and tokens[end - 1] in group("long_heads")):
        return "ORG"
    if tokens[start] in group("first_places"):
        return "FAC"
    return head_nouns().get(tokens[end - 1])


def _is_tail(text: str) -> bool:
    """Whether a token at the end of a person's span is not part of the name."""
    if text in {"'s", "’s", "'S", "’S", "'", "’"} or is_wordless(text):
        return True
    return text.islower() and text not in group("endings") and len(text) <= 4


def _without_title(start: int, end: int, tokens: list[str]) -> int:
    """Where the name begins behind ranks, titles, honorifics and the name of a state."""
    while start < end:
        step = 0
        for size in range(min(_LONGEST_TITLE, end - start), 0, -1):
            text = " ".join(tokens[start : start + size])
            rest = end - start - size
            lower = text.lower()
            if rest <= 1 and size == 1 and lower in group("name_like_titles") and rest:
                continue
            descent = rest and tokens[start + size].lower() in group("particles_of_descent")
            if size == 1 and descent and lower in group("given_before_particle"):
                continue
            is_title = (
                is_honorific(text)
                or rank_name(text) is not None
                or (size == 1 and lower in listed("title_words"))
            )
            # Of "Georgia Meloni" and "Israel Katz" nothing goes: two words must remain behind a state.
            is_side = rest >= 2 and tokens[start + size] not in DASHES and _names_a_side(text)
            if is_title or is_side:
                step = size
                break
        if not step:
            return start
        start += step
        while start < end and is_wordless(tokens[start]):
            start += 1
    return start


def _names_a_side(text: str) -> bool:
    return country_code(text) is not None or (text.isupper() and organization_code(text) is not None)


@Language.factory("extractor_names", assigns=["doc.ents"], requires=["doc.ents"])
def create_names(nlp: Language, name: str) -> Names:
    """Make the component; it has no settings."""
    return Names()
