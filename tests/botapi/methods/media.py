"""Sending and fetching files."""

import mimetypes

from tests.botapi.files import MAX_PHOTO, MAX_UPLOAD
from tests.botapi.formatting import read_formatted
from tests.botapi.method import Method, names
from tests.botapi.params import Json, Params
from tests.botapi.sending import SENDING, caption_content, send
from tests.botapi.world import World

CAPTIONED = SENDING | names("caption parse_mode caption_entities")
PHOTO_SIDE = 320  # pixels; the server does not look into pictures


def send_photo(world: World, params: Params) -> Json:
    kept, _ = world.files.read(params, "photo", MAX_PHOTO)
    return _send_captioned(world, params, photo(kept))


def photo(kept: Json) -> Json:
    """Return the fields of a message with a photo, given those of its file."""
    return {"photo": [{**kept, "width": PHOTO_SIDE, "height": PHOTO_SIDE}]}


def send_document(world: World, params: Params) -> Json:
    kept, upload = world.files.read(params, "document", MAX_UPLOAD)
    mime = mimetypes.guess_type(upload.name)[0] or upload.mime
    return _send_captioned(world, params, {"document": {**kept, "file_name": upload.name, "mime_type": mime}})


def _send_captioned(world: World, params: Params, content: Json) -> Json:
    caption = read_formatted(params, "caption", "caption_entities")
    content |= caption_content(world, caption, "message caption is too long")
    flags = {"show_caption_above_media": "show_caption_above_media", "has_spoiler": "has_media_spoiler"}
    content |= {field: True for name, field in flags.items() if params.flag(name)}
    return send(world, params, content)


def get_file(world: World, params: Params) -> Json:
    file_id = params.text("file_id")
    path = world.files.path(file_id)
    return {**world.files.keep(world.files.by_id[file_id]), "file_path": path}


METHODS = (
    Method(
        "sendPhoto",
        send_photo,
        CAPTIONED | names("photo has_spoiler show_caption_above_media"),
        sends=True,
    ),
    Method(
        "sendDocument",
        send_document,
        CAPTIONED | names("document disable_content_type_detection"),
        sends=True,
    ),
    Method("getFile", get_file, names("file_id")),
)
