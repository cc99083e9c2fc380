"""`/tabellone`: the address of the board, and the remote that says what is on it."""

from collections.abc import Collection

from conversations.board.key import VALID_FOR, hash_key, new_key
from conversations.board.link import enclose_link
from conversations.board.wall import Wall, read_outcomes, read_wall
from conversations.documents.sending import speech_of
from conversations.limits import BOARDS
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.board import (
    CloseBoard,
    CloseDesk,
    CountOnBoard,
    DarkenBoard,
    MakeBoardLink,
    MakeDeskLink,
    PutOnBoard,
    ShowBoard,
    TurnBoard,
)
from conversations.taps.home import ShowHome
from conversations.taps.presenting import ShowLeading
from conversations.taps.publishing import ShowPublications
from conversations.turn import Refusal, Turn
from storage.records import Board, Deeds, Shown


async def show_board(turn: Turn, tap: ShowBoard) -> Screen:
    """Show what is on the board and the ways to change it, or how one comes to have one."""
    leading = turn.seat_that_leads(tap.roundtable).id
    platform = turn.platform(tap.roundtable)
    title = say("board-title", table=platform.number, title=platform.title)
    if not turn.public_url:
        return Screen((title, say("board-no-address")), (_home(),), here=tap)
    board = await turn.unit.boards.at(platform.number)
    make = MakeBoardLink(roundtable=platform.number)
    if board is None or board.expires_at <= turn.now:
        told = say("board-none") if board is None else say("board-expired")
        prepare = Button(say("button-board-make"), make, Style.PRIMARY)
        return Screen(
            (title, told, say("board-make-how"), say("desk-how")),
            ((prepare,), await _desk(turn, platform.number, leading), _home()),
            here=tap,
        )
    wall = await read_wall(turn, speech_of(turn), board, turn.now)
    ready = await _ready(turn, platform.number)
    links = (
        Button(say("button-board-anew"), make),
        Button(say("button-board-close"), CloseBoard(roundtable=platform.number)),
    )
    return Screen(
        (title, *_state(wall, board, ready), say("board-how")),
        (
            *_remote(platform.number, wall, board, ready),
            links,
            await _desk(turn, platform.number, leading),
            _home(),
        ),
        here=tap,
    )


async def _ready(turn: Turn, number: int) -> Collection[Shown]:
    """Return what can be shown: what participants may read."""
    return (await read_outcomes(turn, speech_of(turn), number, turn.now)).keys()


async def _desk(turn: Turn, number: int, leading: int) -> Row:
    """Return the way to one's own page, and what closes the one there is."""
    desk = await turn.unit.desks.at(number, leading)
    close = Button(say("button-desk-close"), CloseDesk(roundtable=number))
    is_open = desk is not None and desk.expires_at > turn.now
    mine = Button(say("button-desk"), MakeDeskLink(roundtable=number))
    return (mine, close) if is_open else (mine,)


def _home() -> Row:
    return (Button(say("button-home"), ShowHome()),)


def _state(wall: Wall, board: Board, ready: Collection[Shown]) -> tuple[Phrase, ...]:
    """Say what everybody in the room sees, and until when."""
    pages = len(wall.leaves)
    shown = "led" if wall.leads else wall.shown
    page = (say("board-page", page=wall.page + 1, pages=pages),) if pages > 1 else ()
    return (
        *((say("board-is-dark"),) if wall.dark else ()),
        say(f"board-shows-{shown}"),
        *page,
        *(() if ready else (say("board-nothing-ready"),)),
        say("board-until", until=board.expires_at),
    )


def _remote(number: int, wall: Wall, board: Board, ready: Collection[Shown]) -> tuple[Row, ...]:
    rows = [_turning(number, wall)]
    if wall.shown is not Shown.WORK:
        hide = PutOnBoard(roundtable=number, shown=Shown.WORK)
        rows.append((Button(say("button-board-hide"), hide),))
    rows += [
        (Button(say(f"button-board-{each}"), PutOnBoard(roundtable=number, shown=each)),)
        for each in Shown
        if each in ready and each is not wall.shown
    ]
    if not ready:
        rows.append((Button(say("button-publishing"), ShowPublications(roundtable=number)),))
    dark = Button(
        say("button-board-light" if wall.dark else "button-board-dark"),
        DarkenBoard(roundtable=number, dark=not wall.dark),
    )
    counted = Button(
        say("button-board-uncount" if board.counted else "button-board-count"),
        CountOnBoard(roundtable=number, counted=not board.counted),
    )
    return tuple(row for row in (*rows, (dark, counted)) if row)


