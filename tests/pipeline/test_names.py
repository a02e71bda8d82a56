"""Repairs of names, and names of all cultures alike."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import extractor.pipeline.gazetteer
import extractor.pipeline.names
import extractor.pipeline.sentences
import extractor.pipeline.tokenizer
from extractor.errors import ModelError
from extractor.pipeline.manifest import verify_manifest, write_manifest

MODEL = Path(__file__).resolve().parents[2] / "models" / "press_en"
NAME_STAGES = {"extractor_gazetteer", "extractor_ner", "extractor_sentences", "extractor_names"}
_MARK = re.compile(r"\[(.+?)\|(\w+)\]|<(.+?)>")


@pytest.fixture(scope="module")
def blank() -> Language:
    pipeline = spacy.blank(
        "en", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.press_tokenizer.v1"}}}
    )
    pipeline.add_pipe("extractor_sentences")
    return pipeline


@pytest.fixture(scope="module")
def model() -> Language:
    stages = json.loads((MODEL / "meta.json").read_text("utf-8"))["pipeline"]
    return spacy.load(MODEL, exclude=[stage for stage in stages if stage not in NAME_STAGES])


def read(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Text and spans of a text with marks: "<Zas>" is a person, "[CSTO|ORG]" of another class."""
    text, spans, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        words = match[1] or match[3]
        spans.append((len(text), len(text) + len(words), match[2] or "PERSON"))
        text += words
        last = match.end()
    return text + marked[last:], spans


def spans_of(doc: Doc) -> list[tuple[int, int, str]]:
    return [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]


def set_names(doc: Doc, spans: list[tuple[int, int, str]]) -> None:
    found = [doc.char_span(start, end, label=label) for start, end, label in spans]
    assert None not in found, "the mark-up cuts a token"
    doc.ents = tuple(span for span in found if span is not None)


