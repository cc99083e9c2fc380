"""What a table works on, in pages: vision, work, strategic lines, macro-objective, objectives."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from conversations.screens import Button, Lines, Phrase, Row, Screen, Style, open_at, say
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.presenting import ShowRoundtable
from conversations.taps.proposals import OpenWriting
from conversations.taps.ranking import OpenRanking
from conversations.taps.rating import OpenRating
from conversations.turn import Refusal, Turn
from conversations.wording import explain
from storage.platforms import Platform, Process, StrategicLine
from storage.records import Phase

LEADING_ON: Final[Mapping[Phase, tuple[str, Callable[[int], Tap]]]] = {
    Phase.RATING: ("button-begin", lambda n: OpenRating(roundtable=n)),
    Phase.PROPOSALS: ("button-propose", lambda n: OpenWriting(roundtable=n)),
    Phase.RANKING: ("button-rank-begin", lambda n: OpenRanking(roundtable=n, seat=0, page=0)),
}
"""What comes after having read what a table works on."""


async def show_roundtable(turn: Turn, tap: ShowRoundtable) -> Screen:
    """Show one page of what a table works on; refuses tables one has nothing to do with."""
    platform = turn.platform(tap.roundtable)
    if tap.roundtable not in turn.tables_known():
        raise Refusal(say("not-your-table"))
    leaves = presentation(turn.process, platform)
    leaf = open_at(tap.page, leaves, lambda to: ShowRoundtable(roundtable=tap.roundtable, page=to))
    words: tuple[Phrase, ...] = leaf.paragraphs
    ahead: tuple[Row, ...] = ()
    if leaf.number == len(leaves) - 1:
        words, ahead = await _leading_on(turn, tap.roundtable, words)
    return Screen(
        words,
        (*ahead, *leaf.buttons, (Button(say("button-home"), ShowHome()),)),
        here=ShowRoundtable(roundtable=tap.roundtable, page=leaf.number),
    )


async def _leading_on(
    turn: Turn, number: int, words: tuple[Phrase, ...]
) -> tuple[tuple[Phrase, ...], tuple[Row, ...]]:
    """Return the last page's words and the button to what its reader can do now, if anything."""
    phase = (await turn.roundtable(number)).phase
    if number not in turn.tables_taking_part() or phase not in LEADING_ON:
        return words, ()
    label, tap = LEADING_ON[phase]
    button = Button(say(label), tap(number), Style.PRIMARY)
    return (*words, say("deck-leads-on", label=say(label))), ((button,),)


def presentation(process: Process, platform: Platform) -> list[tuple[Phrase, ...]]:
    """Return the pages of one table's presentation, in the deck's order."""
    vision, aims, work = process.vision, process.aims, process.organisation
    return [
        (
            say("deck-title", title=process.title),
            say("deck-heading", title=vision.title),
            say("verbatim", text=_ours(vision.text)),
            *_bullets(vision.dimensions),
        ),
        (say("deck-heading", title=aims.title), say("verbatim", text=_ours(aims.text))),
        (
            say("deck-heading", title=work.title),
            say("verbatim", text=_ours(work.intro)),
            *(say("deck-item", title=m.title, text=m.text) for m in work.moments),
        ),
        (
            say("deck-table", table=platform.number, title=platform.title, motto=platform.motto),
            *_under("deck-lines", [_line(line) for line in platform.strategic_lines]),
        ),
        (
            say("deck-heading", title=platform.macro_objective.label),
            say("verbatim", text=_ours(platform.macro_objective.text)),
            *_under("deck-actions", _bullets(platform.actions)),
        ),
        (
            say("deck-objectives"),
            *(
                phrase
                for number, objective in enumerate(platform.objectives, start=1)
                for phrase in (
                    say("deck-objective", number=number, text=objective.text),
                    *explain(objective),
                )
            ),
        ),
    ]


def _ours(text: str) -> Lines:
    """Return a text of the content, whose line breaks are its own."""
    return Lines(tuple(text.split("\n")))


def _under(heading: str, items: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return the items below their heading, and no heading where there are none."""
    return (say(heading), *items) if items else ()


def _line(line: StrategicLine) -> Phrase:
    if line.text is None:
        return say("deck-item-alone", title=line.title)
    return say("deck-item", title=line.title, text=line.text)


def _bullets(texts: tuple[str, ...]) -> tuple[Phrase, ...]:
    if len(texts) == 1:
        return (say("verbatim", text=texts[0]),)
    return tuple(say("deck-bullet", text=text) for text in texts)
