### Proposte: la scheda e il modulo per scriverle

proposal-title-line = <b>{ $title }</b>
proposal-untitled = <b>(ancora senza titolo)</b>
proposal-by = di { $names }
proposal-by-table = proposta del tavolo
proposal-by-nobody = senza nome
proposal-field =
    <b>{ $heading }</b>
    { $text }
proposal-file = <b>{ $heading }:</b> { $file }
proposal-missing = <b>{ $heading }:</b> –
proposal-has-photo = c'è una foto
proposal-has-document = c'è un documento

proposal-title-heading = Titolo
proposal-objectives-heading = Obiettivi del tavolo
proposal-description-heading = Descrizione
proposal-implementers-heading = Soggetti attuatori
proposal-beneficiaries-heading = Destinatari
proposal-resources-heading = Risorse
proposal-instruments-heading = Strumenti
proposal-expected-results-heading = Risultati attesi
proposal-timing-heading = Tempi
proposal-first-step-heading = Primo passo
proposal-attachment-heading = Allegato

command-proponi = Scrivi una proposta del tavolo
choose-proponi = Per quale tavolo vuoi scrivere una proposta? Premi un pulsante qui sotto.
button-own-proposals = Le tue proposte
button-begin-anew = Ricomincia
button-write-another = Scrivine un'altra
button-present-proposal = Consegna
button-to-the-end = Ho finito
    .said = consegna | consegno | finito | fine | fatto
button-versions = Versioni precedenti
button-to-proposal = Torna alla proposta
button-ticked = ☑ { $number }
button-unticked = ☐ { $number }

home-proposals = Il tavolo raccoglie <b>proposte</b>: progetti, o anche solo idee. Bastano un titolo e poche righe.
home-proposed = { $count ->
        [one] Hai consegnato <b>1 proposta</b>: grazie! Per cambiarla
       *[other] Hai consegnato <b>{ $count } proposte</b>: grazie! Per cambiarle
    } premi <b>Le tue proposte</b>, per leggere e sostenere le altre <b>Tutte le proposte</b>.
home-draft = Hai una proposta in bozza: <b>{ $title }</b>. Puoi riprenderla quando vuoi.
home-draft-untitled = Hai una proposta in bozza. Puoi riprenderla quando vuoi.

proposal-participants-only = Le proposte le scrive chi partecipa a un tavolo. Chi coordina le inserisce a nome del tavolo da /proposte.
proposal-not-yours = Questa proposta non è tua: può cambiarla solo chi l'ha scritta.
proposal-merged = Questa proposta è stata unita a un'altra, e da sola non si cambia più.
proposal-undone = Queste proposte unite sono state separate: ci sono di nuovo le proposte di prima.
proposal-is-aside = Questa bozza è da parte. Per scriverci ancora, premi Riprendi la bozza.

proposal-offer = <b>Hai una bozza:</b> { $title }
proposal-offer-untitled = <b>Hai una bozza</b>, ancora senza titolo.
proposal-offer-how = Per andare avanti premi <b>Riprendi la bozza</b>. Se vuoi metterla da parte e scriverne un'altra, premi <b>Ricomincia</b>.
proposal-old-aside = La bozza di prima è da parte: per riaverla premi <b>Riprendi la bozza</b>.
proposal-laid-aside = <b>La bozza è da parte.</b>
proposal-aside-called = Si intitola <b>{ $title }</b>.
proposal-aside-how = Non si è perso nulla. Se la vuoi ancora premi <b>Riprendi la bozza</b>, altrimenti <b>Scrivine un'altra</b> o <b>Torna all'inizio</b>.
proposal-own-title = <b>Le proposte che hai consegnato</b>
proposal-own-line = <b>{ $number }.</b> { $title }
proposal-own-how = Per rileggerne o cambiarne una premi il suo numero. Per scriverne una nuova premi <b>Scrivine un'altra</b>.

proposal-own-full = { $count ->
        [one] È 1 proposta, quante ne può avere ognuno.
       *[other] Sono { $count } proposte, quante ne può avere ognuno.
    } Per rileggerne o cambiarne una premi il suo numero. Te ne serve un'altra? Parlane con chi coordina: può unirne due.

proposal-step = <b>Passo { $position } di { $total } · { $heading }</b>
proposal-editing = <b>{ $heading }</b>
proposal-allowed = Al massimo { $max } caratteri.
proposal-allowed-entries = Una voce per riga: al massimo { $most }, di { $max } caratteri ognuna.
proposal-present =
    Adesso dice ({ $used } di { $max } caratteri):
    { $text }
