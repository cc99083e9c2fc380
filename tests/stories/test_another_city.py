"""Another city brings its tables, scale, words and live results: nothing knows the first."""

from storage.records import Phase, Role
from tests.theatre import Theatre

FIRST_CITY = (
    "Seregno",
    "SEREGNO",
    "crocevia",
    "per nulla",
    "molto importante",
    "indispensabile",
    "non so",
    "Non so",
    "altro",
    "Altro",
    "tavolo 3",
)


async def test_one_round_in_its_own_words(borough: Theatre) -> None:
    nino = await borough.coordinator("Nino")
    rosa = await borough.admits("Rosa", 1, Role.PARTICIPANT)
    assert rosa.sees("Il mercato coperto", "Borgo Alto, paese di scambi", "Coordina: Nino")
    assert rosa.sees("non è ancora aperta")
    assert rosa.misses(*FIRST_CITY)
    await nino.says("/risultati")
    await nino.taps("Apri la valutazione")
    await nino.taps("Conferma")
    await rosa.says("/valuta")
    assert rosa.sees("Obiettivo 1 di 3", "Rifare il tetto del mercato.")
    assert rosa.sees("1\N{NO-BREAK SPACE}lascerei stare · 2\N{NO-BREAK SPACE}può aspettare · ")
    assert rosa.buttons == [*"12345", "Passo", "Indietro", "Avanti"]
    await rosa.says("serve davvero")
    await rosa.says("passo")
    await rosa.taps("Indietro")
    assert rosa.sees("La tua risposta: passo")
    await rosa.says("/valuta")
    await rosa.says("1")
    assert rosa.sees("Manca qualcosa")
    await rosa.taps("Aggiungi obiettivo")
    await rosa.says("Un forno per tutti")
    await rosa.says("subito")
    await rosa.taps("Avanti")
    assert rosa.sees("4 · serve davvero", "passo", "1 · lascerei stare", "5 · subito")
    assert rosa.misses(*FIRST_CITY)
    assert await borough.levels(rosa) == [4, None, 1]
    assert await borough.own(rosa) == [("Un forno per tutti", 5, False)]

    await borough.crowd(1, "531", "432", "434", "555")
    await nino.says("/risultati")
    told = nino.screen.text
    for way in (("Dettagli",), ("Dettagli", "Obiettivi aggiunti")):
        for label in way:
            await nino.taps(label)
        told += nino.screen.text
        while "Avanti" in nino.buttons:
            await nino.taps("Avanti")
            told += nino.screen.text
        await nino.taps("Obiettivi")
    for words in ("5 = subito", "1 = lascerei stare", "serve davvero o subito", "Provvisorio"):
        assert words in told
    assert "Manca qualcosa: 1 obiettivo aggiunto, parola per parola" in told
    assert "«Un forno per tutti»\n5 · subito" in told
    assert not [words for words in FIRST_CITY if words in told]


async def test_plain_words_explain_an_objective_and_are_never_what_is_judged(
    borough: Theatre,
) -> None:
    await borough.moves(1, Phase.RATING)
    rosa = await borough.participant("Rosa")
    eve = await borough.participant("Eve", language="en")
    await rosa.says("/valuta")
    words = rosa.screen.text
    assert words.find("Rifare il tetto del mercato.") < words.find("In parole semplici: Dove oggi")
    assert rosa.sees("È una spiegazione: si giudica il testo qui sopra")
    await eve.says("/rate")
    assert eve.sees("In plain words: No more rain inside.", "what is judged is the text above")
    await rosa.taps("Avanti")
    assert rosa.misses("In parole semplici")
    await rosa.says("/tavolo")
    while "Avanti" in rosa.buttons:
        await rosa.taps("Avanti")
    assert rosa.sees("1. Rifare il tetto del mercato.", "Dove oggi ci piove dentro")


