"""The composition root: settings -> storage -> engine -> the application that answers."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder, ContextTypes

from bot.embedding import EmbeddingError, FolderEmbedder
from bot.handlers.client import Client
from bot.handlers.context import SERVICES, BotApplication, BotContext, Services
from bot.handlers.counting import Counting
from bot.handlers.desk.menus import set_desk_menus
from bot.handlers.errors import on_error
from bot.handlers.menus import set_menus
from bot.handlers.notices import delivering
from bot.handlers.order import ChatOrder
from bot.handlers.patience import persist
from bot.handlers.polling import Polling
from bot.handlers.queue import LiveQueue
from bot.handlers.record import LiveRecord
from bot.handlers.routes import ROUTES, UPDATES
from bot.handlers.waiting import unless
from bot.links.checking import keep_checking
from bot.settings import SettingsError
from storage.interchange import parse
from storage.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.settings import Settings

logger = logging.getLogger(__name__)

FIXTURES = Path(__file__).parents[1] / "fixtures" / "claims"
"""The claims a new installation starts with, one YAML file a subject."""


class TokenRejectedError(Exception):
    """Telegram does not know the token."""


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open the record, fill it when it is new and the settings say so, and make it ready to answer.

    Raises StorageError when the database cannot be used, SettingsError when the model cannot.
    """
    async with Store.open(settings.database_url) as store:
        if settings.load_fixtures and await store.is_empty():
            await _fill(store)
        record = await LiveRecord.load(store, _embedder(settings))
        async with Counting.open(store.desk.counts, _now) as counting:
            yield Services(settings, store, record, _now, counting, LiveQueue(store, record))


def _now() -> datetime:
    return datetime.now(UTC)


def _embedder(settings: Settings) -> FolderEmbedder | None:
    if settings.semantic_model is None:
        return None
    try:
        return FolderEmbedder(settings.semantic_model)
    except EmbeddingError as error:
        raise SettingsError(f"SEMANTIC_MODEL {error}.") from None


async def _fill(store: Store) -> None:
    files = sorted(FIXTURES.glob("*.yaml"))
    claims = [claim for file in files for claim in parse(file.read_text(encoding="utf-8"), name=file.name)]
    await store.fill(claims, by="fixtures")


def build(client: Client, services: Services) -> BotApplication:
    """Put the handlers between a line to Telegram and the services."""
    application: BotApplication = (
        ApplicationBuilder()
        .bot(client)
        .updater(None)
        .job_queue(None)
        .concurrent_updates(ChatOrder())
        .context_types(ContextTypes(context=BotContext))
        .build()
    )
    application.bot_data[SERVICES] = services
    application.add_handlers(ROUTES)
    application.add_error_handler(on_error)
    return application


async def serve(services: Services, token: str, stop: asyncio.Event) -> None:
    """Serve Telegram by long polling until `stop` is set.

    Raises TokenRejectedError when Telegram does not know the token (any more).
    """
    client = Client(token, services.settings.api_base_url)
    application = build(client, services)
    try:
        await unless(stop, _connect(application, client))
        await _poll(application, client, services, stop)
    except InvalidToken:
        raise TokenRejectedError from None
    finally:
        await application.shutdown()
        await client.shutdown()


async def _connect(application: BotApplication, client: Client) -> None:
    await persist(application.initialize, "connect to Telegram")
    await persist(lambda: client.delete_webhook(drop_pending_updates=False), "switch to long polling")
    logger.info("Serving Telegram as @%s.", client.username)


async def _poll(application: BotApplication, client: Client, services: Services, stop: asyncio.Event) -> None:
    beside = [asyncio.create_task(_set_menus(client, services))]
    if services.settings.check_sources:
        beside.append(asyncio.create_task(keep_checking(services.store.desk.links, services.clock)))
    try:
        async with delivering(client, services):
            await Polling(application, client, UPDATES).run(stop)
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)


async def _set_menus(client: Client, services: Services) -> None:
    await set_menus(client)
    moderators = await services.store.desk.moderators.all()
    await set_desk_menus(client, services.settings.owner_ids, [each.user_id for each in moderators])
