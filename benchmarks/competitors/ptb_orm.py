"""What a team would write otherwise: python-telegram-bot as it comes, an ORM session a tap."""

import sys

from sqlalchemy import ForeignKey, event, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

OBJECTIVES = 5
LABELS: tuple[str, ...] = (
    *("1 · per nulla", "2 · poco importante", "3 · importante", "4 · molto importante"),
    *("5 · indispensabile", "Non so", "Indietro", "Avanti", "Annulla"),
)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Rating(Base):
    __tablename__ = "ratings"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    objective: Mapped[int] = mapped_column(primary_key=True)
    level: Mapped[int]


engine = create_async_engine("sqlite+aiosqlite:///orm.db")
sessions = async_sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine.sync_engine, "connect")
def use_wal(connection: DBAPIConnection, record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def keyboard(objective: int) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data=f"rate:{objective}:{level}")]
            for level, label in enumerate(LABELS, 1)
        ]
    )


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    person = update.effective_user
    assert person is not None
    assert update.message is not None
    async with sessions() as session:
        await session.merge(User(id=person.id, name=person.full_name))
        await session.commit()
    await update.message.reply_text("Obiettivo 1", reply_markup=keyboard(1))


async def tap(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    assert query.data is not None
    objective, level = map(int, query.data.split(":")[1:])
    async with sessions() as session:
        user = await session.get_one(User, query.from_user.id)
        await session.merge(Rating(user_id=user.id, objective=objective, level=level))
        ratings = (await session.scalars(select(Rating).where(Rating.user_id == user.id))).all()
        await session.commit()
    following = objective % OBJECTIVES + 1
    text = f"{user.name}: {len(ratings)} risposte su {OBJECTIVES}. Obiettivo {following}"
    await query.answer("Registrato")
    await query.edit_message_text(text, reply_markup=keyboard(following))


async def create_tables(application: object) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)


def main(address: str, token: str) -> None:
    builder = Application.builder().token(token).base_url(f"{address}/bot")
    application = builder.post_init(create_tables).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(tap))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:3])
