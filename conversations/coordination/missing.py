"""Who has not finished what the present phase asks."""

from conversations.participation import read_participation
from conversations.ranking.outcome import read_outcome
from conversations.turn import Turn
from storage.platforms import Platform
from storage.records import Phase


async def people_missing(turn: Turn, platform: Platform, phase: Phase) -> int | None:
    """Count who has not finished their part in `phase`; None for a phase that asks nothing."""
    if phase is Phase.RANKING:
        return (await read_outcome(turn, platform.number)).missing
    if phase is not Phase.RATING:
        return None
    took_part = await read_participation(turn, platform)
    return took_part.invited - took_part.finished
