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
button-end-invitation = Annulla l'invito

inviting-title = <b>Inviti, tavolo { $table }: { $title }</b>
inviting-counts =
    Già dentro: <b>{ $used }</b>
    Inviti aperti: <b>{ $open }</b>
    Scaduti: { $expired } · annullati: { $revoked }
inviting-how =
    Premi <b>Scrivi i nomi</b> per invitare una persona o un elenco intero, <b>Scegli dai contatti</b> per chi hai già su Telegram, <b>Inviti</b> per vedere che fine ha fatto ogni invito.
inviting-others = <i>Qui si invita chi partecipa. Chi coordina, la segreteria e chi legge soltanto ricevono l'invito da chi gestisce il bot.</i>
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
button-names-apart = Sì, { $count } persone
button-names-whole = No, un nome per riga
inviting-pick =
    <b>Chi inviti al tavolo { $table }?</b>

    Premi <b>Apri i contatti</b> in fondo allo schermo e scegli fino a { $most } persone. A loro non arriva nulla: l'invito lo inoltri tu.

    Se hai cambiato idea, premi <b>Annulla</b>.
inviting-too-long = La riga { $line } è troppo lunga per un nome: «{ $text }». Un nome ha al massimo { $most } caratteri. Non ho invitato nessuno: correggi e manda di nuovo l'elenco.
inviting-unreadable = Alla riga { $line } non trovo un nome: «{ $text }». Non ho invitato nessuno: correggi e manda di nuovo l'elenco.
inviting-too-many = Sono { $found } nomi: al massimo { $most } alla volta. Non ho invitato nessuno: manda l'elenco in più parti.
inviting-nameless = { $count ->
        [one] Di 1 persona Telegram non dice il nome: invitala con <b>Scrivi i nomi</b>.
       *[other] Di { $count } persone Telegram non dice il nome: invitale con <b>Scrivi i nomi</b>.
    }
inviting-done = <b>{ $count ->
        [one] Fatto: 1 invito al tavolo { $table }.
       *[other] Fatto: { $count } inviti al tavolo { $table }.
    }</b>
inviting-forward = Qui sotto c'è un messaggio per ogni persona, con il collegamento e il codice QR: inoltralo a chi è invitato. Ogni invito vale per una persona sola.
inviting-links = Ti mando i collegamenti in messaggi a parte, che restano. Ognuno vale per una persona sola. Per un codice QR apri <b>Inviti</b>, premi il numero della persona e poi <b>Nuovo codice</b>.
inviting-link =
    { $number }. { $name }
    { $link }
    Codice: <code>{ $code }</code>
inviting-share = Premi il numero di una persona per mandarle l'invito su Telegram.
inviting-above = Apri il collegamento qui sopra
inviting-nobody = <b>Nessun invito nuovo.</b>
inviting-doubles = Questi nomi ci sono già a questo tavolo:
inviting-double = { $number }. { $name }: { $state }
inviting-turned = { $number }. { $name }: è la stessa persona di { $there } ({ $state })?
inviting-anyway = Sono altre persone? Premi il numero, e invito anche loro.
inviting-next = Premi <b>Scrivi i nomi</b> per invitare ancora, oppure <b>Inviti</b> per l'elenco.
inviting-already = { $name }: l'invito in più è già stato fatto.

inviting-list = <b>Gli inviti del tavolo { $table }: { $title }</b>
inviting-list-how = Premi il numero di una persona per un nuovo codice o per annullare l'invito.
inviting-list-empty = Non hai ancora invitato nessuno. Premi <b>Invita</b> per cominciare.
inviting-line = { $number }. { $name }: { $state }
inviting-state-open = invito aperto fino al { $at }
inviting-state-used = dentro dal { $at }
inviting-state-expired = invito scaduto il { $at }
inviting-state-revoked = invito annullato
inviting-state-none = senza invito
inviting-card =
    <b>{ $name }</b>
    { $state }
inviting-organisation = Ente: { $text }
inviting-category = Categoria: { $text }
inviting-contact = Recapito: { $text }
inviting-ways-open = Premi <b>Nuovo codice</b> se il collegamento si è perso: quello vecchio non varrà più. Premi <b>Annulla l'invito</b> se questa persona non deve più venire.
inviting-ways-expired = Premi <b>Nuovo codice</b> per invitare di nuovo, oppure <b>Annulla l'invito</b>.
inviting-ways-revoked = Hai cambiato idea? Premi <b>Nuovo codice</b> per invitare di nuovo.
inviting-ways-none = Premi <b>Nuovo codice</b> per un invito a questo posto.
inviting-ways-used = È dentro: il posto è suo, e non serve altro. Premi <b>Indietro</b> per l'elenco.
inviting-renewed = <b>Nuovo codice pronto.</b> È nel messaggio qui sotto: inoltralo. Quello vecchio non vale più.
inviting-renewed-already = Il nuovo codice c'è già: guarda i messaggi qui sotto.
inviting-revoked = Invito annullato.
inviting-is-in = { $name }: è già dentro, e il posto è suo.
inviting-erased = Chi sedeva a questo posto ha cancellato i propri dati.

invitation-hello = Ciao { $name },
invitation-hi = Ciao,
invitation-letter =
    { $hello }
    ti aspettiamo al <b>tavolo { $table }: { $title }</b> ({ $process }).

    { $link }

    Si apre Telegram: premi <b>Avvia</b>, e sei dentro. L'invito è solo per te, vale una volta e fino al { $until }. Se usi un altro telefono, inquadra il codice QR.

    Il collegamento non si apre? In Telegram cerca <b>@{ $bot }</b>, premi <b>Avvia</b> e scrivi questo codice:
    <code>{ $code }</code>
    Vanno bene anche le minuscole, con o senza trattini.

deed-invite = ha invitato { $detail }
deed-reissue = ha fatto un nuovo codice per { $detail }
deed-revoke = ha annullato l'invito di { $detail }
