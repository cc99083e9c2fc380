"""Menus of commands, names and descriptions: in the language and the scope they are set for."""

from typing import Any

import pytest

from simulator import Person, Simulator
from simulator.profile import Profile
from tests.simulator.stand_in import Client


def _commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"fa {name}"} for name in names]


SCOPES: dict[str, dict[str, Any]] = {
    "chat en": {"scope": {"type": "chat", "chat_id": 1001}, "language_code": "en"},
    "chat": {"scope": {"type": "chat", "chat_id": 1001}},
    "private en": {"scope": {"type": "all_private_chats"}, "language_code": "en"},
    "private": {"scope": {"type": "all_private_chats"}},
    "default en": {"language_code": "en"},
    "default": {"scope": {"type": "default"}},
}


@pytest.mark.usefixtures("anna")
async def test_the_narrowest_scope_then_the_language(call: Client, simulator: Simulator) -> None:
    def seen(language: str) -> list[str]:
        return [one["command"] for one in simulator.world.profile.menu(1001, language)]

    assert seen("en") == []
    for name, where in reversed(SCOPES.items()):
        command = name.replace(" ", "_")
        await call("setMyCommands", commands=_commands(command), **where)
        assert seen("en-GB") == [command]
        assert seen("it") == [command.removesuffix("_en")] or "_en" in command
    for name, where in SCOPES.items():
        assert seen("en") == [name.replace(" ", "_")]
        assert await call("getMyCommands", **where) == _commands(name.replace(" ", "_"))
        await call("deleteMyCommands", **where)
        assert await call("getMyCommands", **where) == []
    assert seen("en") == []


async def test_menus_of_groups_are_not_those_of_private_chats(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    group = simulator.add_group(-5, "Tavolo 1", [anna])
    for scope in (
        {"type": "all_group_chats"},
        {"type": "all_chat_administrators"},
        {"type": "chat", "chat_id": group.id},
        {"type": "chat_administrators", "chat_id": group.id},
        {"type": "chat_member", "chat_id": group.id, "user_id": anna.id},
    ):
        await call("setMyCommands", commands=_commands("stato"), scope=scope)
        assert await call("getMyCommands", scope=scope) == _commands("stato")
    assert simulator.world.profile.menu(anna.id, "it") == []


@pytest.mark.parametrize(
    "given",
    [
        [{"command": "/valuta", "description": " fa valuta\n"}],
        [{"command": " valuta ", "description": "fa valuta"}],
        '[{"command": "valuta", "description": "fa valuta"}]',
    ],
)
async def test_a_slash_and_spaces_around_are_no_part_of_a_command(call: Client, given: Any) -> None:
    await call("setMyCommands", commands=given)
    assert await call("getMyCommands") == _commands("valuta")


@pytest.mark.parametrize("given", [{}, {"commands": ""}, {"commands": []}])
async def test_no_commands_are_an_empty_menu(call: Client, given: dict[str, Any]) -> None:
    await call("setMyCommands", commands=_commands("valuta"))
    await call("setMyCommands", **given)
    assert await call("getMyCommands") == []


async def test_command_menu_of_a_stranger_is_refused(call: Client, simulator: Simulator) -> None:
    simulator.add_person(7, "Bruno")
    scope = {"type": "chat", "chat_id": 7}
    refused = await call.refused("setMyCommands", commands=_commands("stato"), scope=scope)
    assert refused.description == "Bad Request: chat not found"


@pytest.mark.parametrize(
    ("what", "key", "at_first"),
    [
        ("Name", "name", "Crocevia (prova)"),
        ("Description", "description", ""),
        ("ShortDescription", "short_description", ""),
    ],
)
async def test_words_fall_back_to_the_general_ones(
    call: Client, what: str, key: str, at_first: str
) -> None:
    async def seen(language: str) -> str:
        return str((await call(f"getMy{what}", language_code=language))[key])

    assert await seen("en") == at_first
    await call(f"setMy{what}", **{key: "Crocevia"})
    await call(f"setMy{what}", **{key: "Crossroads", "language_code": "en"})
    assert [await seen(one) for one in ("", "it", "en")] == ["Crocevia", "Crocevia", "Crossroads"]
    await call(f"setMy{what}", **{key: "", "language_code": "en"})
    assert await seen("en") == "Crocevia"


async def test_the_name_is_the_bot_s_first_name(call: Client) -> None:
    await call("setMyName", name="Tavoli")
    assert (await call("getMe"))["first_name"] == "Tavoli"


def test_a_bot_always_has_a_name() -> None:
    profile = Profile("Crocevia")
    profile.say("name", "", "")
    assert profile.said("name", None) == "Crocevia"
