"""Correcting: an edited message changes the answer it gave, while that is the last one given."""

from conversations.directory import AGAIN, WORDS
from conversations.said import Corrected
from conversations.screens import Screen, say
from conversations.succession import says_the_same, tap_of
from conversations.taps.packing import Tap
from conversations.turn import Refusal, Turn
from conversations.typed import named_button
from storage.records import LastMessage


async def correct(turn: Turn, said: Corrected, last: LastMessage | None) -> Screen | None:
    """Give an answer anew; None where the words are to be read as if they were written now.

    Nothing is shown where no word has changed. Refuses what was overtaken: something was said or
    pressed since, or it cannot be unsaid.
    """
    if turn.person is None:
        return None
    if last is None or last.message_id != said.message.number:
        raise Refusal(say("corrected-late"))
    if says_the_same(last, said.text):
        return Screen(())
    answered = tap_of(last.answered)
    if turn.person.place != last.led_to:
        raise Refusal(say("corrected-late"))
    if answered is None and last.place == last.led_to:
        return None  # it was refused
    if answered is None or type(answered) not in AGAIN:
        raise Refusal(say("corrected-late"))
    try:
        screen = await _answer_again(turn, answered, last, said.text)
    except Refusal as refusal:
        turn.answered = None
        raise Refusal(say("corrected-refused", why=refusal.phrase)) from refusal
    return screen.below(say("corrected"))


async def _answer_again(turn: Turn, answered: Tap, last: LastMessage, text: str) -> Screen:
    if writing := WORDS.get(type(answered)):
        screen = await writing(turn, answered, text)
        turn.answered = turn.answered or answered
        return screen
    place = tap_of(last.place)
    tap = named_button(turn, await turn.follow(place), text) if place else None
    if tap is None or type(tap) is not type(answered):
        raise Refusal(say("not-understood"))
    screen = await turn.follow(tap)
    turn.answered = tap
    return screen
