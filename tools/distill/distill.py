#!/usr/bin/env python3
"""Makes data/models/ja-words.bin, the word vectors of the search: python3 tools/distill/distill.py [OUT]

Source: the word vectors of the package ja-ginza (MIT), which are chiVe's (Apache-2.0): 20,000 vectors of 300 dimensions, and
480,000 words in the order of their frequency on the Web, each with the row of the nearest vector.

Steps: rows are centred, reduced by PCA, partly whitened and scaled to length 1. Of the words, those are kept that the dictionary
SudachiDict (Apache-2.0) has and that are no names, the frequent ones and those near to what the reports speak of first. Other spellings
that SudachiDict knows (漏えい for 漏洩), stems of verbs, katakana without long vowels, readings in hiragana and English words
(translations.tsv) are added with the same row. Rows are product-quantized. The same packages and reports give the same bytes. It
makes a virtual environment of its own (needs PyPI); building the site needs none of this.
"""
import hashlib, json, math, re, struct, subprocess, sys, unicodedata, zipfile, zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "target" / "distill"
WHEEL = ("ja-ginza==5.3.0", "ja_ginza-5.3.0-py3-none-any.whl", "ac6479a805c5c5c23c270554934c1c1f344039560ef3a7e4b15a4275bea3c685")
PACKAGES = ["numpy==2.4.6", "msgpack==1.1.2", "sudachipy==0.7.0", "sudachidict_core==20261015"]

WORDS = 46_000          # a word more costs about 4 bytes
MAX_CHARS = 10          # of a word
LATIN_WORDS_RANK = 200_000
GRAMMAR_RANK = 3_000    # words up to this are kept whatever they are: texts are cut by them
DOMAIN_WEIGHT = 2.0     # nats of frequency that a word gains which means just what the reports speak of
SPELLED_RANK = 20_000   # words up to this have their other spellings
READ_WORDS = 24_000     # of the words, the first, which have their readings
SPELLING_RARITY = 20    # a spelling is that much rarer than its word
READING_COST = 6        # nats: a reading is taken where no word fits
VECTORS = 16_000        # of the most frequent words; a vector more costs 24 bytes
DIMS, SUBSPACES, CENTROIDS = 120, 24, 256
WHITENING = 0.5         # 0 keeps PCA's spread, 1 makes all dimensions equal
COMMON_ROWS = 5_000     # rows whose mean is the centre
ROUNDS = 20             # of k-means
COST_STEP = 4           # eighths of a nat, to which costs are rounded: finer ones take more bytes and find no more
CENTROID_STEPS = 256    # of a unit, in the bytes of centroids
FREQUENT_SHARE = 1e-4   # of all text, from which a word weighs less than half (smooth inverse frequency)


def environment(packages=()):
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
    if Path(sys.prefix) != WORK / "venv":
        subprocess.run([python, "-m", "pip", "-q", "install", *PACKAGES, *packages], check=True)
        sys.exit(subprocess.run([python, *sys.argv]).returncode)
    wheel = WORK / WHEEL[1]
    if not wheel.exists():
        subprocess.run([python, "-m", "pip", "-q", "download", "--no-deps", "-d", WORK, WHEEL[0]], check=True)
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL[2]:
        sys.exit(f"{wheel}: another file than expected (SHA-256 {found})")
    return zipfile.ZipFile(wheel)


def murmur64a(data, seed=1):
    """Hash by which spaCy names a word."""
    m, mask = 0xC6A4A7935BD1E995, (1 << 64) - 1
    h = seed ^ (len(data) * m & mask)
    whole = len(data) // 8 * 8
    for at in range(0, whole, 8):
        k = int.from_bytes(data[at:at + 8], "little") * m & mask
        k = (k ^ k >> 47) * m & mask
        h = (h ^ k) * m & mask
    if data[whole:]:
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & mask
    h = (h ^ h >> 47) * m & mask
    return h ^ h >> 47


JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]")
TYPED = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff々ーa-z0-9]+$")
LATIN = re.compile(r"^[a-z][a-z0-9ー]+$")
VERB = re.compile(r"^(.*[\u3400-\u9fff].*?)[うくぐすつぬぶむるい]$")
KANJI = re.compile(r"[\u3400-\u9fff]")
HIRAGANA = re.compile(r"^[ぁ-ゖー]{3,}$")
KATAKANA = re.compile(r"^[\u30a0-\u30ff]{3,}$")
GRAMMAR = ("助詞", "助動詞", "記号", "補助記号", "空白")


