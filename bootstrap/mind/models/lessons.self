"I am what a model can learn from: lessons, each a request for a method with the method that is right, and collections of them.

     fineTuningJob lessons copyFromCodex                  the golden pairs of the codex
     fineTuningJob lessons copyFromInstallations          what missions installed; what was taken back is kept to be avoided
     fineTuningJob lessons copyJsonLines: text            an object of JSON a line: object, selector, intent, examples, method
     (fineTuningJob lesson copySelector: 'twice:' Object: '' Intent: 'twice it' Examples: vector Method: 'twice: n = ( n + n )')

 needs  mind/example, core/json, collections/list; when asked: mind/codex/golden, mind/provenance
 gives  traits lesson, traits lessonSet; fineTuningJob, still empty, with fineTuningJob lesson, fineTuningJob lessons"

traits _AddSlots: (|
  lesson = (|
    parent* = traits clonable.

    { 'Category: making'
      "The object as its slot list, examples as dictionaries or as copies of example, the method as a slot."
      copySelector: s Object: text Intent: words Examples: some Method: source = ( | it |
        it: copy.
        it selector: s asString canonicalize.
        it object: text asString canonicalize.
        it intent: (words isNil ifTrue: [ nil ] False: [ words asString canonicalize ]).
        it examples: (some asVector copyMappedBy: [| :each | dictionaryOf: each ]).
        it method: source asString canonicalize.
        it ).
      "((fineTuningJob lesson copyFromDictionary: '{\"selector\": \"one\", \"method\": \"one = ( 1 )\"}' parseJson) selector)   >>> 'one'"
      copyFromDictionary: d = ( | it |
        (d _InheritsFrom: traits dictionary) ifFalse: [ ^ error: 'a lesson is an object of JSON, and not ', d printString ].
        it: copySelector: (d at: 'selector' IfAbsent: '') Object: (d at: 'object' IfAbsent: '') Intent: (d at: 'intent' IfAbsent: nil)
          Examples: ((d at: 'examples' IfAbsent: nil) ifNil: [ vector ]) Method: (d at: 'method' IfAbsent: '').
        it prompt: ((d at: 'prompt' IfAbsent: nil) ifNil: '').
        it ).
      "From the record of an installation."
      copyFromRecord: d Source: source = ( | it |
        it: copySelector: (d at: 'selector') Object: (d at: 'object' IfAbsent: '') Intent: (d at: 'intent') Examples: (d at: 'examples') Method: source.
        it prompt: (d at: 'prompt').
        it ).
      "From a golden pair."
      copyFromPair: d = ( | asked. words |
        asked: dictionary copyRemoveAll.
        asked at: 'do' Put: (d at: 'do').
        asked at: 'gives' Put: (d at: 'gives').
        words: ((d at: 'prompt') _StringSplit: (d at: 'selector'), '. ').
        words: ((words last _StringSplit: ' The object has ') first).
        (copySelector: (d at: 'selector') Object: '(| ', (d at: 'slots'), ' |)' Intent: words Examples: (vector copySize: 1 FillingWith: asked)
          Method: (d at: 'reply')) prompt: (d at: 'prompt') ).
    }

    { 'Category: telling'
      asDictionary = ( | d |
        d: dictionary copyRemoveAll.
        d at: 'selector' Put: selector.
        d at: 'object' Put: object.
        d at: 'intent' Put: intent.
        d at: 'examples' Put: examples.
        d at: 'method' Put: method.
        d at: 'prompt' Put: prompt.
        d ).
      dictionaryOf: each = ( (each _InheritsFrom: traits example) ifTrue: [ each asDictionary ] False: [ each ] ).
      "The slot list of an object: its data, as far as that can be written down.
       (fineTuningJob lesson objectTextOf: 3 @ 4)   >>> '(| x <- 3. y <- 4 |)'"
      objectTextOf: thing = ( | told |
        told: list copyRemoveAll.
        (reflect: thing) do: [| :slot. :name |
          (slot isMethod || [ slot isAssignment || [ slot isParent ] ]) ifFalse: [
            told addLast: name, (slot isAssignable ifTrue: ' <- ' False: ' = '), (literalFor: slot contents reflectee) ] ].
        ('(| ', (told joinUsing: '. '), ' |)') canonicalize ).
      "Numbers, strings and collections of these as expressions; of anything else only that it is there."
      literalFor: thing = ( | m |
        (isPlain: thing) ifTrue: [ ^ thing storeString ].
        m: reflect: thing.
        m isReflecteeVector ifTrue: [ ^ collectionOf: thing As: 'vector' ].
        (thing _InheritsFrom: traits list) ifTrue: [ ^ collectionOf: thing asVector As: 'list' ].
        '(| |)' ).
      collectionOf: things As: kind = (
        ((things size > 20) || [ things anySatisfy: [| :each | (isPlain: each) not ] ]) || [ things isEmpty ] ifTrue: [ ^ kind, ' copyRemoveAll' ].
        things size = 1 ifTrue: [
          ^ kind = 'list' ifTrue: [ 'list copyRemoveAll add: ', things first storeString ] False: [ 'vector copyAddLast: ', things first storeString ] ].
        '(', ((things collect: [| :each | each storeString ]) joinUsing: ' & '), ') as', kind capitalize ).
      isPlain: thing = ( | m |
        m: reflect: thing.
        m isReflecteeNumber || [ m isReflecteeString || [ (thing == nil) || [ (thing == true) || [ thing == false ] ] ] ] ).
    }

    { 'Category: comparing'
      = other = ( (other _InheritsFrom: traits lesson) && [ (selector = other selector) && [ (method = other method) && [
        (intent = other intent) && [ object = other object ] ] ] ] ).
      hash = ( method hash ).
    }

    { 'Category: printing'
      statePrintString = ( selector, (intent isNil ifTrue: '' False: [ ': ', (intent copyAtMostWithTrailingEllipsis: 60) ]) ).
    }
  |).

  lessonSet = (|
    parent* = traits clonable.

    { 'Category: making'
      copy = ( ((clone lessons: lessons copy) avoided: avoided copy) held: (held isNil ifTrue: nil False: [ held copy ]) ).
      copyEmpty = ( ((clone lessons: list copyRemoveAll) avoided: list copyRemoveAll) held: nil ).
      copyLessons: some = ( | it | it: copyEmpty. it lessons addAll: some. it ).
      "With the lessons to judge by, from which nothing is learned."
      copyLessons: some HeldBack: others = ( (copyLessons: some) held: list copyRemoveAll addAll: others ).
      "((fineTuningJob lessons copyJsonLines: '{\"selector\": \"one\", \"method\": \"one = ( 1 )\"}') size)   >>> 1"
      copyJsonLines: text = ( copyLessons: ((text lines reject: [| :line | line isEmpty ]) collect: [| :line |
        fineTuningJob lesson copyFromDictionary: line parseJson ]) ).
      "The golden pairs.
       (fineTuningJob lessons copyFromCodex size > 50)   >>> true"
      copyFromCodex = ( (copyLessons: (codex golden collect: [| :pair | fineTuningJob lesson copyFromPair: pair ])) isLenient: true ).
      "What missions installed and nobody took back, and what was taken back."
      copyFromInstallations = ( | it |
        it: copyEmpty.
        provenance annals do: [| :i. d |
          d: i record.
          (i isReverted ifTrue: [ it avoided ] False: [ it lessons ]) addLast: (fineTuningJob lesson copyFromRecord: d Source: (d at: 'source')) ].
        it isLenient: true ).
    }

    { 'Category: adding'
      add: aLesson = ( lessons addLast: aLesson. self ).
      "Both together."
      , other = ( | it |
        it: copy.
        it lessons addAll: other lessons.
        it avoided addAll: other avoided.
        other held isNil ifFalse: [ it held: (it held ifNil: [ list copyRemoveAll ]). it held addAll: other held ].
        it isLenient: isLenient || other isLenient ).
    }

    { 'Category: accessing'
      size = ( lessons size ).
      isEmpty = ( lessons isEmpty ).
      do: block = ( lessons do: block. self ).
    }

    { 'Category: printing'
      statePrintString = (
        lessons size printString, ' to learn from', (held isNil ifTrue: '' False: [ ', ', held size printString, ' to judge by' ]),
        (avoided isEmpty ifTrue: '' False: [ ', ', avoided size printString, ' to avoid' ]) ).
    }
  |).

  fineTuningJob = (| parent* = traits clonable |).
|)

globals _AddSlots: (|
  fineTuningJob = (| {} = 'Sealed'. parent* = traits fineTuningJob |).
|)

fineTuningJob _AddSlots: (|
  lesson = (|
    {} = 'ModuleInfo: Creator: globals fineTuningJob lesson.'.
    parent* = traits lesson.
    selector <- ''.
    "The object it is for, as a slot list."
    object <- ''.
    "What the method is for, in words; nil when nobody said."
    intent.
    "Dictionaries with do, gives, with and then, as an example keeps them."
    examples <- vector.
    method <- ''.
    "What a model that reads names is asked; '' is made from the rest."
    prompt <- ''.
  |).
  lessons = (|
    {} = 'ModuleInfo: Creator: globals fineTuningJob lessons.'.
    parent* = traits lessonSet.
    lessons <- list copyRemoveAll.
    "Lessons to judge by; nil: some of the others."
    held.
    "What was taken back: the new adapter should not say it again."
    avoided <- list copyRemoveAll.
    "Whether lessons that a model cannot learn are left out; else they are an error."
    isLenient <- false.
  |).
|)
