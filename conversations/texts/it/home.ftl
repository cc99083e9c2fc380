### Da dove si comincia

home-hello = <b>Ciao, { $name }.</b>
home-table =
    <b>Tavolo { $table }: { $title }</b>
    <i>{ $motto }</i>
home-coordinated-by = Coordina: { $names }.
home-task =
    Ti chiediamo quanto { $objectives ->
        [one] è importante <b>1 obiettivo</b>
       *[other] sono importanti <b>{ $objectives } obiettivi</b>
    } del tavolo. { $minutes ->
        [one] Basta circa 1 minuto
       *[other] Bastano circa { $minutes } minuti
    }. Puoi fermarti quando vuoi: quello che hai risposto resta.
home-missing =
    { $missing ->
        [one] Ti manca <b>1 obiettivo</b>
       *[other] Ti mancano <b>{ $missing } obiettivi</b>
    }: { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }.
home-done = Hai risposto a tutto: grazie! Puoi cambiare le risposte finché la valutazione è aperta.
home-closed = I lavori del tavolo sono <b>finiti</b>: grazie di aver partecipato! Qui sotto si rilegge tutto.
home-coordinator = Coordini il <b>tavolo { $table }: { $title }</b>.
home-staff = Fai parte della <b>segreteria</b>: vedi tutti i tavoli.
home-observer = Puoi <b>leggere</b> i risultati di tutti i tavoli.
home-how = Premi un pulsante qui sotto. Se non sai come fare, scrivi /aiuto.