def fold(word):
    return unicodedata.normalize("NFKC", word).lower().replace("-", "ー")


def lexicon():
    """Words of SudachiDict that are no names and no grammar, each with its standard spellings."""
    from sudachipy import Dictionary
    standard = {}
    for entry in Dictionary(dict="core").entries():
        pos = entry.part_of_speech()
        is_content = pos[0] not in GRAMMAR and pos[1] not in ("固有名詞", "数詞")
        if is_content and (pos[5] == "*" or pos[5].startswith("終止形")):
            standard.setdefault(fold(entry.surface()), set()).add(fold(entry.normalized_form()))
    return standard


def share(rank):
    """Share of all text that a word of a rank has (Zipf's law)."""
    return 1 / (rank + 3) / 12


def weight(share):
    return FREQUENT_SHARE / (FREQUENT_SHARE + share)


def domain(ranked, vectors):
    """The direction of what the reports speak of."""
    import numpy as np
    from sudachipy import Dictionary, SplitMode
    tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.C)
    total = np.zeros(DIMS)
    for report in sorted(ROOT.glob("data/reports/*/report.txt")):
        for line in report.read_text(encoding="utf-8").splitlines():
            for morpheme in tokenizer.tokenize(line):
                rank, row = ranked.get(fold(morpheme.normalized_form()), (0, 0))
                if rank > GRAMMAR_RANK:
                    total += weight(share(rank)) * vectors[row]
    return total / np.linalg.norm(total)


def chosen_words(archive, standard):
    """Words with rank and row, and the vectors of the rows."""
    import io, msgpack, numpy as np
    folder = next(name for name in archive.namelist() if name.endswith("vocab/key2row")).rsplit("/", 1)[0]
    names = {murmur64a(word.encode()): word for word in json.loads(archive.read(f"{folder}/strings.json"))}
    rows = msgpack.unpackb(archive.read(f"{folder}/key2row"), strict_map_key=False)
    vectors = reduced(np.load(io.BytesIO(archive.read(f"{folder}/vectors"))).astype(np.float32))
    ranked = {}
    for rank, (key, row) in enumerate((key, row) for key, row in rows.items() if key in names):
        ranked.setdefault(fold(names[key]), (rank, row))
    direction = domain(ranked, vectors)

    def is_taken(word, rank):
        if not TYPED.match(word) or len(word) > MAX_CHARS:
            return False
        if not JAPANESE.search(word):
            return LATIN.match(word) and (rank <= LATIN_WORDS_RANK or word in standard)
        return rank < GRAMMAR_RANK or word in standard and (len(word) > 1 or KANJI.match(word))

    def cost(entry):
        word, (rank, row) = entry
        return math.log(rank + 3) - DOMAIN_WEIGHT * float(vectors[row] @ direction), word

    taken = sorted(((word, at) for word, at in ranked.items() if is_taken(word, at[0])), key=cost)
    return dict(taken[:WORDS]), vectors


def vocabulary(archive):
    """Words with rank and row, and spellings of them."""
    standard = lexicon()
    words, vectors = chosen_words(archive, standard)
    spellings = {}

    def spell(spelling, word, rarity):
        rank, row = words[word]
        if spelling not in words:
            known = spellings.get(spelling)
            spellings[spelling] = min(known, (rank * rarity + 6, row)) if known else (rank * rarity + 6, row)

    for word, (rank, _) in sorted(words.items()):
        verb = VERB.match(word)
        if verb:
            spell(verb[1], word, 3)
        if KATAKANA.match(word) and "ー" in word:
            for spelling in (word.rstrip("ー"), word.replace("ー", "")):
                if len(spelling) >= 3:
                    spell(spelling, word, 3)
    for spelling, forms in standard.items():
        if len(spelling) < 2 or len(spelling) > MAX_CHARS or spelling in spellings or not TYPED.match(spelling):
            continue
        for word in forms & words.keys():
            if words[word][0] <= SPELLED_RANK and (KANJI.search(spelling) or KATAKANA.match(spelling)):
                spell(spelling, word, SPELLING_RARITY)
    for reading, word in readings(words).items():
        spell(reading, word, math.exp(READING_COST))
    for english, word in translations().items():
        if word in words:
            words[english] = words[word]
    return share_vectors({**spellings, **words}, vectors), vectors


