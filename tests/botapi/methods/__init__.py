"""Every method the server knows, group by group."""

from collections.abc import Mapping

from tests.botapi.method import Method
from tests.botapi.methods import about, chats, editing, media, menus, messages, queries, receiving

GROUPS = (about, receiving, messages, media, editing, queries, menus, chats)

METHODS: Mapping[str, Method] = {method.name.lower(): method for group in GROUPS for method in group.METHODS}
