"""Everything that is kept of a person: each subject says its own, in this order."""

from typing import Final, Protocol

from conversations.board import kept as board
from conversations.commands import SPOKEN
from conversations.coordination import kept as coordination
from conversations.counting import kept as counting
from conversations.dissent import kept as dissent
from conversations.inviting import kept as inviting
from conversations.kept import Fact, fact, phrases
from conversations.meetings import kept as meetings
from conversations.my_data.file import data_file
from conversations.outcomes import kept as outcomes
from conversations.pairing import kept as pairing
from conversations.proposals import kept as proposals
from conversations.ranking import kept as ranking
from conversations.rating import kept as rating
from conversations.readback import kept as readback
from conversations.reminders import kept as reminders
from conversations.screens import Button, Enclosure, Phrase, Screen, open_at, pages, say
from conversations.taps.home import ShowHome
from conversations.taps.my_data import SendMyData, ShowMyData
from conversations.taps.vocabulary import unpack
from conversations.turn import Turn
from storage.records import Person, Seat
from storage.unit import Unit


class OfSeats(Protocol):
    """A subject's module `kept`: what it keeps of a seat, and how that goes."""

    async def kept(self, turn: Turn, seat: Seat) -> list[Fact]:
        """Return what is kept of one seat of the person who is there; nothing of most."""

    async def forget(self, turn: Turn, seat: Seat) -> None:
        """Take it away, but for what is counted already, or belongs to the table."""


class OfPeople(Protocol):
    """The same of a person without regard to a seat; also of whoever has none."""

    async def kept_of_person(self, turn: Turn) -> list[Fact]:
        """Return what is kept of the person who is there."""

    async def forget_person(self, unit: Unit, telegram_id: int) -> None:
        """Take it away."""


OF_SEATS: Final[tuple[OfSeats, ...]] = (
    inviting,
    reminders,
    rating,
    pairing,
    proposals,
    ranking,
    dissent,
    readback,
    meetings,
    coordination,
    board,
    counting,
    outcomes,
)
OF_PEOPLE: Final[tuple[OfPeople, ...]] = (reminders, inviting)


async def my_data(turn: Turn, argument: str) -> Screen:
    """`/imieidati`: everything kept about this person."""
    return await show_my_data(turn, ShowMyData(page=0))


async def show_my_data(turn: Turn, tap: ShowMyData) -> Screen:
    """Show one page of everything kept about this person, or that nothing is."""
    about = await kept_of_person(turn)
    if turn.person is None:
        return Screen(tuple(phrases(about)) or (say("data-nothing"),))
    return _page(tap.page, [*_person(turn, turn.person), *about], await _kept_of_seats(turn))


async def send_my_data(turn: Turn, tap: SendMyData) -> Screen:
    """Send the same as a file, and beside it every file that came with it, once each."""
    if turn.person is None:
        return await show_my_data(turn, ShowMyData(page=0))
    about = [*_person(turn, turn.person), *await kept_of_person(turn)]
    seats = await _kept_of_seats(turn)
    sent = dict.fromkeys(each.file for facts in seats for each in facts if each.file)
    return _page(tap.page, about, seats).enclosing(
        Enclosure(data_file(about, seats, turn.now), say("data-file")),
        *(Enclosure(each, say("data-attachment")) for each in sent),
    )


def _page(page: int, about: list[Fact], seats: list[list[Fact]]) -> Screen:
    leaves: list[tuple[Phrase, ...]] = [tuple(phrases(about))]
    for facts in seats:
        leaves += pages(phrases(facts))
    leaf = open_at(page, leaves, lambda to: ShowMyData(page=to))
    send = Button(say("button-my-data-file"), SendMyData(page=leaf.number))
    return Screen(
        (say("data-title"), *leaf.paragraphs),
        (*leaf.buttons, (send,), (Button(say("button-home"), ShowHome()),)),
        here=ShowMyData(page=leaf.number),
    )


async def seats_of(turn: Turn) -> list[Seat]:
    """Return the seats of whoever is there, and those taken back from them with what they left."""
    freed = await turn.unit.freed.of_person(turn.who)
    return [*turn.visitor.seats, *(each.seat for each in freed)]


async def kept_of_person(turn: Turn) -> list[Fact]:
    """Return what the subjects keep of somebody who may be a stranger."""
    return [each for subject in OF_PEOPLE for each in await subject.kept_of_person(turn)]


async def _kept_of_seats(turn: Turn) -> list[list[Fact]]:
    return [
        [each for subject in OF_SEATS for each in await subject.kept(turn, seat)]
        for seat in await seats_of(turn)
    ]


def _person(turn: Turn, person: Person) -> list[Fact]:
    place = unpack(person.place) if person.place else None
    return [
        fact(
            "telegram",
            say("data-person", name=person.name, id=str(person.telegram_id)),
            say("data-language", language=say(f"language-{turn.language}")),
            say("data-noticed", at=person.noticed_at)
            if person.noticed_at
            else say("data-unnoticed"),
            *_version(person),
            *(
                (say("data-place", command=SPOKEN[place.command].called(turn.language)),)
                if place
                else ()
            ),
            name=person.name,
            id=person.telegram_id,
            language=person.language,
            informativa_read_at=person.noticed_at,
            informativa_version=person.notice_version,
            informativa_version_read_at=person.notice_version_at,
            unreachable_since=person.unreachable_since,
            last_screen=person.place,
        )
    ]


def _version(person: Person) -> tuple[Phrase, ...]:
    """Say which version of the informativa somebody read, and when; nothing where it has none."""
    if not person.notice_version:
        return ()
    at = person.notice_version_at or "–"
    return (say("data-notice-version", version=person.notice_version, at=at),)
