"""A pressed button and an inline search, from the person's side."""

from dataclasses import dataclass

from tests.botapi.bell import PATIENCE
from tests.botapi.params import Json
from tests.botapi.queries import Query
from tests.botapi.world import World


@dataclass(frozen=True, slots=True)
class Asked:
    """A query sent to the bot, which the person's app waits for."""

    world: World
    query: Query
    update: Json

    async def answer(self, within: float = PATIENCE) -> Json:
        """Return what the bot answered: text, show_alert and url, or results."""
        await self.world.bell.until(lambda: self.query.answer is not None, within)
        assert self.query.answer is not None, f"the query was not answered in {within} s"
        return self.query.answer

    @property
    def is_answered(self) -> bool:
        return self.query.answer is not None

    def expire(self) -> None:
        """Let the person's app stop waiting."""
        self.world.queries.expire(self.query)

    def repeat(self) -> None:
        """Deliver the same update once more."""
        self.world.updates.put(dict(self.update))
