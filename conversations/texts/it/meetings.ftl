### Incontri

command-incontro = Gli incontri del tavolo
choose-incontro = Di quale tavolo vuoi vedere gli incontri? Premi un pulsante qui sotto, oppure scrivi per esempio /incontro 3.

button-meetings = Tutti gli incontri
button-meeting-new = Nuovo incontro
button-meeting-resume = Finisci la bozza
button-meeting-next = Incontro: { $day }
button-meeting-table = Tavolo { $table }: { $day }
button-meeting-yes = Ci sono
    .said = sì | sì sì | certo | ci sarò | vengo | vengo anch'io | vengo anche io | vengo anch io | anch'io | presente
button-meeting-no = Non posso
    .said = { -no } | non vengo | non ci sono | non ci sarò | non posso venire | purtroppo no | purtroppo non posso | non riesco
button-meeting-maybe = Forse
    .said = non so | non lo so | vediamo | forse sì | dipende | boh
button-meeting-file = Metti in calendario
button-meeting-here = Sono qui
button-meeting-not-here = Ho sbagliato
button-meeting-roll = Chi c'è
button-meeting-change = Cambia
button-meeting-cancel = Disdici l'incontro
button-meeting-restore = Riprendi l'incontro
button-meeting-cancel-yes = Sì, disdicilo
    .said = { -yes }
button-meeting-day = Giorno e ora
button-meeting-length = Durata
button-meeting-place = Luogo
button-meeting-link = Collegamento
button-meeting-agenda = Ordine del giorno
button-meeting-hour = { $at }
button-meeting-reading = { $reading }
button-meeting-minutes = { $minutes } minuti
button-meeting-calendar-earlier = ‹
button-meeting-calendar-later = ›
button-meeting-calendar-day = { $day }
button-meeting-calendar-nothing = ·

meetings-title = <b>Incontri del tavolo { $table }: { $title }</b>
meetings-coming = { $count ->
        [0] Non c'è ancora un incontro in programma.
        [one] C'è 1 incontro in programma.
       *[other] Ci sono { $count } incontri in programma.
    }
meetings-at = , { $place }
meetings-line = • { $when }{ $at }
meetings-line-over = • { $when }{ $at } (finito)

meeting-title = <b>Incontro del tavolo { $table }: { $title }</b>
meeting-no-time = giorno e ora da decidere
meeting-start = { $day }, { $start }
meeting-when = { $day }, { $start }–{ $end }
meeting-short = { $day }, { $at }
meeting-at = <b>{ $when }</b>
meeting-twice = Quella notte l'orologio torna indietro e quest'ora c'è due volte: vale la prima, con l'ora legale.
meeting-place = Luogo: { $place }
meeting-link = Per chi è lontano: { $link }
meeting-agenda =
    Ordine del giorno:
    { $agenda }
meeting-following = Poi: { $when }
meeting-cancelled = Questo incontro è <b>disdetto</b>.
meeting-over = Questo incontro è finito.
meeting-gone = Questo passo è già fatto, o non vale più: ecco com'è adesso.
meeting-summary = Tavolo { $table }: { $title }
meeting-file = Apri questo file: il telefono ti chiede di mettere l'incontro in calendario. Se cambia, lo riprendi da qui.
meeting-file-cancelled = Se l'avevi messo in calendario, apri questo file: lo toglie.

meeting-answer-change = Per cambiare risposta premi <b>Ci sono</b>, <b>Non posso</b> o <b>Forse</b>.
meeting-answer-how = Vieni? Premi <b>Ci sono</b>, <b>Non posso</b> o <b>Forse</b>. Puoi cambiare risposta quando vuoi.
meeting-answer-none = Non hai ancora risposto.
meeting-answer-is-yes = Hai risposto: <b>ci sono</b>.
meeting-answer-is-no = Hai risposto: <b>non posso</b>.
meeting-answer-is-maybe = Hai risposto: <b>forse</b>.
meeting-answer-reason = Perché: { $reason }
meeting-answer-substitute = Al tuo posto: { $name }
meeting-answer-noted-yes = Segnato: ci sei.
meeting-answer-noted-no = Segnato: non puoi.
meeting-answer-noted-maybe = Segnato: forse.
meeting-answer-replaced = Segnato: non puoi. Da adesso non risulti più tra i presenti.
meeting-reason-ask = <b>Va bene, non ci sarai.</b> Se vuoi, scrivi il perché in poche parole (al massimo { $most } caratteri): lo leggono solo chi coordina e la segreteria. Se no, premi <b>Salta</b>.
meeting-substitute-ask = <b>Viene qualcuno al tuo posto?</b> Scrivi il suo nome, oppure premi <b>Salta</b>.
meeting-presence-how = Sei già qui? Premi <b>Sono qui</b>.
meeting-presence-noted = <b>Sei qui</b>: lo hai segnato il { $at }. Non è così? Premi <b>Ho sbagliato</b>.
meeting-presence-done = Segnato: sei qui. Buon lavoro!
meeting-presence-undone = Tolto: non risulti tra i presenti.
meeting-presence-early = È presto: si può segnare chi c'è dal { $at }.

