### Che cosa ne è stato: i riscontri alle proposte

command-riscontro = Che cosa ne è stato delle proposte
choose-riscontro = Di quale tavolo vuoi i riscontri? Premi un pulsante qui sotto.

verdict-accepted = Accolta
verdict-partly = Accolta in parte
verdict-declined = Non accolta
verdict-studied = Da approfondire

button-outcome = Riscontro
button-outcomes = Riscontri
button-outcomes-all = Tutti i riscontri
button-outcomes-past = Riscontri di prima
button-back-to-outcome = Torna al riscontro
button-outcome-write = Scrivi il riscontro
button-outcome-change = Cambia il riscontro
button-outcome-go-on = Continua la bozza
button-outcome-drop = Butta la bozza
button-outcome-verdict = Esito
button-outcome-reason = Motivo
button-outcome-owner = Chi se ne occupa
button-outcome-next-step = Prossimo passo
button-outcome-due-on = Entro quando
button-outcome-day = { $day }
button-in-months = { $months ->
        [one] Tra 1 mese
       *[other] Tra { $months } mesi
    }

outcomes-title = <b>Riscontri alle proposte</b>
outcomes-title-table = <b>Riscontri alle proposte, tavolo { $table }</b>
outcomes-counts = <b>In ritardo: { $overdue }</b> · in attesa: { $owed } · promessi: { $promised } · dati: { $settled }
outcomes-line = <b>{ $number }</b> · tavolo { $table } · { $title } → { $state }
outcomes-how-staff = Premi un numero per leggere e scrivere il riscontro. In cima quelli in ritardo.
outcomes-how = Premi un numero per leggere il riscontro: li scrive tutti la segreteria. In cima quelli in ritardo.
outcomes-none = Qui non si aspetta nessun riscontro: si danno alle proposte quando i lavori del tavolo sono chiusi. Premi <b>Torna all'inizio</b>.

outcome-state-overdue = <b>in ritardo</b>, si aspettava entro { $day }
outcome-state-step_overdue = <b>in ritardo</b>, il passo era promesso entro { $day }
outcome-state-owed = si aspetta entro { $day }
outcome-state-promised = prossimo passo entro { $day }
outcome-state-settled = dato

outcome-title = <b>Riscontro, tavolo { $table }: { $title }</b>
outcome-of-union = <i>La proposta è stata unita a questa: il riscontro vale anche per lei.</i>
outcome-verdict = <b>Esito: { $verdict }</b>
outcome-reason =
    <b>Motivo:</b>
    { $text }
outcome-owner = <b>Chi se ne occupa:</b> { $owner }
outcome-next-step = <b>Prossimo passo:</b> { $step }
outcome-due-on = <b>Entro:</b> { $day }
outcome-told-on = <i>Riscontro di { $day }.</i>
outcome-now = Adesso: { $state }.
outcome-early = Il riscontro si dà quando i lavori del tavolo sono chiusi.
outcome-not-listed = Questa proposta non è più tra quelle del tavolo: non aspetta un riscontro.
outcome-how = Premi un pulsante qui sotto.
outcome-how-write = Per rispondere a chi l'ha proposta premi <b>Scrivi il riscontro</b>.
outcome-how-change = Se qualcosa è cambiato, premi <b>Cambia il riscontro</b>.
outcome-how-go-on = Hai una bozza a metà: premi <b>Continua la bozza</b>.
outcomes-past = <b>Riscontri di prima: { $title }</b>
outcomes-past-none = Non ce n'è un altro di prima.
outcome-past = <b>{ $day }: { $verdict }</b>

outcome-asked = <b>Riscontro, tavolo { $table }: { $title }</b>
outcome-present =
    Adesso c'è scritto:
    { $said }
