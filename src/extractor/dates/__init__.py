"""Date expressions of English press texts: found by a grammar of spans, resolved to ISO 8601 intervals."""

from __future__ import annotations

from extractor.dates.finder import find_dates
from extractor.dates.mention import DateMention, DayOrder
from extractor.dates.published import find_published
from extractor.dates.roles import with_roles

__all__ = ["DateMention", "DayOrder", "find_dates", "find_published", "with_roles"]