meeting-answers-title = <b>Chi viene, tavolo { $table }</b>: { $when }
meeting-answers-count = Vengono { $yes }, forse { $maybe }, no { $no }, senza risposta { $silent }
meeting-answers-yes = <b>Vengono</b>
meeting-answers-maybe = <b>Forse</b>
meeting-answers-no = <b>Non vengono</b>
meeting-answers-none = <b>Senza risposta</b>
meeting-answers-name = • { $name }
meeting-answers-reason = <i>perché: { $reason }</i>
meeting-answers-substitute = <i>al suo posto: { $name }</i>
meeting-roll-title = <b>Chi c'è, tavolo { $table }</b>: { $when }
meeting-roll-count = Presenti { $present } su { $all }.
meeting-roll-there = { $number }. ✓ <b>{ $name }</b>
meeting-roll-how = Premi il numero di chi c'è: compare ✓. Premilo di nuovo per toglierlo. Vale anche per chi non usa Telegram.

meeting-ask-day = <b>Che giorno?</b> Premi un giorno, oppure scrivilo, anche con l'ora: «giovedì 3 dicembre alle 18», «3/12 18:30».
meeting-asked-day = <b>{ $day }</b>
meeting-ask-hour = <b>A che ora comincia?</b> Premi un'ora, oppure scrivila: «18:30».
meeting-which = { $count ->
        [one] <b>Ho capito solo in parte. Intendi questo?</b>
       *[other] <b>Quale dei due intendi?</b>
    }
meeting-which-reading = • { $when }
meeting-which-how = { $count ->
        [one] Premi il pulsante se è giusto, oppure scrivi di nuovo giorno e ora.
       *[other] Premi quello giusto, oppure scrivi di nuovo giorno e ora.
    }
meeting-ask-place = <b>Dove?</b> Scrivi il luogo con l'indirizzo (al massimo { $most } caratteri).
meeting-ask-minutes = <b>Quanto dura?</b> Premi una durata, oppure scrivila: «2 ore», «75 minuti».
meeting-ask-link = <b>C'è un collegamento per chi è lontano?</b> Incollalo: comincia con https:// (al massimo { $most } caratteri).
meeting-ask-agenda = <b>Di che cosa si parla?</b> Scrivi l'ordine del giorno (al massimo { $most } caratteri).
meeting-ask-words-skip = Se non serve, premi <b>Salta</b>.
meeting-ask-words-remove = Quello che scrivi prende il posto di quello che c'è. Per lasciarlo vuoto premi <b>Togli</b>.
meeting-minutes-unclear = Non ho capito la durata. Scrivi per esempio «2 ore» o «75 minuti»: da 15 minuti a 12 ore.
meeting-link-unclear = Questo non è un collegamento sicuro. Incollalo intero, per esempio https://meet.example.org/tavolo.
meeting-link-kept = Ho tenuto il collegamento per chi è lontano: { $link }
meeting-link-many = Qui ci sono più collegamenti. Incolla solo quello dell'incontro.

meeting-date-unreadable = Non ho capito. Scrivi giorno e ora così: «giovedì 3 dicembre alle 18», oppure «3/12 18:30».
meeting-date-no-day = Ho capito l'ora, ma manca il giorno. Scrivili insieme: «3/12 18:30».
meeting-date-no-hour = Manca l'ora. Scrivila così: «18:30».
meeting-date-no-such-day = Quel mese non ha quel giorno. Scrivi per esempio «28 febbraio alle 18».
meeting-date-no-such-month = I mesi vanno da 1 a 12, e il giorno viene prima del mese. Scrivi per esempio «3/12» per il 3 dicembre.
meeting-date-no-such-hour = Quell'ora non esiste. Scrivila da 0:00 a 23:59, per esempio «18:30».
meeting-date-past = È già passato ({ $day }). Scrivi un giorno da oggi in poi.
meeting-date-past-hour = È già passato ({ $day }, { $at }). Scrivi un giorno e un'ora che devono ancora venire.
meeting-date-over = È già passato ({ $day }). Se intendi l'anno prossimo, scrivi anche l'anno: { $year }.
meeting-date-too-far = È troppo lontano ({ $day }). Scrivi un giorno entro un anno da oggi.
meeting-date-skipped = Quella notte l'orologio va avanti e le { $at } non ci sono ({ $day }). Scrivi un'ora prima o un'ora dopo.

