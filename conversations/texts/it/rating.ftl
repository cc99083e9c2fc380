### Valutazione

button-own = { $label }
dissent-invite = La pensi diversamente su { $proposals ->
        [0] un obiettivo
       *[1] un obiettivo o una proposta
    }? Premi <b>Aggiungi un dissenso</b>, se no <b>Torna all'inizio</b>.

button-dissent = Aggiungi un dissenso
pair-summary-title = <b>La vostra scheda, tavolo { $table }</b>
pair-rated = <b>{ $name } ha risposto { $answer }</b> all'obiettivo { $position }.
pair-added = <b>{ $name } ha aggiunto un obiettivo:</b> «{ $text }»
pair-reworded = <b>{ $name } ha cambiato il testo di un obiettivo aggiunto:</b> «{ $text }»
pair-rated-own = <b>{ $name } ha risposto { $answer }</b> all'obiettivo aggiunto «{ $text }».
pair-removed = <b>{ $name } ha tolto un obiettivo aggiunto:</b> «{ $text }»
pair-confirmed = Confermato.
choose-valuta = Quale tavolo vuoi valutare? Premi un pulsante qui sotto.
rating-title = <b>Obiettivo { $position } di { $total }</b>
rating-title-pair = <b>Obiettivo { $position } di { $total }</b> · con { $name }
rating-title-parted = <b>Obiettivo { $position } di { $total }</b> · ancora in due
objective-plainly = <blockquote>In parole semplici: { $text } <i>(È una spiegazione: si giudica il testo qui sopra.)</i></blockquote>
pair-chosen = La vostra risposta: <b>{ $answer }</b>
rating-chosen = La tua risposta: <b>{ $answer }</b>
rating-judged =
    { $title }
    { $text }
rating-how = <b>Quanto è importante?</b> Premi un numero: { $scale }
rating-change = { $answered }. Per cambiare premi un numero: { $scale }
rating-recorded = Registrato: { $answer }
scale-level = { $level } · { $label }
scale-abstained = { $label }

own-title = <b>{ $label }</b>
own-room = Manca un obiettivo che per te è importante? Puoi aggiungerne <b>{ $room }</b>, con parole tue: premi <b>Aggiungi obiettivo</b>. Altrimenti premi <b>Avanti</b>.
own-full = { $maximum ->
        [one] Hai aggiunto 1 obiettivo
       *[other] Hai aggiunto { $maximum } obiettivi
    }: di più non se ne possono aggiungere. Premi <b>Avanti</b>.
own-change = Per cambiare o togliere quello che hai aggiunto, premi il suo numero o scrivilo.
own-unjudged = importanza ancora da dire
own-write =
    <b>Un obiettivo in più</b>

    Scrivilo qui come un messaggio, in una o due frasi: al massimo { $max } caratteri.

    <i>Esempio: più panchine all'ombra vicino alle scuole.</i>

    Se hai cambiato idea, premi <b>Annulla</b>.
own-present = Adesso dice: «{ $text }»
own-too-short = È troppo corto per essere un obiettivo. Scrivilo con qualche parola in più.
own-rate-title = <b>Un obiettivo aggiunto</b>
own-preview = Registrato: nei risultati si leggerà così, senza nome. Per cambiarlo premi <b>Cambia il testo</b>, per toglierlo <b>Togli</b>.
own-ask-removal = Vuoi togliere questo obiettivo dalla scheda? Premi <b>Sì, togli</b> oppure <b>No, tienilo</b>.
own-removed = Tolto dalla scheda.
own-gone = Questo obiettivo non c'è più.

summary-title = <b>La tua scheda, tavolo { $table }</b>
sheet-line =
    <b>{ $number }.</b> { $text }
    → <b>{ $answer }</b>
summary-missing = ancora senza risposta
summary-incomplete = { $missing ->
        [one] Manca ancora <b>1 risposta</b>: premi <b>Continua</b>.
       *[other] Mancano ancora <b>{ $missing } risposte</b>: premi <b>Continua</b>.
    }
summary-complete = <b>Tutto registrato: grazie!</b>
summary-own-unjudged = Di quello che hai aggiunto manca ancora quanto è importante: premi il suo numero.
summary-how = Per cambiare una risposta, premi il suo numero o scrivilo. Si può fino alla chiusura.
button-abstain = { $label }
    .said = boh | non saprei | non ho idea | nessuna idea | non mi esprimo | astenuto | mi astengo
