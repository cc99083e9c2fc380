"""What is kept of somebody who had the key of a board or of their desk made, and how it goes."""

from conversations.kept import Fact, fact
from conversations.screens import say
from conversations.turn import Turn
from storage.records import Board, Desk, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return which links a seat had made; of the key in them nobody has more than a hash."""
    return [
        *(_board(each) for each in await turn.unit.boards.by(seat.id)),
        *(_desk(each) for each in await turn.unit.desks.by(seat.id)),
    ]


async def forget(turn: Turn, seat: Seat) -> None:
    """Take them away: what they opened is closed."""
    await turn.unit.boards.forget(seat.id)
    await turn.unit.desks.forget(seat.id)


def _board(board: Board) -> Fact:
    table, until = board.roundtable, board.expires_at
    said = say("data-board-link", table=table, until=until)
    return fact("board_link", said, table=table, until=until)


def _desk(desk: Desk) -> Fact:
    return fact(
        "desk_link",
        say("data-desk-link", table=desk.roundtable, until=desk.expires_at),
        table=desk.roundtable,
        until=desk.expires_at,
        language=desk.language,
    )
