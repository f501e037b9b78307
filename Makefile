# `make demo` shows the main job, `make test` runs everything that is checked.
# Both need only Python 3.11 or newer, make and a package index; PYTHON=… picks the interpreter.

PYTHON ?= python3
SECONDS ?= 60
VENV := .venv
BIN := $(VENV)/bin
BUILD := .build

SEEDS := $(wildcard seeds/*.txt)
EXAMPLES := $(wildcard examples/*)
SOURCES := $(shell find src -type f -not -name '*.pyc') pyproject.toml README.md LICENSE

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types unit docs benchmark wheel examples coverage fuzz clean
.DELETE_ON_ERROR:

help: ## Show this list.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

demo: $(VENV)/demo.stamp ## Show who claims what in the seed article.
	@$(BIN)/attributed-claims parse $(SEEDS)

test: lint types unit docs wheel examples ## Check everything: style, types, tests, docs, the built wheel and the example plugins.
	@echo "make test: all passed"

lint: $(VENV)/dev.stamp ## Check style and formatting.
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .

format: $(VENV)/dev.stamp ## Mend what ruff can mend.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/dev.stamp ## Check types strictly.
	$(BIN)/mypy

unit: $(VENV)/dev.stamp ## Run the tests and every example of README, docs and docstrings.
	$(BIN)/python -m pytest

coverage: $(VENV)/dev.stamp ## Run the tests and list the lines and branches they leave out.
	$(BIN)/python -m pytest -q --cov --cov-report=term-missing

fuzz: $(VENV)/fuzz.stamp ## Feed the entry points what a fuzzer makes up, for SECONDS=60; what breaks them is kept in .build/fuzz.
	@mkdir -p $(BUILD)/fuzz/corpus
	$(BIN)/python -m tests.fuzz -max_total_time=$(SECONDS) -artifact_prefix=$(BUILD)/fuzz/ $(BUILD)/fuzz/corpus

docs: $(VENV)/dev.stamp ## Build the documentation, warnings and dangling references as errors.
	$(BIN)/python -m sphinx -q -W --keep-going -n -d $(BUILD)/doctrees docs $(BUILD)/docs

benchmark: $(VENV)/benchmark.stamp ## Measure speed and memory, beside a tagger and two bare patterns, and write docs/speed.md.
	$(BIN)/python -m benchmarks --write docs/speed.md

wheel: $(BUILD)/wheel.stamp ## Build the wheel, install it alone and run its command line.

examples: $(BUILD)/examples.stamp ## Build the example plugins, install them beside the wheel, run their tests and read the seed article.

# The environment is made anew whenever what it should hold changes: its stamps hang on pyproject.toml.
$(VENV)/made.stamp: pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit("attributed-claims needs Python 3.11 or newer, and $(PYTHON) is %d.%d: say make PYTHON=python3.11" % v[:2])'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

$(VENV)/demo.stamp: $(VENV)/made.stamp
	$(BIN)/python -m pip install --quiet --editable ".[cli]"
	@touch $@

$(VENV)/dev.stamp: $(VENV)/demo.stamp
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

$(VENV)/benchmark.stamp: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --group benchmark
	@touch $@

$(VENV)/fuzz.stamp: $(VENV)/dev.stamp
	@$(BIN)/python -m pip install --quiet --only-binary atheris --group fuzz || \
	  { echo "make fuzz: the fuzzer, atheris, has wheels for Python 3.11 to 3.13 on Linux only: say make clean, then make fuzz PYTHON=python3.12" >&2; exit 1; }
	@touch $@

$(BUILD)/wheel.stamp: $(VENV)/dev.stamp $(SOURCES) $(SEEDS)
	@rm -rf $(BUILD)/dist $(BUILD)/empty
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir $(BUILD)/dist .
	$(BIN)/python -m venv $(BUILD)/empty
	$(BUILD)/empty/bin/python -m pip install --quiet $(BUILD)/dist/*.whl
	$(BUILD)/empty/bin/attributed-claims types
	$(BUILD)/empty/bin/attributed-claims parse $(SEEDS) >$(BUILD)/seeds.txt
	$(BUILD)/empty/bin/attributed-claims parse --to jsonl $(SEEDS) >$(BUILD)/seeds.jsonl
	@touch $@

$(BUILD)/examples.stamp: $(BUILD)/wheel.stamp $(shell find examples -type f -not -path '*/.*' -not -name '*.pyc')
	@rm -rf $(BUILD)/plugins $(BUILD)/installed
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir $(BUILD)/plugins $(addprefix ./,$(EXAMPLES))
	$(BIN)/python -m venv $(BUILD)/installed
	$(BUILD)/installed/bin/python -m pip install --quiet "$$(echo $(BUILD)/dist/*.whl)[testing]" pytest $(BUILD)/plugins/*.whl
	for example in $(EXAMPLES); do (cd $$example && $(CURDIR)/$(BUILD)/installed/bin/python -m pytest -q -p no:cacheprovider) || exit 1; done
	$(BUILD)/installed/bin/attributed-claims types
	$(BUILD)/installed/bin/attributed-claims parse --to jsonl $(SEEDS) >$(BUILD)/examples.jsonl
	grep -q '"type": *"talks"' $(BUILD)/examples.jsonl
	@touch $@

clean: ## Remove everything the other goals made.
	rm -rf $(VENV) $(BUILD) .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests examples -name __pycache__ -type d -prune -exec rm -rf {} +
