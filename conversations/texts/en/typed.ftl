### What is typed: courtesies, corrections, texts in several messages, photos with words

remark-how = To go on press <b>Go on</b>.

courtesy-thanks = You are welcome!{ $asked ->
        [1] { "" } If that was your answer, write it with a few more words.
       *[0] { "" }
    }
courtesy-greeting = Hello, { $name }!
courtesy-farewell = See you soon, { $name }!
courtesy-assent = Fine!{ $asked ->
        [1] { "" } If that was your answer, write it with a few more words.
       *[0] { "" }
    }
courtesy-sign = How nice! I only understand words and buttons, though.

text-in-parts = Your text came in several messages: together they have { $found } characters, too many for an answer. I recorded nothing: shorten it and send it again.
text-rest-unread = Your text came in several messages: I read only the first, not the rest.

corrected = I changed your answer.
corrected-late = You changed an earlier message: the answer you had given stays as it was. To change it, go back to its question and answer again.
corrected-refused = The correction does not count, your earlier answer stays. { $why }

album-first = Of several files I keep <b>only the first</b>.
album-refused = I kept nothing of these files: I only read text and buttons here.
caption-alone = I read the words. { $many ->
        [1] Not the files sent with them: they are not needed here.
       *[0] Not the file: it is not needed here.
    }
caption-unread = I did not record the words under the file.
caption-with-file = I recorded the file too.
