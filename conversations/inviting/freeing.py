"""Freeing a seat: it is taken back from whoever has it, and whoever was invited gets a new code.

What was left there goes aside: it counts nowhere, but for what is part of a result already.
"""

from conversations.confirmation import ask_once_more
from conversations.inviting.guests import find_listed, seen_to_by
from conversations.inviting.letters import picture_for
from conversations.inviting.listing import platform_of, show_invitation
from conversations.inviting.names import LONGEST_NAME
from conversations.inviting.seating import Ticket, issue
from conversations.participation import name_of
from conversations.presenting.following import presentation_thread
from conversations.results.ledger import forget_seat, leave_seat
from conversations.screens import Button, Phrase, Screen, brief, say
from conversations.sheets.sheet import find_pair, is_counted
from conversations.taps.home import ShowHome
from conversations.taps.inviting import AskFreeing, FreeSeat, ShowInvitation
from conversations.turn import Refusal, Turn
from storage.records import Deeds, ParticipantSeat, Person, Phase, Role, Seat, TableSeat


async def ask_freeing(turn: Turn, tap: AskFreeing) -> Screen:
    """Ask once more before a seat is freed, saying under which name it was taken."""
    card = ShowInvitation(seat=tap.seat, page=tap.page)
    seat = await _find_taken(turn, tap.seat)
    if seat is None:
        return await _free_already(turn, card)
    await _must_leave_staff(turn, seat)
    called = brief(seat.claimed_as or "–", LONGEST_NAME)
    takes_part = seat.role is Role.PARTICIPANT
    return ask_once_more(
        say("freeing-ask", name=name_of(seat, LONGEST_NAME), called=called),
        say("freeing-what"),
        say("freeing-aside" if takes_part else "freeing-leads"),
        say("freeing-how"),
        confirm=FreeSeat(seat=tap.seat, page=tap.page),
        cancel=card,
        here=tap,
    )


async def free_seat(turn: Turn, tap: FreeSeat) -> Screen:
    """Free a seat, with a new code to hand on; freeing twice is no mistake."""
    card = ShowInvitation(seat=tap.seat, page=tap.page)
    seat = await _find_taken(turn, tap.seat)
    ticket = await free(turn, seat, seen_to_by(turn, seat)) if seat else None
    if ticket is None:
        return await _free_already(turn, card)
    shown = await show_invitation(turn, card)
    picture = picture_for(turn, ticket, platform_of(turn, ticket.seat))
    return shown.below(say("freeing-done")).enclosing(picture)


async def free(turn: Turn, seat: Seat, by: Seat | None) -> Ticket | None:
    """Free a seat that somebody has, and return the new code to the one made in its place.

    `by` is None for the console. None where somebody was faster. Refuses to leave no staff.
    """
    await _must_leave_staff(turn, seat, by)
    if isinstance(seat, TableSeat):
        # Whoever pairs or moves the table waits, or has done so: the seat is read again.
        await turn.unit.pairs.hold(seat.roundtable)
    now = await turn.unit.seats.get(seat.id)
    if now is None or now.telegram_id is None:
        return None
    person = (await turn.unit.people.visitor(now.telegram_id)).person
    counts = isinstance(now, ParticipantSeat) and await is_counted(turn, now)
    await _leave_others(turn, now, counts=counts)
    place = await turn.unit.freed.free(now, await _phase_of(turn, now), counts=counts)
    if place is None:
        return None
    await _settle_if_empty(turn, now)
    deed = Deeds.FREE, now.name
    await turn.unit.journal.note(now.roundtable, by.id if by else None, *deed)
    turn.others_changed.append(now.telegram_id)
    if person is not None:
        await _tell(turn, person, now)
    return await issue(turn.unit, place, turn.now, turn.seal)


