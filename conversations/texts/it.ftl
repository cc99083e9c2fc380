### Le parole del bot, in italiano. Frasi brevi, una cosa per volta, si dà del tu.

## Il bot si presenta

bot-name = { $title }
bot-short-description = Il bot dei tavoli progettuali: qui chi è invitato dice quanto sono importanti gli obiettivi del proprio tavolo.
bot-description =
    { $title }

    Qui lavorano i tavoli progettuali. Chi ha ricevuto un invito legge gli obiettivi del proprio tavolo e dice quanto sono importanti.

    Per entrare serve l'invito: apri il collegamento che hai ricevuto, oppure premi AVVIA e incolla il codice.

command-start = Da dove si comincia
command-valuta = Valuta gli obiettivi del tavolo
command-tavolo = Leggi di che cosa si occupa il tavolo
command-risultati = Guarda i risultati del tavolo
command-stato = Guarda chi non ha ancora finito
command-lingua = Cambia lingua
command-privacy = Che cosa conserviamo di te
command-imieidati = Tutti i tuoi dati
command-cancellami = Cancella i tuoi dati
command-aiuto = Aiuto
command-annulla = Lascia quello che stavi facendo

## Pulsanti

button-back = Indietro
button-next = Avanti
button-cancel = Annulla
button-home = Torna all'inizio
button-help = Aiuto
button-read = Ho letto
button-begin = Comincia
button-go-on = Continua
button-at-table = { $label }, tavolo { $table }
button-review = Rivedi la scheda
button-sheet = Guarda la scheda
button-about = Che cosa fa il tavolo { $table }
button-table = { $table } · { $title }
button-abstain = { $label }
button-number = { $number }
button-own = { $label }
button-add-own = Aggiungi un obiettivo
button-reword = Cambia il testo
button-remove = Togli
button-confirm = Conferma
button-results = Risultati { $table }
button-status = Chi manca { $table }
button-refresh = Aggiorna
button-close = Chiudi la valutazione e mostra
button-open = Apri la valutazione
button-reopen = Riapri la valutazione
button-nudge = Ricorda a chi manca
button-private = Continua in privato

## Chi non è invitato, e gli inviti

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

## Informativa

notice-title = <b>{ $title }: i tuoi dati</b>
notice-kept =
    <b>Che cosa conserviamo.</b> Il tuo nome e il tuo numero identificativo di Telegram (non il telefono), l'invito con il suo tavolo, la lingua, la schermata a cui sei arrivato e le risposte che dai.
notice-seen-closing =
    <b>Chi lo vede.</b> Chi coordina il tavolo vede chi ha finito e chi no, mai che cosa ha risposto una persona. I risultati escono solo a valutazione chiusa, come numeri di tutto il tavolo, e con meno di { $least } risposte non escono affatto. I testi che scrivi in «{ $label }» si leggono parola per parola, senza il tuo nome.
notice-seen-live =
    <b>Chi lo vede.</b> Chi coordina il tavolo vede chi ha finito e chi no, e vede i risultati già <b>mentre la valutazione è aperta</b>: sono numeri di tutto il tavolo, con meno di { $least } risposte non escono, ma in un gruppo piccolo si può a volte intuire chi ha risposto che cosa. I testi che scrivi in «{ $label }» si leggono parola per parola, senza il tuo nome.
notice-erase =
    <b>Come cancellare.</b> Con /imieidati leggi tutto quello che conserviamo di te. Con /cancellami lo cancelli.
notice-how = Se ti va bene, premi <b>Ho letto</b> qui sotto.

## Da dove si comincia

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
home-coordinator = Coordini il <b>tavolo { $table }: { $title }</b>.
home-staff = Fai parte della <b>segreteria</b>: vedi tutti i tavoli.
home-observer = Sei <b>osservatore</b>: puoi leggere i risultati di tutti i tavoli.
home-how = Premi un pulsante qui sotto. Se non sai come fare, scrivi /aiuto.

## Valutazione

choose-valuta = Quale tavolo vuoi valutare? Premi un pulsante qui sotto.
rating-title = <b>Obiettivo { $position } di { $total }</b>
rating-chosen = La tua risposta: <b>{ $answer }</b>
rating-how = <b>Quanto è importante?</b> Premi un pulsante qui sotto, oppure scrivi un numero da 1 a 5.
rating-recorded = Registrato: { $answer }
rating-closed = La valutazione è chiusa dal { $since }.
rating-not-yet = La valutazione non è ancora aperta. La apre chi coordina il tavolo: ti avviserà.
scale-level = { $level } · { $label }
scale-abstained = { $label }

own-title = <b>{ $label }</b>
own-room = Manca un obiettivo che per te è importante? Puoi aggiungerne <b>{ $room }</b>, con parole tue: premi <b>Aggiungi un obiettivo</b>. Altrimenti premi <b>Avanti</b>.
own-full = { $maximum ->
        [one] Hai aggiunto 1 obiettivo
       *[other] Hai aggiunto { $maximum } obiettivi
    }: di più non se ne possono aggiungere. Premi <b>Avanti</b>.
