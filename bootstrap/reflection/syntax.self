"I am the syntax tree: what a text means, as objects, before anybody runs it. Nothing in a text is evaluated by making its tree.

 Every node is a copy of one of my slots. It knows its kind, its place in the text and its parts. A name that stands for an argument or a
 local is written like a message without a receiver, and is a send here too: one that isVariable.

 ((('fill: n = ( water: water + n )' parseSlots first contents sends) collect: [| :s | s selector ]))   >>> a list('water:', '+', 'water')

 needs  reflection/mirrors, collections/list; the primitives on syntax
 gives  syntax, traits syntax: node, code and one for each kind; parseSlots, parseObject, parseBody for strings; syntaxTree for mirrors"

traits _AddSlots: ( | syntax = ( | {} = 'ModuleInfo: Creator: traits syntax.' | ) | )
globals _AddSlots: ( | syntax = ( | {} = 'ModuleInfo: Creator: globals syntax.' | ) | )

traits syntax _AddSlots: ( |
  "I am what all nodes know. start and end are places between the characters of origin text; line and column count from 1."
  node = ( |
    {} = 'ModuleInfo: Creator: traits syntax node.'.
    parent* = traits clonable.

    { 'Category: place'
      "The text of the node.
       ('3 + (4)' parseBody statements first arguments first source)   >>> '(4)'"
      source = ( (origin text copyFrom: start UpTo: end) canonicalize ).
      "Where to point when something is wrong with it: at the selector of a message, and else where it begins."
      placeLine = ( line ).
      placeColumn = ( column ).
      place = ( placeLine printString, ':', placeColumn printString ).
    }

    { 'Category: parts'
      "The nodes it is made of, in the order of the text: a vector.
       ('a b: 3 C: 4' parseBody statements first parts size)   >>> 3"
      parts = ( vector ).
      "The node, and everything below it, whoever contains before what it contains.
       Deep trees are no trouble: nothing here is recursive."
      do: b = ( | waiting. node |
        waiting: list copyRemoveAll addLast: self.
        [ waiting isEmpty ] whileFalse: [
          node: waiting removeLast.
          b value: node.
          node parts reverseDo: [| :part | waiting addLast: part ] ].
        self ).
      "Those of them, the node among them, that satisfy a test, in a list."
      nodesSatisfying: test = ( | found |
        found: list copyRemoveAll.
        do: [| :node | (test value: node) ifTrue: [ found addLast: node ] ].
        found ).
    }

    { 'Category: looking for something'
      "All messages in it, primitives among them, but no variables and no resends.
       (('| a <- 1 | a: a + b' parseBody sends) collect: [| :s | s selector ])   >>> a list('+', 'b')"
      sends = ( nodesSatisfying: [| :node | node isSend && [ node isVariable not ] ] ).
      "All places where an argument or a local is read or assigned."
      variables = ( nodesSatisfying: [| :node | node isVariable ] ).
      "All messages that would assign a slot of self, if it has an assignable one of that name.
       (('x: 3. a y: 4. self z: 5' parseBody assignments) collect: [| :s | s assignedName ])   >>> a list('x', 'z')"
      assignments = ( nodesSatisfying: [| :node | node isSend && [ node isAssignment ] ] ).
      primitives = ( nodesSatisfying: [| :node | node isPrimitive ] ).
      resends = ( nodesSatisfying: [| :node | node isResend ] ).
      blocks = ( nodesSatisfying: [| :node | node isBlock ] ).
      texts = ( nodesSatisfying: [| :node | node isText ] ).
      numbers = ( nodesSatisfying: [| :node | node isNumber ] ).
      "The selectors of all sends and resends in it, each once."
      selectors = ( | found |
        found: set copyRemoveAll.
        do: [| :node | (node isResend || [ node isSend && [ node isVariable not ] ]) ifTrue: [ found add: node selector ] ].
        found ).
      "How many nodes are inside one another, the node itself counted.
       ('((1 + 2) + 3) + 4' parseBody depth)   >>> 5"
      depth = ( | level. below. n <- 0 |
        level: vector copySize: 1 FillingWith: self.
        [ level isEmpty ] whileFalse: [
          n: n + 1.
          below: vector copyRemoveAll.
          level do: [| :node | below _VectorAddAll: node parts ].
          level: below ].
        n ).
    }

    { 'Category: names'
      "The arguments and the locals that can be named where the node stands, those of the innermost block first: lists of strings."
      argumentNames = ( scope argumentNames ).
      localNames = ( scope localNames ).
      "Whether it stands in what the initial value of a slot or a local is computed from. That is done once, in the lobby, when the
       text becomes objects, and not when a method runs.
       ('a = 3 + 4. b = ( 5 + 6 )' parseObject sends collect: [| :s | s isInInitializer ])   >>> a list(true, false)"
      isInInitializer = ( scope isInInitializer ).
    }

    { 'Category: testing'
      isNumber = false.
      isText = false.
      isSelfReference = false.
      isSend = false.
      isResend = false.
      isSlot = false.
      isBlock = false.
      isMethod = false.
      isObject = false.
      isBody = false.
      "Whether it has arguments, locals and statements: methods, blocks and bodies do."
      isCode = false.
      "Whether it means the same whatever is sent to whom: numbers and strings do."
      isLiteral = false.
      isVariable = false.
      isPrimitive = false.
      isMistake = false.
    }

    { 'Category: printing'
      statePrintString = ( source copyAtMostWithEllipsis: 60 ).
    }
  | ).

  "I am a text that could not be read: what is wrong, and where."
  mistake = ( |
    {} = 'ModuleInfo: Creator: traits syntax mistake.'.
    parent* = traits clonable.
    isMistake = true.
    kind = 'mistake'.
    placeLine = ( line ).
    placeColumn = ( column ).
    "The text at fault, '' where something is missing."
    source = ( (origin text copyFrom: start UpTo: end) canonicalize ).
    statePrintString = ( line printString, ':', column printString, ': ', sentence ).
  | ).

  "I am the names that can be used at a place in a text: those a method or block declares, and, further out, those of what is around it."
  scope = ( |
    {} = 'ModuleInfo: Creator: traits syntax scope.'.
    parent* = traits clonable.

    { 'Category: looking up'
      "The innermost scope that declares a name, nil where none does: then the name is a message to self."
      declaring: name = ( | s |
        s: self.
        [ s isNil ] whileFalse: [
          (s declares: name) ifTrue: [ ^ s ].
          s: s outer ].
        nil ).
      declares: name = ( (arguments includes: name) || [ locals includes: name ] ).
      includes: name = ( (declaring: name) isNotNil ).
      isArgument: name = ( | s | s: (declaring: name). s isNotNil && [ s arguments includes: name ] ).
      isLocal: name = ( | s | s: (declaring: name). s isNotNil && [ s locals includes: name ] ).
      isAssignable: name = ( | s | s: (declaring: name). s isNotNil && [ s assignableLocals includes: name ] ).
      argumentNames = ( gather: [| :s | s arguments ] ).
      localNames = ( gather: [| :s | s locals ] ).
      isInInitializer = ( isInitializer || [ outer isNotNil && [ outer isInInitializer ] ] ).
    }

    { 'Category: private'
      gather: b = ( | found. s |
        found: list copyRemoveAll.
        s: self.
        [ s isNil ] whileFalse: [ found addAll: (b value: s). s: s outer ].
        found withoutDuplicates ).
    }
  | ).
| )

