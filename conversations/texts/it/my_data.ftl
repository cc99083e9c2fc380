### I miei dati

erase-ranking =
    <b>Classifica e dissensi:</b> la tua classifica va via finché i lavori del tavolo non sono chiusi, poi resta nei conteggi senza il tuo nome. Dei dissensi restano le parole già lette nei risultati e nel verbale riletto, senza il tuo nome; gli altri vanno via, e le correzioni al verbale anche.

data-title = <b>Tutto quello che conserviamo di te</b>
data-nothing = Di te non conserviamo nulla.
data-person =
    Nome: { $name }
    Numero identificativo di Telegram (non il telefono): { $id }
data-language = Lingua: { $language }
data-noticed = Informativa accettata: { $at }
data-unnoticed = Informativa non ancora accettata.
data-place = Ultima schermata aperta: quella di /{ $command }
data-codes = Codici sbagliati provati: { $tries }, l'ultimo { $last }
data-seat =
    <b>{ $role }, { $where }</b>
    Nome sull'invito: { $name }
    Dentro dal: { $since }
data-organisation = Ente scritto da chi ti ha invitato: { $text }
data-category = Categoria scritta da chi ti ha invitato: { $text }
data-contact = Recapito scritto da chi ti ha invitato: { $text }
data-claimed-as = Il tuo nome su Telegram all'ingresso: { $text }
data-freed = Questo posto è stato liberato: quello che ci hai lasciato è da parte.
data-nudged = Ultimo sollecito di chi coordina: { $at }
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
    <b>Che cosa resta:</b> quello che è già stato contato resta nei conteggi, e dove la valutazione è chiusa le risposte restano, senza il tuo nome e senza modo di risalire a te. I messaggi di questa chat li cancelli tu da Telegram.
erase-how = Per rientrare servirà un nuovo invito. Premi <b>Conferma</b>, oppure <b>Annulla</b> per tenere tutto.
erase-nothing = I tuoi dati restano come sono.
erase-done = Fatto: i tuoi dati sono cancellati. Grazie di aver partecipato.

notice-title = <b>{ $title }: i tuoi dati</b>
notice-kept =
    <b>Che cosa conserviamo.</b> Il tuo nome e numero di Telegram (non il telefono), l'invito (anche ente, categoria e recapito: li vede chi coordina), la lingua, l'ultima schermata, le risposte, i testi che scrivi e il diario di quello che fai.
notice-seen-closing =
    <b>Chi lo vede.</b> Chi coordina vede i nomi di Telegram e chi ha finito, mai che cosa ha risposto una persona. I risultati escono solo a valutazione chiusa, come numeri del tavolo, mai con meno di { $least } risposte. I testi di «{ $label }» si leggono parola per parola, senza nome.
notice-seen-live =
    <b>Chi lo vede.</b> Chi coordina il tavolo vede i nomi di Telegram, chi ha finito e chi no, e vede i risultati già <b>mentre la valutazione è aperta</b>: sono numeri di tutto il tavolo, con meno di { $least } risposte non escono, ma in un gruppo piccolo si può a volte intuire chi ha risposto che cosa. I testi che scrivi in «{ $label }» si leggono parola per parola, senza il tuo nome.
notice-known =
    Un giudizio uguale per tutti rivela che cosa ha risposto ciascuno. Se rispondi a numeri già usciti, prima te lo chiediamo.
notice-others =
    In coppia vedete le stesse risposte. Le bozze le vedi solo tu; le proposte portano il tuo nome, un dissenso solo se vuoi. Della classifica escono solo i punti. Agli incontri si vede chi viene; il perché, il sostituto e le correzioni li vedono chi coordina e la segreteria. Nel verbale pubblico c'è il nome solo di chi firma un dissenso; nomi e presenze vanno alla segreteria.
notice-erase =
    <b>Come cancellare.</b> Con /imieidati leggi e scarichi tutto, /cancellami lo cancella, diario compreso.
notice-how = Se va bene premi <b>Accetto e comincio</b>.

erase-drafts = <b>Le tue proposte:</b> le bozze vanno via, quelle consegnate restano al tavolo senza il tuo nome.
data-wish = Promemoria degli incontri: { $wish }
data-asked-back = Nome scritto in /invita, che aspetta una tua risposta: «{ $name }»
data-roster = Riga di un elenco mandato in /invita, che aspetta una tua risposta: «{ $words }»
data-deliveries = Promemoria, solleciti e annunci di cui teniamo nota, per non mandarteli due volte: { $count }
data-announcement = Annuncio scritto e non mandato: «{ $words }»

erase-voices = <b>Quello che hai detto delle proposte:</b> finché sono aperte vanno via i tuoi sostegni, le richieste e le domande senza risposta. Le domande con risposta restano, senza il tuo nome.

button-read-notice = Leggi l'informativa
unread-waits = C'è qualcosa per te al tavolo. Prima leggi che cosa conserviamo di te, è breve: premi <b>Leggi l'informativa</b>.
button-my-data-file = Scarica i dati
data-file = Tutto quello che conserviamo di te, in un file (JSON) che altri programmi sanno leggere.
data-attachment = Un file che hai allegato a una proposta.
