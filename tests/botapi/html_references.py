"""The character references Telegram's HTML knows: four names and numbers; any other stays as written."""

import re

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
LONGEST = 10  # characters of a numeric reference, its semicolon not counted
LAST_CODE = 0x10FFFF


def read_reference(source: str, at: int) -> tuple[str, int]:
    """Return the character that stands at this place, decoded, and the place after it."""
    found = REFERENCE.match(source, at) if source[at] == "&" else None
    decoded = _decode(found) if found else ""
    return (decoded, found.end()) if found and decoded else (source[at], at + 1)


def decode_references(source: str) -> str:
    """Decode every reference of an attribute's value."""
    return REFERENCE.sub(lambda found: _decode(found) or found.group(), source)


def _decode(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        return NAMED.get(name, "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    too_long = len(found.group().rstrip(";")) >= LONGEST
    return "" if too_long or not 0 < code < LAST_CODE else chr(code)
