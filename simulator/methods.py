"""The table of methods: what is called is checked against the description, then done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from simulator import asking, sending
from simulator.description import Params
from simulator.intake import Intake
from simulator.world import World

Method = Callable[[World, Params], Awaitable[Any]]


def methods(intake: Intake) -> dict[str, Method]:
    """Every method served, by its name."""
    return {
        "getMe": asking.get_me,
        "getUpdates": intake.get_updates,
        "setWebhook": intake.set_webhook,
        "deleteWebhook": intake.delete_webhook,
        "getWebhookInfo": intake.get_webhook_info,
        "sendMessage": sending.send_message,
        "sendPhoto": sending.send_photo,
        "sendDocument": sending.send_document,
        "sendChatAction": sending.send_chat_action,
        "editMessageText": sending.edit_message_text,
        "editMessageReplyMarkup": sending.edit_message_reply_markup,
        "deleteMessage": sending.delete_message,
        "answerCallbackQuery": sending.answer_callback_query,
        "getFile": sending.get_file,
        "setMyCommands": asking.set_my_commands,
        "getMyCommands": asking.get_my_commands,
        "deleteMyCommands": asking.delete_my_commands,
        "setMyName": asking.set_my_name,
        "getMyName": asking.get_my_name,
        "setMyDescription": asking.set_my_description,
        "getMyDescription": asking.get_my_description,
        "setMyShortDescription": asking.set_my_short_description,
        "getMyShortDescription": asking.get_my_short_description,
        "getChat": asking.get_chat,
        "getChatMember": asking.get_chat_member,
        "leaveChat": asking.leave_chat,
    }
