"""*La mia pagina*: the address of one's own desk, for whoever leads a table."""

from conversations.board.key import VALID_FOR, hash_key, new_key
from conversations.board.link import enclose_link
from conversations.board.remote import show_board
from conversations.limits import DESKS
from conversations.screens import Screen, say
from conversations.taps.board import CloseDesk, MakeDeskLink, ShowBoard
from conversations.turn import Turn
from storage.records import Deeds, Desk


async def make_desk_link(turn: Turn, tap: MakeDeskLink) -> Screen:
    """Make an address of one's own desk, which is sent below; the one before leads nowhere then."""
    leading, number = turn.seat_that_leads(tap.roundtable).id, tap.roundtable
    remote = ShowBoard(roundtable=number)
    if not turn.public_url:
        return await show_board(turn, remote)
    await turn.must_not_do_more(DESKS, number, Deeds.DESK)
    key, until = new_key(), turn.now + VALID_FOR
    desk = Desk(number, leading, hash_key(key) or "", until, turn.language)
    await turn.unit.desks.open(desk)
    await turn.unit.journal.note(number, leading, Deeds.DESK)
    link = f"{turn.public_url}/board/desk/{key}"
    caption = say("desk-link", table=number, link=link, until=until)
    screen = await show_board(turn, remote)
    return screen.enclosing(
        enclose_link(link, f"pagina-{number}", caption, say("button-desk-open"))
    )


async def close_desk(turn: Turn, tap: CloseDesk) -> Screen:
    """Have the address lead nowhere any more; twice is no mistake."""
    leading = turn.seat_that_leads(tap.roundtable).id
    if await turn.unit.desks.close(tap.roundtable, leading):
        await turn.unit.journal.note(tap.roundtable, leading, Deeds.DESK_CLOSED)
    screen = await show_board(turn, ShowBoard(roundtable=tap.roundtable))
    return screen.with_toast(say("board-closed"))
