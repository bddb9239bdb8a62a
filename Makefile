# Two commands do all: `make site` and `make test`. They need Python >= 3.11.5 and make; `make test` installs Debian's
# Chromium and Firefox where none is found, html-validate below tests/html, and tsc and eslint below tests/assets.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HTML := tests/html
ASSETS := tests/assets
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The benchmark: articles, runs of mujaz and of the others, and which of the others (none: PEERS=).
N := 1000
RUNS := 3
PEER_RUNS := $(RUNS)
PEERS := all
PEER_VENV := .cache/bench/venv

.PHONY: help site test screenshots serve check lint browser bench pictures lock clean

help:
	@echo "make site    build the site into site/"
	@echo "make serve   preview it, and reload when a file is saved"
	@echo "make check   read the briefs and say what is wrong with them; ARGS=--fix mends what is sure"
	@echo "make test    lint, types and all tests, the browser's too"
	@echo "make screenshots  keep how the pages look now, for the tests to compare with and for the README"
	@echo "make bench   measure mujaz and others over N=1000 articles; bench/README.md says more"
	@echo "make pictures  take the pictures of docs/guide.md anew (LibreOffice for the one of Word)"
	@echo "make lock    pin the dependencies anew (needs uv)"

site: $(VENV)/site
	$(BIN)/mujaz build
	@echo "open $(CURDIR)/site/index.html"

serve: $(VENV)/site
	$(BIN)/mujaz serve $(ARGS)

check: $(VENV)/site
	$(BIN)/mujaz check $(ARGS)

test: $(VENV)/test browser $(HTML)/node_modules lint
	$(BIN)/pytest -n auto

screenshots: $(VENV)/test browser
	MUJAZ_UPDATE_SCREENSHOTS=1 $(BIN)/pytest -q tests/browser/visual
	$(BIN)/mujaz build -q
	$(BIN)/python -m tests.browser.visual.pictures site docs/images/site

lint: $(VENV)/test $(ASSETS)/node_modules
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/node $(ASSETS)/node_modules/typescript/bin/tsc --project $(ASSETS)
	$(BIN)/node $(ASSETS)/node_modules/eslint/bin/eslint.js --config $(ASSETS)/eslint.config.mjs overrides tests/browser
	$(BIN)/zizmor --offline --quiet .github

bench: $(VENV)/site $(if $(PEERS),$(PEER_VENV)/ready)
	$(BIN)/python bench/run.py $(N) --runs $(RUNS) --peer-runs $(PEER_RUNS) --peers "$(PEERS)"

pictures: $(VENV)/test browser
	$(BIN)/python -m tests.browser.pictures

$(PEER_VENV)/ready: bench/requirements.txt
	$(PYTHON) -m venv --clear $(PEER_VENV)
	$(PEER_VENV)/bin/python -m pip install --quiet -r bench/requirements.txt
	@touch $@

# A stamp file for each set of dependencies, older than its lock when the lock has changed.
$(VENV)/site: requirements/site.txt pyproject.toml | $(VENV)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test: requirements/test.txt $(VENV)/site
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || \
		{ echo "mujaz needs Python 3.11.5 or newer; this is $$($(PYTHON) --version). Try: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

# Chromium, Firefox, and the font that stands in for ours while they load: whether pages jump then is tested.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
		$(call debian,chromium,Chromium)
	@command -v firefox-esr >/dev/null || command -v firefox >/dev/null || $(call debian,firefox-esr,Firefox)
	@fc-list 2>/dev/null | grep -q "DejaVuSans\.ttf" || $(call debian,fontconfig fonts-dejavu-core,the DejaVu fonts)

# Installs packages of Debian, or says what is to be installed: debian(packages,name).
debian = { \
	command -v apt-get >/dev/null || { echo "install $(2): the browser tests need it"; exit 1; }; \
	SUDO=$$(test $$(id -u) = 0 || echo sudo); \
	$$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq --no-install-recommends $(1); }

$(HTML)/node_modules $(ASSETS)/node_modules: %/node_modules: %/package-lock.json $(VENV)/test
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix $* --silent
	@touch $@

lock:
	uv pip compile pyproject.toml requirements/build.in --universal --generate-hashes --no-emit-index-url --quiet \
		--python-version 3.11.5 --custom-compile-command "make lock" --upgrade -o requirements/site.txt
	uv pip compile pyproject.toml requirements/build.in --extra test --universal --generate-hashes --no-emit-index-url \
		--quiet --python-version 3.11.5 --custom-compile-command "make lock" --upgrade -c requirements/site.txt \
		-o requirements/test.txt

clean:
	rm -rf site pack .cache $(HTML)/node_modules $(ASSETS)/node_modules $(VENV)
