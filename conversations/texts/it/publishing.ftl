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
publication-waits = { $count ->
        [one] • { $phase }: per pubblicare <b>manca 1 consenso</b>
       *[other] • { $phase }: per pubblicare <b>mancano { $count } consensi</b>
    }
yeses-title = <b>{ $phase }, tavolo { $table }: non si può ancora pubblicare.</b>
yeses-missing = { $count ->
        [one] <b>Manca 1 consenso</b>
       *[other] <b>Mancano { $count } consensi</b>
    }: senza, qualche risposta si riconoscerebbe.
yeses-waiting = { $count ->
        [one] L'ho chiesto a 1 persona, che non ha ancora risposto.
       *[other] L'ho chiesto a { $count } persone, che non hanno ancora risposto.
    } Quando ci sono tutti avviso chi li ha chiesti.
yeses-refused = { $count ->
        [one] 1 persona ha detto di no: può cambiare idea quando vuole.
       *[other] { $count } persone hanno detto di no: possono cambiare idea quando vogliono.
    }
yeses-unreached = { $count ->
        [one] A 1 persona non posso scrivere: se è su carta, il suo sì si segna con /scheda.
       *[other] A { $count } persone non posso scrivere: se sono su carta, il loro sì si segna con /scheda.
    }
yeses-ask = { $count ->
        [one] Posso chiederlo a 1 persona, senza farne il nome.
       *[other] Posso chiederli a { $count } persone, senza farne il nome.
    }
yeses-how = Premi <b>Chiedi i consensi</b> oppure <b>Annulla</b>.
yeses-asked = { $count ->
        [one] Chiesto a 1 persona.
       *[other] Chiesto a { $count } persone.
    }
yeses-complete = <b>{ $phase }: i consensi ci sono tutti.</b> Adesso i risultati si possono pubblicare: premi il pulsante qui sotto, prima ti mostro che cosa leggeranno.
publication-blocked = <b>Non si può pubblicare:</b> si riconoscerebbe la risposta di chi si è cancellato e non può più dire di sì.
publication-suspended = • { $phase }: risultati pubblicati il { $since }, nascosti finché la fase è aperta di nuovo
publication-how = Chi partecipa vede i risultati solo quando li pubblichi. Premi un pulsante qui sotto: prima di farlo ti mostro che cosa vedranno.
publication-too-few = Adesso non c'è niente da pubblicare: nelle fasi finite non c'è abbastanza da mostrare. Per continuare premi <b>Torna all'inizio</b>.
publication-nothing = Adesso non c'è niente da pubblicare: prima si chiude la valutazione. Premi un pulsante qui sotto.
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
published-hidden = { $phase }: la fase è di nuovo aperta. I risultati si rileggono quando si chiude.
published-not = { $phase }: i risultati non sono pubblicati, oppure sono stati ritirati.
published-nothing = I risultati non sono ancora pubblicati. Quando lo saranno ti arriva un messaggio.

button-publish = Pubblica { $phase }
button-yeses = Consensi { $phase }
button-ask-yeses = Chiedi i consensi
button-withdraw = Ritira: { $phase }
button-look = Guarda i risultati
button-published = Leggi i risultati
    .said = guarda i risultati | vedi i risultati
button-published-others = Altri risultati

deed-publish = ha pubblicato i risultati: { $detail }
deed-ask-yeses = ha chiesto i consensi per pubblicare: { $detail }
deed-withdraw = ha ritirato i risultati: { $detail }
