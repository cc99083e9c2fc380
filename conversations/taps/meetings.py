"""Taps of meetings: making one, answering, being there."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import Flag, Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap
from storage.records import Answer

MinuteOfDay = Annotated[int, Field(ge=0, le=24 * 60 - 1)]
Reading = Annotated[str, Field(pattern=r"^[0-9]{8}-[0-9]{0,4}-[0-9]{0,3}$")]
"""What was written, as it can be meant: a day, minutes after midnight, minutes it takes."""
NoReading = Annotated[str, Field(pattern=r"^([0-9]{8}-[0-9]{0,4}-[0-9]{0,3})?$")]
"""The same, or nothing where there is none."""


class Then(StrEnum):
    """Where an answer leads: on to the next question, or back to all of them."""

    ON = "on"
    BACK = "back"


class Part(StrEnum):
    """What is told of a meeting in words of one's own."""

    PLACE = "place"
    LINK = "link"
    AGENDA = "agenda"


class OpenMeetings(Tap):
    """The next meeting; the list to whoever leads, or where there is none."""

    prefix = "mtopen"
    command = "incontro"
    roundtable: RoundtableNumber


class ShowMeetings(Tap):
    """One page of a table's coming meetings."""

    prefix = "mtlist"
    command = "incontro"
    roundtable: RoundtableNumber
    page: Page


class ShowMeeting(Tap):
    """One meeting, with what this person may do about it."""

    prefix = "mtshow"
    command = "incontro"
    letter = "meeting"
    meeting: RowId


class BeginMeeting(Tap):
    """Make a new meeting, or go on with the one that is half-made."""

    prefix = "mtnew"
    command = "incontro"
    roundtable: RoundtableNumber


class AskDay(Tap):
    """On which day: the calendar of the month that `month` is a day of."""

    prefix = "mtday"
    command = "incontro"
    meeting: RowId
    month: date
    then: Then


class AskHour(Tap):
    """At what time on that day."""

    prefix = "mthour"
    command = "incontro"
    meeting: RowId
    day: date
    then: Then


class SetHour(Tap):
    """On that day, so many minutes after midnight by the clock on the wall."""

    prefix = "mtat"
    command = "incontro"
    meeting: RowId
    day: date
    clock: MinuteOfDay
    then: Then


class AskWhich(Tap):
    """Which of two readings was meant, or whether the only one was."""

    prefix = "mtwhich"
    command = "incontro"
    meeting: RowId
    reading: Reading
    other: NoReading
    then: Then


class TakeReading(Tap):
    """That is what was meant."""

    prefix = "mttake"
    command = "incontro"
    meeting: RowId
    reading: Reading
    then: Then


class AskMinutes(Tap):
    """How long it takes."""

    prefix = "mtlong"
    command = "incontro"
    meeting: RowId
    then: Then


class SetMinutes(Tap):
    """It takes so many minutes."""

    prefix = "mtmins"
    command = "incontro"
    meeting: RowId
    minutes: Annotated[int, Field(ge=15, le=720)]
    then: Then


class AskWords(Tap):
    """The place, the link or the agenda, in words."""

    prefix = "mtwords"
    command = "incontro"
    meeting: RowId
    part: Part
    then: Then


class LeaveOut(Tap):
    """No place, no link or no agenda."""

    prefix = "mtleave"
    command = "incontro"
    meeting: RowId
    part: Part
    then: Then


class ShowDraft(Tap):
    """All that was decided, before it counts."""

    prefix = "mtdraft"
    command = "incontro"
    meeting: RowId


class ConfirmMeeting(Tap):
    """Have the meeting, or its change, count."""

    prefix = "mtok"
    command = "incontro"
    meeting: RowId


class DropDraft(Tap):
    """Forget what is half-made."""

    prefix = "mtdrop"
    command = "incontro"
    meeting: RowId


class ChangeMeeting(Tap):
    """Begin a change, or go on with the one that is half-made."""

    prefix = "mtedit"
    command = "incontro"
    meeting: RowId


class AskCancelling(Tap):
    """Before a meeting is called off."""

    prefix = "mtstop"
    command = "incontro"
    meeting: RowId


class CancelMeeting(Tap):
    """Call the meeting off."""

    prefix = "mtoff"
    command = "incontro"
    meeting: RowId


class RestoreMeeting(Tap):
    """Have a meeting that was called off be on again."""

    prefix = "mton"
    command = "incontro"
    meeting: RowId


class AnswerMeeting(Tap):
    """Whether this person comes."""

    prefix = "mtrsvp"
    command = "incontro"
    meeting: RowId
    answer: Answer


class AskReason(Tap):
    """Why this person cannot come, if they want to say."""

    prefix = "mtwhy"
    command = "incontro"
    meeting: RowId


class AskSubstitute(Tap):
    """Who comes instead, if anybody does."""

    prefix = "mtfor"
    command = "incontro"
    meeting: RowId


class AddToCalendar(Tap):
    """The file for one's calendar."""

    prefix = "mtics"
    command = "incontro"
    meeting: RowId


class ComeIn(Tap):
    """Whoever presses it is there."""

    prefix = "mthere"
    command = "incontro"
    meeting: RowId


class TakeBackPresence(Tap):
    """Whoever presses it is not there after all."""

    prefix = "mtnothere"
    command = "incontro"
    meeting: RowId


class ShowAnswers(Tap):
    """One page of who comes."""

    prefix = "mtwho"
    command = "incontro"
    meeting: RowId
    page: Page


class ShowRoll(Tap):
    """One page of who is there, to be ticked off."""

    prefix = "mtroll"
    command = "incontro"
    meeting: RowId
    page: Page


class MarkPresent(Tap):
    """Somebody is there, or not after all."""

    prefix = "mtmark"
    command = "incontro"
    meeting: RowId
    seat: RowId
    present: Flag
    page: Page
