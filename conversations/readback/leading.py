"""`/rilettura` for whoever leads: a round is begun, seen through and closed."""

from conversations.confirmation import ask_once_more
from conversations.documents.outcome import read_tallied
from conversations.documents.points import read_points
from conversations.documents.reread import say_agreed
from conversations.limits import READBACKS
from conversations.meetings.reminding import held
from conversations.participation import count_hearing, people_in, say_unread
from conversations.readback.letters import LEAD, READ, invitation, thread_of
from conversations.readback.reading import resume
from conversations.readback.rounds import (
    LASTS,
    Progress,
    begin_round,
    close_round,
    find_round,
    is_current,
    read_progress,
    why_not_yet,
    write_draft,
)
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.documents import ShowMinutes
from conversations.taps.home import ShowHome
from conversations.taps.publishing import ShowPublications
from conversations.taps.readback import (
    AskClosing,
    AskReadback,
    BeginReadback,
    CloseReadback,
    OpenReadback,
    ReadPoint,
    ShowCorrections,
    ShowReadback,
)
from conversations.turn import Refusal, Turn
from storage.records import Deeds, Readback, Roundtable


async def open_readback(turn: Turn, tap: OpenReadback) -> Screen:
    """Go on where reading back is for whoever is there: leading it, or reading."""
    turn.platform(tap.roundtable)
    last = await turn.unit.readbacks.last(tap.roundtable)
    if last is not None:
        for kind in (READ, LEAD):
            await turn.take_over(thread_of(kind, last))
    if turn.leads(tap.roundtable):
        return await show_readback(turn, ShowReadback(roundtable=tap.roundtable))
    turn.seat_of_participant(tap.roundtable)
    if last is None:
        raise Refusal(say("readback-none"))
    return await resume(turn, last.id)


async def show_readback(turn: Turn, tap: ShowReadback) -> Screen:
    """Show how far a table's reading back is, and what can be done about it."""
    turn.must_lead(tap.roundtable)
    platform = turn.platform(tap.roundtable)
    roundtable = await turn.roundtable(platform.number)
    last = await turn.unit.readbacks.last(platform.number)
    if last is None:
        words, rows = await _before(turn, roundtable)
    elif last.closed_at is None:
        words, rows = await _during(turn, last)
    else:
        words, rows = await _afterwards(turn, roundtable, last)
    title = say("readback-title", table=platform.number, title=platform.title)
    home = Button(say("button-home"), ShowHome())
    return Screen((title, *words), (*rows, (home,)), here=tap)


async def _before(turn: Turn, roundtable: Roundtable) -> tuple[list[Phrase], list[Row]]:
    words, rows = [say("readback-what", days=LASTS.days)], list[Row]()
    if why := await why_not_yet(turn, roundtable):
        words.append(say(why))
        if why == "readback-unpublished":
            publish = ShowPublications(roundtable=roundtable.number)
            rows.append((Button(say("button-to-publications"), publish, Style.PRIMARY),))
    else:
        words.append(say("readback-begin-how"))
        rows.append(_begin(roundtable, Style.PRIMARY))
    return words, rows


def _begin(roundtable: Roundtable, style: Style | None = None) -> Row:
    ask = AskReadback(roundtable=roundtable.number)
    return (Button(say("button-readback-begin"), ask, style),)


async def _during(turn: Turn, round_: Readback) -> tuple[list[Phrase], list[Row]]:
    progress = await read_progress(turn.unit, round_)
    read, people = len(progress.read), len(progress.people)
    words = [say("readback-progress", read=read, people=people, until=round_.ends_at)]
    rows = _corrections(round_, progress)
    words.append(_told_of(progress))
    current = await is_current(turn, round_)
    words.append(say("readback-during-how" if current else "readback-stale-led"))
    if round_.roundtable in turn.tables_taking_part():
        mine = ReadPoint(readback=round_.id, point=0)
        rows.append((Button(say("button-readback-mine"), mine),))
    again = ShowReadback(roundtable=round_.roundtable)
    close = AskClosing(readback=round_.id)
    rows.append((Button(say("button-refresh"), again), Button(say("button-readback-end"), close)))
    return words, rows


def _corrections(round_: Readback, progress: Progress) -> list[Row]:
    if not progress.corrections:
        return []
    look = ShowCorrections(readback=round_.id, page=0)
    style = Style.PRIMARY if progress.undecided else None
    return [(Button(say("button-corrections"), look, style),)]


def _told_of(progress: Progress) -> Phrase:
    count, waiting = len(progress.corrections), progress.undecided
    return say("readback-corrections", count=count, waiting=waiting)


