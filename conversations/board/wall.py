"""What a board shows now: the same facts as the phones, and never anybody's name."""

from dataclasses import dataclass
from datetime import datetime

from conversations.board.leaf import Leaf
from conversations.board.outcome import outcome_leaves
from conversations.board.work import who_answered, work_leaves
from conversations.documents.facts import View
from conversations.documents.reading import read_facts
from conversations.documents.speech import Speech
from conversations.phases import name_of_phase
from conversations.presenting.presentation import presentation
from conversations.screens import Phrase, say
from conversations.turn import Reading
from storage.records import Board, Phase, Shown


@dataclass(frozen=True, slots=True)
class Wall:
    """What is on a board: its head, pages, and which of them; `counted` is how many answered.

    Where somebody `leads` the phones' pages, the board has theirs.
    """

    head: Phrase
    phase: Phrase
    shown: Shown
    leaves: tuple[Leaf, ...]
    page: int
    leads: bool
    dark: bool
    counted: Phrase | None


async def read_outcomes(
    reading: Reading, speech: Speech, number: int, now: datetime
) -> dict[Shown, list[Leaf]]:
    """Read the pages of whatever is published of a table."""
    return outcome_leaves(await read_facts(reading, number, View.PUBLIC, now), speech)


async def read_wall(reading: Reading, speech: Speech, board: Board, now: datetime) -> Wall:
    """Read what a board shows now.

    What was put on it in another phase is not on it any more, nor what is not published any more.
    """
    platform = reading.process.platform(board.roundtable)
    roundtable = await reading.unit.roundtables.get(board.roundtable)
    shown, page = board.shown, board.page
    if board.phase is not roundtable.phase:
        shown, page = Shown.WORK, 0
    leaves: list[Leaf] = []
    if shown is not Shown.WORK:
        leaves = (await read_outcomes(reading, speech, board.roundtable, now)).get(shown, [])
        shown, page = (shown, page) if leaves else (Shown.WORK, 0)
    presented = roundtable.presented_page if roundtable.phase is Phase.PRESENTATION else None
    leads = shown is Shown.WORK and presented is not None
    if leads:
        leaves = [Leaf(each) for each in presentation(reading.process, platform)]
        page = presented or 0
    elif shown is Shown.WORK:
        leaves = await work_leaves(reading, platform, roundtable.phase)
    is_work = board.counted and shown is Shown.WORK
    return Wall(
        head=say("board-head", table=platform.number, title=platform.title),
        phase=name_of_phase(roundtable.phase),
        shown=shown,
        leaves=tuple(leaves),
        page=min(page, len(leaves) - 1),
        leads=leads,
        dark=board.dark,
        counted=await who_answered(reading, platform, roundtable.phase) if is_work else None,
    )
