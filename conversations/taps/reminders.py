"""Taps of reminders, nudges and announcements."""

from typing import Annotated

from pydantic import Field

from conversations.taps.kinds import Flag, RoundtableNumber, RowId
from conversations.taps.packing import Tap
from storage.records import Wish


class ShowWishes(Tap):
    """Which reminders this person wants."""

    prefix = "rmset"
    command = "promemoria"


class SetWish(Tap):
    """All reminders, only the one of the day before, or none."""

    prefix = "rmwish"
    command = "promemoria"
    wish: Wish


class SendNudge(Tap):
    """Remind those who have not finished, after having read how many they are."""

    prefix = "rmnudge"
    command = "sollecita"
    roundtable: RoundtableNumber


class SendNudgeAtOnce(Tap):
    """Remind them now, by night too."""

    prefix = "rmnow"
    command = "sollecita"
    roundtable: RoundtableNumber


class SendHeld(Tap):
    """Have the news of a table that waits for the morning leave now."""

    prefix = "rmheld"
    command = "fase"
    roundtable: RoundtableNumber


class AskAnnouncement(Tap):
    """What to say to the whole table."""

    prefix = "rmsay"
    command = "annuncio"
    roundtable: RoundtableNumber


class ShowAnnouncement(Tap):
    """The words as everybody will read them, and to how many people they go."""

    prefix = "rmlook"
    command = "annuncio"
    announcement: RowId


class SendAnnouncement(Tap):
    """Send the words."""

    prefix = "rmsend"
    command = "annuncio"
    announcement: RowId


class SendAnnouncementAtOnce(Tap):
    """Send the words now, by night too; also those that wait already."""

    prefix = "rmsendnow"
    command = "annuncio"
    announcement: RowId


class DropAnnouncement(Tap):
    """Forget the words."""

    prefix = "rmdrop"
    command = "annuncio"
    announcement: RowId


class ShowOffsets(Tap):
    """When people are reminded of a meeting."""

    prefix = "rmwhen"
    command = "incontro"
    meeting: RowId


class SetOffset(Tap):
    """Remind so many minutes before a meeting, or do not."""

    prefix = "rmat"
    command = "incontro"
    meeting: RowId
    offset: Annotated[int, Field(ge=15, le=43200)]
    on: Flag


class ResetOffsets(Tap):
    """Remind of a meeting as of every other."""

    prefix = "rmas"
    command = "incontro"
    meeting: RowId


class Nudge(Tap):
    """How those who have not finished are nudged: the words, and how many they are."""

    prefix = "nudge"
    command = "sollecita"
    roundtable: RoundtableNumber
