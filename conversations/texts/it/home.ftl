### Da dove si comincia

button-help = Aiuto
button-at-table = { $label } { $table }
button-private = Continua in privato

help-title = <b>Come si fa</b>
help-line = /{ $command } – { $does }
contact = <b>Serve una mano?</b> { $name }: tel. { $telephone }, { $hours }.
help-others = <i>Aiuti qualcun altro? Usate il suo telefono, e sceglie lui o lei. Senza Telegram c'è la carta.</i>
help-how = Premi i pulsanti, o scrivi quello che dicono.

home-hello = <b>Ciao, { $name }.</b>
home-table =
    <b>Tavolo { $table }: { $title }</b>
    <i>{ $motto }</i>
home-coordinated-by = Coordina: { $names }.
home-task =
    Ti chiediamo quanto { $objectives ->
        [one] è importante <b>1 obiettivo</b>
       *[other] sono importanti <b>{ $objectives } obiettivi</b>
    }: { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }. Puoi fermarti quando vuoi: resta tutto.
home-missing =
    { $missing ->
        [one] Ti manca <b>1 obiettivo</b>
       *[other] Ti mancano <b>{ $missing } obiettivi</b>
    }: { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }.
home-done = Hai risposto a tutto: grazie! Puoi cambiare finché la valutazione è aperta.
home-closed = I lavori del tavolo sono <b>finiti</b>: grazie di aver partecipato! Qui sotto si rilegge tutto.
home-staff = Fai parte della <b>segreteria</b>: vedi tutti i tavoli.
home-observer = Puoi <b>leggere</b> i risultati di tutti i tavoli.
home-how = Premi un pulsante, oppure scrivi /aiuto.

stranger =
    <b>Benvenuto!</b>
    Qui lavorano i tavoli progettuali. Può usarlo chi ha ricevuto un invito.

    Apri il collegamento che ti è stato mandato, oppure scrivi o incolla qui il codice.

    Non hai un invito? Chiedilo a chi organizza i tavoli. Con /privacy leggi che cosa conserviamo.
stranger-again = Per entrare serve un invito: apri il collegamento che hai ricevuto, oppure scrivi qui il codice.
contact-who = Ciao, { $name }. Ti scrive il bot dei tavoli progettuali di <b>{ $title }</b>.
contact-table = Ti aspetta il <b>tavolo { $table }: { $title }</b>.
contact-table-led = Ti aspetta il <b>tavolo { $table }: { $title }</b>, con { $names }.
contact-leads = Coordini il <b>tavolo { $table }: { $title }</b>. Da qui apri le fasi, inviti le persone e leggi i risultati.
contact-task-rating =
    Ti chiediamo quanto { $objectives ->
        [one] è importante <b>1 obiettivo</b>
       *[other] sono importanti <b>{ $objectives } obiettivi</b>
    }: { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }, anche in più volte.
contact-task-proposals = Ti chiediamo idee per il tavolo: per scriverne una bastano circa 10 minuti.
contact-task-ranking = Ti chiediamo quali proposte vengono prima: bastano circa 5 minuti.
contact-task-closed = I lavori sono finiti: in pochi minuti leggi che cosa ne è uscito.
contact-kept = Conserviamo il tuo nome e numero di Telegram (non il telefono) e quello che rispondi. Il nome lo togli quando vuoi. Premi <b>Accetto e comincio</b>, o prima <b>Leggi l'informativa</b>.
contact-again = Per entrare premi <b>Accetto e comincio</b>, o prima <b>Leggi l'informativa</b>.
contact-later = Va bene, senza fretta: l'invito resta tuo. Quando vuoi, premi <b>Riprendi</b>, scrivi /start o riapri il collegamento.
button-accept = Accetto e comincio
    .said = accetto | sì | sì accetto | accettiamo | confermo
button-not-now = Non ora
    .said = no | dopo | più tardi | adesso no | per ora no
button-resume = Riprendi
stranger-help = Comandi per tutti: /privacy, /imieidati, /cancellami, /aiuto.
code-unknown =
    Questo codice non c'è.

    Controlla di averlo scritto o copiato per intero, e mandalo di nuovo. Se non va, chiedi un nuovo invito a chi te l'ha mandato.
code-over = Questo codice non c'è, o non vale più. Se è l'invito con cui hai cominciato, non serve più: sei già dentro.
code-expired =
    Questo invito è scaduto: valeva fino al { $since }.

    Chiedi un nuovo invito a chi te l'ha mandato.
code-revoked =
    Questo invito è stato ritirato.

    Se pensi che sia uno sbaglio, chiedi un nuovo invito a chi te l'ha mandato.
code-anothers =
    Questo invito è già stato usato da un'altra persona.

    Ogni invito vale per una persona sola: chiedi il tuo a chi te l'ha mandato.
code-used =
    Questo invito è già stato usato, e vale una volta sola.

    Per rientrare, chiedi un nuovo invito a chi te l'ha mandato.
code-yours = Hai già usato questo invito: sei dentro.
code-second = Hai già un posto uguale a questo tavolo. Questo invito resta valido per un'altra persona.

settings-title = <b>Le tue impostazioni</b>
settings-language = Lingua: <b>{ $language }</b>
settings-wishes = Degli incontri ricevi: <b>{ $wish }</b>
settings-how = Per cambiare premi un pulsante qui sotto.
settings-stranger = Lingua e promemoria si scelgono dopo essere entrati con un invito.
button-language = Cambia lingua
language-ask = In che lingua vuoi leggere? Premi un pulsante qui sotto. · Which language? Press a button below.
language-it = Italiano
    .said = in italiano | italian
language-en = English
    .said = inglese | in inglese
language-chosen = Da adesso ti scrivo in italiano. I testi dei tavoli restano nella loro lingua. Premi <b>Torna all'inizio</b> per continuare.

home-presenting = <b>La presentazione è in corso:</b> per vederla premi <b>Segui le pagine</b>.
home-presenting-left = Sei fuori dalla presentazione, che è in corso: per tornarci premi <b>Segui le pagine</b>.
button-follow = Segui le pagine
