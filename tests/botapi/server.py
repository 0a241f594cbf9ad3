"""A strict HTTP server that speaks the Telegram Bot API."""

from types import TracebackType
from typing import Self

from aiohttp import web

from tests.botapi.bell import PATIENCE
from tests.botapi.dispatch import Dispatcher
from tests.botapi.faults import ANY, Fault
from tests.botapi.groups import Group, new_group
from tests.botapi.message import Message
from tests.botapi.params import Json
from tests.botapi.rates import Rates
from tests.botapi.transcript import Call
from tests.botapi.users import User, new_user
from tests.botapi.world import World

TOKEN = "7000000001:test-token-that-opens-nothing"
HOST = "127.0.0.1"
MAX_REQUEST = 60 * 1024 * 1024


class BotApiServer:
    """Stands in for Telegram: the bot talks to ``base_url``, the test to the people it asks for here."""

    def __init__(self, *, token: str = TOKEN, username: str = "test_bot") -> None:
        bot = {
            "id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Test bot",
            "username": username, "can_join_groups": True, "can_read_all_group_messages": False,
            "supports_inline_queries": True, "can_connect_to_business": False,
            "has_main_web_app": False, "has_topics_enabled": False, "allows_users_to_create_topics": False,
        }  # fmt: skip
        self.world = World(token, bot)
        self.dispatcher = Dispatcher(self.world)
        self.port = 0

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=MAX_REQUEST)
        app.router.add_route("*", "/bot{token}/{method}", self.dispatcher.handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.world.webhook.close()
        await self.dispatcher.close()
        await self._runner.cleanup()

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def url(self) -> str:
        """Return the address of the server itself."""
        return f"http://{HOST}:{self.port}"

    @property
    def base_url(self) -> str:
        """Return what stands before the token in every address: the value of API_BASE_URL."""
        return f"{self.url}/bot"

    @property
    def calls(self) -> list[Call]:
        """Return every request so far, in the order of arrival."""
        return self.dispatcher.calls

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def wait_for(self, method: str, times: int = 1, within: float = PATIENCE) -> list[Call]:
        """Wait until a method has been called and answered so many times."""

        def answered() -> list[Call]:
            return [call for call in self.calls_of(method) if call.status]

        await self.world.bell.until(lambda: len(answered()) >= times, within)
        count = len(answered())
        assert count >= times, f"{method} was answered {count} times in {within} s, not {times}"
        return answered()

    def user(self, user_id: int, first_name: str = "", language_code: str = "", **fields: object) -> User:
        """Introduce a person; the private chat opens when they first write to the bot."""
        return new_user(self.world, user_id, first_name, language_code, fields)

    def group(self, chat_id: int, title: str, *members: User, bot_is_admin: bool = False) -> Group:
        """Open a supergroup with the bot in it; chat ids of groups are negative."""
        return new_group(self.world, chat_id, title, members, bot_is_admin=bot_is_admin)

    def fail_next(
        self,
        method: str = ANY,
        status: int = 500,
        *,
        retry_after: int | None = None,
        times: int = 1,
        description: str = "",
    ) -> None:
        """Answer the next requests with an error; 502, 503 and 504 come as a web page, as from a gateway."""
        self.dispatcher.faults.add(Fault(method, times, status, retry_after, description))

    def drop_next(self, method: str = ANY, *, times: int = 1, after: bool = False) -> None:
        """Cut the connection of the next requests, before they are carried out or only their answer."""
        self.dispatcher.faults.add(Fault(method, times, drop="after" if after else "before"))

    def delay_next(self, method: str = ANY, seconds: float = 1.0, *, times: int = 1) -> None:
        """Let the next requests wait before they are carried out."""
        self.dispatcher.faults.add(Fault(method, times, delay=seconds))

    def limit_rates(self, rates: Rates | None = None) -> None:
        """Switch on the limits for sending."""
        self.dispatcher.rates = rates or Rates()

    def inject(self, **update: Json) -> Json | None:
        """Queue a raw update, such as ``inject(poll={...})``."""
        ((kind, payload),) = update.items()
        return self.world.updates.add(kind, payload)

    def repeat(self, message: Message) -> None:
        """Deliver the update of a person's message once more, under the same id."""
        self.world.updates.put(dict(message.update))

    async def all_confirmed(self, within: float = PATIENCE) -> None:
        """Wait until the bot has confirmed every update."""
        updates = self.world.updates
        done = await self.world.bell.until(lambda: not updates.pending, within)
        assert done, f"not confirmed after {within} s: {updates.pending}"

    async def _download(self, request: web.Request) -> web.Response:
        upload = self.world.files.at_path(request.match_info["path"])
        if request.match_info["token"] != self.token or upload is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=upload.data, content_type="application/octet-stream")
