"""Invitations ready to be handed on: as a picture with words, or as a list of links."""

from collections.abc import Sequence
from urllib.parse import urlencode

from conversations.inviting.names import LONGEST_NAME
from conversations.inviting.qr import picture_of
from conversations.inviting.seating import Ticket
from conversations.numbered import NUMBERS_IN_A_ROW
from conversations.participation import name_of
from conversations.screens import Button, Enclosure, Phrase, Screen, brief, deal, pages, say
from conversations.turn import Turn
from conversations.wording import say_contact
from storage.platforms import Platform

COPIES_IN_A_ROW = 3


def list_links(turn: Turn, platform: Platform, tickets: Sequence[Ticket]) -> None:
    """Send the links to whoever invites, with a button for each that hands it to somebody."""
    if turn.person is None:
        return
    lines = [
        say(
            "inviting-link",
            number=number,
            name=name_of(t.seat, LONGEST_NAME),
            link=t.link(turn.username),
            code=t.spelt,
        )
        for number, t in enumerate(tickets, 1)
    ]
    first = 0
    for leaf in pages(lines):
        part = tickets[first : first + len(leaf)]
        buttons = [_hand_on(turn, t, platform, first + place) for place, t in enumerate(part, 1)]
        copying = [_copy(turn, t, first + place) for place, t in enumerate(part, 1)]
        rows = (*deal(buttons, NUMBERS_IN_A_ROW), *deal(copying, COPIES_IN_A_ROW))
        turn.tell(turn.person, Screen((*leaf, say("inviting-share")), rows))
        first += len(leaf)


def picture_for(turn: Turn, ticket: Ticket, platform: Platform | None) -> Enclosure:
    """Return an invitation to forward: its link as a QR code, with the letter under it."""
    link = ticket.link(turn.username)
    words = _letter_for(turn, ticket, platform, say("verbatim", text=link))
    copying = (
        (Button(say("button-copy-link"), copies=link),),
        (Button(say("button-copy-code"), copies=ticket.spelt),),
    )
    return Enclosure(picture_of(link, f"invito-{ticket.seat.id}.png"), words, copying)


def _letter_for(turn: Turn, ticket: Ticket, platform: Platform | None, link: Phrase) -> Phrase:
    """Return words ready to be handed on to whoever is invited; `link` says where the link is.

    `platform` is None for whoever belongs to all tables.
    """
    name = ticket.seat.name
    hello = (
        say("invitation-hello", name=brief(name, LONGEST_NAME)) if name else say("invitation-hi")
    )
    where = say("invitation-everywhere")
    if platform is not None:
        where = say("invitation-where", table=platform.number, title=platform.title)
    letter = say(
        "invitation-letter",
        hello=hello,
        where=where,
        process=turn.process.title,
        link=link,
        bot=turn.username,
        code=ticket.spelt,
        until=ticket.expires_at,
    )
    for contact in say_contact(turn.process):
        return say("invitation-with-contact", letter=letter, contact=contact)
    return letter


def _copy(turn: Turn, ticket: Ticket, number: int) -> Button:
    """Return a button that copies a link, to be pasted into a letter of one's own."""
    return Button(say("button-copy", number=str(number)), copies=ticket.link(turn.username))


def _hand_on(turn: Turn, ticket: Ticket, platform: Platform, number: int) -> Button:
    """Return a button that opens Telegram's own choice of whom to send something to."""
    text = turn.words.plain(
        turn.language, _letter_for(turn, ticket, platform, say("inviting-above"))
    )
    shared = urlencode({"url": ticket.link(turn.username), "text": text})
    label = say("button-number", number=str(number))
    return Button(label, url=f"https://t.me/share/url?{shared}")
