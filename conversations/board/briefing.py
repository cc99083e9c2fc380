"""What lies on the desk of who leads: what to say now, who is missing where, the next step.

Names stand there as in `/stato`, and as there never what anybody answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.coordination.missing import (
    Missing,
    describe_missing,
    say_missing,
    who_is_missing,
)
from conversations.coordination.step import find_step_on
from conversations.participation import count_in
from conversations.phases import name_of_phase
from conversations.screens import Phrase, say
from conversations.turn import Reading
from storage.platforms import Platform
from storage.records import Phase, Roundtable

HOUR, DAY = 60, 24 * 60
"""In minutes."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is on a desk: where the table is, since when, and what whoever leads does about it."""

    head: Phrase
    phase: Phrase
    since: Phrase
    notes: tuple[Phrase, ...]
    counted: tuple[Phrase, ...]
    missing: tuple[Phrase, ...]
    step: tuple[Phrase, ...]


async def read_briefing(reading: Reading, number: int, language: str, now: datetime) -> Briefing:
    """Read what is on the desks of a table's leaders who read this language."""
    platform = reading.process.platform(number)
    roundtable = await reading.unit.roundtables.get(number)
    phase = roundtable.phase
    missing = await who_is_missing(reading.unit, platform, phase)
    people = await reading.unit.people.at(number)
    return Briefing(
        head=say("board-head", table=number, title=platform.title),
        phase=name_of_phase(phase),
        since=describe_age(now - roundtable.phase_since),
        notes=_notes(reading, phase, language),
        counted=await _counted(reading, platform, phase, missing),
        missing=tuple(describe_missing(phase, each, people) for each in missing),
        step=await _step(reading, roundtable),
    )


def describe_age(age: timedelta) -> Phrase:
    """Say how long a phase has been open, in words: minutes, then hours, then days."""
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < HOUR:
        return say("desk-since-minutes", minutes=minutes)
    if minutes < DAY:
        return say("desk-since-hours", hours=minutes // HOUR, minutes=minutes % HOUR)
    return say("desk-since-days", days=minutes // DAY)


async def _counted(
    reading: Reading, platform: Platform, phase: Phase, missing: Sequence[Missing]
) -> tuple[Phrase, ...]:
    """Say how many are in and how many are missing; nothing of the end, which asks nothing."""
    if phase is Phase.CLOSED:
        return ()
    told = await say_missing(reading.unit, platform, phase, missing)
    inside, invited = await count_in(reading, platform.number)
    return (say("board-in", inside=inside, invited=invited), told) if invited else (told,)


async def _step(reading: Reading, roundtable: Roundtable) -> tuple[Phrase, ...]:
    step = await find_step_on(reading, roundtable)
    if step is None:
        platform = reading.process.platform(roundtable.number)
        return (await say_missing(reading.unit, platform, roundtable.phase),)
    return say("desk-step-name", name=step.way.label), step.words


def _notes(reading: Reading, phase: Phase, language: str) -> tuple[Phrase, ...]:
    """Return what the city suggests to say, or that it suggests nothing for this phase."""
    notes = reading.process.notes_for(phase, language)
    return tuple(say("verbatim", text=each) for each in notes) or (say("desk-no-notes"),)
