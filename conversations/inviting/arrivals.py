"""Who came in under which name: whoever sees to a seat is told where it is not the invited one's.

Where both names are plainly the same there is nothing to decide, and only the list says it. Many
come in within minutes: one message names the newest, and begins anew after a pause.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from conversations.inviting.freeing import ask_freeing
from conversations.inviting.listing import show_crew, show_invitations
from conversations.inviting.names import LONGEST_NAME, plainly_same
from conversations.numbered import numbered_buttons
from conversations.participation import leaders_of, name_of
from conversations.screens import Button, Phrase, Screen, brief, say
from conversations.taps.inviting import AskFreeing, OpenArrivals, ShowCrew, ShowInvitations
from conversations.turn import Turn
from storage.records import Role, Seat

PAUSE: Final = timedelta(hours=1)
"""So long after the last arrival the next one is told in a message of its own, with a sound."""
MOST_NAMED: Final = 5


def is_in_doubt(seat: Seat) -> bool:
    """Tell whether a seat was taken under a name that is not the one it was made for."""
    if seat.telegram_id is None or seat.name is None or seat.claimed_as is None:
        return False
    return not plainly_same(seat.name, seat.claimed_as)


async def tell_arrival(turn: Turn, seat: Seat) -> None:
    """Tell whoever sees to a seat that it was just taken, unless it is plainly who was invited."""
    if not is_in_doubt(seat):
        return
    number = _number_of(seat)
    arrivals = _since_a_pause(turn, await _beside(turn, seat))
    if len(arrivals) == 1:
        await turn.unit.threads.leave(_thread_of(number))
    for person in await leaders_of(turn.unit, number, but=turn.who):
        turn.tell(person, _letter(number, arrivals), _thread_of(number))


async def open_arrivals(turn: Turn, tap: OpenArrivals) -> Screen:
    """Have the message become what it leads to: a seat that can be freed, or the list."""
    if tap.seat:
        screen = await ask_freeing(turn, AskFreeing(seat=tap.seat, page=0))
    elif tap.roundtable:
        screen = await show_invitations(turn, ShowInvitations(roundtable=tap.roundtable, page=0))
    else:
        screen = await show_crew(turn, ShowCrew(page=0))
    await turn.take_over(_thread_of(tap.roundtable))
    return screen


def _number_of(seat: Seat) -> int:
    """Return the table whose leaders see to a seat, 0 where staff do."""
    return seat.roundtable or 0 if seat.role is Role.PARTICIPANT else 0


def _thread_of(number: int) -> str:
    return f"arrivals-{number}"


async def _beside(turn: Turn, seat: Seat) -> list[Seat]:
    """Return the seats that the same people see to and that were taken in doubt, newest first."""
    number = _number_of(seat)
    seats = await (turn.unit.seats.at(number) if number else turn.unit.seats.everybody())
    found = [each for each in seats if is_in_doubt(each) and _number_of(each) == number]
    return sorted(found, key=lambda each: (each.registered_at or turn.now, each.id), reverse=True)


def _since_a_pause(turn: Turn, arrivals: Sequence[Seat]) -> list[Seat]:
    """Return the newest, back to the first one before which nobody came for a while."""
    together: list[Seat] = []
    last = turn.now
    for seat in arrivals:
        if seat.registered_at is None or last - seat.registered_at > PAUSE:
            break
        together.append(seat)
        last = seat.registered_at
    return together


def _letter(number: int, arrivals: Sequence[Seat]) -> Screen:
    named = arrivals[:MOST_NAMED]
    taps = [OpenArrivals(roundtable=number, seat=each.id) for each in named]
    listing = Button(say("button-invitations"), OpenArrivals(roundtable=number, seat=0))
    title = say("arrivals-title", table=number)
    if len(arrivals) == 1:
        free = Button(say("button-free-seat"), taps[0])
        words = (title, _line("arrival", named[0]), say("arrival-how"))
        return Screen(words, ((free,), (listing,)))
    lines = [_line("arrivals-line", each, number=place) for place, each in enumerate(named, 1)]
    more = len(arrivals) - len(named)
    return Screen(
        (
            title,
            *lines,
            *((say("arrivals-more", count=more),) if more else ()),
            say("arrivals-how"),
        ),
        (*numbered_buttons(taps), (listing,)),
    )


def _line(key: str, seat: Seat, **place: int) -> Phrase:
    called = brief(seat.claimed_as or "–", LONGEST_NAME)
    return say(key, name=name_of(seat, LONGEST_NAME), called=called, **place)
