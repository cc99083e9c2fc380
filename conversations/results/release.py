"""Which values of a rating may be read now, by anybody at all."""

from conversations.participation import Participation
from conversations.phases import is_past
from conversations.screens import Phrase, say
from storage.platforms import Process, Release
from storage.records import Phase, Roundtable


def are_released(process: Process, roundtable: Roundtable, took_part: Participation) -> bool:
    """Tell whether the rating's values may be read: at closing, or live, and of enough people."""
    enough = took_part.valid >= process.thresholds.min_answers
    return enough and _is_time(process, roundtable)


def why_hidden(
    process: Process, roundtable: Roundtable, took_part: Participation
) -> tuple[Phrase, ...]:
    """Say why values are not read now; nothing where they are, or before the rating."""
    if roundtable.phase is Phase.PRESENTATION or are_released(process, roundtable, took_part):
        return ()
    if not _is_time(process, roundtable):
        return (say("results-at-closing"),)
    return (say("results-too-few", least=process.thresholds.min_answers),)


def _is_time(process: Process, roundtable: Roundtable) -> bool:
    live = process.release is Release.LIVE and roundtable.phase is Phase.RATING
    return live or is_past(roundtable, Phase.RATING)
