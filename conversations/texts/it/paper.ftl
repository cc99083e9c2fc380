### Per chi non ha Telegram

command-scheda = Inserisci una scheda cartacea
choose-scheda = Per quale tavolo inserisci una scheda cartacea? Premi un pulsante qui sotto.

paper-title = <b>Schede cartacee, tavolo { $table }: { $title }</b>
paper-how = Qui inserisci le risposte di chi non usa Telegram. Premi il suo numero, oppure <b>Aggiungi una persona</b>.
paper-nobody = Tutti quelli invitati sono già su Telegram. Per inserire la scheda di qualcun altro premi <b>Aggiungi una persona</b>.
paper-line-invited = { $line }: ha l'invito, ancora nessuna risposta
paper-line-entered = { $line }: su carta, { $judged } su { $asked } obiettivi
paper-ask-name =
    <b>Una persona senza Telegram, tavolo { $table }</b>

    Scrivi qui nome e cognome, come un messaggio. Se hai cambiato idea, premi <b>Annulla</b>.
paper-name-taken = Al tavolo c'è già { $name }. Se è la stessa persona premi <b>Annulla</b> e cercala nell'elenco. Se è un'altra, aggiungi qualcosa che la distingua, per esempio l'ente.
paper-name-turned = Al tavolo c'è già { $there }: è la stessa persona di { $name }? Se sì premi <b>Annulla</b> e cercala nell'elenco. Se è un'altra, aggiungi qualcosa che la distingua, per esempio l'ente.
paper-name-unread = Qui non trovo un nome. Scrivi nome e cognome, come un messaggio.
paper-one-name = Sono { $found } nomi: scrivine uno alla volta.
paper-added = <b>{ $name }</b> adesso ha un posto al tavolo.
paper-of = <b>Scheda cartacea di { $name }</b>
paper-rating = Adesso è aperta la <b>valutazione</b>: premi <b>Valutazione</b> per inserire le risposte.
paper-proposal = Adesso sono aperte le <b>proposte</b>: premi <b>Proposta</b> per inserire la sua.
paper-proposal-of = Proposta di <b>{ $name }</b>, dalla carta:
paper-nothing-open = In questa fase non c'è niente da inserire su carta. Per riaprire una fase scrivi /fase. Premi un pulsante qui sotto per continuare.
paper-not-now = { $why } Per inserire una scheda cartacea, riaprila con /fase.
paper-too-early = La valutazione non è ancora aperta. Aprila con /fase, poi inserisci la scheda.
paper-has-telegram = { $name } adesso usa Telegram: la scheda è sua.

paper-objective =
    <b>Scheda cartacea di { $name }</b>
    Obiettivo { $position } di { $total }
paper-chosen = Sulla scheda: <b>{ $answer }</b>
paper-all-at-once = Oppure scrivi tutte le risposte insieme, in ordine: per esempio <code>{ $example }</code> (0 = non so).
paper-all-entered = Inserite tutte le risposte: controlla che siano quelle della scheda.
paper-complete = <b>Tutto inserito.</b>
levels-unread = Non leggo «{ $found }». Scrivi solo numeri da 1 a 5, e 0 per «non so»: per esempio { $example }
levels-miscounted = { $asked ->
        [one] Serve 1 risposta
       *[other] Servono { $asked } risposte
    }, una per obiettivo; ne hai { $found ->
        [0] scritte nessuna
        [one] scritta 1
       *[other] scritte { $found }
    }. Per esempio: { $example }
paper-own-write =
    <b>Altro obiettivo di { $name }</b>

    Copia qui le parole della scheda, come un messaggio: al massimo { $max } caratteri. Se hai cambiato idea, premi <b>Annulla</b>.
paper-own-rate = <b>Altro obiettivo di { $name }</b>

button-paper-add = Aggiungi una persona
button-paper-proposal = Proposta
button-paper-rating = Valutazione

deed-paper = ha inserito la scheda cartacea di { $detail }
deed-papercorrected = ha corretto la scheda cartacea di { $detail }

paper-ranking = Adesso è aperta la <b>classifica</b>: premi <b>Scrivi la classifica</b>.

button-paper-ranking = Scrivi la classifica
deed-paper-seat = ha aggiunto un posto per «{ $detail }», che non usa Telegram
