"""Changing messages the bot has sent."""

import json

from tests.botapi.chats import Chat
from tests.botapi.errors import bad_request
from tests.botapi.files import MAX_PHOTO
from tests.botapi.formatting import read_formatted
from tests.botapi.markup import read_markup
from tests.botapi.method import Method, names
from tests.botapi.methods.media import photo
from tests.botapi.params import Json, Params
from tests.botapi.sending import caption_content, text_content
from tests.botapi.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a"
    " current content and reply markup of the message"
)
TARGET = names("chat_id message_id reply_markup")
TEXT_FIELDS = names("text entities link_preview_options")
MEDIA_FIELDS = names("type media caption parse_mode caption_entities")
CAPTION_FIELDS = names("caption caption_entities show_caption_above_media")


def edit_text(world: World, params: Params) -> Json:
    chat, message = _target(world, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    text = read_formatted(params, "text", "entities")
    content = text_content(world, params, text, "MESSAGE_TOO_LONG")
    return _replace(world, chat, message, TEXT_FIELDS, content | _markup(params))


def edit_caption(world: World, params: Params) -> Json:
    chat, message = _target(world, params)
    if "text" in message:
        raise bad_request("there is no caption in the message to edit")
    caption = read_formatted(params, "caption", "caption_entities")
    content = caption_content(world, caption, "MEDIA_CAPTION_TOO_LONG")
    if params.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return _replace(world, chat, message, CAPTION_FIELDS, content | _markup(params))


def edit_media(world: World, params: Params) -> Json:
    """Put another photo in the place of one; other media the server does not know here."""
    chat, message = _target(world, params)
    media = params.json("media", "input media")
    if not isinstance(media, dict) or media.get("type") != "photo":
        raise bad_request("this server knows no input media but photos")
    if unknown := media.keys() - MEDIA_FIELDS:
        raise bad_request(f"this server knows no field {', '.join(sorted(unknown))} of input media")
    if "photo" not in message:
        raise bad_request("there is no media in the message to edit")
    fields = {name: value if isinstance(value, str) else json.dumps(value) for name, value in media.items()}
    given = Params(fields, params.files)
    kept, _ = world.files.read(given, "media", MAX_PHOTO)
    caption = read_formatted(given, "caption", "caption_entities")
    content = photo(kept) | caption_content(world, caption, "MEDIA_CAPTION_TOO_LONG")
    return _replace(world, chat, message, CAPTION_FIELDS | {"photo"}, content | _markup(params))


def edit_markup(world: World, params: Params) -> Json:
    chat, message = _target(world, params)
    return _replace(world, chat, message, frozenset(), _markup(params))


def _target(world: World, params: Params) -> tuple[Chat, Json]:
    chat = world.writable_chat(params)
    number = params.required_integer("message_id")
    message = world.message(chat, number, "message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def _markup(params: Params) -> Json:
    markup = read_markup(params)
    return {"reply_markup": markup} if markup else {}


def _replace(world: World, chat: Chat, message: Json, fields: frozenset[str], content: Json) -> Json:
    """Put the new content in place of the old, and the keyboard too: one not sent again is gone."""
    old = {name: message.pop(name) for name in fields | {"reply_markup"} if name in message}
    if old == content:
        message |= old
        raise bad_request(NOT_MODIFIED)
    message |= content | {"edit_date": world.now()}
    shown = chat.show(message["message_id"])
    chat.edited.append(shown)
    world.bell.ring()
    return shown


METHODS = (
    Method(
        "editMessageText",
        edit_text,
        TARGET | names("text parse_mode entities link_preview_options"),
        sends=True,
    ),
    Method(
        "editMessageCaption",
        edit_caption,
        TARGET | names("caption parse_mode caption_entities show_caption_above_media"),
        sends=True,
    ),
    Method("editMessageMedia", edit_media, TARGET | names("media"), sends=True),
    Method("editMessageReplyMarkup", edit_markup, TARGET, sends=True),
)
