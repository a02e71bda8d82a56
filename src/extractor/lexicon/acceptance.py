"""Whether a phrase means, at its place in the text, what the lexicon says."""

from __future__ import annotations

import re

from extractor.lexicon.context import context_words, in_capitals, next_word, previous_word
from extractor.lexicon.countries import country_code
from extractor.lexicon.mention import Mention
from extractor.lexicon.phrases import Candidate, Entry
from extractor.lexicon.ranks import name_particles, weak_ranks, words_that_are_no_names

_TWO_CAPITALS = re.compile(
    r"[ ][A-ZÀ-Ž][\w’'-]*[a-zà-ž][ ](?:(?:de|da|do|dos|bin|al|el|van|von)[ -])?[A-ZÀ-Ž][a-zà-ž]"
)
_OWN_HEAD = re.compile(r"[-’']")
_COMMA_PLACE = re.compile(r"(?:,|\s\()[ \t\xa0\n]?((?:[A-Z][\w.’'-]*[ ]?){1,3})")
_DATELINE = re.compile(r"(?:, |\s?[-–—(/])")
_FORCE = re.compile(
    r" (?:(?:air|defen[cs]e|armed|land|ground|naval|security|police) (?:forces?|service)"
    r"|navy|army|police|coast ?guard)\b",
    re.IGNORECASE,
)
_LANGUAGE_END = re.compile(r"\s*(?:[.,;:)!?”\"]|$|and\b|or\b)")
# A name or another post-nominal; capitals alone would be an organisation ("UN SC").
_POSTNOMINAL_BEFORE = re.compile(
    r"(?<![\w’'-])[A-ZÀ-Ž][\w’'-]*[a-zà-ž][\w.’'-]*(?:,[ ]?|[ ]|[ ]?\(|,?[ ]\()$"
)


# Before an office they may have its state behind them.
_STYLES = frozenset({"HE", "H.E.", "H.E", "His Excellency", "Her Excellency"})

# "WHO: A, Minister of Health" in an announcement to the press.
_LABEL = re.compile(r"(?:\A|\n)(?:[-–•*] )?WHO ?: ?\Z")
_DEFENCE = re.compile(r"\b(?:Defence|Defense|Home) \Z")
_NEAR = len("Defence ")


def accepted(text: str, candidate: Candidate, entry: Entry, last: Mention | None) -> bool:
    """Whether the entry holds at the candidate's place; `last` is the mention found before it."""
    label = entry.label
    if label == "RANK":
        return _is_rank(text, candidate, entry)
    if label == "HONORIFIC":
        return _is_honorific(text, candidate, entry, last)
    if (
        not label
        and entry.form == "Secretary General"
        and _DEFENCE.search(text, max(0, candidate.start - _NEAR), candidate.start)
    ):
        # "Defence Secretary | General A"
        return not _full_name_follows(text, candidate.end)
    if label not in ("COUNTRY", "NORP", "LOC", "ORG"):
        return True
    if _in_title_of(text, candidate.start, last):
        # "Commander | Ruritania Air Force" is no Commander Ruritania.
        return (
            label == "ORG"
            or (label == "COUNTRY" and _FORCE.match(text, candidate.end) is not None)
            or _styled_office(text, candidate, label, last)
        )
    if label == "COUNTRY":
        return _is_country(text, candidate)
    if label == "NORP":
        if entry.form.isascii() and not text[candidate.start : candidate.end].isascii():
            return False  # "Thaís Moreira" is no Thai
        return not _is_language(text, candidate)
    if label == "ORG":
        return not _is_shouted_word(text, candidate)
    return _is_place(text, candidate, entry)


def _in_title_of(text: str, start: int, last: Mention | None) -> bool:
    """Whether a rank or an honorific stands directly before: the word is a surname then."""
    if last is None or last.label not in ("RANK", "HONORIFIC") or start - last.end > 2:
        return False
    between = text[last.end : start]
    return between == " " or between == ". "


def _styled_office(text: str, candidate: Candidate, label: str, last: Mention | None) -> bool:
    """Whether a style of address stands before the state of an office: "HE US Ambassador"."""
    if last is None or text[last.start : last.end] not in _STYLES:
        return False
    word = next_word(text, candidate.end)
    state = label == "NORP" or (label == "COUNTRY" and candidate.words[0].isupper())
    return state and word is not None and word.lower() in context_words().offices


