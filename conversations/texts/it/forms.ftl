### Moduli: quello che non va in una risposta

form-empty = Non c'è scritto nulla. Scrivi qualche parola.
form-too-short = È troppo corto: scrivi qualche parola in più.
form-too-long = Il testo è di { $found } caratteri, se ne possono usare { $max }. È rimasto qui sopra: copialo, accorcialo e mandalo di nuovo.
form-too-many = Hai scritto { $found } voci, se ne possono usare { $max }. Sono rimaste qui sopra: copiale, uniscine qualcuna e mandale di nuovo.
form-entry-too-long = La voce { $number }, «{ $entry }», è di { $found } caratteri: ogni voce può averne { $max }. Il testo è rimasto qui sopra: copialo, accorcia la voce e manda di nuovo tutto.
form-numbers-only = { $choices ->
        [one] Qui c'è solo il numero 1: premilo o scrivilo.
       *[other] Qui servono numeri da 1 a { $choices }: per esempio «1 2».
    }
form-no-such-number = Il numero { $number } non c'è: i numeri vanno da 1 a { $choices }.
