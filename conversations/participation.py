"""How many of those invited take part: the denominators, printed with every result."""

from collections.abc import Iterable
from dataclasses import dataclass

from conversations.screens import Phrase, brief, say
from conversations.turn import Reading, Turn
from storage.platforms import Platform
from storage.records import Person, Progress, Role, Seat
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Participation:
    """Invited → registered → answered → valid, in people; `sheets` counts a pair's one sheet once.

    Registered: came in, or has something entered on paper; `on_paper` of the sheets are such.
    Answered: at least one objective, *non so* included. Valid: at least one level given.
    Finished: every objective answered.
    """

    invited: int
    registered: int
    answered: int
    valid: int
    finished: int
    sheets: int
    on_paper: int = 0

    def told(self) -> Phrase:
        """Say in a line how many of how many answered, and with how many sheets if not each one."""
        return self._told("participation", answered=self.answered)

    def told_finished(self, finished: int) -> Phrase:
        """Say the same of how many have `finished`, with the sheets there are so far."""
        return self._told("participation-finished", finished=finished)

    def _told(self, key: str, **people: int) -> Phrase:
        if self.sheets == self.answered and not self.on_paper:
            return say(key, invited=self.invited, **people)
        sheets = {"sheets": self.sheets, "paper": self.on_paper}
        return say(f"{key}-sheets", invited=self.invited, **people, **sheets)

    def explained(self) -> Phrase:
        """Say all numbers, each with what it counts."""
        return say(
            "participation-explained",
            invited=self.invited,
            registered=self.registered,
            answered=self.answered,
            valid=self.valid,
            sheets=self.sheets,
            paper=self.on_paper,
        )


async def read_progress(turn: Reading, platform: Platform) -> tuple[Progress, ...]:
    """Return how far each invited participant of a table is."""
    ids = [objective.id for objective in platform.objectives]
    return await turn.unit.ballots.progress(platform.number, ids)


async def read_participation(turn: Reading, platform: Platform) -> Participation:
    """Count how many of those invited to a table got how far."""
    return count_participation(platform, await read_progress(turn, platform))


def count_participation(platform: Platform, progress: tuple[Progress, ...]) -> Participation:
    """Count how many got how far, from how far each is."""
    asked = len(platform.objectives)
    return Participation(
        invited=len(progress),
        registered=sum(is_in(each.seat) for each in progress),
        answered=sum(each.judged > 0 for each in progress),
        valid=sum(each.valued > 0 for each in progress),
        finished=sum(each.judged == asked for each in progress),
        sheets=len({each.seat.ballot_id for each in progress if each.judged > 0}),
        on_paper=sum(each.seat.paper_since is not None for each in progress if each.judged > 0),
    )


async def count_in(reading: Reading, number: int) -> tuple[int, int]:
    """Return how many of a table's participants are in, or on paper, and how many are invited."""
    seats = [each for each in await reading.unit.seats.at(number) if each.role is Role.PARTICIPANT]
    return sum(is_in(each) for each in seats), len(seats)


async def has_anybody(reading: Reading, number: int) -> bool:
    """Tell whether anybody takes part at a table who has a phone there; erased ones have none."""
    seats = await reading.unit.seats.at(number)
    return any(each.role is Role.PARTICIPANT and each.telegram_id is not None for each in seats)


def is_in(seat: Seat) -> bool:
    """Tell whether somebody came in, or has something on paper."""
    return seat.registered_at is not None or seat.paper_since is not None


def name_of(seat: Seat, most: int | None = None) -> Phrase:
    """Name whoever a seat is for, by its number where it was made without a name.

    Of a name longer than `most` characters only the beginning is said.
    """
    if seat.name is None:
        return say("status-unnamed", seat=seat.id)
    return say("name", name=seat.name if most is None else brief(seat.name, most))


def count_hearing(people: Iterable[Person]) -> int:
    """Count who of these reads what is sent to them."""
    return sum(person.hears for person in people)


def say_unread(people: Iterable[Person]) -> tuple[Phrase, ...]:
    """Say how many of these are only told to read the informativa; nothing where nobody is."""
    unread = sum(not person.has_read for person in people)
    return (say("told-unread", count=unread),) if unread else ()


async def reached_at(reading: Reading, number: int) -> list[tuple[Seat, Person]]:
    """Return a table's seats with whoever sits there, of those who can be reached.

    Some may not have read the informativa yet: see `count_hearing`.
    """
    people = await reading.unit.people.at(number)
    return [
        (seat, person)
        for seat in await reading.unit.seats.at(number)
        if (person := people.get(seat.telegram_id or 0)) and person.unreachable_since is None
    ]


async def people_in(turn: Turn, number: int) -> list[Person]:
    """Return a table's participants who are in and can be reached, but not whoever is acting."""
    return [
        person
        for seat, person in await reached_at(turn, number)
        if seat.role is Role.PARTICIPANT and person.telegram_id != turn.who
    ]


async def leaders_of(unit: Unit, number: int, *, but: int | None = None) -> list[Person]:
    """Return a table's coordinators who hear, without whoever has the Telegram id `but`.

    Where there are none, and of no table (0), staff who do: what has to be seen to is told to
    somebody who reads it.
    """
    people = await unit.people.at(number)
    seats = await unit.seats.coordinators(number)
    coordinators = [people[each.telegram_id] for each in seats if each.telegram_id in people]

    def heard(found: Iterable[Person]) -> list[Person]:
        return [each for each in found if each.hears and each.telegram_id != but]

    return heard(coordinators) or heard(await unit.people.with_roles([Role.STAFF]))
