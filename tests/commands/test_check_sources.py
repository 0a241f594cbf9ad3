"""`check-sources`: a line for each source that does not just open; nothing on this machine is ever asked."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from storage.records import Source
from storage.store import Store
from tests.storage.samples import OFFER

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Bot = Callable[..., subprocess.CompletedProcess[str]]


async def test_a_service_of_this_machine_is_not_asked_and_the_source_is_listed(
    bot: Bot, environment: dict[str, str]
):
    asked = []
    server = await asyncio.start_server(lambda *_: asked.append(True), "127.0.0.1", 0)
    url = f"http://localhost:{server.sockets[0].getsockname()[1]}/secrets"
    statement = replace(OFFER.statements[0], sources=(Source(url),))
    async with Store.open(environment["DATABASE_URL"]) as store:
        await store.put_claims([replace(OFFER, statements=(statement,))], by="test")
    done = await asyncio.to_thread(bot, "check-sources")
    server.close()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"refused (day 1): {url} [{OFFER.id}]\n1 addresses: 1 refused.\n"
    assert not asked


def test_an_empty_record_has_nothing_to_check(bot: Bot):
    assert bot("check-sources").stdout == "0 addresses.\n"
