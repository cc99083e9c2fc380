"""`/coppia`: two people of one table answer as one sheet, and neither loses anything."""

from theatre import Actor, Theatre

from storage.records import Phase

TABLE = 2


async def asks(asking: Actor, asked: str) -> None:
    await asking.says("/coppia")
    await asking.taps(asked)


async def pair(theatre: Theatre, first: str = "Anna", second: str = "Luca") -> tuple[Actor, Actor]:
    """Two at table 2, which has four objectives, on the sheet of the first."""
    anna = await theatre.participant(first, TABLE)
    luca = await theatre.participant(second, TABLE)
    await asks(anna, second)
    await luca.taps("Accetto")
    return anna, luca


async def rates(actor: Actor, *levels: str) -> None:
    await actor.says("/valuta")
    for level in levels:
        await actor.taps(level)


async def test_one_asks_the_other_accepts_and_both_answer_one_sheet(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", TABLE)
    anna = await theatre.participant("Anna", TABLE)
    luca = await theatre.participant("Luca", TABLE)
    await asks(anna, "Luca")
    assert anna.sees("Hai chiesto a Luca", "premi Ritira la richiesta")
    assert luca.sees("Anna ti chiede di rispondere insieme", "Premi Accetto oppure No grazie")
    await luca.taps("Accetto")
    assert luca.sees("Rispondi insieme a Anna", "Fatti 0 di 4")
    assert anna.sees("Luca ha accettato: rispondete insieme", "premi Continua")
    await anna.taps("Continua")
    assert anna.sees("Rispondi insieme a Luca. Fatti 0 di 4.", "Obiettivo 1 di 4")
    await anna.taps("4")
    assert luca.sees("Anna ha risposto 4 · molto importante all'obiettivo 1. \n\nFatti 1 di 4.")