outcome-ask-verdict = <b>Che cosa ne è stato di questa proposta?</b> Premi un pulsante.
outcome-ask-reason = <b>Perché?</b> Scrivilo qui, al massimo { $max } caratteri, con parole semplici: lo leggono chi l'ha proposta e tutto il tavolo.
outcome-ask-owner = <b>Chi se ne occupa?</b> Scrivi l'ufficio, al massimo { $max } caratteri. Si legge anche nel documento pubblico: un nome di persona solo se serve.
outcome-ask-next-step = <b>Che cosa si fa adesso?</b> Scrivi il prossimo passo, al massimo { $max } caratteri.
outcome-ask-due-on = <b>Entro quando?</b> Premi un pulsante, oppure scrivi un giorno: «30 giugno», «entro fine anno».
outcome-until-needed = Chi propone deve sapere fino a quando si approfondisce.
outcome-leave-it = Per lasciare com'è premi <b>Indietro</b>.
outcome-go-back = Per tornare al passo di prima premi <b>Indietro</b>.
outcome-may-skip = Per lasciarlo vuoto premi <b>Salta</b>.
outcome-may-remove = Per toglierlo premi <b>Togli</b>.
outcome-which-verdict = Premi uno dei quattro pulsanti: Accolta, Accolta in parte, Non accolta, Da approfondire.
outcome-day-unclear = Non ho capito il giorno. Scrivilo così: «30 giugno», «30/6/2027», «entro fine anno».
outcome-day-past = È già passato ({ $day }). Scrivi un giorno da oggi in poi, se serve con l'anno.
outcome-day-too-far = È troppo lontano ({ $day }). Scrivi un giorno entro tre anni.
outcome-which-day = { $count ->
        [one] <b>Ho capito solo in parte. Intendi questo giorno?</b>
       *[other] <b>Quale dei due giorni intendi?</b>
    }
outcome-one-day = • { $day }
outcome-which-how = Premi quello giusto, oppure scrivilo di nuovo.

outcome-preview = <b>Si leggerà così, tavolo { $table }: { $title }</b>
outcome-preview-how = Se va bene premi <b>Conferma</b>: chi l'ha proposta riceve un messaggio. La bozza aspetta anche giorni.
outcome-preview-blocked = Premi il pulsante di quello che manca.
outcome-lacks = Manca ancora: <b>{ $part }</b>.
outcome-day-is-over = Il giorno promesso è già passato: premi <b>Entro quando</b> e scrivine un altro.
outcome-overtaken = <b>Nel frattempo qualcun altro ha risposto: { $verdict }.</b> Se confermi, vale il tuo.
outcome-told = { $people ->
        [0] Registrato. Chi l'ha proposta non legge il bot: avvisalo tu.
        [one] Registrato: avviso 1 persona.
       *[other] Registrato: avviso { $people } persone.
    }
outcome-unchanged = Non hai cambiato nulla: resta com'era, e nessuno riceve un messaggio.
outcome-dropped = Bozza tolta. Quello che c'era resta.
outcome-gone = Questa bozza non c'è più. Scrivi /riscontro per vedere i riscontri.
outcome-staff-only = I riscontri li scrive solo la segreteria. Con /riscontro li leggi.
outcome-letter = <b>Il riscontro alla tua proposta «{ $title }»</b>
outcome-letter-changed = <b>È cambiato il riscontro alla tua proposta «{ $title }»</b>

owed-title = <b>Riscontri che si aspettano: { $count }</b>{ $overdue ->
        [0] { "" }
       *[other] , di cui <b>in ritardo: { $overdue }</b>
    }
owed-line = • tavolo { $table } · { $title } → { $state }
owed-more = … e altri { $count }.
owed-how = Te lo ricordo il primo lunedì del mese, finché ce n'è. Premi <b>Riscontri</b> per rispondere.

limit-outcomes = Oggi per questo tavolo sono già partiti { $most } riscontri. Le bozze restano: domani si continua.
deed-outcome = ha dato il riscontro alla proposta «{ $detail }»
data-outcome = Un riscontro che hai dato alla proposta «{ $title }»:
data-outcome-draft = Un riscontro che stai scrivendo alla proposta «{ $title }»:
