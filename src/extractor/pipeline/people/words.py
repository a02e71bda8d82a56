"""Lexicon of posts and name words, read from `data/positions.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .lexicon_files import read_lexicon


@dataclass(frozen=True, slots=True)
class Head:
    """A head of posts as found in a text: its lexicon form (singular) and whether the text has the plural.

    `written` is how an abbreviated head ("Amb.", "PM") is written out in the value.
    """

    lemma: str
    plural: bool
    written: str | None = None


@dataclass(frozen=True, slots=True)
class PostWords:
    """The lexicon. `heads` maps the word sequence, singular or plural, to the head.

    `openings` are the words that may begin a head or an abbreviation, `portfolio_words` those of
    `field_words` that count with a capital only.
    """

    heads: dict[tuple[str, ...], Head]
    abbreviations: dict[str, Head]
    longest_head: int
    head_starts: frozenset[str]
    openings: frozenset[str]
    needs_context: frozenset[str]
    bare_heads: frozenset[str]
    modifiers: frozenset[str]
    field_words: frozenset[str]
    field_ends: frozenset[str]
    portfolio_words: frozenset[str]
    back_reference: frozenset[str]
    occasion: frozenset[str]
    private_bodies: frozenset[str]
    corporate_heads: frozenset[str]
    private_heads: frozenset[str]
    company_heads: frozenset[str]
    company_words: frozenset[str]
    company_nouns: frozenset[str]
    callings: frozenset[str]
    chambers: frozenset[str]
    chairs: frozenset[str]
    led_bodies: frozenset[str]
    opens_body: frozenset[str]
    state_bodies: frozenset[str]
    chaired: frozenset[str]
    member_heads: frozenset[str]
    party_heads: frozenset[str]
    ranks_of_posts: frozenset[str]
    bank_words: frozenset[str]
    centres: frozenset[str]
    areas: frozenset[str]
    core_heads: frozenset[str]
    core_beginnings: tuple[str, ...]
    tense_words: frozenset[str]
    name_prefixes: frozenset[str]
    name_particles: frozenset[str]
    loose_particles: frozenset[str]
    patronymics: tuple[str, ...]
    name_suffixes: frozenset[str]
    function_words: frozenset[str]
    named_things: frozenset[str]
    surname_things: frozenset[str]
    named_before: frozenset[str]
    storms: frozenset[str]
    no_names: frozenset[str]
    next_posts: frozenset[str]
    name_like_heads: frozenset[str]
    branches: frozenset[str]
    service_names: frozenset[str]
    rank_notes: frozenset[str]
    whereabouts: frozenset[str]
    bare_titles: frozenset[str]
    added_styles: frozenset[str]
    stands_for_another: frozenset[str]
    principals: frozenset[str]
    called_heads: frozenset[str]
    says_head: frozenset[str]
    also_of_deputies: frozenset[str]
    local_heads: frozenset[str]
    local_officers: frozenset[str]
    civil_bodies: frozenset[str]
    agencies_of_peoples: frozenset[str]
    mission_heads: frozenset[str]
    of_embassies: frozenset[str]
    told_of_embassy: tuple[str, ...]
    in_company: frozenset[str]
    clause_verbs: frozenset[str]
    besides: frozenset[str]
    desk_heads: frozenset[str]
    leads_body: frozenset[str]
    units: frozenset[str]
    ships: frozenset[str]
    of_bodies: frozenset[str]
    headed_bodies: frozenset[str]
    armed_groups: frozenset[str]
    armed_groups_alone: frozenset[str]
    led_jointly: frozenset[str]
    groupings: frozenset[str]
    chairing: dict[str, str]
    business_heads: frozenset[str]
    counterpart_heads: frozenset[str]
    personal_first_names: frozenset[str]
    first_names_behind_ranks: frozenset[str]
    surnames_like_words: frozenset[str]
    legislatures: frozenset[str]
    styles: frozenset[str]
    ranks_behind_posts: frozenset[str]
    body_nouns: frozenset[str]
    military_bodies: frozenset[str]
    armed_words: frozenset[str]
    services: frozenset[str]
    plural_verbs: frozenset[str]
    with_article: frozenset[str]
    continents: frozenset[str]
    of_continents: frozenset[str]
    public_bodies: frozenset[str]
    government_bodies: frozenset[str]
    forces: frozenset[str]
    emigrant_words: frozenset[str]
    list_words: frozenset[str]
    list_openers: frozenset[str]
    called_again: frozenset[str]
    host_verbs: frozenset[str]
    rank_ends: frozenset[str]
    agency_heads: frozenset[str]
    adverbs: frozenset[str]
    speaks_for: frozenset[str]
    heads_of_state: frozenset[str]
    heads_of_government: frozenset[str]
    state_heads: frozenset[str]
    receives_credentials: frozenset[str]
    unique_posts: frozenset[str]
    unique_beginnings: frozenset[str]
    not_unique: frozenset[str]
    international_heads: frozenset[str]
    national_organs: frozenset[str]
    visitors: frozenset[str]
    acts_for: frozenset[str]
    general_posts: frozenset[str]
    called_too: frozenset[str]
    regions_of_states: frozenset[str]
    sides: frozenset[str]
    led: frozenset[str]
    leads: frozenset[str]
    leads_party: frozenset[str]
    police_titles: frozenset[str]
    side_is: frozenset[str]
    stands_in: frozenset[str]
    member_verbs: frozenset[str]
    list_headings: frozenset[str]
    members_of_list: frozenset[str]
    goes_on_with: frozenset[str]
    takes_part: frozenset[str]
    in_side_brackets: frozenset[str]
    appointed: frozenset[str]
    meets: frozenset[str]
    succeeds: frozenset[str]
    brings_together: frozenset[str]
    offices_met: frozenset[str]
    talks: frozenset[str]
    parts_company: frozenset[str]
    into: frozenset[str]
    margins: frozenset[str]
    seats: frozenset[str]
    clause_starts: frozenset[str]


def plural_of(word: str) -> str:
    """English plural of a head noun."""
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    return word + "s"


def _plurals(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Every plural in use: "secretaries general", "secretary generals", "chiefs of staff"."""
    pivot = next(
        (i for i, word in enumerate(words) if word in ("of", "in", "at", "d'affaires", "plenipotentiary")),
        None,
    )
    if pivot:
        return [(*words[: pivot - 1], plural_of(words[pivot - 1]), *words[pivot:])]
    forms = [(*words[:-1], plural_of(words[-1]))]
    if len(words) == 2 and words[1] == "general":
        forms.append((plural_of(words[0]), "general"))
    return forms


