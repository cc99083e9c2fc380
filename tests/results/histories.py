"""A small table as it happens: who answers, changes, joins, parts, goes; whatever counts it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from conversations.results.closing import Closing, close
from conversations.results.counted import Given, Sheet, forget, latest, see
from conversations.results.publication import publish
from storage.records import Counted

LEADER, OTHER_LEADER, STAFF = 100, 101, 102
LEADERS = (LEADER, OTHER_LEADER, STAFF)
"""The first two enter paper, the third types nothing. Participants are numbered from 1."""
LEAST = 3


@dataclass(eq=False)
class Said:
    """One act of answering: a value and whose it is. Two of one value are two."""

    value: int
    owners: frozenset[int]
    known_to: set[int]
    agreed: bool = False
    """All owners had said yes when one of them went."""


@dataclass(eq=False)
class Slip:
    """A sheet as it lies there."""

    people: frozenset[int]
    said: dict[str, Said] = field(default_factory=dict)


Figure = Mapping[str, tuple[Said, ...]]
"""Which answers were summed, per objective: its reader sees the sums, and knows who is in it."""


class Rule(Protocol):
    """A way to make figures."""

    figures: list[Figure]
    published: list[Figure]

    def close(self, table: "Table") -> None: ...
    def publish(self, table: "Table") -> None: ...
    def seen(self, slip: Slip, people: frozenset[int]) -> None: ...
    def erased(self, table: "Table", person: int) -> None: ...


class Table:
    """What people did so far."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.slips: list[Slip] = []
        self.yeses: set[int] = set()
        self.by_phone: set[int] = set()
        self.on_paper: set[int] = set()
        self.gone: set[int] = set()
        self.ever: set[int] = set()

    def slip_of(self, person: int) -> Slip | None:
        return next((each for each in self.slips if person in each.people), None)

    def answer(self, person: int, values: Mapping[str, int]) -> None:
        """Answer or change by phone; what was on paper is theirs from now on."""
        self.by_phone.add(person)
        slip = self._begin(person)
        for objective, value in values.items():
            slip.said[objective] = Said(value, slip.people, set(slip.people))

    def type(self, person: int, values: Mapping[str, int], leader: int = LEADER) -> None:
        """Enter a sheet from paper; whoever opens it reads what it says so far."""
        if person in self.by_phone:
            return
        self.on_paper.add(person)
        slip = self._begin(person)
        self._show(slip, frozenset({leader}))
        for objective, value in values.items():
            slip.said[objective] = Said(value, slip.people, {*slip.people, leader})

    def join(self, host: int, guest: int) -> None:
        """Two alone go on with the host's sheet, which the guest now sees."""
        hosts, guests = self.slip_of(host), self.slip_of(guest)
        if hosts is None or guests is None or len(hosts.people) + len(guests.people) != 2:
            return
        self._show(hosts, guests.people)
        self.slips = [each for each in self.slips if each not in (hosts, guests)]
        self.slips.append(_copied(hosts, hosts.people | guests.people))

    def part(self, person: int) -> None:
        """A pair goes apart, each with a copy."""
        slip = self.slip_of(person)
        if slip is None or len(slip.people) != 2:
            return
        self.slips.remove(slip)
        self.slips += [_copied(slip, frozenset({each})) for each in slip.people]

    def erase(self, person: int) -> None:
        """Somebody goes; of a pair the other keeps the sheet."""
        slip = self.slip_of(person)
        if slip is None:
            return
        self.slips.remove(slip)
        if rest := slip.people - {person}:
            self.slips.append(_copied(slip, rest))
        self.rule.erased(self, person)
        for figure in self.rule.figures:
            for said in (said for sums in figure.values() for said in sums):
                said.agreed |= person in said.owners <= self.yeses
        self.yeses.discard(person)
        self.gone.add(person)

    def agree(self, *people: int) -> None:
        self.yeses.update(person for person in people if person not in self.gone)

    def close(self) -> None:
        self.rule.close(self)

    def publish(self) -> None:
        self.rule.publish(self)

    def leaders(self) -> set[int]:
        """Return who reads every release; not who went."""
        return {*LEADERS} - self.gone

    def readers(self) -> set[int]:
        """Everybody who may read what is published, those who went since too."""
        return {*LEADERS, *self.ever}

    def _begin(self, person: int) -> Slip:
        slip = self.slip_of(person)
        if slip is None:
            slip = Slip(frozenset({person}))
            self.slips.append(slip)
            self.ever.add(person)
        return slip

    def _show(self, slip: Slip, people: frozenset[int]) -> None:
        for each in slip.said.values():
            each.known_to |= people
        self.rule.seen(slip, people)


