### What is typed: courtesies, corrections, texts in several messages, photos with words

remark-how = To go on press <b>Go on</b>.

courtesy-thanks = You are welcome!{ $asked ->
        [1] { "" } If that was your answer, write it with a few more words.
       *[0] { "" }
    }
courtesy-refusal = All right, no problem: I did nothing.
courtesy-greeting = Hello, { $name }!
courtesy-farewell = See you soon, { $name }!
courtesy-assent = Fine!{ $asked ->
        [1] { "" } If that was your answer, write it with a few more words.
       *[0] { "" }
    }
courtesy-sign = How nice! I only understand words and buttons, though.

text-rest-unread = Your text came in several messages: I read only the first, not the rest.

choose-then-write = I did not keep the words after the command: choose the table, then write them again.
typed-nothing = I do not record that by itself. Write your answer in a few words; to leave, write /cancel.
typed-either = Two questions are open, and I do not know which one you answer: press the button below the right one.
typed-number = The numbers here go from { $first } to { $last }: write one of them, or press a button.
typed-ways = a <b>number from { $first } to { $last }</b>
typed-way = <b>{ $label }</b>
typed-and = { $said }, { $way }
typed-gone = { $why } I did <b>not record</b> what you have just written.
page-changed = The page has changed meanwhile.

corrected = I changed your answer.
corrected-late = You changed an earlier message: the answer you had given stays as it was. To change it, go back to its question and answer again.
corrected-refused = The correction does not count, your earlier answer stays. { $why }

album-first = Of several files I keep <b>only the first</b>.
album-refused = I kept nothing of these files: I only read text and buttons here.
caption-alone-album = I read the words. Not the files: they are not needed here.
caption-alone-file = I read the words. Not what came with them: it is not needed here.
caption-alone = I read the words. Not the photo: it is not needed here.
caption-unread = I did not record the words under the file.
caption-with-file = I recorded the file too.
