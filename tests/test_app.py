"""A new installation starts with the claims of the fixtures; a record that holds anything is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.app import open_services
from bot.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


def settings(folder: Path, **values: bool) -> Settings:
    return Settings(database_url=f"sqlite+aiosqlite:///{folder / 'claims.db'}", **values)


async def test_an_empty_record_is_filled_once(tmp_path: Path):
    async with open_services(settings(tmp_path)) as services:
        claims = await services.store.claims()
        changed_at = await services.store.changed_at()
    assert len(claims) >= 33
    async with open_services(settings(tmp_path)) as services:
        assert await services.store.changed_at() == changed_at


async def test_a_record_that_holds_something_is_left_alone(tmp_path: Path):
    async with open_services(settings(tmp_path)) as services:
        one = (await services.store.claims())[0]
    other = tmp_path / "other"
    other.mkdir()
    async with open_services(settings(other, load_fixtures=False)) as services:
        assert await services.store.is_empty()
        await services.store.put_claims([one], by="test")
    async with open_services(settings(other)) as services:
        assert [claim.id for claim in await services.store.claims()] == [one.id]
