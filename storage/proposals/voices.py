"""Voices about proposals: who supports one, who joins its author, what is asked about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Joining, Phase, Question
from storage.seats import counted_in
from storage.tables import (
    coauthors,
    columns,
    proposals,
    questions,
    seats,
    supports,
    unsent_lines,
)
from storage.upserts import upsert

_QUESTION = columns(questions, Question)
_JOINING = columns(coauthors, Joining)
_CHOSEN: BindParameter[int] = bindparam("chosen", expanding=True)
_SUPPORT = upsert(supports)
_UNSUPPORT = delete(supports).where(
    supports.c.proposal_id == bindparam("proposal"), supports.c.seat_id == bindparam("seat")
)
_SUPPORTERS = (
    select(supports)
    .join(seats, seats.c.id == supports.c.seat_id)
    .where(
        supports.c.proposal_id.in_(_CHOSEN),
        seats.c.withdrawn_at.is_(None),
        counted_in(Phase.RANKING, Phase.CLOSED),
    )
)
_ASK_TO_JOIN = upsert(coauthors)
_ASK_AGAIN = (
    update(coauthors)
    .where(
        coauthors.c.proposal_id == bindparam("proposal"),
        coauthors.c.seat_id == bindparam("seat"),
        coauthors.c.answered_at.is_not(None),
        coauthors.c.accepted.is_(None),
    )
    .values(asked_at=bindparam("at"), answered_at=None)
)
_JOIN = upsert(coauthors, lambda new: {"answered_at": new.answered_at, "accepted": new.accepted})
_ANSWER_JOINING = (
    update(coauthors)
    .where(
        coauthors.c.proposal_id == bindparam("proposal"),
        coauthors.c.seat_id == bindparam("seat"),
        coauthors.c.answered_at.is_(None),
    )
    .values(answered_at=bindparam("at"), accepted=bindparam("yes"))
)
_JOININGS = (
    select(*_JOINING)
    .where(coauthors.c.proposal_id.in_(_CHOSEN))
    .order_by(coauthors.c.asked_at, coauthors.c.seat_id)
)
_ASK = insert(questions).returning(*_QUESTION)
_ONE_QUESTION = select(*_QUESTION).where(questions.c.id == bindparam("question"))
_WAITS = and_(questions.c.answer.is_(None), questions.c.withdrawn_at.is_(None))
_ANSWER = (
    update(questions)
    .where(questions.c.id == bindparam("question"), _WAITS)
    .values(answer=bindparam("words"), answered_at=bindparam("at"), answered_by=bindparam("seat"))
)
_WITHDRAW = (
    update(questions)
    .where(questions.c.id == bindparam("question"), _WAITS)
    .values(withdrawn_at=bindparam("at"), text="")
)
_QUESTIONS = (
    select(*_QUESTION)
    .where(questions.c.proposal_id == bindparam("proposal"), questions.c.withdrawn_at.is_(None))
    .order_by(questions.c.id)
)
_STANDING = and_(
    proposals.c.presented_at.is_not(None),
    proposals.c.discarded_at.is_(None),
    proposals.c.merged_into_id.is_(None),
)
_SUPPORTED_BY = (
    select(proposals.c.title)
    .join(supports, supports.c.proposal_id == proposals.c.id)
    .where(supports.c.seat_id == bindparam("seat"), _STANDING)
    .order_by(proposals.c.id)
)
_JOINED_BY = (
    select(proposals.c.title, *_JOINING)
    .join(coauthors, coauthors.c.proposal_id == proposals.c.id)
    .where(coauthors.c.seat_id == bindparam("seat"), _STANDING)
    .order_by(proposals.c.id)
)
_ASKED_BY = (
    select(*_QUESTION).where(questions.c.seat_id == bindparam("seat")).order_by(questions.c.id)
)
# Whose answer it was is not kept of before 0009: it was the author's, who is the first to be asked.
_ANSWERED_BY = (
    select(*_QUESTION)
    .join(proposals, proposals.c.id == questions.c.proposal_id)
    .where(
        questions.c.answer.is_not(None),
        func.coalesce(questions.c.answered_by, proposals.c.author_id) == bindparam("seat"),
    )
    .order_by(questions.c.id)
)
_PROPOSING_AT = union(
    select(proposals.c.author_id).where(
        proposals.c.roundtable == bindparam("table_number"),
        proposals.c.author_id.is_not(None),
        proposals.c.presented_at.is_not(None),
    ),
    select(coauthors.c.seat_id)
    .join(proposals, proposals.c.id == coauthors.c.proposal_id)
    .where(proposals.c.roundtable == bindparam("table_number"), coauthors.c.accepted.is_(True)),
)
_UNANSWERED = and_(questions.c.seat_id == bindparam("seat"), questions.c.answer.is_(None))
_FORGET = (
    delete(unsent_lines).where(
        unsent_lines.c.question_id.in_(select(questions.c.id).where(_UNANSWERED))
    ),
    delete(supports).where(supports.c.seat_id == bindparam("seat")),
    delete(coauthors).where(
        coauthors.c.seat_id == bindparam("seat"), coauthors.c.accepted.is_not(True)
    ),
    delete(questions).where(_UNANSWERED),
)


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """What one seat said about proposals: titles it supports and joined, questions and answers.

    Beside a joined title stands whether that was accepted, None while it is not answered; requests
    that were taken back are by themselves.
    """

    supported: tuple[str | None, ...]
    joined: tuple[tuple[str | None, bool | None], ...]
    asked: tuple[Question, ...]
    answered: tuple[Question, ...] = ()
    taken_back: tuple[str | None, ...] = ()


@dataclass(slots=True)
class Voices:
    """Questions and changes about what people say of proposals, inside one unit.

    Saying something twice changes nothing: the database decides doubles.
    """

    _connection: AsyncConnection
    _now: datetime

    async def proposing_at(self, roundtable: int) -> set[int]:
        """Read which seats of a table have presented a proposal, or joined somebody's."""
        rows = await self._connection.execute(_PROPOSING_AT, {"table_number": roundtable})
        return set(rows.scalars())

    async def support(self, proposal_id: int, seat_id: int) -> None:
        """Support a proposal."""
        await self._connection.execute(
            _SUPPORT[self._connection.dialect.name],
            {"proposal_id": proposal_id, "seat_id": seat_id},
        )

    async def unsupport(self, proposal_id: int, seat_id: int) -> None:
        """Support it no more."""
        await self._connection.execute(_UNSUPPORT, {"proposal": proposal_id, "seat": seat_id})

    async def supporters(self, proposal_ids: Sequence[int]) -> dict[int, set[int]]:
        """Read the seats that support each of these; an empty set where nobody does."""
        found: dict[int, set[int]] = {each: set() for each in proposal_ids}
        for row in await self._connection.execute(_SUPPORTERS, {"chosen": list(proposal_ids)}):
            found[row.proposal_id].add(row.seat_id)
        return found

    async def ask_to_join(self, proposal_id: int, seat_id: int) -> bool:
        """Ask to be a co-author; False if that was asked before, and not taken back."""
        asked = await self._connection.execute(
            _ASK_TO_JOIN[self._connection.dialect.name],
            {"proposal_id": proposal_id, "seat_id": seat_id, "asked_at": self._now},
        )
        if asked.rowcount == 1:
            return True
        again = await self._connection.execute(
            _ASK_AGAIN, {"proposal": proposal_id, "seat": seat_id, "at": self._now}
        )
        return again.rowcount == 1

    async def answer_joining(self, proposal_id: int, seat_id: int, accepted: bool) -> bool:
        """Accept a co-author or not; False if it was answered before, or is not asked any more."""
        return await self._end_joining(proposal_id, seat_id, accepted)

    async def take_joining_back(self, proposal_id: int, seat_id: int) -> bool:
        """Ask to be a co-author no more; False if that does not wait for an answer.

        When it was asked stays: it counts among what was asked lately.
        """
        return await self._end_joining(proposal_id, seat_id, None)

    async def _end_joining(self, proposal_id: int, seat_id: int, accepted: bool | None) -> bool:
        ended = await self._connection.execute(
            _ANSWER_JOINING,
            {"proposal": proposal_id, "seat": seat_id, "yes": accepted, "at": self._now},
        )
        return ended.rowcount == 1

    async def join(self, proposal_id: int, seat_id: int) -> None:
        """Make a seat a co-author without anybody's asking, whatever was answered before."""
        await self._connection.execute(
            _JOIN[self._connection.dialect.name],
            {
                "proposal_id": proposal_id,
                "seat_id": seat_id,
                "asked_at": self._now,
                "answered_at": self._now,
                "accepted": True,
            },
        )

    async def joinings(self, proposal_ids: Sequence[int]) -> dict[int, tuple[Joining, ...]]:
        """Read who asked to join each of these, and the answers, in the order of asking."""
        found: dict[int, tuple[Joining, ...]] = dict.fromkeys(proposal_ids, ())
        rows = await self._connection.execute(_JOININGS, {"chosen": list(proposal_ids)})
        for row in rows:
            found[row.proposal_id] += (Joining(*row),)
        return found

    async def ask(self, proposal_id: int, seat_id: int, text: str) -> Question:
        """Ask the author something."""
        row = await self._connection.execute(
            _ASK,
            {
                "proposal_id": proposal_id,
                "seat_id": seat_id,
                "text": text,
                "asked_at": self._now,
            },
        )
        return Question(*row.one())

    async def question(self, question_id: int) -> Question | None:
        """Find one question."""
        row = (await self._connection.execute(_ONE_QUESTION, {"question": question_id})).first()
        return None if row is None else Question(*row)

    async def answer(self, question_id: int, text: str, seat_id: int | None) -> bool:
        """Have a seat answer a question that waits; False if it does not: the first stays."""
        answered = await self._connection.execute(
            _ANSWER,
            {"question": question_id, "words": text, "at": self._now, "seat": seat_id},
        )
        return answered.rowcount == 1

    async def withdraw(self, question_id: int) -> bool:
        """Take a question back with its words; False if it does not wait for an answer."""
        changed = await self._connection.execute(
            _WITHDRAW, {"question": question_id, "at": self._now}
        )
        return changed.rowcount == 1

    async def questions(self, proposal_id: int) -> tuple[Question, ...]:
        """Read what is asked about a proposal, oldest first, answered or not."""
        rows = await self._connection.execute(_QUESTIONS, {"proposal": proposal_id})
        return tuple(Question(*row) for row in rows)

    async def said_by(self, seat_id: int) -> OwnVoice:
        """Read everything this seat said about proposals; of merged ones, about the new text."""
        seat = {"seat": seat_id}
        supported = await self._connection.execute(_SUPPORTED_BY, seat)
        rows = await self._connection.execute(_JOINED_BY, seat)
        joinings = [(title, Joining(*joining)) for title, *joining in rows]
        asked = await self._connection.execute(_ASKED_BY, seat)
        answered = await self._connection.execute(_ANSWERED_BY, seat)
        return OwnVoice(
            tuple(row.title for row in supported),
            tuple((title, each.accepted) for title, each in joinings if not each.is_taken_back),
            tuple(Question(*row) for row in asked),
            tuple(Question(*row) for row in answered),
            tuple(title for title, each in joinings if each.is_taken_back),
        )

    async def forget(self, seat_id: int) -> None:
        """Take back what this seat said: its supports, unanswered requests and questions.

        An accepted co-author stays one, and an answered question stays with its answer: neither
        says whose it is, once the seat has no name.
        """
        for statement in _FORGET:
            await self._connection.execute(statement, {"seat": seat_id})
