### La classifica delle proposte

data-vote = La tua classifica confermata, al posto { $place }: <b>{ $title }</b>
data-choice = In preparazione nella classifica, al posto { $place }: <b>{ $title }</b>
command-classifica-read = Leggi la classifica delle proposte
command-classifica = Metti in ordine le proposte del tavolo
choose-classifica = Di quale tavolo vuoi mettere in ordine le proposte? Premi un pulsante qui sotto.

rank-title = <b>La tua classifica, tavolo { $table }</b>
rank-title-paper = <b>Classifica su carta di { $name }, tavolo { $table }</b>
rank-ordinal = { $place }ª
rank-titled = { $title }
rank-line = <b>{ $number }.</b> { $title }
rank-line-chosen = <b>{ $number }.</b> { $title } → <b>{ $place }</b>
rank-choose = <b>Scegli la { $place } di { $places }.</b> Premi il suo numero, oppure scrivilo. L'ordine dell'elenco è a caso e cambia da persona a persona.
rank-choose-paper = <b>Scegli la { $place } di { $places }.</b> Premi il suo numero, come in /proposte; oppure scrivi tutto l'ordine insieme, per esempio { $example }.
rank-miscounted = Servono { $places } numeri diversi, da 1 a { $last }, nell'ordine scelto: per esempio { $example }.
rank-chosen = <b>{ $place }</b> { $title }
rank-review = Va bene così? Premi <b>Conferma</b>: da allora conta. Per ricominciare premi <b>Cambia</b>.
rank-confirmed = <b>Registrata: grazie!</b> Non devi fare altro: i risultati arrivano qui quando chi coordina li pubblica. Fino alla chiusura puoi ancora cambiarla: premi <b>Cambia</b>.
rank-confirmed-paper = <b>Registrata.</b> Si può cambiare finché la classifica è aperta: premi <b>Cambia</b>.
rank-recorded = Registrata.
rank-counts-meanwhile = Finché non confermi quella nuova, conta la classifica di prima. Per tenerla premi <b>Lascia com'era</b>.
rank-counts-no-more = Le proposte sono cambiate da quando hai confermato: la tua classifica <b>non conta</b> finché non la completi e premi <b>Conferma</b>.
rank-gone = Questa proposta non è più nell'elenco.
rank-nothing = Per una classifica servono almeno due proposte: non ci sono ancora.
rank-read-how = Per leggere una proposta per intero premi il suo numero, oppure scrivilo.

rank-results-title = <b>Classifica, tavolo { $table }: { $title }</b>
rank-results-title-short = <b>Classifica, tavolo { $table }</b>
rank-how-details = Per tutti i numeri premi <b>Dettagli</b>.
rank-open = La classifica è <b>aperta</b>.
rank-at-closing = L'ordine si vede a classifica chiusa: prima, in un gruppo piccolo, si capirebbe chi ha scelto che cosa.
rank-provisional = <b>Provvisorio</b>: l'ordine cambia finché la classifica è aperta.
rank-participation = Hanno votato in <b>{ $voters } su { $invited }</b>{ $paper ->
        [0] .
       *[other] , di cui { $paper } su carta.
    }
rank-outdated = { $count ->
        [one] 1 classifica non conta: la proposta scelta non c'è più, e chi l'ha fatta deve completarla.
       *[other] { $count } classifiche non contano: le proposte scelte non ci sono più, e chi le ha fatte deve completarle.
    }
rank-too-few = Hanno votato in meno di { $least }: l'ordine non si mostra a nessuno.
rank-legend = <i>Ognuno ha messo in ordine { $places } proposte: { $places } punti alla prima, 1 all'ultima.</i>
rank-solid = <b>Ordine solido</b>: nessuna classifica, da sola, decide il primo posto o i primi tre.
rank-sensitive-not_condorcet = <b>Ordine sensibile</b>: nel confronto a due, «{ $title }» vince contro ogni altra proposta, ma non è la prima.
rank-sensitive-first_changes = <b>Ordine sensibile</b>: basterebbe una classifica in meno per cambiare il primo posto.
rank-sensitive-first_three_change = <b>Ordine sensibile</b>: basterebbe una classifica in meno per cambiare i primi tre.
rank-agreement-high = Sull'ordine: <b>quasi tutti d'accordo</b>.
rank-agreement-medium = Sull'ordine: <b>pareri diversi</b>.
rank-agreement-low = Sull'ordine: <b>pareri molto diversi</b>.
rank-kendall = Accordo fra le classifiche (W di Kendall): { $w }. Va da 0, ordini senza niente in comune, a 1, lo stesso ordine per tutti.
rank-place = { $place }ª
rank-place-shared = { $place }ª alla pari
rank-named = { $title }
rank-hidden-since = { $title } <i>(nascosta dopo la classifica)</i>
rank-place-line = <b>{ $place } · { $title }</b> · { $points ->
        [one] 1 punto
       *[other] { $points } punti
    }
rank-block =
    <b>{ $place } · { $title }</b>
    { $points ->
        [one] 1 punto
       *[other] { $points } punti
    } · media { $mean } · scelta da { $chosen } su { $voters } · prima per { $firsts }
    Confronti a due vinti: { $beaten } su { $others }

button-rank-review = Rivedi la classifica
button-rank-read = Leggi le proposte
button-rank-undo = Togli l'ultima
button-rank-change = Cambia
button-rank-keep = Lascia com'era
button-rank-back = Alla classifica
button-rank-list = Altre proposte
button-rank-choose = Scegli come { $place }

home-rank-task = La <b>classifica</b> è aperta: scegli le proposte che ti interessano di più, in ordine.
home-rank-incomplete = La tua classifica non è ancora confermata: finisci e premi <b>Conferma</b>.
home-rank-done = Hai fatto la classifica: grazie! Puoi cambiarla finché è aperta.
home-rank-nothing = La <b>classifica</b> è aperta, ma per ora ci sono meno di due proposte.
