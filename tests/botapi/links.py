"""Which addresses Telegram takes for a link, and how it writes them."""

from urllib.parse import urlsplit

WEB = {"http", "https"}
OWN = {"tg", "ton", "tonsite"}


def checked_link(link: str) -> str:
    """Write an address as Telegram does, with scheme and path; "" if it is none."""
    link = link.strip()
    try:
        parts = urlsplit(link if ":" in link.split("/")[0].split("?")[0] else f"http://{link}")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme in OWN:
        return link
    if parts.scheme not in WEB or "." not in host or any(c.isspace() for c in link):
        return ""
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/").geturl()


def mentioned_user(link: str) -> int | None:
    """Read the user id of a ``tg://user?id=...`` link."""
    _, found, number = link.partition("tg://user?id=")
    return int(number) if found and number.isdecimal() else None
