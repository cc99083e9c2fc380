"""The program killed between commit and screen, and away for so long that taps were dropped."""

import asyncio

import pytest

from simulator import Message
from tests.faults.company import Company
from tests.faults.program import as_if_later
from tests.faults.seen_through import LONG, taps, until
from tests.theatre import Actor, Theatre

SOON = 60.0
"""Seconds in which whoever is owed a screen has it; it takes less than one."""
WRITTEN_DOWN = 3.0
"""Seconds after which it is surely known that a screen has arrived."""

both = pytest.mark.parametrize(
    ("backend", "behind"),
    [("sqlite", 0), ("postgresql", 2)],
    ids=["sqlite, polling", "postgresql, two replicas"],
)


def texts(actor: Actor) -> list[str]:
    return [each.text for each in actor.messages]


async def rating(theatre: Theatre, *names: str) -> list[Actor]:
    """People who are asked how important the first objective is."""
    people = [await theatre.participant(name) for name in names]
    for each in people:
        await each.says("/valuta")
        assert each.sees("Obiettivo 1 di 5")
    return people


@both
async def test_whoever_did_something_has_their_screen_after_a_kill(
    theatre: Theatre, company: Company
) -> None:
    """Anna and Bruno, who got nothing, get it without doing anything; the others do not again."""
    theatre.seats_are_taken = True
    tapped, written, has_tapped, has_written = await rating(
        theatre, "Anna", "Bruno", "Carla", "Dora"
    )
    await theatre.stop_bot()
    await company.starts()
    taps(has_tapped, "4")
    theatre.simulator.says(has_written.id, "4")
    await until(lambda: _is_on(has_tapped) and _is_on(has_written), LONG)
    await asyncio.sleep(WRITTEN_DOWN)

    company.line.holds = {tapped.id, written.id}
    taps(tapped, "4")
    theatre.simulator.says(written.id, "4")
    # Committed and confirmed: Telegram brings neither of them again.
    await until(lambda: len(company.line.held) == 2 and not theatre.simulator.pending, LONG)
    before = {each.id: len(each.messages) for each in (tapped, written, has_tapped, has_written)}
    assert not _is_on(tapped)
    assert not _is_on(written)
    await company.dies()
    for each in (tapped, written):
        assert list((await theatre.sheet(each)).values()) == [4]

    await company.starts()
    for each, name in ((tapped, "a tap"), (written, "a text")):
        await shows(each, name)
    await asyncio.sleep(WRITTEN_DOWN)
    assert len(tapped.messages) == before[tapped.id], "the message that was tapped changes"
    assert len(written.messages) == before[written.id] + 1, "words are answered below them"
    for each in (has_tapped, has_written):
        assert len(each.messages) == before[each.id], "what had come does not come again"
    await company.ends()
    assert "Traceback" not in company.log


def _is_on(actor: Actor) -> bool:
    return "Obiettivo 2 di 5" in actor.screen.text


async def shows(actor: Actor, name: str) -> None:
    try:
        await until(lambda: _is_on(actor), SOON)
    except AssertionError:
        raise AssertionError(f"{name} was never answered: {actor.screen.text}") from None


@both
async def test_after_a_gap_whoever_was_active_is_told_once_what_is_recorded(
    theatre: Theatre, company: Company
) -> None:
    """Telegram drops a tap after 150 seconds: Anna cannot know whether her last one counted."""
    theatre.seats_are_taken = True
    (bruno,) = await rating(theatre, "Bruno")
    await theatre.stop_bot()
    await as_if_later(theatre.database_url, hours=3)
    await theatre.start_bot()
    anna, carla = await rating(theatre, "Anna", "Carla")
    await anna.taps("4")
    people = (anna, bruno, carla)
    await theatre.stop_bot()
    before = {each.id: texts(each) for each in people}

    await as_if_later(theatre.database_url, minutes=5)
    await company.starts()
    for each, number in ((anna, 2), (carla, 1)):
        told = await new_message(each, before[each.id])
        assert f"Obiettivo {number} di 5" in told.text, "the screen they are at"
        assert "minut" in told.text, "and that taps of the last minutes may be missing"
        assert told.keyboard
    await asyncio.sleep(WRITTEN_DOWN)
    after = {each.id: texts(each) for each in people}
    assert [len(after[each.id]) - len(before[each.id]) for each in people] == [1, 0, 1]

    await company.dies()
    await as_if_later(theatre.database_url, minutes=5)
    await company.starts()
    await asyncio.sleep(WRITTEN_DOWN)
    assert {each.id: texts(each) for each in people} == after, "nobody is told of one gap twice"
    await company.ends()
    assert "Traceback" not in company.log


async def new_message(actor: Actor, before: list[str]) -> Message:
    try:
        await until(lambda: len(actor.messages) > len(before), SOON)
    except AssertionError:
        raise AssertionError(f"nothing was told after the gap: {actor.screen.text}") from None
    return actor.screen
