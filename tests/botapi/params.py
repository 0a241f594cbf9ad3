"""A request's parameters, however they were sent: query, form, JSON or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from tests.botapi.errors import ApiError, bad_request

Json = dict[str, Any]

TRUE = {"true", "1", "yes", "t", "y"}
FALSE = {"false", "0", "no", "f", "n", ""}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime: str
    data: bytes


class Params:
    """Typed reading of one request's parameters; an empty value counts as absent, as with Telegram."""

    def __init__(self, values: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> None:
        self.values = dict(values)
        self.files = dict(files or {})

    def names(self) -> set[str]:
        """Name the parameters given; a file that another one points at with ``attach://`` is none itself."""
        attached = {name for name in self.files if any(f"attach://{name}" in v for v in self.values.values())}
        return set(self.values) | (set(self.files) - attached)

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name) or default

    def integer(self, name: str, default: int) -> int:
        value = self.values.get(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError:
            raise bad_request(f'parameter "{name}" must be an Integer') from None

    def required_integer(self, name: str) -> int:
        if not self.values.get(name):
            raise bad_request(f'parameter "{name}" is required')
        return self.integer(name, 0)

    def flag(self, name: str) -> bool:
        value = self.values.get(name, "").lower()
        if value not in TRUE | FALSE:
            raise bad_request(f'parameter "{name}" must be a Boolean')
        return value in TRUE

    def json(self, name: str, label: str | None = None) -> Any:
        """Decode a parameter that holds JSON; None when it is absent."""
        value = self.values.get(name)
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {label or name} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """Return the file sent under this name, or the attached one it points at."""
        value = self.values.get(name, "")
        return self.files.get(value.removeprefix("attach://") if value.startswith("attach://") else name)


async def read_params(request: web.Request) -> Params:
    """Gather the parameters of the address and of the body; the body wins."""
    values = dict(request.query)
    if request.content_type == "application/json":
        return Params(values | _from_json(await request.text()))
    files = {}
    for name, field in (await request.post()).items():
        if isinstance(field, FileField):
            files[name] = Upload(field.filename, field.content_type, field.file.read())
        else:
            values[name] = str(field)
    return Params(values, files)


def _from_json(body: str) -> dict[str, str]:
    try:
        decoded = json.loads(body or "{}")
    except ValueError:
        raise ApiError(400, "Bad Request: can't parse the request body as JSON") from None
    if not isinstance(decoded, dict):
        raise bad_request("the request body must be a JSON object")
    given = {name: value for name, value in decoded.items() if value is not None}
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
