"""How words reach the name network, and what it promises whatever it finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

import extractor
from extractor.engine import model_path
from extractor.errors import ModelError
from extractor.pipeline.name_votes import voted
from extractor.pipeline.network import CLASSES, LABELS
from extractor.pipeline.network_ner import spans_of
from extractor.pipeline.windows import windows
from extractor.pipeline.word_pieces import (
    FEATURES,
    FIRST,
    GLUED,
    WordPieces,
    nameable,
    unpacked,
    word_features,
)

FOLDER = model_path() / "extractor_ner"
SENTENCE = "General Bakytzhan Ertayev received Ambassador Ngozi Okafor at the Ministry of Defence in Astana."


@pytest.fixture(scope="module")
def cut() -> WordPieces:
    return WordPieces((FOLDER / "vocabulary.txt").read_text("utf-8").splitlines())


@pytest.fixture(scope="module")
def names() -> Callable[[str], Language]:
    kept = {"extractor_gazetteer", "extractor_ner"}

    def load(network: str) -> Language:
        whole = spacy.load(model_path(), config={"components.extractor_ner.network": network})
        for name in list(whole.pipe_names):
            if name not in kept:
                whole.remove_pipe(name)
        return whole

    return load


@given(st.lists(st.tuples(st.sampled_from(["a", ".", "\n", "b"]), st.integers(1, 9))), st.integers(3, 40))
def test_windows_hold_every_word_once_and_are_short(words: list[tuple[str, int]], most: int) -> None:
    sizes = [size for _, size in words]
    found = windows([word for word, _ in words], sizes, most)
    assert [index for start, end in found for index in range(start, end)] == list(range(len(words)))
    assert all(sum(sizes[start:end]) <= most or end == start + 1 for start, end in found)


def test_windows_end_where_sentences_end() -> None:
    words = ("one two three four five six seven eight nine . " * 6).split()
    assert all(words[end - 1] == "." for _, end in windows(words, [1] * len(words), 32))


@pytest.mark.parametrize(
    ("word", "same"), [("ŞİMŞEK", "simsek"), ("Nguyễn", "nguyen"), ("Čaputová", "caputova"), ("José", "Jose")]
)
def test_pieces_know_no_case_and_no_diacritics(cut: WordPieces, word: str, same: str) -> None:
    assert cut(word) == cut(same)


@given(st.text(min_size=1, max_size=200))
def test_every_word_has_one_to_eight_pieces(word: str) -> None:
    cut = WordPieces((FOLDER / "vocabulary.txt").read_text("utf-8").splitlines())
    assert 1 <= len(cut(word)) <= 8


@pytest.mark.parametrize(
    ("word", "lists", "expected"),
    [
        ("Zas", "F", {"title", "family name", "bias"}),
        ("TOKAYEV", "", {"upper", "capitalised, in no list", "bias"}),
        ("V.", "", {"initial", "capitalised, in no list", "bias"}),
        ("McDonald", "", {"mixed", "capitalised, in no list", "bias"}),
        ("minister", "", {"lower", "bias"}),
        ("2024", "", {"digits", "bias"}),
        ("F-16", "", {"letters and digits", "capitalised, in no list", "bias"}),
        (",", "", {"punctuation", "bias"}),
    ],
)
def test_features_say_what_pieces_do_not(word: str, lists: str, expected: set[str]) -> None:
    row = unpacked(np.array([word_features(word, lists)]))[0]
    assert {name for name, value in zip(FEATURES, row, strict=True) if value} == expected


def test_place_of_a_word_is_a_feature() -> None:
    row = unpacked(np.array([GLUED | FIRST]))[0]
    found = {name for name, value in zip(FEATURES, row, strict=True) if value}
    assert found == {"glued to the word before", "first of a line"}


def odds(*best: str) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    rows = np.full((len(best), len(CLASSES)), 0.01, dtype=np.float32)
    for index, name in enumerate(best):
        rows[index, CLASSES.index(name)] = 0.8
    return rows


def test_names_begin_at_b_and_end_before_o_and_the_next_b() -> None:
    given_ = odds("B-PERSON", "I-PERSON", "B-PERSON", "O", "I-LOC", "I-LOC")
    assert spans_of(given_) == [(0, 2, "PERSON"), (2, 3, "PERSON"), (4, 6, "LOC")]


def test_words_of_a_name_agree_on_one_label() -> None:
    given_ = odds("B-LOC", "I-ORG", "I-ORG")
    assert spans_of(given_) == [(0, 3, "ORG")]


def doubtful(*rows: dict[str, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A B class each, with the probabilities given."""
    found = np.zeros((len(rows), len(CLASSES)), dtype=np.float32)
    for row, chances in zip(found, rows, strict=True):
        for label, chance in chances.items():
            row[CLASSES.index("O" if label == "O" else f"B-{label}")] = chance
    return found


