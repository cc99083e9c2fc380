"""The journal of a table, for those who may read it: who did what, the newest first."""

from datetime import datetime, timedelta

from conversations.phases import label_to_phase, name_of_phase
from conversations.screens import Button, Phrase, Screen, brief, open_at, pages, say
from conversations.taps.coordination import ShowDiary, ShowStatus
from conversations.taps.home import ShowHome
from conversations.turn import Turn
from storage.records import Deed, Deeds, Phase

DEEDS = 30
DETAIL = 200
"""Characters of what a deed was done to that are enough to recognise it."""


TO_PEOPLE = (Deeds.NUDGE, Deeds.ANNOUNCE)
"""What was sent to as many people as the detail says."""


async def show_diary(turn: Turn, tap: ShowDiary) -> Screen:
    """Show one page of the last deeds at a table."""
    turn.must_read(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    number = platform.number
    deeds = await turn.unit.journal.read(number, DEEDS)
    named_since = turn.now - timedelta(days=turn.process.retention.journal_days)
    lines = [_line(deed, name, named_since) for deed, name in deeds] or [say("diary-empty")]
    leaf = open_at(tap.page, pages(lines), lambda page: ShowDiary(roundtable=number, page=page))
    back = ShowStatus(roundtable=number, page=0)
    return Screen(
        (say("diary-title", table=number, title=platform.title), *leaf.paragraphs),
        (
            *leaf.buttons,
            (
                Button(say("button-status"), back),
                Button(say("button-home"), ShowHome()),
            ),
        ),
        here=ShowDiary(roundtable=number, page=leaf.number),
    )


def _line(deed: Deed, name: str | None, named_since: datetime) -> Phrase:
    who = _who(deed, name, named_since)
    return say("diary-line", at=deed.at, who=who, what=what_was_done(deed))


def _who(deed: Deed, name: str | None, named_since: datetime) -> Phrase:
    if deed.seat_id is None and deed.at > named_since:
        return say("diary-console")
    return say("name", name=name) if name else say("diary-somebody")


def what_was_done(deed: Deed) -> Phrase:
    """Say what was done; a word from another version of the program is shown as it is."""
    detail = brief(deed.detail or "", DETAIL)
    if deed.deed not in set(Deeds):
        return say("diary-unknown", deed=deed.deed, detail=detail)
    done = Deeds(deed.deed)
    if done in TO_PEOPLE and detail.isdecimal():
        return say(f"deed-{done}", count=int(detail))
    return say(f"deed-{done}", detail=_phase(done, detail) or _nobody(deed) or detail)


def _nobody(deed: Deed) -> Phrase | None:
    """Say whom a deed was about where they have no name, any more or yet; None where they do."""
    if deed.about_id is None:
        return say("diary-nameless") if deed.detail is None else None
    if deed.detail is None:
        return say("diary-erased")
    is_number = deed.detail == str(deed.about_id)
    return say("status-unnamed", seat=deed.about_id) if is_number else None


def _phase(done: Deeds, detail: str) -> Phrase | None:
    """Say which phase a deed was about; None where it was about something else."""
    if detail not in set(Phase):
        return None
    match done:
        case Deeds.PHASE:
            return label_to_phase(Phase(detail))
        case Deeds.PUBLISH | Deeds.WITHDRAW | Deeds.ASK_YESES:
            return name_of_phase(Phase(detail))
        case _:
            return None
