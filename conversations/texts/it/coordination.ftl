### Chi coordina

choose-stato = Di quale tavolo vuoi sapere chi manca? Premi un pulsante qui sotto, oppure scrivi per esempio /stato 3.
participation = Hanno risposto <b>{ $answered } su { $invited }</b>.
participation-sheets =
    Hanno risposto <b>{ $answered } su { $invited }</b>, con { $sheets ->
        [one] 1 scheda
       *[other] { $sheets } schede
    }{ $paper ->
        [0] { "" }
        [one] , di cui 1 su carta
       *[other] , di cui { $paper } su carta
    }.
participation-finished = Hanno finito <b>{ $finished } su { $invited }</b>.
participation-finished-sheets =
    Hanno finito <b>{ $finished } su { $invited }</b>. Finora { $sheets ->
        [one] c'è 1 scheda
       *[other] ci sono { $sheets } schede
    }{ $paper ->
        [0] { "" }
        [one] , di cui 1 su carta
       *[other] , di cui { $paper } su carta
    }.
participation-explained =
    Invitati: { $invited }
    Entrati nel bot, o su carta: { $registered }
    Hanno risposto almeno a un obiettivo: { $answered }
    Con almeno un giudizio da 1 a 5: { $valid }
    Schede (in coppia una per due): { $sheets }{ $paper ->
        [0] { "" }
        [one] , di cui 1 su carta
       *[other] , di cui { $paper } su carta
    }
status-title = <b>Chi manca, tavolo { $table }: { $title }</b>
status-nobody = Nessuno è ancora invitato a questo tavolo.
status-unnamed = senza nome (posto { $seat })
status-not-in = • { $name }: invito non ancora usato
status-unreachable = • { $name }: { $where }. Ha bloccato il bot, meglio telefonare
status-unread = • { $name }: non ha ancora letto l'informativa
status-on-paper = • { $name } (su carta): { $where }
status-not-finished = • { $name }: { $where }
missing-presentation = { $missing ->
        [0] Sono dentro tutti.
        [one] <b>1 persona</b> non è ancora dentro.
       *[other] <b>{ $missing } persone</b> non sono ancora dentro.
    }
missing-rating = { $missing ->
        [0] Hanno finito tutti.
        [one] Manca <b>1 persona</b>{ $parts }.
       *[other] Mancano <b>{ $missing } persone</b>{ $parts }.
    }
missing-proposals = { $missing ->
        [0] Hanno tutti una proposta.
        [one] <b>1 persona</b> non ha ancora una proposta{ $parts }.
       *[other] <b>{ $missing } persone</b> non hanno ancora una proposta{ $parts }.
    }
missing-ranking = { $missing ->
        [0] Hanno finito tutti.
        [one] Manca <b>1 persona</b>{ $parts }.
       *[other] Mancano <b>{ $missing } persone</b>{ $parts }.
    }
missing-ranking-nothing = Ci sono meno di due proposte: non c'è niente da mettere in ordine.
missing-closed = I lavori sono finiti: non manca più nessuno.
missing-rereading = I lavori sono finiti. Il tavolo rilegge il verbale, fino al { $until }: con /rilettura leggi quanti hanno finito.
missing-parts =
    { $out ->
        [0] { "" }
       *[other] { " " }· { $out } non dentro
    }{ $begin ->
        [0] { "" }
       *[other] { " " }· { $begin } da cominciare
    }{ $halfway ->
        [0] { "" }
       *[other] { " " }· { $halfway } a metà
    }{ $confirm ->
        [0] { "" }
       *[other] { " " }· { $confirm } da confermare
    }
missing-rating-not-begun = deve ancora cominciare
missing-rating-halfway = { $left ->
        [one] manca 1 obiettivo
       *[other] mancano { $left } obiettivi
    }
missing-rating-unconfirmed = deve confermare la scheda della coppia
missing-proposals-not-begun = non ha ancora una proposta
missing-proposals-halfway = ha una proposta a metà
missing-ranking-not-begun = non ha ancora scelto
missing-ranking-halfway = ha cominciato a scegliere

home-coordinator = Coordini il <b>tavolo { $table }: { $title }</b>.
button-meetings-of = Incontri
panel-state = Fase: <b>{ $phase }</b>. Sono dentro <b>{ $registered } su { $invited }</b>.
panel-now =
    { $state }
    { $missing }
