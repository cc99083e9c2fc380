### Language

language-ask = Which language? Press a button below. · In che lingua vuoi leggere? Premi un pulsante qui sotto.
language-it = Italiano
language-en = English
language-chosen = I write to you in English from now on. The tables' own texts stay in their language. Press <b>Back to the start</b> to go on.
