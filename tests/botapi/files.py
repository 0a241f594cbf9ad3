"""Files of both sides, kept in memory and handed out under opaque ids."""

import hashlib
import mimetypes
from dataclasses import dataclass, field

from tests.botapi.errors import bad_request
from tests.botapi.params import Json, Params, Upload

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024


@dataclass(slots=True)
class Files:
    """All files by file_id."""

    by_id: dict[str, Upload] = field(default_factory=dict)

    def keep(self, upload: Upload) -> Json:
        """Store a file and return the fields every kind of file has."""
        digest = hashlib.sha256(upload.name.encode() + upload.data).hexdigest()
        file_id = f"BQACAgIAAx{digest[:40]}"
        self.by_id[file_id] = upload
        return {"file_id": file_id, "file_unique_id": f"AgAD{digest[:12]}", "file_size": len(upload.data)}

    def read(self, params: Params, name: str, limit: int) -> tuple[Json, Upload]:
        """Take the file a sending method was given: an upload or the id of one the server has."""
        upload = params.upload(name) or self.by_id.get(params.text(name))
        if upload is None and not params.text(name):
            raise bad_request(f"there is no {name} in the request")
        if upload is None:
            raise bad_request("wrong remote file identifier specified: Wrong string length")
        if not upload.data:
            raise bad_request("file must be non-empty")
        if len(upload.data) > limit:
            raise bad_request("Request Entity Too Large")
        return self.keep(upload), upload

    def path(self, file_id: str) -> str:
        """Return the path under which a file can be downloaded."""
        upload = self.by_id.get(file_id)
        if upload is None:
            raise bad_request("invalid file_id")
        if len(upload.data) > MAX_DOWNLOAD:
            raise bad_request("file is too big")
        suffix = mimetypes.guess_extension(upload.mime) or ".bin"
        return f"documents/{file_id}{suffix}"

    def at_path(self, path: str) -> Upload | None:
        """Return the file that can be downloaded under this path."""
        file_id = path.removeprefix("documents/").rpartition(".")[0]
        return self.by_id[file_id] if file_id in self.by_id and self.path(file_id) == path else None
