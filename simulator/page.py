"""What the chat page in the browser asks for: people, one person's chat, and its changes."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections import deque
from collections.abc import Callable
from importlib.resources import files
from typing import Any, get_args

from aiohttp import web

from simulator import views
from simulator.chats import Media, Person
from simulator.guard import Handler
from simulator.people import People

_COMMENT_EVERY = 15.0
_LONGEST_CAPTION = 1024
_WAIT = "Un momento: la prova si prepara. · One moment: the demo is being prepared."
_KEY_PLACE = '<meta name="key" content="">'
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webmanifest": "application/manifest+json",
}


class _Stream:
    """The events one open page still has to get; states that nobody took yet are one."""

    def __init__(self) -> None:
        self._events: deque[tuple[str, Any]] = deque()
        self._news = asyncio.Event()

    def put(self, name: str, data: Any = None) -> None:
        if not self._events or self._events[-1] != (name, data):
            self._events.append((name, data))
        self._news.set()

    async def take(self) -> tuple[str, Any]:
        """Wait for the next event; a comment when there is none for `_COMMENT_EVERY` seconds."""
        try:
            async with asyncio.timeout(_COMMENT_EVERY):
                await self._news.wait()
        except TimeoutError:
            return "comment", None
        event = self._events.popleft()
        if not self._events:
            self._news.clear()
        return event


class Page:
    """The page API: GET / and everything below /page; the page carries the `key` to it.

    While it is not `is_open` whoever comes waits, and nobody does anything.
    """

    def __init__(self, people: People, key: str) -> None:
        self._people = people
        self._key = key
        self.is_open = True
        self._world = people.world
        self._seen: dict[int, int] = {}
        self._streams: set[_Stream] = set()

    def routes(self) -> list[web.RouteDef]:
        """List what the server answers for the page."""
        one = r"/page/chats/{person:\d+}"
        acts = {
            "say": self._say,
            "start": self._start,
            "tap": self._tap,
            "send": self._send,
            "edit": self._edit,
            "press": self._press,
            "share": self._share,
            "block": self._block,
        }
        shown = {
            "/page/files/{id}": self._file,
            "/page/people": self._list,
            "/page/suggestions": self._suggestions,
            one: self._state,
            one + "/events": self._events,
        }
        done = {f"{one}/{name}": self._guarded(act) for name, act in acts.items()}
        return [
            web.get("/", self._index),
            web.get("/page/static/{file}", self._static),
            *(web.get(path, self._once_open(handler)) for path, handler in shown.items()),
            *(web.post(path, self._once_open(handler)) for path, handler in done.items()),
        ]

    def close(self) -> None:
        """End every stream of events."""
        for stream in self._streams:
            stream.put("end")

    def _once_open(self, handler: Handler) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            if not self.is_open:
                raise _refused(web.HTTPServiceUnavailable, _WAIT)
            return await handler(request)

        return handle

    def _of(self, request: web.Request) -> Person:
        person = self._world.people.get(int(request.match_info["person"]))
        if person is None:
            raise _refused(web.HTTPNotFound, "no such person")
        return person

    def _look(self, person: Person) -> views.View:
        """Show a person their chat, which is read then."""
        messages = self._world.open_chat(person.id).messages
        self._seen[person.id] = max((message.id for message in messages), default=0)
        return views.state(self._world, person, self._seen[person.id])

    async def _index(self, request: web.Request) -> web.Response:
        page = _page_file("index.html" if self.is_open else "wait.html")
        page.set_status(200 if self.is_open else 503)
        assert page.text is not None, "it is HTML"
        page.text = page.text.replace(_KEY_PLACE, _KEY_PLACE.replace('""', f'"{self._key}"'))
        page.headers["Cache-Control"] = "no-store"
        page.headers["Content-Security-Policy"] = "frame-ancestors 'none'"
        return page

    async def _static(self, request: web.Request) -> web.Response:
        return _page_file(request.match_info["file"])

    async def _file(self, request: web.Request) -> web.Response:
        stored = self._world.files.find(request.match_info["id"])
        if stored is None:
            raise _refused(web.HTTPNotFound, "no such file")
        # What a bot sent is shown as a picture or saved, never run as part of this page.
        headers = {"X-Content-Type-Options": "nosniff"}
        if stored.kind != "photo":
            name = re.sub(r"[^\w. -]", "_", stored.name)
            headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return web.Response(body=stored.data, content_type=stored.mime, headers=headers)

    async def _list(self, request: web.Request) -> web.Response:
        everybody = self._world.people.values()
        shown = [views.person(self._world, one, self._seen.get(one.id, 0)) for one in everybody]
        return web.json_response(shown)

    async def _suggestions(self, request: web.Request) -> web.Response:
        offered = self._world.suggestions
        return web.json_response([views.suggestion(self._world, one) for one in offered])

    async def _state(self, request: web.Request) -> web.Response:
        return web.json_response(self._look(self._of(request)))

    async def _events(self, request: web.Request) -> web.StreamResponse:
        person = self._of(request)
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        stream = _Stream()

        def watch(chat_id: int, toast: dict[str, Any] | None) -> None:
            if chat_id == person.id:
                if toast is not None:
                    stream.put("toast", toast)
                stream.put("state")

        await response.prepare(request)
        self._world.watchers.append(watch)
        self._streams.add(stream)
        stream.put("state")
        try:
            await self._pump(response, stream, person)
        except ConnectionError:
            pass
        finally:
            self._world.watchers.remove(watch)
            self._streams.discard(stream)
        return response

    async def _pump(self, response: web.StreamResponse, stream: _Stream, person: Person) -> None:
        while (event := await stream.take())[0] != "end":
            name, data = event
            if name == "comment":
                await response.write(b": here\n\n")
                continue
            shown = self._look(person) if name == "state" else data
            await response.write(f"event: {name}\ndata: {json.dumps(shown)}\n\n".encode())

    def _guarded(self, act: Callable[[Person, dict[str, Any]], dict[str, Any]]) -> Handler:
        """Answer a POST by what `act` does with the person and the body; 400 if it cannot."""

        async def handle(request: web.Request) -> web.Response:
            person = self._of(request)
            try:
                return web.json_response({"ok": True, **act(person, await request.json())})
            except (ValueError, TypeError, LookupError) as error:
                raise _refused(web.HTTPBadRequest, str(error)) from error

        return handle

    def _say(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        self._people.says(person, str(body["text"]))
        return {}

    def _start(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        self._people.starts(person)
        return {}

    def _tap(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        place = (int(body[key]) for key in ("message_id", "row", "column"))
        tap = self._people.taps(person, *place)
        if tap.copied is not None:
            return {"copied": tap.copied}
        return {"query": tap.query} if tap.query else {"url": tap.url}

    def _send(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        media, caption = body["media"], str(body.get("caption", ""))
        if len(caption) > _LONGEST_CAPTION:
            raise ValueError(f"a caption has at most {_LONGEST_CAPTION} characters")
        if media == "album":
            together = secrets.token_hex(4)
            for words in (caption, ""):
                self._people.sends(person, "photo", words, album=together)
        elif media in get_args(Media):
            self._people.sends(person, media, caption)
        else:
            raise ValueError("no such media")
        return {}

    def _edit(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        self._people.edits(person, int(body["message_id"]), str(body["text"]))
        return {}

    def _press(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        self._people.presses(person, str(body["text"]))
        return {}

    def _share(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        self._people.shares(person, [int(user) for user in body["users"]])
        return {}

    def _block(self, person: Person, body: dict[str, Any]) -> dict[str, Any]:
        act = self._people.blocks if body["blocked"] else self._people.unblocks
        act(person)
        return {}


def _refused(kind: type[web.HTTPError], description: str) -> web.HTTPError:
    """Give an error of aiohttp the body the page API has for it."""
    text = json.dumps({"ok": False, "description": description})
    return kind(text=text, content_type="application/json")


def _page_file(name: str) -> web.Response:
    found = files("simulator").joinpath("page", name)
    if not re.fullmatch(r"\w[\w.-]*", name) or not found.is_file():
        raise _refused(web.HTTPNotFound, "no such file")
    kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(body=found.read_bytes(), content_type=kind, charset=charset)
