"""The end of a round whose time is over: it is counted, and whoever leads is told."""

from conversations.parcels import Occasion, leave
from conversations.participation import leaders_of
from conversations.readback.letters import LEAD, over, thread_of
from conversations.readback.rounds import close_round
from conversations.screens import Letter
from storage.records import Readback


async def end_overdue(occasion: Occasion) -> int:
    """Close the rounds whose time is over and leave word of it; how many letters that are."""
    unit = occasion.unit
    overdue = await unit.readbacks.overdue()
    closed = [each for each in overdue if await close_round(unit, occasion.process, each)]
    letters = [letter for each in closed for letter in await _tell(occasion, each)]
    await leave(unit, occasion.words, letters)
    return len(letters)


async def _tell(occasion: Occasion, round_: Readback) -> list[Letter]:
    screen = over(occasion.process.platform(round_.roundtable))
    thread = thread_of(LEAD, round_)
    return [
        Letter(each.telegram_id, occasion.words.language(each.language), screen, thread)
        for each in await leaders_of(occasion.unit, round_.roundtable)
    ]
