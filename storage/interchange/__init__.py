"""Files of claims, in and out."""

from storage.errors import InterchangeError
from storage.interchange.comparing import FieldChange, differences, plain_differences
from storage.interchange.formats import FORMATS, dump, format_named
from storage.interchange.parsing import Reading, parse, read_claims
from storage.interchange.plain import plain
from storage.interchange.previewing import Fate, Outcome, Preview, preview
from storage.interchange.problems import Problem
from storage.interchange.reading import decode

__all__ = [
    "FORMATS",
    "Fate",
    "FieldChange",
    "InterchangeError",
    "Outcome",
    "Preview",
    "Problem",
    "Reading",
    "decode",
    "differences",
    "dump",
    "format_named",
    "parse",
    "plain",
    "plain_differences",
    "preview",
    "read_claims",
]
