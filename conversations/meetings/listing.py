"""`/incontro`: a table's coming meetings, and one of them with what one may do about it."""

from collections.abc import Sequence
from datetime import timedelta

from conversations.meetings.facts import facts, find_meeting, short, when
from conversations.meetings.presence import CHECK_IN, count_answers, is_check_in, own_answer
from conversations.screens import (
    WAYS_IN_A_ROW,
    Button,
    Phrase,
    Row,
    Screen,
    Style,
    deal,
    open_at,
    say,
)
from conversations.taps.home import ShowHome
from conversations.taps.meetings import (
    AddToCalendar,
    AnswerMeeting,
    AskCancelling,
    BeginMeeting,
    ChangeMeeting,
    ComeIn,
    OpenMeetings,
    RestoreMeeting,
    ShowAnswers,
    ShowMeeting,
    ShowMeetings,
    ShowRoll,
    TakeBackPresence,
)
from conversations.taps.reminders import ShowOffsets
from conversations.turn import Refusal, Turn
from storage.records import Answer, Attendance, Meeting, Role

ON_A_PAGE = 4
FOLLOWING = 3
"""How many meetings after the next one are named with it."""
KEPT = timedelta(days=1)
"""So long whoever leads still finds a meeting that is over, to complete the list of who came."""


async def open_meetings(turn: Turn, tap: OpenMeetings) -> Screen:
    """Show the next meeting; the list to whoever leads, or where there is none."""
    must_know(turn, tap.roundtable)
    if not turn.leads(tap.roundtable) and (coming := await _coming(turn, tap.roundtable)):
        return await show_meeting(turn, ShowMeeting(meeting=coming[0].id))
    return await show_meetings(turn, ShowMeetings(roundtable=tap.roundtable, page=0))


async def show_meetings(turn: Turn, tap: ShowMeetings) -> Screen:
    """Show one page of a table's coming meetings."""
    must_know(turn, tap.roundtable)
    number = tap.roundtable
    coming = await _coming(turn, number)
    leaves = deal(coming, ON_A_PAGE) or [()]
    lines = [tuple(_line(turn, each) for each in leaf) for leaf in leaves]
    leaf = open_at(tap.page, lines, lambda to: ShowMeetings(roundtable=number, page=to))
    rows: list[Row] = [_open_button(turn, each) for each in leaves[leaf.number]]
    if turn.leads(number):
        seat = turn.seat_that_leads(number)
        half = await turn.unit.meetings.half_made(number, seat.id)
        label = say("button-meeting-resume" if half else "button-meeting-new")
        rows.append((Button(label, BeginMeeting(roundtable=number), Style.PRIMARY),))
    return Screen(
        (
            say("meetings-title", table=number, title=turn.platform(number).title),
            say("meetings-coming", count=sum(not _is_over(turn, each) for each in coming)),
            *leaf.paragraphs,
        ),
        (*rows, *leaf.buttons, (Button(say("button-home"), ShowHome()),)),
        here=ShowMeetings(roundtable=number, page=leaf.number),
    )


async def show_meeting(turn: Turn, tap: ShowMeeting) -> Screen:
    """Show one meeting: to participants with the question whether they come."""
    meeting = await find_meeting(turn, tap.meeting)
    must_know(turn, meeting.roundtable)
    number = meeting.roundtable
    rows: list[Row] = []
    words: list[Phrase] = [
        say("meeting-title", table=number, title=turn.platform(number).title),
        *facts(turn, meeting),
    ]
    if meeting.cancelled_at:
        words.append(say("meeting-cancelled"))
        if turn.leads(number) and not _is_over(turn, meeting):
            words.append(say("meeting-restore-how"))
            restore = RestoreMeeting(meeting=meeting.id)
            rows.append((Button(say("button-meeting-restore"), restore),))
    else:
        told, rows = await _as_whoever(turn, meeting)
        words += told
    asks = any(isinstance(button.tap, AnswerMeeting) for row in rows for button in row)
    others = await _coming(turn, number)
    following = [each for each in others if _is_after(each, meeting)][:FOLLOWING]
    words += [say("meeting-following", when=when(turn, each)) for each in following]
    if turn.leads(number) or any(each.id != meeting.id for each in others):
        rows.append((Button(say("button-meetings"), ShowMeetings(roundtable=number, page=0)),))
    rows.append((Button(say("button-home"), ShowHome()),))
    if not asks:
        words.append(say("page-only"))
    return Screen(tuple(words), tuple(rows), here=ShowMeeting(meeting=meeting.id))


