"""What a person can send besides text; each kind knows the fields it has in a Message."""

from dataclasses import dataclass
from typing import Protocol

from tests.botapi.files import Files
from tests.botapi.params import Json, Upload

SIDE = 512  # pixels


class Content(Protocol):
    """Something that is not text, with or without a caption."""

    def fields(self, files: Files) -> Json:
        """Keep the file, if there is one, and return the fields of the Message."""
        ...


@dataclass(frozen=True, slots=True)
class Photo:
    data: bytes = b"\xff\xd8\xff\xe0 picture"

    def fields(self, files: Files) -> Json:
        kept = files.keep(Upload("photo.jpg", "image/jpeg", self.data))
        return {"photo": [{**kept, "width": SIDE, "height": SIDE}]}


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    data: bytes
    mime: str = "application/octet-stream"

    def fields(self, files: Files) -> Json:
        kept = files.keep(Upload(self.name, self.mime, self.data))
        return {"document": {**kept, "file_name": self.name, "mime_type": self.mime}}


@dataclass(frozen=True, slots=True)
class Video:
    data: bytes = b"moving picture"
    seconds: int = 10

    def fields(self, files: Files) -> Json:
        kept = files.keep(Upload("video.mp4", "video/mp4", self.data))
        return {"video": {**kept, "width": SIDE, "height": SIDE, "duration": self.seconds}}


@dataclass(frozen=True, slots=True)
class Voice:
    data: bytes = b"OggS voice"
    seconds: int = 3

    def fields(self, files: Files) -> Json:
        kept = files.keep(Upload("voice.ogg", "audio/ogg", self.data))
        return {"voice": {**kept, "duration": self.seconds, "mime_type": "audio/ogg"}}


@dataclass(frozen=True, slots=True)
class Sticker:
    emoji: str = "🙂"

    def fields(self, files: Files) -> Json:
        kept = files.keep(Upload("sticker.webp", "image/webp", self.emoji.encode()))
        shape = {"type": "regular", "width": SIDE, "height": SIDE, "is_animated": False, "is_video": False}
        return {"sticker": {**kept, **shape, "emoji": self.emoji}}


@dataclass(frozen=True, slots=True)
class Location:
    latitude: float = 50.45
    longitude: float = 30.52

    def fields(self, _files: Files) -> Json:
        return {"location": {"latitude": self.latitude, "longitude": self.longitude}}


@dataclass(frozen=True, slots=True)
class Contact:
    phone_number: str = "+380000000000"
    first_name: str = "Somebody"

    def fields(self, _files: Files) -> Json:
        return {"contact": {"phone_number": self.phone_number, "first_name": self.first_name}}