traits syntax _AddSlots: ( |
  "An integer or a float; contents is its value."
  number = ( |
    {} = 'ModuleInfo: Creator: traits syntax number.'.
    parent* = traits syntax node.
    kind = 'number'.
    isNumber = true.
    isLiteral = true.
  | ).

  "A string; contents is what it stands for, without quotes and escapes."
  text = ( |
    {} = 'ModuleInfo: Creator: traits syntax text.'.
    parent* = traits syntax node.
    kind = 'text'.
    isText = true.
    isLiteral = true.
  | ).

  "The word self."
  selfReference = ( |
    {} = 'ModuleInfo: Creator: traits syntax selfReference.'.
    parent* = traits syntax node.
    kind = 'selfReference'.
    isSelfReference = true.
  | ).

  "A message: to a receiver, or to self where receiver is nil; or an argument or local, read or assigned."
  send = ( |
    {} = 'ModuleInfo: Creator: traits syntax send.'.
    parent* = traits syntax node.
    kind = 'send'.
    isSend = true.
    parts = ( receiver isNil ifTrue: [ arguments ] False: [ (vector copySize: 1 FillingWith: receiver), arguments ] ).
    placeLine = ( selectorLine ).
    placeColumn = ( selectorColumn ).

    { 'Category: testing'
      isPrimitive = ( '_' isPrefixOf: selector ).
      isImplicit = ( receiver isNil ).
      "To self, said or not. In what a slot's initial value is computed from, self is the lobby.
       ('self size' parseBody statements first isToSelf)   >>> true"
      isToSelf = ( isVariable not && [ isImplicit || [ receiver isSelfReference ] ] ).
      isVariable = ( isImplicit && [ isVariableRead || [ isVariableAssignment ] ] ).
      isVariableRead = ( isImplicit && [ arguments isEmpty && [ scope includes: selector ] ] ).
      isVariableAssignment = ( isImplicit && [ isLikeAssignment && [ scope isAssignable: assignedName ] ] ).
      "Whether it assigns a slot of self, if that has an assignable one of this name."
      isAssignment = ( isLikeAssignment && [ isToSelf && [ isPrimitive not ] ] ).
      isLikeAssignment = ( (1 = arguments size) && [ ':' isSuffixOf: selector ] ).
      isUnary = ( arguments isEmpty ).
      isKeyword = ( ':' isSuffixOf: selector ).
      isBinary = ( isUnary not && [ isKeyword not ] ).
    }

    { 'Category: names'
      "What would be assigned: the selector without its colon."
      assignedName = ( (selector copyFrom: 0 UpTo: selector size - 1) canonicalize ).
      "The name of the primitive, without the block for failures.
       ('_QuitIfFail: 3' parseBody statements first primitiveName)   >>> '_Quit'"
      primitiveName = (
        (isPrimitive && [ 'IfFail:' isSuffixOf: selector ]) ifFalse: [ ^ selector ].
        (selector copyFrom: 0 UpTo: selector size - 'IfFail:' size) canonicalize ).
    }
  | ).

  "A message to self whose lookup begins with the parents, or with the one parent named by delegate where that is not nil."
  resending = ( |
    {} = 'ModuleInfo: Creator: traits syntax resending.'.
    parent* = traits syntax node.
    kind = 'resend'.
    isResend = true.
    parts = ( arguments ).
    placeLine = ( selectorLine ).
    placeColumn = ( selectorColumn ).
  | ).

  "A slot of an object, or a local. contents is nil where nothing is said about them: then they are nil to begin with."
  slot = ( |
    {} = 'ModuleInfo: Creator: traits syntax slot.'.
    parent* = traits syntax node.
    kind = 'slot'.
    isSlot = true.
    parts = ( contents isNil ifTrue: [ vector ] False: [ vector copySize: 1 FillingWith: contents ] ).
    isMethodSlot = ( contents isNotNil && [ contents isMethod ] ).
  | ).

  "What methods, blocks and bodies have in common: arguments, a vector of names; locals, a vector of slots; statements, a vector;
   returns, whether the last of them stands behind ^."
  code = ( |
    {} = 'ModuleInfo: Creator: traits syntax code.'.
    parent* = traits syntax node.
    isCode = true.
    parts = ( locals, statements ).
  | ).
| )

