"""Who comes to a meeting, and on the day who is there: by their own button or by the roll."""

from collections.abc import Iterable
from datetime import timedelta

from conversations.meetings.facts import find_led, find_meeting, wall, when
from conversations.numbered import ON_A_PAGE, numbered_page
from conversations.participation import name_of
from conversations.screens import (
    Button,
    Dated,
    Detail,
    Phrase,
    Row,
    Screen,
    open_at,
    pages,
    say,
)
from conversations.taps.home import ShowHome
from conversations.taps.meetings import MarkPresent, ShowAnswers, ShowMeeting, ShowRoll
from conversations.turn import Refusal, Turn
from storage.records import Answer, Attendance, Meeting, Role, Seat

CHECK_IN = timedelta(minutes=60)
"""So long before it begins, people who are there may say so."""

Sitting = list[tuple[Seat, Attendance | None]]
"""Everybody who may come to a meeting, with what they said to it."""


def is_check_in(turn: Turn, meeting: Meeting) -> bool:
    """Tell whether people who are there may say so now."""
    if meeting.starts_at is None or meeting.ends_at is None:
        return False
    return meeting.starts_at - CHECK_IN <= turn.now <= meeting.ends_at


async def read_sitting(turn: Turn, meeting: Meeting) -> Sitting:
    """Read who may come: the table's participants, also those without Telegram."""
    said = await turn.unit.attendances.at(meeting.id)
    return [
        (seat, said.get(seat.id))
        for seat in await turn.unit.seats.at(meeting.roundtable)
        if seat.role is Role.PARTICIPANT and not seat.is_erased
    ]


def _gave(said: Attendance | None) -> Answer | None:
    return said.comes if said else None


async def count_answers(turn: Turn, meeting: Meeting) -> Phrase:
    """Say in one line how many come, may come, do not, and have not answered."""
    return _counted(await read_sitting(turn, meeting))


def _counted(sitting: Sitting) -> Phrase:
    answers = [_gave(said) for _, said in sitting]
    return say(
        "meeting-answers-count",
        yes=answers.count(Answer.YES),
        maybe=answers.count(Answer.MAYBE),
        no=answers.count(Answer.NO),
        silent=answers.count(None),
    )


def own_answer(said: Attendance | None) -> list[Phrase]:
    """Say what somebody answered, to themselves."""
    if said is None or said.answer is None:
        return [say("meeting-answer-none")]
    words = [say(f"meeting-answer-is-{said.answer}")]
    if said.reason:
        words.append(say("meeting-answer-reason", reason=said.reason))
    if said.substitute:
        words.append(say("meeting-answer-substitute", name=said.substitute))
    return words


async def show_answers(turn: Turn, tap: ShowAnswers) -> Screen:
    """Show one page of who comes; the words of whoever does not, to whoever leads only."""
    meeting = await find_meeting(turn, tap.meeting)
    turn.must_read(meeting.roundtable)
    sitting = await read_sitting(turn, meeting)
    leads = turn.leads(meeting.roundtable)
    leaves = pages(list(_answer_lines(sitting, leads)))
    leaf = open_at(tap.page, leaves, lambda to: ShowAnswers(meeting=meeting.id, page=to))
    return Screen(
        (
            say("meeting-answers-title", table=meeting.roundtable, when=when(turn, meeting)),
            _counted(sitting),
            *leaf.paragraphs,
        ),
        (*leaf.buttons, _back(meeting)),
        here=ShowAnswers(meeting=meeting.id, page=leaf.number),
    )


def _answer_lines(sitting: Sitting, leads: bool) -> Iterable[Phrase]:
    for answer in (Answer.YES, Answer.MAYBE, Answer.NO, None):
        given = [(seat, said) for seat, said in sitting if _gave(said) is answer]
        if given:
            yield say(f"meeting-answers-{answer or 'none'}")
        for seat, said in given:
            yield say("meeting-answers-name", name=name_of(seat))
            if not leads or said is None or answer is Answer.YES:
                continue
            if said.reason:
                yield say("meeting-answers-reason", reason=said.reason)
            if said.substitute:
                yield say("meeting-answers-substitute", name=said.substitute)


