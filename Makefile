# Homeward: `make run` and `make test` are all that a fresh machine needs; both may be run again at any time.
PYTHON := .venv/bin/python
HOST ?= 127.0.0.1
PORT ?= 8501
SCORE := .homeward/score
REPORTS_WITH_GOLD := seeds tests/evaluation/reports
SCORER = $(PYTHON) tests/evaluation/score.py tests/evaluation/gold $(SCORE)/extracted.jsonl

.PHONY: help run test lint score names bench mutate clean environment dev-environment

help:
	@echo 'make run [REPORTS=folder] [PORT=8501]   the dashboard on http://127.0.0.1:8501, on your own reports where given'
	@echo 'make test [ARGS=...]                    every test; ARGS goes to pytest'
	@echo 'make lint                               ruff and mypy'
	@echo 'make score                              extraction and operations against the gold set'
	@echo 'make names                              names masked and places masked by mistake, on planted names'
	@echo 'make mutate [SAMPLE=n] [MODULES=...]     which changes of numbers, dates and roles no test notices'
	@echo 'make bench                              the benchmarks'
	@echo 'make clean                              caches and scores; your reports in .homeward/ stay'

environment:
	@sh scripts/environment.sh requirements.txt

dev-environment:
	@sh scripts/environment.sh requirements-dev.txt

# ALLOW_REMOTE=1 with HOST=... serves other machines: there is no login, and raw reports may hold names.
run: environment
	@$(PYTHON) -m scripts.serve --address '$(HOST)' --port '$(PORT)' \
		$(if $(REPORTS),--reports '$(REPORTS)') $(if $(ALLOW_REMOTE),--allow-remote)

test: dev-environment
	@sh scripts/browser.sh
	@$(PYTHON) -m pytest -n 2 --dist loadfile $(ARGS)

# The scorer is shipped as it came; its layout is not ours to change.
lint: dev-environment
	@$(PYTHON) -m ruff check --extend-exclude tests/evaluation/score.py .
	@$(PYTHON) -m ruff format --check --extend-exclude tests/evaluation/score.py .
	@$(PYTHON) -m mypy

score: environment
	@mkdir -p $(SCORE)
	@$(PYTHON) -m geodata extract $(REPORTS_WITH_GOLD) --json > $(SCORE)/extracted.jsonl
	@$(PYTHON) -m geodata operations $(REPORTS_WITH_GOLD) --json > $(SCORE)/operations.json
	@echo '== English and Chinese' && $(SCORER) --operations $(SCORE)/operations.json
	@echo '== English' && $(SCORER) --operations $(SCORE)/operations.json --language en
	@echo '== Chinese' && $(SCORER) --operations $(SCORE)/operations.json --language zh

names: environment
	@PYTHONPATH=. $(PYTHON) tests/geodata/extraction/planted.py

bench: dev-environment
	@$(PYTHON) -m benchmarks

# Slow: SAMPLE=100 SEED=7 draws so many of each group; MODULES='numbers geodata.text.dates' takes a group and a module.
mutate: dev-environment
	@$(PYTHON) -m scripts.mutate $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED)) $(MODULES)

clean:
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis $(SCORE)
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
