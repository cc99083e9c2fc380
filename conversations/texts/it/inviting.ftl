### Invitare

code-wait =
    Troppi codici sbagliati.

    Per prudenza, riprova { $minutes ->
        [one] tra 1 minuto
       *[other] tra { $minutes } minuti
    }. Intanto puoi chiedere a chi ti ha invitato di controllare il codice.
command-invita = Invita al tavolo
choose-invita = A quale tavolo vuoi invitare? Premi un pulsante qui sotto, oppure scrivi per esempio /invita 3.

button-write-names = Scrivi i nomi
button-pick-people = Scegli dai contatti
button-picker = Apri i contatti
button-invitations = Inviti
button-invite = Invita
button-new-code = Nuovo codice
button-end-invitation = Ritira l'invito
button-free-seat = Libera il posto
button-crew = Chi guida, chi legge
button-whose = Decidi: { $called }
button-aside-theirs = Di chi era invitato
button-aside-unknown = Non si sa
button-aside-drop = Cancellale

inviting-title = <b>Inviti, tavolo { $table }: { $title }</b>
inviting-counts =
    Già dentro: <b>{ $used }</b>
    Inviti aperti: <b>{ $open }</b>
    Scaduti: { $expired } · ritirati: { $revoked }
inviting-how =
    Premi <b>Scrivi i nomi</b> o <b>Scegli dai contatti</b>, oppure manda qui l'elenco come file (.xlsx, .ods, .csv). In <b>Inviti</b> vedi che fine ha fatto ognuno; <b>Stampa</b> li mette su carta.
inviting-others = <i>Così si invita chi partecipa; gli altri li invita chi gestisce il bot.</i>
inviting-others-crew = <i>Qui si invita solo chi partecipa. Per vedere gli altri premi <b>Chi guida, chi legge</b>.</i>
inviting-write =
    <b>Chi inviti al tavolo { $table }?</b>

    Scrivi qui sotto i nomi, uno per riga: anche un elenco incollato, fino a { $most } nomi. Per esempio:
    Anna Silva
    Bruno Neri

    Se hai cambiato idea, premi <b>Annulla</b>.
inviting-apart =
    <b>Sono { $count } persone?</b> Vedo più nomi sulla stessa riga, e li leggo così:

    { $names }
inviting-apart-how = Se va bene premi <b>Sì, { $count } persone</b>. Se invece ogni riga che hai scritto è un nome solo, premi <b>No, un nome per riga</b>. Non ho ancora invitato nessuno.
inviting-long =
    <b>Sono { $count } persone?</b> L'elenco è lungo, e l'ho letto così:

    { $names }
inviting-long-how = Se va bene premi <b>Sì, { $count } persone</b>. Se manca qualcuno premi <b>Annulla</b> e manda l'elenco in due parti. Non ho ancora invitato nessuno.
button-names-apart = Sì, { $count } persone
    .said = { -yes }
button-names-whole = No, un nome per riga
    .said = { -no }
inviting-pick =
    <b>Chi inviti al tavolo { $table }?</b>

    Premi <b>Apri i contatti</b> in fondo allo schermo e scegli fino a { $most } persone. A loro non arriva nulla: l'invito lo inoltri tu.

    Se hai cambiato idea, premi <b>Annulla</b>.
inviting-too-long = La riga { $line } è troppo lunga per un nome: «{ $text }». Un nome ha al massimo { $most } caratteri. Non ho invitato nessuno: correggi e manda di nuovo l'elenco.
inviting-unreadable = Alla riga { $line } non trovo un nome: «{ $text }». Non ho invitato nessuno: correggi e manda di nuovo l'elenco.
inviting-too-many = Sono { $found } nomi: al massimo { $most } alla volta. Non ho invitato nessuno: manda l'elenco in più parti.
inviting-left-out = Ho tenuto solo i nomi. Lasciato fuori: { $text }.
inviting-nameless = { $count ->
        [one] Di 1 persona Telegram non dice il nome: invitala con <b>Scrivi i nomi</b>.
       *[other] Di { $count } persone Telegram non dice il nome: invitale con <b>Scrivi i nomi</b>.
    }