proposal-present-entries =
    Adesso dice ({ $used } di { $most } voci):
    { $text }
proposal-present-file = Adesso { $file }. Se ne mandi un altro, prende il suo posto.
proposal-ticked = ☑ <b>{ $number }.</b> { $text }
proposal-unticked = ☐ <b>{ $number }.</b> { $text }
proposal-how-words = <b>Scrivi qui</b>, come un messaggio. { $way }
proposal-how-ticks = <b>Premi i numeri</b> degli obiettivi, oppure scrivili tutti insieme: per esempio «1 2». { $way }
proposal-how-file = <b>Manda qui</b> la foto o il documento, con la graffetta. { $way }
proposal-way-required = Se hai cambiato idea premi <b>Metti da parte</b>.
proposal-way-skip = Per lasciarlo vuoto premi <b>Salta</b>.
proposal-way-skip-or-end = Per lasciarlo vuoto premi <b>Salta</b>, se hai detto tutto <b>Ho finito</b>.
proposal-way-next = Per andare oltre premi <b>Avanti</b>.
proposal-way-next-or-end = Per andare oltre premi <b>Avanti</b>, se hai detto tutto <b>Ho finito</b>.
proposal-way-editing = Per lasciare com'è premi <b>Annulla</b>.
proposal-recorded = <i>Ho registrato: { $heading }.</i>
proposal-answered = { $heading } ✓
proposal-answered-words = { $heading }: { $words } ✓
proposal-recorded-file = <i>L'allegato è registrato.</i> Adesso continua da qui.
proposal-replaced-file = L'allegato è registrato, <b>al posto di quello di prima</b>.
proposal-file-wanted = Qui serve una foto o un documento. Le parole si scrivono negli altri passi.
proposal-cleared = Tolto.
proposal-ask-clearing = <b>{ $heading }:</b> vuoi togliere quello che c'è? Premi <b>Sì, togli</b> oppure <b>No, tienilo</b>.

proposal-title-ask = Che titolo dai alla tua proposta? Tutto resta registrato: puoi fermarti quando vuoi.
proposal-title-example = <i>Esempio: Orti condivisi nei cortili delle scuole</i>
proposal-objectives-ask = A quali obiettivi del tavolo serve? Possono essere più di uno.
proposal-description-ask = Che cosa vuoi fare? Racconta il progetto in poche frasi.
proposal-description-example = <i>Esempio: Aprire tre cortili di scuola al quartiere e coltivarli insieme, classi e vicini di casa.</i>
proposal-implementers-ask = Chi lo realizza? Enti, associazioni, imprese, gruppi di cittadini.
proposal-implementers-example =
    <i>Esempio:
    Il Comune
    Le scuole primarie
    Un'associazione di quartiere</i>
proposal-beneficiaries-ask = A chi serve? Le persone che ne avranno un vantaggio.
proposal-beneficiaries-example =
    <i>Esempio:
    Bambini dai 6 agli 11 anni
    Famiglie del quartiere
    Anziani soli</i>
proposal-resources-ask = Che cosa serve per farlo? Persone, spazi, soldi, materiali.
proposal-resources-example =
    <i>Esempio:
    Tre cortili
    Attrezzi e terra, circa 3.000 euro
    Dieci volontari</i>
proposal-instruments-ask = Con quali strumenti? Accordi, bandi, regole, incontri, tecnologie.
proposal-instruments-example =
    <i>Esempio:
    Un patto di collaborazione con il Comune
    Un calendario dei turni</i>
proposal-expected-results-ask = Che cosa sarà cambiato, alla fine? Meglio se si può contare.
proposal-expected-results-example =
    <i>Esempio:
    Tre orti aperti il sabato
    Sessanta famiglie che si conoscono</i>
proposal-timing-ask = In quanto tempo? Quando si comincia e quando si vede il risultato.
proposal-timing-example = <i>Esempio: un anno, dalla semina di marzo.</i>
proposal-first-step-ask = Qual è il primo passo, da fare subito?
proposal-first-step-example = <i>Esempio: chiedere a tre scuole se ci stanno.</i>
proposal-attachment-ask = Vuoi allegare una foto del cartellone, o un documento?

