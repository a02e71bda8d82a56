"""Changes to labelled texts that keep the labels true: other people's names, capitals, no diacritics."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from training.personal_names import Name, make_name, without_diacritics
from training.samples import Sample


def rewrite(sample: Sample, change: Callable[[int, str], str]) -> Sample:
    """Replace the words of each span: `change(index of the span, its words)`; offsets follow."""
    out: list[str] = []
    spans: list[tuple[int, int, str]] = []
    last = length = 0
    for index, (start, end, label) in enumerate(sample.spans):
        if start < last:
            continue
        new = change(index, sample.text[start:end])
        out += [sample.text[last:start], new]
        length += start - last
        spans.append((length, length + len(new), label))
        length += len(new)
        last = end
    out.append(sample.text[last:])
    return Sample("".join(out), tuple(spans), sample.meta)


def swap_people(sample: Sample, rng: Random) -> Sample:
    """Give every person of the text another name, the same one at every mention."""
    full: dict[str, Name] = {}
    texts = {sample.text[start:end] for start, end, label in sample.spans if label == "PERSON"}
    for text in sorted(texts, key=lambda item: (-len(item.split()), item)):
        if len(text.split()) > 1:
            full[text] = make_name(rng)
    short: dict[str, Name] = {}
    for text in sorted(texts - set(full)):
        owner = next((name for name in full if text in name.split()), None)
        short[text] = full[owner] if owner is not None else make_name(rng)

    def change(index: int, words: str) -> str:
        if sample.spans[index][2] != "PERSON":
            return words
        if words in full:
            return full[words].full
        return short[words].family

    return rewrite(sample, change)


def capitals(sample: Sample) -> Sample:
    """The whole text in capitals; texts whose length this changes stay as they are."""
    upper = sample.text.upper()
    return Sample(upper, sample.spans, sample.meta) if len(upper) == len(sample.text) else sample


def plain_letters(sample: Sample) -> Sample:
    """The names without diacritics."""
    return rewrite(sample, lambda _, words: without_diacritics(words))


def vary(sample: Sample, rng: Random) -> Sample:
    """One of the changes, or none, by chance."""
    draw = rng.random()
    if draw < 0.25:
        return swap_people(sample, rng)
    if draw < 0.30:
        return plain_letters(sample)
    if draw < 0.325 and len(sample.text) < 600:
        return capitals(sample)
    return sample