own-change = Per cambiare o togliere quello che hai aggiunto, premi il suo numero o scrivilo.
own-line =
    «{ $text }»
    <b>{ $answer }</b>
own-unjudged = importanza ancora da dire
own-write =
    <b>Un obiettivo tuo</b>

    Scrivilo qui come un messaggio, in una o due frasi: al massimo { $max } caratteri.

    <i>Esempio: più panchine all'ombra vicino alle scuole.</i>

    Se hai cambiato idea, premi <b>Annulla</b>.
own-present = Adesso dice: «{ $text }»
own-too-short = È troppo corto per essere un obiettivo. Scrivilo con qualche parola in più.
own-too-long = Il testo è di { $found } caratteri, se ne possono usare { $max }. È rimasto qui sopra: copialo, accorcialo e mandalo di nuovo.
own-rate-title = <b>Il tuo obiettivo</b>
own-ask-removal = Vuoi togliere questo obiettivo dalla tua scheda? Premi <b>Conferma</b>, oppure <b>Annulla</b> per tenerlo.
own-removed = Tolto dalla scheda.
own-gone = Questo obiettivo non c'è più.

summary-title = <b>La tua scheda, tavolo { $table }</b>
sheet-line =
    <b>{ $number }.</b> { $text }
    → <b>{ $answer }</b>
summary-missing = ancora senza risposta
summary-incomplete = { $missing ->
        [one] Manca ancora <b>1 risposta</b>: premi <b>Continua</b>.
       *[other] Mancano ancora <b>{ $missing } risposte</b>: premi <b>Continua</b>.
    }
summary-complete = <b>Tutto registrato: grazie!</b>
summary-own-unjudged = Di quello che hai aggiunto manca ancora quanto è importante: premi il suo numero.
summary-how = Per cambiare una risposta, premi il suo numero o scrivilo. Si può fino alla chiusura.

## Il tavolo, pagina per pagina

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

## Chi coordina

choose-risultati = Di quale tavolo vuoi i risultati? Premi un pulsante qui sotto, oppure scrivi per esempio /risultati 3.
choose-stato = Di quale tavolo vuoi sapere chi manca? Premi un pulsante qui sotto, oppure scrivi per esempio /stato 3.
participation =
    Invitati { $invited } → entrati { $registered } → hanno risposto { $answered } → validi { $valid }
    { $sheets ->
        [one] 1 scheda
       *[other] { $sheets } schede
    }
results-title = <b>Risultati, tavolo { $table }: { $title }</b>
results-open = La valutazione è <b>aperta</b>. Hanno finito in <b>{ $finished } su { $invited }</b>.
results-not-yet = La valutazione non è ancora aperta. Quando il tavolo è pronto, aprila tu: premi <b>Apri la valutazione</b>.
results-provisional = <b>Provvisorio</b>: i valori cambiano finché la valutazione è aperta.
results-at-closing = I valori si vedono a valutazione chiusa: prima, in un gruppo piccolo, si capirebbe chi ha risposto che cosa.
results-too-few = Meno di { $least } persone hanno dato un giudizio: i valori non si mostrano a nessuno.
results-refreshed = Aggiornato: { $now }
results-legend = <i>{ $labels }. Accanto a ogni barra, quante persone.</i>
results-objective = <b>Obiettivo { $position }.</b> { $text }
results-tied = <b>Obiettivo { $position }.</b> { $text } <i>(alla pari con il precedente)</i>
results-objective-few = Meno di { $least } giudizi: i valori non si mostrano.
results-block-hidden =
    { $headline }
    { $values }
results-block =
    { $headline }
    <code>{ $bars }</code>
    { $top }
    Mediana { $median } · { $agreement } · { $abstained }
    <b>{ $label }</b>
results-top = { $part } su { $whole }: { $low } o { $high }
results-top-percent = { $percent } %: { $low } o { $high }
results-abstained = NR { $count }
results-no-abstained = NR 0
results-own-title =
    <b>{ $label }</b>: { $count ->
        [one] 1 obiettivo aggiunto
       *[other] { $count } obiettivi aggiunti
    }, parola per parola
agreement-high = accordo alto
agreement-medium = accordo medio
agreement-low = accordo basso
label-shared_priority = Priorità condivisa
label-divisive = Divisiva
label-low_priority = Bassa priorità
label-to_discuss = Da discutere
label-none = Troppo pochi giudizi per un'etichetta

closing-ask = <b>Chiudere la valutazione del tavolo { $table }?</b>
closing-missing = { $missing ->
        [0] Hanno finito tutti.
        [one] <b>1 persona</b> non ha ancora finito.
       *[other] <b>{ $missing } persone</b> non hanno ancora finito.
    }
closing-how = Chiudendo, nessuno può più cambiare le risposte e i risultati si vedono. Si può riaprire. Premi <b>Conferma</b> oppure <b>Annulla</b>.
closing-done = Valutazione chiusa.
reopening-done = Valutazione aperta.