inviting-done = <b>{ $count ->
        [one] Fatto: 1 invito al tavolo { $table }.
       *[other] Fatto: { $count } inviti al tavolo { $table }.
    }</b>
inviting-forward = Qui sopra c'è un messaggio a testa, con collegamento e codice QR: inoltralo a chi è invitato. Vale per una persona sola.
inviting-links = I collegamenti arrivano in messaggi a parte: ognuno vale per una persona sola. Per un codice QR apri <b>Inviti</b>, poi il numero, poi <b>Nuovo codice</b>.
inviting-link =
    { $number }. { $name }
    { $link }
    Codice: <code>{ $code }</code>
inviting-share = Premi il numero di una persona per mandarle l'invito su Telegram, oppure <b>Copia</b> per incollarlo altrove.
inviting-above = Apri il collegamento qui sopra
inviting-nobody = <b>Nessun invito nuovo.</b>
inviting-doubles = Questi nomi ci sono già a questo tavolo:
inviting-double = { $number }. { $name }: { $state }
inviting-turned = { $number }. { $name }: è la stessa persona di { $there } ({ $state })?
inviting-anyway = Sono altre persone? Premi il numero, e le invito.
inviting-next = Premi <b>Scrivi i nomi</b> o <b>Inviti</b>.
inviting-already = { $name }: l'invito in più è già stato fatto.

button-invite-all = { $count ->
        [one] Invita 1 persona
       *[other] Invita { $count } persone
    }
roster-read = <b>{ $count ->
        [0] Elenco letto: nessuno da invitare.
        [one] Elenco letto: 1 persona da invitare.
       *[other] Elenco letto: { $count } persone da invitare.
    }</b>
roster-at = { $table ->
        [0] Tutti i tavoli: { $count }
       *[other] Tavolo { $table }: { $count }
    }
roster-columns = Colonne lette: { $read }.{ $ignored ->
        [0] { "" }
       *[other] { " " }Non lette: { $others }.
    }
roster-sheet = Letto solo il foglio «{ $sheet }»{ $count ->
        [one] , l'altro no.
       *[other] , gli altri { $count } no.
    }
roster-known = Già tra gli inviti ({ $count }), non li invito di nuovo: { $names }.
roster-elsewhere = Li invita qualcun altro ({ $count }): { $names }. Sono di altri tavoli, oppure coordinano o leggono soltanto.
roster-faults = <b>Non li invito, da correggere: { $count }</b>
roster-doubts = <b>Li invito, ma controlla: { $count }</b>
roster-line = Riga { $line }: { $what }
roster-more = … e altre { $count }.
roster-how = Premi <b>{ $count ->
        [one] Invita 1 persona
       *[other] Invita { $count } persone
    }</b>, oppure <b>Annulla</b>. Non ho ancora invitato nessuno.
