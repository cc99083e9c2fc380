### Le proposte del tavolo: leggerle, dire la propria, averne cura

command-proposte = Le proposte del tavolo: leggi e sostieni
choose-proposte = Le proposte di quale tavolo? Premi un pulsante qui sotto.
button-all-proposals = Tutte le proposte
button-read-proposal = Leggi la proposta
button-support = Sostengo
button-unsupport = Non sostengo più
button-join = Mi associo
button-ask-author = Domanda
button-edit = Modifica
button-pending = Da rispondere ({ $count })
button-accept-joining = Accetto
button-decline-joining = No, grazie
button-reply = Rispondi
button-propose-for-table = Proponi per il tavolo
button-look-alikes = Doppioni ({ $pairs })
button-hidden = Nascoste ({ $count })
button-ask-field = Chiedi un campo
button-fill = Completa: { $field }
button-hide = Nascondi
button-unhide = Mostra di nuovo
button-merge-with = Unisci con…
button-originals = Originali
button-union = Proposta unita
button-unmerge = Annulla l'unione

proposals-title = <b>Le proposte del tavolo { $table }: { $title }</b>
proposals-line =
    <b>{ $number }.</b> { $title }
    { $authors } · { $supporters ->
        [0] ancora nessun sostegno
        [one] la sostiene 1 persona
       *[other] la sostengono { $supporters } persone
    }
proposals-how = Per leggerne una premi il suo numero, o scrivilo.
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
card-joining = <i>Hai chiesto di associarti: si aspetta la risposta.</i>
card-merged = <i>Questa proposta è stata unita ad altre in</i> <b>{ $title }</b><i>. Qui resta com'era.</i>
card-hidden = <b>Nascosta da chi coordina il tavolo.</b> Motivo: { $reason }
card-question =
    <b>Domanda:</b> { $question }
    <b>Risposta:</b> { $answer }
card-page = <i>Pagina { $page } di { $pages }.</i> Premi <b>Avanti</b> per andare oltre, o un altro pulsante qui sotto.
card-voices = Ti piace? Premi <b>Sostengo</b>. Vuoi firmarla anche tu? Premi <b>Mi associo</b>. Vuoi sapere qualcosa da chi l'ha scritta? Premi <b>Domanda</b>.
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

joining-asked = <b>{ $name }</b> vuole associarsi alla tua proposta «{ $title }». Se accetti, i vostri nomi stanno insieme sulla scheda, e tutti e due potete cambiarla.
joining-how = Premi <b>Accetto</b> oppure <b>No, grazie</b>.
joining-sent = Richiesta mandata a chi l'ha scritta: ti diremo la risposta.
joining-sent-before = L'hai già chiesto: una volta basta.
joining-answered = Risposta mandata. Grazie.
joining-accepted = La tua richiesta è accettata: il tuo nome è sulla proposta «{ $title }», e puoi modificarla.
joining-declined = Chi ha scritto «{ $title }» preferisce andare avanti così. Puoi sempre sostenerla.

question-write =
    <b>Una domanda su «{ $title }»</b>

    Scrivila qui come un messaggio: al massimo { $max } caratteri. Chi l'ha scritta non saprà che la domanda è tua. Se hai cambiato idea, premi <b>Annulla</b>.
question-sent = <i>Domanda mandata. Quando arriva la risposta ti scriviamo.</i>
question-waits = La tua domanda di prima aspetta ancora la risposta: quando arriva, potrai farne un'altra.
question-asked = <b>Una domanda sulla tua proposta «{ $title }»</b>
question-how = Per rispondere premi <b>Rispondi</b>. Domanda e risposta si leggeranno sulla scheda.
question-gone = Questa domanda non c'è più.
answer-write =
    <b>La tua risposta su «{ $title }»</b>

    Scrivila qui come un messaggio: al massimo { $max } caratteri. Si leggerà sulla scheda. Se hai cambiato idea, premi <b>Annulla</b>. La domanda:
answer-title = <b>La risposta alla tua domanda su «{ $title }»</b>
answer-sent = <i>Risposta mandata. Adesso domanda e risposta stanno sulla scheda.</i>

field-choose = <b>Quale campo manca a «{ $title }»?</b> Premi quello da chiedere a chi l'ha scritta, oppure <b>Indietro</b>.
field-asked = <b>Ti chiediamo di completare:</b> { $field }. È la tua proposta «{ $title }». Premi il pulsante qui sotto.
field-sent = { $people ->
        [one] Richiesta mandata a 1 persona.
       *[other] Richiesta mandata a { $people } persone.
    }
field-filled = Questo campo è già compilato.
field-nobody = Chi l'ha scritta non si può raggiungere da qui.

hide-write =
    <b>Nascondere «{ $title }»?</b>

    Scrivi qui il motivo, al massimo { $max } caratteri: lo leggerà chi l'ha scritta. Per lasciarla com'è premi <b>Annulla</b>.
hide-done = <i>Nascosta. Chi l'ha scritta è avvisato, con il motivo.</i>
unhide-done = Il tavolo la vede di nuovo.
hidden-told = La tua proposta <b>«{ $title }»</b> è stata nascosta da chi coordina il tavolo. Il motivo: { $reason }
unhidden-told = La tua proposta <b>«{ $title }»</b> si vede di nuovo.
deed-hide = ha nascosto la proposta «{ $detail }»
deed-show = ha mostrato di nuovo la proposta «{ $detail }»

data-supported = Proposta che sostieni: «{ $title }»
data-joined = Proposta che porta anche il tuo nome: «{ $title }»
data-joining = Hai chiesto di associarti a: «{ $title }»
data-not-joined = Hai chiesto di associarti a: «{ $title }». Ti hanno detto di no.
data-asked = Una tua domanda: «{ $text }»
erase-voices = <b>Quello che hai detto delle proposte:</b> finché sono aperte vanno via i tuoi sostegni, le richieste e le domande senza risposta. Le domande con risposta restano, senza il tuo nome.
