"""Put the trained parts together with the rule-based ones and save the pipeline with its manifest."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.util import load_config, load_model_from_config

from extractor.pipeline.assemble import complete
from extractor.pipeline.names import write_manifest

_VERSION = "1.0.0"


def package(trained: Path, out: Path) -> Language:
    """Save the trained pipeline `trained` as `out`, without the words met in training."""
    config = load_config(trained / "config.cfg")
    nlp = load_model_from_config(
        {
            "nlp": config["nlp"],
            "components": config["components"],
        },
        auto_fill=True,
    )
    for name in nlp.pipe_names:
        cast(Any, nlp.get_pipe(name)).from_disk(trained / name, exclude=["vocab"])
    complete(nlp)
    nlp.meta.update(
        name="press_en",
        version=_VERSION,
        description="Names in press releases of ministries and international organisations",
        license="see models/README.md",
    )
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    write_manifest(out)
    return spacy.load(out)
