"""The work of a table as its board shows it: the question people answer now, and how many have."""

from conversations.board.leaf import Leaf
from conversations.participation import is_in, read_participation
from conversations.proposals.card import headline
from conversations.ranking.outcome import describe_participation, read_ranked
from conversations.ranking.tally import places
from conversations.screens import Lines, Phrase, pages, say
from conversations.turn import Reading
from conversations.wording import explain
from storage.platforms import Platform
from storage.records import Phase, Role
from storage.scale import Scale


async def work_leaves(reading: Reading, platform: Platform, phase: Phase) -> list[Leaf]:
    """Return the pages of what a phase asks of people."""
    match phase:
        case Phase.PRESENTATION:
            return [Leaf((_motto(platform), say("board-soon")))]
        case Phase.RATING:
            return _rating(reading.process.scale, platform)
        case Phase.PROPOSALS:
            named = [f"{place}. {each.name}" for place, each in enumerate(platform.objectives, 1)]
            asked = say("board-propose"), say("board-objectives", objectives=Lines(tuple(named)))
            return [Leaf(asked)]
        case Phase.RANKING:
            return await _ranking(reading, platform.number)
        case Phase.CLOSED:
            return [Leaf((_motto(platform), say("board-over")))]


def _motto(platform: Platform) -> Phrase:
    return say("board-motto", motto=platform.motto)


def _rating(scale: Scale, platform: Platform) -> list[Leaf]:
    """Return the question with its answers, then each objective in its whole words."""
    steps = [f"{each.value} · {each.label}" for each in scale.levels]
    answers = say("board-scale", steps=Lines((*steps, scale.abstain)))
    named = [f"{place}. {each.name}" for place, each in enumerate(platform.objectives, 1)]
    total = len(platform.objectives)
    return [
        Leaf((say("board-rate"), answers, say("board-objectives", objectives=Lines(tuple(named))))),
        *(
            Leaf(
                (
                    say("rating-title", position=position, total=total),
                    say("verbatim", text=each.text),
                    *explain(each),
                    say("board-rate-one"),
                    answers,
                )
            )
            for position, each in enumerate(platform.objectives, 1)
        ),
    ]


async def _ranking(reading: Reading, number: int) -> list[Leaf]:
    """Return the question with the proposals, by their titles: an order would be a hint."""
    listed = await reading.unit.proposals.listed_at(number)
    titles = sorted((headline(each) for each in listed), key=str.casefold)
    asked = say("board-rank", places=places(len(titles)))
    lines = [say("deck-bullet", text=title) for title in titles]
    return [Leaf((asked, *leaf)) for leaf in pages(lines)]


async def who_answered(reading: Reading, platform: Platform, phase: Phase) -> Phrase | None:
    """Say how many have answered of how many; nothing where nothing is asked."""
    match phase:
        case Phase.PRESENTATION:
            return await _who_is_in(reading, platform.number)
        case Phase.RATING:
            return (await read_participation(reading, platform)).told()
        case Phase.PROPOSALS:
            listed = await reading.unit.proposals.listed_at(platform.number)
            return say("board-proposed", count=len(listed))
        case Phase.RANKING:
            least = reading.process.thresholds.min_answers
            ranked = await read_ranked(reading.unit, platform.number)
            return describe_participation(ranked, least=least)[0]
        case Phase.CLOSED:
            return None


async def _who_is_in(reading: Reading, number: int) -> Phrase:
    seats = [each for each in await reading.unit.seats.at(number) if each.role is Role.PARTICIPANT]
    return say("board-in", inside=sum(map(is_in, seats)), invited=len(seats))
