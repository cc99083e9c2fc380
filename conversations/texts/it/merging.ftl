### I doppioni e le unioni

button-distinct = Sono diverse
button-unmerge-yes = Sì, separa
button-merge = Unisci
button-all-distinct = Sono tutte diverse
button-merge-chosen = Unisci queste { $count }
button-reconsider = Decidi di nuovo
button-keep-title = Tieni questo
button-other-title = Cambia il titolo

look-alikes-first = { $pairs ->
        [one] Prima decidi su <b>1 possibile doppione</b>: premi <b>Doppioni</b>, anche in /proposte.
       *[other] Prima decidi su <b>{ $pairs } possibili doppioni</b>: premi <b>Doppioni</b>, anche in /proposte.
    }
alike-title = <b>Forse sono la stessa proposta</b> ({ $position } di { $total })
alike-text =
    <b>{ $number }. { $title }</b>
    <i>{ $names }</i>
    { $text }
alike-how = Due proposte uguali si dividono i voti. Premi <b>Sono diverse</b>, oppure <b>Unisci</b>. Per leggerle intere premi il loro numero.
alike-group = <b>Forse queste { $count } sono la stessa proposta</b> ({ $position } di { $total })
alike-group-how = Proposte uguali si dividono i voti. Premi <b>Sono tutte diverse</b>, oppure <b>Unisci</b>: poi scegli quali. Per leggerne una intera premi il suo numero.
alike-page = <i>Pagina { $page } di { $pages }.</i>
alike-changed = Nel frattempo queste proposte sono cambiate: rileggi, poi decidi.
alike-none = <b>Nessun doppione da decidere.</b>
alike-none-how = Premi un pulsante qui sotto.
distinct-recorded = Registrato: sono diverse. Se hai cambiato idea, premi Decidi di nuovo.
distinct-recorded-all = Registrato: sono tutte diverse. Se hai cambiato idea, premi Decidi di nuovo.
distinct-taken-back = Va bene: si può decidere di nuovo.

other-choose = <b>Con quale proposta unire «{ $title }»?</b>
other-line = <b>{ $number }.</b> { $title }
other-how = Premi il suo numero, o scrivilo. Prima di contare, l'unione ti viene mostrata. Per lasciare tutto com'è premi <b>Annulla</b>.
other-none = Non ce ne sono altre. Premi <b>Annulla</b>.

union-title-write =
    <b>Che titolo ha la proposta unita?</b>

    Scrivilo qui come un messaggio, al massimo { $max } caratteri. Oppure premi <b>Tieni questo</b>: «{ $first }».

    L'altra si chiama «{ $second }». Se hai cambiato idea premi <b>Annulla</b>.
union-title-many =
    <b>Che titolo ha la proposta unita?</b>

    Scrivilo qui come un messaggio, al massimo { $max } caratteri. Oppure premi <b>Tieni questo</b>: «{ $first }».

    Le altre si chiamano: { $titles }. Se hai cambiato idea premi <b>Annulla</b>.
parts-title = <b>Quali unisci?</b> Quelle con ☑ diventano una proposta sola.
parts-how = Premi un numero per togliere una proposta o rimetterla, oppure scrivi quelli da unire: per esempio «1 2». Poi premi <b>Unisci queste { $count }</b>. Se hai cambiato idea premi <b>Annulla</b>.
parts-too-few = Per unire ce ne vogliono almeno due: premi il loro numero, oppure <b>Annulla</b>.
union-title = <b>Così sarà la proposta unita.</b> Non conta ancora.
union-shortened = <i>Insieme era troppo lunga, e qualcosa è stato tagliato: negli originali resta tutto.</i>
union-how = <i>Pagina { $page } di { $pages }.</i> Se va bene premi <b>Conferma</b>: le { $count } originali restano leggibili sotto quella nuova, e chi le ha scritte è avvisato. Altrimenti premi <b>Annulla</b>.
union-changed = Nel frattempo una delle originali è cambiata: rileggi, poi premi Conferma.
merge-done = Unite. Chi le ha scritte è avvisato.
merged-told = <b>«{ $first }»</b> e <b>«{ $second }»</b> sono diventate una proposta sola: <b>«{ $title }»</b>. Il tuo nome è sulla proposta, e i testi originali restano sotto quello nuovo.
merged-told-many = Queste proposte sono diventate una sola: { $titles }. Adesso è <b>«{ $title }»</b>: il tuo nome è sulla proposta, e i testi originali restano sotto quello nuovo.
originals-title = <b>Gli originali di «{ $title }»</b>, com'erano
unmerge-ask = <b>Separare di nuovo le proposte unite in «{ $title }»?</b> Le originali tornano al loro posto; i sostegni arrivati solo a quella unita non tornano indietro. Premi <b>Sì, separa</b> oppure <b>No, tienila</b>.
unmerge-done = Separata: le originali sono tornate.
unmerged-told = Le proposte unite in <b>«{ $title }»</b> sono state separate: le originali sono tornate come prima.
deed-merge = ha unito più proposte in «{ $detail }»
deed-unmerge = ha separato di nuovo «{ $detail }»
