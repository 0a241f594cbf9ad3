"""An independent judge: aiogram's description of the Bot API, held against both sides of each call."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from aiogram import methods
from aiogram.methods.base import TelegramMethod
from aiogram.types import Update
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.botapi.params import Json
from tests.botapi.transcript import Call


def assert_sound(calls: Iterable[Call]) -> None:
    """Fail if a request or an answer is not what aiogram's types describe."""
    found = [f"{call.method}: {offence}" for call in calls for offence in offences(call)]
    assert not found, "\n".join(found)


def offences(call: Call) -> Iterator[str]:
    """Say what is wrong with a call: its parameters, and its result if it was carried out."""
    described = _described(call.method)
    if described is None:
        yield "no such method"
        return
    yield from _complaints(described, _decoded(described, call))
    if call.is_ok:
        yield from _complaints(described.__returning__, call.answer["result"])


def update_offences(update: Json) -> list[str]:
    """Say what is wrong with an update."""
    return list(_complaints(Update, update))


def _described(method: str) -> type[TelegramMethod[Any]] | None:
    described = getattr(methods, method[:1].upper() + method[1:], None)
    return described if isinstance(described, type) and issubclass(described, TelegramMethod) else None


def _complaints(kind: Any, value: Any) -> Iterator[str]:
    """Validate a value and name every field that the type does not know."""
    try:
        parsed = _adapter(kind).validate_python(value)
    except ValidationError as error:
        yield str(error)
    else:
        yield from (f"unknown field {name}" for name in _extras(parsed))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _extras(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from (f"{type(value).__name__}.{name}" for name in value.model_extra or {})
        for name in value.model_fields_set:
            yield from _extras(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from _extras(item)


def _decoded(described: type[TelegramMethod[Any]], call: Call) -> Json:
    """Bring parameters back from a form: what is no plain text was sent as JSON."""
    decoded: Json = dict.fromkeys(call.files, "uploaded")
    for name, value in call.params.items():
        field = described.model_fields.get(name)
        is_text = field is not None and _takes_text(field.annotation)
        decoded[name] = value if is_text else _from_json(value)
    return {name: value for name, value in decoded.items() if not _is_attachment(name, call)}


def _is_attachment(name: str, call: Call) -> bool:
    return any(f"attach://{name}" in value for value in call.params.values())


def _takes_text(annotation: Any) -> bool:
    """Say whether plain text is one of the things a field may be."""
    is_union = get_origin(annotation) in {Union, UnionType}
    return annotation is str or (is_union and any(_takes_text(part) for part in get_args(annotation)))


def _from_json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
