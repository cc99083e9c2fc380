"""The command menu follows role and language; name and descriptions are set when they differ."""

import asyncio
from functools import partial

import pytest

from storage.records import Role
from tests.faults.seen_through import until
from tests.theatre import Theatre


@pytest.fixture(autouse=True)
def unpresented() -> None:
    """Here the bot does present itself."""


COORDINATORS = {"stato", "fase"}
LEADERS = {"scheda", "presenta", "invita", "pubblica"}
TAKING_PART = {"valuta", "coppia", "proponi", "promemoria"}


async def test_everybody_finds_the_participants_menu_in_their_language(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    ivo, eve = theatre.stranger("Ivo", "it"), theatre.stranger("Eve", "en")
    assert ivo.menu[:3] == ["start", "valuta", "coppia"]
    assert eve.menu[:3] == ["start", "rate", "pair"]
    assert theatre.stranger("Ute", "de").menu == ivo.menu
    assert not COORDINATORS & set(ivo.menu)
    assert {"risultati", "privacy", "imieidati", "cancellami", "aiuto", "annulla", "lingua"} <= set(
        ivo.menu
    )


async def test_a_coordinator_gets_more_and_loses_it_with_the_seat(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    paola = await theatre.admits("Paola", 1, Role.COORDINATOR)
    assert set(paola.menu) > COORDINATORS | LEADERS
    assert paola.menu[:5] == ["start", "stato", "risultati", "fase", "presenta"]
    assert not TAKING_PART & set(paola.menu)
    await paola.starts(await theatre.invites(2))
    assert paola.menu[:5] == ["start", "stato", "risultati", "fase", "presenta"]
    assert set(paola.menu) > TAKING_PART
    await paola.says("/cancellami")
    await paola.taps("Conferma")
    assert not COORDINATORS & set(paola.menu)


async def test_an_observer_is_offered_only_what_reads(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    ugo = await theatre.admits("Ugo", None, Role.OBSERVER)
    assert set(ugo.menu) > COORDINATORS
    assert not LEADERS & set(ugo.menu)
    await theatre.stop_bot()
    await theatre.start_bot()
    await theatre.simulator.settled()
    assert set(ugo.menu) > COORDINATORS
    assert not LEADERS & set(ugo.menu)


async def test_who_becomes_a_coordinator_finds_the_menu_changed(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    anna = await theatre.admits("Anna", 1, Role.PARTICIPANT)
    assert not COORDINATORS & set(anna.menu)
    await anna.starts(await theatre.invites(1, Role.COORDINATOR))
    assert set(anna.menu) >= COORDINATORS


async def test_the_menu_changes_with_the_language(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    anna = await theatre.admits("Anna", 1, Role.PARTICIPANT)
    await anna.says("/lingua")
    await anna.taps("English")
    assert "rate" in anna.menu
    assert "valuta" not in anna.menu
    paola = await theatre.admits("Paola", 1, Role.COORDINATOR, language="en")
    assert {"phase", "status"} <= set(paola.menu)


async def test_every_command_of_a_menu_works(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    for language in ("it", "en"):
        paola = await theatre.admits(f"Paola {language}", 1, Role.COORDINATOR, language=language)
        await paola.starts(await theatre.invites(1))
        for command in paola.menu:
            await paola.says(f"/{command}")
            assert paola.misses("Questo comando non c'è", "There is no such command")


async def test_in_groups_the_menu_is_short(theatre: Theatre) -> None:
    profile = theatre.simulator.world.profile
    for language, names in (("", ["privacy", "aiuto"]), ("en", ["privacy", "help"])):
        await until(partial(profile.commands, ("all_group_chats",), language))
        found = profile.commands(("all_group_chats",), language)
        assert [command["command"] for command in found] == names


async def test_the_bot_introduces_itself_once(theatre: Theatre) -> None:
    profile = theatre.simulator.world.profile
    await until(lambda: profile.said("short_description", "en"))
    await theatre.simulator.settled()
    assert profile.said("name", "it") == theatre.bot.process.title
    assert "Chi ha ricevuto un invito" in profile.said("description", "it")
    assert "Whoever was invited" in profile.said("description", "en")
    assert "invited" in profile.said("short_description", "en")
    for platform in theatre.bot.process.platforms:
        assert platform.title not in profile.said("description", "it")

    paola = await theatre.admits("Paola", 1, Role.COORDINATOR)
    before = len(theatre.simulator.calls)
    await theatre.stop_bot()
    await theatre.start_bot()
    await theatre.simulator.settled()
    again = [call.method for call in theatre.simulator.calls[before:]]
    assert not [method for method in again if method.startswith("set")]
    assert set(paola.menu) > COORDINATORS


async def test_a_menu_is_set_when_it_changes_and_not_at_every_start(theatre: Theatre) -> None:
    await theatre.simulator.settled()
    await theatre.admits("Paola", 1, Role.COORDINATOR)
    anna = await theatre.admits("Anna", 1, Role.PARTICIPANT)

    async def asked_at_start() -> list[int]:
        await theatre.stop_bot()
        theatre.simulator.calls.clear()
        await theatre.start_bot()
        await theatre.simulator.settled()
        asked = theatre.simulator.calls
        languages = {"", *theatre.bot.words.languages}
        await until(
            lambda: [c.method for c in asked].count("getMyShortDescription") == len(languages)
        )
        await asyncio.sleep(0.2)
        scopes = [
            call.params.get("scope") or {}
            for call in theatre.simulator.calls
            if call.method.endswith("MyCommands")
        ]
        return [int(scope["chat_id"]) for scope in scopes if scope.get("type") == "chat"]

    assert await asked_at_start() == []
    async with theatre.stored() as unit:
        await unit.people.set_menu(anna.id, "in other words")
    assert await asked_at_start() == [anna.id]
    assert await asked_at_start() == []
