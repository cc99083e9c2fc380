"""Taps of whoever enters paper sheets."""

from conversations.taps.kinds import Importance, ObjectiveId, Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap


class ShowPaperSeats(Tap):
    """One page of a table's people without Telegram."""

    prefix = "ppseats"
    command = "scheda"
    roundtable: RoundtableNumber
    page: Page


class AddPaperPerson(Tap):
    """Wait for the name of somebody without Telegram."""

    prefix = "ppadd"
    command = "scheda"
    roundtable: RoundtableNumber


class ShowPaperSeat(Tap):
    """What can be entered now for somebody."""

    prefix = "ppseat"
    command = "scheda"
    seat: RowId


class OpenPaperRating(Tap):
    """Enter somebody's rating, from the first objective without an answer."""

    prefix = "ppbegin"
    command = "scheda"
    seat: RowId


class BeginPaperProposal(Tap):
    """Enter somebody's proposal."""

    prefix = "pppropose"
    command = "scheda"
    seat: RowId


class ShowPaperObjective(Tap):
    """One objective with its scale; all answers at once can be written here."""

    prefix = "ppobj"
    command = "scheda"
    seat: RowId
    objective: ObjectiveId


class RateOnPaper(Tap):
    """What somebody's sheet says about an objective."""

    prefix = "pprate"
    command = "scheda"
    seat: RowId
    objective: ObjectiveId
    importance: Importance


class ShowPaperSheet(Tap):
    """Somebody's whole sheet; all answers at once can be written here."""

    prefix = "ppsheet"
    command = "scheda"
    seat: RowId


class WritePaperOwn(Tap):
    """Wait for the words of an *altro (specificare)*; `own` 0 is a new one."""

    prefix = "ppwrite"
    command = "scheda"
    seat: RowId
    own: RowId


class ShowPaperOwn(Tap):
    """One *altro (specificare)* with the scale."""

    prefix = "ppown"
    command = "scheda"
    seat: RowId
    own: RowId


class RatePaperOwn(Tap):
    """How important an *altro (specificare)* is."""

    prefix = "pprateown"
    command = "scheda"
    seat: RowId
    own: RowId
    importance: Importance


class AskPaperRemoval(Tap):
    """Before an *altro (specificare)* is taken off somebody's sheet."""

    prefix = "ppunwrite"
    command = "scheda"
    seat: RowId
    own: RowId


class RemovePaperOwn(Tap):
    """Take an *altro (specificare)* off somebody's sheet."""

    prefix = "ppremove"
    command = "scheda"
    seat: RowId
    own: RowId


class OpenDoubleCheck(Tap):
    """Read somebody's sheet a second time, from the first objective that is not read again."""

    prefix = "ppcheck"
    command = "scheda"
    seat: RowId


class ShowReadingAgain(Tap):
    """One objective of the second reading; all answers at once can be written here."""

    prefix = "ppagain"
    command = "scheda"
    seat: RowId
    objective: ObjectiveId


class ReadAgain(Tap):
    """What whoever reads the sheet a second time finds about an objective."""

    prefix = "ppread"
    command = "scheda"
    seat: RowId
    objective: ObjectiveId
    importance: Importance


class ShowDoubleCheck(Tap):
    """What came of the second reading: what differs, or what is left to look at."""

    prefix = "ppdiff"
    command = "scheda"
    seat: RowId


class ShowDifference(Tap):
    """What both read about one objective, side by side."""

    prefix = "ppboth"
    command = "scheda"
    seat: RowId
    objective: ObjectiveId


class SettleDifference(Tap):
    """What the paper says about an objective that was read in two ways."""

    prefix = "ppsettle"
    command = "scheda"
    seat: RowId
    objective: ObjectiveId
    importance: Importance


class ConfirmDoubleCheck(Tap):
    """Two people have read the same: the sheet is checked."""

    prefix = "ppchecked"
    command = "scheda"
    seat: RowId
