"I am twenty wishes, in words of people and not of programmers: each is asked of a clone of genesis that has slots and nothing else, and each comes
 with what should come of it, three times. Whoever grants them is the engine of the image: the default model, where nobody set another.

     selfish run examples/wishes.self

 For each wish I tell what was written, or why nothing was, and how long that took. The last two should not be granted: one is beyond any
 slot, one beyond this model. What was written stays in the image; a mission that failed waits in orchestrator inbox.

 needs  an engine; orchestrator, genesis, example
 gives  wishes, what genesis learns"

lobby _AddSlots: (|
  wishes = (|
    parent* = traits oddball.
    granted <- 0. refused <- 0. milliseconds <- 0.

    "What is wished, of what, in which words, and what comes of it: texts to do, each with the printString that it gives."
    wish: selector Of: anObject Saying: words Giving: answers = ( | start |
      start: _TimeMonotonic.
      words printLine.
      [ (anObject learn: selector Intent: words Examples: (examplesFrom: answers)). tellGranted: selector ]
        onError: [| :e | tellRefused: e ].
      milliseconds: milliseconds + (_TimeMonotonic - start).
      self ).
    examplesFrom: answers = (
      (answers asVector) copyMappedBy: [| :each | exampleOf: each key Giving: each value ] ).
    "`do / slot: text` is a send with a slot set before; `answer ; slot: text` is an answer, and what is in the slot afterwards."
    exampleOf: text Giving: answer = ( | sent. given |
      sent: text _StringSplit: ' / '.
      given: answer _StringSplit: ' ; '.
      example copyDo: (sent at: 0) Gives: (given at: 0) With: (slotIn: sent) Then: (slotIn: given) ).
    slotIn: parts = ( | d. pair |
      d: dictionary copyRemoveAll.
      parts size = 1 ifTrue: [ ^ d ].
      pair: (parts at: 1) _StringSplit: ': '.
      d at: (pair at: 0) Put: (pair at: 1) ).

    tellGranted: selector = ( granted: granted + 1. ('    ', ((reflect: traits genesis) at: selector) contents sourceString) printLine ).
    tellRefused: e = ( refused: refused + 1. ('    nothing: ', (reasonIn: e)) printLine ).
    reasonIn: e = ( (e _Understands: 'mission') ifTrue: [ e mission reason ] False: [ e messageText ] ).
    tellAll = (
      (granted printString, ' written, ', refused printString, ' refused, ',
        (milliseconds / (granted + refused)) printString, ' milliseconds for each') printLine ).
  |).
|)

"What was judged good is installed without asking. The seed makes it come out the same each time."
orchestrator consent: 'trust'
orchestrator seed: 1
architect silent
"Loading takes a few seconds, once."
(llm engine _Understands: 'load') ifTrue: [ llm engine load ]

(wishes wish: 'seatsLeft' Of: (genesis clone _AddSlots: (| seats <- 40. taken <- 12 |))
  Saying: 'the chairs in this hall nobody sits on yet: seats without the taken ones'
  Giving: ('seatsLeft' -> '28') & ('seatsLeft / taken: 40' -> '0') & ('seatsLeft / seats: 10' -> '-2'))
(wishes wish: 'bill' Of: (genesis clone _AddSlots: (| price <- 30. amount <- 4 |))
  Saying: 'what do I owe for the whole amount at that price'
  Giving: ('bill' -> '120') & ('bill / amount: 0' -> '0') & ('bill / price: 7' -> '28'))
(wishes wish: 'doorSign' Of: (genesis clone _AddSlots: (| owner <- 'Ada' |))
  Saying: 'a sign for the door: \'Here lives \' and then the owner'
  Giving: ('doorSign' -> '\'Here lives Ada\'') & ('doorSign / owner: \'Bo\'' -> '\'Here lives Bo\'') & ('doorSign / owner: \'\'' -> '\'Here lives \''))
(wishes wish: 'mustPlugIn' Of: (genesis clone _AddSlots: (| battery <- 15 |))
  Saying: 'time for the cable? yes as soon as the battery is under 20'
  Giving: ('mustPlugIn' -> 'true') & ('mustPlugIn / battery: 20' -> 'false') & ('mustPlugIn / battery: 80' -> 'false'))
(wishes wish: 'lapDone' Of: (genesis clone _AddSlots: (| laps <- 3 |))
  Saying: 'the runner has finished another one of the laps; tell how many that makes'
  Giving: ('lapDone' -> '4 ; laps: 4') & ('lapDone / laps: 0' -> '1 ; laps: 1') & ('lapDone / laps: 9' -> '10 ; laps: 10'))
(wishes wish: 'putAside:' Of: (genesis clone _AddSlots: (| savings <- 50 |))
  Saying: 'n more coins go to the savings. How big is the treasure after that?'
  Giving: ('putAside: 5' -> '55 ; savings: 55') & ('putAside: 0' -> '50 ; savings: 50') & ('putAside: 8 / savings: 2' -> '10 ; savings: 10'))