async def test_somebody_can_be_telephoned(borough: Theatre) -> None:
    hand = "Sportello del Comune, Ida Riva: tel. 0123 456 789, dal martedì al giovedì, 9–12."
    ivo = borough.stranger("Ivo")
    for said in ("ciao", "/aiuto", "/impostazioni"):
        await ivo.says(said)
        assert ivo.sees(hand)
    rosa = await borough.participant("Rosa")
    await rosa.says("/aiuto")
    assert rosa.sees(hand, "Aiuti qualcun altro?")
    await rosa.says("/settings")
    assert rosa.sees("Lingua: Italiano", "tutti i promemoria")
    await rosa.taps("Scegli i promemoria")
    await rosa.taps("Nessuno")
    await rosa.says("/impostazioni")
    assert rosa.sees("nessun promemoria")
    await rosa.taps("Cambia lingua")
    await rosa.taps("English")
    await rosa.says("/settings")
    assert rosa.sees("Language: English", "no reminder")
    nino = await borough.coordinator("Nino")
    await nino.says("/scheda")
    assert nino.sees(hand)
    await nino.says("/invita")
    await nino.taps("Scrivi i nomi")
    await nino.says("Piero Bo")
    letter = nino.messages[-2]
    assert "ti aspettiamo" in letter.text
    assert hand in letter.text
    link, code = (button.copies for row in letter.keyboard for button in row)
    assert (link or "–") in letter.text
    assert (code or "–") in letter.text


async def test_its_own_thresholds_decide_what_is_shown(borough: Theatre) -> None:
    nino = await borough.coordinator("Nino")
    await borough.moves(1, Phase.PROPOSALS)
    await borough.crowd(1, "531", "531", "431")
    await nino.says("/risultati")
    assert nino.sees("Meno di 4 schede")
    await borough.crowd(1, "431", "431")
    await nino.says("/risultati")
    await nino.taps("Dettagli")
    assert nino.sees("5 su 5", "ancora pochi giudizi per dirlo")
    await borough.crowd(1, *["531"] * 5)
    await nino.says("/risultati")
    await nino.taps("Dettagli")
    assert nino.sees("100 %")
    assert nino.misses("su 10:")


async def test_pages_without_lines_or_actions_have_no_empty_headings(borough: Theatre) -> None:
    rosa = await borough.participant("Rosa", table=2)
    await rosa.says("/tavolo")
    told = rosa.screen.text
    while "Avanti" in rosa.buttons:
        await rosa.taps("Avanti")
        told += "\n\n" + rosa.screen.text
    process = borough.bot.process
    for words in (process.vision.text, "Il bosco di casa", "Meta", "Ascolto", "Scelta"):
        assert words in told
    assert "Linee strategiche" not in told
    assert "Linee di intervento" not in told


async def test_there_are_only_its_tables(borough: Theatre) -> None:
    ada = await borough.staff("Ada")
    assert ada.sees("1 · Il mercato coperto", "2 · Il bosco di casa")
    assert ada.buttons == ["1", "2", "Aiuto"]
    await ada.says("/risultati 3")
    assert ada.sees("i tavoli vanno da 1 a 2")
    await ada.says("/risultati")
    assert ada.buttons[:2] == ["1", "2"]
    await ada.says("il bosco di casa")
    assert ada.sees("Risultati, tavolo 2")


async def test_one_objective_is_said_as_one(borough: Theatre) -> None:
    await borough.moves(2, Phase.RATING)
    rosa = await borough.participant("Rosa", table=2)
    assert rosa.sees("quanto è importante 1 obiettivo", "circa 1 minuto")
    eve = await borough.participant("Eve", table=2, language="en")
    assert eve.sees("how important 1 objective is", "about 1 minute")


async def test_whom_to_telephone_is_said_in_the_readers_language(borough: Theatre) -> None:
    eve = await borough.participant("Eve", language="en")
    nino = await borough.participant("Nino")
    await eve.says("/help")
    assert eve.sees("0123 456 789", "Tuesday to Thursday, 9–12")
    await nino.says("/aiuto")
    assert nino.sees("0123 456 789", "dal martedì al giovedì, 9–12")
