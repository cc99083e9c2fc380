"""All tables at once: a line each, and *Tra i tavoli*, what only shows across them."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.participation import Participation, read_participation
from conversations.phases import name_of_phase
from conversations.results.convergence import shared_names, unserved
from conversations.results.pages import judge_all, leaf_screen
from conversations.results.release import read_figures
from conversations.results.tally import Judgement, order
from conversations.roundtables import roundtable_buttons
from conversations.screens import Button, Phrase, Screen, pages, say
from conversations.taps.home import ChooseRoundtable, ShowHome
from conversations.taps.results import ShowCrossTable, ShowResults
from conversations.turn import Refusal, Turn
from storage.platforms import Platform
from storage.records import Proposal, Roundtable


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a table is; `judgements` are empty while its values are not released."""

    platform: Platform
    roundtable: Roundtable
    took_part: Participation
    judgements: dict[str, Judgement]
    proposals: tuple[Proposal, ...]

    def name(self, objective: str) -> str:
        """Return what an objective is called."""
        return next(o.name for o in self.platform.objectives if o.id == objective)


async def show_all_tables(turn: Turn) -> Screen:
    """Show a line a table, and a button each."""
    tables = [await _progressed(turn, number) for number in turn.tables_read()]
    across = Button(say("button-cross"), ShowCrossTable(page=0))
    return Screen(
        (
            say("overview-title"),
            *(_line(turn, each) for each in tables),
            say("overview-how"),
        ),
        (
            *roundtable_buttons(turn, turn.tables_read(), lambda n: ShowResults(roundtable=n)),
            (across,),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=ChooseRoundtable(asked_by="risultati"),
    )


async def show_cross_table(turn: Turn, tap: ShowCrossTable) -> Screen:
    """Show one page of what only shows across the tables; tables' means are never compared."""
    if not turn.oversees:
        raise Refusal(say("coordinators-only"))
    tables = [await _progressed(turn, number) for number in turn.tables_read()]
    served = await turn.unit.proposals.served([p.id for each in tables for p in each.proposals])
    return leaf_screen(
        (say("cross-title"),),
        pages(
            [*_unserved(tables, served), *_shared(tables, "actor"), *_shared(tables, "resource")]
        ),
        tap.page,
        lambda to: ShowCrossTable(page=to),
        (
            (Button(say("button-all-tables"), ChooseRoundtable(asked_by="risultati")),),
            (Button(say("button-home"), ShowHome()),),
        ),
    )


async def _progressed(turn: Turn, number: int) -> Progressed:
    platform = turn.platform(number)
    roundtable = await turn.roundtable(number)
    took_part = await read_participation(turn, platform)
    figures = await read_figures(turn, platform, roundtable)
    judgements = judge_all(figures, platform, turn.process.thresholds) if figures else {}
    proposals = await turn.unit.proposals.listed_at(number)
    return Progressed(platform, roundtable, took_part, judgements, proposals)


def _line(turn: Turn, table: Progressed) -> Phrase:
    first = next(iter(order(table.judgements, turn.process.thresholds)), None)
    return say(
        "overview-line",
        table=table.platform.number,
        title=table.platform.title,
        phase=name_of_phase(table.roundtable.phase),
        invited=table.took_part.invited,
        answered=table.took_part.answered,
        proposals=len(table.proposals),
        top=say("overview-top", text=table.name(first.objective))
        if first and first.judgement.visible
        else say("overview-no-top"),
    )


def _unserved(tables: list[Progressed], served: Mapping[int, set[str]]) -> list[Phrase]:
    """Say which *priorità condivise* no proposal of their table serves, table by table."""
    lines = [
        say("cross-unserved-line", table=each.platform.number, text=each.name(objective))
        for each in tables
        for objective in unserved(
            each.judgements, {o for proposal in each.proposals for o in served[proposal.id]}
        )
    ]
    return [say("cross-unserved"), *(lines or [say("cross-none")])]


def _shared(tables: list[Progressed], kind: str) -> list[Phrase]:
    """Say which *soggetti attuatori* or *risorse* proposals of several tables name."""
    named = {
        each.platform.number: [
            name
            for proposal in each.proposals
            for name in (
                (proposal.implementers if kind == "actor" else proposal.resources) or ""
            ).splitlines()
        ]
        for each in tables
    }
    lines = [
        say("cross-shared", name=each.name, tables=", ".join(map(str, each.tables)))
        for each in shared_names(named)
    ]
    return [say(f"cross-{kind}s"), *(lines or [say("cross-none")])]
