### Verbale, grafici e dati di un tavolo

command-verbale = Il verbale del tavolo, da rileggere e pubblicare
command-esporta = I dati del tavolo, in tabelle
choose-verbale = Di quale tavolo vuoi il verbale? Premi un pulsante qui sotto.
choose-esporta = Di quale tavolo vuoi i dati? Premi un pulsante qui sotto.

button-chart = Grafico
button-see-minutes = Verbale
button-see-export = Dati
button-minutes = Manda il verbale
button-annex = Allegato interno
button-export = Manda i dati
button-export-all = Dati di ogni tavolo
button-to-publications = Pubblica

document-minutes =
    <b>Verbale, tavolo { $table }: { $title }</b>

    Un documento da correggere e la stessa pagina da pubblicare. Nomi: solo di chi ha firmato.
document-holds = C'è solo quello che è pubblicato:
document-part-in = • { $phase }: c'è
document-part-early = • { $phase }: non ancora finita
document-part-few = • { $phase }: troppo pochi per mostrarla
document-part-none = • { $phase }: nessuna
document-part-unpublished = • { $phase }: manca, <b>non è pubblicata</b>
document-publish-first = Per aggiungere il resto premi prima <b>Pubblica</b>.
document-reread = Premi <b>Manda il verbale</b>: rileggi le parole di tutti prima di pubblicarle.
document-annex-how = Nomi e presenze, solo per la segreteria: <b>Allegato interno</b>.
document-staff-only = L'allegato con i nomi lo prende solo la segreteria.
document-export =
    <b>Dati, tavolo { $table }: { $title }</b>

    Un foglio di calcolo, le stesse tabelle in CSV e in JSON: quello che leggi in /risultati, nomi solo di chi ha firmato. Un foglio spiega ogni colonna. Premi <b>Manda i dati</b>.
document-export-open = La valutazione non è finita: i valori non ci sono ancora.
document-export-not-public = Ci sono anche risultati <b>non pubblicati</b>: prima di darli ad altri, pubblicali con /pubblica.
document-export-all = Tutti i tavoli, anche in un documento: <b>Dati di ogni tavolo</b>.
document-sent = Arriva qui sotto, tra un momento.
document-failed = <b>Questo file non si è potuto fare:</b> { $name }. Non si è perso nulla: riprova tra poco con lo stesso pulsante.
document-caption-docx = Verbale da correggere
document-caption-html = Lo stesso, come pagina da pubblicare
document-caption-annex = <b>Riservato:</b> nomi e presenze, solo per la segreteria
document-caption-workbook = Foglio di calcolo
document-caption-csv = Le stesse tabelle in CSV
document-caption-json = Le stesse tabelle in JSON
document-day = { $day }
document-moment = { $day }, ore { $hour }
document-file-minutes = verbale-tavolo-{ $table }
document-file-annex = allegato-interno-tavolo-{ $table }
document-file-data = dati-tavolo-{ $table }
document-file-all = dati-tutti-i-tavoli
document-file-chart = grafico-tavolo-{ $table }
limit-documents = Oggi i documenti di questo tavolo sono già partiti { $most } volte. Li ritrovi qui sopra; domani si rifanno.
deed-minutes = ha preso il verbale
deed-annex = ha preso l'allegato interno

chart-none = Non c'è ancora niente da disegnare: i valori si vedono a fase chiusa.
chart-rating = Tavolo { $table }, { $title }: quante schede per ogni grado di importanza
chart-one = Obiettivo { $position }: quante schede per ogni grado di importanza
chart-ranking = Tavolo { $table }, { $title }: i punti della classifica
chart-objective = { $position }. { $text }
chart-tied = { $position }. { $text } (alla pari)
chart-points = { $points ->
        [one] 1 punto
       *[other] { $points } punti
    }
chart-rating-alt = Barre divise in cinque gradi, { $count ->
        [one] 1 obiettivo.
       *[other] { $count } obiettivi, dal più importante.
    }
chart-ranking-alt = Barre dei punti, { $count } proposte, dalla prima. Hanno votato in { $voters }.
chart-caption =
    <b>{ $title }</b>
    { $lines }
