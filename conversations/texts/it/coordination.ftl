### Chi coordina

choose-risultati = Di quale tavolo vuoi i risultati? Premi un pulsante qui sotto, oppure scrivi per esempio /risultati 3.
choose-stato = Di quale tavolo vuoi sapere chi manca? Premi un pulsante qui sotto, oppure scrivi per esempio /stato 3.
participation =
    Invitati { $invited } → entrati { $registered } → hanno risposto { $answered } → validi { $valid }
    { $sheets ->
        [one] 1 scheda
       *[other] { $sheets } schede
    }{ $paper ->
        [0] { "" }
        [one] , di cui 1 cartacea
       *[other] , di cui { $paper } cartacee
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
status-on-paper = • { $name } (su carta)
status-not-finished = • { $name }
