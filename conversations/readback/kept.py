"""What is kept of what a seat said to the minutes read back, and how it goes."""

from itertools import groupby

from conversations.documents.points import read_points
from conversations.documents.reread import name_point
from conversations.kept import Fact, fact
from conversations.parcels import Occasion
from conversations.readback.ending import end_overdue
from conversations.screens import Phrase, Quoted, say
from conversations.turn import Turn
from storage.records import ParticipantSeat, PointAnswer, Seat


async def kept(turn: Turn, seat: Seat) -> list[Fact]:
    """Return what a seat agreed to and dissented from, and every correction it wrote."""
    if not isinstance(seat, ParticipantSeat):
        return []
    told: list[Fact] = []
    said = await turn.unit.readbacks.answers_by(seat.id)
    for readback, answers in groupby(said, key=lambda each: each[0]):
        told += await _answers(turn, readback, [answer for _, answer in answers])
    for each in await turn.unit.readbacks.corrections_by(seat.id):
        why = each.reason if each.taken is False else None
        reason = (say("data-correction-reason", text=Quoted(why)),) if why else ()
        told.append(
            fact(
                "corrections",
                say(
                    f"data-correction-{each.state}",
                    point=await _name(turn, each.readback_id, each.point),
                    text=Quoted(each.text),
                ),
                *reason,
                point=each.point + 1,
                text=each.text,
                sent_at=each.sent_at,
                taken=None if each.taken is None else int(each.taken),
                reason=why,
            )
        )
    return told


async def _answers(turn: Turn, readback: int, answers: list[PointAnswer]) -> list[Fact]:
    agreed = [each.point + 1 for each in answers if each.text is None]
    told = []
    if agreed:
        told.append(fact("readback_agreed", say("data-agreed", count=len(agreed)), points=agreed))
    for each in answers:
        if each.text is not None:
            by = say("data-dissent-signed" if each.signed else "data-dissent-unsigned")
            title = await _name(turn, readback, each.point)
            told.append(
                fact(
                    "readback_dissents",
                    say("data-dissent", by=by, title=title, text=Quoted(each.text)),
                    point=each.point + 1,
                    text=each.text,
                    signed=each.signed,
                )
            )
    return told


async def _name(turn: Turn, readback: int, point: int) -> Phrase:
    round_ = await turn.unit.readbacks.get(readback)
    points = read_points(round_.draft) if round_ else ()
    return (
        name_point(points[point]) if point < len(points) else say("reread-number", point=point + 1)
    )


async def forget(turn: Turn, seat: Seat) -> None:
    """Take all a seat said away; what came of a round whose time is over is counted before."""
    await end_overdue(Occasion(turn.unit, turn.process, turn.words, turn.now))
    await turn.unit.readbacks.forget(seat.id)