traits syntax _AddSlots: ( |
  "The code in a slot, with the parentheses around it."
  method = ( | {} = 'ModuleInfo: Creator: traits syntax method.'. parent* = traits syntax code. kind = 'method'. isMethod = true | ).

  "What stands in brackets."
  block = ( | {} = 'ModuleInfo: Creator: traits syntax block.'. parent* = traits syntax code. kind = 'block'. isBlock = true | ).

  "A whole text that is evaluated as it stands."
  body = ( | {} = 'ModuleInfo: Creator: traits syntax body.'. parent* = traits syntax code. kind = 'body'. isBody = true | ).

  "What stands in parentheses and bars; a block without code is one too."
  object = ( |
    {} = 'ModuleInfo: Creator: traits syntax object.'.
    parent* = traits syntax node.
    kind = 'object'.
    isObject = true.
    parts = ( slots ).
    methodSlots = ( slots asList copyFilteredBy: [| :s | s isMethodSlot ] ).
    dataSlots = ( slots asList copyFilteredBy: [| :s | s isMethodSlot not ] ).
  | ).
| )

"The prototypes. The primitives copy them."
syntax _AddSlots: ( |
  "The text that nodes have their places in."
  origin = ( | {} = 'ModuleInfo: Creator: globals syntax origin.'. parent* = traits clonable. text <- ''. name <- '' | ).
  scope = ( |
    {} = 'ModuleInfo: Creator: globals syntax scope.'.
    parent* = traits syntax scope.
    outer. arguments <- vector. locals <- vector. assignableLocals <- vector. isInitializer <- false.
  | ).
| )

