### Il tavolo, pagina per pagina

choose-tavolo = Di quale tavolo vuoi leggere? Premi un pulsante qui sotto.
deck-title = <b>{ $title }</b>
deck-heading = <b>{ $title }</b>
deck-table =
    <b>Tavolo { $table }: { $title }</b>
    <i>{ $motto }</i>
deck-lines = <b>Linee strategiche</b>
deck-actions = <b>Linee di intervento e azioni</b>
deck-objectives = <b>Obiettivi specifici</b>
deck-item =
    <b>{ $title }</b>
    { $text }
deck-item-alone = <b>{ $title }</b>
deck-bullet = • { $text }
deck-objective = <b>{ $number }.</b> { $text }
page-only = Quando hai letto, premi un pulsante.
page-first = <i>Pagina { $page } di { $pages }.</i> Premi <b>Avanti</b>.
page-middle = <i>Pagina { $page } di { $pages }.</i> Premi <b>Avanti</b> o <b>Indietro</b>.
page-last = <i>Pagina { $page } di { $pages }, l'ultima.</i> Premi <b>Indietro</b> o <b>Torna all'inizio</b>.
deck-leads-on = Hai letto tutto? Premi <b>{ $label }</b>.
verbatim = { $text }
name = { $name }

choose-presenta = Quale tavolo vuoi presentare? Premi un pulsante qui sotto.
leading-other-phase = Adesso il tavolo { $table } è { $to }: per presentarlo, prima riportalo alla presentazione con /fase.
leading-too-late = Adesso il tavolo { $table } è { $to }.
leading-back-how = Per presentarlo di nuovo premi <b>Torna alla presentazione</b>, altrimenti <b>Torna all'inizio</b>.
leading-ask = <b>Presentare il tavolo { $table }: { $title }?</b>
leading-what =
    Sono { $pages } pagine e le giri tu: { $people ->
        [0] chi entra le vede cambiare sul telefono.
        [one] 1 persona le vede cambiare sul telefono.
       *[other] { $people } persone le vedono cambiare sul telefono.
    } Chi arriva dopo comincia dalla pagina che stai mostrando.
leading-how = Quando siete pronti, premi <b>Comincia</b>.
leading-followed = { $people ->
        [0] nessuno segue ancora
        [one] segue 1 persona
       *[other] seguono in { $people }
    }
leading-page-first = <i>Pagina { $page } di { $pages }, { $followed }.</i> Premi <b>Avanti</b> per la prossima.
leading-page-middle = <i>Pagina { $page } di { $pages }, { $followed }.</i> Premi <b>Avanti</b> o <b>Indietro</b>.
leading-page-last = <i>Pagina { $page } di { $pages }, { $followed }.</i> È l'ultima: premi <b>Fine</b>.
leading-over = Presentazione finita.
following-page = <i>Pagina { $page } di { $pages }.</i> La gira chi coordina: tu leggi e ascolti. Per uscire premi <b>Torna all'inizio</b>.
following-over = <b>La presentazione è finita.</b> Con /tavolo rileggi le pagine quando vuoi, oppure premi <b>Leggi del tavolo</b>.
button-end = Fine
deed-present = ha cominciato la presentazione
