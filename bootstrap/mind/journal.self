"I am the journal: notes that stay whatever becomes of the evaluation that wrote them. What is thought is undone when it fails; what I am
 told is not, and after the evaluation the orchestrator makes of it what has to be kept. A note is a text under a number that is given
 once and never again.

 [| :n | [ journal at: n ] ensure: [ journal remove: n ] ] value: (journal add: 'a thought')   >>> 'a thought'

 needs  core/oddball; when asked: collections/vector
 gives  journal"

globals _AddSlots: (|
  journal = (|
    parent* = traits oddball.

    { 'Category: notes'
      "Writes a note, at once, and answers its number."
      add: text = ( _JournalAdd: text asString ).
      "A number that no note has had or will have."
      newNumber = ( | n | n: add: ''. remove: n. n ).
      at: number = ( _JournalAt: number ).
      "at: absent number is the block's value instead of an error.
       (journal at: 1000000 IfAbsent: [ 'none' ])   >>> 'none'"
      at: number IfAbsent: block = ( _JournalAt: number IfFail: [ block value ] ).
      at: number Put: text = ( _JournalAt: number Put: text asString ).
      remove: number = ( _JournalRemove: number ).
      includes: number = ( _JournalAt: number IfFail: [ ^ false ]. true ).
      "The numbers of all notes, the oldest first."
      numbers = ( _JournalNumbers ).
      "Who wrote a note last: 'mine', this session; 'alive', another one that lives; or 'gone', one that ended before it was settled."
      ownerOf: number = ( _JournalOwner: number ).
      "Every note, with its number and who wrote it. One that another session removes meanwhile is left out."
      do: block = ( numbers do: [| :number |
        block value: (at: number IfAbsent: '') With: number With: (_JournalOwner: number IfFail: 'gone') ]. self ).
      isEmpty = ( numbers isEmpty ).
      size = ( numbers size ).
    }

    { 'Category: printing'
      printString = ( 'journal' ).
    }
  |).
|)

globals journal _ObjectAnnotation: 'Sealed'

defaultBehavior _AddSlots: (|
  { 'Category: naming in the image'
    "A text that names me in the image also when it is opened again; empty as long as no record of me is there.
     (lobby objectReference) objectOfReference == lobby   >>> true"
    objectReference = ( _ObjectReference ).
  }
|)

traits string _AddSlots: (|
  { 'Category: naming in the image'
    "The object that I name, as its objectReference said."
    objectOfReference = ( objectOfReferenceIfAbsent: [ error: 'the image holds no object of that reference' ] ).
    "('no reference' objectOfReferenceIfAbsent: [ 'none' ])   >>> 'none'"
    objectOfReferenceIfAbsent: block = ( _ObjectOfReference: self IfFail: [ block value ] ).
  }
|)
