"""Sending text, saying what the bot is doing, taking messages back."""

from tests.botapi.errors import bad_request
from tests.botapi.formatting import read_formatted
from tests.botapi.method import Method, names
from tests.botapi.params import Json, Params
from tests.botapi.sending import SENDING, send, text_content
from tests.botapi.world import World

ACTIONS = names(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker"
    " find_location record_video_note upload_video_note"
)
MAX_BATCH = 100
OLDEST_TO_DELETE = 48 * 3600  # seconds


def send_message(world: World, params: Params) -> Json:
    text = read_formatted(params, "text", "entities")
    return send(world, params, text_content(world, params, text, "message is too long"))


def send_chat_action(world: World, params: Params) -> bool:
    chat, action = world.writable_chat(params), params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.actions.append(action)
    world.bell.ring()
    return True


def delete_message(world: World, params: Params) -> bool:
    chat, number = world.chat(params), params.required_integer("message_id")
    message = world.message(chat, number, "message to delete not found")
    is_own, standing = message["from"]["id"] == world.bot["id"], chat.standing(world.bot["id"])
    may_delete = is_own or chat.is_private or standing == "administrator"
    if not may_delete or world.now() - message["date"] > OLDEST_TO_DELETE:
        raise bad_request("message can't be deleted")
    del chat.messages[number]
    chat.deleted.append(number)
    world.bell.ring()
    return True


def delete_messages(world: World, params: Params) -> bool:
    chat, wanted = world.chat(params), params.json("message_ids")
    if not isinstance(wanted, list) or not 0 < len(wanted) <= MAX_BATCH:
        raise bad_request("message identifiers are not specified")
    for number in wanted:
        if chat.messages.pop(number, None):
            chat.deleted.append(number)
    world.bell.ring()
    return True


METHODS = (
    Method(
        "sendMessage",
        send_message,
        SENDING | names("text parse_mode entities link_preview_options"),
        sends=True,
    ),
    Method("sendChatAction", send_chat_action, names("chat_id message_thread_id action")),
    Method("deleteMessage", delete_message, names("chat_id message_id")),
    Method("deleteMessages", delete_messages, names("chat_id message_ids")),
)