roster-how-nobody = Correggi il file e mandalo di nuovo, oppure premi <b>Annulla</b>.
roster-over = Questo elenco è già stato usato o lasciato. Ecco gli inviti.
roster-another = Nel frattempo è arrivato un altro elenco: controllalo.
roster-dropped = Elenco lasciato: nessun invito.
roster-photo = In una foto non so leggere i nomi. Manda l'elenco come file .xlsx, .ods o .csv, oppure scrivi i nomi.
roster-too-many = Sono { $found } persone: da un elenco ne invito al massimo { $most }. Non ho invitato nessuno: dividi il file e mandalo in più parti.
roster-no-heads = Nelle prime { $rows } righe non trovo i titoli delle colonne. Servono almeno <b>Nome</b> e <b>Tavolo</b>: aggiungili e manda di nuovo il file.
roster-no-heads-there = Leggo solo il primo foglio, «{ $sheet }», e nelle sue prime { $rows } righe non ci sono i titoli delle colonne. Metti al primo posto il foglio con l'elenco e manda di nuovo il file.
roster-no-table = Alla riga { $line } ci sono i titoli, ma manca la colonna <b>Tavolo</b>: aggiungila e manda di nuovo il file.
roster-head-twice = Alla riga { $line } il titolo «{ $head }» è di troppo, perché un'altra colonna dice già la stessa cosa: tienine una e manda di nuovo il file.
roster-nobody = Sotto i titoli delle colonne non c'è nessuno: scrivi una persona per riga e manda di nuovo il file.
roster-why-large = Il file è troppo grande: al massimo 2 MB. Togli immagini e fogli che non servono, e mandalo di nuovo.
roster-why-long = Il file ha più di 1000 righe: dividilo e mandalo in più parti.
roster-why-kind = Questo file non è un elenco che so leggere. Salvalo come .xlsx, .ods o .csv e mandalo di nuovo.
roster-why-broken = Il file non si apre: forse è rovinato. Aprilo, salvalo di nuovo come .xlsx, .ods o .csv e rimandalo.
roster-why-locked = Il file è protetto da una password. Salvalo senza password e mandalo di nuovo.
roster-why-empty = Il file è vuoto. Controlla che sia quello giusto e mandalo di nuovo.
roster-why-quotes = Alla riga { $line } c'è una virgoletta che non si chiude: chiudila, oppure scrivila due volte (""), e manda di nuovo il file.
roster-why-lost = Non riesco a prendere il file da Telegram: mandalo di nuovo tra poco.
roster-name-missing = manca il nome: scrivi chi è invitato.
roster-name-none = «{ $text }» non è un nome: scrivi chi è invitato.
roster-name-formula = «{ $text }» è una formula: scrivi il nome.
roster-name-several = qui ci sono { $count } persone: scrivine una per riga.
roster-too-long = { $field }: al massimo { $most } caratteri, qui sono { $found }.
roster-no-role = «{ $text }» non è un ruolo: scrivi partecipante, coordinatore, segreteria o osservatore.
roster-table-none = «{ $text }» non è un tavolo: scrivi un numero da { $first } a { $last }.
roster-table-everywhere = togli il tavolo: segreteria e osservatori sono di tutti i tavoli.
roster-headless = «{ $text }» non ha un titolo sopra: metti tra virgolette un testo che contiene il separatore.
roster-double = { $name } c'è già alla riga { $at }: tienine una, oppure scrivi nomi che le distinguono.
roster-may-be = { $name } forse è { $other } della riga { $at }: se è la stessa persona togli la riga, se no scrivi un nome che la distingua.
roster-may-be-invited = { $name } forse è { $other }, già tra gli inviti: se è la stessa persona togli la riga, se no scrivi un nome che la distingua.
roster-contact-doubt = al numero { $text } forse mancano cifre, per esempio lo zero davanti.
roster-doubt-two = «{ $name }» sono forse due persone: un invito vale per una sola. Scrivile su due righe.
roster-doubt-nobody = «{ $name }» forse non è il nome di nessuno.
roster-doubt-signs = «{ $name }» ha segni che un nome non ha: forse il file è salvato con altre lettere.
roster-field-name = Nome
roster-field-organisation = Ente
roster-field-category = Categoria
roster-field-table = Tavolo
roster-field-role = Ruolo
roster-field-contact = Recapito
roster-nobody-from = Da { $file } non ho invitato nessuno.
roster-correct = Correggi le righe qui sopra e prova di nuovo.
roster-all-known = Sono già tutti tra gli inviti: non c'è nessuno da invitare.
roster-confirm = { $count ->
        [one] Invito 1 persona?
       *[other] Invito { $count } persone?
    } (s/n) {""}
roster-yes = s sì si y yes
roster-needs-yes = Non ho invitato nessuno: qui non posso chiederti conferma. Se va bene, aggiungi --yes.
roster-left = Va bene: non ho invitato nessuno.
roster-example-made = { $file } è un elenco di esempio: scrivi sotto i titoli le persone da invitare, al posto di quelle inventate.
roster-example-named = L'esempio è una cartella di lavoro: scrivi un nome che finisce in .xlsx, per esempio { $file }.
roster-example-sheet = Invitati
roster-example-title = Elenco degli invitati (esempio: le persone sono inventate)
roster-example-category = associazioni
roster-example-organisation = Pro Loco

