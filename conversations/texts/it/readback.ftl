### La rilettura del verbale, punto per punto

command-rilettura = Rileggere il verbale, punto per punto
choose-rilettura = Di quale tavolo vuoi la rilettura? Premi un pulsante qui sotto.

button-readback-of = Rilettura
button-readback = Rilettura, tavolo { $table }
    .said = leggi il verbale | rileggi il verbale | rilettura
button-readback-begin = Avvia la rilettura
button-readback-end = Chiudi la rilettura
button-readback-hub = Alla rilettura
button-readback-mine = Rileggi anche tu
button-readback-again = Rileggi dall'inizio
button-readback-read = Leggi il verbale
button-readback-look = Guarda
button-corrections = Correzioni
button-agree = Va bene
    .said = { -yes } | giusto | è giusto | tutto giusto | esatto
button-correct = Correggi
button-object = Dissento
button-take = Accogli
button-not-take = Non accogliere
button-redo = Decidi di nuovo
button-take-back = Ritira

readback-title = <b>Rilettura del verbale, tavolo { $table }: { $title }</b>
readback-what = Prima che il verbale sia definitivo, chi è al tavolo lo rilegge sul telefono, punto per punto: <b>Va bene</b>, <b>Correggi</b> o <b>Dissento</b>. Chi non c'era ha { $days } giorni.
readback-begin-how = Premi <b>Avvia la rilettura</b>: prima di mandarla ti chiedo conferma.
readback-early = Si rilegge quando i lavori del tavolo sono chiusi. Per tornare premi <b>Torna all'inizio</b>.
readback-nobody = Al tavolo non c'è più nessuno che possa rileggere dal telefono. Per tornare premi <b>Torna all'inizio</b>.
readback-unpublished = Nel verbale c'è solo quello che è pubblicato, e per ora non c'è niente. Premi prima <b>Pubblica</b>.
readback-nothing = Non c'è niente da rileggere: nelle fasi finite non c'è abbastanza da mostrare. Per tornare premi <b>Torna all'inizio</b>.
readback-ask =
    <b>Vuoi cominciare la rilettura del tavolo { $table }?</b>

    Il verbale pubblico di adesso, in { $points } punti, { $people ->
        [0] per ora non arriva a nessuno: nessuno si può raggiungere
        [one] arriva in un messaggio a 1 persona
       *[other] arriva in un messaggio a { $people } persone
    }. Si rilegge questo testo: quello che pubblichi dopo non c'è.
readback-ask-how = Premi <b>Conferma</b> o <b>Annulla</b>.
readback-begun = Rilettura cominciata: { $people ->
        [0] non c'è nessuno da avvisare.
        [one] avviso 1 persona.
       *[other] avviso { $people } persone.
    }
readback-progress = Hanno riletto tutto in <b>{ $read } su { $people }</b>. C'è tempo fino al { $until }. Che cosa ha detto ognuno non lo vede nessuno; le correzioni sì.
readback-stale-led = <b>Da quando è cominciata sono cambiati i risultati pubblicati:</b> per ora nessuno può continuarla. Premi <b>Chiudi la rilettura</b>, poi avviane un'altra.
readback-corrections = { $count ->
        [0] Correzioni: nessuna.
        [one] Correzioni: 1{ $waiting ->
            [0] , decisa.
           *[other] , da decidere.
        }
       *[other] Correzioni: { $count }, di cui { $waiting } da decidere.
    }
readback-during-how = Premi <b>Aggiorna</b> per i numeri di adesso, <b>Chiudi la rilettura</b> quando avete finito.
readback-ask-closing =
    <b>Vuoi chiudere la rilettura del tavolo { $table }?</b> { $missing ->
        [0] Hanno riletto tutti.
        [one] 1 persona non ha ancora riletto tutto, e non potrà più.
       *[other] { $missing } persone non hanno ancora riletto tutto, e non potranno più.
    }

    Premi <b>Chiudi la rilettura</b> o <b>Annulla</b>.
readback-closed = La rilettura è chiusa.
readback-over = Chiusa il { $at }. Hanno riletto tutto in <b>{ $read } su { $people }</b>.
readback-in-minutes = Sta tutto nel verbale: premi <b>Verbale</b>. Se il testo cambia premi <b>Avvia la rilettura</b>.
readback-waiting = { $count ->
        [one] <b>C'è una correzione al verbale</b> da decidere.
       *[other] <b>Ci sono { $count } correzioni al verbale</b> da decidere.
    } Premi <b>Guarda</b>.
