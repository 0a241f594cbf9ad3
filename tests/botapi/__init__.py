"""A strict HTTP server that speaks the Telegram Bot API, and people to talk to the bot through it."""

from tests.botapi.content import Contact, Document, Location, Photo, Sticker, Video, Voice
from tests.botapi.groups import Group
from tests.botapi.message import Message
from tests.botapi.origins import from_channel, from_hidden, from_person
from tests.botapi.presses import Asked
from tests.botapi.process import BotProcess
from tests.botapi.rates import Limit, Rates
from tests.botapi.server import BotApiServer
from tests.botapi.transcript import Call
from tests.botapi.users import User

__all__ = [
    "Asked",
    "BotApiServer",
    "BotProcess",
    "Call",
    "Contact",
    "Document",
    "Group",
    "Limit",
    "Location",
    "Message",
    "Photo",
    "Rates",
    "Sticker",
    "User",
    "Video",
    "Voice",
    "from_channel",
    "from_hidden",
    "from_person",
]
