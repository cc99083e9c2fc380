"""What somebody writes to a point: a correction for whoever leads, or a dissent, kept verbatim."""

from conversations.confirmation import ask_once_more
from conversations.documents.reread import name_point
from conversations.participation import leaders_of
from conversations.readback.letters import (
    LEAD,
    corrections_wait,
    tell_leaders,
    thread_of,
)
from conversations.readback.reading import (
    Reader,
    first_missing,
    has_words,
    must_be_there,
    open_reader,
    show_point,
)
from conversations.readback.rounds import read_progress
from conversations.screens import Button, Phrase, Quoted, Screen, say
from conversations.taps.readback import (
    AskTakingBackWords,
    ReadPoint,
    SendCorrection,
    SignObjection,
    TakeBackWords,
    WriteCorrection,
    WriteObjection,
)
from conversations.turn import Turn
from conversations.wording import read_words

LONGEST = 300


async def ask_correction(turn: Turn, tap: WriteCorrection) -> Screen:
    """Wait for a correction, or for other words before it is sent."""
    reader = await open_reader(turn, tap.readback)
    must_be_there(reader, tap.point)
    if not _may_correct(reader, tap.point):
        return await _back(turn, reader, tap.point)
    mine = reader.corrected.get(tap.point)
    asked = say("correction-write", max=LONGEST)
    return _asking(reader, tap.point, mine.text if mine else None, asked, here=tap)


def _may_correct(reader: Reader, point: int) -> bool:
    """Tell whether a correction can be written: none is sent, and there is no dissent."""
    mine, answer = reader.corrected.get(point), reader.said.get(point)
    is_sent = mine is not None and mine.is_sent
    return not is_sent and not (answer is not None and answer.text is not None)


def _asking(
    reader: Reader,
    number: int,
    present: str | None,
    asked: Phrase,
    here: WriteCorrection | WriteObjection,
) -> Screen:
    point = reader.points[number]
    now = (say("own-present", text=present),) if present else ()
    back = ReadPoint(**reader.point(number))
    return Screen(
        (say("readback-heading", title=name_point(point)), *now, asked),
        ((Button(say("button-cancel"), back),),),
        here=here,
    )


async def record_correction(turn: Turn, tap: WriteCorrection, text: str) -> Screen:
    """Keep a correction, and show it as it will be read: it is not sent yet."""
    reader = await open_reader(turn, tap.readback, hold=True)
    must_be_there(reader, tap.point)
    if not _may_correct(reader, tap.point):
        return await _back(turn, reader, tap.point)
    words = read_words(text, LONGEST, "correction-too-short")
    if mine := reader.corrected.get(tap.point):
        await turn.unit.readbacks.reword(mine.id, words)
    else:
        await turn.unit.readbacks.write(reader.round.id, reader.seat.id, tap.point, words)
    return await _back(turn, reader, tap.point)


async def send_correction(turn: Turn, tap: SendCorrection) -> Screen:
    """Let whoever leads read a correction, and go on; twice sends it once."""
    reader = await open_reader(turn, tap.readback, hold=True)
    must_be_there(reader, tap.point)
    mine = reader.corrected.get(tap.point)
    if mine is None or not await turn.unit.readbacks.send(mine.id):
        return await _back(turn, reader, tap.point)
    # Whoever said before that it is right says otherwise now.
    await turn.unit.readbacks.take_back(reader.round.id, reader.seat.id, tap.point)
    progress = await read_progress(turn.unit, reader.round)
    platform = turn.platform(reader.round.roundtable)
    await tell_leaders(turn, platform, reader.round, progress.undecided)
    after = await open_reader(turn, tap.readback)
    screen = await _back(turn, after, first_missing(after, tap.point))
    return screen.with_toast(say("correction-sent-toast"))


