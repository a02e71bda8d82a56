"""Words that begin no head are passed over unread, so a head that begins otherwise would be lost."""

from __future__ import annotations

from extractor.pipeline.people.heads import may_begin
from extractor.pipeline.people.items import tokenise
from extractor.pipeline.people.words import post_words


def test_every_head_and_abbreviation_of_the_lexicon_may_begin() -> None:
    words = post_words()
    written = [" ".join(head) for head in words.heads] + [*words.abbreviations]
    assert [text for text in written if not may_begin(tokenise(f"{text} A"), 0, words)] == []
