"""What stories about proposals begin with: proposals that are there already."""

from storage.records import Phase, Proposal, Role, TableSeat
from tests.theatre import Actor, Theatre


async def proposed(theatre: Theatre, author: Actor, title: str, **fields: str) -> Proposal:
    """Somebody's presented proposal at their table, without the walk to it."""
    async with theatre.stored() as unit:
        seats = (await unit.people.visitor(author.id)).seats
        seat = next(each for each in seats if isinstance(each, TableSeat))
        draft = await unit.proposals.begin(seat.roundtable, seat.id, seat.id)
        for field, text in {"title": title, **fields}.items():
            await unit.proposals.write(draft, field, text)
        await unit.proposals.present(draft.id)
        found = await unit.proposals.get(draft.id)
    assert found is not None
    return found


async def found(theatre: Theatre, proposal: Proposal) -> Proposal:
    """What a proposal is by now."""
    async with theatre.stored() as unit:
        now = await unit.proposals.get(proposal.id)
    assert now is not None
    return now


async def supporters(theatre: Theatre, proposal: Proposal) -> int:
    async with theatre.stored() as unit:
        return len((await unit.voices.supporters([proposal.id]))[proposal.id])


async def table_with(theatre: Theatre, *names: str) -> list[Actor]:
    """Participants of table 3, which collects proposals."""
    await theatre.moves(3, Phase.PROPOSALS)
    return [await theatre.participant(name, table=3) for name in names]


async def opens(actor: Actor, number: str = "1") -> None:
    """Open a card from the list."""
    await actor.says("/proposte")
    await actor.taps(number)


async def at_the_title(theatre: Theatre, name: str = "Anna", language: str = "it") -> Actor:
    """Somebody of table 3 who is asked for the title of their first proposal."""
    await theatre.moves(3, Phase.PROPOSALS)
    anna = await theatre.participant(name, table=3, language=language)
    await anna.says("/proponi")
    return anna


async def drafts(anna: Actor, title: str = "Orti condivisi") -> None:
    """Write a title and skip to the preview."""
    await anna.says(title)
    while "Salta" in anna.buttons:
        await anna.taps("Salta")


async def stored(theatre: Theatre, anna: Actor) -> list[Proposal]:
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(anna.id)).seats
        return list(await unit.proposals.by(seat.id))


async def only(theatre: Theatre, anna: Actor) -> Proposal:
    (proposal,) = await stored(theatre, anna)
    return proposal


async def proposes(theatre: Theatre, table: int, title: str, actors: str, *served: int) -> int:
    """Present a proposal that serves the objectives in these places of the deck."""
    async with theatre.stored() as unit:
        seat = next(s for s in await unit.seats.at(table) if s.role is Role.PARTICIPANT)
        proposal = await unit.proposals.begin(table, seat.id, seat.id)
        await unit.proposals.write(proposal, "title", title)
        await unit.proposals.write(proposal, "implementers", actors)
        asked = theatre.bot.process.platform(table).objectives
        await unit.proposals.serve(proposal.id, [asked[n - 1].id for n in served])
        await unit.proposals.present(proposal.id)
    return proposal.id