readback-over-news = <b>La rilettura del verbale è finita.</b> Com'è andata lo leggi con <b>Guarda</b>, e sta nel verbale.

readback-news =
    <b>Il verbale del tavolo è pronto da rileggere</b>, in { $points } punti brevi. Per ognuno: <b>Va bene</b>, <b>Correggi</b> o <b>Dissento</b>.

    C'è tempo fino al { $until }.
readback-news-how = Premi <b>Leggi il verbale</b>.
readback-none = La rilettura del verbale non è ancora cominciata. La comincia chi coordina, a lavori chiusi.
readback-over-since = La rilettura è finita il { $since }: non si può più dire niente. Se c'è ancora qualcosa, dillo a chi coordina.
readback-anew = Questa rilettura è finita, ma ne è cominciata un'altra: scrivi /rilettura.
readback-stale = I risultati pubblicati sono cambiati da quando è cominciata la rilettura, che per ora è ferma. Ti avviso quando ricomincia.
home-readback = { $missing ->
        [0] Hai riletto tutto il verbale: puoi cambiare fino al { $until }.
        [one] Nella rilettura del verbale ti manca 1 punto: c'è tempo fino al { $until }.
       *[other] Nella rilettura del verbale ti mancano { $missing } punti: c'è tempo fino al { $until }.
    }
readback-point = Rilettura, punto { $point } di { $points }
readback-place =
    <i>{ $place }</i>
    <b>{ $title }</b>
readback-heading = <b>{ $title }</b>
readback-how = Per te è giusto? Premi <b>Va bene</b>, <b>Correggi</b> o <b>Dissento</b>.
readback-how-settled = Adesso per te va bene? Premi <b>Va bene</b> o <b>Dissento</b>.
readback-agreed = Hai detto: <b>va bene</b>. Premi <b>Avanti</b>; se hai cambiato idea <b>Correggi</b> o <b>Dissento</b>.
readback-missing = <b>{ $missing ->
        [one] Ti manca 1 punto
       *[other] Ti mancano { $missing } punti
    } su { $points }.</b> Premi <b>Continua</b>: c'è tempo fino al { $until }.
readback-done =
    <b>Hai riletto tutto, grazie.</b> I punti erano { $points }.

    Fino al { $until } puoi cambiare: premi <b>Rileggi dall'inizio</b>.
readback-said = Le tue correzioni: { $corrections }. I tuoi dissensi: { $objections }.
readback-ask-taking-back = Vuoi ritirare questo testo? Premi <b>Sì, togli</b> oppure <b>No, tienilo</b>.
readback-taken-back = Ritirato.

correction-write = <b>Che cosa va corretto?</b> Scrivilo qui in una riga, al massimo { $max } caratteri. Lo legge chi coordina, <b>con il tuo nome</b>. Se no premi <b>Annulla</b>.
correction-too-short = È troppo corta. Scrivila con qualche parola in più.
correction-preview = <b>Non è ancora partita.</b> Così la legge chi coordina, con il tuo nome:
correction-how = Quando è decisa sta nel verbale pubblico, accolta o no, <b>senza il tuo nome</b>. Premi <b>Conferma</b>, <b>Cambia il testo</b> o <b>Ritira</b>.
correction-own = <b>La tua correzione:</b>
correction-sent = È da chi coordina: ti dico che cosa decide. Se cambi idea premi <b>Ritira</b>.
correction-sent-toast = Correzione mandata.
correction-waits = Chi coordina deve ancora decidere.
correction-taken = <b>È accolta:</b> sta nel verbale.
correction-refused = <b>Non è accolta.</b> Il motivo:
correction-yours = <b>La tua correzione al verbale</b>, { $point }:
correction-letter-how = Premi <b>Torna all'inizio</b>: finché la rilettura è aperta puoi ancora dissentire.
corrections-title = <b>Correzioni al verbale, tavolo { $table }</b>
corrections-how = Premi il numero di una, oppure scrivilo.
corrections-none = Non ce n'è nessuna. Premi <b>Alla rilettura</b>.
correction-line-waits = <b>{ $number }</b> · { $text } → <b>da decidere</b>
correction-line-taken = <b>{ $number }</b> · { $text } → accolta
correction-line-refused = <b>{ $number }</b> · { $text } → non accolta
correction-title = <b>Correzione:</b> { $point }
correction-by = { $name } scrive:
correction-decide = Premi <b>Accogli</b> o <b>Non accogliere</b>: il motivo lo scrivi dopo.
correction-decided = Per cambiare premi <b>Decidi di nuovo</b>.
correction-gone = Questa correzione non c'è più: chi l'ha scritta l'ha ritirata.
correction-taken-toast = Accolta: lo dico a chi l'ha scritta.
correction-refused-toast = Non accolta: lo dico a chi l'ha scritta.
reason-write = <b>Perché no?</b> Scrivilo qui in una riga, al massimo { $max } caratteri: lo legge chi ha scritto, e sta nel verbale pubblico. Se no premi <b>Annulla</b>.
reason-too-short = È troppo corto. Scrivi il motivo con qualche parola in più.
reason-preview = <b>Non ancora deciso.</b> Il motivo si leggerà così:
reason-how = Premi <b>Conferma</b> per non accoglierla, <b>Cambia il testo</b>, o <b>Accogli</b>.