def share_vectors(words, vectors):
    """The words, with no more rows than the model has: others take the nearest."""
    import numpy as np
    ranks = {}
    for rank, row in words.values():
        ranks[row] = min(rank, ranks.get(row, math.inf))
    kept = np.array(sorted(ranks, key=lambda row: (ranks[row], row))[:VECTORS])
    rest = sorted(ranks.keys() - set(kept.tolist()))
    nearest = kept[(vectors[rest] @ vectors[kept].T).argmax(1)].tolist()
    row_of = dict(zip(rest, nearest))
    return {word: (rank, row_of.get(row, row)) for word, (rank, row) in words.items()}


def readings(words):
    """Readings of words in hiragana, each with the first of its words."""
    from sudachipy import Dictionary, SplitMode
    tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.C)
    read = {}
    for word in filter(KANJI.search, list(words)[:READ_WORDS]):
        katakana = "".join(morpheme.reading_form() for morpheme in tokenizer.tokenize(word))
        reading = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in katakana)
        if HIRAGANA.match(reading) and reading not in words:
            read.setdefault(reading, word)
    return read


def translations():
    """English words with a Japanese one."""
    lines = (HERE / "translations.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def reduced(vectors):
    """Unit vectors in the principal components."""
    import numpy as np
    centred = vectors - vectors[:COMMON_ROWS].mean(0)
    _, spread, axes = np.linalg.svd(centred, full_matrices=False)
    points = centred @ axes[:DIMS].T / (spread[:DIMS] / spread[0]) ** WHITENING
    return points / np.linalg.norm(points, axis=1, keepdims=True)


def table(vectors, rows):
    """Unit vectors of rows, product-quantized: centroids and codes."""
    import numpy as np
    random = np.random.default_rng(0)
    rotation = np.linalg.qr(random.normal(size=(DIMS, DIMS)))[0]
    points = (vectors @ rotation)[rows].astype(np.float32)
    width, centroids, codes = DIMS // SUBSPACES, [], []
    for subspace in range(SUBSPACES):
        part = points[:, subspace * width:(subspace + 1) * width]
        centres = part[random.choice(len(part), CENTROIDS, replace=False)].copy()
        for _ in range(ROUNDS):
            nearest = ((centres ** 2).sum(1)[None] - 2 * part @ centres.T).argmin(1)
            for code in range(CENTROIDS):
                if (nearest == code).any():
                    centres[code] = part[nearest == code].mean(0)
        centroids.append(centres)
        codes.append(((centres ** 2).sum(1)[None] - 2 * part @ centres.T).argmin(1).astype(np.uint8))
    return np.clip(np.round(np.stack(centroids) * CENTROID_STEPS), -127, 127).astype(np.int8), np.stack(codes), width


def write(out, words, vectors):
    ordered = sorted(words.items(), key=lambda entry: entry[0].encode())
    number, rows, own, shared_rows = {}, [], [], []
    for _, (_, row) in ordered:
        own.append(row not in number)
        if own[-1]:
            number[row] = len(number)
            rows.append(row)
        else:
            shared_rows.append(number[row])
    lengths, shared, texts, before = bytearray(), bytearray(), bytearray(), b""
    for word, _ in ordered:
        word = word.encode()
        common = next((at for at, (a, b) in enumerate(zip(word, before)) if a != b), min(len(word), len(before)))
        shared.append(common)
        lengths.append(len(word) - common)
        texts += word[common:]
        before = word
    costs = bytes(min(255, round(8 * math.log(rank + 3) / COST_STEP) * COST_STEP) for _, (rank, _) in ordered)
    bits = bytearray((len(ordered) + 7) // 8)
    for at, flag in enumerate(own):
        bits[at // 8] |= flag << at % 8
    centroids, codes, width = table(vectors, rows)
    weights = bytes(round(255 * weight(math.exp(-cost / 8) / 12)) for cost in range(256))
    content = struct.pack("<IIBB", len(ordered), len(rows), SUBSPACES, width)
    content += shared + lengths + texts + costs + bits + struct.pack(f"<{len(shared_rows)}H", *shared_rows)
    content += weights + centroids.tobytes() + codes.tobytes()
    data = b"KANSAEMB\x01" + struct.pack("<I", zlib.crc32(content)) + content
    temporary = out.with_suffix(".part")
    temporary.write_bytes(data)
    temporary.rename(out)
    print(f"{out}: {len(data):,} bytes, {len(ordered):,} words, {len(rows):,} vectors, SHA-256 {hashlib.sha256(data).hexdigest()}")


def main():
    archive = environment()
    words, vectors = vocabulary(archive)
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "models" / "ja-words.bin"
    write(out, words, vectors)


if __name__ == "__main__":
    main()
