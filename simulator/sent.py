"""What came with a call, wherever a client puts it: in the address, a form, or a JSON body."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from simulator.refusals import Refusal, bad_request
from simulator.values import Upload


@dataclass
class Sent:
    """What came with a call: everything as text, as Telegram reads it, and its files by name."""

    texts: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    @property
    def params(self) -> dict[str, Any]:
        """All of it under the names it came with."""
        return {**self.uploads, **self.texts}


async def read_sent(request: web.Request) -> Sent:
    """Read what came with a call, wherever a client puts it; what comes first counts."""
    sent = Sent({name: request.query[name] for name in request.query})
    if request.method != "POST" or not request.can_read_body:
        return sent
    try:
        if request.content_type == "application/json":
            body = await request.json()
            if not isinstance(body, dict):
                raise bad_request("JSON object expected")
            for name, value in body.items():
                sent.texts.setdefault(name, value if isinstance(value, str) else json.dumps(value))
            return sent
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                upload = Upload(value.filename, value.content_type, value.file.read())
                sent.uploads.setdefault(name, upload)
            else:
                text = value if isinstance(value, str) else value.decode()
                sent.texts.setdefault(name, text)
    except web.HTTPRequestEntityTooLarge:
        raise Refusal(413, "Request Entity Too Large") from None
    except (ValueError, RecursionError):
        raise bad_request("can't parse the request body") from None
    return sent
