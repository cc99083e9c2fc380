"""What Telegram refuses, in its own words, and what the bot makes of each."""

import asyncio
import logging
from dataclasses import replace

import pytest

from bot import delivery
from bot.delivery import Outcome
from conversations.catalogue import Insert
from conversations.screens import File
from conversations.taps.home import ShowHelp
from conversations.taps.rating import OpenRating, ShowObjective
from simulator import Simulator
from storage.records import DeliveryOutcome
from tests.faults.seen_through import judges, lines, objectives, taps, until
from tests.faults.straight import Straight, page
from tests.theatre import Actor, Theatre

pytestmark = pytest.mark.parametrize("backend", ["sqlite"])


@pytest.fixture(autouse=True)
def nothing_is_an_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "bot")


def called(theatre: Theatre, method: str) -> list[float]:
    """When a method was called, in seconds."""
    return [call.at for call in theatre.simulator.calls if call.method == method]


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]


async def is_unreachable(theatre: Theatre, actor: Actor) -> bool:
    async with theatre.stored() as unit:
        person = (await unit.people.visitor(actor.id)).person
    assert person is not None
    return person.unreachable_since is not None


async def test_what_telegram_asks_to_wait_is_waited_exactly(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    await anna.taps("Comincia")
    methods = ("editMessageText", "answerCallbackQuery", "sendMessage")
    before = {method: len(called(theatre, method)) for method in methods}
    for method in methods:
        theatre.simulator.fault(method, "429", seconds=1)
    theatre.simulator.says(bruno.id, "/aiuto")
    await anna.taps("4")
    for method in methods:
        refused, done = called(theatre, method)[before[method] :]
        assert 0.99 <= done - refused < 1.9, f"{method}: once, not twice"
    assert anna.sees("Obiettivo 2 di 5")
    assert anna.toast == "Registrato: 4 · molto importante"
    assert bruno.sees("/valuta")
    assert not errors(caplog)


async def test_a_wait_of_one_person_holds_up_no_other(theatre: Theatre) -> None:
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    await anna.taps("Comincia")
    await bruno.taps("Comincia")
    theatre.simulator.fault("editMessageText", "429", seconds=2)
    taps(anna, "4")
    await until(lambda: "Registrato" in str(anna.toast))
    taps(bruno, "4")
    await until(lambda: "Obiettivo 2 di 5" in bruno.screen.text, 1.9)
    assert anna.sees("Obiettivo 1 di 5")
    await theatre.settled()
    assert anna.sees("Obiettivo 2 di 5")


async def test_screens_that_newer_ones_replace_during_a_wait_are_not_drawn(
    theatre: Theatre,
) -> None:
    """Every tap gets its answer; of the screens only the last is drawn after the wait."""
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.fault("editMessageText", "429", seconds=1)
    edits = len(called(theatre, "editMessageText"))
    toasts = len(theatre.simulator.chat(anna.id).toasts)
    for objective, importance in zip(objectives(theatre), (1, 2, 3, 4), strict=False):
        judges(anna, objective, importance)
    await theatre.settled()
    drawn = [
        call.params["text"]
        for call in theatre.simulator.calls
        if call.method == "editMessageText" and call.ok
    ][edits:]
    assert anna.sees("Obiettivo 5 di 5")
    assert not any("Obiettivo 2 di 5" in text for text in drawn), "it waited, and was overtaken"
    assert await theatre.levels(anna) == [1, 2, 3, 4]
    answers = [toast.text for toast in theatre.simulator.chat(anna.id).toasts[toasts:]]
    assert [str(text)[:13] for text in answers] == [f"Registrato: {level}" for level in "1234"]


async def test_buttons_to_be_taken_away_are_so_after_a_wait_too(theatre: Theatre) -> None:
    """Whoever types on meanwhile leaves no message behind whose buttons are live."""
    anna = await theatre.participant("Anna Silva")
    refused = len(called(theatre, "editMessageReplyMarkup"))
    theatre.simulator.fault("editMessageReplyMarkup", "429", times=2, seconds=1)
    theatre.simulator.says(anna.id, "/aiuto")
    await until(lambda: len(called(theatre, "editMessageReplyMarkup")) > refused)
    for words in ("/stato", "/privacy", "/impostazioni"):
        theatre.simulator.says(anna.id, words)
    await theatre.settled()
    await theatre.must_be_calm(anna.id)


async def test_a_block_recorded_during_a_wait_takes_no_screen_away(theatre: Theatre) -> None:
    """What overtakes a screen has to have one of its own."""
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.fault("editMessageText", "429", seconds=1)
    taps(anna, "4")
    await until(lambda: "Registrato" in str(anna.toast))
    theatre.simulator.blocks(anna.id)
    theatre.simulator.unblocks(anna.id)
    await theatre.settled()
    assert anna.sees("Obiettivo 2 di 5")


async def test_the_same_screen_again_is_no_trouble(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    shown = len(anna.messages)
    await anna.forges(ShowObjective(objective=objectives(theatre)[0]).pack())
    assert "message is not modified" in str(theatre.simulator.calls)
    assert len(anna.messages) == shown
    assert not errors(caplog)


async def test_a_message_that_is_gone_is_sent_anew(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    gone = anna.screen.id
    data = anna.data("4")
    theatre.simulator.fault("getUpdates", "delay", seconds=0.1)
    theatre.simulator.taps_data(anna.id, gone, data)
    theatre.simulator.loses_message(anna.id, gone)
    await theatre.settled()
    assert "message to edit not found" in str(theatre.simulator.calls)
    assert anna.screen.id > gone
    assert anna.sees("Obiettivo 2 di 5")
    assert not errors(caplog)


async def test_a_tap_forged_on_a_file_is_answered_below_it(
    straight: Straight, caplog: pytest.LogCaptureFixture
) -> None:
    content = File(b"BEGIN:VCALENDAR", "incontro-1.ics")
    await straight.delivery.send(7, replace(page("Ecco"), inserts=(Insert(content, ""),)))
    file = straight.simulator.chat(7).last
    assert file.media == "document"
    outcome, stands = await straight.delivery.answer(7, page("Poi"), file.id, "q")
    assert outcome is Outcome.DELIVERED
    assert stands == straight.simulator.chat(7).last.id
    assert straight.simulator.chat(7).last.text == "Poi"
    assert not errors(caplog)


async def test_a_tap_on_a_message_that_cannot_be_seen_gets_a_new_one(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    shown = len(anna.messages)
    theatre.simulator.taps_data(anna.id, 424_242, OpenRating(roundtable=1).pack())
    await theatre.settled()
    assert len(anna.messages) == shown + 1
    assert anna.sees("Obiettivo 1 di 5")


async def test_a_tap_answered_too_late_still_counts_and_is_shown(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    theatre = Theatre(database_url)
    theatre.simulator = Simulator(limits=None, query_life=0.2, strict=True)
    await theatre.open()
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.fault("answerCallbackQuery", "delay", seconds=0.3)
    await anna.taps("4")
    assert "query is too old" in str(theatre.simulator.calls)
    assert anna.sees("Obiettivo 2 di 5")
    assert await theatre.levels(anna) == [4]
    assert not errors(caplog)
    await theatre.close()


@pytest.mark.parametrize("way_back", ["/start", "my_chat_member"])
async def test_who_blocks_the_bot_is_recorded_and_comes_back(
    theatre: Theatre, way_back: str, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    theatre.simulator.world.updates.allow(["message", "callback_query"])
    taps(anna, "4")
    theatre.simulator.world.people[anna.id].blocked = True
    await theatre.settled()
    assert "bot was blocked by the user" in str(theatre.simulator.calls)
    assert await is_unreachable(theatre, anna)
    assert await theatre.levels(anna) == [4]
    theatre.simulator.world.updates.allow(["message", "callback_query", "my_chat_member"])
    if way_back == "/start":
        theatre.simulator.world.people[anna.id].blocked = False
        await anna.starts()
        assert anna.sees("Anna")
    else:
        theatre.simulator.unblocks(anna.id)
        await theatre.settled()
    assert not await is_unreachable(theatre, anna)
    assert not errors(caplog)


async def test_a_block_is_recorded_before_anything_is_sent(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    sent = len(called(theatre, "sendMessage"))
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    assert await is_unreachable(theatre, anna)
    theatre.simulator.unblocks(anna.id)
    await theatre.settled()
    assert not await is_unreachable(theatre, anna)
    assert len(called(theatre, "sendMessage")) == sent


async def test_who_deleted_their_account_is_recorded(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    await anna.taps("Comincia")
    taps(anna, "4")
    theatre.simulator.deactivates(anna.id)
    await theatre.settled()
    assert "user is deactivated" in str(theatre.simulator.calls)
    assert await is_unreachable(theatre, anna)


async def test_a_letter_to_somebody_unreachable_is_recorded_and_the_sender_goes_on(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola Riva")
    anna, bruno = [await theatre.participant(name) for name in ("Anna", "Bruno")]
    theatre.simulator.deactivates(anna.id)
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    assert await is_unreachable(theatre, anna)
    assert not await is_unreachable(theatre, bruno)
    assert bruno.finds("Fai una proposta")
    async with theatre.stored() as unit:
        letters = [
            outcome for key, outcome in await unit.deliveries.about(anna.id) if key.kind == "letter"
        ]
    assert letters == [DeliveryOutcome.UNREACHABLE]


async def test_a_group_that_became_a_supergroup_is_written_to_there(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    group = theatre.group("Tavolo 1", anna)
    theatre.simulator.fault("getUpdates", "delay", seconds=0.2)
    theatre.simulator.says(anna.id, f"/aiuto@{theatre.bot.username}", group)
    new = theatre.simulator.migrate(group)
    await theatre.settled()
    assert "upgraded to a supergroup" in str(theatre.simulator.calls)
    assert [each for each in theatre.simulator.chat(new).messages if not each.mine]
    assert not errors(caplog)


async def test_a_group_that_threw_the_bot_out_is_no_trouble(
    theatre: Theatre, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await theatre.participant("Anna Silva")
    group = theatre.group("Tavolo 1", anna)
    theatre.simulator.fault("getUpdates", "delay", seconds=0.2)
    theatre.simulator.says(anna.id, f"/aiuto@{theatre.bot.username}", group)
    group.bot_is_member = False
    await theatre.settled()
    assert "bot is not a member" in str(theatre.simulator.calls)
    assert not errors(caplog)
    await anna.says("/aiuto")


async def test_every_tap_is_answered_once(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna Silva")
    stranger = theatre.stranger()
    await stranger.starts()
    group = theatre.group("Tavolo 1", anna)
    posted = await anna.says_in(group, f"/aiuto@{theatre.bot.username}")
    answered = len(called(theatre, "answerCallbackQuery"))
    await anna.forges(ShowHelp().pack())
    await anna.forges("old and unreadable")
    await stranger.forges(OpenRating(roundtable=1).pack())
    theatre.simulator.taps_data(anna.id, posted[-1].id, ShowHelp().pack(), group)
    await theatre.settled()
    assert len(called(theatre, "answerCallbackQuery")) == answered + 4
    assert not theatre.simulator.world.waiting()


async def test_outcomes_have_their_names(
    straight: Straight, caplog: pytest.LogCaptureFixture
) -> None:
    simulator, send = straight.simulator, straight.delivery.send
    simulator.add_person(8, "Bruno")
    assert await send(7, page()) is Outcome.DELIVERED
    assert await send(8, page()) is Outcome.UNREACHABLE, "never started"
    assert await send(99, page()) is Outcome.UNREACHABLE, "chat not found"
    assert straight.lost == [8, 99]
    assert await send(7, page("x" * 5000)) is Outcome.FAILED
    assert len(lines(caplog, "sendMessage refused")) == 1
    assert await straight.delivery.answer_tap("1") is Outcome.DELIVERED, "too old is no failure"
    simulator.fault("sendMessage", "429", seconds=1)
    assert await send(7, page(), lambda: True) is Outcome.SUPERSEDED
    simulator.fault("sendMessage", "500", times=20)
    assert await send(7, page()) is Outcome.FAILED


async def test_a_message_that_may_have_arrived_is_sent_once_more_and_not_again_and_again(
    straight: Straight, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "CALL_TIMEOUT", 0.1)
    simulator = straight.simulator
    simulator.fault("sendMessage", "delay", times=20, seconds=0.2)
    assert await straight.delivery.send(7, page()) is Outcome.FAILED
    await asyncio.sleep(0.2)
    assert len([call for call in simulator.calls if call.method == "sendMessage"]) == 2
