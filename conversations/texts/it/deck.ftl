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
page-only = Quando hai letto, premi un pulsante qui sotto.
page-first = <i>Pagina { $page } di { $pages }.</i> Premi <b>Avanti</b> per andare oltre.
page-middle = <i>Pagina { $page } di { $pages }.</i> Premi <b>Avanti</b> o <b>Indietro</b>.
page-last = <i>Pagina { $page } di { $pages }.</i> È l'ultima: premi <b>Indietro</b> o <b>Torna all'inizio</b>.
verbatim = { $text }
name = { $name }
