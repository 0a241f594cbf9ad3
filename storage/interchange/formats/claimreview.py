"""Claims as schema.org ClaimReview: what fact-checkers publish for search engines and each other."""

from __future__ import annotations

import re

from storage.interchange.formats.format import Format
from storage.interchange.formats.review_reading import read_reviews
from storage.interchange.formats.review_writing import write_reviews

LINKED_DATA = re.compile(r'"@(?:type|context|graph)"\s*:')
"""Fields of JSON-LD, which records do not have. In a text of a record the quotes would be escaped."""


def _fits(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n")[:1] in {"[", "{"} and bool(LINKED_DATA.search(text))


CLAIMREVIEW = Format("claimreview", (".jsonld",), _fits, read_reviews, write_reviews)