async def must_be_taken(turn: Turn, seat: Seat) -> None:
    """Refuse to free a seat where nobody sits, and say why."""
    if seat.paper_since:
        raise Refusal(say("freeing-paper", name=name_of(seat, LONGEST_NAME)))
    if seat.telegram_id is None:
        erased = seat.registered_at is not None
        why = say("freeing-nobody", name=name_of(seat, LONGEST_NAME))
        raise Refusal(say("inviting-erased") if erased else why)


async def _find_taken(turn: Turn, seat_id: int) -> Seat | None:
    """Return a seat somebody has; None where it was freed already. Refuses every other."""
    seat = (await find_listed(turn, seat_id)).seat
    if seat.id != seat_id:
        return None
    if seat.telegram_id == turn.who:
        raise Refusal(say("freeing-own"))
    await must_be_taken(turn, seat)
    return seat


async def _must_leave_staff(turn: Turn, seat: Seat, by: Seat | None = None) -> None:
    """Refuse to free the last seat of staff; of two who free each other's one is too late."""
    if seat.role is not Role.STAFF:
        return
    staff = await turn.unit.freed.hold_staff()
    if by is not None and by.id not in staff:
        raise Refusal(say("staff-only"))
    if set(staff) <= {seat.id}:
        raise Refusal(say("freeing-last-staff"))


async def _free_already(turn: Turn, card: ShowInvitation) -> Screen:
    return (await show_invitation(turn, card)).with_toast(say("freeing-done-already"))


async def _phase_of(turn: Turn, seat: Seat) -> Phase:
    """Return the phase of a seat's table; of a seat at all tables nothing ever counts."""
    if seat.roundtable is None:
        return Phase.PRESENTATION
    return (await turn.roundtable(seat.roundtable)).phase


async def _leave_others(turn: Turn, seat: Seat, *, counts: bool) -> None:
    """Take a seat out of what it shares with others, who are told."""
    if not isinstance(seat, ParticipantSeat):
        await turn.unit.announcements.drop(seat.id)
        await turn.unit.meetings.forget(seat.id)
        await turn.unit.proposals.forget(seat.id)
        return
    await turn.unit.pair_requests.void(seat.id)
    if seat.telegram_id is not None:
        thread = presentation_thread(seat.roundtable)
        await turn.unit.letters.drop(thread, to=[seat.telegram_id])
        await turn.unit.threads.take_over(seat.telegram_id, thread)
    await leave_seat(turn.unit, seat.roundtable, seat.id)
    pair = await find_pair(turn, seat)
    if pair is None:
        return
    await turn.unit.pairs.hold_sheet(seat.ballot_id)
    if not counts:
        await turn.unit.ballots.see(seat.ballot_id, seat.id, pair.partner.id)
        await turn.unit.pairs.leave(seat)
    home = ((Button(say("button-home"), ShowHome()),),)
    turn.tell(pair.person, Screen((say("freeing-told-partner", name=pair.my_name),), home))


async def _settle_if_empty(turn: Turn, seat: Seat) -> None:
    """Ask nobody whose something is where nothing was left."""
    freed = await turn.unit.freed.get(seat.id)
    if freed and seat.role is Role.PARTICIPANT and not await turn.unit.freed.left(freed.seat):
        await turn.unit.freed.settle(freed.seat)
        if seat.roundtable is not None:
            await forget_seat(turn.unit, seat.roundtable, seat.id)


async def _tell(turn: Turn, person: Person, seat: Seat) -> None:
    """Tell whoever had a seat what happened, and whom to ask."""
    where: Phrase = say("freeing-everywhere")
    names: list[str] = []
    if seat.roundtable is not None:
        where = say("freeing-at-table", table=seat.roundtable)
        seats = await turn.unit.seats.coordinators(seat.roundtable)
        names = [each.name for each in seats if each.name and each.id != seat.id]
    ask = say("name", name=", ".join(names)) if names and seat.role is Role.PARTICIPANT else None
    turn.tell(
        person,
        Screen((say("freeing-told", where=where, whom=ask or say("freeing-ask-office")),)),
    )