@pytest.mark.parametrize(
    ("found", "repaired"),
    [
        # ranks, titles, honorifics, states and possessives leave the span
        ("<General Mark Milley> came", "General <Mark Milley> came"),
        ("met <Lt. Gen. A. Smith's> team", "met Lt. Gen. <A. Smith>'s team"),
        ("<H.E. Mr. Kamal Hassan> spoke", "H.E. Mr. <Kamal Hassan> spoke"),
        (
            "the President of <Kazakhstan Kassym-Jomart Tokayev>",
            "the President of Kazakhstan <Kassym-Jomart Tokayev>",
        ),
        ("<Foreign Minister Wang Yi> said", "Foreign Minister <Wang Yi> said"),
        ("<Daniyar Seitkali of> Astana", "<Daniyar Seitkali> of Astana"),
        # names that look like states or titles stay
        ("<Israel Katz> and <Georgia Meloni>", "<Israel Katz> and <Georgia Meloni>"),
        # what has an article is a body, but for names before a noun and a few styles
        ("Speaker of the <Jogorku Kenesh> of", "Speaker of the [Jogorku Kenesh|ORG] of"),
        ("the <Majlisi Namoyandagon>, where", "the [Majlisi Namoyandagon|ORG], where"),
        ("the <Khrenin> plan", "the <Khrenin> plan"),
        ("the <Dalai Lama> spoke", "the <Dalai Lama> spoke"),
        # two people in one span
        ("<Sergey Lavrov and John Kerry> met", "<Sergey Lavrov> and <John Kerry> met"),
        ("<Anna Lee, Omar Diop> met", "<Anna Lee>, <Omar Diop> met"),
        # no person at all
        ("<Minister> of Trade; <Colonel General>", "Minister of Trade; Colonel General"),
        ("talks in <Armenia> today", "talks in [Armenia|LOC] today"),
        ("the <Strategy> was a strategy", "the Strategy was a strategy"),
        (
            "visit to <Ibn Sina Hospital>, <Saudi Arabia>",
            "visit to [Ibn Sina Hospital|ORG], [Saudi Arabia|LOC]",
        ),
        ("the [World Cup|MISC] in [Doha|LOC]", "the World Cup in [Doha|LOC]"),
        # initials
        ("and V. <Semerikov> said", "and <V. Semerikov> said"),
        ("then S.Zas said, K.-J. <Tokayev> too", "then <S.Zas> said, <K.-J. Tokayev> too"),
        ("when Lloyd J. <Austin> came", "when <Lloyd J. Austin> came"),
        ("as H.E. the Minister and the U.S. Army said", "as H.E. the Minister and the U.S. Army said"),
        ("see Annex A. Zone", "see Annex A. Zone"),
        (
            "to Marshal A P <Singh> and <Charles Q. Brown>, Jr., of",
            "to Marshal <A P Singh> and <Charles Q. Brown, Jr.>, of",
        ),
        # initials written as one word, also where they are taken for a body
        ("said AKM <Rahman> and JP <Botha>.", "said <AKM Rahman> and <JP Botha>."),
        ("said [AHM|ORG] <Salim Huq>, the", "said <AHM Salim Huq>, the"),
        ("the [DK|ORG] <Salim Huq> spoke", "the [DK|ORG] <Salim Huq> spoke"),
        # a title before a particle is a given name
        ("CEO of [Gulf Oil|ORG] Sultan <Al Amri> and", "CEO of [Gulf Oil|ORG] <Sultan Al Amri> and"),
        ("met Sultan <Tariq bin Said> and", "met Sultan <Tariq bin Said> and"),
        ("met <Sultan Al Amri> and", "met <Sultan Al Amri> and"),
        ("<King Charles> III and <Mark Lee>, II Corps", "King <Charles III> and <Mark Lee>, II Corps"),
        # classes
        ("by <Kwame Osei Chambers>, for <Ray Chambers>", "by [Kwame Osei Chambers|ORG], for <Ray Chambers>"),
        ("the head of <Majlis al-Shura> said", "the head of [Majlis al-Shura|ORG] said"),
        ("We came. “<Waswanipi Iyiyu> are here,”", "We came. “[Waswanipi Iyiyu|NORP] are here,”"),
        ("and <Ann Lee> were here", "and <Ann Lee> were here"),
        (
            "the [Dubai|LOC] Police and the [Moscow City Court|LOC]",
            "the [Dubai Police|ORG] and the [Moscow City Court|ORG]",
        ),
        ("[Hawkers Council|ORG] (HC) met. HC said", "[Hawkers Council|ORG] ([HC|ORG]) met. [HC|ORG] said"),
        ("[Fatah|LOC] and [Fatah|ORG]. [Fatah|ORG]!", "[Fatah|ORG] and [Fatah|ORG]. [Fatah|ORG]!"),
        ("see in the <U. S.> now", "see in the [U. S.|LOC] now"),
        # hyphens
        ("<Kim Jong>-un met a <Putin>-led team", "<Kim Jong-un> met a <Putin>-led team"),
        # one name is found everywhere in a text
        ("<Stanislav Zas> came. Zas left. ZAS: yes", "<Stanislav Zas> came. <Zas> left. <ZAS>: yes"),
        (
            "TOKAYEV ARRIVES\n\n<Kassym-Jomart Tokayev> came",
            "<TOKAYEV> ARRIVES\n\n<Kassym-Jomart Tokayev> came",
        ),
        (
            "VALERY SEMERIKOV SPOKE\n\n<Valery Semerikov> spoke",
            "<VALERY SEMERIKOV> SPOKE\n\n<Valery Semerikov> spoke",
        ),
        ("<Haider Al-Abadi> came. Mr Al-Abadi left", "<Haider Al-Abadi> came. Mr <Al-Abadi> left"),
        ("<Wang Wenbin> spoke. Later Wang left", "<Wang Wenbin> spoke. Later <Wang> left"),
        ("<Ali Tarar> met [Tarar|LOC] again", "<Ali Tarar> met <Tarar> again"),
        # but not where the word is another one
        ("<Wesley Clark> at Clark Air Base", "<Wesley Clark> at Clark Air Base"),
        ("<John Long> waited long. Long talks", "<John Long> waited long. Long talks"),
        ("<Chris Jordan> flew to [Jordan|LOC]", "<Chris Jordan> flew to [Jordan|LOC]"),
    ],
)
def test_repairs(blank: Language, found: str, repaired: str) -> None:
    text, spans = read(found)
    doc = blank(text)
    set_names(doc, spans)
    doc = extractor.pipeline.names.Names()(doc)
    expected_text, expected = read(repaired)
    assert text == expected_text
    assert spans_of(doc) == expected


def test_repairs_are_stable(blank: Language) -> None:
    text, spans = read("<General Mark Milley> met V. <Zas>. Milley and Zas left.")
    doc = blank(text)
    set_names(doc, spans)
    names = extractor.pipeline.names.Names()
    once = spans_of(names(doc))
    assert spans_of(names(doc)) == once


