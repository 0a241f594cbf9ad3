"""Logs tell what went wrong and where, and nothing about people or secrets."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import pytest

from bot import logs

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "7000000001:AAE-not-a-token-of-anybody_000000"
SECRET = "webhook-secret"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Set the logs up, and leave them afterwards as they were."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = io.StringIO()
    logs.set_up("DEBUG", secrets=[SECRET], stream=stream)
    yield stream
    root.handlers[:], root.level = before
    for name in logs.OURS:
        logging.getLogger(name).setLevel(logging.NOTSET)


def test_an_error_is_logged_with_its_type_and_place_but_without_its_message(written: io.StringIO):
    asker = "Petro"
    try:
        try:
            {}[f"my son {asker}"]
        except KeyError as cause:
            raise ValueError(f"is {asker} on the list?") from cause
    except ValueError:
        logging.getLogger("bot").exception("An update could not be answered.")
    text = written.getvalue()
    assert "An update could not be answered." in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
    assert asker not in text


@pytest.mark.parametrize("secret", [TOKEN, SECRET])
def test_secrets_are_hidden_wherever_they_stand(written: io.StringIO, secret: str):
    logging.getLogger("bot").warning("POST https://api.telegram.org/bot%s/getMe", secret)
    assert secret not in written.getvalue()
    assert logs.HIDDEN in written.getvalue()


def test_the_telegram_library_cannot_quote_updates(written: io.StringIO):
    logging.getLogger("telegram.ext.Application").critical("Error for update %s", "is Petro on the list?")
    assert "Error for update" in written.getvalue()
    assert "Petro" not in written.getvalue()


def test_a_forgotten_task_cannot_quote_its_error(written: io.StringIO):
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: ValueError('Petro')")
    assert "never retrieved" in written.getvalue()
    assert "Petro" not in written.getvalue()


@pytest.mark.parametrize("library", ["httpx", "telegram.Bot", "aiosqlite", "alembic"])
def test_talkative_libraries_are_silent_even_at_debug_level(written: io.StringIO, library: str):
    logging.getLogger(library).info("HTTP Request: POST ...")
    assert not written.getvalue()