inviting-list = <b>Gli inviti del tavolo { $table }: { $title }</b>
inviting-list-how = Premi il numero di una persona per un nuovo codice, per ritirare l'invito o per liberare il posto.
inviting-list-empty = Non hai ancora invitato nessuno. Premi <b>Invita</b> per cominciare.
inviting-line = { $number }. { $name }: { $state }
inviting-state-open = invito aperto fino al { $at }
inviting-state-used = dentro dal { $at }, su Telegram «{ $called }»
inviting-state-in = dentro dal { $at }
inviting-state-expired = invito scaduto il { $at }
inviting-state-revoked = invito ritirato
inviting-state-none = senza invito
inviting-card =
    <b>{ $name }</b>
    { $state }
inviting-organisation = Ente: { $text }
inviting-category = Categoria: { $text }
inviting-contact = Recapito: { $text }
inviting-ways-open = Collegamento perso? Premi <b>Nuovo codice</b>: quello vecchio non varrà più. Se non deve più venire, premi <b>Ritira l'invito</b>.
inviting-ways-expired = Premi <b>Nuovo codice</b> per invitare di nuovo, oppure <b>Ritira l'invito</b>.
inviting-ways-revoked = Hai cambiato idea? Premi <b>Nuovo codice</b> per invitare di nuovo.
inviting-ways-none = Premi <b>Nuovo codice</b> per un invito a questo posto.
inviting-ways-used = È dentro: il posto è suo. Se a entrare è stato qualcun altro, premi <b>Libera il posto</b>. Per l'elenco premi <b>Indietro</b>.
inviting-ways-used-mine = È il tuo posto. Premi <b>Indietro</b> per l'elenco.
inviting-renewed = <b>Nuovo codice pronto.</b> È nel messaggio qui sotto: inoltralo. Quello vecchio non vale più.
inviting-renewed-already = Il nuovo codice c'è già: guarda i messaggi qui sotto.
inviting-revoked = Invito ritirato.
inviting-is-in = { $name }: è già dentro, e il posto è suo.
inviting-erased = Chi sedeva a questo posto ha cancellato i propri dati.

invitation-hello = Ciao { $name },
invitation-hi = Ciao,
invitation-where = al <b>tavolo { $table }: { $title }</b>
invitation-everywhere = a <b>tutti i tavoli</b>
invitation-with-contact =
    { $letter }

    { $contact }
invitation-letter =
    { $hello }
    ti aspettiamo { $where } ({ $process }).

    { $link }

    Si apre Telegram: premi <b>Avvia</b>, poi <b>Accetto e comincio</b>. L'invito è solo per te, vale una volta e fino al { $until }. Se usi un altro telefono, inquadra il codice QR.

    Il collegamento non si apre? In Telegram cerca <b>@{ $bot }</b>, premi <b>Avvia</b> e scrivi questo codice:
    <code>{ $code }</code>
    Vanno bene anche le minuscole, con o senza trattini.

deed-invite = ha invitato { $detail }
deed-reissue = ha fatto un nuovo codice per { $detail }
deed-revoke = ha ritirato l'invito di { $detail }
deed-free = ha liberato il posto di { $detail }
deed-giveback = ha detto che le risposte messe da parte sono di { $detail }
deed-dropaside = ha cancellato le risposte messe da parte dal posto di { $detail }

crew-list = <b>Chi coordina, la segreteria e chi legge soltanto</b>
crew-line = { $number }. { $role } · { $name }: { $state }
crew-at-table = { $role }, tavolo { $table }
crew-how = Chi non deve più esserci: liberane il posto, e poi ritira l'invito nuovo.
staff-only = Questo può farlo solo la segreteria. Con /aiuto vedi che cosa puoi fare tu.

arrivals-title = <b>{ $table ->
        [0] Chi è entrato
       *[other] Chi è entrato al tavolo { $table }
    }</b>