async def _afterwards(
    turn: Turn, roundtable: Roundtable, round_: Readback
) -> tuple[list[Phrase], list[Row]]:
    assert round_.figures is not None
    tallied = read_tallied(round_.figures)
    progress = await read_progress(turn.unit, round_)
    closed = round_.closed_at or round_.ends_at
    words = [
        say("readback-over", read=tallied.read, people=tallied.people, at=closed),
        say_agreed(tallied.agreed, tallied.read),
        _told_of(progress),
        say("readback-in-minutes"),
    ]
    rows = _corrections(round_, progress)
    minutes = Button(say("button-see-minutes"), ShowMinutes(roundtable=roundtable.number))
    rows.append((minutes,))
    if not await why_not_yet(turn, roundtable):
        rows.append(_begin(roundtable))
    return words, rows


async def ask_readback(turn: Turn, tap: AskReadback) -> Screen:
    """Say what everybody will get, and ask whether to begin."""
    roundtable = await _must_be_time(turn, tap.roundtable)
    number = roundtable.number
    last = await turn.unit.readbacks.last(number)
    if last is not None and last.closed_at is None:
        return await show_readback(turn, ShowReadback(roundtable=number))
    people = await people_in(turn, number)
    points = len(await write_draft(turn, number))
    return ask_once_more(
        say("readback-ask", table=number, points=points, people=count_hearing(people)),
        *say_unread(people),
        say("readback-ask-how"),
        confirm=BeginReadback(roundtable=number, last=last.id if last else 0),
        cancel=ShowReadback(roundtable=number),
        here=tap,
        style=Style.PRIMARY,
    )


async def begin_readback(turn: Turn, tap: BeginReadback) -> Screen:
    """Begin a round and tell everybody who is in; a second confirmation begins no other."""
    roundtable = await _must_be_time(turn, tap.roundtable)
    number, hub = roundtable.number, ShowReadback(roundtable=tap.roundtable)
    await turn.unit.pairs.hold(number)
    last = await turn.unit.readbacks.last(number)
    is_same = (last.id if last else 0) == tap.last
    if not is_same or (last is not None and last.closed_at is None):
        return await show_readback(turn, hub)
    await turn.must_not_do_more(READBACKS, number, Deeds.READBACK)
    round_ = await begin_round(turn, roundtable)
    leading = turn.seat_that_leads(number).id
    await turn.unit.journal.note(number, leading, Deeds.READBACK)
    people, waits = await people_in(turn, number), await held(turn, number)
    screen = invitation(turn.platform(number), round_, len(read_points(round_.draft)))
    for person in people:
        turn.tell(person, screen, thread_of(READ, round_), held=waits)
    shown = await show_readback(turn, hub)
    return shown.with_toast(say("readback-begun", people=count_hearing(people)))


async def _must_be_time(turn: Turn, number: int) -> Roundtable:
    turn.must_lead(number)
    roundtable = await turn.roundtable(number)
    if why := await why_not_yet(turn, roundtable):
        raise Refusal(say(why))
    return roundtable


async def ask_closing(turn: Turn, tap: AskClosing) -> Screen:
    """Ask once more before a round is closed, and say how many have not read it all."""
    round_ = await _must_lead_round(turn, tap.readback)
    hub = ShowReadback(roundtable=round_.roundtable)
    if round_.closed_at is not None:
        return await show_readback(turn, hub)
    progress = await read_progress(turn.unit, round_)
    missing = len(progress.people - progress.read)
    return ask_once_more(
        say("readback-ask-closing", table=round_.roundtable, missing=missing),
        confirm=CloseReadback(readback=round_.id),
        cancel=hub,
        here=tap,
        yes="button-readback-end",
    )


async def close_readback(turn: Turn, tap: CloseReadback) -> Screen:
    """Close a round; closing it twice is no mistake."""
    round_ = await _must_lead_round(turn, tap.readback)
    leading = turn.seat_that_leads(round_.roundtable).id
    if round_.closed_at is None and await close_round(turn.unit, turn.process, round_):
        await turn.unit.journal.note(round_.roundtable, leading, Deeds.READBACK_CLOSED)
    screen = await show_readback(turn, ShowReadback(roundtable=round_.roundtable))
    return screen.with_toast(say("readback-closed"))


async def _must_lead_round(turn: Turn, readback_id: int) -> Readback:
    round_ = await find_round(turn, readback_id)
    turn.must_lead(round_.roundtable)
    return round_
