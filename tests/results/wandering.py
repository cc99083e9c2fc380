"""Histories of small tables: every one of a kind, and as many at random as there is time for."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice, product
from random import Random

from tests.results.adversary import Watch, Weight, a_sheet
from tests.results.histories import LEADER, OTHER_LEADER, Releases, Rule, Table

OBJECTIVES = ("a", "b")
VALUES = (0, 1, 2, 5)


def wander(seed: int, make: type[Rule] = Releases, weight: Weight = a_sheet) -> Watch:
    """Play one history of three to nine people, two to five closings and what comes between."""
    random = Random(seed)
    table = Table(make())
    watch = Watch(table, weight)
    people = list(range(1, random.randint(3, 9) + 1))
    if random.random() < 0.2:
        people.append(LEADER)
    values = random.sample(VALUES, random.randint(2, 3))
    _arrive(random, table, random.sample(people, random.randint(1, len(people))), values)
    for _ in range(random.randint(2, 5)):
        for _ in range(random.choice((0, 1, 2, 3, 5))):
            _step(random, table, people, values)
        table.close()
        watch.look()
        if isinstance(table.rule, Releases) and table.rule.last and random.random() < 0.6:
            asked = [each for each in table.rule.last.asked if random.random() < 0.5]
            table.agree(*asked)
            table.close()
            watch.look()
        if random.random() < 0.4:
            table.publish()
            watch.look()
    return watch


def _arrive(random: Random, table: Table, people: list[int], values: list[int]) -> None:
    """Let several come: a few of them on paper, two of them perhaps as a pair."""
    for person in people:
        _answer(random, table, person, values)
    if len(people) > 1 and random.random() < 0.4:
        table.join(*random.sample(people, 2))


def _answer(random: Random, table: Table, person: int, values: list[int]) -> None:
    answers = {"a": random.choice(values), "b": random.choice(values)}
    if random.random() < 0.25:
        del answers[random.choice(OBJECTIVES)]
    on_paper = person in table.on_paper or person not in table.ever
    if person < LEADER and on_paper and random.random() < 0.4:
        table.type(person, answers, random.choice((LEADER, LEADER, OTHER_LEADER)))
    else:
        table.answer(person, answers)


def _step(random: Random, table: Table, people: list[int], values: list[int]) -> None:
    staying = [each for each in people if each not in table.gone]
    if not staying:
        return
    person = random.choice(staying)
    deed = random.choices(
        ("answer", "several", "erase", "join", "part", "agree"), (4, 2, 1, 2, 1, 2)
    )[0]
    match deed:
        case "answer":
            _answer(random, table, person, values)
        case "several":
            _arrive(random, table, random.sample(staying, min(3, len(staying))), values)
        case "erase":
            table.erase(person)
        case "join" if len(staying) > 1:
            table.join(*random.sample(staying, 2))
        case "part":
            table.part(person)
        case "agree":
            table.agree(person)


def every_small_history(stride: int, make: type[Rule] = Releases) -> Iterator[Watch]:
    """Play every `stride`-th table of a kind: one objective, two values, where sums say the most.

    Three to five are counted, some of them typed; then so many change, are erased, join, come by
    phone or on paper, the first of them saying yes; then again with two more who come; published
    in between and at the end.
    """
    every = product(
        (3, 4, 5), (0, 1), (0, 1, 2, 3), (0, 1, 2, 3, 4), (0, 1), ("", "erase", "join", "part"),
        (0, 1, 2), (0, 2, 3), (False, True),
    )  # fmt: skip
    for first, typed, changed, late, on_paper, other, yes, again, between in islice(
        every, 0, None, stride
    ):
        if on_paper > late or yes > changed + late:
            continue
        table = Table(make())
        watch = Watch(table)
        comers = iter(range(1, 20))
        present = list(islice(comers, first))
        _come(table, present, range(1, typed + 1))
        if other == "part":
            table.join(first - 1, first)
        _end(table, watch, between)
        changing, new = present[first - changed :], list(islice(comers, late))
        for person in changing:
            table.answer(person, {"a": 2 - person % 2})
        _come(table, new, new[:on_paper])
        if other:
            getattr(table, other)(*{"erase": (1,), "join": (1, 2), "part": (first,)}[other])
        table.agree(*[*changing, *new][:yes])
        _end(table, watch, between)
        if again:
            _come(table, list(islice(comers, again)), ())
            table.answer(first, {"a": 1})
            table.agree(first)
        _end(table, watch, True)
        yield watch


def _come(table: Table, people: Iterable[int], on_paper: Collection[int]) -> None:
    for person in people:
        enter = table.type if person in on_paper else table.answer
        enter(person, {"a": 1 + person % 2})


def _end(table: Table, watch: Watch, publishing: bool) -> None:
    table.close()
    watch.look()
    if publishing:
        table.publish()
        watch.look()
