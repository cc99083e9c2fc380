### Aiuto

help-title = <b>Come si fa</b>
help-line = /{ $command } – { $does }
help-how =
    Premi i pulsanti sotto i messaggi, oppure scrivi quello che c'è scritto sul pulsante: per esempio «4» o «avanti».

    Quello che rispondi resta registrato subito. Se una schermata è vecchia, scrivi /start.
