"""A bot on aiogram: uploads, edits, answers, polls, then listens at a webhook.

`python aiogram_round.py URL TOKEN PORT`; it ends when somebody writes "fine".
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

POINT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63"
    "f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082"
)


async def play(url: str, token: str, port: int) -> None:
    """Play the round until its end."""
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    dispatcher = Dispatcher()
    listening, over = asyncio.Event(), asyncio.Event()

    @dispatcher.message()
    async def hear(message: Message) -> None:
        match message.text:
            case "/start":
                key = InlineKeyboardButton(text="Tocca", callback_data="t", style="primary")
                await message.answer_document(
                    BufferedInputFile(b"BEGIN", "incontro.ics"),
                    caption="<b>Ecco</b>",
                    parse_mode="HTML",
                    reply_parameters=ReplyParameters(message_id=message.message_id),
                )
                await message.answer_photo(BufferedInputFile(POINT, "punto.png"))
                await message.answer(
                    "Tocca", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[key]])
                )
            case "webhook" if not listening.is_set():
                listening.set()
                await message.answer("Passo al webhook")
                asyncio.get_running_loop().create_task(dispatcher.stop_polling())
            case "fine":
                over.set()
            case words:
                await message.reply(f"Sento: {words}")

    @dispatcher.callback_query()
    async def tapped(tap: CallbackQuery) -> None:
        await tap.answer("Registrato")
        if isinstance(tap.message, Message):
            await tap.message.edit_text("<i>Fatto</i>", parse_mode="HTML")

    await bot.set_my_commands([BotCommand(command="start", description="comincia")])
    await dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token="segreto").register(app, path="/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="segreto")
    await over.wait()
    await bot.delete_webhook()
    await runner.cleanup()
    await bot.session.close()


asyncio.run(play(sys.argv[1], sys.argv[2], int(sys.argv[3])))
