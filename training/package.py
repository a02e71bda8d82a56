"""Put the trained network together with the rule-based stages and save the pipeline with its manifest."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language

from extractor.pipeline.assemble import complete
from extractor.pipeline.gazetteer import Gazetteer
from extractor.pipeline.manifest import write_manifest
from extractor.pipeline.network_ner import NetworkNer
from training.gazetteer import build_table

_VERSION = "2.0.0"


def blank() -> Language:
    """The tokenizer and the word lists, which the network reads, before there is a network."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "extractor.press_tokenizer.v1"}}})
    cast(Gazetteer, nlp.add_pipe("extractor_gazetteer")).initialize(words=build_table())
    return nlp


def package(network: Path, nlp: Language, out: Path) -> Language:
    """Add the exported network and all other stages to `nlp`, and save it as `out`."""
    cast(NetworkNer, nlp.add_pipe("extractor_ner")).from_disk(network)
    complete(nlp)
    nlp.meta.update(
        name="press_en",
        version=_VERSION,
        description="Meetings and their participants from press releases",
        license="see models/README.md",
    )
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    write_manifest(out)
    return spacy.load(out)
