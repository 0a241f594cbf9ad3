"""A transport that prints what the bot would send to Telegram."""

from __future__ import annotations

import json
from http import HTTPStatus
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, TextIO

from telegram.request import BaseRequest

from bot.replies import Reply
from bot.terminal.chat import BOT, Json, TerminalChat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from telegram.request import RequestData

EDITED = "✎"
"""Stands above a message that was edited, whatever the reader's language."""
FILE = "📎"
"""Stands before the path of a file the bot sent."""
FOLDER = "exchange-claims-"
INDENT = "  "


class TerminalRequest(BaseRequest):
    """Answers the Bot API methods the bot uses, and writes messages and numbered buttons to a stream."""

    def __init__(self, chat: TerminalChat, output: TextIO) -> None:
        self._chat = chat
        self._output = output
        self.broken: OSError | None = None
        """Set once the output cannot be written any more."""
        self._methods: Mapping[str, Callable[[Json, RequestData | None], tuple[int, bytes]]] = {
            "getMe": lambda _parameters, _data: _done(BOT),
            "sendMessage": lambda parameters, _data: _done(self._send(parameters)),
            "sendDocument": lambda parameters, data: _done(self._send(_captioned(parameters, data))),
            "sendPhoto": lambda parameters, data: _done(self._send(_captioned(parameters, data))),
            "getFile": lambda parameters, _data: _done(_file(parameters)),
            "editMessageText": lambda parameters, _data: self._edit(parameters),
            "editMessageMedia": lambda parameters, data: self._edit(_captioned(parameters, data)),
            "editMessageReplyMarkup": lambda parameters, _data: self._edit(parameters),
            "answerCallbackQuery": lambda parameters, _data: self._notice(parameters),
            "sendChatAction": lambda _parameters, _data: _done(result=True),
        }

    @property
    def read_timeout(self) -> float | None:
        """Nothing here takes time."""
        return None

    async def initialize(self) -> None:
        """Need nothing beforehand."""

    async def shutdown(self) -> None:
        """Leave nothing behind."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 -- the library's signature
        request_data: RequestData | None = None,
        *_timeouts: object,
        **_named_timeouts: object,
    ) -> tuple[int, bytes]:
        """Do what a method of the Bot API does; one the terminal lacks is not found."""
        parameters: Json = dict(request_data.parameters) if request_data else {}
        name = url.rpartition("/")[2]
        answer = self._methods.get(name)
        if answer is None:
            return _refused(HTTPStatus.NOT_FOUND, f"the terminal has no {name}")
        return answer(parameters, request_data)

    def tell(self, reply: Reply) -> None:
        """Show what is no message of the chat."""
        self._write(reply.plain())

    def _notice(self, parameters: Json) -> tuple[int, bytes]:
        self._write(parameters.get("text", ""))
        return _done(result=True)

    def _send(self, parameters: Json) -> Json:
        reply = Reply(parameters["text"])
        message = self._chat.sent(parameters, reply.plain())
        self._show(message)
        return message

    def _edit(self, parameters: Json) -> tuple[int, bytes]:
        changes = {"reply_markup": parameters.get("reply_markup")}
        if "text" in parameters:
            changes["text"] = Reply(parameters["text"]).plain()
        message = self._chat.edited(parameters, changes)
        if message is None:
            return _refused(HTTPStatus.BAD_REQUEST, "message to edit not found")
        if "text" in parameters:
            self._show(message, EDITED)
        return _done(message)

    def _show(self, message: Json, mark: str = "") -> None:
        buttons = enumerate(self._chat.buttons(message), start=1)
        rows = [
            f"{INDENT}[{n}] {b['text']}" if "callback_data" in b else f"{INDENT}{b['text']}: {b['url']}"
            for n, b in buttons
        ]
        self._write("\n".join(filter(None, (mark, message["text"], *rows))))

    def _write(self, text: str) -> None:
        try:
            self._output.write(f"{text}\n\n" if text else "")
            self._output.flush()
        except OSError as error:
            self.broken = error


def _captioned(parameters: Json, data: RequestData | None) -> Json:
    """Write a file the bot sends into a folder of its own; return the message as text that says where."""
    caption = parameters.get("media", parameters).get("caption", "")
    for name, content, _ in (data.multipart_data if data else {}).values():
        path = Path(mkdtemp(prefix=FOLDER)) / Path(name).name
        path.write_bytes(content if isinstance(content, bytes) else content.read())
        caption = f"{caption}\n{FILE} {path}".strip()
    return {**parameters, "text": caption}


def _file(parameters: Json) -> Json:
    """Return a file typed as "/import PATH": its id is its path, and the library reads local paths."""
    path = parameters["file_id"]
    return {"file_id": path, "file_unique_id": path, "file_path": path}


def _done(result: Any) -> tuple[int, bytes]:
    return HTTPStatus.OK, json.dumps({"ok": True, "result": result}).encode()


def _refused(status: HTTPStatus, reason: str) -> tuple[int, bytes]:
    problem = {"ok": False, "error_code": status, "description": f"{status.phrase}: {reason}"}
    return status, json.dumps(problem).encode()
