"""Files that were sent, as Telegram keeps them, and the sizes it makes of a picture."""

from __future__ import annotations

import base64
import struct
from dataclasses import dataclass, field
from typing import Any, Literal

from simulator.refusals import bad_request

Kind = Literal["photo", "document", "voice", "sticker"]
_FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "sticker": "stickers",
}
_SIDES = (90, 320, 800, 1280)
MOST_PHOTO_BYTES = 10 * 2**20
MOST_SENT_BYTES = 50 * 2**20
MOST_FETCHED_BYTES = 20 * 2**20

# One white point, so that a person of the simulator has a picture to send.
SMALL_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
)


@dataclass
class StoredFile:
    """One file; `sizes` are all the sizes of the picture it belongs to."""

    id: str
    unique_id: str
    kind: Kind
    name: str
    mime: str
    data: bytes
    path: str
    width: int = 0
    height: int = 0
    sizes: list[StoredFile] = field(default_factory=list, repr=False)

    def json(self) -> dict[str, Any]:
        """Write the part every file object of the Bot API has."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.data),
        }


class Files:
    """Every file of the simulated Telegram, in memory."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._paths: dict[str, StoredFile] = {}

    def add(self, kind: Kind, name: str, mime: str, data: bytes) -> StoredFile:
        """Keep a document, voice message or sticker."""
        number = len(self._files) + 1
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        stored = StoredFile(
            f"BQACAgQAAxkBAAI{number:010d}{kind[0].upper()}QAAzoE",
            f"AgAD{number:08d}",
            kind,
            name,
            mime,
            data,
            f"{_FOLDERS[kind]}/file_{number}.{suffix}",
        )
        self._files[stored.id] = self._paths[stored.path] = stored
        return stored

    def add_photo(self, data: bytes) -> list[StoredFile]:
        """Keep a picture in the sizes Telegram would make (the bytes stay those of the original).

        Raises the refusals for what is no picture, and for one too large or too narrow.
        """
        if len(data) > MOST_PHOTO_BYTES:
            raise bad_request("file is too big")
        width, height, mime = _dimensions(data)
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        longest = max(width, height)
        sides = sorted({*(side for side in _SIDES if side < longest), min(longest, 1280)})
        sizes: list[StoredFile] = []
        for side in sides:
            stored = self.add("photo", f"photo.{mime.rpartition('/')[2]}", mime, data)
            stored.width = max(1, round(width * side / longest))
            stored.height = max(1, round(height * side / longest))
            stored.sizes = sizes
            sizes.append(stored)
        return sizes

    def find(self, file_id: str) -> StoredFile | None:
        """Find the file with this id."""
        return self._files.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Find the file that `getFile` said is at `path`."""
        return self._paths.get(path)


def _dimensions(data: bytes) -> tuple[int, int, str]:
    """Width, height and type of a PNG or JPEG."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        if width and height:
            return width, height, "image/png"
    if data[:2] == b"\xff\xd8":
        position = 2
        while position + 9 <= len(data) and data[position] == 0xFF:
            marker, length = (
                data[position + 1],
                struct.unpack(">H", data[position + 2 : position + 4])[0],
            )
            if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
                height, width = struct.unpack(">HH", data[position + 5 : position + 9])
                if width and height:
                    return width, height, "image/jpeg"
            position += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")
