### I risultati di un tavolo, e tra i tavoli

results-how = Che cosa vuoi leggere? Premi un pulsante qui sotto.
results-proposals-title =
    <b>Proposte</b>: { $count ->
        [one] 1 proposta
       *[other] { $count } proposte
    }
results-proposal =
    <b>{ $number }.</b> { $title }
    { $filled } di { $counted } campi · { $supporters ->
        [0] ancora nessuno la sostiene
        [one] la sostiene 1 persona
       *[other] la sostengono { $supporters } persone
    }
overview-title = <b>Tutti i tavoli</b>
overview-line =
    <b>{ $table }. { $title }</b>
    { $phase } · invitati { $invited } → entrati { $registered } → validi { $valid } · { $proposals ->
        [0] nessuna proposta
        [one] 1 proposta
       *[other] { $proposals } proposte
    }
    { $top }
overview-top = Più importante: { $text }
overview-no-top = Valori non ancora visibili
overview-how = Premi un tavolo per i suoi risultati, oppure <b>Tra i tavoli</b> per quello che si vede solo mettendoli insieme.
cross-title = <b>Tra i tavoli</b>
cross-unserved = <b>Priorità condivise che nessuna proposta serve</b>, tavolo per tavolo:
cross-unserved-line = • Tavolo { $table }: { $text }
cross-actors = <b>Soggetti attuatori nominati da più tavoli</b>
cross-actor = • { $name }: tavoli { $tables }
cross-none = Per ora niente da segnalare.

button-objectives = Obiettivi
button-added = Obiettivi aggiunti
button-proposals = Proposte
button-cross = Tra i tavoli
button-all-tables = Tutti i tavoli
