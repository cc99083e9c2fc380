### Promemoria, solleciti, annunci

command-promemoria = Quali promemoria ricevere
command-sollecita = Ricorda a chi non ha finito
command-annuncio = Scrivi a tutto il tavolo
choose-sollecita = A quale tavolo vuoi mandare un sollecito? Premi un pulsante qui sotto, oppure scrivi per esempio /sollecita 3.
choose-annuncio = A quale tavolo vuoi scrivere? Premi un pulsante qui sotto, oppure scrivi per esempio /annuncio 3.

button-wishes = Scegli i promemoria
button-wish-all = Tutti
button-wish-day-before = Solo il giorno prima
button-wish-none = Nessuno
button-offsets-reset = Come per gli altri
button-offset-on = ✓ { $before }
button-offset-off = { $before }

remind-title = <b>Promemoria: incontro del tavolo { $table }</b> ({ $title })
remind-days = { $days ->
        [0] È <b>oggi</b>.
        [one] È <b>domani</b>.
       *[other] Mancano <b>{ $days } giorni</b>.
    }
remind-minutes = Comincia { $minutes ->
        [one] <b>tra 1 minuto</b>
       *[other] <b>tra { $minutes } minuti</b>
    }.
remind-hours = Comincia { $hours ->
        [one] <b>tra 1 ora</b>
       *[other] <b>tra { $hours } ore</b>
    }.
remind-unanswered = Non ci hai ancora detto se vieni: premi <b>Ci sono</b>, <b>Non posso</b> o <b>Forse</b>.
remind-half-written = La tua proposta è <b>a metà</b>: per finirla premi <b>Riprendi la bozza</b>.
remind-how = Per vedere l'incontro scrivi /incontro. Per ricevere meno promemoria premi <b>Scegli i promemoria</b>.
reminder-title = <b>Tavolo { $table }: { $title }</b>
reminder-missing = { $missing ->
        [one] Ti manca <b>1 obiettivo</b>
       *[other] Ti mancano <b>{ $missing } obiettivi</b>
    }: { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }.
reminder-unconfirmed = La vostra scheda è completa: manca solo la tua conferma.
reminder-proposal = È il momento delle proposte: se hai un'idea, bastano pochi minuti per cominciarla.
reminder-ranking-begun = Hai cominciato a scegliere le proposte che ti interessano di più: manca ancora la conferma.
reminder-ranking = Non hai ancora scelto le proposte che ti interessano di più.
reminder-how-rating = Premi il pulsante qui sotto, oppure scrivi /valuta.
reminder-how-proposals = Premi il pulsante qui sotto, oppure scrivi /proponi.
reminder-how-ranking = Premi il pulsante qui sotto, oppure scrivi /classifica.

phone-title = <b>Da chiamare al telefono: incontro del tavolo { $table }</b> ({ $title })
phone-whom = { $count ->
        [one] A 1 persona il bot non può scrivere:
       *[other] A { $count } persone il bot non può scrivere:
    }
phone-not-in = • { $name }: invito non ancora usato
phone-unreachable = • { $name }: ha bloccato il bot
phone-unread = • { $name }: non ha ancora letto l'informativa
phone-more = { $count ->
        [one] e un'altra: le trovi tutte con /stato.
       *[other] e altre { $count }: le trovi tutte con /stato.
    }
phone-how = Per sapere chi viene premi <b>Chi viene</b>.

wishes-title = <b>I promemoria degli incontri</b>
wishes-now = Adesso ricevi: <b>{ $wish }</b>.
wishes-others = Qui scegli solo i promemoria degli incontri. Se un incontro cambia o viene disdetto, o se chi coordina scrive al tavolo, lo saprai comunque.
wishes-how = Per cambiare premi un pulsante qui sotto.
wishes-noted = Fatto.
wish-all = tutti i promemoria
wish-day-before = solo quello del giorno prima
wish-none = nessun promemoria
nudge-title = <b>Sollecito, tavolo { $table }: { $title }</b>
nudge-count = { $count ->
        [one] Va a <b>1 persona</b> che non ha finito.
       *[other] Va a <b>{ $count } persone</b> che non hanno finito.
    }
nudge-had = { $count ->
        [one] Un'altra l'ha già ricevuto nelle ultime 24 ore.
       *[other] Altre { $count } l'hanno già ricevuto nelle ultime 24 ore.
    }