def _turning(number: int, wall: Wall) -> Row:
    """Return *Indietro* and *Avanti*; while pages are turned for everybody, the way there."""
    if wall.leads:
        return (Button(say("button-present"), ShowLeading(roundtable=number)),)
    return tuple(
        Button(label, TurnBoard(roundtable=number, left=wall.page, page=to), style)
        for label, to, style in (
            (say("button-back"), wall.page - 1, None),
            (say("button-next"), wall.page + 1, Style.PRIMARY),
        )
        if 0 <= to < len(wall.leaves)
    )


async def make_board_link(turn: Turn, tap: MakeBoardLink) -> Screen:
    """Make an address of the board, which is sent below; the one before leads nowhere then."""
    leading = turn.seat_that_leads(tap.roundtable).id
    if not turn.public_url:
        return await show_board(turn, ShowBoard(roundtable=tap.roundtable))
    await turn.must_not_do_more(BOARDS, tap.roundtable, Deeds.BOARD)
    key, until = new_key(), turn.now + VALID_FOR
    phase = (await turn.roundtable(tap.roundtable)).phase
    await turn.unit.boards.open(tap.roundtable, hash_key(key) or "", until, phase, leading)
    await turn.unit.journal.note(tap.roundtable, leading, Deeds.BOARD)
    screen = await show_board(turn, ShowBoard(roundtable=tap.roundtable))
    link = f"{turn.public_url}/board/{key}"
    caption = say("board-link", table=tap.roundtable, link=link, until=until)
    name, label = f"tabellone-{tap.roundtable}", say("button-board-open")
    return screen.enclosing(enclose_link(link, name, caption, label))


async def close_board(turn: Turn, tap: CloseBoard) -> Screen:
    """Have the address lead nowhere any more; twice is no mistake."""
    leading = turn.seat_that_leads(tap.roundtable).id
    if await turn.unit.boards.close(tap.roundtable):
        await turn.unit.journal.note(tap.roundtable, leading, Deeds.BOARD_CLOSED)
    screen = await show_board(turn, ShowBoard(roundtable=tap.roundtable))
    return screen.with_toast(say("board-closed"))


async def put_on_board(turn: Turn, tap: PutOnBoard) -> Screen:
    """Put results on the board, or the work again; refuses what participants may not read."""
    board, wall = await _must_have_board(turn, tap.roundtable)
    if tap.shown not in (Shown.WORK, *await _ready(turn, tap.roundtable)):
        raise Refusal(say("board-not-published"))
    if tap.shown is not wall.shown:
        phase = (await turn.roundtable(tap.roundtable)).phase
        await turn.unit.boards.show(board.roundtable, phase, tap.shown, 0)
    return await show_board(turn, ShowBoard(roundtable=tap.roundtable))


async def turn_board(turn: Turn, tap: TurnBoard) -> Screen:
    """Turn the board's page; a button below a page that was left behind turns nothing."""
    board, wall = await _must_have_board(turn, tap.roundtable)
    if tap.left == wall.page and tap.page < len(wall.leaves) and not wall.leads:
        phase = (await turn.roundtable(tap.roundtable)).phase
        await turn.unit.boards.show(board.roundtable, phase, wall.shown, tap.page)
    return await show_board(turn, ShowBoard(roundtable=tap.roundtable))


async def darken_board(turn: Turn, tap: DarkenBoard) -> Screen:
    """Have the board show nothing, or again what it showed."""
    board, _ = await _must_have_board(turn, tap.roundtable)
    await turn.unit.boards.darken(board.roundtable, tap.dark)
    return await show_board(turn, ShowBoard(roundtable=tap.roundtable))


async def count_on_board(turn: Turn, tap: CountOnBoard) -> Screen:
    """Have the board say, or not, how many have answered."""
    board, _ = await _must_have_board(turn, tap.roundtable)
    await turn.unit.boards.count(board.roundtable, tap.counted)
    return await show_board(turn, ShowBoard(roundtable=tap.roundtable))


async def _must_have_board(turn: Turn, number: int) -> tuple[Board, Wall]:
    """Return a table's board and what is on it; refuses whoever does not lead, or where none is."""
    turn.must_lead(number)
    board = await turn.unit.boards.at(number)
    if board is None or board.expires_at <= turn.now:
        raise Refusal(say("board-gone"))
    return board, await read_wall(turn, speech_of(turn), board, turn.now)
