### In coppia

command-coppia = Rispondi insieme a un'altra persona
choose-coppia = A quale tavolo vuoi rispondere in coppia? Premi un pulsante qui sotto.

button-pair = Rispondi in coppia
button-pair-ours = La vostra coppia
button-pair-code = Dammi un codice
button-pair-accept = Accetto
    .said = { -yes }
button-pair-decline = No, grazie
    .said = { -no }
button-pair-withdraw = Ritira la richiesta
button-pair-part = Lascia la coppia
button-pair-back = Riprendi le mie
button-pair-asked = Ti chiede { $name }

pair-title = <b>Rispondere in coppia, tavolo { $table }</b>
home-pair = Vuoi rispondere insieme a un'altra persona? Premi <b>Rispondi in coppia</b>.
pair-what = Rispondete in due: una scheda sola, che conta per tutti e due.
pair-choose = <b>Con chi vuoi rispondere?</b> Premi il suo numero.
pair-nobody = Adesso non c'è nessuno a cui chiedere da qui.
pair-code-how = Siete vicini? Premi <b>Dammi un codice</b>, oppure scrivi qui quello che ti leggono.
pair-asks-you = { $name } ti chiede di rispondere insieme: premi <b>Ti chiede { $short }</b>.

pair-waiting = Hai chiesto a <b>{ $name }</b> di rispondere insieme. Aspettiamo la risposta. Se hai cambiato idea, premi <b>Ritira la richiesta</b>.
pair-code =
    Il tuo codice è:

    <code>{ $code }</code>

    Leggilo a chi ti sta accanto: lo scrive qui, nella sua chat, dopo aver mandato /coppia. Vale per una persona sola, fino al { $until }. Se hai cambiato idea, premi <b>Ritira la richiesta</b>.
pair-asked-sent = Richiesta mandata.
pair-asked-already = Hai già una richiesta aperta: ritirala, se vuoi farne un'altra.
pair-not-free = Adesso non si può chiedere a questa persona. Scegli tra i nomi qui sotto.
pair-withdrawn = Richiesta ritirata.

pair-asked =
    <b>{ $name } ti chiede di rispondere insieme</b>
    Al tavolo { $table }: due persone, una scheda sola.
pair-sheet-of = { $theirs ->
        [0] Andate avanti con la scheda di { $name }, che è ancora vuota.
        [one] Andate avanti con la scheda di { $name }, che ha già 1 risposta.
       *[other] Andate avanti con la scheda di { $name }, che ha già { $theirs } risposte.
    }
pair-read = Risultati già letti: finché non dite di sì tutti e due, vale quanto già contato.
pair-kept = { $mine ->
        [one] La tua risposta va da parte e non conta: finché la valutazione è aperta la riprendi con /coppia.
       *[other] Le tue { $mine } risposte vanno da parte e non contano: finché la valutazione è aperta le riprendi con /coppia.
    }
pair-asked-how = Premi <b>Accetto</b> oppure <b>No, grazie</b>.
pair-code-whose = È il codice di <b>{ $name }</b>: volete rispondere insieme al tavolo { $table }?
pair-code-join = Premi <b>Conferma</b>, oppure <b>Annulla</b>.
pair-code-wrong = Questo codice non c'è. Un codice ha sei segni tra lettere e numeri: chiedi di rileggerlo e scrivilo di nuovo.
pair-code-old = Questo codice non vale più: chiedi di farne un altro.
pair-code-yours = È il tuo codice: leggilo a chi ti sta accanto.
pair-request-gone = Questa richiesta non c'è più.
pair-request-declined = A questa richiesta avevi risposto di no.
pair-taken = { $name } risponde già insieme a un'altra persona.
pair-already = Rispondi già insieme a { $name }. Per cambiare, prima lascia la coppia.
pair-declined = Va bene, continui per conto tuo.
pair-joined = Rispondete insieme.