proposal-is-draft = <b>Bozza:</b> il tavolo non la vede ancora.
proposal-is-presented = <b>Consegnata:</b> la vedono tutti in /proposte. Puoi cambiarla finché le proposte sono aperte; quello che diceva prima resta nelle versioni precedenti.
proposal-hidden = <b>Nascosta da chi coordina il tavolo.</b> Il motivo: { $reason }
proposal-completeness = { $missing ->
        [0] <b>È completa.</b>
        [one] <b>Per completarla manca il passo { $steps }.</b>
       *[other] <b>Per completarla mancano i passi { $steps }.</b>
    }
proposal-numbered = <b>{ $number }.</b> { $field }
proposal-how-draft = Per cambiare un passo premi il suo numero o scrivilo. Quando va bene premi <b>Consegna</b>. Per lasciarla stare premi <b>Metti da parte</b>.
proposal-how-presented = Per cambiare un passo premi il suo numero o scrivilo.
proposal-needs-title = Manca il titolo: premi il numero 1 e scrivilo, poi premi Consegna.
proposal-changed-since = Nel frattempo la proposta è cambiata: rileggila, poi premi Consegna.
proposal-presented-now = Consegnata: la vedono tutti in /proposte.
proposal-no-file = Non c'è nessun allegato.

versions-title = <b>{ $title }: versioni precedenti</b>
versions-none = Non è mai stata cambiata da quando è consegnata.
versions-line =
    <b>{ $heading }</b>, fino al { $until }:
    { $text }
versions-empty = <b>{ $heading }</b>, fino al { $until }: niente

data-draft = <b>Una tua bozza di proposta:</b>
data-proposal = <b>Una proposta che hai consegnato:</b>

command-proposte-read = Leggi le proposte del tavolo
command-proposte = Le proposte del tavolo: leggi e sostieni
choose-proposte = Le proposte di quale tavolo? Premi un pulsante qui sotto.
button-read-proposal = Leggi la proposta
button-support = Sostengo
    .said = mi piace | la sostengo | mi piace molto
button-unsupport = Non sostengo più
button-sign-proposal = Firma nel verbale
button-unsign-proposal = Togli la firma
button-join = Mi associo
button-ask-author = Domanda
button-edit = Modifica
button-pending = Da rispondere ({ $count })
button-accept-joining = Accetto
    .said = { -yes }
button-decline-joining = No, grazie
    .said = { -no }
button-reply = Rispondi
button-withdraw-question = Ritira
button-take-joining-back = Ritira la richiesta
button-take-back-yes = Sì, ritirala
    .said = { -yes }
button-take-back-no = No, lasciala
    .said = { -no }
button-propose-for-table = Proposta del tavolo
button-look-alikes = Doppioni ({ $pairs })
button-hidden = Nascoste ({ $count })
button-ask-field = Chiedi un passo
button-fill = Completa il passo
button-hide = Nascondi
button-unhide = Mostra di nuovo
button-merge-with = Unisci con…
button-originals = Originali
button-union = Proposta unita
button-unmerge = Separa di nuovo

proposals-title = <b>Le proposte del tavolo { $table }: { $title }</b>
proposals-line =
    <b>{ $number }.</b> { $title }
    { $authors } · { $supporters ->
        [0] ancora nessun sostegno
        [one] la sostiene 1 persona
       *[other] la sostengono { $supporters } persone
    }
proposals-how = Per leggerne una premi il suo numero, o scrivilo.
proposals-all-hidden = Le proposte di questo tavolo sono tutte nascoste. Premi un pulsante qui sotto.
proposals-none = Non ci sono ancora proposte. Quando ci saranno le trovi qui. Per adesso premi un pulsante qui sotto.
hidden-title = <b>Proposte nascoste del tavolo { $table }</b>. Le vede solo chi coordina.
hidden-line =
    <b>{ $number }.</b> { $title }
    Motivo: { $reason }
hidden-none = Non ce ne sono. Premi <b>Tutte le proposte</b>.

card-place =
    <i>Proposta { $position } di { $total }</i> · { $supporters ->
        [0] ancora nessun sostegno
        [one] la sostiene 1 persona
       *[other] la sostengono { $supporters } persone
    }
card-supported = <b>Anche tu la sostieni.</b>
card-joining = <i>Hai chiesto di associarti: si aspetta la risposta.</i> Se hai cambiato idea premi <b>Ritira la richiesta</b>.
card-merged = <i>Questa proposta è stata unita ad altre in</i> <b>{ $title }</b><i>. Qui resta com'era.</i>
card-hidden = <b>Nascosta da chi coordina il tavolo.</b> Motivo: { $reason }
card-outcome = <b>Riscontro: { $verdict }.</b> Per leggerlo premi <b>Riscontro</b>.
card-question =
    <b>Domanda:</b> { $question }
    <b>Risposta:</b> { $answer }
