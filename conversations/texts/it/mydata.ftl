### I miei dati

data-title = <b>Tutto quello che conserviamo di te</b>
data-nothing = Di te non conserviamo nulla.
data-person =
    Nome: { $name }
    Numero identificativo di Telegram (non il telefono): { $id }
data-language = Lingua: { $language }
data-noticed = Informativa letta: { $at }
data-unnoticed = Informativa non ancora letta.
data-place = Ultima schermata aperta: quella di /{ $command }
data-codes = Codici sbagliati provati: { $tries }, l'ultimo { $last }
data-seat =
    <b>{ $role }, { $where }</b>
    Nome sull'invito: { $name }
    Dentro dal: { $since }
data-organisation = Ente scritto da chi ti ha invitato: { $text }
data-category = Categoria scritta da chi ti ha invitato: { $text }
data-contact = Recapito scritto da chi ti ha invitato: { $text }
data-nudged = Ultimo promemoria di chi coordina: { $at }
data-table = tavolo { $table }
data-all-tables = tutti i tavoli
data-answer =
    { $text }
    → <b>{ $answer }</b>
data-own =
    Aggiunto da te: «{ $text }»
    → <b>{ $answer }</b>
role-participant = Partecipante
role-coordinator = Coordinamento
role-staff = Segreteria
role-observer = Sola lettura

erase-ask = <b>Vuoi cancellare i tuoi dati?</b>
erase-codes = Premi <b>Conferma</b> per cancellarli.
erase-goes =
    <b>Che cosa va via, per sempre:</b> il tuo nome, il tuo numero di Telegram, il tuo posto al tavolo con quello che ha scritto chi ti ha invitato e, dove la valutazione è ancora aperta, tutte le tue risposte.
erase-stays =
    <b>Che cosa resta:</b> dove la valutazione è già chiusa, le risposte restano nei conteggi, senza il tuo nome e senza modo di risalire a te. I messaggi di questa chat li cancelli tu da Telegram.
erase-how = Per rientrare servirà un nuovo invito. Premi <b>Conferma</b>, oppure <b>Annulla</b> per tenere tutto.
erase-done = Fatto: i tuoi dati sono cancellati. Grazie di aver partecipato.
