"""The simulated Telegram itself: who there is, what was written, who may reach whom."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from simulator.chats import Chat, Group, Message, Person, Query, Suggestion
from simulator.entities import Formatted
from simulator.files import Files
from simulator.limits import Limits, Pace
from simulator.profile import Profile
from simulator.refusals import QUERY_TOO_OLD, bad_request, forbidden, upgraded
from simulator.remarks import Remarks
from simulator.updates import Updates

# `delete` is what a block does not take away.
Right = Literal["read", "delete", "edit", "write"]
Watcher = Callable[[int, dict[str, Any] | None], None]


class World:
    """All the memory of the stand-in. `clock` in seconds, `wall` the aware time of messages."""

    def __init__(
        self,
        *,
        token: str,
        username: str,
        name: str,
        limits: Limits | None,
        clock: Callable[[], float],
        wall: Callable[[], datetime],
        query_life: float,
    ) -> None:
        self.token = token
        self.bot_id = int(token.partition(":")[0])
        self.username = username
        self.clock = clock
        self.wall = wall
        self.query_life = query_life
        self.profile = Profile(name)
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.files = Files()
        self.updates = Updates(clock)
        self.remarks = Remarks(self.all_changed)
        self.pace = Pace(limits, clock)
        self.watchers: list[Watcher] = []
        self.suggestions: list[Suggestion] = []
        self._message_ids = itertools.count(1)
        self._supergroup_ids: dict[int, itertools.count[int]] = {}
        self._query_ids = itertools.count(4_382_006_114_000_000_001)

    def unix_time(self) -> int:
        """Now, as the Bot API counts it."""
        return int(self.wall().timestamp())

    def changed(self, chat_id: int, toast: dict[str, Any] | None = None) -> None:
        """Tell the watchers that a chat looks different, or that a toast came up in it."""
        for watcher in list(self.watchers):
            watcher(chat_id, toast)

    def all_changed(self) -> None:
        """Tell the watchers that everybody's chat looks different."""
        for chat_id in self.people:
            self.changed(chat_id)

    def open_chat(self, chat_id: int) -> Chat:
        """Find the chat with this id, new if nobody used it yet."""
        if chat_id not in self.chats:
            instance = str(abs(chat_id) * 6_364_136_223 + 1_442_695_040)
            self.chats[chat_id] = Chat(chat_id, instance)
        return self.chats[chat_id]

    def next_message_id(self, chat_id: int) -> int:
        """Private chats and groups share one count, as on Telegram; a supergroup has its own."""
        if chat_id < -(10**12):
            return next(self._supergroup_ids.setdefault(chat_id, itertools.count(1)))
        return next(self._message_ids)

    def post(
        self, chat_id: int, sender: int | None, body: Formatted | None = None, **more: Any
    ) -> Message:
        """Put a new message into a chat; `more` are fields of Message."""
        message = Message(
            self.next_message_id(chat_id),
            chat_id,
            sender,
            self.wall(),
            body or Formatted(""),
            **more,
        )
        self.open_chat(chat_id).add(message)
        if sender is None:
            self.open_chat(chat_id).doing = None
        if chat_id in self.groups and sender is None:
            self.groups[chat_id].bot_has_spoken = True
        self.changed(chat_id)
        return message

    def new_query(self, person: int, chat_id: int) -> Query:
        """Begin a tap that waits for its answer; forget those that waited too long."""
        self.queries = {query.id: query for query in self.waiting()}
        query = Query(str(next(self._query_ids)), person, chat_id, self.clock())
        self.queries[query.id] = query
        return query

    def waiting(self) -> list[Query]:
        """List the taps that can still be answered."""
        now = self.clock()
        return [query for query in self.queries.values() if now - query.at <= self.query_life]

    def answer(self, query_id: str) -> Query:
        """Take the tap that is answered now; refused when it was answered, or is too old."""
        query = self.queries.pop(query_id, None)
        if query is None or self.clock() - query.at > self.query_life:
            raise bad_request(QUERY_TOO_OLD)
        return query

    def reach(self, chat_id: int | str, right: Right) -> int:
        """Give the chat's id if the bot may do that there, else raise Telegram's refusal."""
        if isinstance(chat_id, str) and re.fullmatch(r"-?[0-9]{1,19}", chat_id):
            chat_id = int(chat_id)
        if isinstance(chat_id, str):
            raise bad_request("chat not found" if chat_id else "chat_id is empty")
        if chat_id in self.people:
            self._reach_person(self.people[chat_id], right)
        elif chat_id in self.groups:
            self._reach_group(self.groups[chat_id], right)
        else:
            raise bad_request("chat not found")
        return chat_id

    def _reach_person(self, person: Person, right: Right) -> None:
        if person.deactivated and right != "read":
            raise forbidden("user is deactivated")
        if not person.started:
            if right == "write":
                raise forbidden("bot can't initiate conversation with a user")
            raise bad_request("chat not found")
        if person.blocked and right in ("edit", "write"):
            raise forbidden("bot was blocked by the user")

    def _reach_group(self, group: Group, right: Right) -> None:
        if group.migrated_to is not None:
            if right != "read":
                raise upgraded(group.migrated_to)
        elif not group.bot_is_member and (right != "read" or group.is_supergroup):
            kind = "supergroup" if group.is_supergroup else "group"
            raise forbidden(f"bot is not a member of the {kind} chat")

    def tell(
        self, kind: str, value: dict[str, Any], person: int, *, tap: bool = False
    ) -> int | None:
        """Queue an update about something a person did."""
        return self.updates.put(kind, value, ("tap" if tap else "message", person))