objection-write = <b>Da che cosa dissenti?</b> Scrivilo qui, al massimo { $max } caratteri. Sta nel verbale parola per parola, <b>senza il tuo nome</b> se non decidi altrimenti. Se no premi <b>Annulla</b>.
objection-preview = <b>Registrato.</b> A rilettura chiusa nel verbale si legge così:
objection-block =
    { $text }
    <i>{ $by }</i>
objection-unsigned = Senza nome si stampa se rileggi tutti i punti e non siete in pochi: se no ti si riconoscerebbe. Premi <b>Con il mio nome</b>, <b>Cambia il testo</b>, <b>Ritira</b> o <b>Avanti</b>.
objection-signed = Il tuo nome sta nel verbale pubblico. Premi <b>Senza nome</b>, <b>Cambia il testo</b>, <b>Ritira</b> o <b>Avanti</b>.

reread-point = { $title }
reread-part = { $title } ({ $part } di { $parts })
reread-number = Punto { $point }
reread-by = { $point }; { $by }
reread-open = Rilettura cominciata { $began } e aperta fino a { $ended }: finora hanno riletto tutto in { $read } su { $people }.
reread-over = Rilettura da { $began } a { $ended }: hanno riletto tutto in { $read } su { $people }.
reread-agreed = D'accordo su ogni punto: { $agreed } su { $read }.
reread-withheld = In quanti sono d'accordo, e i dissensi senza nome, qui non si dice: si potrebbe riconoscere chi ha detto che cosa.
reread-older = Dopo questa rilettura sono cambiati i risultati pubblicati: si è riletto il testo di prima.
reread-older-words = Quello che si è detto del testo di prima qui non si ripete.
reread-dissents = { $count ->
        [one] Un dissenso dal verbale, parola per parola:
       *[other] { $count } dissensi dal verbale, parola per parola:
    }
reread-taken = { $count ->
        [one] 1 correzione accolta:
       *[other] { $count } correzioni accolte:
    }
reread-refused = { $count ->
        [one] 1 correzione non accolta, con il motivo:
       *[other] { $count } correzioni non accolte, con il motivo:
    }
reread-reason = Motivo: { $reason }
reread-undecided = { $count ->
        [one] 1 correzione non è ancora decisa.
       *[other] { $count } correzioni non sono ancora decise.
    }

data-agreed = { $count ->
        [one] Nella rilettura del verbale hai detto «va bene» a 1 punto.
       *[other] Nella rilettura del verbale hai detto «va bene» a { $count } punti.
    }
data-correction-waits =
    La tua correzione al verbale, { $point } (non decisa):
    { $text }
data-correction-taken =
    La tua correzione al verbale, { $point } (accolta):
    { $text }
data-correction-refused =
    La tua correzione al verbale, { $point } (non accolta):
    { $text }
data-correction-reason =
    Il motivo:
    { $text }

deed-readback = ha cominciato la rilettura del verbale
deed-readback-closed = ha chiuso la rilettura del verbale
deed-correction = ha deciso su una correzione al verbale
limit-readbacks = Oggi la rilettura di questo tavolo è già cominciata { $most } volte, e ogni volta tutti sono avvisati. Domani si ricomincia.
limit-settlements = Oggi a questo tavolo si sono già decise { $most } correzioni. Domani si continua.