chart-caption-cut =
    <b>{ $title }</b>
    { $lines }
    … e altri { $count }, in /risultati

importance-high = alta (4 o 5)
importance-middle = media (3)
importance-low = bassa (1 o 2)
importance-abstained = non so
importance-unjudged = senza giudizio

minutes-title = Verbale del tavolo { $table }: { $title }
minutes-chapter-people = Chi ha partecipato
minutes-chapter-work = Come si è lavorato
minutes-chapter-objectives = Obiettivi
minutes-chapter-proposals = Proposte
minutes-chapter-ranking = Classifica delle proposte
minutes-chapter-open = Punti aperti
minutes-chapter-next = Prossimi passi
minutes-chapter-reread = Rilettura del verbale
minutes-chapter-method = Nota di metodo
minutes-about = Il tavolo in breve
minutes-about-process = Processo
minutes-about-table = Tavolo
minutes-about-motto = Visione
minutes-about-dates = Incontri
minutes-about-places = Luoghi
minutes-about-coordination = Coordinamento
minutes-about-phase = Fase
minutes-about-made = Documento del
minutes-about-help = Per informazioni
minutes-contact = { $name }: tel. { $telephone }, { $hours }.
minutes-coordinators = { $count ->
        [0] nessuno, per ora
        [one] 1 persona (il nome è nell'allegato interno)
       *[other] { $count } persone (i nomi sono nell'allegato interno)
    }
minutes-item = Voce
minutes-text = Testo
minutes-category = Categoria
minutes-no-category = senza categoria
minutes-invited = Invitati
minutes-registered = Entrati
minutes-present = Presenti
minutes-categories = Persone invitate ed entrate, per categoria
minutes-meeting = Incontro di { $at }
minutes-place = Luogo: { $place }
minutes-agenda = Ordine del giorno:
minutes-presences = Presenti { $present }. Avevano risposto: sì { $yes }, forse { $maybe }, no { $no }
minutes-phases = Le fasi del lavoro
minutes-phase = Fase
minutes-opened = Aperta la prima volta
minutes-closed = Chiusa l'ultima volta
minutes-objective = Obiettivo { $position }
minutes-objective-tied = Obiettivo { $position } (alla pari con il precedente)
minutes-distribution = Obiettivo { $position }: { $sheets ->
        [one] 1 scheda con un giudizio
       *[other] { $sheets } schede con un giudizio
    }
minutes-level = Grado di importanza
minutes-sheets = Schede
minutes-comes-to = { $top }. Mediana { $median }; { $agreement }. Esito: { $label }.
minutes-dissents = { $count ->
        [one] Un dissenso, parola per parola:
       *[other] { $count } dissensi, parola per parola:
    }
minutes-added = { $count ->
        [one] 1 obiettivo aggiunto, parola per parola
       *[other] { $count } obiettivi aggiunti, parola per parola
    }
minutes-importance = Importanza
minutes-no-proposals = Non ci sono proposte.
minutes-proposal = Proposta { $number }: { $title }
minutes-proposal-state = Campi principali compilati: { $filled } su { $counted }. { $supporters ->
        [0] Nessuno la sostiene.
        [one] La sostiene 1 persona.
       *[other] La sostengono { $supporters } persone.
    }
minutes-original = Proposta unita, originale { $number }: { $title }
minutes-signed-by = Firmata da
minutes-scheme = Scheda della proposta: { $title }
minutes-ranking = Classifica, su { $voters ->
        [one] 1 voto
       *[other] { $voters } voti
    }
minutes-rank-place = Posto
minutes-rank-proposal = Proposta
minutes-rank-points = Punti
minutes-rank-mean = Media
minutes-rank-chosen = Scelta da
minutes-rank-firsts = Prima per
minutes-rank-duels = Confronti a due vinti
minutes-of = { $part } su { $whole }
minutes-open-objective = Obiettivo { $position }: { $label }
minutes-open-unserved = Obiettivo { $position }: priorità condivisa che nessuna proposta serve
minutes-open-proposal = «{ $title }»: campi principali compilati { $filled } su { $counted }
minutes-next-step = «{ $title }»: { $step }
minutes-next-meeting = Incontro: { $at }
minutes-none = Niente da segnalare.

method-scale = Scala: { $scale }. Si poteva rispondere anche «{ $abstain }» (NR), che non entra in nessuna media.
method-sheets = In questi risultati: { $sheets ->
        [one] 1 scheda
       *[other] { $sheets } schede
    }, { $people ->
        [one] 1 persona
       *[other] { $people } persone
    }{ $pairs ->
        [0] { "" }
        [one] ; 1 scheda è di una coppia
       *[other] ; { $pairs } schede sono di coppie
    }. Si contano le schede: quella di una coppia vale una.
method-checked = Schede inserite dalla carta: { $sheets }. Rilette da una seconda persona, che ha inserito di nuovo le risposte: { $checked }.
method-thresholds = I valori di un obiettivo si mostrano da { $least } giudizi, le etichette da { $quartiles }, le percentuali da { $percent }. Medie più vicine di { $margin }, con la stessa mediana, sono alla pari.
method-agreement = L'accordo è il consenso di Tastle e Wierman (da 0 a 1): alto da { $high }, medio da { $medium }.
method-labels = Priorità condivisa: almeno il { $top } % di 4 e 5, al massimo il { $low } % di 1 e 2, differenza interquartile al massimo { $iqr }. Divisiva: a ogni estremo almeno un terzo delle schede, arrotondato (2 su 7, 3 su 8). Bassa priorità: almeno il { $bottom } % di 1 e 2.
method-releases = Si pubblicano solo conteggi, fatti alla chiusura di ogni fase. Quello che è stato contato resta contato; chi arriva dopo si aggiunge quando non si può riconoscere, oppure con il suo sì.
method-live = In questo processo i risultati si leggono mentre la fase è aperta: sono quelli del momento in cui il documento è fatto.
method-release-rating = Valutazione: conteggio numero { $number }, fatto { $at }.
method-release-ranking = Classifica: conteggio numero { $number }, fatto { $at }.
method-release-dissent = Dissensi: conteggio numero { $number }, fatto { $at }.
method-unpublished = Questo conteggio non è pubblicato ({ $phase }): è solo per chi legge i risultati del tavolo.
method-absent-early = { $phase }: la fase non è finita, e i valori non si leggono prima.
method-absent-few = { $phase }: con meno di { $least } risposte i valori non si mostrano a nessuno.
method-absent-unpublished = { $phase }: i risultati non sono pubblicati.
method-ranking = Classifica: ognuno ha messo in ordine { $places } proposte, la prima prende { $places } punti, l'ultima 1 (conteggio di Borda). Hanno votato in { $voters }{ $paper ->
        [0] .
       *[other] , di cui { $paper } su carta.
    } A pari punti vale chi è scelto da più persone, poi chi ha più primi posti, poi il confronto a due; se no è ex aequo.
method-reopened = { $count ->
        [one] Una fase è stata riaperta dopo la chiusura 1 volta.
       *[other] Fasi sono state riaperte dopo la chiusura { $count } volte.
    }
method-united = { $count ->
        [one] 1 proposta è l'unione
       *[other] { $count } proposte sono l'unione
    } di { $parts } originali, riportate sotto.
method-hidden = { $count ->
        [one] 1 proposta è stata nascosta da chi coordina, e non è riportata.
       *[other] { $count } proposte sono state nascoste da chi coordina, e non sono riportate.
    }
method-open = I lavori del tavolo non sono chiusi (fase: { $phase }): il documento può cambiare.
method-names = Nel documento ci sono conteggi, mai la risposta di una persona; un nome c'è solo dove qualcuno ha firmato la sua proposta o il suo dissenso.

annex-title = Allegato interno, tavolo { $table }: { $title }
annex-internal = Riservato alla segreteria: contiene nomi. Non va pubblicato né allegato al verbale pubblico. Le risposte non ci sono.
annex-coordinators = Chi coordina
annex-people = Partecipanti e presenze
annex-people-caption = { $count ->
        [one] 1 persona invitata
       *[other] { $count } persone invitate
    }, in ordine alfabetico
annex-name = Nome
annex-organisation = Ente
annex-category = Categoria
annex-in = Entrato
annex-present = Presente { $at }
annex-yes = sì
annex-no = no
annex-authors = Autori delle proposte
annex-authors-caption = Proposte e chi le ha scritte
annex-by = Autori

across-title = Tra i tavoli: { $process }
across-about = Che cosa è uscito dai tavoli, messo insieme: solo quello che è pubblicato fino a { $at }. Non ci sono nomi di chi partecipa.
across-chapter-tables = I tavoli in breve
across-chapter-outcomes = Che cosa ne è stato delle proposte
across-chapter-coverage = Obiettivi e proposte
across-chapter-unserved = Priorità condivise che nessuna proposta serve
across-chapter-implementers = Soggetti attuatori nominati da più tavoli
across-chapter-resources = Risorse nominate da più tavoli
across-chapter-rankings = Le classifiche, una accanto all'altra
across-chapter-method = Nota di metodo
across-tables-caption = I tavoli: fase, partecipazione, proposte
across-tables-table = Tavolo
across-tables-phase = Fase
across-tables-invited = Invitati
across-tables-answered = Hanno risposto
across-tables-proposals = Proposte
across-table = Tavolo { $table }: { $title }
across-column = Tavolo { $table }
across-row = { $row }ª riga
across-outcomes-how = Ogni proposta di un tavolo che ha chiuso i lavori aspetta un riscontro entro { $days } giorni. Quello che è in ritardo è scritto per primo.
across-overdue = In ritardo
across-nothing-overdue = Oggi niente è in ritardo.
across-overdue-line = Tavolo { $table }, «{ $title }»: { $state }
across-outcomes-caption = Riscontri alle proposte del tavolo { $table }
across-outcomes-unreadable = Le proposte del tavolo non sono pubblicate.
across-outcomes-open = I lavori del tavolo non sono chiusi: i riscontri vengono dopo.
across-outcomes-none = Il tavolo non ha proposte.
across-outcome-proposal = Proposta
across-outcome-verdict = Riscontro
across-outcome-reason = Motivo
across-outcome-owner = Chi se ne occupa
across-outcome-next = Prossimo passo
across-outcome-state = A che punto è
across-no-answer = nessuno, per ora
across-by = entro { $day }
across-coverage-how = Per ogni obiettivo, le proposte del suo tavolo che lo servono. Gli obiettivi di tavoli diversi non si confrontano.
across-coverage-caption = Tavolo { $table }: obiettivi e proposte
across-coverage-objective = Obiettivo
across-coverage-label = Esito della valutazione
across-coverage-proposals = Proposte che lo servono
across-coverage-none = nessuna
across-unserved = Tavolo { $table }, obiettivo { $position }: { $text }
across-implementers-caption = Soggetti attuatori, con i tavoli e le proposte che li nominano
across-resources-caption = Risorse, con i tavoli e le proposte che le nominano
across-names-name = Come sono scritti
across-names-tables = Tavoli
across-names-proposals = Proposte
across-named-by = Tavolo { $table }: { $title }
across-rankings-how = Ogni tavolo ha messo in ordine le sue proposte. La stessa riga di due tavoli non vuol dire la stessa importanza: i punti dipendono da quante persone hanno votato e da quante proposte c'erano.
across-rankings-line = Riga
across-rankings-caption = Le classifiche dei tavoli
across-ranked = { $place } · { $points }
across-method-published = C'è solo quello che ogni tavolo ha pubblicato: conteggi, mai la risposta di una persona.
across-method-names = I nomi di persone, se ci sono, li ha scritti la segreteria nei riscontri, o chi propone tra i soggetti attuatori.
across-method-alike = Nomi scritti in modo simile sono messi insieme, e si leggono tutti: se non sono la stessa cosa, vanno separati a mano.
across-method-places = Obiettivi e proposte di tavoli diversi non sono mai messi in ordine tra loro.
across-method-late = Un riscontro è in ritardo dal giorno dopo la scadenza. Se la segreteria approfondisce, la scadenza è il giorno che ha promesso.
across-sheet = Tra i tavoli
document-file-across = tra-i-tavoli
document-caption-across-docx = Tra i tavoli, da correggere: solo quello che è pubblicato
document-caption-across-html = Lo stesso, come pagina da pubblicare

summary-sheet = Riassunto
summary-table = Tavolo { $table }: { $title }
summary-people = Partecipazione
summary-objective = { $place }º, obiettivo { $position }
summary-ranked = { $place }ª proposta

columns-sheet = tabella
columns-column = colonna
columns-kind = tipo
columns-means = che cosa vuol dire
columns-kind-string = testo
columns-kind-integer = numero intero
columns-kind-number = numero
columns-kind-boolean = vero o falso (1 o 0 nei CSV)
column-table = Il numero del tavolo.
column-title = Il titolo del tavolo.
column-phase = La fase in cui è il tavolo: presentation, rating, proposals, ranking, closed.
column-phase_text = La stessa fase, a parole.
column-as_of = Quando sono stati letti questi dati, con l'ora dell'orologio della città.
column-invited = Quante persone sono invitate.
column-registered = Quante di queste sono entrate, o hanno qualcosa su carta.
column-answered = Quante hanno risposto ad almeno un obiettivo, anche «non so».
column-valid = Quante hanno dato almeno un grado di importanza.
column-finished = Quante hanno risposto a tutti gli obiettivi.
column-sheets_handed_in = Quante schede hanno almeno una risposta; quella di una coppia è una.
column-sheets_on_paper = Quante di queste schede sono su carta.
column-rating_release = Il numero del conteggio della valutazione da cui vengono i valori.
column-rating_published = Se quel conteggio è pubblicato.
column-rating_sheets = Quante schede sono nei risultati della valutazione.
column-rating_people = Di quante persone sono quelle schede.
column-ranking_release = Il numero del conteggio della classifica.
column-ranking_published = Se quel conteggio è pubblicato.
column-ranking_votes = Quante classifiche sono contate: il denominatore.
column-ranking_places = Quante proposte ha messo in ordine ognuno; la prima prende altrettanti punti.
column-ranking_doubts = solid: ordine solido. Altrimenti perché è sensibile: not_condorcet, first_changes, first_three_change.
column-kendall = W di Kendall: l'accordo fra le classifiche, da 0 a 1.
column-objective = Il codice dell'obiettivo, che non cambia mai.
column-position = Il numero dell'obiettivo al tavolo.
column-objective_text = Il testo dell'obiettivo.
column-order = Il posto per importanza, solo dentro il suo tavolo.
column-tied = Se è alla pari con quello prima.
column-judged_by = Quante schede hanno dato un grado: il denominatore.
column-abstained = Quante schede hanno detto «non so».
column-mean = La media: dei gradi per un obiettivo, dei punti per una proposta.
column-median = La mediana dei gradi.
column-quartile_range = La differenza fra il terzo e il primo quartile.
column-top_two = Quante schede hanno dato 4 o 5.
column-low_two = Quante schede hanno dato 1 o 2.
column-consensus = Il consenso di Tastle e Wierman, da 0 a 1.
column-agreement = L'accordo: high, medium, low.
column-agreement_text = Lo stesso accordo, a parole.
column-label = L'etichetta: shared_priority, divisive, low_priority, to_discuss.
column-label_text = La stessa etichetta, a parole.
column-level = Il grado di importanza, da 1 a 5; 0 è «non so».
column-level_text = Lo stesso grado, a parole.
column-sheets = Quante schede hanno dato questo grado. Quante persone non si dice: si riconoscerebbe la scheda di una coppia.
column-text = Il testo, parola per parola.
column-importance = L'importanza in classi: high (4 o 5), middle (3), low (1 o 2), abstained (non so), unjudged.
column-importance_text = La stessa classe, a parole.
column-proposal = Il codice della proposta.
column-number = Il numero della proposta al tavolo; di un originale, il suo numero nell'unione.
column-proposal_title = Il titolo della proposta; nella classifica, quello di quando è stata contata.
column-objectives_served = I codici degli obiettivi a cui serve, separati da uno spazio.
column-description = La descrizione.
column-implementers = I soggetti attuatori, uno per riga.
column-beneficiaries = I destinatari, uno per riga.
column-resources = Le risorse, una per riga.
column-instruments = Gli strumenti, uno per riga.
column-expected_results = I risultati attesi, uno per riga.
column-timing = I tempi.
column-first_step = Il primo passo.
column-filled = Quanti dei campi contati sono compilati.
column-fields = Quanti sono i campi contati.
column-supporters = Quante persone la sostengono.
column-merged_into = Il codice dell'unione di cui è un originale; vuoto per le proposte del tavolo.
column-place = Il posto nella classifica.
column-shared = Se il posto è ex aequo.
column-points = I punti.
column-chosen_by = Quanti l'hanno scelta.
column-firsts = Quanti l'hanno messa al primo posto.
column-beaten = Quante altre batte nel confronto a due.
column-others = Quante sono le altre.
column-over_proposal = Il codice della proposta con cui è confrontata.
column-ballots = In quante classifiche sta più in alto di quella.
column-about = Di che cosa: objective (un obiettivo) o proposal (una proposta).
column-subject = Il codice dell'obiettivo o della proposta.
column-subject_text = Di che cosa, a parole.
column-signed_by = I nomi, solo di chi ha firmato la sua proposta o il suo dissenso.
column-category = La categoria scritta da chi ha invitato; vuota dove non c'è.
column-starts_at = Quando comincia l'incontro, con l'ora dell'orologio della città.
column-minutes = Quanti minuti dura.
column-place_name = Dove.
column-said_yes = Quanti hanno risposto che vengono.
column-said_maybe = Quanti hanno risposto forse.
column-said_no = Quanti hanno risposto che non vengono.
column-present = Quanti c'erano.
column-round = La rilettura di cui si tratta: la prima del tavolo è 1.
column-began_at = Quando è cominciata la rilettura, con l'ora dell'orologio della città.
column-closed_at = Quando è stata chiusa; vuoto finché è aperta.
column-readers = Quante persone potevano rileggere.
column-read_all = Quante hanno riletto ogni punto: il denominatore.
column-agreed_with_all = Quante di queste sono d'accordo su ogni punto; vuoto dove si potrebbe riconoscere chi.
column-current = Se i risultati pubblicati sono gli stessi di quando è cominciata la rilettura.
column-kind = Che cosa è: dissent (un dissenso) o correction (una correzione).
column-point = A quale punto del verbale.
column-taken = Se la correzione è accolta; vuoto per un dissenso.
column-note = Una frase della nota di metodo.
column-verdict = Che cosa ne è stato: accepted (accolta), partly (in parte), declined (non accolta), studied (da approfondire); vuoto dove non c'è ancora un riscontro.
column-verdict_text = Lo stesso esito, a parole.
column-reason = Il motivo, parola per parola: di un riscontro, o di una correzione non accolta.
column-owner = L'ufficio o la persona che se ne occupa.
column-next_step = Il prossimo passo.
column-by_when = Entro che giorno: il riscontro, finché si aspetta; poi il prossimo passo.
column-answered_on = In che giorno è stato dato il riscontro che vale.
column-state = A che punto è: overdue (in ritardo), step_overdue (il passo promesso è in ritardo), owed (si aspetta), promised (promesso), settled (dato).
column-state_text = La stessa cosa, a parole.
column-serves = Se la proposta serve a quell'obiettivo del suo tavolo.
column-named_as = Come è nominato: implementers (soggetto attuatore) o resources (risorsa).
column-name = Il nome, come lo scrive il primo tavolo.
column-spellings = Come lo scrivono le proposte di questo tavolo, uno per riga.
column-named_by = I codici delle proposte di questo tavolo che lo nominano, separati da uno spazio.
