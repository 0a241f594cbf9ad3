"""Looking up chats and their members, and leaving."""

from tests.botapi.errors import bad_request
from tests.botapi.members import member
from tests.botapi.method import Method, names
from tests.botapi.params import Json, Params
from tests.botapi.world import World

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
ADMINS = {"creator", "administrator"}


def get_chat(world: World, params: Params) -> Json:
    full = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    return {**world.chat(params).info, **full}


def get_chat_member(world: World, params: Params) -> Json:
    chat, user_id = world.chat(params), params.required_integer("user_id")
    user = world.sender() if user_id == world.bot["id"] else world.users.get(user_id)
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID" if not chat.is_private else "user not found")
    return member(user, chat.standing(user_id))


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    chat = world.chat(params)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    people = {**world.users, world.bot["id"]: world.sender()}
    return [member(people[user_id], status) for user_id, status in chat.members.items() if status in ADMINS]


def get_chat_member_count(world: World, params: Params) -> int:
    chat = world.chat(params)
    return 2 if chat.is_private else sum(s not in {"left", "kicked"} for s in chat.members.values())


def leave_chat(world: World, params: Params) -> bool:
    chat = world.chat(params)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.members[world.bot["id"]] = "left"
    world.bell.ring()
    return True


METHODS = (
    Method("getChat", get_chat, names("chat_id")),
    Method("getChatMember", get_chat_member, names("chat_id user_id")),
    Method("getChatAdministrators", get_chat_administrators, names("chat_id")),
    Method("getChatMemberCount", get_chat_member_count, names("chat_id")),
    Method("leaveChat", leave_chat, names("chat_id")),
)
