"""Whatever people press, type and send, in any order: no error, every tap answered, a way on."""

from random import Random

from theatre import Actor, Theatre

from conversations.commands import COMMANDS
from storage.records import Phase, Role

ACTIONS = 150
TYPED = (
    "4",
    "non so",
    "avanti",
    "Next",
    "indietro",
    "annulla",
    "conferma",
    "Più panchine <b>&",
    "x" * 301,
    "🌳" * 300,
    "y" * 4097,
)


async def acts(theatre: Theatre, actor: Actor, chance: Random) -> None:
    """Do something: press a button of a new or an old screen, a command, a text, a photo."""
    kind = chance.random()
    shown = actor.screen if chance.random() < 0.8 else chance.choice(actor.messages)
    labels = [button.text for row in shown.keyboard for button in row]
    if kind < 0.65 and labels:
        await actor.taps(chance.choice(labels), shown)
    elif kind < 0.8:
        command = chance.choice(COMMANDS)
        name = chance.choice((command.name, command.alias))
        await actor.says(f"/{name} {chance.choice(('', '1', '2', '0', '9'))}")
    elif kind < 0.92:
        await actor.says(chance.choice(TYPED))
    elif kind < 0.96:
        await actor.sends(chance.choice(("photo", "voice", "sticker", "forward")))
    else:
        theatre.passes(hours=chance.choice((1, 30)))
        await theatre.moves(chance.choice((1, 2)), chance.choice(list(Phase)))


async def test_nothing_breaks_and_everybody_finds_a_way_on(theatre: Theatre) -> None:
    chance = Random(2035)
    anna = await theatre.participant("Anna", table=1)
    await anna.starts(await theatre.invites(2))
    paola = await theatre.coordinator("Paola", table=1)
    await paola.starts(await theatre.invites(1))
    people = [
        anna,
        paola,
        await theatre.participant("Eve", table=2, language="en"),
        await theatre.staff("Ada"),
        await theatre.staff("Ugo", Role.OBSERVER),
        theatre.stranger("Ivo"),
    ]
    await people[-1].starts()
    for _ in range(ACTIONS):
        await acts(theatre, chance.choice(people), chance)
    async with theatre.stored() as unit:
        present = [(await unit.people.visitor(who.id)).person for who in people]
    for who, person in zip(people, present, strict=True):
        await who.says("/start")
        assert who.buttons if person else who.sees("/privacy")
