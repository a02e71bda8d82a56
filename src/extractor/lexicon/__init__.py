"""Lexicons: ranks, states, organisations, cities, honorifics. Pure data and search, no spaCy."""

from extractor.lexicon.cities import country_of_city
from extractor.lexicon.countries import country_code
from extractor.lexicon.finder import find_mentions
from extractor.lexicon.honorifics import is_honorific
from extractor.lexicon.mention import Mention
from extractor.lexicon.organizations import is_body, members_of, organization_code
from extractor.lexicon.ranks import rank_grade, rank_name

__all__ = [
    "Mention",
    "country_code",
    "country_of_city",
    "find_mentions",
    "is_body",
    "is_honorific",
    "members_of",
    "organization_code",
    "rank_grade",
    "rank_name",
]