card-page = <i>Pagina { $page } di { $pages }.</i> Premi <b>Avanti</b> per andare oltre, o un altro pulsante qui sotto.
card-voices = { $supported ->
        [0] Ti piace? Premi <b>Sostengo</b>.
       *[1] Per togliere il sostegno premi <b>Non sostengo più</b>.
    } Vuoi esserne autore anche tu? Premi <b>Mi associo</b>. Vuoi sapere qualcosa da chi l'ha scritta? Premi <b>Domanda</b>.
card-how = Premi un pulsante qui sotto.
attachment-of = Allegato di «{ $title }»
attachment-gone = Questa proposta non ha più un allegato.

proposal-gone = Questa proposta non c'è più. Con /proposte trovi quelle del tavolo.
proposal-not-listed = Questa proposta è nascosta o unita a un'altra: qui non si può più dire nulla.
proposal-your-own = È una proposta tua: il sostegno e le domande sono per quelle degli altri.
not-the-author = A questo risponde solo chi ha scritto la proposta.
answered-before = La risposta è già stata data.
somebody = Una persona del tavolo
letter-how = Per rileggerla premi <b>Leggi la proposta</b>.

support-recorded = Registrato: la sostieni.
support-withdrawn = Registrato: non la sostieni più.
signature-unsigned = Il tuo nome nel verbale pubblico? Premi <b>Firma nel verbale</b>.
signature-signed = Firmi nel verbale pubblico. Per toglierti: <b>Togli la firma</b>.
signature-given = Registrato: il tuo nome starà nel verbale, che legge chiunque.
signature-withdrawn = Registrato: da ora il verbale si fa senza il tuo nome. Le copie già pubblicate le cambia chi le ha pubblicate: chiedilo.
signature-lapsed = <b>Il testo di «{ $title }» è cambiato dopo la tua firma:</b> il tuo nome non sta più nel verbale.
signature-lapsed-how = Rileggila: se va ancora bene, premi di nuovo <b>Firma nel verbale</b>.

joining-asked = <b>{ $name }</b> vuole associarsi alla tua proposta «{ $title }». Se accetti, i vostri nomi stanno insieme sulla proposta, e tutti e due potete cambiarla.
joining-how = Premi <b>Accetto</b> oppure <b>No, grazie</b>.
joining-sent = Richiesta mandata a chi l'ha scritta: ti diremo la risposta.
joining-sent-before = L'hai già chiesto: una volta basta.
joining-ask-back = <b>Ritirare la richiesta di associarti a «{ $title }»?</b> Potrai chiederlo di nuovo un giorno dopo la prima volta. Premi <b>Sì, ritirala</b> oppure <b>No, lasciala</b>.
joining-taken-back = Richiesta ritirata.
joining-told-back = <b>{ $name } ha ritirato la richiesta</b> di associarsi alla tua proposta «{ $title }»: non serve più rispondere.
joining-settled = <b>La richiesta di { $name }</b> di associarsi alla tua proposta «{ $title }» ha avuto risposta.
joining-gone = Questa richiesta non c'è più: chi l'ha fatta l'ha ritirata.
joining-again = Hai ritirato la richiesta da poco: puoi chiederlo di nuovo un giorno dopo la prima volta. Intanto puoi sostenerla.
joining-answered = Risposta mandata. Grazie.
joining-accepted = La tua richiesta è accettata: il tuo nome è sulla proposta «{ $title }», e puoi modificarla.
joining-declined = Chi ha scritto «{ $title }» preferisce andare avanti così. Puoi sempre sostenerla.

question-write =
    <b>Una domanda su «{ $title }»</b>

    Scrivila qui come un messaggio: al massimo { $max } caratteri. Chi l'ha scritta non saprà che la domanda è tua. Se hai cambiato idea, premi <b>Annulla</b>.
