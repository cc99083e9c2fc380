"""What a committed turn promised to others: it survives, and nothing pointless is sent."""

import asyncio

import pytest

from bot import sender as sending
from bot.delivery import Delivery
from bot.sender import Sender
from storage.records import Phase
from tests.faults.seen_through import rows, until
from tests.theatre import Actor, Theatre

PEOPLE = 4
NEWS = "È il momento delle proposte"


async def outcomes(theatre: Theatre, *people: Actor) -> set[str | None]:
    """What the ledger says of all letters to these people."""
    found: set[str | None] = set()
    async with theatre.stored() as unit:
        for each in people:
            lines = await unit.deliveries.about(each.id)
            found |= {outcome for key, outcome in lines if key.kind == "letter"}
    return found


async def dies(theatre: Theatre) -> None:
    """The bot is torn away as a kill would: nothing is finished, nothing is marked."""
    dying = theatre._running.pop()
    theatre.bots.pop()
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)


@pytest.fixture
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Whatever is claimed hangs for ever."""

    async def hang(*given: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Delivery, "keep", hang)
    return monkeypatch


async def opens_the_proposals(theatre: Theatre, paola: Actor) -> None:
    """Everybody is to be told, and nobody waits until they are."""
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    paola.press("Conferma")
    await until(lambda: theatre.simulator.pending == 0)
    assert await theatre.phase(1) is Phase.PROPOSALS


def told(actor: Actor) -> int:
    """How often somebody was told that it is time for proposals."""
    return sum(NEWS in message.text for message in actor.messages)


async def starts_again(theatre: Theatre) -> None:
    """Start a bot as long after the death as a claim holds."""
    theatre.passes(seconds=sending.LEASE.total_seconds() + 1)
    await theatre.start_bot()
    theatre.bot.make_rounds()
    await theatre.settled()


async def test_whoever_dies_with_letters_leaves_them_to_the_next(
    theatre: Theatre, nothing_leaves: pytest.MonkeyPatch
) -> None:
    paola = await theatre.coordinator("Paola")
    people = [await theatre.participant(f"Anna {n}") for n in range(PEOPLE)]
    await opens_the_proposals(theatre, paola)
    await dies(theatre)
    nothing_leaves.undo()
    assert sum(map(told, people)) == 0
    await starts_again(theatre)
    assert [told(each) for each in people] == [1] * PEOPLE
    assert await outcomes(theatre, *people) == {"delivered"}


@pytest.fixture
def letters_wait(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nobody claims a letter."""

    async def claim_nothing(*given: object) -> None:
        return None

    monkeypatch.setattr(Sender, "send_letters", claim_nothing)
    return monkeypatch


async def test_news_of_a_phase_that_was_left_meanwhile_is_not_sent(
    theatre: Theatre, letters_wait: pytest.MonkeyPatch
) -> None:
    paola = await theatre.coordinator("Paola")
    people = [await theatre.participant(f"Anna {n}") for n in range(PEOPLE)]
    for button in ("Passa alle proposte", "Torna alla valutazione"):
        await paola.says("/fase")
        await paola.taps(button)
        await paola.taps("Conferma")
    letters_wait.undo()
    theatre.bot.make_rounds()
    await theatre.settled()
    assert sum(map(told, people)) == 0
    assert await outcomes(theatre, *people) == {"dropped"}
    assert (await rows(theatre.database_url, but=()))["letters"] == []


async def test_what_a_table_is_told_anew_takes_the_place_of_what_waits(
    theatre: Theatre, letters_wait: pytest.MonkeyPatch
) -> None:
    paola = await theatre.coordinator("Paola")
    anna = await theatre.participant("Anna")
    await theatre.moves(1, Phase.PRESENTATION)
    await paola.says("/presenta")
    for _ in range(2):
        await paola.taps("Comincia" if "Comincia" in paola.buttons else "Avanti")
    before = len(anna.messages)
    letters_wait.undo()
    theatre.bot.make_rounds()
    await theatre.settled()
    assert len(anna.messages) == before + 1, "the newest page alone"
    assert await outcomes(theatre, anna) == {"delivered", "dropped"}


async def test_what_became_pointless_on_its_way_is_not_sent_again(
    theatre: Theatre, nothing_leaves: pytest.MonkeyPatch
) -> None:
    """Whoever sends it dies; by then another act has overtaken it."""
    paola = await theatre.coordinator("Paola")
    people = [await theatre.participant(f"Anna {n}") for n in range(PEOPLE)]
    await opens_the_proposals(theatre, paola)
    await until(lambda: theatre.simulator.pending == 0)
    async with theatre.stored() as unit:
        await unit.letters.drop("phase-1")
    await dies(theatre)
    nothing_leaves.undo()
    await starts_again(theatre)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert sum(map(told, people)) == 0
    assert await outcomes(theatre, *people) <= {"dropped", "uncertain"}


async def test_words_are_forgotten_once_they_are_sent(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola")
    anna = await theatre.participant("Anna")
    await opens_the_proposals(theatre, paola)
    await theatre.settled()
    assert told(anna) == 1
    assert (await rows(theatre.database_url, but=()))["letters"] == []
