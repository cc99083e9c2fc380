### Chi non è invitato, e gli inviti

stranger =
    <b>Benvenuto!</b>
    Questo bot serve ai tavoli progettuali. Può usarlo chi ha ricevuto un invito.

    Se hai un invito, apri il collegamento che ti è stato mandato, oppure incolla qui il codice.

    Se non ce l'hai, chiedilo a chi organizza i tavoli. Con /privacy leggi che cosa viene conservato.
stranger-help = Comandi per tutti: /privacy, /imieidati, /cancellami, /aiuto.
code-unknown =
    Questo codice non c'è.

    Controlla di averlo copiato per intero, senza spazi, e incollalo di nuovo. Se non va, chiedi un nuovo invito a chi te l'ha mandato.
code-wait =
    Troppi codici sbagliati.

    Per prudenza, riprova { $minutes ->
        [one] tra 1 minuto
       *[other] tra { $minutes } minuti
    }. Intanto puoi chiedere a chi ti ha invitato di controllare il codice.
code-expired =
    Questo invito è scaduto: valeva fino al { $since }.

    Chiedi un nuovo invito a chi te l'ha mandato.
code-revoked =
    Questo invito è stato annullato.

    Se pensi che sia uno sbaglio, chiedi un nuovo invito a chi te l'ha mandato.
code-anothers =
    Questo invito è già stato usato da un'altra persona.

    Ogni invito vale per una persona sola: chiedi il tuo a chi te l'ha mandato.
code-used =
    Questo invito è già stato usato, e vale una volta sola.

    Per rientrare, chiedi un nuovo invito a chi te l'ha mandato.
code-yours = Hai già usato questo invito: sei dentro.
code-second = Hai già un posto uguale a questo tavolo. Questo invito resta valido per un'altra persona.
