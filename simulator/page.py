"""What the chat page in the browser asks for: people, one person's chat, and its changes."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from importlib.resources import files
from typing import Any, get_args

from aiohttp import web

from simulator.chats import Media, Message, Person
from simulator.people import People

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_COMMENT_EVERY = 15.0
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webmanifest": "application/manifest+json",
}


class Page:
    """The page API: GET / and everything below /page."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._world = people.world
        self._seen: dict[int, int] = {}
        self._streams: set[asyncio.Queue[tuple[str, Any] | None]] = set()

    def routes(self) -> list[web.RouteDef]:
        """What the server answers for the page."""
        one = r"/page/chats/{person:\d+}"
        posts = {
            "say": self._say,
            "start": self._start,
            "tap": self._tap,
            "send": self._send,
            "block": self._block,
        }
        return [
            web.get("/", self._index),
            web.get("/page/static/{file}", self._static),
            web.get("/page/files/{id}", self._file),
            web.get("/page/people", self._list),
            web.get(one, self._state_once),
            web.get(one + "/events", self._events),
            *(web.post(f"{one}/{name}", _guarded(act)) for name, act in posts.items()),
        ]

    def close(self) -> None:
        """End every stream of events."""
        for stream in self._streams:
            stream.put_nowait(None)

    def state(self, person: Person) -> dict[str, Any]:
        """The whole of a person's private chat, as the page shows it."""
        world, profile = self._world, self._world.profile
        language = person.language_code
        chat = world.open_chat(person.id)
        return {
            "person": self._person(person),
            "bot": {
                "name": profile.said("name", language),
                "username": world.username,
                "description": profile.said("description", language),
                "short_description": profile.said("short_description", language),
            },
            "started": person.started,
            "start": person.start,
            "blocked": person.blocked,
            "commands": profile.menu(person.id, language),
            "messages": [_message(message) for message in chat.messages],
            "waiting": [
                query.id
                for query in world.queries.values()
                if query.person == person.id and query.chat_id == person.id and world.waits(query)
            ],
        }

    def _person(self, person: Person) -> dict[str, Any]:
        seen = self._seen.get(person.id, 0)
        messages = self._world.open_chat(person.id).messages
        return {
            "id": person.id,
            "name": person.name,
            "note": person.note,
            "language_code": person.language_code,
            "unread": sum(not message.mine and message.id > seen for message in messages),
        }

    def _of(self, request: web.Request) -> Person:
        person = self._world.people.get(int(request.match_info["person"]))
        if person is None:
            raise _refused(404, "no such person")
        return person

    def _read(self, person: Person) -> None:
        messages = self._world.open_chat(person.id).messages
        self._seen[person.id] = max((message.id for message in messages), default=0)

    async def _index(self, request: web.Request) -> web.Response:
        return _page_file("index.html")

    async def _static(self, request: web.Request) -> web.Response:
        return _page_file(request.match_info["file"])

    async def _file(self, request: web.Request) -> web.Response:
        stored = self._world.files.find(request.match_info["id"])
        if stored is None:
            raise _refused(404, "no such file")
        headers = {"X-Content-Type-Options": "nosniff"}
        if stored.kind != "photo":
            name = re.sub(r"[^\w. -]", "_", stored.name)
            headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return web.Response(body=stored.data, content_type=stored.mime, headers=headers)

    async def _list(self, request: web.Request) -> web.Response:
        return web.json_response([self._person(one) for one in self._world.people.values()])

    async def _state_once(self, request: web.Request) -> web.Response:
        person = self._of(request)
        self._read(person)
        return web.json_response(self.state(person))

    async def _events(self, request: web.Request) -> web.StreamResponse:
        person = self._of(request)
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        stream: asyncio.Queue[tuple[str, Any] | None] = asyncio.Queue()

        def watch(chat_id: int, toast: dict[str, Any] | None) -> None:
            if chat_id == person.id:
                if toast is not None:
                    stream.put_nowait(("toast", toast))
                stream.put_nowait(("state", None))

        await response.prepare(request)
        self._world.watchers.append(watch)
        self._streams.add(stream)
        stream.put_nowait(("state", None))
        try:
            await self._pump(response, stream, person)
        except ConnectionError:
            pass
        finally:
            self._world.watchers.remove(watch)
            self._streams.discard(stream)
        return response

    async def _pump(
        self,
        response: web.StreamResponse,
        stream: asyncio.Queue[tuple[str, Any] | None],
        person: Person,
    ) -> None:
        while True:
            try:
                async with asyncio.timeout(_COMMENT_EVERY):
                    event = await stream.get()
            except TimeoutError:
                await response.write(b": here\n\n")
                continue
            if event is None:
                return
            name, data = event
            if name == "state":
                self._read(person)
                data = self.state(person)
            await response.write(f"event: {name}\ndata: {json.dumps(data)}\n\n".encode())

    async def _say(self, request: web.Request) -> dict[str, Any]:
        self._people.says(self._of(request), str((await request.json())["text"]))
        return {}

    async def _start(self, request: web.Request) -> dict[str, Any]:
        self._people.starts(self._of(request))
        return {}

    async def _tap(self, request: web.Request) -> dict[str, Any]:
        body = await request.json()
        place = (int(body[key]) for key in ("message_id", "row", "column"))
        tap = self._people.taps(self._of(request), *place)
        return {"query": tap.query} if tap.query else {"url": tap.url}

    async def _send(self, request: web.Request) -> dict[str, Any]:
        media = (await request.json())["media"]
        if media not in get_args(Media):
            raise ValueError(f"no such media: {media}")
        self._people.sends(self._of(request), media)
        return {}

    async def _block(self, request: web.Request) -> dict[str, Any]:
        blocked = (await request.json())["blocked"]
        act = self._people.blocks if blocked else self._people.unblocks
        act(self._of(request))
        return {}


def _guarded(act: Callable[[web.Request], Awaitable[dict[str, Any]]]) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response({"ok": True, **await act(request)})
        except (ValueError, TypeError, LookupError) as error:
            raise _refused(400, str(error)) from error

    return handle


def _refused(code: int, description: str) -> web.HTTPException:
    text = json.dumps({"ok": False, "description": description})
    kind = web.HTTPNotFound if code == 404 else web.HTTPBadRequest
    return kind(text=text, content_type="application/json")


def _page_file(name: str) -> web.Response:
    found = files("simulator").joinpath("page", name)
    if not re.fullmatch(r"\w[\w.-]*", name) or not found.is_file():
        raise _refused(404, "no such file")
    kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    text = kind.startswith("text/")
    return web.Response(
        body=found.read_bytes(), content_type=kind, charset="utf-8" if text else None
    )


def _message(message: Message) -> dict[str, Any]:
    photo = f"/page/files/{message.photo[-1].id}" if message.photo else None
    document = None
    if message.file is not None and message.file.kind == "document":
        file = message.file
        document = {"url": f"/page/files/{file.id}", "name": file.name, "size": len(file.data)}
    return {
        "id": message.id,
        "mine": message.mine,
        "date": message.date.isoformat(),
        "edited": message.edited,
        "html": message.html,
        "text": message.text,
        "keyboard": [
            [{"text": b.text, "style": b.style, "kind": b.kind, "url": b.url} for b in row]
            for row in message.keyboard
        ],
        "photo": {"url": photo} if photo else None,
        "document": document,
        "media": message.media if message.mine else None,
    }