pair-told-withdrawn = <b>{ $name } ha ritirato la richiesta</b> di rispondere insieme.
pair-told-accepted = <b>{ $name } ha accettato: rispondete insieme</b>, sulla scheda che avevi tu. Tutti e due potete rispondere: vale l'ultima risposta.
pair-told-declined = <b>{ $name } preferisce rispondere per conto suo.</b>
pair-told-taken = <b>{ $name } risponde ora insieme a un'altra persona</b>: la tua richiesta non vale più.
pair-told-parted = <b>{ $name } ha lasciato la coppia.</b> La scheda comune resta una, finché uno di voi due non cambia una risposta; ogni obiettivo aggiunto resta a chi l'ha scritto.
pair-left = Hai lasciato la coppia con { $name }.
pair-letter-how = Per il resto, premi <b>Rispondi in coppia</b>.

pair-with = Rispondi insieme a <b>{ $name }</b>. { $progress }
pair-still-one = La scheda comune resta una: conta una volta sola, finché uno di voi due non cambia una risposta.
pair-was-with = Hai risposto insieme a <b>{ $name }</b>.
pair-progress = Obiettivi valutati: { $done } di { $asked }.
pair-unconfirmed = La scheda è cambiata: quando va bene, confermatela di nuovo tutti e due.
pair-go-on = Per andare avanti, premi <b>Continua</b>.
pair-review = Per guardare tutta la scheda, premi <b>Rivedi la scheda</b>.

pair-confirm-how = Se la scheda va bene così, premi <b>Conferma</b>: la confermate tutti e due.
pair-confirm-there = Quando va bene confermatela tutti e due: premi <b>Rivedi la scheda</b>.
pair-confirm-theirs-there = { $name } ha confermato la scheda. Per confermarla anche tu premi <b>Rivedi la scheda</b>.
pair-confirmed-mine = Tu hai confermato. Manca la conferma di { $name }.
pair-confirmed-theirs = { $name } ha confermato. Se va bene anche a te, premi <b>Conferma</b>.
pair-confirmed-both = Avete confermato tutti e due.
pair-none = Adesso rispondi per conto tuo: non c'è nulla da confermare in due.
pair-unfinished = Manca ancora qualche risposta: si conferma quando ci sono tutte.
pair-changed = Nel frattempo { $name } ha cambiato la scheda: guardala di nuovo.
pair-told-confirmed = <b>{ $name } ha confermato la scheda.</b> Manca la tua conferma.
pair-told-confirmed-both = <b>{ $name } ha confermato la scheda:</b> ora è confermata da tutti e due. Grazie!

pair-is-with = Rispondi insieme a <b>{ $name }</b>: una scheda sola, e tutti e due potete rispondere.
pair-is-how = Premi un pulsante qui sotto.
pair-part-ask = <b>Vuoi lasciare la coppia con { $name }?</b>
pair-part-goes = La scheda comune resta una, e conta una volta, finché uno di voi non cambia una risposta: da lì ognuno ha la sua. Ogni obiettivo aggiunto resta a chi l'ha scritto.
pair-part-how = Premi <b>Conferma</b>, oppure <b>Annulla</b> per restare in coppia.
pair-parted = <b>Coppia sciolta: ora rispondi per conto tuo.</b>
pair-aside = Hai da parte { $answers ->
        [one] <b>1 risposta</b>
       *[other] <b>{ $answers } risposte</b>
    }: premi <b>Riprendi le mie</b>.
pair-back-ask = <b>Vuoi riprendere le risposte che avevi da parte?</b>
pair-back-line = <b>{ $number }.</b> { $judged ->
        [one] 1 obiettivo valutato
       *[other] { $judged } obiettivi valutati
    }, { $added ->
        [0] nessuno aggiunto
        [one] 1 aggiunto
       *[other] { $added } aggiunti
    }
pair-back-parts = Così lasci la coppia con { $name }, che tiene la scheda.
pair-back-swaps = Le risposte di adesso vanno da parte al loro posto: non si perde nulla.
pair-back-how = Premi <b>Conferma</b>, oppure <b>Annulla</b>.
pair-back-which = Premi il numero di quelle che vuoi, oppure <b>Annulla</b>.
pair-back-gone = Queste risposte non sono più da parte.
pair-taken-back = Riprese: ora rispondi con quelle.

data-pair = Rispondi in coppia con { $name }
data-pair-confirmed = Scheda confermata da te: { $at }
data-pair-request = Hai chiesto di rispondere in coppia: { $at }
data-aside = <i>Risposte messe da parte, che non contano:</i>
