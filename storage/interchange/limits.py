"""How much a record may hold: the one place for these numbers.

They bound what one file can make the program do, and keep every text short enough to be read in a chat.
"""

from __future__ import annotations

from datetime import date

ID = 200
TEXT = 2000
"""Characters of a claim, an alias, a summary, a statement, or of who judged and in which role."""
LINE = 500
"""Characters of a publisher's or speaker's name, or of a title."""
TAG = 100
URL = 2000

ALIASES = 200
"""Aliases in one language."""
TAGS = 100
STATEMENTS = 200
"""Statements under one claim."""
SOURCES = 50
"""Sources under one statement."""
LANGUAGES = 50
"""Languages of one text."""

EARLIEST = date(1800, 1, 1)
"""A date before this is taken for a slip of the pen; so is one after tomorrow."""

FILE = 256_000_000
"""Bytes of a file: a hundred thousand claims with everything known of them."""
CLAIMS = 200_000
"""Claims in a file."""
ROWS = 1_048_576
"""Rows of a table: what spreadsheets hold at most."""
COLUMNS = 1000
