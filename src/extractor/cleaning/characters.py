"""Single characters: mojibake, exotic spaces, invisible characters, composition."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import ftfy
from ftfy.badness import is_bad
from ftfy.chardata import UTF8_DETECTOR_RE

from extractor.cleaning.alignment import Edit
from extractor.cleaning.hyphens import is_listed

# What ftfy's detector needs to begin: two bytes of UTF-8 read as Latin, Greek or Cyrillic letters.
_SUSPECT = re.compile(
    r"[À-ßà-ðĂĀĆČĎĐÉĚĒĘĞĢĪĶĹŁŃŇŐŌŘŚŠŞŢŰŪŲŮŹŽŻΒ-ΫάέήίВ-ЯавгдежзийклмнопруС][\x80-\xff–—‘-„†‡•…‰‹›€№™Œœ˜ˆŸŽžŠšƒђѓєѕіїјљњћќўџҐґЂЃЄЅІЇЈЉЊЋЌЎЏ]"
)
# A right quotation mark whose last byte was lost on the way.
_LOST_QUOTE = re.compile(r"â€(?=[\s.,;:!?)\]<]|$)")
# Such runs pulled apart by a tokeniser ("the stateâ €™ s", "PÃ © rez"), with the letters behind them.
_PARTED = re.compile(
    r"â ?€(?P<mark> ?[™œ˜“”–—¦¢\x9d])?(?P<gap> ?)"
    r"|Ã (?P<letter>[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])(?P<rest>(?: [a-zß-öø-ÿ]+)?)"
)
_CLOSING_QUOTE, _OPENING_QUOTES, _DASHES = "”", "“‘", "–—"
_C1 = re.compile(r"[\x80-\x84\x86-\x9f]")
_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DROPPED = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f"
_ODD = re.compile(
    rf"\r\n?|[\x0b\x0c\x85\u2028\u2029]|\u00ad\n|"
    rf" *[{_SPACES}{_DROPPED}{_CONTROLS}][ {_SPACES}{_DROPPED}{_CONTROLS}]*|  +"
)
_ANY_SPACE = re.compile(rf"[ {_SPACES}]")
_UNCOMPOSED = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


def mojibake_edits(text: str) -> list[Edit]:
    """Repair UTF-8 that was read as a single-byte encoding, run by run."""
    edits: list[Edit] = []
    if _SUSPECT.search(text):
        for found in UTF8_DETECTOR_RE.finditer(text):
            fixed = _repaired(found.group())
            if fixed != found.group():
                edits.append((found.start(), found.end(), fixed))
    if "â €" in text or "Ã " in text or "â€ " in text:
        edits.extend(_parted(text))
        edits.sort()
    taken = {start for start, _, _ in edits}
    edits.extend((m.start(), m.end(), "”") for m in _LOST_QUOTE.finditer(text) if m.start() not in taken)
    edits.extend((m.start(), m.end(), _from_cp1252(m.group())) for m in _C1.finditer(text))
    edits.sort()
    return _without_overlaps(edits)


def _parted(text: str) -> Iterator[Edit]:
    for found in _PARTED.finditer(text):
        if " " not in found.group().rstrip():
            continue
        start, end = found.span()
        following = text[end : end + 1]
        if found["letter"]:
            new = _repaired("Ã" + found["letter"])
            if new == "Ã" + found["letter"]:
                continue
            rest = found["rest"]
            keep = not rest or is_listed(rest.strip(), "small")
            yield start, found.start("rest") + (0 if keep else 1), new
            continue
        new = _repaired("â€" + found["mark"].strip()) if found["mark"] else _CLOSING_QUOTE
        if new in _OPENING_QUOTES:
            yield start, end, new
        elif new in _DASHES:
            before = "" if text[start - 1 : start].isspace() else " "
            yield start, end, before + new + " "
        else:
            if new == _CLOSING_QUOTE and text[max(0, start - 2) : start] in (", ", ". "):
                start -= 1
            gap = found["gap"] or (" " if new == _CLOSING_QUOTE and following.isalnum() else "")
            yield start, end, new + gap


@lru_cache(maxsize=4096)
def _repaired(run: str) -> str:
    return ftfy.fix_encoding(run) if is_bad(run) else run


def _from_cp1252(char: str) -> str:
    return char.encode("latin-1").decode("cp1252", "ignore")


def _without_overlaps(edits: list[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def space_edits(text: str) -> list[Edit]:
    """One space for a run of spaces of any kind, one line feed for a line end, nothing for the invisible."""
    edits: list[Edit] = []
    for found in _ODD.finditer(text):
        run = found.group()
        if run[0] in "\r\x0b\x0c\x85\u2028\u2029":
            new = "\n"
        elif run.endswith("\n"):
            new = ""
        else:
            new = " " if _ANY_SPACE.search(run) else ""
        edits.append((found.start(), found.end(), new))
    return edits


def composition_edits(text: str) -> list[Edit]:
    """Unicode NFC, word by word where a word needs it."""
    if unicodedata.is_normalized("NFC", text):
        return []
    return [
        (found.start(), found.end(), unicodedata.normalize("NFC", found.group()))
        for found in _UNCOMPOSED.finditer(text)
        if not unicodedata.is_normalized("NFC", found.group())
    ]
