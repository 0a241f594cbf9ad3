"""The way of one request: token, method, scripted trouble, limits, work, answer."""

import asyncio
import inspect
import json
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.botapi.errors import ApiError
from tests.botapi.faults import GATEWAY_PAGE, Fault, Faults
from tests.botapi.method import Method
from tests.botapi.methods import METHODS
from tests.botapi.params import Json, Params, read_params
from tests.botapi.transcript import Call
from tests.botapi.world import World

if TYPE_CHECKING:
    from tests.botapi.rates import Rates


class Dispatcher:
    """Answers requests to /bot<token>/<method> and writes them down."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults = Faults()
        self.rates: Rates | None = None
        self.calls: list[Call] = []
        self._under_way: set[asyncio.Task[web.StreamResponse]] = set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request; one that has arrived is carried out even if the bot does not wait for it."""
        name = request.match_info["method"]
        try:
            params = await read_params(request)
        except ApiError as error:
            return web.json_response(_refusal(error), status=error.status)
        call = Call(_proper(name), params.values, time.monotonic(), params.files)
        self.calls.append(call)
        self.world.bell.ring()
        task = asyncio.create_task(self._answer(request, name, params, call))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return await (task if name.lower() == "getupdates" else asyncio.shield(task))

    async def close(self) -> None:
        """Give up what is still under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _answer(
        self, request: web.Request, name: str, params: Params, call: Call
    ) -> web.StreamResponse:
        fault = self.faults.take(name) or Fault(name)
        await asyncio.sleep(fault.delay)
        if fault.drop == "before":
            return _drop(request)
        if fault.status:
            return self._fail(call, fault)
        status, answer = await self._result(request.match_info["token"], name, params)
        if fault.drop == "after":
            return _drop(request)
        return self._write(call, status, answer)

    async def _result(self, token: str, name: str, params: Params) -> tuple[int, Json]:
        try:
            return HTTPStatus.OK, {"ok": True, "result": await self._work(token, name, params)}
        except ApiError as error:
            return error.status, _refusal(error)

    async def _work(self, token: str, name: str, params: Params) -> Any:
        if token != self.world.token:
            raise ApiError(HTTPStatus.UNAUTHORIZED, "Unauthorized")
        method = METHODS.get(name.lower())
        if method is None:
            raise ApiError(HTTPStatus.NOT_FOUND, "Not Found: method not found")
        method.check(params)
        self._count(method, params)
        result = method.work(self.world, params)
        return await result if inspect.isawaitable(result) else result

    def _count(self, method: Method, params: Params) -> None:
        if self.rates and method.sends:
            chat = self.world.chat(params)
            self.rates.count(chat.id, is_private=chat.is_private, now=time.monotonic())

    def _fail(self, call: Call, fault: Fault) -> web.Response:
        status = HTTPStatus(fault.status or HTTPStatus.INTERNAL_SERVER_ERROR)
        if status in {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}:
            call.status = status
            page = GATEWAY_PAGE.format(status=status.value, reason=status.phrase)
            return web.Response(status=status, text=page, content_type="text/html")
        return self._write(call, status, _refusal(ApiError(status, fault.answer(), fault.retry_after)))

    def _write(self, call: Call, status: int, answer: Json) -> web.Response:
        call.status, call.answer = status, json.loads(json.dumps(answer))
        self.world.bell.ring()
        headers = {"Retry-After": str(answer["parameters"]["retry_after"])} if "parameters" in answer else {}
        return web.json_response(answer, status=status, headers=headers)


def _refusal(error: ApiError) -> Json:
    answer: Json = {"ok": False, "error_code": error.status, "description": error.description}
    return answer | ({"parameters": {"retry_after": error.retry_after}} if error.retry_after else {})


def _proper(name: str) -> str:
    """Write a method's name the documented way; Telegram does not mind the case."""
    method = METHODS.get(name.lower())
    return method.name if method else name


def _drop(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
