"""Taps of reading back: the minutes go through the table point by point, before they are final."""

from conversations.taps.kinds import Flag, Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap


class OpenReadback(Tap):
    """Where reading back begins: for whoever leads, and for whoever reads."""

    prefix = "rbopen"
    command = "rilettura"
    roundtable: RoundtableNumber


class ShowReadback(Tap):
    """How far a table is, for whoever leads it."""

    prefix = "rbhub"
    command = "rilettura"
    roundtable: RoundtableNumber


class AskReadback(Tap):
    """Before a round begins."""

    prefix = "rbask"
    command = "rilettura"
    roundtable: RoundtableNumber


class BeginReadback(Tap):
    """Begin a round after `last`, the newest there is, 0 before the first."""

    prefix = "rbnew"
    command = "rilettura"
    roundtable: RoundtableNumber
    last: RowId


class AskClosing(Tap):
    """Before a round is closed."""

    prefix = "rbaskend"
    command = "rilettura"
    readback: RowId


class CloseReadback(Tap):
    """Close a round: what came of it stands from now on."""

    prefix = "rbend"
    command = "rilettura"
    readback: RowId


class ShowCorrections(Tap):
    """One page of the corrections of a round, for whoever leads."""

    prefix = "rblist"
    command = "rilettura"
    readback: RowId
    page: Page


class ShowCorrection(Tap):
    """A correction, and what was decided; with a reason that is not sent yet, that."""

    prefix = "rbfix"
    command = "rilettura"
    correction: RowId


class TakeCorrection(Tap):
    """A correction is taken."""

    prefix = "rbtake"
    command = "rilettura"
    correction: RowId


class AskReason(Tap):
    """Wait for why a correction is not taken."""

    prefix = "rbwhy"
    command = "rilettura"
    correction: RowId


class RefuseCorrection(Tap):
    """A correction is not taken, for the reason that was shown."""

    prefix = "rbrefuse"
    command = "rilettura"
    correction: RowId


class ReopenCorrection(Tap):
    """Decide about a correction anew."""

    prefix = "rbredo"
    command = "rilettura"
    correction: RowId


class ReadPoint(Tap):
    """A point of a draft, from 0; behind the last one what one has said."""

    prefix = "rbpoint"
    command = "rilettura"
    readback: RowId
    point: Page


class AgreeToPoint(Tap):
    """*Va bene*."""

    prefix = "rbyes"
    command = "rilettura"
    readback: RowId
    point: Page


class WriteCorrection(Tap):
    """Wait for the words of a correction."""

    prefix = "rbwrite"
    command = "rilettura"
    readback: RowId
    point: Page


class SendCorrection(Tap):
    """Let whoever leads read a correction."""

    prefix = "rbsend"
    command = "rilettura"
    readback: RowId
    point: Page


class WriteObjection(Tap):
    """Wait for the words of a dissent."""

    prefix = "rbobject"
    command = "rilettura"
    readback: RowId
    point: Page


class SignObjection(Tap):
    """Whether a dissent is read with its author's name."""

    prefix = "rbsign"
    command = "rilettura"
    readback: RowId
    point: Page
    signed: Flag


class AskTakingBackWords(Tap):
    """Before a correction or a dissent is taken back."""

    prefix = "rbaskback"
    command = "rilettura"
    readback: RowId
    point: Page


class TakeBackWords(Tap):
    """Take a correction back that is not decided, or a dissent."""

    prefix = "rbback"
    command = "rilettura"
    readback: RowId
    point: Page