panel-line = <b>{ $table } · { $title }</b>: { $phase }, dentro { $registered } su { $invited }
panel-next-presentation = Quando avete finito di presentare premi <b>Apri la valutazione</b>.
panel-next-rating = Quando avete finito premi <b>Chiudi la valutazione</b>: si aprono le proposte.
panel-next-proposals = Quando le proposte ci sono tutte premi <b>Apri la classifica</b>.
panel-next-ranking = Quando avete scelto tutti premi <b>Chiudi i lavori</b>.
panel-next-closed = I lavori sono finiti. Premi <b>Pubblica i risultati</b>: li legge chi ha partecipato.
panel-all-published = I lavori sono finiti e i risultati sono pubblicati: non resta altro da fare. Per conservarli premi <b>Verbale</b>.
panel-none-to-publish = I lavori sono finiti, e non c'è niente da pubblicare. Per rileggere che cosa resta premi <b>Verbale</b>.
panel-next-readback = I risultati sono pubblicati. Premi <b>Rileggi il verbale</b>: lo rilegge tutto il tavolo, prima che sia definitivo.
panel-during-readback = Il tavolo rilegge il verbale, fino al { $until }. Premi <b>Segui la rilettura</b>: leggi quanti hanno finito, e decidi sulle correzioni.
button-next-presentation = Apri la valutazione
button-next-rating = Chiudi la valutazione
button-next-proposals = Apri la classifica
button-next-ranking = Chiudi i lavori
button-next-closed = Pubblica i risultati
button-next-readback = Rileggi il verbale
button-during-readback = Segui la rilettura
button-panel = Coordina: tavolo { $table }
button-panel-only = Coordina il tavolo
button-alike = Doppioni
button-more = Altro…
button-announce = Annuncio
button-phases = Tutte le fasi
button-deck = Pagine del tavolo
more-how = Che cosa ti serve? Premi un pulsante qui sotto, <b>Indietro</b> per tornare.

diary-title = <b>Diario del tavolo { $table }: { $title }</b>
diary-empty = Qui si legge chi ha fatto che cosa: per ora non c'è nulla.
diary-line =
    <i>{ $at }</i>
    <b>{ $who }</b> { $what }
diary-somebody = Qualcuno
diary-console = Da console
diary-erased = una persona che si è cancellata
diary-nameless = una persona di cui non resta il nome
diary-unknown = ({ $deed }) { $detail }
deed-phase = ha portato il tavolo { $detail }

button-inviting = Invita
button-publishing = Pubblica

button-paper = Schede su carta
phase-early-rating = La valutazione non è ancora aperta. Chi coordina il tavolo ti avviserà.
phase-early-proposals = Le proposte si aprono più avanti, quando chi coordina porta avanti il tavolo: ti avviserà.
phase-early-ranking = La classifica si apre più avanti, dopo le proposte: chi coordina il tavolo ti avviserà.
phase-early-closed = I lavori del tavolo non sono ancora chiusi.
phase-early-led = Questa fase non è ancora aperta: { $phase }. La apri tu con /fase.
phase-late-presentation = La presentazione è finita il { $since }. Le pagine si rileggono con /tavolo.
phase-late-rating = La valutazione è chiusa dal { $since }.
phase-late-proposals = Le proposte sono chiuse dal { $since }.
phase-late-ranking = La classifica è chiusa dal { $since }.

command-fase = Vedi e cambia la fase del tavolo
command-presenta = Presenta il tavolo, pagina per pagina
button-phase-on = Passa { $to }
button-phase-back = Torna { $to }
button-present = Presenta
button-diary = Diario
choose-fase = Di quale tavolo vuoi vedere la fase? Premi un pulsante qui sotto, oppure scrivi per esempio /fase 3.
phases-title = <b>Le fasi del tavolo { $table }: { $title }</b>
phase-line = { $position }. { $name }: { $purpose }
phase-line-here =
    <b>{ $position }. { $name }</b>: { $purpose }
    <b>↑ Il tavolo è qui.</b>
phases-how = Premi la fase: ti chiedo conferma. Si può tornare indietro, e nessuna risposta va persa.
phases-how-reader = La fase la cambia chi coordina il tavolo. Per continuare premi <b>Torna all'inizio</b>.
phases-how-over = I lavori sono finiti da tempo, e nessun nome porta più alle risposte: il tavolo resta chiuso. Premi <b>Torna all'inizio</b>.
phase-over = Sono passati { $months ->
    [one] 1 mese
   *[other] { $months } mesi
} dalla chiusura: nessuno è più collegato alle sue risposte, e il tavolo resta chiuso. I risultati si leggono con /risultati.
phase-name-presentation = Presentazione
phase-name-rating = Valutazione
phase-name-proposals = Proposte
phase-name-ranking = Classifica
phase-name-closed = Chiuso
phase-purpose-presentation = chi coordina racconta di che cosa si occupa il tavolo.
phase-purpose-rating = ognuno dice quanto sono importanti gli obiettivi.
phase-purpose-proposals = si scrivono e si leggono i progetti.
phase-purpose-ranking = ognuno sceglie i progetti che gli interessano di più.
phase-purpose-closed = i lavori del tavolo sono finiti.
phase-to-presentation = alla presentazione
phase-to-rating = alla valutazione
phase-to-proposals = alle proposte
phase-to-ranking = alla classifica
phase-to-closed = alla chiusura

