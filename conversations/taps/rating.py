"""Taps of the rating round."""

from conversations.taps.kinds import Importance, ObjectiveId, RoundtableNumber, RowId
from conversations.taps.packing import Tap


class OpenRating(Tap):
    """Begin, or go on, at the first objective without an answer."""

    prefix = "begin"
    command = "valuta"
    roundtable: RoundtableNumber


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
    own: RowId


class ShowOwnObjective(Tap):
    """One objective of one's own with its scale."""

    prefix = "own"
    command = "valuta"
    roundtable: RoundtableNumber
    own: RowId


class RateOwnObjective(Tap):
    """How important an objective of one's own is, or *non so*."""

    prefix = "rateown"
    command = "valuta"
    roundtable: RoundtableNumber
    own: RowId
    importance: Importance


class AskRemoval(Tap):
    """Before an objective of one's own is taken off the sheet."""

    prefix = "unwrite"
    command = "valuta"
    roundtable: RoundtableNumber
    own: RowId


class RemoveOwnObjective(Tap):
    """Take an objective of one's own off the sheet."""

    prefix = "remove"
    command = "valuta"
    roundtable: RoundtableNumber
    own: RowId


class ShowSummary(Tap):
    """The whole sheet."""

    prefix = "sheet"
    command = "valuta"
    roundtable: RoundtableNumber
