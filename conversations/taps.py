"""Taps: the vocabulary of what a button can mean."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from conversations import packing
from conversations.packing import Tap

RoundtableNumber = Annotated[int, Field(ge=1, le=999)]
ObjectiveId = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=40)]
OwnId = Annotated[int, Field(ge=0, le=2**31 - 1)]
Importance = Annotated[int, Field(ge=0, le=5)]
"""1 to 5, or 0 for *non so*."""
Page = Annotated[int, Field(ge=0, le=999)]


class ShowHome(Tap):
    """Where this person's day begins: what can be done now."""

    prefix = "home"


class ReadNotice(Tap):
    """The person has read the informativa."""

    prefix = "read"


class ShowHelp(Tap):
    """The commands this person has."""

    prefix = "help"
    command = "aiuto"


class ShowNotice(Tap):
    """The informativa."""

    prefix = "notice"
    command = "privacy"


class ShowMyData(Tap):
    """One page of what is kept about this person."""

    prefix = "mydata"
    command = "imieidati"
    page: Page


class AskErasure(Tap):
    """Before everything about this person is erased."""

    prefix = "forget"
    command = "cancellami"


class Erase(Tap):
    """Erase everything about this person."""

    prefix = "erase"
    command = "cancellami"


class ShowLanguages(Tap):
    """Which languages there are."""

    prefix = "langs"
    command = "lingua"


class ChooseLanguage(Tap):
    """Speak this language from now on."""

    prefix = "lang"
    command = "lingua"
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]


class ShowRoundtable(Tap):
    """One page of what the table works on."""

    prefix = "table"
    command = "tavolo"
    roundtable: RoundtableNumber
    page: Page


class OpenRating(Tap):
    """Begin, or go on, at the first objective without an answer."""

    prefix = "begin"
    command = "valuta"
    roundtable: RoundtableNumber


class ChooseRoundtable(Tap):
    """Which table a command means, asked of whoever has to do with several."""

    prefix = "which"
    asked_by: Annotated[str, Field(pattern=r"^[a-z]{1,20}$")]


class ShowObjective(Tap):
    """One objective with its scale."""

    prefix = "obj"
    command = "valuta"
    objective: ObjectiveId


class Rate(Tap):
    """How important an objective is, or *non so*."""

    prefix = "rate"
    command = "valuta"
    objective: ObjectiveId
    importance: Importance


class ShowOwnObjectives(Tap):
    """The page *altro (specificare)*."""

    prefix = "others"
    command = "valuta"
    roundtable: RoundtableNumber


class WriteOwnObjective(Tap):
    """Wait for the words of an objective of one's own; `own` 0 is a new one."""

    prefix = "write"
    command = "valuta"
    roundtable: RoundtableNumber
    own: OwnId


class ShowOwnObjective(Tap):
    """One objective of one's own with its scale."""

    prefix = "own"
    command = "valuta"
    roundtable: RoundtableNumber
    own: OwnId


class RateOwnObjective(Tap):
    """How important an objective of one's own is, or *non so*."""

    prefix = "rateown"
    command = "valuta"
    roundtable: RoundtableNumber
    own: OwnId
    importance: Importance


class AskRemoval(Tap):
    """Before an objective of one's own is taken off the sheet."""

    prefix = "unwrite"
    command = "valuta"
    roundtable: RoundtableNumber
    own: OwnId


class RemoveOwnObjective(Tap):
    """Take an objective of one's own off the sheet."""

    prefix = "remove"
    command = "valuta"
    roundtable: RoundtableNumber
    own: OwnId


class ShowSummary(Tap):
    """The whole sheet."""

    prefix = "sheet"
    command = "valuta"
    roundtable: RoundtableNumber


class ShowResults(Tap):
    """One page of a table's results."""

    prefix = "res"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page


class RefreshResults(Tap):
    """*Aggiorna*: the same screen with the numbers of this moment."""

    prefix = "fresh"
    command = "risultati"
    roundtable: RoundtableNumber
    page: Page


class AskClosing(Tap):
    """Before the rating closes."""

    prefix = "ask"
    command = "risultati"
    roundtable: RoundtableNumber


class CloseRating(Tap):
    """Close the rating and show what came out."""

    prefix = "close"
    command = "risultati"
    roundtable: RoundtableNumber


class ReopenRating(Tap):
    """Open the rating, for the first time or again."""

    prefix = "reopen"
    command = "risultati"
    roundtable: RoundtableNumber


class ShowStatus(Tap):
    """One page of those who have not finished."""

    prefix = "who"
    command = "stato"
    roundtable: RoundtableNumber
    page: Page


class Nudge(Tap):
    """Remind those who have not finished."""

    prefix = "nudge"
    command = "stato"
    roundtable: RoundtableNumber


VOCABULARY: Final[Mapping[str, type[Tap]]] = {tap.prefix: tap for tap in Tap.__subclasses__()}


def unpack(data: str) -> Tap | None:
    """Return the tap behind callback data, or None when no button of ours carries such data."""
    return packing.unpack(data, VOCABULARY)
