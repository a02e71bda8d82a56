"""Which names are the same person: surnames, initials, capitals, diacritics, particles, spellings."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import lru_cache

from .statement import Statement
from .words import post_words

_TOKEN = re.compile(r"[^\W\d_]+")
_FOLD = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "ı": "i",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ə": "a",
        "ʻ": "",
        "ʼ": "",
    }
)
_SON_OF = re.compile(r"\b(?:bin|ibn|bint|binti) ")
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
_REGNAL = _GENERATION - {"jr", "sr"} | {"i", "v", "vi", "vii", "viii"}
# Romanisations of one sound that differ between translators of one office.
_SPELLINGS = (
    ("kh", "h"),
    ("zh", "j"),
    ("dzh", "j"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("ph", "f"),
    ("ck", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "ey"),
    ("y", "i"),
    ("j", "i"),
    ("ia", "a"),
    ("iu", "u"),
    ("io", "o"),
    ("ie", "e"),
    ("ii", "i"),
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Lower case without diacritics."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_FOLD))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'").replace("'", "")


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """Folded parts of a name without particles and generation marks; initials are single letters."""
    tokens = [t for t in _TOKEN.findall(fold(name)) if t not in _GENERATION]
    particles = post_words().loose_particles
    core = [t for t in tokens if t not in particles]
    return tuple(core or tokens)


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """The token with spelling variants of romanisation levelled."""
    for old, new in _SPELLINGS:
        token = token.replace(old, new)
    token = re.sub(r"(.)\1", r"\1", token)
    return token.rstrip("h") or token


def _same(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) < 4 or len(b) < 4:
        return False
    return skeleton(a) == skeleton(b)


def compatible(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every part of the shorter name has its part in the longer one, initials included."""
    if len(short) > len(long):
        short, long = long, short
    rest = list(long)
    full = 0
    for token in sorted(short, key=len, reverse=True):
        match = next((r for r in rest if _same(token, r)), None)
        if match is None:
            match = next(
                (
                    r
                    for r in rest
                    if (
                        len(token) == 1
                        or len(r) == 1
                        or (
                            len(token) == 2
                            and token in ("yu", "ya", "sh", "zh", "kh", "ch", "dz", "ts", "ye")
                        )
                    )
                    and r[: len(token)] == token[: len(r)]
                ),
                None,
            )
            if match is None:
                return False
        elif len(token) > 1:
            full += 1
        rest.remove(match)
    return full > 0


@dataclass(slots=True)
class Cluster:
    """One person: the statements at his or her names. The sets repeat what the members state."""

    tokens: tuple[str, ...]
    members: list[Statement] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    lemmas: set[str] = field(default_factory=set)
    ranks: set[str] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)

    def add(self, statement: Statement) -> None:
        """Take a statement in."""
        self.members.append(statement)
        insort(self.starts, statement.start)
        for value, known in (
            (statement.country, self.countries),
            (statement.lemma, self.lemmas),
            (statement.rank, self.ranks),
        ):
            if value:
                known.add(value)

    def values(self, attribute: str) -> list[str]:
        """The stated values of an attribute, in the order of the members."""
        return [value for st in self.members if (value := getattr(st, attribute))]


