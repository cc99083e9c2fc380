"""The methods that ask or set what the bot is, and ask who is in a chat."""

from __future__ import annotations

from typing import Any

from simulator import wire
from simulator.description import Params
from simulator.groups import change_membership
from simulator.profile import Scope, Words, scope_key
from simulator.refusals import bad_request
from simulator.world import World


async def get_me(world: World, params: Params) -> Any:
    """`getMe`."""
    return wire.bot(world, full=True)


async def set_my_commands(world: World, params: Params) -> Any:
    """`setMyCommands`."""
    scope = _scope(world, params)
    world.profile.set_commands(scope, params.get("language_code", ""), params["commands"])
    world.all_changed()
    return True


async def get_my_commands(world: World, params: Params) -> Any:
    """`getMyCommands`."""
    return world.profile.commands(_scope(world, params), params.get("language_code", ""))


async def delete_my_commands(world: World, params: Params) -> Any:
    """`deleteMyCommands`."""
    world.profile.set_commands(_scope(world, params), params.get("language_code", ""), [])
    world.all_changed()
    return True


async def set_my_name(world: World, params: Params) -> Any:
    """`setMyName`."""
    return _say(world, params, "name")


async def get_my_name(world: World, params: Params) -> Any:
    """`getMyName`."""
    return _said(world, params, "name")


async def set_my_description(world: World, params: Params) -> Any:
    """`setMyDescription`."""
    return _say(world, params, "description")


async def get_my_description(world: World, params: Params) -> Any:
    """`getMyDescription`."""
    return _said(world, params, "description")


async def set_my_short_description(world: World, params: Params) -> Any:
    """`setMyShortDescription`."""
    return _say(world, params, "short_description")


async def get_my_short_description(world: World, params: Params) -> Any:
    """`getMyShortDescription`."""
    return _said(world, params, "short_description")


async def get_chat(world: World, params: Params) -> Any:
    """`getChat`."""
    return wire.full_chat(world, world.reach(params["chat_id"], "read"))


async def get_chat_member(world: World, params: Params) -> Any:
    """`getChatMember`: of a group, or of the private chat."""
    chat_id = world.reach(params["chat_id"], "read")
    user_id = params["user_id"]
    group = world.groups.get(chat_id)
    if user_id == world.bot_id:
        inside = group.bot_is_member if group else True
        return wire.member(wire.bot(world), "member" if inside else "left")
    person = world.people.get(user_id)
    if person is None or (group is None and user_id != chat_id):
        raise bad_request("user not found")
    status = "member"
    if group is not None and user_id not in group.members:
        status = "left"
    elif group is not None and group.members[0] == user_id:
        status = "creator"
    return wire.member(wire.user(person), status)


async def leave_chat(world: World, params: Params) -> Any:
    """`leaveChat`."""
    chat_id = world.reach(params["chat_id"], "edit")
    group = world.groups.get(chat_id)
    if group is None:
        raise bad_request("chat member status can't be changed in private chats")
    group.bot_is_member = False
    change_membership(world, chat_id, None, ("member", "left"))
    return True


def _say(world: World, params: Params, what: Words) -> bool:
    world.profile.say(what, params.get("language_code", ""), params.get(what, ""))
    world.all_changed()
    return True


def _said(world: World, params: Params, what: Words) -> dict[str, str]:
    return {what: world.profile.said(what, params.get("language_code", ""))}


def _scope(world: World, params: Params) -> Scope:
    scope = params.get("scope")
    if scope and "chat_id" in scope:
        chat_id = world.reach(scope["chat_id"], "read")
        if scope["type"] != "chat" and chat_id not in world.groups:
            raise bad_request("can't use specified scope in private chats")
        scope = {**scope, "chat_id": chat_id}
    return scope_key(scope)
