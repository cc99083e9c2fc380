"""Taps of whoever decides about proposals that look alike."""

from conversations.taps.kinds import Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap


class ShowLookAlikes(Tap):
    """One undecided pair, from 0; `first` and `second` were just said to be distinct, or are 0."""

    prefix = "pvalike"
    command = "proposte"
    roundtable: RoundtableNumber
    pair: Page
    first: RowId
    second: RowId


class SayDistinct(Tap):
    """*Sono diverse*."""

    prefix = "pvdistinct"
    command = "proposte"
    first: RowId
    second: RowId


class Reconsider(Tap):
    """*Ripensaci*: whether they are distinct is undecided again."""

    prefix = "pvreconsider"
    command = "proposte"
    first: RowId
    second: RowId


class ChooseOther(Tap):
    """With which other proposal one is merged."""

    prefix = "pvwith"
    command = "proposte"
    proposal: RowId
    page: Page


class WriteUnionTitle(Tap):
    """Wait for the title of two in one; `union` is the one being prepared, 0 before there is."""

    prefix = "pvtitle"
    command = "proposte"
    first: RowId
    second: RowId
    union: RowId


class KeepTitle(Tap):
    """*Tieni questo*: the title of the first."""

    prefix = "pvkeep"
    command = "proposte"
    first: RowId
    second: RowId
    union: RowId


class ShowUnion(Tap):
    """One page of what two would say as one, before it counts."""

    prefix = "pvunion"
    command = "proposte"
    first: RowId
    second: RowId
    union: RowId
    page: Page


class Merge(Tap):
    """Merge two as they were shown."""

    prefix = "pvmerge"
    command = "proposte"
    first: RowId
    second: RowId
    union: RowId


class ShowOriginals(Tap):
    """The proposals that were merged into one."""

    prefix = "pvoriginals"
    command = "proposte"
    proposal: RowId


class AskUnmerging(Tap):
    """Before a merge is undone."""

    prefix = "pvaskpart"
    command = "proposte"
    proposal: RowId


class Unmerge(Tap):
    """Give the originals their places back."""

    prefix = "pvpart"
    command = "proposte"
    proposal: RowId
