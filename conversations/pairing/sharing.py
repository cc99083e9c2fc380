"""A pair's sheet: the last tap of each is shown to the other, and both confirm what is finished."""

import zlib
from collections.abc import Sequence
from dataclasses import replace

from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.sheets.answers import is_judged
from conversations.sheets.sheet import Sheet, hold_sheet, progress
from conversations.taps.pairing import ConfirmSheet, FollowPartner, ShowPair
from conversations.turn import Refusal, Turn
from storage.records import OwnObjective

LARGEST = 2**31 - 1


def sheet_thread(ballot_id: int) -> str:
    """Return the thread in which two hear of each other's taps."""
    return f"pair-{ballot_id}"


async def tell_partner(turn: Turn, sheet: Sheet, what: Phrase) -> Sheet:
    """Tell the other of a pair what was just changed; what was confirmed before is not any more.

    `sheet` holds the change already; it is returned as it is after that. Whoever answers alone has
    nobody to be told.
    """
    if sheet.pair is None:
        return sheet
    undone = await turn.unit.pairs.unconfirm(sheet.ballot_id)
    again = (say("pair-unconfirmed"),) if undone else ()
    turn.tell(
        sheet.pair.person,
        sheet_letter(sheet, what, progress(sheet), *again),
        sheet_thread(sheet.ballot_id),
    )
    return replace(sheet, pair=sheet.pair.unconfirmed())


def sheet_letter(sheet: Sheet, *words: Phrase) -> Screen:
    """Return what the other of a pair is told about the sheet, with the way on."""
    tap = FollowPartner(roundtable=sheet.platform.number)
    if sheet.missing:
        button, how = Button(say("button-go-on"), tap, Style.PRIMARY), say("pair-go-on")
    else:
        button, how = Button(say("button-review"), tap, Style.PRIMARY), say("pair-review")
    return Screen((*words, how), ((button,),))


def is_finished(sheet: Sheet, own: Sequence[OwnObjective]) -> bool:
    """Tell whether nothing is left to be judged."""
    return not sheet.missing and all(is_judged(each) for each in own)


def confirmation(sheet: Sheet) -> tuple[Phrase, ...]:
    """Say who of a pair has confirmed their finished sheet."""
    if sheet.pair is None:
        return ()
    pair = sheet.pair
    match (pair.mine.confirmed_at is not None, pair.partner.confirmed_at is not None):
        case (True, True):
            return (say("pair-confirmed-both"),)
        case (True, False):
            return (say("pair-confirmed-mine", name=pair.name),)
        case (False, True):
            return (say("pair-confirmed-theirs", name=pair.name),)
        case _:
            return (say("pair-confirm-how"),)


def confirmation_elsewhere(sheet: Sheet) -> tuple[Phrase, ...]:
    """Say the same where the sheet is not shown: it is confirmed where it can be looked at."""
    pair = sheet.pair
    if pair is None or pair.mine.confirmed_at:
        return confirmation(sheet)
    if pair.partner.confirmed_at:
        return (say("pair-confirm-theirs-there", name=pair.name),)
    return (say("pair-confirm-there"),)


def way_to_confirm(sheet: Sheet, own: Sequence[OwnObjective]) -> tuple[Row, ...]:
    """Return *Conferma* for whoever of a pair has not confirmed the finished sheet yet."""
    if sheet.pair is None or sheet.pair.mine.confirmed_at or not is_finished(sheet, own):
        return ()
    tap = ConfirmSheet(roundtable=sheet.platform.number, seen=_fingerprint(sheet, own))
    return ((Button(say("button-confirm"), tap, Style.SUCCESS),),)


async def confirm(turn: Turn, tap: ConfirmSheet) -> Sheet:
    """Note that this person calls the shared sheet finished, and tell the other.

    Refuses a sheet that changed since it was looked at.
    """
    sheet = await hold_sheet(turn, tap.roundtable)
    await sheet.must_be_open(turn)
    own = await turn.unit.own_objectives.of(sheet.ballot_id)
    if sheet.pair is None:
        raise Refusal(say("pair-none"))
    if not is_finished(sheet, own):
        raise Refusal(say("pair-unfinished"))
    if tap.seen != _fingerprint(sheet, own):
        raise Refusal(say("pair-changed", name=sheet.pair.name))
    if await turn.unit.pairs.confirm(sheet.pair.mine.id):
        both = sheet.pair.partner.confirmed_at is not None
        key = "pair-told-confirmed-both" if both else "pair-told-confirmed"
        words = say(key, name=sheet.pair.my_name)
        turn.tell(sheet.pair.person, sheet_letter(sheet, words), sheet_thread(sheet.ballot_id))
    return sheet


def _fingerprint(sheet: Sheet, own: Sequence[OwnObjective]) -> int:
    """Return a number that another state of the sheet hardly has too."""
    answers = sorted(sheet.ratings.items()), [(o.id, o.text, o.level, o.abstained) for o in own]
    return zlib.crc32(repr(answers).encode()) & LARGEST


def pair_letter(number: int, *words: Phrase) -> Screen:
    """Return what somebody is told about asking and parting, with the way to `/coppia`."""
    button = Button(say("button-pair"), ShowPair(roundtable=number, page=0))
    return Screen((*words, say("pair-letter-how")), ((button,),))
