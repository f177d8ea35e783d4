# The commands of the edition. `make site` builds it, `make test` tests it; each sets up what it needs.

VENV ?= .venv
TEST_VENV ?= .venv-test
PYTHON = $(VENV)/bin/python
TEST_PYTHON = $(TEST_VENV)/bin/python
SITE = build/site
FETCHED = .cache/ready

.PHONY: site publish release check serve test test-all lint bench faces lock clean

$(VENV)/ready: requirements.lock
	@echo "Setting up $(VENV), which builds the edition (about a minute, once) …"
	@python3 -m venv $(VENV)
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $@

$(TEST_VENV)/ready: requirements-test.lock
	@echo "Setting up $(TEST_VENV), which tests it (about two minutes, once) …"
	@python3 -m venv $(TEST_VENV)
	@$(TEST_PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.lock
	@touch $@

# What the tests hold the edition against: the schema of TEI, a client of Web Annotations, the Nu HTML checker. Each is
# taken from a pinned package, its hash checked.
$(FETCHED): $(TEST_VENV)/ready tests/support/fetch.py
	@$(TEST_PYTHON) tests/support/fetch.py
	@touch $@

site: $(VENV)/ready
	@$(PYTHON) -m sphinx --builder html --doctree-dir build/doctrees --fail-on-warning --keep-going --quiet . $(SITE)
	@echo "The site is in $(SITE)/: open $(SITE)/index.html"
	@echo "It has no files for programs that ask for one address at a time (DTS, cards): make publish writes them."

# What a host runs: the site with its interfaces for machines and every published edition, tagged edition-NUMBER, below it.
publish: $(VENV)/ready
	@$(PYTHON) -m build_tools editions --site build/public

# One archive of the edition of the last commit, in build/release/: the same to the byte wherever it is made.
release: $(VENV)/ready
	@$(PYTHON) -m build_tools release

check: $(VENV)/ready
	@$(PYTHON) -m build_tools check

serve: $(VENV)/ready
	@$(PYTHON) -m build_tools serve

test: $(FETCHED) lint
	$(TEST_PYTHON) -m pytest

# Also what is slow: every page and every sentence, where `make test` takes a cover of them.
test-all: $(FETCHED) lint
	$(TEST_PYTHON) -m pytest -m ""

lint: $(TEST_VENV)/ready
	@$(TEST_PYTHON) -m ruff check --quiet .
	@$(TEST_PYTHON) -m ruff format --check --quiet .
	@$(TEST_PYTHON) -m mypy

bench: $(TEST_VENV)/ready
	$(TEST_PYTHON) bench/bench.py

# The type that the tool ships, made anew out of that of the theme: when the article sets another character.
faces: $(TEST_VENV)/ready
	PYTHONPATH=.:tests/support $(TEST_PYTHON) tests/support/cut_faces.py . build/faces

COMPILE = $(TEST_VENV)/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links pyproject.toml

lock: $(TEST_VENV)/ready
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra test --output-file requirements-test.lock

clean:
	rm -rf build
