"""What finding names costs: speed next to the stock small pipeline, loading time, size, memory.

    python benchmarks/names_cost.py [--data ../shared/data] [--model models/press_en] [--peer en_core_web_sm]

Speed is processor time on one core, the pipelines in turn over the same texts, the median of the rounds.
Linux only: the peak of memory is read from /proc.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

import spacy
from spacy.language import Language

from benchmarks.names import PEERS, one_thread, pipelines, rows

# PyTorch is there for training alone, but spaCy loads it, 180 MB, wherever it is installed: users have none.
_AS_INSTALLED = "import sys; sys.modules['torch'] = None\n"
_LOAD = """
import sys, time, spacy
import extractor.pipeline.assemble
begin = time.perf_counter()
spacy.load(sys.argv[1])
print(time.perf_counter() - begin)
"""
_MEMORY = """
import pathlib, sys
from benchmarks.names import ours
text = pathlib.Path(sys.argv[2]).read_text("utf-8")
parts = [text[begin:begin + 20000] for begin in range(0, len(text), 20000)]
for _ in ours(pathlib.Path(sys.argv[1]), sys.argv[3]).pipe(parts):
    pass
# Not getrusage: its peak counts that of the parent before the new program was loaded.
status = pathlib.Path("/proc/self/status").read_text()
print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""


def child(code: str, *arguments: str) -> float:
    """The number that a fresh interpreter prints; it sees what a default installation has."""
    done = subprocess.run(
        [sys.executable, "-c", _AS_INSTALLED + code, *arguments], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def speed(nlp: Language, texts: list[str]) -> float:
    """Words a second of processor time."""
    begin = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return sum(len(text.split()) for text in texts) / (time.process_time() - begin)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="benchmarks/names_cost.py", description=__doc__)
    parser.add_argument("--data", default="../shared/data", type=Path)
    parser.add_argument("--model", default="models/press_en", type=Path)
    parser.add_argument("--peer", nargs="*", default=PEERS)
    parser.add_argument("--rounds", default=5, type=int)
    options = parser.parse_args()
    one_thread()
    texts = [row["text"] for row in rows(options.data / "ner" / "worldwide_dev.jsonl")]
    loaded = dict(pipelines(options.model, options.peer))
    for nlp in loaded.values():
        speed(nlp, texts[:10])
    measured: dict[str, list[float]] = {name: [] for name in loaded}
    for _ in range(options.rounds):
        for name, nlp in loaded.items():
            measured[name].append(speed(nlp, texts))
    medians = {name: statistics.median(values) for name, values in measured.items()}
    small = next((name for name in medians if name.startswith("en_core_web_sm")), None)
    for name, value in medians.items():
        ratio = f", {value / medians[small]:.2f} times the stock small pipeline" if small else ""
        sys.stdout.write(f"{name}: {value:,.0f} words/s{ratio}\n")
    model = str(options.model)
    loading = statistics.median(child(_LOAD, model) for _ in range(3))
    sys.stdout.write(f"loading the whole pipeline: {loading:.2f} s\n")
    size = sum(path.stat().st_size for path in options.model.rglob("*") if path.is_file())
    sys.stdout.write(f"size of the whole pipeline, both networks: {size / 1e6:.1f} MB\n")
    batch = Path("build") / "two-megabytes.txt"
    batch.parent.mkdir(exist_ok=True)
    whole = "\n\n".join(texts)
    batch.write_text((whole * (2_000_000 // len(whole) + 1))[:2_000_000], "utf-8")
    for network in ("fast", "accurate"):
        memory = child(_MEMORY, model, str(batch), network)
        sys.stdout.write(f"peak memory of a 2 MB batch, {network}: {memory:.0f} MB\n")
    sys.stdout.write(f"spaCy {spacy.__version__}\n")


if __name__ == "__main__":
    main()
