### Proposals: the card, and the form for writing them

proposal-title-line = <b>{ $title }</b>
proposal-untitled = <b>(no title yet)</b>
proposal-by = by { $names }
proposal-by-table = the table's proposal
proposal-by-nobody = without a name
proposal-field =
    <b>{ $heading }</b>
    { $text }
proposal-file = <b>{ $heading }:</b> { $file }
proposal-missing = <b>{ $heading }:</b> missing
proposal-has-photo = there is a photo
proposal-has-document = there is a document

proposal-title-heading = Title
proposal-objectives-heading = Objectives of the table
proposal-description-heading = Description
proposal-implementers-heading = Who carries it out
proposal-beneficiaries-heading = Who benefits
proposal-resources-heading = Resources
proposal-instruments-heading = Instruments
proposal-expected-results-heading = Expected results
proposal-timing-heading = Timing
proposal-first-step-heading = First step
proposal-attachment-heading = Attachment