syntax _AddSlots: ( |
  mistake = ( |
    {} = 'ModuleInfo: Creator: globals syntax mistake.'.
    parent* = traits syntax mistake.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. sentence <- ''. expected <- vector. hint <- ''. isIncomplete <- false.
  | ).
  number = ( |
    {} = 'ModuleInfo: Creator: globals syntax number.'.
    parent* = traits syntax number.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope. contents <- 0.
  | ).
  text = ( |
    {} = 'ModuleInfo: Creator: globals syntax text.'.
    parent* = traits syntax text.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope. contents <- ''.
  | ).
  selfReference = ( |
    {} = 'ModuleInfo: Creator: globals syntax selfReference.'.
    parent* = traits syntax selfReference.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
  | ).
  send = ( |
    {} = 'ModuleInfo: Creator: globals syntax send.'.
    parent* = traits syntax send.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
    receiver. selector <- ''. arguments <- vector. selectorStart <- 0. selectorLine <- 1. selectorColumn <- 1.
  | ).
  resending = ( |
    {} = 'ModuleInfo: Creator: globals syntax resending.'.
    parent* = traits syntax resending.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
    delegate. selector <- ''. arguments <- vector. selectorStart <- 0. selectorLine <- 1. selectorColumn <- 1.
  | ).
  slot = ( |
    {} = 'ModuleInfo: Creator: globals syntax slot.'.
    parent* = traits syntax slot.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
    name <- ''. contents. isAssignable <- false. isParent <- false. annotation <- ''.
  | ).
  object = ( |
    {} = 'ModuleInfo: Creator: globals syntax object.'.
    parent* = traits syntax object.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope. slots <- vector. annotation <- ''.
  | ).
  method = ( |
    {} = 'ModuleInfo: Creator: globals syntax method.'.
    parent* = traits syntax method.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
    arguments <- vector. locals <- vector. statements <- vector. returns <- false.
  | ).
  block = ( |
    {} = 'ModuleInfo: Creator: globals syntax block.'.
    parent* = traits syntax block.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
    arguments <- vector. locals <- vector. statements <- vector. returns <- false.
  | ).
  body = ( |
    {} = 'ModuleInfo: Creator: globals syntax body.'.
    parent* = traits syntax body.
    origin <- syntax origin. start <- 0. end <- 0. line <- 1. column <- 1. scope <- syntax scope.
    arguments <- vector. locals <- vector. statements <- vector. returns <- false.
  | ).
| )

traits string _AddSlots: ( |
  { 'Category: reading as a program'
    "The slots a text lists, as it would stand between bars: a vector of nodes.
     ('a <- 3. double: n = ( n * 2 )' parseSlots last contents arguments)   >>> a vector('n')"
    parseSlots = ( parseObject slots ).
    "The block is given what is wrong, the line and the column; and then the mistake itself, which also has a hint.
     ('a = ( 3 ' parseSlotsIfFail: [| :why. :line. :column | why ])   >>> 'this '(' is never closed'"
    parseSlotsIfFail: fail = ( (parseObjectIfFail: [| :why. :line. :column. :mistake | ^ fail value: why With: line With: column With: mistake ]) slots ).
    "The object whose slots a text lists: one node."
    parseObject = ( parseObjectIfFail: [| :why. :line. :column | error: 'line ', line printString, ', column ', column printString, ': ', why ] ).
    parseObjectIfFail: fail = ( tree: _SyntaxOfSlots IfMistake: fail ).
    "An expression, or several: one node.
     (('3 + 4' parseBody) statements first selector)   >>> '+'"
    parseBody = ( parseBodyIfFail: [| :why. :line. :column | error: 'line ', line printString, ', column ', column printString, ': ', why ] ).
    parseBodyIfFail: fail = ( tree: _SyntaxOfBody IfMistake: fail ).
    tree: tree IfMistake: fail = (
      tree isMistake ifFalse: [ ^ tree ].
      fail value: tree sentence With: tree line With: tree column With: tree ).
  }
| )

traits mirrors method _AddSlots: ( |
  "The code as a tree. Lines and columns are those of the file it was written in.
   (((reflect: (| f = ( 3. 4 ) |)) at: 'f') contents syntaxTree statements size)   >>> 2"
  syntaxTree = ( reflectee _SyntaxTree ).
| )

traits mirrors block _AddSlots: ( |
  "([| :x | x + 1 ] asMirror syntaxTree arguments)   >>> a vector('x')"
  syntaxTree = ( reflectee _SyntaxTree ).
| )
