"""The settings of a running bot, read once from the environment."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from storage.urls import async_url

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")

TELEGRAM = "https://api.telegram.org"
DEFAULT_DATABASE = async_url("sqlite:///data/claims.db")
DEFAULT_PORT = 8080
DEFAULT_LOG_LEVEL = "INFO"
LAST_PORT = 65535
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
SWITCH = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}
LARGEST_USER_ID = 2**52 - 1
"""Telegram says that its ids have at most 52 significant bits."""


class SettingsError(Exception):
    """A setting is wrong; the message names the variable, the reason and what is right."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the environment decides.

    `database_url` names its async driver. `api_base_url` is the server's address without a slash at
    the end and without the "/bot" that Telegram's method addresses begin with. Webhook mode is on
    when `webhook_url` is set; `webhook_secret` is then set too. Secrets stay out of repr.
    `check_sources` is on by default only with Telegram's own server: a bot that is tried out on another
    does not visit strangers.
    """

    bot_token: str | None = field(default=None, repr=False)
    database_url: str = field(default=DEFAULT_DATABASE, repr=False)
    owner_ids: frozenset[int] = frozenset()
    api_base_url: str = TELEGRAM
    webhook_url: str | None = None
    webhook_secret: str | None = field(default=None, repr=False)
    port: int = DEFAULT_PORT
    load_fixtures: bool = True
    log_level: str = DEFAULT_LOG_LEVEL
    semantic_model: Path | None = None
    review_required: bool = False
    check_sources: bool = True
    queue_notices: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """Read the settings from environment variables; an empty variable counts as unset.

        Raises SettingsError for the first wrong value.
        """

        def read(name: str, convert: Callable[[str], T], default: T) -> T:
            value = environ.get(name, "").strip()
            try:
                return convert(value) if value else default
            except ValueError as error:
                raise SettingsError(f"{name} {error}.") from None

        server = read("API_BASE_URL", _server, TELEGRAM)
        settings = cls(
            bot_token=read("BOT_TOKEN", _token, None),
            database_url=read("DATABASE_URL", async_url, DEFAULT_DATABASE),
            owner_ids=read("OWNER_IDS", _user_ids, frozenset()),
            api_base_url=server,
            webhook_url=read("WEBHOOK_URL", _web_address, None),
            webhook_secret=read("WEBHOOK_SECRET", _secret, None),
            port=read("PORT", _port, DEFAULT_PORT),
            load_fixtures=read("LOAD_FIXTURES", _switch, default=True),
            log_level=read("LOG_LEVEL", _log_level, DEFAULT_LOG_LEVEL),
            semantic_model=read("SEMANTIC_MODEL", _folder, None),
            review_required=read("REVIEW_REQUIRED", _switch, default=False),
            check_sources=read("CHECK_SOURCES", _switch, default=server == TELEGRAM),
            queue_notices=read("QUEUE_NOTICES", _switch, default=False),
        )
        _check_webhook(settings)
        return settings


def _check_webhook(settings: Settings) -> None:
    if settings.webhook_url is None:
        return
    if settings.webhook_secret is None:
        raise SettingsError(
            "WEBHOOK_SECRET is missing: with WEBHOOK_URL set it must be 1 to 256 of A-Z, a-z, 0-9, _ and -,"
            " so that nobody but Telegram can send updates."
        )
    if settings.api_base_url == TELEGRAM and not settings.webhook_url.startswith("https://"):
        raise SettingsError(
            "WEBHOOK_URL must begin with https://, because Telegram delivers to nothing else."
        )


def _token(value: str) -> str:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value):
        raise ValueError("must look like 123456789:AAE-xyz, as @BotFather gives it")
    return value


def _user_ids(value: str) -> frozenset[int]:
    words = [word.strip() for word in value.split(",") if word.strip()]
    for word in words:
        if not re.fullmatch(r"[0-9]{1,16}", word) or not 0 < int(word) <= LARGEST_USER_ID:
            raise ValueError(f"must be Telegram user ids such as 1234567,89012345; {word!r} is none")
    return frozenset(map(int, words))


def _web_address(value: str) -> str:
    reason = "must be a web address such as https://bot.example.org/telegram"
    try:
        parts = urlsplit(value)
        port_is_real = parts.port is None or parts.port > 0
    except ValueError:
        raise ValueError(reason) from None
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or not port_is_real
        or re.search(r"\s", value)
    ):
        raise ValueError(reason)
    return value


def _server(value: str) -> str:
    return _web_address(value).rstrip("/").removesuffix("/bot")


def _secret(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
        raise ValueError("must be 1 to 256 of A-Z, a-z, 0-9, _ and -")
    return value


def _port(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 0 < int(value) <= LAST_PORT:
        raise ValueError(f"must be a number from 1 to {LAST_PORT}, not {value!r}")
    return int(value)


def _switch(value: str) -> bool:
    if value.lower() not in SWITCH:
        raise ValueError(f"must be true or false, not {value!r}")
    return SWITCH[value.lower()]


def _log_level(value: str) -> str:
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(LOG_LEVELS)}, not {value!r}")
    return value.upper()


def _folder(value: str) -> Path:
    if not Path(value).is_dir():
        raise ValueError(f"must be a folder, and {value!r} is none")
    return Path(value)
