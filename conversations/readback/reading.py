"""Reading back, for whoever takes part: a point at a time, each with what one says to it."""

from dataclasses import dataclass

from conversations.documents.points import Piece, Point, read_points
from conversations.documents.reread import name_point
from conversations.phases import is_past
from conversations.readback.letters import decision
from conversations.readback.rounds import is_current, missing_of, open_round
from conversations.screens import Button, Lines, Phrase, Quoted, Row, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.readback import (
    AgreeToPoint,
    AskTakingBackWords,
    OpenReadback,
    ReadPoint,
    SendCorrection,
    SignObjection,
    WriteCorrection,
    WriteObjection,
)
from conversations.turn import Refusal, Turn
from storage.records import (
    Correction,
    ParticipantSeat,
    Phase,
    PointAnswer,
    Readback,
    Roundtable,
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads a draft: their seat, its points, and what they said to them."""

    seat: ParticipantSeat
    round: Readback
    points: tuple[Point, ...]
    said: dict[int, PointAnswer]
    corrected: dict[int, Correction]

    @property
    def missing(self) -> list[int]:
        """Return the points nothing was said to."""
        return missing_of(len(self.points), self.said, self.corrected)

    def point(self, number: int) -> dict[str, int]:
        """Return what the buttons of a point carry."""
        return {"readback": self.round.id, "point": number}


async def open_reader(turn: Turn, readback_id: int, *, hold: bool = False) -> Reader:
    """Return how far somebody is; refuses a round that is over, and whoever does not take part.

    With `hold` it is not closed before the turn is over.
    """
    round_ = await turn.unit.readbacks.get(readback_id, hold=hold)
    if round_ is None:
        raise Refusal(say("old-screen"))
    seat = turn.seat_of_participant(round_.roundtable)
    if not round_.is_open(turn.now):
        raise Refusal(await _why_over(turn, round_))
    if not await is_current(turn, round_):
        raise Refusal(say("readback-stale"))
    said = await turn.unit.readbacks.answers(round_.id)
    corrections = await turn.unit.readbacks.corrections(round_.id)
    return Reader(
        seat,
        round_,
        read_points(round_.draft),
        {each.point: each for each in said if each.seat_id == seat.id},
        {each.point: each for each in corrections if each.seat_id == seat.id},
    )


async def _why_over(turn: Turn, round_: Readback) -> Phrase:
    """Say since when a round is over, and whether another one is open."""
    newer = await open_round(turn, round_.roundtable)
    if newer is not None and newer.id != round_.id:
        return say("readback-anew")
    return say("readback-over-since", since=round_.closed_at or round_.ends_at)


def must_be_there(reader: Reader, point: int) -> Point:
    """Return a point of the draft; refuses a number it does not have."""
    if point >= len(reader.points):
        raise Refusal(say("old-screen"))
    return reader.points[point]


async def way_to_readback(
    turn: Turn, roundtable: Roundtable
) -> tuple[tuple[Phrase, ...], tuple[Row, ...]]:
    """Return the words and the button to a round that is open; nothing where there is none."""
    if not is_past(roundtable, Phase.RANKING):
        return (), ()
    round_ = await open_round(turn, roundtable.number)
    if round_ is None or not await is_current(turn, round_):
        return (), ()
    reader = await open_reader(turn, round_.id)
    missing, until = len(reader.missing), round_.ends_at
    words = say("home-readback", missing=missing, until=until)
    label = say("button-readback", table=roundtable.number)
    style = Style.PRIMARY if missing else None
    return (words,), ((Button(label, OpenReadback(roundtable=roundtable.number), style),),)


async def show_point(turn: Turn, tap: ReadPoint) -> Screen:
    """Show a point and what one said to it; at first the first one without an answer."""
    reader = await open_reader(turn, tap.readback)
    if tap.point >= len(reader.points):
        return _summary(reader)
    return _at(reader, tap.point)


def first_missing(reader: Reader, after: int = -1) -> int:
    """Return the next point without an answer, going round; behind the last where there is none."""
    missing = reader.missing
    later = [each for each in missing if each > after]
    return next(iter(later or missing), len(reader.points))


async def resume(turn: Turn, readback_id: int) -> Screen:
    """Show where somebody goes on: the first point without an answer."""
    reader = await open_reader(turn, readback_id)
    point = first_missing(reader)
    return _summary(reader) if point == len(reader.points) else _at(reader, point)


async def agree_to_point(turn: Turn, tap: AgreeToPoint) -> Screen:
    """*Va bene*, and on to the next; words one has written stay until they are taken back."""
    reader = await open_reader(turn, tap.readback, hold=True)
    must_be_there(reader, tap.point)
    if has_words(reader, tap.point):
        return _at(reader, tap.point)
    await turn.unit.readbacks.answer(reader.round.id, reader.seat.id, tap.point, None)
    after = await open_reader(turn, tap.readback)
    return await show_point(turn, ReadPoint(**after.point(first_missing(after, tap.point))))


def has_words(reader: Reader, point: int) -> bool:
    """Tell whether somebody's own words stand at a point and can be taken back."""
    correction = reader.corrected.get(point)
    answer = reader.said.get(point)
    waits = correction is not None and correction.taken is None
    return waits or (answer is not None and answer.text is not None)


def _at(reader: Reader, number: int) -> Screen:
    point = reader.points[number]
    state, rows = _state(reader, number)
    place = say("readback-point", point=number + 1, points=len(reader.points))
    return Screen(
        (
            say("readback-place", place=place, title=name_point(point)),
            *tell(point),
            *state,
        ),
        (*rows, *_turning(reader, number)),
        here=ReadPoint(**reader.point(number)),
    )


def _turning(reader: Reader, number: int) -> tuple[Row, ...]:
    """Return the ways back, ahead where something was said, and home: in few rows."""
    home = Button(say("button-home"), ShowHome())
    back = [Button(say("button-back"), ReadPoint(**reader.point(number - 1)))] if number else []
    if number in reader.missing:
        return ((*back, home),)
    ahead = Button(say("button-next"), ReadPoint(**reader.point(number + 1)))
    return ((*back, ahead), (home,))


def tell(point: Point) -> tuple[Phrase, ...]:
    """Return what a point says: lines together, and each quotation for itself."""
    told: list[Phrase] = []
    lines: list[str] = []
    for piece in (*point.pieces, Piece("", quoted=True)):
        if not piece.quoted:
            lines.append(piece.text)
            continue
        if lines:
            told.append(say("verbatim", text=Lines(tuple(lines))))
            lines = []
        if piece.text:
            told.append(say("verbatim", text=Quoted(piece.text)))
    return tuple(told)


def _state(reader: Reader, number: int) -> tuple[tuple[Phrase, ...], list[Row]]:
    """Return what was said to a point, and the buttons for what can be said now."""
    answer, correction = reader.said.get(number), reader.corrected.get(number)
    if correction is not None and correction.taken is None:
        return _correction(reader, number, correction)
    settled: tuple[Phrase, ...] = ()
    if correction is not None:
        quoted = say("verbatim", text=Quoted(correction.text))
        settled = (say("correction-own"), quoted, *decision(correction))
    if answer is not None and answer.text is not None:
        words, rows = _objection(reader, number, answer)
        return (*settled, *words), rows
    this = reader.point(number)
    agree = (Button(say("button-agree"), AgreeToPoint(**this), Style.PRIMARY),)
    object_ = Button(say("button-object"), WriteObjection(**this))
    correct = [Button(say("button-correct"), WriteCorrection(**this))] if not correction else []
    key = "readback-agreed" if answer else "readback-how" if correct else "readback-how-settled"
    return (*settled, say(key)), [*([] if answer else [agree]), (*correct, object_)]


def _correction(
    reader: Reader, number: int, correction: Correction
) -> tuple[tuple[Phrase, ...], list[Row]]:
    this = reader.point(number)
    take_back = Button(say("button-take-back"), AskTakingBackWords(**this))
    words = say("verbatim", text=Quoted(correction.text))
    if correction.is_sent:
        return (say("correction-own"), words, say("correction-sent")), [(take_back,)]
    send = Button(say("button-confirm"), SendCorrection(**this), Style.PRIMARY)
    reword = Button(say("button-reword"), WriteCorrection(**this))
    return (
        say("correction-preview"),
        words,
        say("correction-how"),
    ), [(send,), (reword, take_back)]


def _objection(
    reader: Reader, number: int, answer: PointAnswer
) -> tuple[tuple[Phrase, ...], list[Row]]:
    this = reader.point(number)
    name = reader.seat.name if answer.signed else None
    by = say("dissent-by", name=name) if name else say("dissent-by-nobody")
    label = "button-unsigned" if answer.signed else "button-signed"
    sign = Button(say(label), SignObjection(**this, signed=not answer.signed))
    key = "objection-signed" if answer.signed else "objection-unsigned"
    return (
        say("objection-preview"),
        say("objection-block", text=Quoted(answer.text or ""), by=by),
        say(key),
    ), [
        (sign,),
        (
            Button(say("button-reword"), WriteObjection(**this)),
            Button(say("button-take-back"), AskTakingBackWords(**this)),
        ),
    ]


def _summary(reader: Reader) -> Screen:
    """Return what comes behind the last point: thanks, or what is missing."""
    missing = reader.missing
    corrections = sum(each.is_sent for each in reader.corrected.values())
    objections = sum(each.text is not None for each in reader.said.values())
    points, until = len(reader.points), reader.round.ends_at
    rows: list[Row] = []
    if missing:
        go_on = ReadPoint(**reader.point(missing[0]))
        rows.append((Button(say("button-go-on"), go_on, Style.PRIMARY),))
        told = say("readback-missing", missing=len(missing), points=points, until=until)
    else:
        told = say("readback-done", points=points, until=until)
    rows.append((Button(say("button-readback-again"), ReadPoint(**reader.point(0))),))
    return Screen(
        (told, say("readback-said", corrections=corrections, objections=objections)),
        (*rows, (Button(say("button-home"), ShowHome()),)),
        here=ReadPoint(**reader.point(points)),
    )
