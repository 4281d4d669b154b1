"I am the grammar of methods: I say which methods a model may write for one mission, so that whatever it writes to its end parses, has the asked
 header, and uses nothing but what is there: the receiver's slots and messages, the arguments, locals, and messages that are usual.

   llm methodGrammar forSelector: 'add:' Arguments: (vector copySize: 1 FillingWith: 'number') Receiver: (| parent* = traits clonable. count <- 0 |)

 needs  mind/models/llm; when asked: reflection/mirrors, mind/codex/promptMaker, the primitives on local models
 gives  llm methodGrammar"

llm _AddSlots: (|
  methodGrammar = (|
    {} = 'Sealed\x7fModuleInfo: Creator: globals llm methodGrammar.'.
    parent* = traits oddball.

    { 'Category: what may be written'
      "What everybody may name."
      names = ('nil' & 'true' & 'false' & 'list' & 'dictionary' & 'set' & 'vector') asVector.
      unary = ('abs' & 'absoluteValue' & 'asFloat' & 'asInteger' & 'asList' & 'asString' & 'asVector' & 'capitalize' & 'copy' & 'copyMutable' &
        'copyRemoveAll' & 'even' & 'first' & 'floor' & 'isEmpty' & 'isNil' & 'keys' & 'last' & 'loop' & 'max' & 'min' & 'negate' & 'nonEmpty' &
        'not' & 'odd' & 'pred' & 'printString' & 'reversed' & 'round' & 'size' & 'sorted' & 'sqrt' & 'square' & 'succ' & 'sum' &
        'uncapitalize' & 'value' & 'withoutDuplicates') asVector.
      binary = ('+' & '-' & '*' & '/' & '%' & '<' & '>' & '<=' & '>=' & '=' & '!=' & ',' & '&&' & '||') asVector.
      keyword = ('add:' & 'addAll:' & 'addFirst:' & 'addLast:' & 'at:' & 'at:IfAbsent:' & 'at:Put:' & 'collect:' & 'copyFrom:UpTo:' &
        'detect:IfNone:' & 'do:' & 'endsWith:' & 'ifFalse:' & 'ifNil:' & 'ifTrue:' & 'ifTrue:False:' & 'includes:' & 'includesKey:' &
        'includesSubstring:' & 'inject:Into:' & 'joinUsing:' & 'max:' & 'min:' & 'remove:' & 'removeKey:' & 'select:' & 'startsWith:' &
        'to:Do:' & 'value:' & 'whileTrue:') asVector.
      "How much of it: blocks and parentheses in each other, statements in a row, locals, characters of a text."
      depth <- 3.
      statements <- 5.
      locals <- 2.
      text <- 80.
      "Of the receiver's own messages, beyond those it holds itself."
      inherited <- 60.
    }

    { 'Category: making'
      "The text of the grammar, as llguidance and servers with it take it."
      forMission: aMission = (
        forSelector: aMission selector Arguments: (codex promptMaker namesFor: aMission arguments) Receiver: aMission receiver ).
      forSelector: selector Arguments: argumentNames Receiver: receiver = ( | all |
        all: partsFor: selector Arguments: argumentNames Receiver: receiver.
        _MethodGrammar: all asVector IfFail: [| :why | error: 'there is no grammar for ', selector, ': ', why ] ).
      partsFor: selector Arguments: argumentNames Receiver: receiver = ( | setters. alone. own |
        setters: list copyRemoveAll. alone: list copyRemoveAll. own: list copyRemoveAll.
        messagesOf: receiver Do: [| :name. :isData |
          (name includes: ':') ifTrue: [ own add: name ] False: [ name first isLetter ifTrue: [ alone add: name ] ].
          isData ifTrue: [ setters add: name ] ].
        (selector includes: ':') ifTrue: [ own add: selector ].
        ('selector' & selector & 'arguments' & argumentNames asVector & 'names' & ((alone addAll: names) asVector) & 'setters' & setters asVector &
         'own' & own asVector & 'unary' & (unaryFor: alone) & 'binary' & binary & 'keyword' & keyword & 'depth' & depth &
         'statements' & statements & 'locals' & locals & 'text' & text) asVector ).
      "What may be sent to others: what is usual, and what the receiver understands, for there are others like it."
      unaryFor: own = ( ((unary asList copy) addAll: own) asVector ).
      messagesOf: receiver Do: block = ( | left |
        (reflect: receiver) do: [| :slot. :name |
          slot isParent || [ slot isAssignment || [ name first = '_' ] ] ifFalse: [
            block value: name With: slot isAssignable && [ slot isMethod not ] ] ].
        left: inherited.
        codex promptMaker selectorsAbove: receiver Do: [| :name |
          (left > 0) && [ (name first = '_') not ] ifTrue: [ left: left - 1. block value: name With: false ] ] ).
    }
  |).
|)
