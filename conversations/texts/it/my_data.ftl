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
    <b>Che cosa resta:</b> quello che è già stato contato resta nei conteggi, e dove la valutazione è chiusa le risposte restano; del diario resta che cosa è stato fatto. Tutto senza il tuo nome. I messaggi di questa chat li cancelli tu da Telegram.
erase-how = Per rientrare servirà un nuovo invito. Premi <b>Conferma</b>, oppure <b>Annulla</b> per tenere tutto.
erase-nothing = I tuoi dati restano come sono.
erase-done = Fatto: i tuoi dati sono cancellati. Grazie di aver partecipato.

notice-title = <b>{ $title }: i tuoi dati</b>
notice-kept =
    <b>Che cosa conserviamo.</b> Il tuo nome e numero di Telegram (non il telefono), l'invito (anche ente, categoria e recapito: li vede chi coordina), la lingua, l'ultima schermata, le risposte, i testi e il diario di ciò che fai.
notice-seen-closing =
    <b>Chi lo vede.</b> Chi coordina, la segreteria e chi ha sola lettura vedono i nomi di Telegram, chi ha finito e chi viene; mai che cosa ha risposto una persona, se non su carta. I risultati escono solo a valutazione chiusa, mai con meno di { $least } risposte. I testi di «{ $label }» si leggono parola per parola, senza nome.
notice-seen-live =
    <b>Chi lo vede.</b> Chi coordina, la segreteria e chi ha sola lettura vedono i nomi di Telegram, chi ha finito e chi viene, e vedono i risultati già <b>mentre la valutazione è aperta</b>: sono numeri di tutto il tavolo, con meno di { $least } risposte non escono, ma in un gruppo piccolo si può a volte intuire chi ha risposto che cosa. I testi che scrivi in «{ $label }» si leggono parola per parola, senza il tuo nome.
notice-known =
    Se tutti rispondono lo stesso, si capisce che cosa ha risposto ognuno. A numeri usciti, prima te lo chiediamo.
notice-others =
    In coppia vedete le stesse risposte. Le bozze le vedi solo tu; le proposte portano il tuo nome, un dissenso solo se vuoi. Assenze, sostituti e correzioni li leggono solo chi coordina e la segreteria. Il verbale pubblico nomina solo chi firma.
notice-erase =
    <b>Come cancellare.</b> /imieidati mostra e scarica tutto, /cancellami ti toglie nome e numero. Quello che è contato o consegnato, e il diario, resta senza nome.
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

button-whole-notice = Tutta l'informativa
button-notice-short = In breve
button-notice-read = Ho letto
    .said = letto | l'ho letta | ho letto tutto
button-my-data = I miei dati
notice-whole = Tempi, diritti, titolare: premi <b>Tutta l'informativa</b>.
notice-ranking = Della classifica escono solo i punti di ogni proposta, mai chi ha scelto che cosa.
notice-read-again = L'informativa è cambiata: ora è la versione { $version }. Premi <b>Leggi l'informativa</b>; poi <b>Ho letto</b>, e riprendi da dov'eri.
notice-changed = L'informativa è cambiata: ora è la versione { $version }. Non devi fare nulla. Per leggerla premi <b>Leggi l'informativa</b>.
notice-changed-again = L'informativa è cambiata: ora è la versione { $version }. Prima di andare avanti premi <b>Leggi l'informativa</b>, e alla fine <b>Ho letto</b>.
link-ends = I lavori del tavolo { $table } sono finiti da tempo. Il { $at } togliamo il tuo nome e quello che porta da te alle risposte: da allora qui non ti riconosco più. Per rivedere o scaricare quello che hai scritto premi <b>I miei dati</b>.
data-notice-version = Versione dell'informativa che hai letto: { $version }, { $at }

whole-title = <b>{ $title }: informativa</b>
whole-version = <i>Versione { $version }, { $day }. Artt. 13 e 14 del Regolamento (UE) 2016/679.</i>
whole-model = <i>È un modello: chi organizza i tavoli lo deve ancora far verificare dal responsabile della protezione dei dati.</i>
whole-controller =
    <b>Titolare.</b> { $name }
    { $contacts }
whole-protection-officer =
    <b>Responsabile della protezione dei dati.</b> { $name }
    { $contacts }
whole-purposes = <b>Perché.</b> { $text }
whole-ground = <b>Con quale base.</b> { $text }
whole-providing = <b>Devi darli?</b> { $text }
whole-recipients = <b>Chi altro li tratta.</b> { $text }
whole-transfers = <b>Fuori dall'Unione.</b> { $text }
whole-retention =
    <b>Per quanto tempo.</b> Il bot cancella da solo quello che ha un termine:
    { $lines }
whole-rights = <b>I tuoi diritti.</b> { $text }
whole-complaint = <b>Reclamo.</b> { $text }
whole-automated = <b>Decisioni automatiche.</b> { $text }
whole-read-how = Questa versione per te è nuova: quando l'hai letta premi <b>Ho letto</b>.

retained-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
retained-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
retained-long-leaders = finché hanno l'incarico
retained-long-results = senza termine, come gli altri atti
retained-link = • il tuo nome, il tuo numero e il legame con le tue risposte: { $long } dopo la chiusura dei lavori del tavolo, e mai prima di 14 giorni dall'avviso
retained-updates = • i numeri dei messaggi che mandi (non le parole): { $long }
retained-quarantine = • la nota che un messaggio ha dato errore, senza le parole: { $long }
retained-drafts = • quello che hai cominciato e non consegnato: { $long } dopo la chiusura della fase o, se non ne ha una, dopo l'ultima modifica
retained-invitations = • i codici degli inviti: { $long } dopo l'uso o la scadenza
retained-messages = • che un promemoria o un avviso ti è stato mandato: { $long }
retained-journal = • il diario di chi ha fatto che cosa: { $long }
retained-leaders = • i nomi di chi coordina, della segreteria e di chi ha sola lettura: { $long }
retained-results = • risultati, verbali e proposte consegnate, che restano senza nomi (salvo chi ha firmato): { $long }
retained-why-link = Per rispondere a chi chiede dei suoi dati, per il riscontro alle proposte e per i ricorsi.
retained-why-updates = Perché nulla conti due volte.
retained-why-quarantine = Per capire un guasto e rimediare.
retained-why-drafts = Perché si possa riprendere.
retained-why-invitations = Per dire a chi riapre un invito che cosa ne è stato.
retained-why-messages = Perché nulla arrivi due volte.
retained-why-journal = Per ricostruire chi ha guidato i lavori, e come.
retained-why-leaders = Perché i partecipanti sappiano a chi rivolgersi.
retained-why-results = Sono atti del procedimento, tenuti come gli altri documenti dell'ente.

notice-page-title = { $title }: informativa sui dati personali
notice-page-file = informativa
retention-page-title = { $title }: per quanto tempo si conserva
retention-page-file = conservazione
retention-page-how = Il bot cancella da sé quello che ha un termine: lo guarda ogni ora. I numeri vengono dal file dei contenuti («retention»).
retention-head-what = Che cosa, per quanto
retention-head-why = Perché