nudge-reads = Ognuno legge il suo, per esempio:
nudge-quoted = <blockquote>{ $words } { $sender }</blockquote>
nudge-how = Premi <b>Conferma</b> per mandarlo, oppure <b>Annulla</b>.
nudge-how-back = Per vedere chi manca premi il pulsante qui sotto.
nudge-nobody = Non c'è nessuno da avvisare: gli altri hanno finito, oppure a chi manca il bot non può scrivere.
nudge-nobody-again = { $count ->
        [one] 1 persona non ha finito, ma ha già ricevuto un sollecito nelle ultime 24 ore.
       *[other] { $count } persone non hanno finito, ma hanno già ricevuto un sollecito nelle ultime 24 ore.
    }
nudged = { $count ->
        [0] Nessun sollecito: chi manca l'ha già ricevuto nelle ultime 24 ore.
        [one] Mando un sollecito a 1 persona.
       *[other] Mando un sollecito a { $count } persone.
    }
nudged-later = { $count ->
        [one] 1 persona riceve il sollecito: di notte non scriviamo, parte il { $at }.
       *[other] { $count } persone ricevono il sollecito: di notte non scriviamo, parte il { $at }.
    }
nudge-from = Te lo ricorda <b>{ $name }</b>, che segue il tavolo.
nudge-not-now = In questa fase non c'è niente da ricordare a chi partecipa.
waits-until = Di notte non scriviamo: parte il { $at }, o adesso con <b>Manda subito</b>.
leaves-later = Di notte non scriviamo: parte il { $at }.
held-sent = { $letters ->
    [0] Non c'era più nulla in attesa.
    [one] Fatto: l'avviso parte adesso.
   *[other] Fatto: { $letters } avvisi partono adesso.
}
button-at-once = Manda subito
deed-nudge = { $count ->
        [one] ha mandato un sollecito a 1 persona che non aveva finito
       *[other] ha mandato un sollecito a { $count } persone che non avevano finito
    }

announce-title = <b>Annuncio al tavolo { $table }: { $title }</b>
announce-ask = Scrivi qui il messaggio per tutto il tavolo (al massimo { $most } caratteri). Prima di mandarlo te lo faccio rivedere. Per lasciar perdere premi <b>Annulla</b>.
announce-preview = { $count ->
        [0] Al tavolo non è ancora entrato nessun altro. Il messaggio è questo:
        [one] Lo riceve <b>1 persona</b>. Lo leggerà così:
       *[other] Lo ricevono <b>{ $count } persone</b>. Lo leggeranno così:
    }
announce-letter = <b>Annuncio del tavolo { $table }</b>, da { $name }:
announce-letter-how = Per tornare al tavolo premi <b>Torna all'inizio</b>.
announce-how = Premi <b>Conferma</b> per mandarlo a tutti, <b>Cambia il testo</b> per riscriverlo, <b>Annulla</b> per lasciar perdere.
announce-nobody = Lo potrai mandare quando qualcuno sarà entrato. Premi <b>Cambia il testo</b> oppure <b>Annulla</b>.
announce-gone = L'annuncio è già partito, e non si cambia più. Per dirne un altro scrivi /annuncio.
announce-dropped = Lasciato perdere.
announce-begun = { $count ->
        [one] Lo mando a <b>1 persona</b>: qui sotto ti dico com'è andata.
       *[other] Lo mando a <b>{ $count } persone</b>: qui sotto ti dico a che punto è.
    }
announce-sent-title = <b>Annuncio al tavolo { $table }</b>
announce-going = In viaggio: { $done } di { $count }, circa { $seconds } s.
announce-done = Consegnato a <b>{ $delivered } su { $count }</b>.
announce-blocked = { $count ->
        [one] 1 persona ha bloccato il bot: meglio una telefonata.
       *[other] { $count } persone hanno bloccato il bot: meglio una telefonata.
    }
announce-failed = { $count ->
        [one] 1 non riuscito.
       *[other] { $count } non riusciti.
    }
deed-announce = { $count ->
        [one] ha scritto al tavolo: 1 persona
       *[other] ha scritto a tutto il tavolo: { $count } persone
    }

offsets-title = <b>Promemoria dell'incontro, tavolo { $table }</b>, { $when }
offsets-line = • { $before }
offsets-none = Nessun promemoria.
offsets-how = Premi un pulsante per aggiungere o togliere un promemoria. Di notte non scriviamo: quello che cade di notte arriva prima o dopo.
offset-days = { $count ->
        [one] 1 giorno prima
       *[other] { $count } giorni prima
    }
offset-hours = { $count ->
        [one] 1 ora prima
       *[other] { $count } ore prima
    }
offset-minutes = { $count } minuti prima
data-announcement-sent = Annuncio mandato, { $at }: «{ $words }»
data-announcement-gone = Annuncio mandato, { $at }. Le parole non le conserviamo più.