async def show_roll(turn: Turn, tap: ShowRoll) -> Screen:
    """Show one page of names to be ticked off by whoever leads, from an hour before on."""
    meeting = await find_led(turn, tap.meeting)
    _must_be_day(turn, meeting)
    sitting = await read_sitting(turn, meeting)
    leaf, names = numbered_page(
        [_roll_line(number, *each) for number, each in enumerate(sitting, 1)],
        [_tick(meeting, *each, page=place // ON_A_PAGE) for place, each in enumerate(sitting)],
        tap.page,
        lambda to: ShowRoll(meeting=meeting.id, page=to),
        [name_of(seat) for seat, _ in sitting],
    )
    present = [seat for seat, said in sitting if said and said.present_at]
    return Screen(
        (
            say("meeting-roll-title", table=meeting.roundtable, when=when(turn, meeting)),
            say("meeting-roll-count", present=len(present), all=len(sitting)),
            *leaf.paragraphs,
            say("meeting-roll-how"),
        ),
        (
            *names,
            *leaf.buttons,
            _back(meeting),
        ),
        here=ShowRoll(meeting=meeting.id, page=leaf.number),
    )


def _roll_line(number: int, seat: Seat, said: Attendance | None) -> Phrase:
    key = "meeting-roll-there" if _is_there(said) else "line-name"
    return say(key, number=str(number), name=name_of(seat))


def _tick(meeting: Meeting, seat: Seat, said: Attendance | None, page: int) -> MarkPresent:
    is_there = _is_there(said)
    return MarkPresent(meeting=meeting.id, seat=seat.id, present=not is_there, page=page)


def _is_there(said: Attendance | None) -> bool:
    return said is not None and said.present_at is not None


async def mark_present(turn: Turn, tap: MarkPresent) -> Screen:
    """Note that somebody is there, or not after all; the same tap twice says the same."""
    meeting = await find_led(turn, tap.meeting)
    _must_be_day(turn, meeting)
    if tap.seat not in [seat.id for seat, _ in await read_sitting(turn, meeting)]:
        raise Refusal(say("old-screen"))
    await turn.unit.attendances.attend(meeting.id, tap.seat, tap.present)
    return await show_roll(turn, ShowRoll(meeting=meeting.id, page=tap.page))


def _must_be_day(turn: Turn, meeting: Meeting) -> None:
    if meeting.starts_at is not None and turn.now < meeting.starts_at - CHECK_IN:
        raise Refusal(say("meeting-presence-early", at=meeting.starts_at - CHECK_IN))


def must_be_check_in(turn: Turn, meeting: Meeting) -> None:
    """Refuse who says to be there too early or too late."""
    _must_be_day(turn, meeting)
    if not is_check_in(turn, meeting):
        raise Refusal(say("meeting-over"))


async def coming_lines(turn: Turn, tables: list[int]) -> tuple[list[Phrase], list[Row]]:
    """Return the next meeting of each of these tables, and a button that opens it."""
    words: list[Phrase] = []
    rows: list[Row] = []
    seen: set[int] = set()
    for meeting in await turn.unit.meetings.coming(tables, turn.now):
        if meeting.roundtable in seen or meeting.starts_at is None:
            continue
        seen.add(meeting.roundtable)
        words.append(say("home-meeting", table=meeting.roundtable, when=when(turn, meeting)))
        day = Dated(wall(turn, meeting.starts_at).date(), Detail.SHORT)
        label = say("button-meeting-next", day=day)
        if len(tables) > 1:
            label = say("button-meeting-table", table=meeting.roundtable, day=day)
        rows.append((Button(label, ShowMeeting(meeting=meeting.id)),))
    return words, rows


async def status_lines(turn: Turn, number: int) -> tuple[list[Phrase], list[Row]]:
    """Return, for whoever reads a table, who comes to its next meeting."""
    for meeting in await turn.unit.meetings.coming([number], turn.now):
        button = Button(say("button-meeting-who"), ShowAnswers(meeting=meeting.id, page=0))
        words = [
            say("home-meeting", table=number, when=when(turn, meeting)),
            await count_answers(turn, meeting),
        ]
        return words, [(button,)]
    return [], []


def _back(meeting: Meeting) -> Row:
    return (
        Button(say("button-meeting-one"), ShowMeeting(meeting=meeting.id)),
        Button(say("button-home"), ShowHome()),
    )
