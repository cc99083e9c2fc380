"""Whether somebody's own sheet counts in what is read: they are told, and how it could."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from conversations.phases import is_past
from conversations.results.release import NEEDED, PHASES
from conversations.results.yeses import find_missing
from conversations.screens import Button, Phrase, Row, say
from conversations.taps.counting import AskConsent, AskToPublish
from conversations.turn import Turn
from storage.platforms import Release
from storage.records import Counted, ParticipantSeat, ReleaseKind, Roundtable


class Standing(StrEnum):
    """Where a sheet is."""

    COUNTS = "counts"
    WAITS = "waits"
    CHANGED = "changed"
    """Other answers of it, or a sheet it was part of, count."""
    UNCOVERS = "uncovers"
    """It has its yes, and waits all the same."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a sheet, and the button to have it count."""

    words: tuple[Phrase, ...] = ()
    rows: tuple[Row, ...] = ()


def find_standing(
    counted: Collection[Counted], answers: Mapping[str, object], people: frozenset[int]
) -> Standing:
    """Return whether what people answered counts as it stands, in every objective."""
    counting = [each for each in counted if each.left is None]
    as_it_stands = {each.objective: each.answer for each in counting if each.people == people}
    if answers.items() <= as_it_stands.items():
        return Standing.COUNTS
    before = any(each.people & people for each in counting if each.objective in answers)
    return Standing.CHANGED if before else Standing.WAITS


async def told_before_publishing(
    turn: Turn, roundtable: Roundtable, kind: ReleaseKind, seat: ParticipantSeat
) -> Told:
    """Say that results wait for this yes, and how to give it; nothing where nobody asked for it."""
    said = await turn.unit.releases.consents_of(seat.id)
    if kind not in NEEDED.values() or said.get(kind, True) or not is_past(roundtable, PHASES[kind]):
        return Told()
    missing = await find_missing(turn.unit, turn.process, roundtable.number, kind)
    if seat.id not in missing.people:
        return Told()
    ask = AskToPublish(roundtable=roundtable.number, kind=kind)
    words = say(f"standing-unpublished-{kind}")
    return Told((words,), ((Button(say("button-publish-yes"), ask),),))


async def read_standing(
    turn: Turn,
    roundtable: Roundtable,
    kind: ReleaseKind,
    *,
    seat: ParticipantSeat,
    answers: Mapping[str, object],
    people: frozenset[int],
) -> Told:
    """Say whether a sheet counts once its phase is over; nothing of one without answers."""
    if turn.process.release is Release.LIVE or not is_past(roundtable, PHASES[kind]):
        return Told()
    if not answers:
        return Told()
    counted = await turn.unit.releases.counted(roundtable.number, kind)
    standing = find_standing(counted, answers, people)
    if standing is Standing.COUNTS:
        told = await told_before_publishing(turn, roundtable, kind, seat)
        return told if told.words else Told((say(f"standing-counts-{kind}"),))
    least = turn.process.thresholds.min_answers
    if (await turn.unit.releases.consents_of(seat.id)).get(kind):
        waits_for_others = say(f"standing-{Standing.UNCOVERS}-{kind}")
        return Told((waits_for_others,))
    ask = AskConsent(roundtable=roundtable.number, kind=kind)
    words = say(f"standing-{standing}-{kind}", least=least)
    return Told((words,), ((Button(say(f"button-count-{kind}"), ask),),))
