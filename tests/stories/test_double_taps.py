"""A double tap is one tap: nobody answers what they cannot have read."""

from storage.records import Phase
from tests.theatre import Actor, Theatre

ONE_AT_A_TIME = "Un tocco alla volta"


async def at_the_scale(theatre: Theatre, name: str) -> Actor:
    """Somebody whose first objective has just been shown by a tap; the stopwatch stands still."""
    actor = await theatre.participant(name)
    theatre.stopwatch.is_held = True
    await actor.taps("Comincia")
    theatre.stopwatch.at += 1
    return actor


def edits_of(theatre: Theatre) -> int:
    return sum(call.method == "editMessageText" for call in theatre.simulator.calls)


async def test_the_next_objective_is_not_judged_unread(theatre: Theatre) -> None:
    anna = await at_the_scale(theatre, "Anna")
    await anna.taps("4")
    edits = edits_of(theatre)
    for seconds in (0.12, 0.18, 0.39):
        theatre.stopwatch.at += seconds
        await anna.taps("4")
        assert anna.reads(ONE_AT_A_TIME, "premi di nuovo")
        assert not anna.alerted
        assert anna.sees("Obiettivo 2 di 5")
        assert await theatre.levels(anna) == [4]
    assert edits_of(theatre) == edits, "the message stays as it is"
    theatre.stopwatch.at += 0.02
    await anna.taps("5")
    assert anna.toast == "Registrato: 5 · indispensabile"
    assert await theatre.levels(anna) == [4, 5]


async def test_turning_pages_stays_quick(theatre: Theatre) -> None:
    anna = await at_the_scale(theatre, "Anna")
    for position in (2, 3, 4):
        await anna.taps("Avanti")
        assert anna.sees(f"Obiettivo {position} di 5")
    paola = await theatre.coordinator("Paola Riva")
    await theatre.moves(1, Phase.PRESENTATION)
    await paola.says("/presenta")
    await paola.taps("Comincia")
    theatre.stopwatch.at += 1
    await paola.taps("Avanti")
    shown = paola.screen.text
    await paola.taps("Avanti")
    assert paola.screen.text != shown


async def test_another_message_that_changed_stops_nobody(theatre: Theatre) -> None:
    anna = await at_the_scale(theatre, "Anna")
    first, three = anna.screen, anna.data("3")
    await anna.says("/valuta")
    await anna.taps("Avanti")
    await anna.forges(three, first)
    assert await theatre.levels(anna) == [3], "the second message changed, the first one did not"
    bruno = await theatre.participant("Bruno")
    await bruno.says("/valuta")
    await bruno.taps("2")
    assert await theatre.levels(bruno) == [2], "a message that has only been sent did not change"


async def test_a_confirmation_is_not_given_by_the_tap_that_asked_for_it(theatre: Theatre) -> None:
    """The second of two taps would press what stands where the first one was."""
    await theatre.participant("Anna")
    paola = await theatre.coordinator("Paola Riva")
    await paola.says("/fase")
    theatre.stopwatch.is_held = True
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    assert paola.reads(ONE_AT_A_TIME)
    assert await theatre.phase() is Phase.RATING
    theatre.stopwatch.at += 1
    await paola.taps("Conferma")
    assert await theatre.phase() is Phase.PROPOSALS


async def test_what_was_recorded_is_read_before_anything_else_is_done(theatre: Theatre) -> None:
    """The second tap on *Conferma* pressed the first button of what came next."""
    await theatre.participant("Anna")
    paola = await theatre.coordinator("Paola Riva")
    await paola.says("/fase")
    theatre.stopwatch.is_held = True
    await paola.taps("Passa alle proposte")
    theatre.stopwatch.at += 1
    await paola.taps("Conferma")
    shown = paola.screen.text
    for seconds in (0.15, 0.1, 0.44):
        theatre.stopwatch.at += seconds
        for row in paola.screen.keyboard:
            for button in row:
                await paola.taps(button.text)
                assert paola.reads(ONE_AT_A_TIME)
                assert paola.screen.text == shown
    theatre.stopwatch.at += 0.02
    await paola.taps("Torna all'inizio")
    assert paola.sees("Coordini il tavolo 1")


async def test_the_second_half_of_a_double_tap_leads_nowhere(theatre: Theatre) -> None:
    """Nothing was recorded, and still the next screen's first button was not meant."""
    paola = await theatre.coordinator("Paola Riva")
    theatre.stopwatch.is_held = True
    await paola.taps("Altro…")
    shown = paola.screen.text
    theatre.stopwatch.at += 0.25
    await paola.taps("Invita")
    assert paola.reads(ONE_AT_A_TIME)
    assert paola.screen.text == shown
    theatre.stopwatch.at += 0.15
    await paola.taps("Invita")
    assert paola.screen.text != shown
