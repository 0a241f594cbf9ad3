"""What all methods that send a message have in common."""

from tests.botapi.chats import Chat
from tests.botapi.errors import bad_request
from tests.botapi.formatting import Formatted, formatted, with_known_users
from tests.botapi.markup import read_markup
from tests.botapi.method import names
from tests.botapi.params import Json, Params
from tests.botapi.utf16 import utf16_length
from tests.botapi.world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_QUOTE = 1024
SENDING = names(
    "chat_id message_thread_id disable_notification protect_content allow_paid_broadcast"
    " message_effect_id reply_parameters reply_markup"
)
REPLY_FIELDS = names(
    "message_id chat_id allow_sending_without_reply quote quote_parse_mode quote_entities quote_position"
)
PREVIEW_FIELDS = names("is_disabled url prefer_small_media prefer_large_media show_above_text")


def send(world: World, params: Params, content: Json) -> Json:
    """Check the common parameters, store the bot's message and return it."""
    chat = world.writable_chat(params)
    if params.text("message_thread_id"):
        raise bad_request("message thread not found")
    fields: Json = {"from": world.sender(), **content, **_reply(chat, params)}
    if markup := read_markup(params):
        fields["reply_markup"] = markup
    if params.flag("protect_content"):
        fields["has_protected_content"] = True
    message = chat.add(world.now(), fields)
    chat.sent.append(message)
    world.bell.ring()
    return message


def text_content(world: World, params: Params, formatted_text: Formatted, too_long: str) -> Json:
    """Check a message's text and return its fields."""
    text, entities = formatted_text
    if not params.text("text"):
        raise bad_request("message text is empty")
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request(too_long)
    content: Json = {"text": text}
    if entities := with_known_users(entities, world.users):
        content["entities"] = entities
    return content | _link_preview(params)


def caption_content(world: World, formatted_text: Formatted, too_long: str) -> Json:
    """Check a caption, which may be absent, and return its fields."""
    text, entities = formatted_text
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request(too_long)
    content: Json = {"caption": text} if text else {}
    if entities := with_known_users(entities, world.users):
        content["caption_entities"] = entities
    return content


def _link_preview(params: Params) -> Json:
    options = params.json("link_preview_options", "link preview options")
    if options is None:
        return {}
    if not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    if unknown := options.keys() - PREVIEW_FIELDS:
        raise bad_request(f"this server knows no link preview option {', '.join(sorted(unknown))}")
    return {"link_preview_options": options} if options else {}


def _reply(chat: Chat, params: Params) -> Json:
    reply = params.json("reply_parameters", "reply parameters")
    if not reply:
        return {}
    if not isinstance(reply, dict) or not isinstance(reply.get("message_id"), int):
        raise bad_request("object expected as reply parameters")
    if unknown := reply.keys() - REPLY_FIELDS:
        raise bad_request(f"this server knows no reply parameter {', '.join(sorted(unknown))}")
    if str(reply.get("chat_id", chat.id)) != str(chat.id):
        raise bad_request("this server knows no replies to another chat")
    number = reply["message_id"]
    if number not in chat.messages:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": chat.quoted(number), **_quote(chat.quoted(number), reply)}


def _quote(message: Json, reply: Json) -> Json:
    if not reply.get("quote"):
        return {}
    text, _ = formatted(reply["quote"], reply.get("quote_parse_mode", ""), reply.get("quote_entities"))
    original = message.get("text") or message.get("caption") or ""
    if text not in original or utf16_length(text) > MAX_QUOTE:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = utf16_length(original[: original.index(text)])
    return {"quote": {"text": text, "position": position, "is_manual": True}}
