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
proposal-missing = <b>{ $heading }:</b> manca
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
