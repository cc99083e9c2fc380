"""Closing the rating, and taking that back."""

from conversations.participation import count_participation, read_progress
from conversations.results import show_results
from conversations.screens import Button, Screen, say
from conversations.taps.coordination import AskClosing, CloseRating, ReopenRating, ShowResults
from conversations.turn import Refusal, Turn
from storage.records import Phase


async def ask_closing(turn: Turn, tap: AskClosing) -> Screen:
    """Ask once more before the rating closes, saying how many are still missing."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    if (await turn.roundtable(tap.roundtable)).phase is not Phase.RATING:
        return await show_results(turn, ShowResults(roundtable=tap.roundtable))
    took_part = count_participation(platform, await read_progress(turn, platform))
    return Screen(
        (
            say("closing-ask", table=platform.number),
            say("closing-missing", missing=took_part.invited - took_part.finished),
            say("closing-how"),
        ),
        (
            (Button(say("button-confirm"), CloseRating(roundtable=tap.roundtable)),),
            (Button(say("button-cancel"), ShowResults(roundtable=tap.roundtable)),),
        ),
        here=tap,
    )


async def close_rating(turn: Turn, tap: CloseRating) -> Screen:
    """Close the rating and show what came out; closing twice is no mistake."""
    turn.must_lead(tap.roundtable)
    phase = (await turn.roundtable(tap.roundtable)).phase
    if phase is Phase.PRESENTATION:
        raise Refusal(say("phase-early-rating"))
    if phase is Phase.RATING:
        await turn.unit.roundtables.set_phase(tap.roundtable, Phase.PROPOSALS)
    screen = await show_results(turn, ShowResults(roundtable=tap.roundtable))
    return screen.with_toast(say("closing-done"))


async def reopen_rating(turn: Turn, tap: ReopenRating) -> Screen:
    """Open the rating, for the first time or again; every answer is still there."""
    turn.must_lead(tap.roundtable)
    await turn.unit.roundtables.set_phase(tap.roundtable, Phase.RATING)
    screen = await show_results(turn, ShowResults(roundtable=tap.roundtable))
    return screen.with_toast(say("reopening-done"))
