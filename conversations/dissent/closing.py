"""What is read of dissents: those of the last closing, hidden among everybody who wrote none."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from conversations.dissent.subjects import subject_of
from conversations.participation import is_in
from conversations.results.closing import Closing, close
from conversations.results.counted import Given, Sheet, figure, latest
from conversations.results.ledger import Closed, Ledger, keep_closing, open_ledger
from conversations.taps.dissent import About
from storage.platforms import Platform, Process
from storage.records import Counted, Dissent, ReleaseKind, Role
from storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Voiced:
    """A dissent as it is read; `seat` of whoever signed it: their name goes when they do."""

    about: About
    subject: str
    text: str
    seat: int | None


_VOICED: Final = TypeAdapter(tuple[Voiced, ...])


def read_voiced(figures: str) -> tuple[Voiced, ...]:
    """Return the dissents of a release."""
    return _VOICED.validate_json(figures)


def write_voiced(voiced: Iterable[Voiced]) -> str:
    """Return dissents as they are kept."""
    return _VOICED.dump_json(in_order(voiced)).decode()


def in_order(voiced: Iterable[Voiced]) -> tuple[Voiced, ...]:
    """Order by the words: the order of writing would tell who wrote what."""
    return tuple(sorted(voiced, key=lambda each: (each.text.casefold(), each.seat or 0)))


async def close_dissents(unit: Unit, process: Process, platform: Platform) -> Closed:
    """Count the dissents there are now, subject by subject; a signed one is a yes of its own.

    About each, everybody who is in has a sheet: that of who wrote none hides who wrote one.
    """
    ledger = await open_ledger(unit, platform.number, ReleaseKind.DISSENT)
    written = [each for each, _ in await unit.dissents.at(platform.number)]
    people = [
        seat.id
        for seat in await unit.seats.at(platform.number)
        if seat.role is Role.PARTICIPANT and seat.telegram_id is not None and is_in(seat)
    ]
    closing = _close(ledger, people, written, process.thresholds.min_answers)
    return await keep_closing(
        unit,
        ledger,
        closing,
        lambda counted, release: write_voiced(draw_dissents(counted, release)),
    )


def _close(
    ledger: Ledger,
    people: Sequence[int],
    written: Sequence[Dissent],
    least: int,
) -> Closing:
    answers: defaultdict[str, dict[int, tuple[str | int, ...]]] = defaultdict(dict)
    signed: defaultdict[str, set[int]] = defaultdict(set)
    for dissent in written:
        key = key_of(dissent)
        answers[key][dissent.seat_id] = answer_of(dissent)
        if dissent.signed:
            signed[key].add(dissent.seat_id)
    kept: list[Counted] = []
    waiting = []
    number = latest(ledger.counted) + 1
    for key in dict.fromkeys((*(each.objective for each in ledger.counted), *answers)):
        sheets = [
            Sheet(
                frozenset({seat}),
                {key: Given(answers[key].get(seat, ()), ledger.readers.all_of({seat}))},
            )
            for seat in people
        ]
        of_it = [each for each in ledger.counted if each.objective == key]
        yeses, leaders = ledger.yeses | signed[key], ledger.readers.leaders
        found = close(of_it, sheets, yeses, leaders, least, number=number, gone=ledger.gone)
        kept += found.counted
        waiting += [each for each in found.waiting if answers[key].keys() & each.people]
    release = latest(kept)
    return Closing(release, release == number, tuple(kept), tuple(waiting))


def answer_of(dissent: Dissent) -> tuple[str | int, ...]:
    """Return a dissent as it is counted: its words, and whose they are where that is said."""
    return (dissent.text, dissent.seat_id) if dissent.signed else (dissent.text,)


def key_of(dissent: Dissent) -> str:
    """Return what a dissent is counted under."""
    about, subject = subject_of(dissent)
    return f"{about}:{subject}"


def draw_dissents(counted: Sequence[Counted], release: int) -> tuple[Voiced, ...]:
    """Draw the dissents of a release from what counts in it."""
    voiced = []
    for key in dict.fromkeys(each.objective for each in counted):
        about, _, subject = key.partition(":")
        for answer in figure(counted, key, release).elements():
            if isinstance(answer, tuple) and answer:
                text, *seat = answer
                voiced.append(Voiced(About(about), subject, text, *(seat or [None])))
    return in_order(voiced)