def _is_rank(text: str, candidate: Candidate, entry: Entry) -> bool:
    words = candidate.words
    start = candidate.start
    if any("." in word for word in words):
        return False  # dotted initials belong to a name ("M.G. Ramachandran")
    if text[start - 1 : start] in ("-", "‑") and text[start - 2 : start - 1].isalpha():
        return False  # "Secretary-General", whatever stands before the hyphen
    written_out = "." not in entry.form and not words[-1].isupper()
    capital = words[0][0].isupper() and words[-1][0].isupper()
    if not written_out and not capital and words[0][0].islower() and not words[0].isdigit():
        return False  # "mid", "ens", "gen"
    if entry.norm in weak_ranks() and not capital:
        # "a major Warhol exhibition", but "the Minister of State, general Lopes Cruz"
        return text[start - 2 : start] == ", " and _full_name_follows(text, candidate.end)
    if words[0] == "Police" and text.endswith("of ", max(0, start - 3), start):
        # "Chief of Police | General A"
        return False
    if words[0] in ("Staff", "STAFF") and _is_staff_of_a_body(text, start):
        return False
    shouted = len(words) == 1 and entry.form.isupper()
    if written_out and capital and not shouted and entry.norm not in weak_ranks():
        return True
    if entry.form.endswith(".") and capital and len(words) > 1 and text[candidate.end - 1] == ".":
        return True
    return _name_follows(text, candidate.end)


def _is_staff_of_a_body(text: str, start: int) -> bool:
    """Whether "Staff" belongs to the words before it ("Chief of Joint Staff Colonel General …")."""
    before = previous_word(text, start)
    if before is None:
        return False
    return before.lower() == "of" or (before[0].isupper() and before.lower() != "the")


def _full_name_follows(text: str, end: int) -> bool:
    """Whether two capitalised words of a name stand behind."""
    match = _TWO_CAPITALS.match(text, end)
    return match is not None and _name_follows(text, end)


def _name_follows(text: str, end: int) -> bool:
    word = next_word(text, end)
    if word is None:
        return False
    bare = word.rstrip(".").lower()
    if not word[0].isupper():
        head = _OWN_HEAD.split(bare, maxsplit=1)[0]  # "al-Burhan"
        return head in name_particles() and ("-" in word or head == bare)
    context = context_words()
    if bare in words_that_are_no_names() or bare in context.rank_words:
        return False
    bare = bare.removesuffix("'s").removesuffix("’s")
    return bare in context.personal_names or country_code(bare) is None


def _is_honorific(text: str, candidate: Candidate, entry: Entry, last: Mention | None) -> bool:
    if entry.tag == "service" and text[candidate.start - 1 : candidate.start] == "(":
        return False  # "the Armed Forces of the Philippines (AFP)"
    if entry.tag in ("behind", "service"):
        if entry.form.islower() and not candidate.words[0].islower():
            return False  # "ndc" is a post-nominal, NDC anything
        if text[candidate.end : candidate.end + 1] in ("-", "'", "’"):
            return False
        previous = (previous_word(text, candidate.start) or "").lower()
        if previous in words_that_are_no_names() and _name_follows(text, candidate.end):
            return False  # "Vice President JD Vance": his initials
        if last is not None and text[last.end : candidate.start] in (" ", ", "):
            return last.label == "HONORIFIC"  # behind a place or an organisation it is part of a list
        return _POSTNOMINAL_BEFORE.search(text, max(0, candidate.start - 40), candidate.start) is not None
    if entry.tag == "inside":  # a qualifier of the rank before it, in parentheses
        return (
            last is not None
            and last.label in ("RANK", "HONORIFIC")
            and text[last.end : candidate.start].strip() in ("(", ",", "")
        )
    if len(candidate.words) > 1 and candidate.words[0] in ("His", "Her", "Their", "Your"):
        return True
    word = next_word(text, candidate.end)
    if word == "the" and candidate.words[0] in ("HE", "HRH", "HH", "HM", "HSH"):
        return True  # "HE the Minister of Interior Sheikh …"
    if word is None or not (word[0].isupper() or _OWN_HEAD.split(word)[0] in name_particles()):
        return False
    shouted = candidate.words[0] in ("HE", "HM", "HH", "MS", "MR", "YB")
    return not (shouted and word.isupper() and word.lower() in context_words().function_words)


