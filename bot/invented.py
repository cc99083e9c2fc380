"""The demo's invented people: who sits where, and what most of them have answered already."""

from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from conversations.inviting.seating import issue
from storage.platforms import PACKAGED, Contact, Process
from storage.records import ParticipantSeat, Phase, Role, Seat
from storage.unit import Unit

INVENTED: Final = PACKAGED.with_name("demo.json")

TASTES: Final = (
    (0, 0, 1, 4, 6),
    (1, 1, 3, 4, 2),
    (4, 2, 0, 2, 4),
    (0, 1, 2, 5, 3),
    (5, 4, 2, 1, 0),
)
"""How much each level is liked, objective after objective, so that results differ."""
ABSTAIN_RATE: Final = 0.08

ANSWERED: Final = {"begun": 1, "answered": None}
"""How many objectives people of a state have judged; None is all."""


class Invented(BaseModel):
    """Somebody of the roster.

    `state`: *invited* has a code and has not come in; *in* has; *begun* has answered the first
    objective, *answered* all of them; *paper* has no Telegram; a *stranger* has no seat.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: int
    name: str
    table: int | None
    role: Role | None
    state: Literal["invited", "in", "begun", "answered", "paper", "stranger"]
    language: str = "it"
    own: tuple[str, ...] = ()

    @property
    def is_in(self) -> bool:
        """Tell whether this person has used their invitation."""
        return self.state in ("in", "begun", "answered")


class Suggested(BaseModel):
    """Something to try as one of the people: the name of its words ends in `does`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    does: str


class Roster(BaseModel):
    """Everybody, whom they telephone, the phase of tables that begin elsewhere, what to try."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contact: Contact
    phases: dict[int, Phase]
    people: tuple[Invented, ...]
    guide: tuple[Suggested, ...] = ()


def read_roster(process: Process, path: Path = INVENTED) -> Roster:
    """Return the invented people of the tables that the content has."""
    roster = Roster.model_validate_json(path.read_text(encoding="utf-8"))
    tables = {platform.number for platform in process.platforms}
    people = tuple(each for each in roster.people if each.table in tables | {None})
    present = {each.id for each in people}
    return Roster(
        contact=process.contact or roster.contact,
        phases={number: phase for number, phase in roster.phases.items() if number in tables},
        people=people,
        guide=tuple(each for each in roster.guide if each.person in present),
    )


async def begin_tables(unit: Unit, roster: Roster) -> None:
    """Have tables begin in the roster's phases, before they begin where the content says."""
    for number, phase in roster.phases.items():
        await unit.roundtables.ensure([number], phase)


async def seat_roster(unit: Unit, process: Process, roster: Roster) -> None:
    """Give everybody of the roster their seat, and those who have answered their answers."""
    chance = Random(2030)
    for each in roster.people:
        if each.role is None:
            continue
        seat = await unit.seats.create(each.table, each.role, each.name)
        if not each.is_in:
            continue
        await unit.people.remember(each.id, each.name)
        await unit.people.set_language(each.id, each.language)
        await unit.people.notice_read(each.id, process.notice_version)
        claimed = await unit.seats.claim(seat.id, each.id, each.name)
        await _answer(unit, process, each, claimed, chance)


async def _answer(unit: Unit, process: Process, each: Invented, seat: Seat, chance: Random) -> None:
    if not isinstance(seat, ParticipantSeat):
        return
    platform, ballot_id = process.platform(seat.roundtable), seat.ballot_id
    asked = platform.objectives[: ANSWERED.get(each.state, 0)]
    for position, objective in enumerate(asked):
        taste = TASTES[position % len(TASTES)]
        level = chance.choices((1, 2, 3, 4, 5), taste)[0]
        abstains = chance.random() < ABSTAIN_RATE
        await unit.ballots.rate(ballot_id, objective.id, None if abstains else level)
    for text in each.own[: process.own_objectives.maximum]:
        mine = await unit.own_objectives.add(ballot_id, text, by=seat.id)
        await unit.own_objectives.rate(ballot_id, mine.id, chance.choice((4, 5)))


async def invite_roster(unit: Unit, roster: Roster, now: datetime, seal: bytes) -> dict[int, str]:
    """Return a fresh code for each of the roster whose seat is still empty, by Telegram id."""
    codes: dict[int, str] = {}
    for each in roster.people:
        seat = await _empty_seat(unit, each)
        if seat is None or each.state != "invited":
            continue
        codes[each.id] = (await issue(unit, seat, now, seal)).code
    return codes


async def _empty_seat(unit: Unit, each: Invented) -> Seat | None:
    if each.table is None:
        return None
    empty = (seat for seat in await unit.seats.at(each.table) if seat.telegram_id is None)
    return next((seat for seat in empty if seat.name == each.name), None)
