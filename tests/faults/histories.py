"""Two furnished tables before a bot, to which everything there is to say is said, once or again.

Before each the tables are as they were: every action has the same history.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table, delete, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from conversations.catalogue import Catalogue
from conversations.conversation import respond
from conversations.directory import TAPS
from conversations.said import Commanded, Said, Sent, Shared, Tapped, Wrote
from conversations.taps.my_data import Erase
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import VOCABULARY
from conversations.turn import Sender, Turn
from storage.engine import open_database
from storage.records import Phase
from storage.tables import metadata, people
from tests.faults.ages import parents_first
from tests.faults.awaits import Awaits, Point
from tests.faults.replicas import Replicas
from tests.moving import move
from tests.stories.forging import (
    NOW,
    OBSERVER,
    PROCESS,
    SEAL,
    STAFF,
    STRANGER,
    TABLES,
    furnish,
    person,
    sayings,
)

ROLES = (person("anna", 1), person("gina", 1), person("paola", 1), STAFF, OBSERVER)
CHANGES_NOTHING = ("show_", "ask_", "open_", "turn_")
"""What actions are called that only show something."""
WORDS = Catalogue("it", ZoneInfo("Europe/Rome"))

ELSEWHERE = {"alembic_version", "pace", "contact", "seen_updates", "wrong_codes"}
"""What no saying is about, or what counts how often it was said."""
BY_CHANCE = {
    *("message_id", "sent_at", "screen", "menu", "owed_in"),  # Telegram's numbers, and its clock
    *("token_hash", "salt", "key_hash", "code", "uid"),  # what nobody may foresee
    *("claimed_until", "settled_at", "tries"),  # how it was sent, not whether
}
"""Columns of which every run has its own."""

Rows = Mapping[str, list[tuple[Any, ...]]]

NEXT = """
CREATE FUNCTION next_of(of text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE found bigint;
BEGIN
    EXECUTE format('SELECT coalesce(max(id), 0) + 1 FROM %I', of) INTO found;
    RETURN found;
END $$
"""


@dataclass(frozen=True)
class Saying:
    """Somebody at a place says something to a table in a phase."""

    kind: str
    who: int
    phase: Phase
    place: Tap | None
    said: Said


class Undone(Exception):
    """What was tried out is taken back."""


class History:
    """The tables, one bot that is brought what is said, and the trips it makes to its database."""

    def __init__(self, database_url: str) -> None:
        self.point = Point()
        self.theatre = Replicas(database_url)
        self.theatre.now = NOW
        self._url = database_url
        self._engine = create_async_engine(database_url)
        self._rows: dict[Table, Sequence[Mapping[str, Any]]] = {}

    async def open(self) -> None:
        """Furnish the tables, have the bot listen, and keep what is there."""
        database = open_database(self._url)
        self._stages = await furnish(database)
        await database.close()
        theatre = self.theatre
        await theatre.open()
        await theatre.start_replica()
        await theatre.settled()
        for who in await self._everybody():
            theatre.simulator.add_person(who, f"Persona {who}").started = True
        Awaits(theatre.bot.database, self.point)
        async with self._engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                await _number_as_sqlite(connection)
            for table in metadata.sorted_tables:
                found = await connection.execute(select(table))
                self._rows[table] = parents_first(table, [dict(row) for row in found.mappings()])

    async def close(self) -> None:
        await self.theatre.close()
        await self._engine.dispose()

    async def _everybody(self) -> list[int]:
        async with self._engine.connect() as connection:
            known = (await connection.execute(select(people.c.telegram_id))).scalars()
            return sorted({*known, STRANGER})

    def kinds(self) -> list[str]:
        """List the kinds of things there are to say."""
        return [Erase.__name__, *(kind for kind, _ in sayings(self._stages))]

    async def find(self, kind: str) -> Saying:
        """Find somebody for whom saying it changes something, in whichever phase; else anybody."""
        tries: list[tuple[Tap | None, Said]] = [(None, Tapped(Erase().pack()))]
        if kind != Erase.__name__:
            tries = dict(sayings(self._stages))[kind]
        found = [
            Saying(kind, who, phase, place, said)
            for (place, said), phase, who in product(tries[:12], Phase, ROLES)
        ]
        for each in () if _only_shows(kind) else found:
            if await self._changes(each):
                return each
        return found[0]

    async def _changes(self, it: Saying) -> bool:
        """Try it out, and take it back."""
        theatre, changes = self.theatre, False
        await self.restore(it)
        before = await self.rows()
        try:
            async with theatre.stored() as unit:
                sender = Sender(it.who, "Chi", "it")
                visitor = await unit.people.visitor(it.who)
                turn = Turn(unit, PROCESS, WORDS, NOW, sender, visitor, seal=SEAL)
                await respond(turn, it.said)
                changes = await _rows(unit.people._connection) != before
                raise Undone
        except Undone:
            return changes

    async def restore(self, it: Saying) -> None:
        """Have the tables as they were, in the phase it is said in."""
        self.theatre.now = NOW
        async with self._engine.begin() as connection:
            for table in reversed(self._rows):
                await connection.execute(delete(table))
            if connection.dialect.name == "sqlite":
                # As on PostgreSQL here: what was said before leaves no gap in the numbers.
                await connection.execute(text("DELETE FROM sqlite_sequence"))
            for table, rows in self._rows.items():
                if rows:
                    await connection.execute(insert(table), rows)
        async with self.theatre.stored() as unit:
            for number in TABLES:
                await move(unit, number, it.phase)
            if it.place is not None:
                await unit.people.set_place(it.who, it.place.pack())

    async def say(self, it: Saying) -> None:
        """Say it, have it come again if it failed, and wait until all that follows is done."""
        simulator, theatre = self.theatre.simulator, self.theatre
        match it.said:
            case Tapped(data=data):
                simulator.taps_data(it.who, 1, data)
            case Wrote(text=words):
                simulator.says(it.who, words)
            case Commanded(name=name, argument=argument):
                simulator.says(it.who, f"/{name} {argument}")
            case Sent():
                simulator.sends(it.who, "photo")
            case Shared(names=names):
                simulator.world.updates.put("message", _shared(it.who, names), ("message", it.who))
        await theatre.settled()
        self.point.end()
        # What somebody claimed whose commit was never acknowledged is claimed again.
        theatre.passes(minutes=4)
        theatre.bot.make_rounds()
        await theatre.settled()

    async def rows(self) -> Rows:
        """Read what is stored, as a third party does."""
        async with self._engine.connect() as connection:
            return await _rows(connection)


def _only_shows(kind: str) -> bool:
    action = TAPS.get(VOCABULARY_BY_NAME[kind]) if kind in VOCABULARY_BY_NAME else None
    return action is not None and action.__name__.startswith(CHANGES_NOTHING)


VOCABULARY_BY_NAME = {kind.__name__: kind for kind in VOCABULARY.values()}


def _shared(who: int, names: Sequence[str | None]) -> dict[str, Any]:
    users = [{"user_id": 5000 + n, "first_name": name} for n, name in enumerate(names)]
    return {
        **{"message_id": 1, "date": 1, "chat": {"id": who, "type": "private"}},
        "from": {"id": who, "is_bot": False, "first_name": "Chi"},
        "users_shared": {"request_id": 1, "users": users},
    }


async def _rows(connection: AsyncConnection) -> Rows:
    found = {}
    for table in metadata.sorted_tables:
        if table.name not in ELSEWHERE:
            kept = [column for column in table.columns if column.name not in BY_CHANCE]
            rows = await connection.execute(select(*kept))
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


async def _number_as_sqlite(connection: AsyncConnection) -> None:
    """Have a number that was rolled back be given again: what failed before leaves no gap."""
    await connection.execute(text(NEXT))
    for table in metadata.sorted_tables:
        if "id" in table.c and table.c.id.autoincrement is not False:
            await connection.execute(
                text(f"ALTER TABLE {table.name} ALTER id SET DEFAULT next_of('{table.name}')")
            )
