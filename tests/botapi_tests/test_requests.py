"""How the Bot API takes requests and refuses them."""

import aiohttp
import pytest

from tests.botapi import BotApiServer, User
from tests.botapi_tests.conftest import Api


async def test_get_me_describes_the_bot(api: Api) -> None:
    me = await api("getMe")
    assert me["is_bot"]
    assert me["username"] == "test_bot"


async def test_a_wrong_token_is_unauthorized(server: BotApiServer) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{server.base_url}1:wrong/getMe") as response,
    ):
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(api: Api) -> None:
    assert await api.refusal("sendFlowers") == (404, "Not Found: method not found")


async def test_the_case_of_a_method_does_not_matter(api: Api) -> None:
    assert (await api("GETME"))["is_bot"]


async def test_a_misspelt_parameter_is_refused(api: Api, alice: User) -> None:
    code, description = await api.refusal("sendMessage", chat_id=alice.id, txt="hello")
    assert code == 400
    assert "txt" in description


async def test_a_body_that_is_no_json_is_refused(server: BotApiServer) -> None:
    headers = {"Content-Type": "application/json"}
    address = f"{server.base_url}{server.token}/getMe"
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(address, data=b"{") as response,
    ):
        assert response.status == 400


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_parameters_come_in_any_of_four_ways(server: BotApiServer, alice: User, way: str) -> None:
    address = f"{server.base_url}{server.token}/sendMessage"
    params = {"chat_id": str(alice.id), "text": f"by {way}"}
    multipart = aiohttp.FormData(params, default_to_multipart=True)
    sent = {"query": {"params": params}, "form": {"data": params}, "json": {"json": params}}
    async with aiohttp.ClientSession() as session:
        response = await session.post(address, **sent.get(way, {"data": multipart}))
        assert response.status == 200
    assert (await alice.next_reply()).text == f"by {way}"


async def test_every_request_is_written_down(server: BotApiServer, api: Api, alice: User) -> None:
    await api("sendMessage", chat_id=alice.id, text="12", link_preview_options={"is_disabled": True})
    (call,) = server.calls_of("sendMessage")
    assert (call["text"], call["chat_id"], call.status) == ("12", alice.id, 200)
    assert call["link_preview_options"] == {"is_disabled": True}
    assert call.answer["result"]["text"] == "12"
