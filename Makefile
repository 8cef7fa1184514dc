# The whole of it, on a fresh clone with Python 3.11 or later and make:
#
#   make run      open the sample article in the window        (ARTICLE=path opens another)
#   make test     style, types, layers and the whole suite, without a display
#   make lint     the same without the suite
#   make format   put every file into the project's style
#   make translations   take the texts from the code into every language's catalogue
#                       (NEW=fr begins a language)
#   make clean    remove the environment and everything made from the sources
#
# All but clean first see to the environment. PYTHON=python3.12 chooses an interpreter,
# VENV=.venv-3.12 keeps its environment beside the usual one.

PYTHON ?=
VENV ?= .venv
ARTICLE ?= seeds/belgorod-strikes.txt

BIN := $(VENV)/bin
SETUP = @python=$$(PYTHON="$(PYTHON)" sh packaging/find-python.sh) && \
	"$$python" packaging/bootstrap.py --venv "$(VENV)"

# $(call gate,name,command): say what is being checked, and which check failed.
gate = @echo "── $(1)"; $(2) || { echo "make: the check “$(1)” failed" >&2; exit 1; }

.PHONY: run test lint format translations clean

run:
	$(SETUP) --for window
	@$(BIN)/python -m workbench open "$(ARTICLE)"

test: lint
	$(call gate,tests,QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto)

lint:
	$(SETUP) --for tests
	$(call gate,style,$(BIN)/ruff check)
	$(call gate,format,$(BIN)/ruff format --check)
	$(call gate,types,$(BIN)/mypy)
	$(call gate,layers,$(BIN)/lint-imports)

format:
	$(SETUP) --for tests
	@$(BIN)/ruff check --fix --exit-zero
	@$(BIN)/ruff format

translations:
	$(SETUP) --for tests
	@$(BIN)/python packaging/catalogues.py $(NEW)

clean:
	@if [ -f "$(VENV)/pyvenv.cfg" ]; then rm -rf "$(VENV)"; fi
	rm -rf build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache
	rm -rf .import_linter_cache .hypothesis tests/ui/failures
	find . -name __pycache__ -type d -not -path "./.venv*" -prune -exec rm -rf {} +
