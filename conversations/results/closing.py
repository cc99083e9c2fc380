"""Closing: which sheets enter the figures, which wait, and who is asked.

What was counted stays counted; who comes later is added, in at least `least` or with their own yes.
Every objective is decided for itself, and by nothing but who answered, who knows it and who said
yes: never by what was answered.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from conversations.results.counted import Sheet, latest
from conversations.results.cover import covered
from storage.records import Counted


class Why(StrEnum):
    """Why a sheet waits."""

    FEW = "few"
    """Too few others enter with it: it would be read from the difference."""
    CHANGED = "changed"
    """It was counted as it was, or as other sheets were: changed since, joined or parted."""
    UNCOVERS = "uncovers"
    """It has its yes, but too few would be left of those it was counted with."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sheet that waits in one objective.

    `silent` are those whose yes it still takes; none where that would not help, or can't be had of
    somebody who was erased, or whose seat was taken back.
    """

    objective: str
    people: frozenset[int]
    why: Why
    silent: frozenset[int]


@dataclass(frozen=True, slots=True)
class Closing:
    """What a closing comes to: `counted` is all there is to keep for the next one.

    `release` is the last one; it `is_new` where something entered.
    """

    release: int
    is_new: bool
    counted: tuple[Counted, ...]
    waiting: tuple[Waiting, ...]

    @property
    def asked(self) -> frozenset[int]:
        """Return those whose yes would help and is not there: they are asked, once."""
        return frozenset[int]().union(*(each.silent for each in self.waiting))

    def sheets_waiting(self) -> dict[Why, int]:
        """Count the sheets that wait in any objective, by why; one may wait for several reasons."""
        whose = {why: {each.people for each in self.waiting if each.why is why} for why in Why}
        return {why: len(found) for why, found in whose.items() if found}


def close(
    counted: Sequence[Counted],
    sheets: Sequence[Sheet],
    yeses: Collection[int],
    leaders: Collection[int],
    least: int,
    *,
    number: int | None = None,
    gone: Collection[int] = (),
) -> Closing:
    """Decide what enters with a closing, for leaders to read and for whoever typed nothing.

    `counted` are those of one table and phase; `sheets` all that have answers now, not those of
    who was erased; `yeses` the people who want theirs to count whatever happens: a pair's has two.
    `number` is that of the release where others than `counted` are part of it. `gone` are people
    above 0 whose seats were taken back: they can't be asked.
    """
    number = number or latest(counted) + 1
    entries = _by_objective(counted)
    candidates = _by_objective(_candidates(sheets, number))
    after: list[Counted] = []
    waiting: list[Waiting] = []
    for objective in dict.fromkeys((*entries, *candidates)):
        terms = _Terms(
            tuple(entries[objective]),
            frozenset(yeses),
            frozenset(leaders),
            frozenset(gone),
            least,
        )
        kept, waits = terms.decide(candidates[objective], number)
        after += kept
        waiting += waits
    release = latest(after)
    return Closing(release, release == number, tuple(after), tuple(waiting))


def _candidates(sheets: Iterable[Sheet], number: int) -> Iterable[Counted]:
    """Yield every answer there is as it would count."""
    for sheet in sheets:
        for objective, given in sheet.answers.items():
            yield Counted(objective, given.answer, sheet.people, given.known_to, number)


def _by_objective(counted: Iterable[Counted]) -> defaultdict[str, list[Counted]]:
    found: defaultdict[str, list[Counted]] = defaultdict(list)
    for each in counted:
        found[each.objective].append(each)
    return found


@dataclass(frozen=True, slots=True)
class _Change:
    """What counts of some people, and what they say now: replaced as a whole or not at all."""

    before: tuple[Counted, ...]
    now: tuple[Counted, ...]
    people: frozenset[int]

    @property
    def is_none(self) -> bool:
        if not (self.before and self.now):
            return not self.now
        said = [{(each.people, each.answer) for each in side} for side in (self.before, self.now)]
        return said[0] == said[1]


def _changes(counting: Iterable[Counted], candidates: Iterable[Counted]) -> list[_Change]:
    """Gather what concerns the same people: a pair and the two it was made of, or became."""
    whose: dict[int, _Change] = {}
    for change in (
        *(_Change((old,), (), old.people) for old in counting),
        *(_Change((), (new,), new.people) for new in candidates),
    ):
        touching = {id(whose[person]): whose[person] for person in change.people if person in whose}
        gathered = _gather((*touching.values(), change)) if touching else change
        whose |= dict.fromkeys(gathered.people, gathered)
    return list({id(each): each for each in whose.values()}.values())


def _gather(changes: Iterable[_Change]) -> _Change:
    some = tuple(changes)
    return _Change(
        tuple(old for each in some for old in each.before),
        tuple(new for each in some for new in each.now),
        frozenset[int]().union(*(each.people for each in some)),
    )


@dataclass(frozen=True, slots=True)
class _Terms:
    """What has counted in one objective so far, and the terms on which more does."""

    entries: tuple[Counted, ...]
    yeses: frozenset[int]
    leaders: frozenset[int]
    gone: frozenset[int]
    least: int

    def decide(
        self, candidates: Sequence[Counted], number: int
    ) -> tuple[list[Counted], list[Waiting]]:
        """Return what counts from release `number` on, and what waits."""
        counting = [each for each in self.entries if each.left is None]
        changes = [each for each in _changes(counting, candidates) if not each.is_none]
        late = [each.now[0] for each in changes if not each.before]
        silent = (each for each in late if not each.people <= self.yeses)
        hiding = covered(silent, self.leaders, self.least)
        going = self._going([each for each in changes if each.people <= self.yeses])
        leaving = {old for each in going for old in each.before}
        kept = [
            replace(each, left=number, open=True) if each in leaving else each
            for each in self.entries
        ]
        agreed = [new for each in going for new in each.now]
        entering = {*hiding, *agreed}
        waiting = [
            self._wait(each, new) for each in changes for new in each.now if new not in entering
        ]
        return [*kept, *hiding, *(replace(each, open=True) for each in agreed)], waiting

    def _wait(self, change: _Change, new: Counted) -> Waiting:
        silent = change.people - self.yeses
        why = Why.FEW if not change.before else Why.CHANGED if silent else Why.UNCOVERS
        can_all = min(silent, default=1) > 0 and silent.isdisjoint(self.gone)
        askable = silent if can_all else frozenset[int]()
        return Waiting(new.objective, new.people, why, askable)

    def _going(self, willing: Sequence[_Change]) -> list[_Change]:
        """Return the changes to be made: those that leave nobody uncovered in any group.

        Where several together would, none of them is made: none has a better right.
        """
        going = list(willing)
        while uncovered := self._uncovered(going):
            going = [each for each in going if uncovered.isdisjoint(_groups_left(each.before))]
        return going

    def _uncovered(self, going: Iterable[_Change]) -> set[int]:
        """Return the groups that would not hide their own without those who have said yes."""
        leaving = {old for each in going for old in each.before}
        uncovered = set()
        for group in _groups_left(leaving):
            rest = [
                each
                for each in self.entries
                if each.entered == group
                and not each.open
                and not each.people <= self.yeses
                and each not in leaving
            ]
            if len(covered(rest, self.leaders, self.least)) < len(rest):
                uncovered.add(group)
        return uncovered


def _groups_left(leaving: Iterable[Counted]) -> set[int]:
    """Return the groups that would hide fewer; who was open hid nobody."""
    return {each.entered for each in leaving if not each.open}
