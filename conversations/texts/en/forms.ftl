### Forms: what is wrong with an answer

form-empty = There is nothing in it. Write a few words.
form-too-short = That is too short: write a few more words.
form-too-long = The text has { $found } characters, { $max } can be used. It is still up here: copy it, shorten it and send it again.
form-too-many = You wrote { $found } entries, { $max } can be used. They are still up here: copy them, put some together and send them again.
form-entry-too-long = Entry { $number }, “{ $entry }”, has { $found } characters: each entry may have { $max }. The text is still up here: copy it, shorten that entry and send everything again.
form-numbers-only = { $choices ->
        [one] There is only number 1 here: press it or write it.
       *[other] Numbers from 1 to { $choices } are wanted here: for example “1 2”.
    }
form-no-such-number = There is no number { $number }: the numbers go from 1 to { $choices }.
