"""Files: pictures and documents both ways, their captions and their limits."""

import json
from typing import Any

import aiohttp
import pytest

from tests.botapi import BotApiServer, Document, Photo, User
from tests.botapi_tests.conftest import Api


async def upload(api: Api, method: str, field: str, data: bytes, **params: str) -> dict[str, Any]:
    """Send a file the way every library does, as multipart."""
    form = aiohttp.FormData({"chat_id": "11", **params})
    form.add_field(field, data, filename="claims.csv", content_type="text/csv")
    address = f"{api.server.base_url}{api.server.token}/{method}"
    async with api.session.post(address, data=form) as response:
        answer: dict[str, Any] = await response.json()
        return answer


async def test_a_document_is_sent_with_name_and_caption(api: Api, alice: User) -> None:
    caption = {"caption": "<b>The record</b>", "parse_mode": "HTML"}
    await upload(api, "sendDocument", "document", b"id,text", **caption)
    reply = await alice.next_reply()
    assert (reply.text, reply.styled("bold")) == ("The record", ["The record"])
    document = reply.json["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "claims.csv",
        "text/csv",
        7,
    )


async def test_a_photo_comes_in_sizes(api: Api, alice: User) -> None:
    await upload(api, "sendPhoto", "photo", b"png")
    (size,) = (await alice.next_reply()).json["photo"]
    assert size["file_size"] == 3


async def test_a_file_can_be_attached_under_another_name(api: Api, alice: User) -> None:
    form = aiohttp.FormData({"chat_id": "11", "document": "attach://file0"})
    form.add_field("file0", b"id,text", filename="claims.csv")
    address = f"{api.server.base_url}{api.server.token}/sendDocument"
    async with api.session.post(address, data=form) as response:
        assert response.status == 200
    assert (await alice.next_reply()).json["document"]["file_size"] == 7


async def test_a_caption_may_have_1024_units(api: Api, alice: User) -> None:
    answer = await upload(api, "sendPhoto", "photo", b"png", caption="😀" * 512)
    assert answer["ok"]
    answer = await upload(api, "sendPhoto", "photo", b"png", caption="😀" * 512 + "a")
    assert answer["description"] == "Bad Request: message caption is too long"
    assert len(alice.chat.sent) == 1


async def test_a_caption_can_be_edited_but_not_as_a_text(api: Api, alice: User) -> None:
    await upload(api, "sendPhoto", "photo", b"png", caption="one")
    target = {"chat_id": 11, "message_id": (await alice.next_reply()).id}
    assert (await api("editMessageCaption", caption="two", **target))["caption"] == "two"
    _, description = await api.refusal("editMessageCaption", caption="two", **target)
    assert "message is not modified" in description
    refusal = await api.refusal("editMessageText", text="three", **target)
    assert refusal == (400, "Bad Request: there is no text in the message to edit")


@pytest.mark.usefixtures("alice")
async def test_a_file_must_be_there_and_hold_something(api: Api) -> None:
    refusal = await api.refusal("sendDocument", chat_id=11)
    assert refusal == (400, "Bad Request: there is no document in the request")
    assert (await upload(api, "sendDocument", "document", b""))["description"].endswith(
        "file must be non-empty"
    )
    code, _ = await api.refusal("sendDocument", chat_id=11, document="no-such-id")
    assert code == 400


async def test_a_file_can_be_sent_again_by_its_id(api: Api, alice: User) -> None:
    message = await alice.send(content=Document("claims.csv", b"id,text"))
    sent = await api("sendDocument", chat_id=11, document=message.json["document"]["file_id"])
    assert sent["document"]["file_name"] == "claims.csv"


async def test_a_persons_file_can_be_downloaded(api: Api, server: BotApiServer, alice: User) -> None:
    message = await alice.send("my list", content=Document("claims.json", b"[1]", "application/json"))
    assert message.text == "my list"
    file = await api("getFile", file_id=message.json["document"]["file_id"])
    address = f"{server.url}/file/bot{server.token}/{file['file_path']}"
    async with api.session.get(address) as response:
        assert json.loads(await response.read()) == [1]
    async with api.session.get(f"{address}x") as response:
        assert response.status == 404


async def test_a_file_over_20_megabytes_cannot_be_downloaded(api: Api, alice: User) -> None:
    message = await alice.send(content=Photo(b"a" * (20 * 1024 * 1024 + 1)))
    refusal = await api.refusal("getFile", file_id=message.json["photo"][0]["file_id"])
    assert refusal == (400, "Bad Request: file is too big")


async def test_an_unknown_file_is_refused(api: Api) -> None:
    assert await api.refusal("getFile", file_id="x") == (400, "Bad Request: invalid file_id")
