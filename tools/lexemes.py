#!/usr/bin/env python3
"""Makes data/dictionaries/lexemes.txt of SudachiDict's synonyms: tools/lexemes.py JSON

JSON is sudachi-synonyms-dictionary.json of npm's package sudachi-synonyms-dictionary. The first lines of the file, comments, are kept.
"""

import collections
import json
import re
import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parent.parent / "data" / "dictionaries" / "lexemes.txt"


def folded(word):
    return re.sub(r"[\s・ー\-‐.]", "", unicodedata.normalize("NFKC", word).lower())


def is_taken(item):
    return (
        item["taigenYogen"] == "体言"
        and item["vocabularyNumber"] is not None
        and item["expandControl"] != 2
        and not item["hyoukiYure"].startswith("間違い")
        and not (item["hyoukiYure"] == "アルファベット表記" and item["ryakusyou"] == "代表語形")
        and not re.search("[,;]", item["midashi"])
    )


lexemes = []
for group in json.load(open(sys.argv[1], encoding="utf8")):
    by_number = collections.defaultdict(list)
    for item in filter(is_taken, group["items"]):
        by_number[item["vocabularyNumber"]].append(item)
    lexemes += [(group["id"], items) for items in by_number.values()]
count = collections.Counter(form for _, items in lexemes for form in {folded(item["midashi"]) for item in items})
lines = []
for number, items in lexemes:
    spellings, abbreviations, seen = [], [], set()
    for item in items:
        form = folded(item["midashi"])
        is_short = len(form) < (3 if all("\u3041" <= c <= "\u30ff" for c in form) else 2)
        if is_short or count[form] > 1 or form in seen:
            continue
        seen.add(form)
        (spellings if item["ryakusyou"] == "代表語形" else abbreviations).append(item["midashi"])
    if len(spellings) + len(abbreviations) > 1:
        lines.append(f"{number} {','.join(spellings)}" + (f";{','.join(abbreviations)}" if abbreviations else ""))
comments = [line for line in TARGET.read_text(encoding="utf8").splitlines() if line.startswith("#")]
TARGET.write_text("\n".join(comments + lines) + "\n", encoding="utf8")
