"""Settings: what the environment may hold, and what is said when it is wrong."""

from __future__ import annotations

import dataclasses
import traceback
from typing import TYPE_CHECKING

import pytest

from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "123456789:AAE-secret_part"


def settings(**environ: str) -> Settings:
    return Settings.from_environment(environ)


def test_nothing_needs_to_be_set():
    assert settings() == Settings(
        bot_token=None,
        database_url="sqlite+aiosqlite:///data/claims.db",
        owner_ids=frozenset(),
        api_base_url="https://api.telegram.org",
        webhook_url=None,
        webhook_secret=None,
        port=8080,
        load_fixtures=True,
        log_level="INFO",
        semantic_model=None,
        check_sources=True,
    )


def test_an_empty_or_blank_variable_counts_as_unset():
    assert settings(BOT_TOKEN="", PORT="  ", OWNER_IDS="\n", LOAD_FIXTURES="") == settings()


def test_every_variable_is_read(tmp_path: Path):
    assert settings(
        BOT_TOKEN=f" {TOKEN}\n",
        DATABASE_URL="sqlite:////var/lib/bot/claims.db",
        OWNER_IDS="17, 4503599627370495,17,",
        API_BASE_URL="http://127.0.0.1:8081/",
        WEBHOOK_URL="http://bot.internal:9000/telegram",
        WEBHOOK_SECRET="s3cret-_",
        PORT="443",
        LOAD_FIXTURES="No",
        LOG_LEVEL="debug",
        SEMANTIC_MODEL=f"{tmp_path}/",
    ) == Settings(
        bot_token=TOKEN,
        database_url="sqlite+aiosqlite:////var/lib/bot/claims.db",
        owner_ids=frozenset({17, 4503599627370495}),
        api_base_url="http://127.0.0.1:8081",
        webhook_url="http://bot.internal:9000/telegram",
        webhook_secret="s3cret-_",
        port=443,
        load_fixtures=False,
        log_level="DEBUG",
        semantic_model=tmp_path,
        check_sources=False,
    )


def test_sources_are_checked_by_default_only_beside_telegrams_own_server():
    elsewhere = "http://127.0.0.1:8081"
    assert settings().check_sources
    assert not settings(API_BASE_URL=elsewhere).check_sources
    assert settings(API_BASE_URL=elsewhere, CHECK_SOURCES="yes").check_sources
    assert not settings(CHECK_SOURCES="off").check_sources


def test_a_model_must_be_a_folder(tmp_path: Path):
    with pytest.raises(SettingsError, match=r"^SEMANTIC_MODEL must be a folder"):
        settings(SEMANTIC_MODEL=f"{tmp_path}/nowhere")


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("sqlite+aiosqlite:///x.db", "sqlite+aiosqlite:///x.db"),
        ("postgres://u:p@h:5432/d", "postgresql+asyncpg://u:p@h:5432/d"),
        ("postgresql://u:p@h/d?x=1", "postgresql+asyncpg://u:p@h/d?x=1"),
        ("postgresql+asyncpg://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
    ],
)
def test_database_addresses_are_given_their_async_driver(given: str, used: str):
    assert settings(DATABASE_URL=given).database_url == used


@pytest.mark.parametrize(
    "given", ["https://host:8443", "https://host:8443/", "https://host:8443/bot/", "https://host:8443/bot"]
)
def test_the_api_address_ends_before_the_slash_and_the_word_bot(given: str):
    assert settings(API_BASE_URL=given).api_base_url == "https://host:8443"


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("BOT_TOKEN", "not a token", "@BotFather"),
        ("BOT_TOKEN", "123:abc/../def", "@BotFather"),
        ("DATABASE_URL", "claims.db", "sqlite:///data/claims.db"),
        ("DATABASE_URL", "mysql://h/d", "sqlite:///data/claims.db"),
        ("DATABASE_URL", "sqlite://", "name a file"),
        ("DATABASE_URL", "sqlite:///:memory:", "name a file"),
        ("OWNER_IDS", "17;18", "'17;18'"),
        ("OWNER_IDS", "@alice", "'@alice'"),
        ("OWNER_IDS", "0", "user ids"),
        ("OWNER_IDS", "-100123", "user ids"),
        ("OWNER_IDS", str(2**52), "user ids"),
        ("OWNER_IDS", "١٧", "user ids"),
        ("API_BASE_URL", "api.telegram.org", "web address"),
        ("API_BASE_URL", "ftp://api.telegram.org", "web address"),
        ("API_BASE_URL", "http://host:99999", "web address"),
        ("WEBHOOK_URL", "https://", "web address"),
        ("WEBHOOK_URL", "https://[bad", "web address"),
        ("WEBHOOK_SECRET", "with space", "1 to 256"),
        ("WEBHOOK_SECRET", "x" * 257, "1 to 256"),
        ("PORT", "0", "65535"),
        ("PORT", "65536", "65535"),
        ("PORT", "http", "65535"),
        ("LOAD_FIXTURES", "maybe", "true or false"),
        ("LOG_LEVEL", "chatty", "DEBUG, INFO, WARNING, ERROR, CRITICAL"),
    ],
)
def test_a_wrong_value_names_its_variable_and_what_is_right(name: str, value: str, right: str):
    with pytest.raises(SettingsError) as caught:
        settings(**{name: value})
    message = str(caught.value)
    assert message.startswith(f"{name} must ")
    assert right in message
    assert "\n" not in message


def test_a_webhook_needs_a_secret():
    with pytest.raises(SettingsError, match=r"^WEBHOOK_SECRET is missing"):
        settings(WEBHOOK_URL="https://bot.example.org/hook")


def test_a_webhook_of_telegrams_own_server_needs_https():
    with pytest.raises(SettingsError, match=r"^WEBHOOK_URL must begin with https://"):
        settings(WEBHOOK_URL="http://bot.example.org/hook", WEBHOOK_SECRET="s")


def test_secrets_are_neither_shown_nor_repeated_in_errors():
    shown = repr(settings(BOT_TOKEN=TOKEN, WEBHOOK_SECRET="hush", DATABASE_URL="postgres://u:passw0rd@h/d"))
    assert TOKEN not in shown
    assert "hush" not in shown
    assert "passw0rd" not in shown
    for name in ("BOT_TOKEN", "WEBHOOK_SECRET", "DATABASE_URL"):
        with pytest.raises(SettingsError) as caught:
            settings(**{name: f"{TOKEN} oops"})
        assert TOKEN not in "".join(traceback.format_exception(caught.value))


def test_settings_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings().port = 1  # type: ignore[misc]
