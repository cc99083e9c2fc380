"""A round of reading back: opened with the minutes as they are published, counted when it ends."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from conversations.documents.facts import View
from conversations.documents.minutes import write_minutes
from conversations.documents.outcome import count, who_read, write_tallied
from conversations.documents.points import Point, cut, read_points, write_points
from conversations.documents.reading import read_facts
from conversations.documents.reread import basis_of, is_of_now, readers_at
from conversations.documents.speech import Speech
from conversations.participation import has_anybody
from conversations.publishing.published import published_phases
from conversations.publishing.publishing import is_left_to_publish
from conversations.readback.letters import READ, thread_of
from conversations.screens import say
from conversations.turn import Refusal, Turn
from storage.platforms import Process
from storage.records import Correction, Phase, PointAnswer, Readback, Roundtable
from storage.unit import Unit

LASTS: Final = timedelta(days=7)
"""So long whoever was not there can still read."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is: who can read, who read all of it, and the corrections that were sent."""

    people: frozenset[int]
    read: frozenset[int]
    corrections: tuple[Correction, ...]

    @property
    def undecided(self) -> int:
        """Return how many corrections wait for whoever leads."""
        return sum(each.taken is None for each in self.corrections)


async def read_progress(unit: Unit, round_: Readback) -> Progress:
    """Read how far a round is, without what anybody said but corrections."""
    people = readers_at(await unit.seats.at(round_.roundtable))
    corrections = await unit.readbacks.corrections(round_.id)
    answers = await unit.readbacks.answers(round_.id)
    read = who_read(len(read_points(round_.draft)), people, answers, corrections)
    sent = tuple(each for each in corrections if each.is_sent)
    return Progress(people, read, sent)


async def why_not_yet(turn: Turn, roundtable: Roundtable) -> str | None:
    """Return which words say that there is nothing to read back yet; None where there is."""
    if roundtable.phase is not Phase.CLOSED:
        return "readback-early"
    if not await published_phases(turn, roundtable):
        left = await is_left_to_publish(turn, turn.platform(roundtable.number))
        return "readback-unpublished" if left else "readback-nothing"
    return None if await has_anybody(turn, roundtable.number) else "readback-nobody"


async def write_draft(turn: Turn, number: int) -> tuple[Point, ...]:
    """Return the public minutes in points, in the content's language and without any name."""
    facts = await read_facts(turn, number, View.PUBLIC, turn.now)
    speech = Speech(turn.words, turn.words.language(turn.process.language))
    return cut(write_minutes(facts.unsigned, speech))


async def begin_round(turn: Turn, roundtable: Roundtable) -> Readback:
    """Begin a round with the minutes as they are now."""
    draft = await write_draft(turn, roundtable.number)
    return await turn.unit.readbacks.begin(
        roundtable.number,
        turn.now + LASTS,
        await basis_of(turn, roundtable),
        write_points(draft),
    )


async def is_current(turn: Turn, round_: Readback) -> bool:
    """Tell whether the minutes say what they said when a round began."""
    roundtable = await turn.roundtable(round_.roundtable)
    return is_of_now(round_, roundtable, await basis_of(turn, roundtable))


async def close_round(unit: Unit, process: Process, round_: Readback) -> bool:
    """Count what was said and close a round, to which nobody is asked any more.

    False where somebody else did.
    """
    await unit.readbacks.hold(round_.id)
    tallied = count(
        len(read_points(round_.draft)),
        readers_at(await unit.seats.at(round_.roundtable)),
        await unit.readbacks.answers(round_.id),
        await unit.readbacks.corrections(round_.id),
        process.thresholds.min_answers,
    )
    if not await unit.readbacks.close(round_, write_tallied(tallied)):
        return False
    await unit.letters.drop(thread_of(READ, round_))
    return True


async def open_round(turn: Turn, number: int) -> Readback | None:
    """Return a table's round in which one can still say something, None where there is none."""
    last = await turn.unit.readbacks.last(number)
    return last if last is not None and last.is_open(turn.now) else None


async def find_round(turn: Turn, readback_id: int) -> Readback:
    """Return a round; refuses a number there is none of."""
    round_ = await turn.unit.readbacks.get(readback_id)
    if round_ is None:
        raise Refusal(say("old-screen"))
    return round_


def missing_of(
    points: int, said: dict[int, PointAnswer], corrected: dict[int, Correction]
) -> list[int]:
    """Return the points somebody has said nothing to yet."""
    sent = {point for point, each in corrected.items() if each.is_sent}
    return [point for point in range(points) if point not in said and point not in sent]
