"""Taps of whoever decides about proposals that look alike."""

from conversations.taps.kinds import Flag, Mark, Page, RoundtableNumber, RowId
from conversations.taps.packing import Tap


class ShowLookAlikes(Tap):
    """One undecided pair or group, from 0; `first` and `second` were just told apart, or are 0."""

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


class ShowGroup(Tap):
    """One page of a group of more than two; `first` is the smallest id in it."""

    prefix = "pvgroup"
    command = "proposte"
    roundtable: RoundtableNumber
    first: RowId
    page: Page


class SayAllDistinct(Tap):
    """*Sono tutte diverse*: no two of a group are the same."""

    prefix = "pvallapart"
    command = "proposte"
    roundtable: RoundtableNumber
    first: RowId
    mark: Mark


class BeginUnion(Tap):
    """*Unisci*, of a group: choose which of them."""

    prefix = "pvunite"
    command = "proposte"
    roundtable: RoundtableNumber
    first: RowId
    mark: Mark


class ChooseParts(Tap):
    """One page of what a union is made of."""

    prefix = "pvparts"
    command = "proposte"
    union: RowId
    page: Page


class ChoosePart(Tap):
    """Have one of them be in the union, or be left out."""

    prefix = "pvtick"
    command = "proposte"
    union: RowId
    proposal: RowId
    on: Flag
    page: Page


class ChooseOther(Tap):
    """With which other proposal one is merged."""

    prefix = "pvwith"
    command = "proposte"
    proposal: RowId
    page: Page


class WriteUnionTitle(Tap):
    """Wait for the title of several in one; `union` is what is being prepared, 0 before there is.

    It knows what it is made of; `first` and `second` are two of that, all where there are two.
    """

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
    """One page of what several would say as one, before it counts."""

    prefix = "pvunion"
    command = "proposte"
    first: RowId
    second: RowId
    union: RowId
    page: Page


class Merge(Tap):
    """Merge them as they were shown."""

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