def test_long_lists_take_linear_time(blank: Language) -> None:
    doc = blank("Anna Khan, Omar Khan and Khan; " * 8000)
    doc.ents = tuple(Span(doc, at, at + 2, label="PERSON") for at in range(0, len(doc) - 2, 8))
    start = time.process_time()
    found = len(extractor.pipeline.names.Names()(doc).ents)
    assert time.process_time() - start < 5
    assert found == 3 * 8000


NAMES = [
    "Viktor Khrenin",
    "Kassym-Jomart Tokayev",
    "Sadyr Japarov",
    "Nikol Pashinyan",
    "Recep Tayyip Erdoğan",
    "Mohammed Shia Al-Sudani",
    "Khalid bin Salman",
    "Hossein Amir-Abdollahian",
    "Subrahmanyam Jaishankar",
    "Zhang Youxia",
    "Noh Kyu-duk",
    "Shinzo Abe",
    "Phan Văn Giang",
    "Prabowo Subianto",
    "Hun Manet",
    "Cyril Ramaphosa",
    "Ngozi Okonjo-Iweala",
    "Abiy Ahmed",
    "Antony Blinken",
    "Jean-Yves Le Drian",
    "Ursula von der Leyen",
    "Péter Szijjártó",
    "Andrzej Duda",
    "Luiz Inácio Lula da Silva",
    "Emmanuel MACRON",
    "Batmunkhiin Battsetseg",
]
FRAMES = [
    "The Minister of Defense, Lieutenant General <{}>, arrived in [Geneva|LOC] on Monday.",
    "Foreign Minister <{}> received the ambassador of [Kenya|LOC].",
    "On May 24, 2022, H.E. Mr. <{}> took part in the meeting via videoconference.",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_all_cultures_are_found(model: Language, name: str) -> None:
    """At least two of three sentences that differ in nothing but the name give exactly the name."""
    right = 0
    for frame in FRAMES:
        text, spans = read(frame.format(name))
        right += spans[0] in spans_of(model(text))
    assert right >= 2


@pytest.mark.parametrize(
    "masthead",
    [
        "Honvédelmi Minisztérium | Ministry of Defence of Hungary",
        "Ministério das Relações Exteriores",
        "Krašto apsaugos ministerija",
        "Milli Savunma Bakanlığı",
        "Kementerian Luar Negeri",
        "Försvarsdepartementet",
        "Bộ Quốc phòng",
        "Sala de Prensa",
        "Siaran Pers",
        "Suomeksi | På svenska | In English",
    ],
)
def test_mastheads_in_other_languages_are_no_people(model: Language, masthead: str) -> None:
    doc = model(f"{masthead}\n\nThe Minister of Defence, Mr Oskar Brunner, received Ambassador Kenji Mori.")
    assert [span.text for span in doc.ents if span.label_ == "PERSON"] == ["Oskar Brunner", "Kenji Mori"]


def test_a_person_beside_a_foreign_body_in_a_sentence_stays(model: Language) -> None:
    doc = model("Members of the Bundestag Robin Wagenknecht and Agnieszka Bruckner went with the minister.")
    assert [span.text for span in doc.ents if span.label_ == "PERSON"] == [
        "Robin Wagenknecht",
        "Agnieszka Bruckner",
    ]


def test_list_of_ministers(model: Language) -> None:
    marked = (
        "The defense ministers of the [Republic of Belarus|LOC] (Lieutenant General <Viktor Khrenin>), of "
        "the [Republic of Kazakhstan|LOC] (Colonel General <Ruslan Zhaksylykov>) and the [CSTO|ORG] "
        "Secretary General <Stanislav Zas> participated in the meeting."
    )
    text, spans = read(marked)
    assert spans_of(model(text)) == spans


def test_shipped_model_is_as_its_manifest_says() -> None:
    verify_manifest(MODEL)


@pytest.mark.parametrize("damage", ["change", "remove", "add"])
def test_damaged_model_is_refused(tmp_path: Path, damage: str) -> None:
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / "model").write_bytes(b"weights")
    write_manifest(tmp_path)
    verify_manifest(tmp_path)
    if damage == "change":
        (tmp_path / "ner" / "model").write_bytes(b"Weights")
    elif damage == "remove":
        (tmp_path / "ner" / "model").unlink()
    else:
        (tmp_path / "ner" / "more").write_bytes(b"")
    with pytest.raises(ModelError, match=r"ner/mo.*Install the package again"):
        verify_manifest(tmp_path)


def test_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no manifest"):
        verify_manifest(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps([]))
    with pytest.raises(ModelError, match="cannot be read"):
        verify_manifest(tmp_path)