meeting-review-new = <b>Nuovo incontro, tavolo { $table }</b>
meeting-review-change = <b>Cambi all'incontro, tavolo { $table }</b>
meeting-review-how = È tutto giusto? Premi <b>Conferma</b>, e lo diciamo a tutto il tavolo. Se no premi la parte da cambiare, oppure <b>Annulla</b>.
meeting-review-blocked = Così non si può confermare: premi il pulsante della parte da cambiare, oppure <b>Annulla</b> per lasciar perdere.
meeting-review-incomplete = ⚠ Mancano giorno, ora o durata: premi <b>Giorno e ora</b> o <b>Durata</b>.
meeting-review-past = ⚠ Quest'ora è già passata: premi <b>Giorno e ora</b> e scegline un'altra.
meeting-clash-table = ⚠ Il tavolo ha già un incontro: { $when }. Premi <b>Giorno e ora</b> e scegli un'altra ora, oppure cambia l'altro incontro.
meeting-clash-people =
    ⚠ Alla stessa ora si riunisce il tavolo { $table } ({ $when }), e { $count ->
        [one] 1 persona siede a tutti e due
       *[other] { $count } persone siedono a tutti e due
    }: { $names }. Puoi confermare lo stesso, oppure premi <b>Giorno e ora</b>.
meeting-made = Incontro fissato.
meeting-draft-dropped = Lasciato perdere.
meeting-change-done = Cambiato: lo diciamo a tutti.
meeting-change-none = Non è cambiato niente.
meeting-cancel-ask = <b>Disdire l'incontro del tavolo { $table }?</b> { $when }
meeting-cancel-how = Lo diciamo a tutti. Premi <b>Sì, disdicilo</b> oppure <b>No, tienilo</b>. Se poi cambi idea, si può riprendere.
meeting-restore-how = Hai cambiato idea? Premi <b>Riprendi l'incontro</b>: lo diciamo a tutti.
meeting-restore-done = Ripreso: lo diciamo a tutti.
meeting-cancel-done = Incontro disdetto: lo diciamo a tutti.

meeting-letter-new = <b>Nuovo incontro del tavolo { $table }: { $title }</b>
meeting-letter-changed = <b>L'incontro del tavolo { $table } è cambiato</b> ({ $title })
meeting-letter-moved = L'ora è un'altra: dicci di nuovo se vieni.
meeting-letter-restored = <b>L'incontro del tavolo { $table } si fa</b> ({ $title }): era disdetto, ed è stato ripreso.
meeting-letter-cancelled = <b>L'incontro del tavolo { $table } è disdetto</b> ({ $title })
meeting-letter-how = Premi <b>Vedi l'incontro</b>, oppure scrivi /incontro.
meeting-change-time =
    Quando, prima: { $before }
    ora: { $after }
meeting-change-place =
    Luogo, prima: { $before }
    ora: { $after }
meeting-change-link =
    Collegamento, prima: { $before }
    ora: { $after }
meeting-change-agenda =
    Ordine del giorno, prima: { $before }
    ora: { $after }
meeting-change-nothing = niente

letter-meeting = { $meeting }, { $place }
home-meeting = Prossimo incontro, tavolo { $table }: <b>{ $when }</b>
data-meeting = Incontro, { $when }: { $answer }
data-meeting-present = C'eri all'incontro: { $at }
data-meeting-words = «{ $words }»
deed-meeting = ha fissato un incontro: { $detail }
deed-meeting-changed = ha cambiato l'incontro: { $detail }
deed-meeting-restored = ha ripreso l'incontro disdetto: { $detail }
deed-meeting-cancelled = ha disdetto l'incontro: { $detail }

button-offsets = Promemoria
data-meeting-made = <b>Un incontro che hai fissato:</b>
data-meeting-half-made = <b>Un incontro che stai preparando:</b>