async def _as_whoever(turn: Turn, meeting: Meeting) -> tuple[list[Phrase], list[Row]]:
    """Return what participants and whoever reads or leads are told and asked."""
    answers = await turn.unit.attendances.at(meeting.id)
    words: list[Phrase] = []
    rows: list[Row] = []
    ways: list[Button] = []
    if any(seat.roundtable == meeting.roundtable for seat in turn.seats(Role.PARTICIPANT)):
        seat = turn.seat_of_participant(meeting.roundtable)
        told, asked = _as_participant(turn, meeting, answers.get(seat.id))
        words, rows = [*words, *told], [*rows, *asked]
    if meeting.roundtable in turn.tables_read():
        words.append(await count_answers(turn, meeting))
        ways.append(Button(say("button-meeting-who"), ShowAnswers(meeting=meeting.id, page=0)))
    if turn.leads(meeting.roundtable):
        ways += _led(turn, meeting)
    if not _is_over(turn, meeting):
        ways.append(Button(say("button-meeting-file"), AddToCalendar(meeting=meeting.id)))
    return words, [*rows, *deal(ways, WAYS_IN_A_ROW)]


def as_answered(turn: Turn, meeting: Meeting, said: Attendance) -> tuple[Phrase, ...]:
    """Say of a meeting what a letter says that asked, once somebody has answered."""
    title = turn.platform(meeting.roundtable).title
    answer = (
        [say("meeting-presence-noted", at=said.present_at)] if said.present_at else own_answer(said)
    )
    return (
        say("meeting-title", table=meeting.roundtable, title=title),
        *facts(turn, meeting),
        *answer,
    )


def _as_participant(
    turn: Turn, meeting: Meeting, said: Attendance | None
) -> tuple[list[Phrase], list[Row]]:
    if _is_over(turn, meeting):
        return [say("meeting-over")], []
    if said is not None and said.present_at:
        undo = Button(say("button-meeting-not-here"), TakeBackPresence(meeting=meeting.id))
        return [say("meeting-presence-noted", at=said.present_at)], [(undo,)]
    words = own_answer(said)
    rows = [answer_row(meeting)]
    if is_check_in(turn, meeting):
        words.append(say("meeting-presence-how"))
        here = Button(say("button-meeting-here"), ComeIn(meeting=meeting.id), Style.PRIMARY)
        rows.insert(0, (here,))
    has_answered = said is not None and said.answer is not None
    return [*words, say("meeting-answer-change" if has_answered else "meeting-answer-how")], rows


def answer_row(meeting: Meeting) -> Row:
    """Return the three answers to a meeting."""
    return (
        Button(say("button-meeting-yes"), AnswerMeeting(meeting=meeting.id, answer=Answer.YES)),
        Button(say("button-meeting-no"), AnswerMeeting(meeting=meeting.id, answer=Answer.NO)),
        Button(say("button-meeting-maybe"), AnswerMeeting(meeting=meeting.id, answer=Answer.MAYBE)),
    )


def _led(turn: Turn, meeting: Meeting) -> list[Button]:
    ways: list[Button] = []
    if meeting.starts_at and turn.now >= meeting.starts_at - CHECK_IN:
        ways.append(Button(say("button-meeting-roll"), ShowRoll(meeting=meeting.id, page=0)))
    if not _is_over(turn, meeting):
        change = Button(say("button-meeting-change"), ChangeMeeting(meeting=meeting.id))
        cancel = Button(say("button-meeting-cancel"), AskCancelling(meeting=meeting.id))
        remind = Button(say("button-offsets"), ShowOffsets(meeting=meeting.id))
        ways += [remind, change, cancel]
    return ways


def must_know(turn: Turn, roundtable: int) -> None:
    """Refuse whoever has nothing to do with a table."""
    turn.platform(roundtable)
    if roundtable not in turn.tables_known():
        raise Refusal(say("not-your-table"))


async def _coming(turn: Turn, number: int) -> Sequence[Meeting]:
    since = turn.now - KEPT if turn.leads(number) else turn.now
    return await turn.unit.meetings.coming([number], since)


def _is_over(turn: Turn, meeting: Meeting) -> bool:
    return meeting.is_over(turn.now)


def _is_after(other: Meeting, meeting: Meeting) -> bool:
    if other.starts_at is None or meeting.starts_at is None:
        return False
    return (other.starts_at, other.id) > (meeting.starts_at, meeting.id)


def _line(turn: Turn, meeting: Meeting) -> Phrase:
    key = "meetings-line-over" if _is_over(turn, meeting) else "meetings-line"
    at = say("meetings-at", place=meeting.place) if meeting.place else ""
    return say(key, when=when(turn, meeting), at=at)


def _open_button(turn: Turn, meeting: Meeting) -> Row:
    if meeting.starts_at is None:
        return ()
    return (Button(short(turn, meeting.starts_at), ShowMeeting(meeting=meeting.id)),)
