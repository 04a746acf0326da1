# Needs python3 (3.11 or newer), make and coreutils; everything else is fetched into the checkout.
.DEFAULT_GOAL := help
.PHONY: help run test cover check bench fmt schema migrate lock
PYTHON ?= python3
BIN := .venv/bin
WHOLE := -n logical --maxprocesses 4 --dist worksteal --durations=10
FLASK := $(BIN)/python -m flask --app wsgi amazon

help: ## List what there is to make
	@$(PYTHON) tools/targets.py $(MAKEFILE_LIST)

run: ## Start everything: Amazon sandbox, web, workers, clock; Ctrl-C stops all of it
	@$(PYTHON) tools/bootstrap.py run
	@exec $(BIN)/python -m channel.cli.demo

test: ## Run the whole test suite; ARGS="-k pending" runs a part
	@$(PYTHON) tools/bootstrap.py dev
	@exec $(BIN)/python -m pytest $(or $(ARGS),$(WHOLE))

cover: ## Run the whole test suite slowly, and show what it reaches
	@$(PYTHON) tools/bootstrap.py dev
	@exec $(BIN)/python -m pytest $(WHOLE) --cov --cov-report=term:skip-covered

check: ## Format, lint, types, import contract, schema and operations fresh, frontend
	@$(PYTHON) tools/bootstrap.py dev
	@exec $(BIN)/python tools/check.py

bench: ## Measure on a virtual clock: reads and the age of orders; parcels told and read back
	@$(PYTHON) tools/bootstrap.py dev
	@$(BIN)/python -m bench.quota
	@exec $(BIN)/python -m bench.ship

fmt: ## Format the Python code and repair what ruff can
	@$(PYTHON) tools/bootstrap.py dev
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format

schema: ## Export the GraphQL schema from the code to graphql/schema.graphql
	@$(PYTHON) tools/bootstrap.py dev
	@$(FLASK) schema export

migrate: ## Bring the database (DATABASE_URL, else the one in DATA_DIR) to the newest schema
	@$(PYTHON) tools/bootstrap.py run
	@$(FLASK) upgrade

lock: ## Pin all dependencies anew (needs uv on PATH)
	@$(PYTHON) tools/bootstrap.py lock
