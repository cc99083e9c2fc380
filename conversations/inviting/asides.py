"""What was left on a freed seat: whoever leads the table says whose it is, or that nobody knows."""

from conversations.confirmation import ask_once_more
from conversations.inviting.guests import seen_to_by
from conversations.inviting.listing import show_invitation
from conversations.inviting.names import LONGEST_NAME
from conversations.participation import name_of
from conversations.results.ledger import hand_seat
from conversations.screens import Button, Screen, Style, brief, say
from conversations.sheets.sheet import OPEN_PHASES
from conversations.taps.home import ShowHome
from conversations.taps.inviting import (
    AskDroppingAside,
    DropAside,
    GiveAside,
    KeepAside,
    ShowAside,
    ShowInvitation,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, FreedSeat, ParticipantSeat, Phase, Role, Seat

Choosing = ShowAside | GiveAside | KeepAside | AskDroppingAside | DropAside


async def show_aside(turn: Turn, tap: ShowAside) -> Screen:
    """Say how much was left on a freed seat, never what, and ask whose it is."""
    freed, place = await find_aside(turn, tap.seat)
    if freed.telegram_id is None:
        return await said_already(turn, tap)
    left = await turn.unit.freed.left(freed.seat)
    this = {"seat": tap.seat, "page": tap.page}
    return Screen(
        (
            say(
                "aside-title",
                called=brief(freed.seat.claimed_as or "–", LONGEST_NAME),
                name=name_of(place, LONGEST_NAME),
            ),
            say("aside-holds", answers=left.answers, proposals=left.proposals, others=left.others),
            say("aside-counted" if freed.seat.withdrawn_at is None else "aside-nowhere"),
            *((say("aside-is-promised"),) if freed.given_at else ()),
            say("aside-how"),
        ),
        (
            (Button(say("button-aside-theirs"), GiveAside(**this)),),
            (Button(say("button-aside-unknown"), KeepAside(**this)),),
            (Button(say("button-aside-drop"), AskDroppingAside(**this), Style.DANGER),),
        ),
        here=tap,
    )


async def give_aside(turn: Turn, tap: GiveAside) -> Screen:
    """Have whoever was invited get it: now, or when they come in."""
    freed, place = await find_aside(turn, tap.seat)
    if freed.telegram_id is None:
        return await said_already(turn, tap)
    now = place
    if place.roundtable is not None:
        await turn.unit.pairs.hold(place.roundtable)
        now = await turn.unit.seats.get(place.id) or place
    if freed.given_at is None:
        await note_said(turn, place, Deeds.GIVE_BACK)
        await turn.unit.freed.promise(freed.seat.id, given=True)
    if isinstance(now, ParticipantSeat):
        await take_promised(turn, now)
    screen = await show_invitation(turn, _card(tap))
    return screen.with_toast(
        say("aside-given" if isinstance(now, ParticipantSeat) else "aside-given-later")
    )


async def keep_aside(turn: Turn, tap: KeepAside) -> Screen:
    """Leave it aside, because nobody knows whose it is: that can be decided later."""
    freed, _ = await find_aside(turn, tap.seat)
    if freed.telegram_id is None:
        return await said_already(turn, tap)
    await turn.unit.freed.promise(freed.seat.id, given=False)
    return (await show_invitation(turn, _card(tap))).with_toast(say("aside-kept"))


async def ask_dropping(turn: Turn, tap: AskDroppingAside) -> Screen:
    """Ask once more before what was left is erased."""
    freed, place = await find_aside(turn, tap.seat)
    if freed.telegram_id is None:
        return await said_already(turn, tap)
    return ask_once_more(
        say("aside-drop-ask", name=name_of(place, LONGEST_NAME)),
        say("aside-drop-stays"),
        confirm=DropAside(seat=tap.seat, page=tap.page),
        cancel=ShowAside(seat=tap.seat, page=tap.page),
        here=tap,
    )


async def take_promised(turn: Turn, seat: ParticipantSeat) -> None:
    """Give a seat what was left on its place and said to be theirs, and tell whoever sits there."""
    phase = (await turn.roundtable(seat.roundtable)).phase
    promised = [each for each in await turn.unit.freed.unsaid(seat.id) if each.given_at]
    for each in promised:
        await hand_seat(turn.unit, each, seat)
        await turn.unit.freed.give(
            each.seat, seat, rating=phase in OPEN_PHASES, ranking=phase is Phase.RANKING
        )
    if promised and seat.telegram_id is not None:
        person = (await turn.unit.people.visitor(seat.telegram_id)).person
        if person is not None and person.telegram_id != turn.who:
            home = ((Button(say("button-home"), ShowHome()),),)
            turn.tell(person, Screen((say("aside-told"),), home))


async def find_aside(turn: Turn, seat_id: int) -> tuple[FreedSeat, Seat]:
    """Return a freed seat and the one in its place; refuses whoever does not lead its table."""
    freed = await turn.unit.freed.get(seat_id)
    if freed is None or freed.seat.role is not Role.PARTICIPANT:
        raise Refusal(say("old-screen"))
    seen_to_by(turn, freed.seat)
    invited = await turn.unit.invitations.invited_one(freed.place_id)
    if invited is None:
        raise Refusal(say("old-screen"))
    if invited.seat.registered_at and invited.seat.telegram_id is None:
        raise Refusal(say("inviting-erased"))
    return freed, invited.seat


async def note_said(turn: Turn, place: Seat, deed: Deeds) -> None:
    """Write into the journal whose what was left is said to be."""
    mine = seen_to_by(turn, place)
    await turn.unit.journal.note(place.roundtable, mine.id, deed, about=place.id)


async def said_already(turn: Turn, tap: Choosing) -> Screen:
    """Show the seat to whoever decides what was decided before."""
    return (await show_invitation(turn, _card(tap))).with_toast(say("aside-said-already"))


def _card(tap: Choosing) -> ShowInvitation:
    return ShowInvitation(seat=tap.seat, page=tap.page)