(wishes wish: 'flick' Of: (genesis clone _AddSlots: (| lit <- true |))
  Saying: 'somebody touched the switch, so lit is the opposite of before; say what it is'
  Giving: ('flick' -> 'false ; lit: false') & ('flick / lit: false' -> 'true ; lit: true') & ('flick / lit: true' -> 'false ; lit: false'))
(wishes wish: 'climb:' Of: (genesis clone _AddSlots: (| floor <- 3. roof = 9 |))
  Saying: 'n storeys higher, but the roof is where the floor cannot get past; answer the floor'
  Giving: ('climb: 2' -> '5 ; floor: 5') & ('climb: 20' -> '9 ; floor: 9') & ('climb: 1 / floor: 9' -> '9 ; floor: 9'))
(wishes wish: 'howManyWords' Of: (genesis clone _AddSlots: (| words <- ('tea' & 'milk' & 'rum') asVector |))
  Saying: 'count the words for me'
  Giving: ('howManyWords' -> '3') & ('howManyWords / words: vector' -> '0') & ('howManyWords / words: (\'a\' & \'b\') asVector' -> '2'))
(wishes wish: 'bestMark' Of: (genesis clone _AddSlots: (| marks <- (3 & 5 & 4) asVector |))
  Saying: 'which of the marks is the greatest'
  Giving: ('bestMark' -> '5') & ('bestMark / marks: (1 & 2) asVector' -> '2') & ('bestMark / marks: (9 & 2) asVector' -> '9'))
(wishes wish: 'allPoints' Of: (genesis clone _AddSlots: (| points <- (3 & 5 & 4) asVector |))
  Saying: 'throw all the points together into one number'
  Giving: ('allPoints' -> '12') & ('allPoints / points: (1 & 2) asVector' -> '3') & ('allPoints / points: (9 & 2) asVector' -> '11'))
(wishes wish: 'shouted' Of: (genesis clone _AddSlots: (| name <- 'ada' |))
  Saying: 'the name in capitals all over'
  Giving: ('shouted' -> '\'ADA\'') & ('shouted / name: \'bo\'' -> '\'BO\'') & ('shouted / name: \'\'' -> '\'\''))
(wishes wish: 'ribbon' Of: (genesis clone _AddSlots: (| length <- 3. width <- 4 |))
  Saying: 'how much ribbon goes once round the edge of the rectangle'
  Giving: ('ribbon' -> '14') & ('ribbon / length: 1' -> '10') & ('ribbon / width: 10' -> '26'))
(wishes wish: 'fullHours' Of: (genesis clone _AddSlots: (| minutes <- 135 |))
  Saying: 'hours that fit completely into the minutes, 60 for each'
  Giving: ('fullHours' -> '2') & ('fullHours / minutes: 59' -> '0') & ('fullHours / minutes: 600' -> '10'))
(wishes wish: 'isTooCold' Of: (genesis clone _AddSlots: (| degrees <- 18. wanted <- 21 |))
  Saying: 'fewer degrees in here than wanted?'
  Giving: ('isTooCold' -> 'true') & ('isTooCold / degrees: 21' -> 'false') & ('isTooCold / wanted: 10' -> 'false'))
(wishes wish: 'kickOff' Of: (genesis clone _AddSlots: (| score <- 7 |))
  Saying: 'before the whistle everything is nought: the score goes to 0; give it'
  Giving: ('kickOff' -> '0 ; score: 0') & ('kickOff / score: 0' -> '0 ; score: 0') & ('kickOff / score: -3' -> '0 ; score: 0'))
(wishes wish: 'fullName' Of: (genesis clone _AddSlots: (| first <- 'Ada'. last <- 'Lovelace' |))
  Saying: 'first and last with a blank in the middle'
  Giving: ('fullName' -> '\'Ada Lovelace\'') & ('fullName / first: \'Bo\'' -> '\'Bo Lovelace\'') & ('fullName / last: \'Li\'' -> '\'Ada Li\''))
(wishes wish: 'reach:' Of: (genesis clone _AddSlots: (| arm <- 60 |))
  Saying: 'can the arm get at something n away, or exactly that far?'
  Giving: ('reach: 60' -> 'true') & ('reach: 61' -> 'false') & ('reach: 5 / arm: 3' -> 'false'))
(wishes wish: 'rainTomorrow' Of: (genesis clone _AddSlots: (| city <- 'Oslo' |))
  Saying: 'will it rain there tomorrow?'
  Giving: ('rainTomorrow' -> 'true') & ('rainTomorrow / city: \'Rome\'' -> 'false') & ('rainTomorrow / city: \'Bern\'' -> 'true'))
(wishes wish: 'secret' Of: (genesis clone _AddSlots: (| note <- 'abc' |))
  Saying: 'the note with every letter moved thirteen places on in the alphabet'
  Giving: ('secret' -> '\'nop\'') & ('secret / note: \'zoo\'' -> '\'mbb\'') & ('secret / note: \'\'' -> '\'\''))
wishes tellAll
