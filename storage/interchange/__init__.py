"""Files of claims, in and out."""

from storage.errors import InterchangeError
from storage.interchange.comparing import FieldChange, differences, plain_differences
from storage.interchange.dumping import FORMATS, dump
from storage.interchange.parsing import parse
from storage.interchange.plain import plain
from storage.interchange.reading import decode

__all__ = [
    "FORMATS",
    "FieldChange",
    "InterchangeError",
    "decode",
    "differences",
    "dump",
    "parse",
    "plain",
    "plain_differences",
]
