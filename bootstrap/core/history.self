"I am the history of the image: what was evaluated, when, and how much each evaluation wrote. I can take one back, as long as nothing
 later builds on it.

   (imageHistory latest: 5) do: [| :e | e printLine ]
   imageHistory undoLatest
   imageHistory undo: '03e5'        the first digits of a number are enough

 needs  core/clonable, core/time; when asked: collections/vector, core/string
 gives  imageHistory, imageHistory entry, traits historyEntry"

traits _AddSlots: (|
  "I am one evaluation that was kept."
  historyEntry = (|
    parent* = traits clonable.

    { 'Category: telling'
      "The first line of what was evaluated."
      title = ( description isEmpty ifTrue: [ '' ] False: [ description lines first ] ).
      statePrintString = ( number, ' ', when printString, ' ', size printString, ' bytes: ', title ).
    }

    { 'Category: undoing'
      "Take back what I changed."
      undo = ( imageHistory undo: number ).
    }

    { 'Category: private'
      "From what the primitives tell."
      copyTold: told = ( | new |
        new: copy.
        new number: told at: 0.
        new when: (time copyMsec: told at: 1).
        new description: told at: 3.
        new size: told at: 4.
        new ).
    }
  |).
|)

globals _AddSlots: (|
  imageHistory = (|
    parent* = traits oddball.

    { 'Category: looking'
      "So many entries, the latest first: a vector."
      latest: n = ( (_TransactionLog: n) copyMappedBy: [| :told | entry copyTold: told ] ).
      latest = ( (latest: 1) first ).
      "The entry of a number; its first digits are enough when no other begins so."
      at: number = ( entry copyTold: (_Transaction: number) ).
      do: block = ( (latest: 100000) do: block. self ).
    }

    { 'Category: undoing'
      "Take back what one evaluation changed, together with whatever else this one does. Refused when something later uses it."
      undo: number = ( _UndoTransaction: number IfFail: [| :why | ^ error: 'it cannot be undone: ', why ]. self ).
      undoLatest = ( undo: latest number ).
    }
  |).
|)

imageHistory _AddSlots: (|
  entry = (|
    {} = 'ModuleInfo: Creator: globals imageHistory entry.'.
    parent* = traits historyEntry.
    "How the image and the trail call me: sixteen hexadecimal digits."
    number <- ''.
    when.
    description <- ''.
    "Bytes written."
    size <- 0.
  |).
|)
