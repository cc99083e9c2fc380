"""Plays: read from a file, and performed by the people on the stand-in."""

from collections.abc import Mapping

import pytest

from simulator import PlayError, Simulator, perform, read_play
from simulator.chats import Message
from simulator.entities import Formatted

KEYS = {
    "inline_keyboard": [
        [{"text": "4 · molto", "callback_data": "four"}],
        [{"text": "Avanti", "callback_data": "next"}],
    ]
}


async def nothing() -> None:
    pass


def stage() -> Simulator:
    simulator = Simulator(limits=None, strict=True)
    simulator.add_person(7, "Anna Silva")
    simulator.starts(7)
    return simulator


def shows(simulator: Simulator, text: str, markup: Mapping[str, object] | None = None) -> Message:
    return simulator.world.post(7, None, Formatted(text), markup=markup)


def test_lines_say_who_does_what() -> None:
    lines = read_play(
        "# atto primo\n\nAnna: Comune | Pro Loco\nAnna > Avanti\nAnna + photo\nAnna: a > b: c\n"
    )
    assert [(line.number, line.who, line.deed.name, line.words) for line in lines] == [
        (3, "Anna", "SAYS", "Comune\nPro Loco"),
        (4, "Anna", "TAPS", "Avanti"),
        (5, "Anna", "SENDS", "photo"),
        (6, "Anna", "SAYS", "a > b: c"),
    ]


@pytest.mark.parametrize("line", ["Anna", "Anna:", "Anna>Avanti", ": ciao", "Anna Silva: ciao"])
def test_what_is_no_line_is_named(line: str) -> None:
    with pytest.raises(PlayError, match="line 2"):
        read_play(f"Anna: ciao\n{line}")


async def test_people_write_press_and_send() -> None:
    simulator = stage()
    shows(simulator, "Quanto?", KEYS)
    shows(simulator, "Altro")
    play = "Anna: ciao\nAnna > 4\nAnna > Avanti\nAnna + photo"
    await perform(simulator, read_play(play), nothing)
    heard = [entry.content for entry in simulator.world.updates.pending][-4:]
    assert heard[0]["message"]["text"] == "ciao"
    assert [tap["callback_query"]["data"] for tap in heard[1:3]] == ["four", "next"]
    assert heard[3]["message"]["photo"]


async def test_a_line_of_a_list_is_pressed_by_its_words() -> None:
    simulator = stage()
    numbers = {"inline_keyboard": [[{"text": n, "callback_data": n} for n in "123"]]}
    shows(simulator, "1. Panchine\n2. Orti in cortile\n   2. Orti\n3. Cinema", numbers)
    await perform(simulator, read_play("Anna > (Orti in cortile)\nAnna > (Cinema)"), nothing)
    heard = [entry.content for entry in simulator.world.updates.pending][-2:]
    assert [tap["callback_query"]["data"] for tap in heard] == ["2", "3"]
    with pytest.raises(PlayError, match="no button '\\(Teatro\\)'"):
        await perform(simulator, read_play("Anna > (Teatro)"), nothing)


async def test_a_button_that_is_not_there_is_named_with_what_is() -> None:
    simulator = stage()
    shows(simulator, "Quanto?", KEYS)
    with pytest.raises(PlayError, match=r"line 1: Anna has no button 'Indietro' under:\nQuanto"):
        await perform(simulator, read_play("Anna > Indietro"), nothing)
    with pytest.raises(PlayError, match="there is no Ugo"):
        await perform(simulator, read_play("Ugo: ciao"), nothing)
