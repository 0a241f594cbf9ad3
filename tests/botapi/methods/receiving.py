"""How updates reach the bot: long polling or a webhook, never both."""

import re

from tests.botapi.errors import bad_request, conflict
from tests.botapi.method import Method, names
from tests.botapi.params import Json, Params
from tests.botapi.webhook import WebhookSettings
from tests.botapi.world import World

MAX_BATCH = 100
LONGEST_POLL = 50  # seconds
MAX_CONNECTIONS = 100
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
WEBHOOK_IS_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(world: World, params: Params) -> list[Json]:
    if world.webhook.settings:
        raise conflict(WEBHOOK_IS_ACTIVE)
    world.updates.allow(params.json("allowed_updates"))
    limit = min(max(params.integer("limit", MAX_BATCH), 1), MAX_BATCH)
    timeout = min(max(params.integer("timeout", 0), 0), LONGEST_POLL)
    return await world.updates.poll(params.integer("offset", 0), limit, timeout)


async def set_webhook(world: World, params: Params) -> bool:
    settings = _settings(params)
    world.updates.allow(params.json("allowed_updates"))
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    if settings:
        world.updates.end_poll("terminated by setWebhook request")
    await world.webhook.set(settings)
    world.bell.ring()
    return True


def _settings(params: Params) -> WebhookSettings | None:
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return None
    if not url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = min(max(params.integer("max_connections", 40), 1), MAX_CONNECTIONS)
    return WebhookSettings(url, secret, connections, params.text("ip_address"))


async def delete_webhook(world: World, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    await world.webhook.set(None)
    return True


def get_webhook_info(world: World, _params: Params) -> Json:
    info: Json = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    if settings := world.webhook.settings:
        info |= {"url": settings.url, "max_connections": settings.max_connections}
        info |= world.webhook.last_error
        info |= {"ip_address": settings.ip_address} if settings.ip_address else {}
    return info


METHODS = (
    Method("getUpdates", get_updates, names("offset limit timeout allowed_updates")),
    Method(
        "setWebhook",
        set_webhook,
        names("url ip_address max_connections allowed_updates drop_pending_updates secret_token"),
    ),
    Method("deleteWebhook", delete_webhook, names("drop_pending_updates")),
    Method("getWebhookInfo", get_webhook_info),
)
