"""The tokenizer for press texts: spaCy's English rules, with the habits of ministries' releases added.

What is added: initials and rank abbreviations stay whole and are cut off a glued name ("V.Khrenin" is
"V." + "Khrenin", "Lt.Gen." is "Lt." + "Gen."), a date or a sentence end glued to the next word is cut
("21.05.2020On", "sentence.Next"), numeric dates stay one token, words of letters alone are never cut
("Im" is a Korean surname, not "I'm"). Offsets are untouched: tokenizing loses no character.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.tokenizer_exceptions import emoticons
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_DASH = "-–—‒‑−"
# Whole tokens that the infix rules would cut: dates and clock times.
_NUMERIC = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{1,2}[:.h]\d\d)\Z"
)
_LONGEST_RUN = 400
_ENDLESS = re.compile(rf"\S{{{_LONGEST_RUN},}}")
_PIECE = re.compile(r"[^\W\d_]{1,40}|\d{1,40}|[\W_]")


@cache
def abbreviations() -> Mapping[str, tuple[str, ...]]:
    """The groups of data/abbreviations.toml; entries are without the final full stop."""
    raw = files("extractor.pipeline").joinpath("data/abbreviations.toml").read_text("utf-8")
    return {group: tuple(entries) for group, entries in tomllib.loads(raw).items()}


def _variants(entry: str) -> tuple[str, ...]:
    upper = entry.upper()
    return (entry,) if upper == entry else (entry, upper)


def _special_cases(base: Mapping[str, list[dict[int, str]]]) -> dict[str, list[dict[int, str]]]:
    faces = frozenset(emoticons)  # "8)" closes a parenthesis in a press text
    rules = {
        text: parts
        for text, parts in base.items()
        if text not in faces and not (text.isalpha() and len(parts) > 1)
    }
    for entries in abbreviations().values():
        for entry in entries:
            for form in _variants(entry):
                if " " not in form:
                    rules[form + "."] = [{ORTH: form + "."}]
    return rules


def _not_after(words: list[str]) -> str:
    """Lookbehinds that forbid a full stop's word to be one of `words` (Python wants equal widths)."""
    widths: dict[int, list[str]] = {}
    for word in words:
        widths.setdefault(len(word), []).append(re.escape(word))
    return "".join(rf"(?<!\b(?:{'|'.join(sorted(group))}))" for _, group in sorted(widths.items()))


def _after(words: list[str]) -> str:
    """One of the lookbehinds: the text before ends with a word of `words` and its full stop."""
    widths: dict[int, list[str]] = {}
    for word in words:
        widths.setdefault(len(word), []).append(re.escape(word))
    parts = [rf"(?<=\b(?:{'|'.join(sorted(group))})\.)" for _, group in sorted(widths.items())]
    return f"(?:{'|'.join(parts)})"


def _infixes(defaults: list[str]) -> list[str]:
    groups = abbreviations()
    kept = sorted(
        {
            form
            for group in ("before_name", "digraph_initials")
            for entry in groups[group]
            if "." not in entry
            for form in _variants(entry)
        }
    )
    rules: list[str] = []
    for rule in defaults:
        # spaCy's own rule for "sentence.Next" would cut the full stop off "Sh.Mirzo" too.
        is_stop = rule.startswith(f"(?<=[{ALPHA_LOWER}") and r"\.(?=" in rule
        rules.append(_not_after(kept) + rule if is_stop else rule)
    name = rf"[{ALPHA_UPPER}][{ALPHA_LOWER}'’{ALPHA_UPPER}]"
    return [
        *rules,
        rf"(?<=\b[{ALPHA_UPPER}]\.)(?={name})",  # V.|Khrenin
        rf"(?<=[.][{ALPHA_UPPER}]\.)(?={name})",  # A.B.|Khrenin
        rf"{_after(kept)}(?=[{ALPHA_UPPER}])",  # Lt.|Gen, Sh.|J.
        rf"{_after(kept)}[{_DASH}](?=[{ALPHA_UPPER}])",  # Maj.|-|Gen.
        rf"(?<=[./-](?:19|20)\d\d)(?=[{ALPHA}])",  # 21.05.2020|On
        rf"(?<=[0-9])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",  # 1992.|The
        rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",  # NATO.|The
        rf"(?<=[{ALPHA_LOWER}0-9][)\]”’\"])\.(?=[{ALPHA_UPPER}])",
        rf"(?<=[.!?][”\"’)])(?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA_LOWER}])[!?;](?=[{ALPHA_UPPER}“\"])",
        rf"(?<=[{ALPHA_UPPER}]\.[{ALPHA_UPPER}]\.)[{_DASH}](?=[{ALPHA}])",  # U.S.|-|ROK
        rf"(?<=[{ALPHA}0-9])[(](?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA}0-9])[)](?=[{ALPHA}])",
    ]


class PressTokenizer(Tokenizer):
    """spaCy's tokenizer, kept linear in the face of runs without white space that no language has.

    spaCy takes affixes off such a run one by one and copies the rest each time; a megabyte of
    brackets would take hours. Runs longer than `_LONGEST_RUN` are cut by a plain pattern instead.
    """

    def __call__(self, string: str) -> Doc:
        if _ENDLESS.search(string) is None:
            return cast(Doc, super().__call__(string))
        words: list[str] = []
        spaces: list[bool] = []
        start = 0
        for run in _ENDLESS.finditer(string):
            self._append(words, spaces, string[start : run.start()])
            for piece in _PIECE.finditer(run.group()):
                words.append(piece.group())
                spaces.append(False)
            start = run.end()
            if string.startswith(" ", start):
                spaces[-1] = True
                start += 1
        self._append(words, spaces, string[start:])
        return Doc(self.vocab, words=words, spaces=spaces)

    # The rules are code and data files of this package: a saved pipeline names the tokenizer and holds no
    # copy that could fall behind, and opens faster.
    def to_disk(self, path: str | Path, **kwargs: object) -> None:
        """Write nothing."""

    def from_disk(self, path: str | Path, **kwargs: object) -> PressTokenizer:
        """Read nothing."""
        return self

    def _append(self, words: list[str], spaces: list[bool], text: str) -> None:
        for token in super().__call__(text):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))


@spacy.registry.tokenizers("extractor.press_tokenizer.v1")
def create_press_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return the function that spaCy calls with the pipeline to make its tokenizer."""

    def make(nlp: Language) -> Tokenizer:
        defaults: Any = nlp.Defaults
        return PressTokenizer(
            nlp.vocab,
            rules=_special_cases(defaults.tokenizer_exceptions),
            prefix_search=compile_prefix_regex([*defaults.prefixes, rf"[{_DASH}](?=[{ALPHA}])", "·"]).search,
            suffix_search=compile_suffix_regex(
                [*defaults.suffixes, rf"(?<=[{ALPHA}])[{_DASH}]", r"(?<=[.!?])[”\"’)\]]"]
            ).search,
            infix_finditer=compile_infix_regex(_infixes(list(defaults.infixes))).finditer,
            token_match=_NUMERIC.match,
            url_match=defaults.url_match,
        )

    return make
