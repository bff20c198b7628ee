# Two commands for a fresh machine: `make audit` shows what it does, `make test` proves it. Both make their own .venv.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: audit test lint docs train evaluate bench clean

audit: .venv/.installed
	$(BIN)/auditor batch seeds --out reports/seeds

test: .venv/.installed lint
	$(BIN)/pytest

lint: .venv/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/.installed
	$(BIN)/auditor checks --markdown > docs/checks.md
	$(BIN)/python -m auditor.figures.reading.unit_list > docs/units.md
	$(BIN)/python -m tests.readme

train: .venv/.installed
	$(BIN)/auditor train all --data $(SHARED)/data
	$(BIN)/auditor evaluate reliability --data $(SHARED)/data --page docs

evaluate: .venv/.installed
	$(BIN)/auditor evaluate --data $(SHARED)/data

bench: .venv/.installed
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python bench/check.py
	$(BIN)/python bench/hype.py
	$(BIN)/python bench/quantities.py
	$(BIN)/python bench/scoring.py
	$(BIN)/python bench/citations.py
	$(BIN)/python bench/style.py

.venv/.installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or later is needed; set PYTHON=")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf .venv reports/seeds .pytest_cache .mypy_cache .ruff_cache .import_linter_cache dist
