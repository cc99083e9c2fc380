### The local demo

demo-running =
    Crocevia is ready: open { $url } in your browser.
    Press Ctrl+C to stop.
demo-seat = Table { $table } · { $role }
demo-stranger = No invitation
demo-place = Town hall, piazza Libertà 1

## What to try, on the page: the buttons are named as they stand in the chat, which is in Italian

demo-try-rate = Judge as a participant does: press AVVIA, Accetto e comincio, Comincia, and then a number.
demo-try-close = Close as the coordinator does: write /start, press Chiudi la valutazione and then Conferma.
demo-try-read = See what came of it: press Grafico, and wait for the drawing.
demo-try-propose = Back to the participant, who has been told: write /proponi, and a title.
demo-try-finish = Table 2 has finished already: write /risultati and press Classifica; then /verbale and Manda il verbale.