def cluster(text: str, statements: list[Statement]) -> list[Cluster]:
    """Clusters ordered by first mention."""
    clusters: list[Cluster] = []
    index: dict[str, list[Cluster]] = {}
    keyed = [(name_tokens(text[st.start : st.end]), st) for st in statements]
    keyed = [(tokens, st) for tokens, st in keyed if tokens]
    # Fullest names first, so that a short one meets its full form wherever that stands.
    keyed.sort(key=lambda pair: (-sum(len(t) > 1 for t in pair[0]), -len(pair[0]), pair[1].start))
    for tokens, st in keyed:
        keys = [skeleton(token) for token in tokens if len(token) > 1] or list(tokens)
        near = {id(c): c for key in keys for c in index.get(key, ())}
        candidates = [
            c
            for c in near.values()
            if compatible(tokens, c.tokens) and not _conflict(st, c, tokens) and not _father(text, st, c)
        ]
        if not candidates and _is_patronymic(st, tokens):
            # "Dear Viktor Gennadyevich" is Viktor Khrenin, if nobody else is called Viktor.
            named = [c for c in index.get(skeleton(tokens[0]), ()) if c.tokens[0] == tokens[0]]
            candidates = named if len(named) == 1 and named[0].starts[0] < st.start else []
        if candidates:
            best = max(candidates, key=lambda c: _affinity(st, c, tokens))
        else:
            best = Cluster(tokens)
            clusters.append(best)
            for key in dict.fromkeys(keys):
                index.setdefault(key, []).append(best)
        best.add(st)
    for item in clusters:
        item.members.sort(key=lambda s: s.start)
    clusters.sort(key=lambda c: c.starts[0])
    return clusters


def _is_patronymic(st: Statement, tokens: tuple[str, ...]) -> bool:
    """Whether somebody is called by first name and father's name, as in polite address."""
    return (
        len(tokens) == 2
        and len(tokens[1]) > 6
        and tokens[1].endswith(post_words().patronymics)
        and not (st.position or st.rank)
    )


def _conflict(st: Statement, candidate: Cluster, tokens: tuple[str, ...]) -> bool:
    """States or posts that one person cannot have both, for names that share little."""
    full = sum(len(t) > 1 for t in tokens)
    if full > 1 and set(tokens) <= set(candidate.tokens):
        return False
    if st.country and candidate.countries and st.country not in candidate.countries:
        return True
    # Only a similar spelling: the posts or ranks must speak for it.
    similar = not set(tokens) & set(candidate.tokens)
    return similar and full < 2 and not (st.lemma in candidate.lemmas or st.rank in candidate.ranks)


def _father(text: str, st: Statement, candidate: Cluster) -> bool:
    """Whether a name is that of the father in the longer name: "Hamad II" and "Ali bin Hamad II".

    A son is never called by his father's name with that of the family: "Hamad Al Khalifa" is not
    "Ali bin Hamad Al Khalifa".
    """
    form = text[st.start : st.end]
    numbered = form.rpartition(" ")[2].lower() in _REGNAL
    ruler = st.lemma in post_words().heads_of_state and st.lemma not in candidate.lemmas
    if not numbered and not ruler and len(name_tokens(form)) < 2:
        return False
    longer = [text[other.start : other.end] for other in candidate.members]
    longer = [name for name in longer if _SON_OF.search(name)]
    if not longer:
        return False
    pattern = rf"\b(?:bin|ibn|bint|binti) {re.escape(form)}(?: (?i:{'|'.join(sorted(_REGNAL))}))?$"
    return any(re.search(pattern, name) for name in longer)


def _affinity(st: Statement, candidate: Cluster, tokens: tuple[str, ...]) -> tuple[int, int, int, int]:
    agree = 0
    if st.rank and any(st.rank in rank or rank in st.rank for rank in candidate.ranks):
        agree += 2
    if st.lemma and st.lemma in candidate.lemmas:
        agree += 2
    if st.country and st.country in candidate.countries:
        agree += 1
    exact = int(set(tokens) <= set(candidate.tokens))
    surname = int(tokens[-1] in (candidate.tokens[-1], candidate.tokens[0]))
    before = bisect_left(candidate.starts, st.start)
    return (exact, agree, surname, candidate.starts[before - 1] if before else -candidate.starts[0])


def fullest(forms: list[str]) -> str:
    """The fullest form: most written-out parts, then most parts, then mixed case, then first."""
    particles = post_words().name_particles

    def key(pair: tuple[int, str]) -> tuple[int, int, int, int]:
        number, form = pair
        tokens = _TOKEN.findall(form)
        full = sum(len(t) > 1 and t.lower() not in particles for t in tokens)
        return (full, len(tokens), int(not form.isupper()), -number)

    return max(enumerate(forms), key=key)[1]
