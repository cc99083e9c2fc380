"""aiogram as it comes: one handler, nothing remembered."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

LABELS: tuple[str, ...] = (
    *("1 · per nulla", "2 · poco importante", "3 · importante", "4 · molto importante"),
    *("5 · indispensabile", "Non so", "Indietro", "Avanti", "Annulla"),
)

dispatcher = Dispatcher()


def keyboard() -> InlineKeyboardMarkup:
    rows = [
        [InlineKeyboardButton(text=label, callback_data=f"rate:{n}")]
        for n, label in enumerate(LABELS)
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    await message.answer("Quanto è importante?", reply_markup=keyboard())


@dispatcher.callback_query()
async def tap(query: CallbackQuery) -> None:
    await query.answer("Registrato")
    await query.message.edit_text(f"Registrato: {query.data}", reply_markup=keyboard())


async def main(address: str, token: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    await dispatcher.start_polling(Bot(token, session=session))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
