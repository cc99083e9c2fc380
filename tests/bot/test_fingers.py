"""When a tap comes too soon: measured from when the edit was delivered, a message at a time."""

import pytest

from bot.fingers import TOO_SOON, Fingers
from conversations.catalogue import Key, Page
from conversations.said import Haste
from tests.theatre import Stopwatch

ANNA, MESSAGE = 1001, 7
NEXT = Page(
    "Obiettivo 2", ((Key("4", "1:rate:b:4", None, None),),), None, False, pressed="1:rate:a:4"
)


@pytest.fixture
def stopwatch() -> Stopwatch:
    held = Stopwatch()
    held.is_held = True
    return held


def change(fingers: Fingers, *, message: int = MESSAGE) -> None:
    with fingers.change(ANNA, message, NEXT) as done:
        done()


@pytest.mark.parametrize(
    ("seconds", "too_fast"), [(0.0, True), (0.12, True), (TOO_SOON - 0.01, True), (TOO_SOON, False)]
)
def test_a_tap_waits_until_its_message_can_have_been_read(
    stopwatch: Stopwatch, seconds: float, too_fast: bool
) -> None:
    fingers = Fingers(stopwatch)
    change(fingers)
    stopwatch.at += seconds
    haste = Haste(seconds, "1:rate:a:4") if too_fast else None
    assert fingers.hurry(ANNA, MESSAGE, "1:rate:b:4") == haste
    assert fingers.hurry(ANNA, MESSAGE, "1:rate:a:4") == haste


def test_other_messages_and_other_chats_did_not_change(stopwatch: Stopwatch) -> None:
    fingers = Fingers(stopwatch)
    change(fingers)
    assert not fingers.hurry(ANNA, MESSAGE + 1, "1:rate:b:4")
    assert not fingers.hurry(ANNA + 1, MESSAGE, "1:rate:b:4")


def test_an_edit_on_its_way_counts_only_for_the_buttons_it_brings(stopwatch: Stopwatch) -> None:
    """Telegram may show the edit, and have the tap on it, before its answer is here."""
    fingers = Fingers(stopwatch)
    with fingers.change(ANNA, MESSAGE, NEXT) as done:
        stopwatch.at += 10
        assert fingers.hurry(ANNA, MESSAGE, "1:rate:b:4")
        assert not fingers.hurry(ANNA, MESSAGE, "1:rate:a:5"), "what stood there was read"
        done()
    stopwatch.at += TOO_SOON - 0.01
    assert fingers.hurry(ANNA, MESSAGE, "1:rate:b:4"), "from when it was delivered"


def test_an_edit_that_changed_nothing_leaves_the_one_before_it(stopwatch: Stopwatch) -> None:
    fingers = Fingers(stopwatch)
    with fingers.change(ANNA, MESSAGE, NEXT):
        pass
    assert not fingers.hurry(ANNA, MESSAGE, "1:rate:b:4")
    change(fingers)
    stopwatch.at += TOO_SOON / 2
    with pytest.raises(OSError, match="away"), fingers.change(ANNA, MESSAGE, NEXT):
        raise OSError("away")
    assert fingers.hurry(ANNA, MESSAGE, "1:rate:b:4")
    stopwatch.at += TOO_SOON / 2
    assert not fingers.hurry(ANNA, MESSAGE, "1:rate:b:4")


def test_what_was_read_is_forgotten(stopwatch: Stopwatch) -> None:
    fingers = Fingers(stopwatch)
    for message in range(1000):
        change(fingers, message=message)
        stopwatch.at += TOO_SOON / 10
    assert len(fingers._changes) <= 11
