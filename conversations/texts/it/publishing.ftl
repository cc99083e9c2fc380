### Pubblicare i risultati, e leggerli

command-pubblica = Pubblica i risultati di una fase
choose-pubblica = Di quale tavolo vuoi pubblicare i risultati? Premi un pulsante qui sotto.

publication-title = <b>Pubblicare, tavolo { $table }: { $title }</b>
publication-early = • { $phase }: la fase non è ancora finita
publication-empty-rating = • { $phase }: ci sono troppo poche risposte per mostrarle
publication-empty-proposals = • { $phase }: non ce ne sono
publication-empty-ranking = • { $phase }: ci sono troppo poche scelte per mostrarle
publication-ready = • { $phase }: si può pubblicare
publication-done = • { $phase }: <b>risultati pubblicati</b> il { $since }
publication-older = • { $phase }: <b>risultati pubblicati</b> il { $since }; ce ne sono di più nuovi, che chi partecipa non vede ancora
publication-missing = { $count ->
        [one] <b>Per pubblicare manca 1 consenso.</b>
       *[other] <b>Per pubblicare mancano { $count } consensi.</b>
    } Senza, qualche risposta si riconoscerebbe. Li ho chiesti a chi serve: riprova più tardi.
publication-blocked = <b>Non si può pubblicare:</b> si riconoscerebbe la risposta di chi si è cancellato e non può più dire di sì.
publication-suspended = • { $phase }: risultati pubblicati il { $since }, nascosti finché la fase è aperta di nuovo
publication-how = Chi partecipa vede i risultati solo quando li pubblichi. Premi un pulsante qui sotto: prima di farlo ti mostro che cosa vedranno.
publication-too-few = Adesso non c'è niente da pubblicare: nelle fasi finite non c'è abbastanza da mostrare. Per continuare premi <b>Torna all'inizio</b>.
publication-nothing = Adesso non c'è niente da pubblicare: prima si chiude una fase con /fase. Per continuare premi <b>Torna all'inizio</b>.
publication-ask = <b>{ $phase }, tavolo { $table }: pubblicare questi risultati?</b>
publication-tells-again = Chi partecipa è già stato avvisato oggi: nessun altro messaggio.
publication-tells = { $people ->
        [0] Nessuno riceve un messaggio: chi entra dopo li trova all'inizio.
        [one] <b>1 persona</b> riceve un messaggio, e rilegge anche la sua risposta.
       *[other] <b>{ $people } persone</b> ricevono un messaggio, e rileggono anche la loro risposta.
    } Premi <b>Conferma</b> oppure <b>Annulla</b>. Vedranno:
publication-again = Pubblicato di nuovo. Oggi erano già stati avvisati tutti.
publication-sent = { $people ->
        [one] Pubblicato: avviso 1 persona.
       *[other] Pubblicato: avviso { $people } persone.
    }
publication-not-now = Questi risultati non si possono pubblicare adesso.
withdrawal-ask =
    <b>{ $phase }, tavolo { $table }: ritirare i risultati?</b>

    Chi partecipa non li vede più. Si possono pubblicare di nuovo. Premi <b>Conferma</b> oppure <b>Annulla</b>.
withdrawal-done = Ritirati: chi partecipa non li vede più.

published-news =
    <b>Tavolo { $table }: { $title }</b>

    Sono pubblicati i risultati: <b>{ $phase }</b>. Premi <b>Guarda i risultati</b> qui sotto.
published-title = <b>Risultati, tavolo { $table }: { $title }</b>
published-phase = <b>{ $phase }</b>
published-order =
    → Il tuo ordine:
    <b>{ $order }</b>
published-no-order = → Tu non hai dato un ordine
published-not = { $phase }: i risultati non sono pubblicati, oppure sono stati ritirati.
published-nothing = I risultati non sono ancora pubblicati. Quando lo saranno ti arriva un messaggio.

button-publish = Pubblica { $phase }
button-withdraw = Ritira: { $phase }
button-look = Guarda i risultati
button-published = Leggi i risultati

deed-publish = ha pubblicato i risultati: { $detail }
deed-withdraw = ha ritirato i risultati: { $detail }
