### La parola della minoranza

dissent-title = <b>Il tuo dissenso, tavolo { $table }</b>
dissent-objective = <b>Obiettivo { $position }.</b> { $text }
dissent-proposal = <b>Proposta:</b> { $title }
dissent-parted = <b>Proposta unita, poi separata:</b> { $title }
dissent-line = <b>{ $number }</b> · { $title }
dissent-line-written = <b>{ $number }</b> · { $title } → <b>dissenso scritto</b>
dissent-which = Da che cosa dissenti? Premi il suo numero, oppure scrivilo.
dissent-about = { $title }
dissent-write =
    <b>Che cosa non ti convince?</b> Scrivilo qui come un messaggio, al massimo { $max } caratteri. Si leggerà accanto ai risultati, parola per parola e <b>senza il tuo nome</b>, se non decidi altrimenti.

    Se hai cambiato idea, premi <b>Annulla</b>.
dissent-preview-last = <b>Registrato.</b> Nei risultati si legge così:
dissent-preview = <b>Registrato.</b> Dalla fase seguente si legge così:
dissent-unsigned = Per firmarlo premi <b>Con il mio nome</b>.
dissent-signed = Il tuo nome si legge anche nel verbale pubblico. Se non vuoi, premi <b>Senza nome</b>.
dissent-how = Per cambiarlo premi <b>Cambia il testo</b>, per toglierlo <b>Togli</b>.
dissent-too-short = È troppo corto. Scrivilo con qualche parola in più.
dissent-ask-removal = Vuoi togliere questo dissenso? Premi <b>Sì, togli</b> oppure <b>No, tienilo</b>.
dissent-removed = Dissenso tolto.
dissent-early-objective = Il dissenso si scrive a valutazione chiusa.
dissent-early-proposal = Il dissenso su una proposta si scrive quando le proposte sono chiuse.
dissents-title = { $count ->
        [one] <b>1 dissenso, parola per parola</b>
       *[other] <b>{ $count } dissensi, parola per parola</b>
    }
dissents-none = Per ora non c'è nessun dissenso da leggere.
dissents-may-wait = <i>Finché farebbe riconoscere chi l'ha scritto, un dissenso aspetta: se ce n'è uno qui non si dice. Lo sa chi scrive.</i>
dissent-block =
    { $title }
    { $text }
    <i>{ $by }</i>
dissent-by = { $name }
dissent-by-nobody = senza nome

dissent-hidden = <b>una proposta nascosta</b>

data-dissent =
    Il tuo dissenso, { $by }: { $title }
    { $text }
data-dissent-signed = con il tuo nome
data-dissent-unsigned = senza nome
button-signed = Con il mio nome
button-unsigned = Senza nome
