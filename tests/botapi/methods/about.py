"""The bot's own identity and the texts of its profile."""

from functools import partial

from tests.botapi.errors import bad_request
from tests.botapi.method import Method, names
from tests.botapi.params import Json, Params
from tests.botapi.world import World

LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, _params: Params) -> Json:
    return world.bot


def language_code(params: Params) -> str:
    """Read a two-letter language code; "" stands for everybody else."""
    code = params.text("language_code")
    if code and not (len(code) == len("uk") and code.isascii() and code.islower() and code.isalpha()):
        raise bad_request("invalid language code specified")
    return code


def set_text(kind: str, world: World, params: Params) -> bool:
    text = params.text(kind)
    if len(text) > LIMITS[kind]:
        raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
    world.profile.texts[kind, language_code(params)] = text
    world.bell.ring()
    return True


def get_text(kind: str, world: World, params: Params) -> Json:
    default = world.bot["first_name"] if kind == "name" else ""
    texts = world.profile.texts
    return {kind: texts.get((kind, language_code(params))) or texts.get((kind, "")) or default}


METHODS = (
    Method("getMe", get_me),
    Method("setMyName", partial(set_text, "name"), names("name language_code")),
    Method("getMyName", partial(get_text, "name"), names("language_code")),
    Method("setMyDescription", partial(set_text, "description"), names("description language_code")),
    Method("getMyDescription", partial(get_text, "description"), names("language_code")),
    Method(
        "setMyShortDescription",
        partial(set_text, "short_description"),
        names("short_description language_code"),
    ),
    Method("getMyShortDescription", partial(get_text, "short_description"), names("language_code")),
)
