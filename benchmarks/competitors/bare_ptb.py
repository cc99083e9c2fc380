"""python-telegram-bot as it comes: one handler, nothing remembered."""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

LABELS: tuple[str, ...] = (
    *("1 · per nulla", "2 · poco importante", "3 · importante", "4 · molto importante"),
    *("5 · indispensabile", "Non so", "Indietro", "Avanti", "Annulla"),
)


def keyboard() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=f"rate:{n}")] for n, label in enumerate(LABELS)]
    )


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text("Quanto è importante?", reply_markup=keyboard())


async def tap(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Registrato")
    await query.edit_message_text(f"Registrato: {query.data}", reply_markup=keyboard())


def main(address: str, token: str) -> None:
    application = Application.builder().token(token).base_url(f"{address}/bot").build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(tap))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:3])
