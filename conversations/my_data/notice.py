"""The informativa: what is kept, who sees what and when, how it is erased."""

from conversations.screens import Button, Phrase, Screen, Style, say
from conversations.taps.home import PutOff, ShowHome
from conversations.taps.my_data import ReadNotice, ShowNotice, ShowWholeNotice
from conversations.turn import Turn
from storage.platforms import Process, Release


async def privacy(turn: Turn, argument: str) -> Screen:
    """`/privacy`: the informativa, for everybody and always."""
    return await show_notice(turn, ShowNotice())


def notice(process: Process) -> tuple[Phrase, ...]:
    """Return the informativa: what is kept, who sees what and when, how it is erased."""
    return (
        say("notice-title", title=process.title),
        say("notice-kept"),
        *say_who_sees(process),
        say("notice-erase"),
    )


def say_who_sees(process: Process) -> tuple[Phrase, ...]:
    """Say who sees what is kept, and when."""
    results = "live" if process.release is Release.LIVE else "closing"
    seen = say(
        f"notice-seen-{results}",
        least=process.thresholds.min_answers,
        label=process.own_objectives.label,
    )
    return seen, say("notice-known"), say("notice-others")


async def show_notice(turn: Turn, tap: ShowNotice) -> Screen:
    """Show the informativa; whoever has not accepted it yet finds the buttons for that."""
    paragraphs = (*notice(turn.process), say("notice-whole"))
    whole = (Button(say("button-whole-notice"), ShowWholeNotice(page=0)),)
    if turn.person is None:
        return Screen(paragraphs, (whole,))
    if turn.person.noticed_at is None:
        accept = Button(say("button-accept"), ReadNotice(), Style.PRIMARY)
        later = Button(say("button-not-now"), PutOff())
        return Screen((*paragraphs, say("notice-how")), (whole, (accept,), (later,)), here=tap)
    home = (Button(say("button-home"), ShowHome()),)
    return Screen(paragraphs, (whole, home), here=tap)
