"""Erasing what was left on a freed seat: as when whoever left it erases themselves."""

from conversations.inviting.asides import find_aside, note_said, said_already
from conversations.inviting.listing import show_invitation
from conversations.my_data.erasing import forget_seat
from conversations.screens import Screen, say
from conversations.taps.inviting import DropAside, ShowInvitation
from conversations.turn import Turn
from storage.records import Deeds


async def drop_aside(turn: Turn, tap: DropAside) -> Screen:
    """Erase what was left, but for what is counted already; doing it twice is no mistake."""
    freed, place = await find_aside(turn, tap.seat)
    if freed.telegram_id is None:
        return await said_already(turn, tap)
    await forget_seat(turn, freed.seat)
    if await turn.unit.freed.settle(freed.seat):
        await note_said(turn, place, Deeds.DROP_ASIDE)
    shown = await show_invitation(turn, ShowInvitation(seat=tap.seat, page=tap.page))
    return shown.with_toast(say("aside-dropped"))