arrival = Nel posto di <b>{ $name }</b> è entrato chi su Telegram si chiama «{ $called }».
arrival-how = Non è la stessa persona? Premi <b>Libera il posto</b>. Se invece è lei, non serve altro.
arrivals-line = { $number }. Nel posto di <b>{ $name }</b> è entrato chi su Telegram si chiama «{ $called }».
arrivals-more = { $count ->
        [one] E 1 altra persona prima: la trovi con <b>Inviti</b>.
       *[other] E altre { $count } prima: le trovi con <b>Inviti</b>.
    }
arrivals-how = Qualcuno non è la persona invitata? Premi il suo numero per liberare il posto. Se tutto torna, non serve altro.

freeing-ask =
    <b>Liberare il posto di { $name }?</b>
    È entrato chi su Telegram si chiama «{ $called }».
freeing-what = Chi è dentro adesso perde subito l'accesso, e glielo dico. Per il posto preparo un nuovo invito.
freeing-aside = Le sue risposte vanno da parte e non contano più: poi mi dici di chi sono. Nei risultati già usciti restano, senza nome.
freeing-leads = Quello che ha fatto resta nel diario.
freeing-how = Premi <b>Conferma</b> per liberare il posto, oppure <b>Annulla</b>.
freeing-done = <b>Posto liberato.</b> Il nuovo invito è qui sotto: inoltralo alla persona giusta.
freeing-done-already = Il posto è già stato liberato.
freeing-own = Questo è il tuo posto: per lasciarlo scrivi /cancellami.
freeing-nobody = { $name }: in questo posto non è ancora entrato nessuno, e non c'è niente da liberare. Se l'invito è finito in mano ad altri, fai un nuovo codice.
freeing-paper = { $name } partecipa su carta: in questo posto non c'è nessuno da far uscire. La scheda si corregge con /scheda.
freeing-last-staff = È l'ultima persona della segreteria: senza di lei nessuno vedrebbe tutti i tavoli. Prima invitane un'altra, e aspetta che sia entrata.
freeing-at-table = al tavolo { $table }
freeing-everywhere = per tutti i tavoli
freeing-ask-office = la segreteria
freeing-told =
    Il tuo posto { $where } è stato liberato e da adesso non puoi più usarlo: se è uno sbaglio, senti { $whom }.

    <i>Quello che hai lasciato lo leggi con /imieidati e lo cancelli con /cancellami.</i>
freeing-told-partner = <b>La coppia è finita:</b> il posto di { $name } è stato liberato da chi coordina. La scheda resta a te, con tutte le risposte. Premi <b>Torna all'inizio</b> per continuare.

aside-waits = <b>Da parte:</b> quello che ha lasciato «{ $called }». Per dire di chi è, premi <b>Decidi</b>.
aside-promised = <b>Da parte:</b> quello che ha lasciato «{ $called }» torna al posto quando entra chi è invitato. Hai cambiato idea? Premi <b>Decidi</b>.
aside-title = <b>Chi su Telegram si chiama «{ $called }» ha usato il posto di { $name }.</b> Di chi è quello che ha lasciato?
aside-holds = Risposte agli obiettivi: { $answers } · proposte: { $proposals } · altro (sostegni, scelte, presenze…): { $others }
aside-nowhere = È da parte: non conta da nessuna parte.
aside-counted = Nei risultati già usciti resta, senza nome.
aside-is-promised = Hai detto che è di chi era invitato: torna quando entra.
aside-how = Premi <b>Di chi era invitato</b>, anche se da un altro telefono; <b>Non si sa</b> per lasciarle da parte; <b>Cancellale</b> se non sono di nessuno.
aside-given = Fatto: sono tornate al posto.
aside-given-later = Fatto: torneranno al posto quando entra chi è invitato.
aside-kept = Restano da parte.
aside-dropped = Cancellate.
aside-said-already = È già stato deciso.
aside-drop-ask = <b>Cancellare per sempre quello che era stato lasciato nel posto di { $name }?</b>
aside-drop-stays = Restano, senza nome, le proposte già consegnate e quello che è già nei risultati. Premi <b>Conferma</b>, oppure <b>Annulla</b>.
aside-told = Chi coordina ha rimesso al tuo posto le risposte che erano state messe da parte. Quelle che avevi già dato tu restano come sono. Premi <b>Torna all'inizio</b> per vedere a che punto sei.