def _copied(slip: Slip, people: frozenset[int]) -> Slip:
    said = {
        objective: Said(each.value, people, each.known_to | people)
        for objective, each in slip.said.items()
    }
    return Slip(people, said)


class Releases:
    """The rule: releases, groups, yeses."""

    def __init__(self) -> None:
        self.counted: tuple[Counted, ...] = ()
        self.last: Closing | None = None
        self.figures: list[Figure] = []
        self.published: list[Figure] = []
        self.numbers: list[int] = []
        self.said: dict[tuple[str, frozenset[int], int], Said] = {}

    def close(self, table: Table) -> None:
        before = latest(self.counted)
        self.last = close(
            self.counted,
            [as_sheet(each) for each in table.slips],
            frozenset(table.yeses),
            LEADERS,
            LEAST,
        )
        self.counted = self.last.counted
        lying = {each.people: each for each in table.slips}
        for each in self.counted:
            if each.entered > before:
                said = lying[each.people].said[each.objective]
                self.said[each.objective, each.people, each.entered] = said
        if self.last.is_new:
            self.figures.append(self._figure(self.last.release))

    def publish(self, table: Table) -> None:
        found = publish(self.counted, self.numbers, frozenset(table.yeses), LEAST)
        if not found.uncovered and found.release not in (0, *self.numbers):
            self.numbers.append(found.release)
            self.published.append(self._figure(found.release))

    def seen(self, slip: Slip, people: frozenset[int]) -> None:
        self.counted = see(self.counted, as_sheet(slip), people)

    def erased(self, table: "Table", person: int) -> None:
        before = self.counted
        self.counted = forget(before, person, table.yeses)
        for old, new in zip(before, self.counted, strict=True):
            said = self.said.pop((old.objective, old.people, old.entered))
            self.said[new.objective, new.people, new.entered] = said

    def _figure(self, release: int) -> Figure:
        figure: dict[str, tuple[Said, ...]] = {}
        for each in self.counted:
            if each.counts_in(release):
                said = self.said[each.objective, each.people, each.entered]
                figure[each.objective] = (*figure.get(each.objective, ()), said)
        return figure


class RowsAtClosing:
    """What was built before: the rows of each closing, from three people on."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.published: list[Figure] = []

    def close(self, table: Table) -> None:
        figure = lying(table.slips)
        people = sum(len(each.people) for each in table.slips if each.said)
        if people >= LEAST and figure != next(reversed(self.figures), None):
            self.figures.append(figure)

    def publish(self, table: Table) -> None:
        if self.figures and self.figures[-1:] != self.published[-1:]:
            self.published.append(self.figures[-1])

    def seen(self, slip: Slip, people: frozenset[int]) -> None:
        """Who knows what makes no difference."""

    def erased(self, table: "Table", person: int) -> None:
        """Rows that are gone are not counted any more."""


class ThreeSheetsDiffer(RowsAtClosing):
    """The plainer rule: a new release when three sheets differ from every one before."""

    def close(self, table: Table) -> None:
        figure = lying(table.slips)
        for before in ({}, *self.figures):
            if _differing(before, figure) < LEAST:
                return
        self.figures.append(figure)


def _differing(before: Figure, after: Figure) -> int:
    """Count the sheets of which an answer came, changed or went, as few as they can be."""

    def sides(figure: Figure) -> dict[frozenset[int], set[Said]]:
        found: dict[frozenset[int], set[Said]] = {}
        for each in (each for said in figure.values() for each in said):
            found.setdefault(each.owners, set()).add(each)
        return found

    old, new = sides(before), sides(after)
    return sum(old.get(people) != new.get(people) for people in {*old, *new})


def lying(slips: Iterable[Slip]) -> Figure:
    figure: dict[str, tuple[Said, ...]] = {}
    for slip in slips:
        for objective, each in slip.said.items():
            figure[objective] = (*figure.get(objective, ()), each)
    return figure


def as_sheet(slip: Slip) -> Sheet:
    answers = {
        objective: Given(each.value, frozenset(each.known_to))
        for objective, each in slip.said.items()
    }
    return Sheet(slip.people, answers)
