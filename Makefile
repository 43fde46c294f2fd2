# Each target sets itself up on a fresh machine: only Python (3.11 or newer) and make are needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CATALOGUES := $(wildcard src/staven/locale/*/LC_MESSAGES/*.po)
BUILD := pyproject.toml src/staven/locale/compile_catalogues.py $(CATALOGUES)

.PHONY: demo test check bench pictures clean

demo: $(VENV)/.installed ## make the model case here and open the screens on it
	$(BIN)/staven demo demo

test: check ## environment, then format, lint, types, contracts, tests
	$(BIN)/pytest -n auto

check: $(VENV)/.dev ## all that is checked without running the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev ## the figures, with their spread; nothing fails on a time
	@for bench in tests/bench/bench_*.py; do echo "== $$bench"; $(BIN)/python $$bench; done

pictures: $(VENV)/.dev ## the pictures of the README, from the screens themselves
	$(BIN)/python docs/pictures.py

clean: ## take away what these targets made
	rm -rf $(VENV) demo dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python $(BUILD)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
