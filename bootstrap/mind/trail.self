"I am the trail: I remember what the mind did, step by step, one line of JSON for each event, in the file metacognition.jsonl beside the
 image. What is thought may be undone; what I was told stays. I never keep anybody waiting.

 needs  core/json, collections/dictionary
 gives  trail"

globals _AddSlots: (|
  trail = (|
    parent* = traits oddball.

    { 'Category: writing'
      "An event of a cycle, with whatever there is to say about it: a dictionary of strings and what JSON can hold. The time, the
       transaction and the session are added."
      event: name Cycle: id With: aDictionary = ( | line |
        line: dictionary copyRemoveAll.
        line at: 'cycle' Put: id.
        line at: 'event' Put: name.
        aDictionary do: [| :value. :key | line at: key Put: value ].
        _TrailWrite: line asJson.
        self ).
      event: name Cycle: id = ( event: name Cycle: id With: dictionary copyRemoveAll ).
    }

    { 'Category: reading'
      "What was written of a cycle, oldest first: a vector of dictionaries. The last says whether it was committed.
       ((trail event: 'thought' Cycle: 'example') entriesOf: 'example') last at: 'event'   >>> 'thought'"
      entriesOf: id = ( (_TrailLines: id) copyMappedBy: [| :line | line parseJson ] ).
      "So many lines from one on, as they were written; the first of all has number 0."
      linesFrom: first Count: n = ( _TrailLinesFrom: first Count: n ).
      "Every entry, oldest first, a dictionary each."
      do: block = ( | next <- 0. lines |
        [ lines: linesFrom: next Count: stretch.
          lines do: [| :line | block value: line parseJson ].
          next: next + lines size.
          lines isEmpty ] whileFalse.
        self ).
    }

    { 'Category: private'
      stretch = 1000.
    }

    { 'Category: printing'
      printString = ( 'trail' ).
    }
  |).
|)

globals trail _ObjectAnnotation: 'Sealed'