def _is_country(text: str, candidate: Candidate) -> bool:
    context = context_words()
    name = " ".join(candidate.words)
    if name == "US":
        previous = previous_word(text, candidate.start)
        return previous is None or not previous.isupper() or previous.lower() not in context.before_pronoun_us
    if name in context.word_acronyms:
        return not in_capitals(text, candidate.start, candidate.end)
    if name.lower() not in context.personal_names:
        return True
    return not _is_person_name(text, candidate)


def _is_person_name(text: str, candidate: Candidate) -> bool:
    """Whether a name that is also a given name or surname is one here, by its neighbours."""
    context = context_words()
    after = next_word(text, candidate.end)
    if (
        after is not None
        and text[candidate.end] != "."
        and after[0].isupper()
        and after.rstrip(".").lower() not in context.institutions
    ):
        return not after.rstrip(".").isupper() or len(after.rstrip(".")) == 1
    before = previous_word(text, candidate.start)
    if before is None or not before[0].isupper() or before.endswith("."):
        return False
    bare = before.lower()
    return (
        bare not in context.function_words
        and bare not in context.institutions
        and bare not in words_that_are_no_names()
        and country_code(bare) is None
        and not before.isupper()
        and not before.endswith(("'s", "’s"))
    )


def _is_language(text: str, candidate: Candidate) -> bool:
    context = context_words()
    after = next_word(text, candidate.end)
    if after is not None and after.rstrip(".").lower() in context.language_words:
        return True
    if text[candidate.end : candidate.end + 1] == "-":
        tail = re.match(r"-(\w+)", text[candidate.end : candidate.end + 20])
        return tail is not None and tail.group(1) in context.language_words
    before = previous_word(text, candidate.start)
    if before is None or before.lower() not in context.before_language:
        return False
    return _LANGUAGE_END.match(text, candidate.end) is not None


def _is_shouted_word(text: str, candidate: Candidate) -> bool:
    if text.startswith("WHO", candidate.start) and _LABEL.search(text, max(0, candidate.start - 4), candidate.end + 2):
        return True
    return (
        len(candidate.words) == 1
        and candidate.words[0] in context_words().word_acronyms
        and in_capitals(text, candidate.start, candidate.end)
    )


def _is_place(text: str, candidate: Candidate, entry: Entry) -> bool:
    context = context_words()
    after = next_word(text, candidate.end)
    beside = after if after is not None and text[candidate.end] in " \t\xa0" else None
    if beside is not None and beside.rstrip(".").lower() in context.documents and beside[0].isupper():
        return False
    name = " ".join(candidate.words).lower()
    previous = previous_word(text, candidate.start)
    if previous is not None and previous.lower() in context.titles_before_surname and previous[0].isupper():
        return False
    if not entry.tag:
        return name not in context.personal_names or not _is_person_name(text, candidate)
    if text[candidate.start - 1 : candidate.start] == "-":
        return False  # the second half of a double name
    name_before = (
        previous is not None and previous[0].isupper() and previous.lower() not in context.function_words
    )
    if not name_before and _state_follows(text, candidate.end):
        return True
    if previous is None:
        begins_line = candidate.start == 0 or text[candidate.start - 1] == "\n"
        return begins_line and entry.tag == "large" and _DATELINE.match(text, candidate.end) is not None
    if beside is not None and beside[0].isupper():
        return False
    original, previous = previous, previous.lower()
    if entry.tag == "small" and previous in ("of", "at", "from"):
        before = previous_word(text, text.rindex(original, 0, candidate.start))
        return before is not None and before.lower() in context.settlements
    if beside is not None and beside.rstrip(".").lower() in context.settlements:
        return True
    wanted = context.place_prepositions if entry.tag == "large" else context.sure_place_prepositions
    return previous in wanted


def _state_follows(text: str, end: int) -> bool:
    """Whether ", Country" or " (Country)" stands behind."""
    match = _COMMA_PLACE.match(text, end, end + 60)
    if match is None:
        return False
    words = match.group(1).split()
    return any(country_code(" ".join(words[:count])) is not None for count in range(len(words), 0, -1))
