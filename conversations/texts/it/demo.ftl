### La prova in locale

demo-running =
    Crocevia è pronto: apri { $url } nel browser.
    Per chiudere premi Ctrl+C.
demo-seat = Tavolo { $table } · { $role }
demo-stranger = Senza invito
demo-place = Sala del municipio, piazza Libertà 1

## Che cosa provare, nella pagina: i nomi dei pulsanti sono quelli che si leggono nella chat

demo-try-rate = Dai un giudizio come chi partecipa: premi AVVIA, Accetto e comincio, Comincia, e poi un numero.
demo-try-close = Chiudi come chi coordina: scrivi /start, premi Chiudi la valutazione e poi Conferma.
demo-try-read = Guarda che cosa ne è uscito: premi Grafico, e aspetta il disegno.
demo-try-propose = Torna da chi partecipa, che ha ricevuto l'avviso: scrivi /proponi, e un titolo.
demo-try-finish = Il tavolo 2 ha già finito: scrivi /risultati e premi Classifica; poi /verbale e Manda il verbale.