async def ask_objection(turn: Turn, tap: WriteObjection) -> Screen:
    """Wait for the words of a dissent, or for other ones."""
    reader = await open_reader(turn, tap.readback)
    must_be_there(reader, tap.point)
    if _corrects(reader, tap.point):
        return await _back(turn, reader, tap.point)
    mine = reader.said.get(tap.point)
    asked = say("objection-write", max=LONGEST)
    return _asking(reader, tap.point, mine.text if mine else None, asked, here=tap)


def _corrects(reader: Reader, point: int) -> bool:
    """Tell whether a correction stands that is not decided: it is taken back first."""
    mine = reader.corrected.get(point)
    return mine is not None and mine.taken is None


async def record_objection(turn: Turn, tap: WriteObjection, text: str) -> Screen:
    """Keep a dissent as it was written, on one line; with a name only where that is said."""
    reader = await open_reader(turn, tap.readback, hold=True)
    must_be_there(reader, tap.point)
    if _corrects(reader, tap.point):
        return await _back(turn, reader, tap.point)
    words = read_words(text, LONGEST, "dissent-too-short")
    mine = reader.said.get(tap.point)
    signed = mine is not None and mine.signed
    await turn.unit.readbacks.answer(reader.round.id, reader.seat.id, tap.point, words, signed)
    return await _back(turn, reader, tap.point)


async def sign_objection(turn: Turn, tap: SignObjection) -> Screen:
    """Have a dissent read with one's name, or without."""
    reader = await open_reader(turn, tap.readback, hold=True)
    must_be_there(reader, tap.point)
    mine = reader.said.get(tap.point)
    if mine is not None and mine.text is not None:
        await turn.unit.readbacks.sign(reader.round.id, reader.seat.id, tap.point, tap.signed)
    return await _back(turn, reader, tap.point)


async def ask_taking_back(turn: Turn, tap: AskTakingBackWords) -> Screen:
    """Ask once more before one's own words are taken back."""
    reader = await open_reader(turn, tap.readback)
    must_be_there(reader, tap.point)
    if not has_words(reader, tap.point):
        return await _back(turn, reader, tap.point)
    correction, answer = reader.corrected.get(tap.point), reader.said.get(tap.point)
    words = answer.text if answer is not None and answer.text is not None else None
    return ask_once_more(
        say("readback-ask-taking-back"),
        say("verbatim", text=Quoted(words or (correction.text if correction else ""))),
        confirm=TakeBackWords(**reader.point(tap.point)),
        cancel=ReadPoint(**reader.point(tap.point)),
        here=tap,
        yes="button-remove-yes",
        no="button-keep",
    )


async def take_back_words(turn: Turn, tap: TakeBackWords) -> Screen:
    """Take one's own words back; taking them back twice is no mistake."""
    reader = await open_reader(turn, tap.readback, hold=True)
    must_be_there(reader, tap.point)
    answer, correction = reader.said.get(tap.point), reader.corrected.get(tap.point)
    if answer is not None and answer.text is not None:
        await turn.unit.readbacks.take_back(reader.round.id, reader.seat.id, tap.point)
    elif correction is not None and await turn.unit.readbacks.drop(correction.id):
        await _untell(turn, reader)
    screen = await _back(turn, reader, tap.point)
    return screen.with_toast(say("readback-taken-back"))


async def _untell(turn: Turn, reader: Reader) -> None:
    """Have what whoever leads was not told yet say how many corrections are left."""
    thread = thread_of(LEAD, reader.round)
    waiting = await turn.unit.letters.drop(thread)
    progress = await read_progress(turn.unit, reader.round)
    if not progress.undecided:
        return
    platform = turn.platform(reader.round.roundtable)
    for person in await leaders_of(turn.unit, platform.number):
        if person.telegram_id in waiting:
            turn.tell(person, corrections_wait(platform, progress.undecided), thread)


async def _back(turn: Turn, reader: Reader, point: int) -> Screen:
    return await show_point(turn, ReadPoint(**reader.point(point)))
