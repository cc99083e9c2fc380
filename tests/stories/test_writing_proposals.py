"""`/proponi`: a proposal is written step by step, kept at every step, previewed and presented."""

from theatre import Actor, Theatre

from storage.records import Phase, Proposal

ANSWERS = (
    ("Orti condivisi", "Obiettivi del tavolo"),
    ("1 2", "Descrizione"),
    ("Aprire i cortili\n\nalle famiglie", "Soggetti attuatori"),
    ("- Comune\n• Scuole\n\n3. Vicini", "Destinatari"),
    ("Bambini", "Risorse"),
    ("Tre cortili", "Strumenti"),
    ("Un patto", "Risultati attesi"),
    ("Tre orti", "Tempi"),
    ("Un anno", "Primo passo"),
    ("Chiedere", "Allegato"),
)
FIELDS = "Titolo, Obiettivi, Descrizione, Soggetti, Destinatari, Risorse, Strumenti, Risultati"


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


async def test_from_the_title_to_the_table(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    assert anna.sees("1 di 11 · Titolo", "Esempio", "Al massimo 120 caratteri", "Scrivi qui")
    assert anna.buttons == ["Annulla"]
    for text, following in ANSWERS:
        await anna.says(text)
        assert anna.sees(f"· {following}", "registrato")
    await anna.sends("photo")
    assert anna.sees("Bozza", "7 di 7 campi", "1. Titolo", "Orti condivisi", "• Vicini")
    await anna.taps("Avanti") if "Avanti" in anna.buttons else None
    assert anna.sees("11. Allegato: c'è una foto")
    draft = await only(theatre, anna)
    assert (draft.title, draft.implementers) == ("Orti condivisi", "Comune\nScuole\nVicini")
    assert draft.description == "Aprire i cortili\n\nalle famiglie"
    assert draft.attachment_kind == "photo"
    assert draft.presented_at is None
    async with theatre.stored() as unit:
        served = (await unit.proposals.served([draft.id]))[draft.id]
    assert served == {each.id for each in theatre.bot.process.platform(3).objectives[:2]}
    await anna.taps("Presenta")
    assert anna.toast == "Presentata: la vedono tutti in /proposte."
    assert anna.sees("Presentata", "la vedono tutti in /proposte")
    assert anna.misses("Presenta ")
    assert (await only(theatre, anna)).presented_at == theatre.now