phase-ask-on = <b>Tavolo { $table }: passare { $to }?</b>
phase-ask-back = <b>Tavolo { $table }: tornare { $to }?</b>
phase-not-yet = <b>Tavolo { $table }: non si può ancora passare { $to }.</b>
ranking-needs-two = { $count ->
        [0] Per la classifica servono almeno due proposte, e non ce n'è nessuna.
       *[other] Per la classifica servono almeno due proposte, e ce n'è una sola.
    }
ranking-needs-two-now = { $count ->
        [0] Per la classifica servono almeno due proposte, e non ce n'è nessuna.
       *[other] Per la classifica servono almeno due proposte, e ce n'è una sola.
    } Premi <b>Proposte</b>.
phase-closes-presentation = La presentazione finisce. Le pagine si rileggono sempre con /tavolo.
phase-closes-rating = La valutazione si chiude: niente più risposte, e vedi i risultati.
phase-closes-proposals = Le proposte si chiudono: non cambiano più.
phase-closes-ranking = La classifica si chiude: nessuno può più cambiare le proprie scelte.
phase-closes-closed = I lavori del tavolo riprendono.
phase-opens-presentation = Si apre la presentazione: con /presenta giri le pagine per tutti.
phase-opens-rating = Si apre la valutazione degli obiettivi. Le risposte già date restano.
phase-opens-proposals = Si aprono le proposte: ognuno ne scrive e ne legge.
phase-opens-ranking = Si apre la classifica: ognuno mette in ordine le proposte che gli interessano di più.
phase-hides-published = I risultati pubblicati restano nascosti fino alla chiusura.
phase-opens-closed = I lavori del tavolo finiscono.
phase-tells = { $people ->
        [0] Non c'è nessuno da avvisare.
        [one] Avviso 1 persona.
       *[other] Avviso { $people } persone.
    }
told-unread = { $count ->
        [one] A 1 persona scrivo solo di leggere prima l'informativa.
       *[other] A { $count } persone scrivo solo di leggere prima l'informativa.
    }
phase-tells-nobody = Non mando avvisi: chi è dentro lo sa già.
phase-ask-how = Si può tornare indietro. Premi <b>Conferma</b> oppure <b>Annulla</b>.
phase-now = Adesso il tavolo è { $to }.
phase-rating-closed = Valutazione chiusa.

news-title = <b>Tavolo { $table }: { $title }</b>
phase-news-again = Il tavolo è di nuovo { $to }.
phase-news-presentation = Comincia la presentazione. Premi <b>Comincia</b> per leggere di che cosa si occupa il tavolo.
phase-news-rating = La valutazione è aperta: ti chiediamo quanto sono importanti gli obiettivi del tavolo. Premi <b>Comincia</b>.
phase-news-rating-halfway = La valutazione è aperta: { $left ->
        [one] ti manca 1 obiettivo
       *[other] ti mancano { $left } obiettivi
    }. Premi <b>Continua</b>.
phase-news-rating-done = Hai già risposto a tutto: resta com'è. Se vuoi cambiare qualcosa premi <b>Rivedi la scheda</b>.
phase-news-proposals = È il momento delle proposte: i progetti del tavolo. Ne hai una? Premi <b>Fai una proposta</b>.
phase-news-ranking = È il momento della classifica: scegli le proposte che ti interessano di più, in ordine. Premi <b>Fai la classifica</b>.
phase-news-ranking-done = La tua classifica c'è già: resta com'è. Se vuoi cambiarla premi <b>Rivedi la classifica</b>.
phase-finished-rating = Hai risposto a tutti gli obiettivi: <b>grazie!</b> Per rivedere la scheda scrivi /valuta.
phase-finished-proposals = Hai consegnato una proposta: <b>grazie!</b> Per rileggerla o scriverne un'altra scrivi /proponi.
phase-finished-ranking = La tua classifica è registrata: <b>grazie!</b> Per rivederla scrivi /classifica.
phase-news-closed = I lavori del tavolo sono finiti: <b>grazie di aver partecipato!</b> Quello che hai scritto si rilegge sempre: premi <b>Torna all'inizio</b>.

button-nudge = Ricorda a chi manca
data-deeds = Nel diario, { $at }, di te si legge: { $what }
data-deeds-about-you = Nel diario, { $at }, di chi coordina si legge: { $what }
