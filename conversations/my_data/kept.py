"""Everything that is kept of a person: each subject says its own, in this order."""

from typing import Final, Protocol

from conversations.counting import kept as counting
from conversations.dissent import kept as dissent
from conversations.inviting import kept as inviting
from conversations.meetings import kept as meetings
from conversations.pairing import kept as pairing
from conversations.proposals import kept as proposals
from conversations.ranking import kept as ranking
from conversations.rating import kept as rating
from conversations.reminders import kept as reminders
from conversations.screens import Button, Phrase, Screen, open_at, pages, say
from conversations.taps.home import ShowHome
from conversations.taps.my_data import ShowMyData
from conversations.taps.vocabulary import unpack
from conversations.turn import Turn
from storage.records import Person, Seat


class OfSeats(Protocol):
    """A subject's module `kept`: what it keeps of a seat, and how that goes."""

    async def kept(self, turn: Turn, seat: Seat) -> list[Phrase]:
        """Return what is kept of one seat of the person who is there; nothing of most."""

    async def forget(self, turn: Turn, seat: Seat) -> None:
        """Take it away, but for what is counted already, or belongs to the table."""


class OfPeople(Protocol):
    """The same of a person without regard to a seat; also of whoever has none."""

    async def kept_of_person(self, turn: Turn) -> list[Phrase]:
        """Return what is kept of the person who is there."""

    async def forget_person(self, turn: Turn) -> None:
        """Take it away."""


OF_SEATS: Final[tuple[OfSeats, ...]] = (
    inviting,
    reminders,
    rating,
    pairing,
    proposals,
    ranking,
    dissent,
    meetings,
    counting,
)
OF_PEOPLE: Final[tuple[OfPeople, ...]] = (reminders, inviting)


async def my_data(turn: Turn, argument: str) -> Screen:
    """`/imieidati`: everything kept about this person."""
    return await show_my_data(turn, ShowMyData(page=0))


async def show_my_data(turn: Turn, tap: ShowMyData) -> Screen:
    """Show one page of everything kept about this person, or that nothing is."""
    about = await kept_of_person(turn)
    if turn.person is None:
        return Screen(tuple(about) or (say("data-nothing"),))
    leaves: list[tuple[Phrase, ...]] = [(*_person(turn, turn.person), *about)]
    for seat in await seats_of(turn):
        leaves += pages([each for subject in OF_SEATS for each in await subject.kept(turn, seat)])
    leaf = open_at(tap.page, leaves, lambda to: ShowMyData(page=to))
    return Screen(
        (say("data-title"), *leaf.paragraphs),
        (*leaf.buttons, (Button(say("button-home"), ShowHome()),)),
        here=ShowMyData(page=leaf.number),
    )


async def seats_of(turn: Turn) -> list[Seat]:
    """Return the seats of whoever is there, and those taken back from them with what they left."""
    freed = await turn.unit.freed.of_person(turn.who)
    return [*turn.visitor.seats, *(each.seat for each in freed)]


async def kept_of_person(turn: Turn) -> list[Phrase]:
    """Return what the subjects keep of somebody who may be a stranger."""
    return [each for subject in OF_PEOPLE for each in await subject.kept_of_person(turn)]


def _person(turn: Turn, person: Person) -> list[Phrase]:
    place = unpack(person.place) if person.place else None
    return [
        say("data-person", name=person.name, id=str(person.telegram_id)),
        say("data-language", language=say(f"language-{turn.language}")),
        say("data-noticed", at=person.noticed_at) if person.noticed_at else say("data-unnoticed"),
        *((say("data-place", command=place.command),) if place else ()),
    ]