@pytest.mark.parametrize(
    ("words", "chances", "labels"),
    [
        (
            ["Mosi", "MOSI", "Mosi"],
            [{"PERSON": 0.6, "ORG": 0.4}, {"PERSON": 0.6, "ORG": 0.4}, {"ORG": 0.99, "PERSON": 0.01}],
            ["ORG", "ORG", "ORG"],
        ),
        (
            ["Mosi"] * 5,
            [{"PERSON": 0.9, "ORG": 0.1}] * 4 + [{"ORG": 1.0}],
            ["PERSON"] * 5,
        ),
        (["Mosi", "Tara"], [{"PERSON": 0.6, "ORG": 0.4}, {"ORG": 1.0}], ["PERSON", "ORG"]),
        (["the", "Mosi"], [{"O": 1.0}, {"PERSON": 0.6, "NORP": 0.4}], ["NORP"]),
        (
            ["Mosi", "House", "Mosi", "House"],
            [{"FAC": 0.9, "ORG": 0.1}, {"O": 1.0}, {"LOC": 0.6, "ORG": 0.4}, {"O": 1.0}],
            ["FAC", "LOC"],
        ),
        (["no", "name"], [{"O": 1.0}, {"O": 1.0}], []),
    ],
)
def test_all_mentions_of_a_name_vote_on_its_class(
    words: list[str], chances: list[dict[str, float]], labels: list[str]
) -> None:
    given_ = doubtful(*chances)
    assert [label for _, _, label in voted(spans_of(given_), given_, words)] == labels


def test_one_class_per_name_in_a_text(names: Callable[[str], Language]) -> None:
    text = (
        "Odan was founded in 1994.\n\nOdan's registration was cancelled by the bureau in June.\n\n"
        "The organisation Odan employs forty lawyers, and the lawyers of Odan appealed."
    )
    found = {ent.label_ for ent in names("fast")(text).ents if ent.text == "Odan"}
    assert len(found) == 1


@pytest.mark.parametrize("network", ["fast", "accurate"])
def test_both_networks_find_people_of_any_culture(names: Callable[[str], Language], network: str) -> None:
    found = {(ent.text, ent.label_) for ent in names(network)(SENTENCE).ents}
    assert {("Bakytzhan Ertayev", "PERSON"), ("Ngozi Okafor", "PERSON"), ("Astana", "LOC")} <= found
    assert {label for _, label in found} <= set(LABELS)


def test_a_text_gives_the_same_alone_and_among_others(names: Callable[[str], Language]) -> None:
    nlp = names("fast")
    texts = [SENTENCE, SENTENCE * 40, "Short.", SENTENCE + "\n\n" + SENTENCE.upper()]
    together = [[(e.start, e.end, e.label_) for e in doc.ents] for doc in nlp.pipe(texts)]
    alone = [[(e.start, e.end, e.label_) for e in nlp(text).ents] for text in texts]
    assert together == alone


def test_accurate_is_a_name_that_load_knows() -> None:
    stage = extractor.load("accurate").nlp.get_pipe("extractor_ner")
    assert getattr(stage, "network", None) == "accurate"


def test_a_network_that_is_not_there_is_an_error_that_lists_those_that_are() -> None:
    with pytest.raises(ModelError, match=r"'huge'.*accurate, fast"):
        spacy.load(model_path(), config={"components.extractor_ner.network": "huge"})


def test_an_empty_stage_says_that_it_has_no_network(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("extractor_ner")
    with pytest.raises(ModelError, match="no network"):
        nlp("General Bakytzhan Ertayev")
    with pytest.raises(ModelError, match="no network to save"):
        nlp.to_disk(tmp_path / "out")


def test_a_saved_pipeline_keeps_both_networks(names: Callable[[str], Language], tmp_path: Path) -> None:
    names("fast").to_disk(tmp_path)
    again = spacy.load(tmp_path, config={"components.extractor_ner.network": "accurate"})
    assert [ent.text for ent in again(SENTENCE).ents] == [
        ent.text for ent in names("accurate")(SENTENCE).ents
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the talks with Kim Nam-gi, who then left", "Kim Nam - gi"),
        ("the talks with Prayut Chan-o-cha on trade", "Prayut Chan - o - cha"),
        ("at the Bank for Reconstruction of the North today", "Bank for Reconstruction of the North"),
        ("and the Agenda 2030 was read in 2019 too", "Agenda 2030"),
        ("all of them agreed to go on with it", ""),
    ],
)
def test_only_words_that_may_be_names_are_asked_about(text: str, kept: str) -> None:
    words = [
        (part, index > 0) for word in text.split() for index, part in enumerate(re.findall(r"\w+|\W", word))
    ]
    bits = [word_features(word, "") | (GLUED if glued else 0) for word, glued in words]
    asked = nameable(np.array(bits, dtype=np.int64))
    assert " ".join(word for (word, _), ask in zip(words, asked, strict=True) if ask) == kept
