"""Reads the form "報告書を加える" out of the text of an issue (environment variable BODY).

Writes form/files (number and address of each file) and form/addresses, and sets SLUG and OCR for the steps that follow. Refuses
what is none of the form's: the text of an issue is written by strangers.
"""

import os
import pathlib
import re
import sys

ATTACHMENT = re.compile(r"https://github\.com/(?:user-attachments/files|[\w.-]+/[\w.-]+/files)/[\w./%-]+")
ADDRESS = re.compile(r"https?://[^\s<>\"'`]{1,2000}")
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)*-\d{4}")
OCR = {"しない": "", "横書きとして読み取る": "jpn", "縦書きとして読み取る": "jpn_vert"}
MAX_FILES = 60


def sections(body):
    """The answers by the labels of the form."""
    parts = re.split(r"^### (.+?)\s*$", body.replace("\r\n", "\n"), flags=re.M)
    answers = dict(zip(parts[1::2], (part.strip() for part in parts[2::2])))
    return {label: "" if answer == "_No response_" else answer for label, answer in answers.items()}


def read(body):
    """Slug, files, addresses and way of recognition; a sentence where the form is not filled in."""
    answers = sections(body)
    slug = answers.get("報告書の名", "")
    if not SLUG.fullmatch(slug):
        sys.exit("報告書の名は okayama-2019 のように書いてください。")
    files = list(dict.fromkeys(ATTACHMENT.findall(answers.get("ファイル", ""))))
    if not 0 < len(files) <= MAX_FILES:
        sys.exit(f"ファイルを 1〜{MAX_FILES} 個、欄へ置いてください。")
    addresses = [line.strip() for line in answers.get("公表された場所", "").splitlines() if line.strip()]
    if len(addresses) > len(files) or not all(ADDRESS.fullmatch(address) for address in addresses):
        sys.exit("公表された場所は、ファイルと同じ順に、1行に1つの URL で書いてください。")
    ocr = OCR.get(answers.get("紙を読み取った画像の頁", "しない"))
    if ocr is None:
        sys.exit("紙を読み取った画像の頁は、選択肢から選んでください。")
    return slug, files, addresses, ocr


def main():
    slug, files, addresses, ocr = read(os.environ["BODY"])
    folder = pathlib.Path("form")
    folder.mkdir(exist_ok=True)
    (folder / "files").write_text("".join(f"{at} {file}\n" for at, file in enumerate(files, 1)))
    (folder / "addresses").write_text("".join(f"{address}\n" for address in addresses))
    with open(os.environ["GITHUB_ENV"], "a") as environment:
        environment.write(f"SLUG={slug}\nOCR={ocr}\n")


if __name__ == "__main__":
    main()