@cache
def post_words() -> PostWords:
    """The lexicon, loaded once."""
    raw = read_lexicon("positions.toml")
    heads: dict[tuple[str, ...], Head] = {}
    for lemma in raw["heads"]:
        words = tuple(lemma.replace("’", "'").split())
        lemma = " ".join(words)
        for plural in _plurals(words):
            heads.setdefault(plural, Head(lemma, True))
        heads[words] = Head(lemma, False)
    abbreviations = {
        short: Head(" ".join(full.lower().replace("-", " ").split()), False, full)
        for short, full in raw["abbreviations"].items()
    }
    portfolios = frozenset(raw["portfolio_words"]) | frozenset(raw["legislatures"])
    made = (
        "heads",
        "abbreviations",
        "field_words",
        "portfolio_words",
        "chairing",
        "core_beginnings",
        "patronymics",
        "told_of_embassy",
    )
    names = [field for field in PostWords.__dataclass_fields__ if field in raw and field not in made]
    return PostWords(
        heads=heads,
        abbreviations=abbreviations,
        chairing=raw["chairing"],
        core_beginnings=tuple(raw["core_beginnings"]),
        patronymics=tuple(raw["patronymics"]),
        told_of_embassy=tuple(raw["told_of_embassy"]),
        longest_head=max(map(len, heads)),
        head_starts=frozenset(words[0] for words in heads),
        # With the abbreviations, whose dot is a token of its own.
        openings=frozenset(words[0] for words in heads)
        | {short.lower().replace("’", "'").removesuffix(".") for short in abbreviations}
        | {short.lower().replace("’", "'") for short in abbreviations},
        field_words=frozenset(raw["field_words"]) | portfolios,
        portfolio_words=portfolios,
        **{name: frozenset(raw[name]) for name in names},
    )
