### I risultati di un tavolo, e tra i tavoli

button-refresh = Aggiorna
button-close = Chiudi la valutazione
button-open = Apri la valutazione
choose-risultati = Di quale tavolo vuoi i risultati? Premi un pulsante qui sotto, oppure scrivi per esempio /risultati 3.
results-title-short = <b>Risultati, tavolo { $table }</b>
results-title = <b>Risultati, tavolo { $table }: { $title }</b>
results-open = La valutazione è <b>aperta</b>. Hanno finito in <b>{ $finished } su { $invited }</b>.
results-not-yet = La valutazione non è ancora aperta. Quando il tavolo è pronto, aprila tu: premi <b>Apri la valutazione</b>.
results-provisional = <b>Provvisorio</b>: i numeri cambiano finché la valutazione è aperta.
results-at-closing = I risultati si vedono a valutazione chiusa: prima, in un gruppo piccolo, si capirebbe chi ha risposto che cosa.
results-too-few = Meno di { $least } schede hanno un giudizio: i risultati non si vedono, per nessuno.
results-refreshed = Aggiornato: { $now }
results-counted = <b>{ $sheets ->
        [one] 1 scheda
       *[other] { $sheets } schede
    }, { $people ->
        [one] 1 persona
       *[other] { $people } persone
    }</b> in questi risultati
results-legend = <i>{ $labels }. Accanto, quante schede. Mediana: il giudizio di mezzo.</i>
results-objective = <b>Obiettivo { $position }.</b> { $text }
results-tied = <b>Obiettivo { $position }.</b> { $text } <i>(alla pari con il precedente)</i>
results-objective-few = Meno di { $least } giudizi: non si mostrano.
results-block-hidden =
    { $headline }
    { $values }
results-block =
    { $headline }
    <code>{ $bars }</code>
    { $top }
    Mediana { $median } · { $agreement } · { $abstained }
    Esito: <b>{ $label }</b>
results-top = { $part } su { $whole }: { $low } o { $high }
results-top-percent = { $percent } %: { $low } o { $high }
results-abstained = { $label }: { $count }
results-line =
    <b>{ $position }. { $name }</b>
    mediana { $median } · { $high } · { $label }
results-line-tied =
    <b>{ $position }. { $name }</b> · alla pari
    mediana { $median } · { $high } · { $label }
results-line-few =
    <b>{ $position }. { $name }</b>
    meno di { $least } giudizi: non si mostrano
results-head =
    { $title }
    { $answered }
results-state = { $state } { $answered }
results-share = { $part } su { $whole }
results-share-percent = { $percent } %
results-own-title =
    <b>{ $label }</b>: { $count ->
        [one] 1 obiettivo aggiunto
       *[other] { $count } obiettivi aggiunti
    }, parola per parola
agreement-high = quasi tutti d'accordo
agreement-medium = pareri diversi
agreement-low = pareri opposti
label-shared_priority = priorità condivisa
label-divisive = divide il tavolo
label-low_priority = bassa priorità
label-to_discuss = da discutere
label-none = ancora pochi giudizi per dirlo

button-dissents = Dissensi
published-own =
    { $block }
    → La tua risposta: <b>{ $answer }</b>
published-unanswered =
    { $block }
    → Tu non hai risposto
button-publications = Pubblica
button-ranking = Classifica
own-line =
    «{ $text }»
    <b>{ $answer }</b>
results-how-details = Dal più importante. Per il resto premi <b>Dettagli</b>.
results-how = Che cosa vuoi leggere? Premi un pulsante qui sotto.
results-proposals-title =
    <b>{ $count ->
        [one] 1 proposta
       *[other] { $count } proposte
    }</b>
results-proposal =
    <b>{ $number }.</b> { $title }
    { $missing ->
        [0] completa
        [one] manca 1 passo
       *[other] mancano { $missing } passi
    } · { $supporters ->
        [0] ancora nessuno la sostiene
        [one] la sostiene 1 persona
       *[other] la sostengono { $supporters } persone
    }
overview-title = <b>Tutti i tavoli</b>
overview-line =
    <b>{ $table }. { $title }</b>
    { $phase } · hanno risposto { $answered } su { $invited } · { $proposals ->
        [0] nessuna proposta
        [one] 1 proposta
       *[other] { $proposals } proposte
    }
    { $top }
overview-top = Più importante: { $text }
overview-no-top = Risultati non ancora visibili
overview-how = Premi un tavolo per i suoi risultati, oppure <b>Tra i tavoli</b> per quello che si vede solo mettendoli insieme.
cross-title = <b>Tra i tavoli</b>
cross-unserved = <b>Priorità condivise che nessuna proposta serve</b>, tavolo per tavolo:
cross-unserved-line = • Tavolo { $table }: { $text }
cross-actors = <b>Soggetti attuatori nominati da più tavoli</b>
cross-resources = <b>Risorse nominate da più tavoli</b>
cross-shared = • { $name }: tavoli { $tables }
cross-none = Per ora niente da segnalare.

button-objectives = Obiettivi
button-details = Dettagli
button-whole-objectives = Obiettivi per intero
button-added = Obiettivi aggiunti
button-proposals = Proposte
button-cross = Tra i tavoli
button-all-tables = Tutti i tavoli
