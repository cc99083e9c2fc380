### Il kit del tavolo: quello che si stampa

button-kit = Stampa
button-send-kit = Manda il kit

kit-hub =
    <b>Da stampare, tavolo { $table }: { $title }</b>

    Lettere d'invito, schede, foglio firme, e un cartoncino per chi aiuta.
kit-hub-letters = { $count ->
        [0] Lettere: nessuna, non ci sono codici da stampare.
        [one] Lettere: <b>1</b>. Se stampi due volte, il codice non cambia.
       *[other] Lettere: <b>{ $count }</b>. Se stampi due volte, i codici non cambiano.
    }
kit-hub-unknown =
    Senza lettera, perché il codice non si può ricostruire. In <b>Inviti</b> premi il numero, poi <b>Nuovo codice</b>.
    { $names }
kit-hub-more = { $count ->
        [one] e 1 altra persona
       *[other] e altre { $count } persone
    }
kit-hub-how = Premi <b>Manda il kit</b>.
kit-no-pdf = Qui il PDF non si può fare: la pagina si stampa dal browser.
kit-caption-page = Il kit come pagina: si apre con il browser e si stampa su A4. <b>Contiene codici:</b> ogni lettera va solo alla persona che c'è scritta.
kit-caption-pdf = Lo stesso in PDF
kit-file = kit-tavolo-{ $table }

kit-title = Kit del tavolo { $table }: { $title }
kit-made = { $process }. Fatto { $at }.
kit-inside = Che cosa c'è
kit-inside-letters = { $count ->
        [0] Nessuna lettera d'invito: non ci sono inviti aperti con un codice da stampare.
        [one] 1 lettera d'invito, con codice QR e codice da scrivere.
       *[other] { $count } lettere d'invito, una per pagina, con codice QR e codice da scrivere.
    }
kit-inside-rating = Scheda di valutazione, per chi risponde su carta.
kit-inside-proposal = Scheda per una proposta.
kit-inside-signing = Foglio firme dell'incontro.
kit-inside-card = Cartoncino per chi aiuta qualcuno a cominciare.
kit-first = Prima di stampare
kit-first-page = Questa pagina è per te. Delle schede stampa le copie che servono; del foglio firme una ogni { $rows } persone.
kit-first-secret = I codici sono segreti: ognuno apre un posto al tavolo. Da' ogni lettera solo alla persona che c'è scritta, e non lasciare in giro questo file.
kit-first-again = Stampare di nuovo non cambia i codici. Chi è già entrato, o ha un invito ritirato o scaduto, qui non c'è.
kit-first-back = La carta compilata si inserisce in Telegram con /scheda; poi una seconda persona la rilegge con «{ $check }».

kit-letter = Invito per { $name }
kit-letter-hello = Ciao { $name },
kit-letter-where = ti aspettiamo al tavolo { $table }: { $title } ({ $process }). Si lavora con Telegram, dal tuo telefono, in pochi minuti.
kit-letter-camera = Con la fotocamera
kit-letter-camera-how = Inquadra il codice qui sotto con la fotocamera del telefono. Si apre Telegram: premi Avvia, poi «{ $accept }».
kit-letter-qr = Codice QR del tuo invito: apre Telegram su @{ $bot }
kit-letter-typing = Oppure scrivendo
kit-letter-typing-how = In Telegram cerca @{ $bot }, premi Avvia e scrivi questo codice:
kit-letter-code = Vanno bene anche le minuscole, con o senza trattini.
kit-letter-once = L'invito è solo per te, vale una volta e fino a { $until }. Non darlo ad altri.
kit-letter-paper = Non usi Telegram?
kit-letter-paper-how = Puoi partecipare anche su carta: chiedi la scheda a chi ti ha invitato.

kit-name = Nome e cognome
kit-rating = Scheda di valutazione, tavolo { $table }: { $title }
kit-rating-how = Quanto è importante ogni obiettivo? Fai una croce su un numero solo, per ogni obiettivo. Se non sai rispondere, fai una croce sullo 0.
kit-own = Manca un obiettivo che per te è importante? Puoi scriverne fino a { $most }, con parole tue, e dire quanto è importante.
kit-own-one = Altro obiettivo { $number }
kit-own-importance = Quanto è importante?
kit-late = Solo se consegni tardi
kit-late-how = Se i risultati sono già stati letti, una scheda che si aggiunge da sola si può riconoscere. Vuoi che conti lo stesso? Fai una croce qui; se no, aspetta che ne arrivino altre.
kit-proposal = Scheda per una proposta, tavolo { $table }: { $title }
kit-proposal-how = Bastano un titolo e poche righe: quello che non sai lascialo in bianco. La proposta la leggono tutti, al tavolo.
kit-entries = { $asked } Uno per riga.
kit-signing = Foglio firme, tavolo { $table }: { $title }
kit-signing-how = Incontro del ____ / ____ / ________    Luogo ______________________________
kit-signing-caption = Presenti
kit-signing-number = N.
kit-signing-name = Nome e cognome
kit-signing-body = Ente
kit-signing-hand = Firma
kit-card = Per chi aiuta qualcuno a cominciare
kit-card-whose = Usate il suo telefono, e a scegliere è sempre lui o lei: tu leggi ad alta voce e indichi. Le risposte non le vedi e non le dici.
kit-card-open = Aprite l'invito: con la fotocamera sul codice QR della lettera, oppure in Telegram cercando @{ $bot }.
kit-card-start = Premete il pulsante blu in fondo: Avvia. Se avete cercato il bot, adesso scrivete il codice della lettera.
kit-card-accept = Si legge di che cosa si tratta. Premete «{ $accept }». Prima si può premere «{ $read }»; chi vuole pensarci preme «{ $later }».
kit-card-begin = Se la valutazione è aperta, premete «{ $begin }»: { $objectives ->
        [one] è 1 obiettivo
       *[other] sono { $objectives } obiettivi
    }, { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }.
kit-card-answer = Per ogni obiettivo si preme un numero: che cosa vuol dire è scritto sopra. Per cambiare l'ultima risposta si preme «{ $back }».
kit-card-add = Alla fine si può scrivere un obiettivo in più con «{ $add }», oppure premere «{ $on }».
kit-card-end = Quando si legge «{ $done }» è finito: non c'è altro da mandare.
kit-card-else = Se qualcosa non va
kit-card-stop = Ci si può fermare quando si vuole: resta tutto. Si riprende con «{ $on }».
kit-card-typing = Un pulsante non si preme? Si può scrivere quello che dice, come un messaggio.
kit-card-home = Non si capisce dove si è? Premete «{ $home }», oppure scrivete /start.
kit-card-paper = Senza Telegram si risponde sulla scheda di carta, e la inserisce chi coordina.

deed-kit = ha preso il kit da stampare, con i codici degli inviti aperti
