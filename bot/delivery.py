"""Delivery: a rendered screen reaches a chat. Telegram's errors are understood here only."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut

from bot.activity import Activity
from bot.fingers import Fingers
from bot.patience import cause, retry_after
from bot.request import AiohttpRequest, Unreadable
from conversations.catalogue import Insert, Key, Page
from conversations.screens import Attachment, File, FileKind, Made, Picture

log = logging.getLogger(__name__)

PATIENCE = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0, 30.0, 30.0)
"""Seconds waited before a call that met network trouble is tried again: as long as a tap waits."""

CALL_TIMEOUT = 20.0

SAME = ("message is not modified",)
GONE = (
    *("message to edit not found", "message can't be edited", "message_id_invalid"),
    "there is no text in the message to edit",  # a file of ours, whose buttons were forged
)
TOO_LATE = ("query is too old", "query id is invalid")
UNKNOWN_CHAT = ("chat not found", "user not found", "peer_id_invalid")


class Outcome(Enum):
    """What became of something sent."""

    DELIVERED = "delivered"
    UNREACHABLE = "unreachable"
    """Blocked, deactivated, or never started: until the person comes back."""
    GONE = "gone"
    """The message to change is not there any more."""
    FAILED = "failed"
    SUPERSEDED = "superseded"
    """While waiting, something newer came for the same chat."""


class Delivery:
    """Sends and edits messages over `request`; `address` is the Bot API's with the token.

    `lost` is told the numeric id of everybody who turns out to be unreachable, `halted` for how
    many seconds Telegram asks to be left alone, `fingers` which messages change and when, `called`
    what became of each call of a method.
    """

    def __init__(
        self,
        request: AiohttpRequest,
        address: str,
        lost: Callable[[int], None],
        halted: Callable[[float], None] = lambda seconds: None,
        fingers: Fingers | None = None,
        *,
        called: Callable[[str, str], None] = lambda method, became: None,
    ) -> None:
        self._request = request
        self._address = address
        self._lost = lost
        self._halted = halted
        self._activity = Activity(request, address, halted)
        self._fingers = fingers or Fingers(time.monotonic)
        self._called = called

    async def answer(
        self,
        chat_id: int,
        page: Page,
        message_id: int | None = None,
        query_id: str | None = None,
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> tuple[Outcome, int | None]:
        """Show `page`: in place where `message_id` is given and still there, else below.

        A tap is answered and its screen edited at the same time, which halves the wait.
        Returns where the page stands now; None where it was not delivered.
        """
        if query_id is None:
            return await self.show(chat_id, page, message_id, is_overtaken)
        _, shown = await asyncio.gather(
            self.answer_tap(query_id, page.toast, alert=page.alert),
            self.show(chat_id, page, message_id, is_overtaken),
        )
        return shown

    async def send(
        self,
        chat_id: int,
        page: Page,
        is_overtaken: Callable[[], bool] = lambda: False,
        topic: int | None = None,
    ) -> Outcome:
        """Send `page` as a new message, in a topic of a forum, and what is enclosed below it."""
        outcome, _ = await self._send(chat_id, page, is_overtaken, topic)
        return outcome

    async def keep(
        self,
        chat_id: int,
        page: Page,
        message_id: int | None,
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> tuple[Outcome, int | None]:
        """Have the message `message_id` say `page`, or a new one where it is not there (any more).

        Returns where the page stands now; None where it was not delivered.
        """
        if message_id is not None:
            outcome = await self._edit(chat_id, page, message_id, is_overtaken)
            if outcome is not Outcome.GONE:
                return outcome, message_id
        return await self._send(chat_id, page, is_overtaken)

    async def change(
        self,
        chat_id: int,
        message_id: int,
        page: Page,
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        """Have a message say `page`; where it is gone, nothing does."""
        return await self._edit(chat_id, page, message_id, is_overtaken)

    async def disarm(
        self, chat_id: int, message_id: int, is_overtaken: Callable[[], bool] = lambda: False
    ) -> Outcome:
        """Take the buttons of a message away; its words stay, and one that is gone has none."""
        payload = {"message_id": message_id, "reply_markup": {"inline_keyboard": []}}
        outcome, _ = await self._call("editMessageReplyMarkup", chat_id, payload, is_overtaken)
        return outcome

    async def answer_tap(
        self, query_id: str, toast: str | None = None, *, alert: bool = False
    ) -> Outcome:
        """Answer a tap once; too late is no failure: the screen tells the truth anyway."""
        payload: dict[str, Any] = {"callback_query_id": query_id}
        if toast:
            payload |= {"text": toast, "show_alert": alert}
        outcome, _ = await self._call("answerCallbackQuery", None, payload)
        return outcome

    async def show(
        self, chat_id: int, page: Page, message_id: int | None, is_overtaken: Callable[[], bool]
    ) -> tuple[Outcome, int | None]:
        """Have the message `message_id` say `page` where it is still there, else a new one."""
        # A keyboard below the line of writing comes with a new message only.
        if message_id is not None and page.picks is None and not page.comes_last:
            outcome = await self._edit(chat_id, page, message_id, is_overtaken)
            if outcome is not Outcome.GONE:
                await self._enclose(chat_id, page, outcome)
                return outcome, message_id
        return await self._send(chat_id, page, is_overtaken)

    async def _edit(
        self, chat_id: int, page: Page, message_id: int, is_overtaken: Callable[[], bool]
    ) -> Outcome:
        payload = {"message_id": message_id, **_message(page)}
        with self._fingers.change(chat_id, message_id, page) as done:
            outcome, edited = await self._call("editMessageText", chat_id, payload, is_overtaken)
            if edited is not None:
                done()
        return outcome

    async def _send(
        self,
        chat_id: int,
        page: Page,
        is_overtaken: Callable[[], bool],
        topic: int | None = None,
    ) -> tuple[Outcome, int | None]:
        where = {} if topic is None else {"message_thread_id": topic}
        payload = {**where, **_message(page)}
        if page.comes_last:
            await self._enclose(chat_id, page, Outcome.DELIVERED)
        outcome, sent = await self._call("sendMessage", chat_id, payload, is_overtaken)
        if not page.comes_last:
            await self._enclose(chat_id, page, outcome)
        return outcome, _number_of(sent)

    async def _enclose(self, chat_id: int, page: Page, outcome: Outcome) -> None:
        """Send what is enclosed, in its order, below a page that was delivered."""
        if outcome is Outcome.DELIVERED:
            for insert in page.inserts:
                async with self._activity.enclosing(chat_id, insert):
                    await self._call(*await _call_for(chat_id, insert))

    async def _call(
        self,
        method: str,
        chat_id: int | None,
        payload: Mapping[str, Any],
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> tuple[Outcome, Any]:
        """Call a method, and have counted what became of it.

        Returns also what Telegram answered, None where it was not delivered.
        """
        outcome, answer = await self._insist(method, chat_id, payload, is_overtaken)
        self._called(method, outcome.value)
        return outcome, answer

    async def _insist(
        self,
        method: str,
        chat_id: int | None,
        payload: Mapping[str, Any],
        is_overtaken: Callable[[], bool],
    ) -> tuple[Outcome, Any]:
        """Call a method until it has an outcome: waits where Telegram says so, retries trouble."""
        patience = iter(PATIENCE)
        unread = False
        while True:
            try:
                target = {} if chat_id is None else {"chat_id": chat_id}
                answer = await self._request.call(
                    f"{self._address}/{method}", {**target, **payload}, timeout=CALL_TIMEOUT
                )
                if answer is not True and not isinstance(answer, dict):
                    raise Unreadable("neither done nor a message")
                return Outcome.DELIVERED, answer
            except RetryAfter as error:
                seconds = retry_after(error)
                self._halted(seconds)
                await asyncio.sleep(seconds)
            except ChatMigrated as error:
                chat_id = error.new_chat_id
            except (Forbidden, BadRequest) as error:
                return self._understand(method, chat_id, error), None
            except TelegramError as error:
                pause = next(patience, None)
                if isinstance(error, Unreadable) and not unread:
                    unread = True
                    log.warning("%s: what Telegram answers cannot be read: %s", method, error)
                if pause is None:
                    if not unread:
                        log.warning("%s given up: %s", method, error)
                    return Outcome.FAILED, None
                if method.startswith("send") and isinstance(error, TimedOut | Unreadable):
                    patience = iter(())  # it may have arrived: once more, and not again and again
                await asyncio.sleep(pause)
            if is_overtaken():
                return Outcome.SUPERSEDED, None

    def _understand(
        self, method: str, chat_id: int | None, error: Forbidden | BadRequest
    ) -> Outcome:
        said = error.message.lower()
        if any(words in said for words in (*SAME, *TOO_LATE)):
            return Outcome.DELIVERED
        if any(words in said for words in GONE):
            return Outcome.GONE
        if isinstance(error, Forbidden) or any(words in said for words in UNKNOWN_CHAT):
            if chat_id is not None:
                self._lost(chat_id)
            return Outcome.UNREACHABLE
        log.error("%s refused: %s", method, error)
        return Outcome.FAILED


def _number_of(sent: Any) -> int | None:
    number = sent.get("message_id") if isinstance(sent, dict) else None
    return number if type(number) is int else None


def _message(page: Page) -> dict[str, Any]:
    """Return the fields of a message; an empty keyboard takes an old one away."""
    rows = [[_button(key) for key in row] for row in page.keyboard]
    return {
        "text": page.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": _picking(page, page.picks) if page.picks else {"inline_keyboard": rows},
    }


def _button(key: Key) -> dict[str, Any]:
    style = {"style": key.style.value} if key.style else {}
    if key.data:
        return {"text": key.label, "callback_data": key.data, **style}
    if key.copies:
        return {"text": key.label, "copy_text": {"text": key.copies}, **style}
    return {"text": key.label, "url": key.url, **style}


def _picking(page: Page, picks: tuple[str, int]) -> dict[str, Any]:
    """Return the keyboard to pick people with; what its other keys say is read as pressing them."""
    label, most = picks
    asked = {"request_id": 1, "user_is_bot": False, "max_quantity": most, "request_name": True}
    others = [[{"text": key.label} for key in row] for row in page.keyboard]
    return {
        "keyboard": [[{"text": label, "request_users": asked}], *others],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


async def _call_for(chat_id: int, insert: Insert) -> tuple[str, int, dict[str, Any]]:
    """Return the call that sends an enclosure, or says that it could not be made."""
    if not isinstance(insert.content, Made):
        return _file(chat_id, insert.content, insert.caption, insert.keyboard)
    try:
        made = await asyncio.to_thread(insert.content.finished)
    except Exception as error:
        log.error("a file could not be made: %s", cause(error))
        return "sendMessage", chat_id, {"text": insert.otherwise, "parse_mode": "HTML"}
    return _file(chat_id, made, insert.caption, insert.keyboard)


def _file(
    chat_id: int,
    file: Attachment | Picture | File,
    caption: str,
    keyboard: tuple[tuple[Key, ...], ...],
) -> tuple[str, int, dict[str, Any]]:
    """Return the call that sends a file: uploaded, or by the id Telegram knows it by."""
    words: dict[str, Any] = {"caption": caption, "parse_mode": "HTML"} if caption else {}
    if keyboard:
        rows = [[_button(key) for key in row] for row in keyboard]
        words["reply_markup"] = {"inline_keyboard": rows}
    match file:
        case Picture(png=png, name=name):
            return "sendPhoto", chat_id, {"photo": InputFile(png, name), **words}
        case File(content=content, name=name):
            return "sendDocument", chat_id, {"document": InputFile(content, name), **words}
        case Attachment(kind=FileKind.PHOTO, file_id=file_id):
            return "sendPhoto", chat_id, {"photo": file_id, **words}
        case Attachment(file_id=file_id):
            return "sendDocument", chat_id, {"document": file_id, **words}
