"""Letters on paper to those with an open invitation: the same code each time they are printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from conversations.documents.model import Block, Heading, NewPage, Paragraph, QrCode, Spelt
from conversations.documents.speech import Speech
from conversations.inviting.seating import State, Ticket, state_of, ticket_again
from conversations.participation import name_of
from conversations.screens import Phrase, say
from conversations.wording import say_contact
from storage.platforms import Platform, Process
from storage.records import Role
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Letters:
    """The tickets to print, and the names of those whose code was given out and is not known.

    `username` is what the bot is called.
    """

    username: str
    tickets: tuple[Ticket, ...] = ()
    unknown: tuple[Phrase, ...] = ()


async def read_letters(
    unit: Unit, number: int, username: str, seal: bytes, now: datetime
) -> Letters:
    """Read whose invitation to take part at a table is open; makes no code and changes none."""
    sealed = await unit.invitations.sealed(number)
    tickets: list[Ticket] = []
    unknown: list[Phrase] = []
    for each in await unit.invitations.invited(number, Role.PARTICIPANT):
        if each.invitation is None or state_of(each, now) is not State.OPEN:
            continue
        ticket = ticket_again(each, seal, sealed.get(each.invitation.id))
        if ticket is None:
            unknown.append(name_of(each.seat))
        else:
            tickets.append(ticket)
    return Letters(username, tuple(tickets), tuple(unknown))


def letter(
    ticket: Ticket, process: Process, platform: Platform, username: str, speech: Speech
) -> Iterator[Block]:
    """Yield one letter, on a sheet of its own."""
    name = name_of(ticket.seat)
    yield NewPage()
    yield Heading(1, speech(say("kit-letter", name=name)))
    yield Paragraph(speech(say("kit-letter-hello", name=name)))
    yield Paragraph(
        speech(
            say(
                "kit-letter-where",
                table=platform.number,
                title=platform.title,
                process=process.title,
            )
        )
    )
    yield Heading(2, speech(say("kit-letter-camera")))
    yield Paragraph(speech(say("kit-letter-camera-how", accept=say("button-accept"))))
    yield QrCode(ticket.link(username), speech(say("kit-letter-qr", bot=username)))
    yield Heading(2, speech(say("kit-letter-typing")))
    yield Paragraph(speech(say("kit-letter-typing-how", bot=username)))
    yield Spelt(ticket.spelt)
    yield Paragraph(speech(say("kit-letter-code")))
    until = speech.day(ticket.expires_at)
    yield Paragraph(speech(say("kit-letter-once", until=until)))
    yield Heading(2, speech(say("kit-letter-paper")))
    yield Paragraph(speech(say("kit-letter-paper-how")))
    yield from contact(process, speech)


def contact(process: Process, speech: Speech) -> Iterator[Block]:
    """Yield whom to telephone; nothing where the content names nobody."""
    yield from (Paragraph(speech(phrase)) for phrase in say_contact(process))