question-preview = <b>Ecco come la leggerà chi ha scritto la proposta</b>, senza il tuo nome:
question-yours = <b>La tua domanda su «{ $title }»</b>
question-sent = <b>Domanda mandata.</b> Quando arriva la risposta ti scriviamo. Se ci hai ripensato premi <b>Ritira</b>, altrimenti <b>Torna alla proposta</b>.
question-waits = La tua domanda di prima aspetta ancora la risposta: quando arriva, potrai farne un'altra.
question-ask-back = <b>Ritirare la tua domanda su «{ $title }»?</b> Le sue parole non le conserviamo. Premi <b>Sì, ritirala</b> oppure <b>No, lasciala</b>.
question-withdrawn = Domanda ritirata.
question-answered = La tua domanda ha già una risposta: si leggono tutte e due sotto la proposta.
question-asked = <b>Una domanda sulla tua proposta «{ $title }»</b>
question-how = Per rispondere premi <b>Rispondi</b>. Domanda e risposta si leggeranno sotto la proposta.
question-gone = Questa domanda non c'è più: chi l'ha fatta l'ha ritirata.
answer-write =
    <b>La tua risposta su «{ $title }»</b>

    Scrivila qui come un messaggio: al massimo { $max } caratteri. Si leggerà sotto la proposta. Se hai cambiato idea, premi <b>Annulla</b>. La domanda:
answer-preview = <b>Ecco come si leggerà sotto la proposta</b> «{ $title }»:
answer-of-yours = <b>La tua proposta «{ $title }»:</b> un altro di voi ha risposto a una domanda.
answer-by-you = <b>La tua proposta «{ $title }»:</b> hai risposto a una domanda.
question-taken-back = <b>La domanda sulla tua proposta «{ $title }» è stata ritirata:</b> non serve più rispondere.
answer-title = <b>La risposta alla tua domanda su «{ $title }»</b>
unsent-how = <b>Non è ancora partita.</b> Se va bene premi <b>Conferma</b>. Per scriverla in altro modo premi <b>Cambia il testo</b>, per lasciar perdere <b>Annulla</b>.
unsent-dropped = Lasciata perdere: non ho mandato nulla.
answer-sent = <i>Risposta mandata. Adesso domanda e risposta si leggono sotto la proposta.</i>

field-choose = <b>Quale passo manca a «{ $title }»?</b> Premi quello da chiedere a chi l'ha scritta, oppure <b>Indietro</b>.
field-asked = <b>{ $name } ti chiede di completare:</b> { $field }. È la tua proposta «{ $title }», tavolo { $table }. Premi <b>Completa il passo</b>.
field-sent = { $people ->
        [one] Richiesta mandata a 1 persona.
       *[other] Richiesta mandata a { $people } persone.
    }
field-filled = Questo passo è già compilato.
field-nobody = Chi l'ha scritta non si può raggiungere da qui.

hide-write =
    <b>Nascondere «{ $title }»?</b>

    Scrivi qui il motivo, al massimo { $max } caratteri: lo leggerà chi l'ha scritta. Per lasciarla com'è premi <b>Annulla</b>.
hide-preview = <b>Ecco che cosa leggerà chi l'ha scritta:</b>
hide-how = <b>Non è ancora nascosta.</b> Se va bene premi <b>Conferma</b>. Per scrivere un altro motivo premi <b>Cambia il testo</b>, per lasciarla com'è <b>Annulla</b>.
hide-done = <i>Nascosta. Chi l'ha scritta è avvisato, con il motivo.</i>
unhide-done = Il tavolo la vede di nuovo.
hidden-told = La tua proposta <b>«{ $title }»</b> è stata nascosta da chi coordina il tavolo. Il motivo: { $reason }
unhidden-told = La tua proposta <b>«{ $title }»</b> si vede di nuovo.
deed-hide = ha nascosto la proposta «{ $detail }»
deed-show = ha mostrato di nuovo la proposta «{ $detail }»

data-supported = Proposta che sostieni: «{ $title }»
data-signed = Hai chiesto che il verbale pubblico ti nomini con la proposta: «{ $title }»
data-joined = Proposta che porta anche il tuo nome: «{ $title }»
data-joining = Hai chiesto di associarti a: «{ $title }»
data-joining-back = Hai chiesto di associarti a: «{ $title }», e poi hai ritirato la richiesta.
data-not-joined = Hai chiesto di associarti a: «{ $title }». Ti hanno detto di no.
data-asked = Una tua domanda: «{ $text }»
data-asked-withdrawn = Una domanda che hai ritirato. Le parole non le conserviamo più.
data-unsent = Una tua domanda o risposta, scritta e non mandata: «{ $text }»
data-unsent-reason = Un motivo per nascondere una proposta, scritto e non mandato: «{ $text }»
data-for-others = <b>Una proposta che hai scritto per il tavolo o per altri:</b>
data-version = «{ $title }», prima: { $version }
data-answered =
    A una domanda: «{ $question }»
    hai risposto: «{ $answer }»
