### Il tabellone sullo schermo della sala

command-tabellone = Il tabellone sullo schermo della sala
choose-tabellone = Di quale tavolo vuoi il tabellone? Premi un pulsante qui sotto.
button-board = Tabellone
button-board-make = Prepara il link
button-board-open = Apri il tabellone
button-board-anew = Nuovo link
button-board-close = Chiudi il link
button-board-objectives = Mostra gli obiettivi
button-board-ranking = Mostra la classifica
button-board-hide = Nascondi
button-board-dark = Buio
button-board-light = Luce
button-board-count = Mostra i numeri
button-board-uncount = Nascondi i numeri

board-title = <b>Tabellone, tavolo { $table }: { $title }</b>
board-no-address = Il tabellone non ha ancora un indirizzo. Chi gestisce il server scrive in <code>CROCEVIA_PUBLIC_URL</code> l'indirizzo pubblico del bot e lo riavvia. Intanto premi <b>Torna all'inizio</b>.
board-none = È una pagina per lo schermo della sala: la domanda del momento, quanti hanno risposto e, quando vuoi tu, i risultati pubblicati. Non c'è nessun nome.
board-expired = Il link di prima è scaduto.
board-make-how = Premi <b>Prepara il link</b>, e aprilo sul computer della sala.
board-shows-work = Sullo schermo: <b>la domanda del momento</b>.
board-shows-led = Sullo schermo: <b>la presentazione</b>, pagina per pagina come sui telefoni.
board-shows-objectives = Sullo schermo: <b>i risultati degli obiettivi</b>.
board-shows-ranking = Sullo schermo: <b>la classifica</b>, dall'ultimo posto al primo.
board-page = Pagina <b>{ $page } di { $pages }</b>.
board-is-dark = Lo schermo è <b>buio</b>.
board-nothing-ready = I risultati si mostrano quando sono pubblicati.
board-until = Il link vale fino al { $until }.
board-how = Quello che premi qui si vede subito in sala.
board-link =
    <b>Tabellone del tavolo { $table }</b>
    { $link }

    Sul computer della sala premi <b>Apri il tabellone</b>, oppure scrivi lì l'indirizzo. Vale fino al { $until }; chi ce l'ha può solo guardare. Un link preparato prima non vale più.
board-closed = Il link non vale più.
board-gone = Il tabellone non ha un link che vale. Scrivi /tabellone per prepararne uno.
board-not-published = Sul tabellone vanno solo i risultati pubblicati. Scrivi /pubblica per pubblicarli.
limit-boards = Oggi per questo tavolo sono già stati fatti { $most } link del tabellone. L'ultimo vale ancora; domani se ne fanno altri.
deed-board = ha preparato un link del tabellone
deed-board-closed = ha chiuso il link del tabellone

board-page-title = Tabellone
board-head = Tavolo { $table }: { $title }
board-code = Il bot: { $link }
board-motto = <i>{ $motto }</i>
board-soon = Tra poco si comincia.
board-over = I lavori del tavolo sono finiti. Grazie!
board-rate = <b>Quanto è importante ogni obiettivo per questo tavolo?</b>
board-rate-one = <b>Quanto è importante?</b>
board-scale = { $steps }
board-propose = <b>Che cosa proponi di fare per questi obiettivi?</b>
board-objectives = { $objectives }
board-rank = <b>{ $places ->
        [0] Quali proposte scegli?
        [one] Quale proposta scegli?
       *[other] Quali proposte scegli? Metti in ordine le tue prime { $places }.
    }</b>
board-in = Sono dentro <b>{ $inside } su { $invited }</b>.
board-proposed = { $count ->
        [0] Ancora nessuna proposta.
        [one] C'è <b>1 proposta</b>.
       *[other] Ci sono <b>{ $count } proposte</b>.
    }
board-objective = <b>{ $place }º di { $total } · Obiettivo { $position }.</b> { $text }
board-objective-tied = <b>{ $place }º di { $total }, alla pari con quello prima · Obiettivo { $position }.</b> { $text }
board-comes-to = { $top } · { $agreement } · <b>{ $label }</b>
board-ranking = <b>La classifica delle proposte</b>
board-ranking-how = Ognuno ne ha messe in ordine { $places }: la prima prende { $places } punti, l'ultima 1. Si comincia dall'ultimo posto.
board-place =
    <b>{ $place } · { $title }</b>
    { $points }, scelta da { $chosen } su { $voters }
board-places = { $places }

board-say-wait = Un momento…
board-say-without = Per questa pagina serve un browser con JavaScript.
board-say-lost = Collegamento interrotto: riprovo da solo.
board-say-late = Quello che vedi può essere vecchio: riprovo da solo.
board-say-ended = Questo link non vale più. Chi coordina ne prepara un altro con /tabellone.
board-say-crowded = Questa pagina è aperta in troppe finestre. Per averla qui ricaricala.
board-say-dark = Schermo buio.
board-say-full = Schermo intero

button-desk = La mia pagina
button-desk-close = Chiudi la mia pagina
button-desk-open = Apri la mia pagina
desk-how = <b>La mia pagina</b>, solo per te: che cosa dire, chi manca, il prossimo passo.
desk-link =
    <b>La tua pagina, tavolo { $table }</b>
    { $link }

    Che cosa dire adesso, chi manca e il prossimo passo: premi <b>Apri la mia pagina</b>. Ci sono nomi: non mostrarla in sala e non girare il link. Vale fino al { $until }; un link preparato prima non vale più.
limit-desks = Oggi per questo tavolo sono già stati fatti { $most } link di questa pagina. L'ultimo vale ancora; domani se ne fanno altri.
deed-desk = ha preparato il link della propria pagina
deed-desk-closed = ha chiuso il link della propria pagina
data-board-link = Hai preparato il link del tabellone del tavolo { $table }: vale fino al { $until }.
data-desk-link = Hai un link della tua pagina di chi coordina, tavolo { $table }: vale fino al { $until }.

desk-title = La pagina di chi coordina
desk-private = Solo per te: qui ci sono nomi. Non mostrarla in sala.
desk-to-say = Che cosa dire
desk-missing = Chi manca
desk-step = Il prossimo passo, nella chat
desk-step-name = <b>{ $name }</b>
desk-no-notes = Per questa fase non ci sono note. Le scrive chi gestisce il bot, nel file dei contenuti.
desk-since-minutes = { $minutes ->
        [0] da meno di un minuto
        [one] da 1 minuto
       *[other] da { $minutes } minuti
    }
desk-since-hours = { $hours ->
        [one] da 1 ora
       *[other] da { $hours } ore
    }{ $minutes ->
        [0] { "" }
        [one] { " " }e 1 minuto
       *[other] { " " }e { $minutes } minuti
    }
desk-since-days = { $days ->
        [one] da 1 giorno
       *[other] da { $days } giorni
    }
