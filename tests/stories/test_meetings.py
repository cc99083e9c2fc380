"""`/incontro` for whoever leads: a meeting is made, changed and called off."""

from theatre import Theatre


async def test_a_meeting_by_buttons(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/incontro")
    assert paola.sees("Incontri del tavolo 3", "Non c'è ancora un incontro")
    await paola.taps("Nuovo incontro")
    assert paola.sees("Che giorno?", "giovedì 3 dicembre alle 18")
    assert paola.finds("dicembre 2026", "lun", "dom", "1", "31", "›")
    await paola.taps("3")
    assert paola.sees("giovedì 3 dicembre 2026", "A che ora comincia?")
    await paola.taps("18:00")
    assert paola.sees("giovedì 3 dicembre 2026, 18:00", "Dove?")
    await paola.says("Biblioteca, piazza Martiri 1")
    assert paola.sees("Luogo: Biblioteca", "Quanto dura?")
    await paola.taps("120 minuti")
    assert paola.sees("giovedì 3 dicembre 2026, 18:00–20:00", "collegamento")
    await paola.taps("Salta")
    assert paola.sees("Di che cosa si parla?")
    await paola.says("Presentazione\nDomande")
    assert paola.sees("Nuovo incontro, tavolo 3", "giovedì 3 dicembre 2026, 18:00–20:00")
    assert paola.sees("Biblioteca, piazza Martiri 1", "Presentazione\nDomande")
    seen = len(anna.messages)
    await paola.taps("Conferma")
    assert paola.toast == "Incontro fissato."
    assert paola.sees("Incontro del tavolo 3", "Vengono 0, forse 0, no 0, senza risposta 1")
    assert len(anna.messages) == seen + 1
    assert anna.sees("Nuovo incontro del tavolo 3", "18:00–20:00", "Biblioteca", "Domande")
    await anna.taps("Ci sono")
    assert anna.sees("Hai risposto: ci sono")
