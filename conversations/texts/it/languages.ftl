### Lingua

language-ask = In che lingua vuoi leggere? Premi un pulsante qui sotto. · Which language? Press a button below.
language-it = Italiano
language-en = English
language-chosen = Da adesso ti scrivo in italiano. I testi dei tavoli restano nella loro lingua. Premi <b>Torna all'inizio</b> per continuare.