status-title = <b>Chi manca, tavolo { $table }: { $title }</b>
status-open = La valutazione è <b>aperta</b>.
status-missing = { $missing ->
        [0] Hanno finito tutti.
        [one] <b>1 persona</b> non ha finito:
       *[other] <b>{ $missing } persone</b> non hanno finito:
    }
status-nobody = Nessuno è ancora invitato a questo tavolo.
status-unnamed = senza nome (posto { $seat })
status-not-in = • { $name }: invito non ancora usato
status-unreachable = • { $name }: ha bloccato il bot, meglio una telefonata
status-not-finished = • { $name }
nudged = { $count ->
        [0] Nessun promemoria: chi manca l'ha già ricevuto nelle ultime 24 ore.
        [one] Mando un promemoria a 1 persona.
       *[other] Mando un promemoria a { $count } persone.
    }
reminder-title = <b>Tavolo { $table }: { $title }</b>
reminder-missing = { $missing ->
        [one] Ti manca <b>1 obiettivo</b>
       *[other] Ti mancano <b>{ $missing } obiettivi</b>
    } da valutare: { $minutes ->
        [one] circa 1 minuto
       *[other] circa { $minutes } minuti
    }.
reminder-how = Premi <b>Continua</b> qui sotto, oppure scrivi /valuta.

## I miei dati

data-title = <b>Tutto quello che conserviamo di te</b>
data-nothing = Di te non conserviamo nulla.
data-person =
    Nome: { $name }
    Numero identificativo di Telegram (non il telefono): { $id }
data-language = Lingua: { $language }
data-noticed = Informativa letta: { $at }
data-unnoticed = Informativa non ancora letta.
data-place = Ultima schermata aperta: quella di /{ $command }
data-codes = Codici sbagliati provati: { $tries }, l'ultimo { $last }
data-seat =
    <b>{ $role }, { $where }</b>
    Nome sull'invito: { $name }
    Entrato: { $since }
data-nudged = Ultimo promemoria di chi coordina: { $at }
data-table = tavolo { $table }
data-all-tables = tutti i tavoli
data-answer =
    { $text }
    → <b>{ $answer }</b>
data-own =
    Aggiunto da te: «{ $text }»
    → <b>{ $answer }</b>
role-participant = Partecipante
role-coordinator = Coordinatore
role-staff = Segreteria
role-observer = Osservatore

erase-ask = <b>Vuoi cancellare i tuoi dati?</b>
erase-codes = Premi <b>Conferma</b> per cancellarli.
erase-goes =
    <b>Che cosa va via, per sempre:</b> il tuo nome, il tuo numero di Telegram, il tuo posto al tavolo e, dove la valutazione è ancora aperta, tutte le tue risposte.
erase-stays =
    <b>Che cosa resta:</b> dove la valutazione è già chiusa, le risposte restano nei conteggi, senza il tuo nome e senza modo di risalire a te. I messaggi di questa chat li cancelli tu da Telegram.
erase-how = Per rientrare servirà un nuovo invito. Premi <b>Conferma</b>, oppure <b>Annulla</b> per tenere tutto.
erase-done = Fatto: i tuoi dati sono cancellati. Grazie di aver partecipato.

## Lingua

language-ask = In che lingua vuoi leggere? Premi un pulsante qui sotto. · Which language? Press a button below.
language-it = Italiano
language-en = English
language-chosen = Da adesso ti scrivo in italiano. I testi dei tavoli restano nella loro lingua. Premi <b>Torna all'inizio</b> per continuare.

## Aiuto

help-title = <b>Come si fa</b>
help-line = /{ $command } – { $does }
help-how =
    Premi i pulsanti sotto i messaggi, oppure scrivi quello che c'è scritto sul pulsante: per esempio «4» o «avanti».

    Quello che rispondi resta registrato subito. Se una schermata è vecchia, scrivi /start.

## Quando qualcosa non va

error = Qualcosa è andato storto (rif. { $reference }). Riprova con /{ $command }. Se succede ancora, dillo a chi organizza i tavoli con questo riferimento.
old-screen = Questa schermata è vecchia: ecco dove sei adesso.
only-words = Qui leggo solo testo e pulsanti. Non si è perso nulla: continua da qui.
not-understood = Non ho capito. Premi uno dei pulsanti qui sotto, oppure scrivi quello che c'è sopra.
unknown-command = Questo comando non c'è. Con /aiuto vedi quelli che puoi usare.
cancelled = Va bene, lasciato. Le risposte già date restano.
not-your-table = A questo tavolo non sei tra i partecipanti.
coordinators-only = Questo può farlo solo chi coordina il tavolo. Con /aiuto vedi che cosa puoi fare tu.
no-such-table = Questo tavolo non c'è: i tavoli vanno da 1 a { $last }.
group = Qui nel gruppo non scrivo nulla di personale. Continuiamo in privato: premi il pulsante.

## La prova in locale

demo-running =
    Crocevia è pronto: apri { $url } nel browser.
    Per chiudere premi Ctrl+C.
demo-seat = Tavolo { $table } · { $role }
demo-stranger = Senza invito
