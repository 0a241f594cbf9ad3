"""Lengths and offsets as the Bot API counts them: in UTF-16 code units."""

from tests.botapi.params import Json


def utf16_length(text: str) -> int:
    return len(text) + sum(c > "\uffff" for c in text)


def utf16_slice(text: str, offset: int, length: int) -> str:
    """Cut out the part an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def covered(text: str, entity: Json) -> str:
    """Return the words an entity covers."""
    return utf16_slice(text, entity["offset"], entity["length"])
