"Json: a parser of JSON, character by character, into objects of its own.
 The text is json.txt, 156 operations of a made-up tea house; run.py hands it over with text:.

 needs  som
 gives  jsonBenchmark"

lobby _AddSlots: ( | jsonBenchmark = ( | parent* = som benchmark. text <- '' | ) | )

jsonBenchmark _AddSlots: ( |

  "What all values answer."
  valueTraits = ( |
    parent* = traits clonable.
    isObject = ( false ).
    isArray = ( false ).
    isNumber = ( false ).
    isString = ( false ).
    isLiteral = ( false ).
  | ).

  "A guess at the index of a name, by the hash of the name."
  hashIndexTable = ( |
    parent* = traits clonable.
    table.

    new = ( copy table: vector copySize: 32 FillingWith: 0 ).

    add: name Index: index = ( | slot |
      slot: slotFor: name.
      index < 255
        ifTrue: [ table at: slot Put: index + 1 ]
         False: [ table at: slot Put: 0 ].
      self ).

    get: name = ( (table at: slotFor: name) - 1 ).

    slotFor: name = ( (name size * 1402589) && 31 ).
  | ).
| )

jsonBenchmark _AddSlots: ( |

  literal = ( |
    parent* = jsonBenchmark valueTraits.
    name <- ''.

    named: n = ( copy name: n ).
    isLiteral = ( true ).
  | ).

  number = ( |
    parent* = jsonBenchmark valueTraits.
    text <- ''.

    isNumber = ( true ).
  | ).

  string = ( |
    parent* = jsonBenchmark valueTraits.
    text <- ''.

    isString = ( true ).
  | ).

  array = ( |
    parent* = jsonBenchmark valueTraits.
    values.

    new = ( copy values: som vector ofCapacity: 50 ).
    isArray = ( true ).
    add: value = ( values add: value. self ).
    size = ( values size ).
    get: index = ( values at: index ).
  | ).

  object = ( |
    parent* = jsonBenchmark valueTraits.
    names. values. table.

    new = ( | new |
      new: copy.
      new names: som vector ofCapacity: 50.
      new values: som vector ofCapacity: 50.
      new table: jsonBenchmark hashIndexTable new.
      new ).

    isObject = ( true ).

    add: name Value: value = (
      table add: name Index: names size.
      names add: name.
      values add: value.
      self ).

    get: name = ( | index |
      index: indexOf: name.
      index = -1 ifTrue: [ nil ] False: [ values at: index ] ).

    indexOf: name = ( | index |
      index: table get: name.
      (index != -1) && [ (names at: index) = name ] ifTrue: [ ^ index ].
      0 upTo: names size Do: [| :other | (names at: other) = name ifTrue: [ ^ other ] ].
      -1 ).
  | ).
| )

jsonBenchmark _AddSlots: ( |
  null = jsonBenchmark literal named: 'null'.
  yes  = jsonBenchmark literal named: 'true'.
  no   = jsonBenchmark literal named: 'false'.
| )

jsonBenchmark _AddSlots: ( |

  parser = ( |
    parent* = traits clonable.
    text <- ''. index <- -1. line <- 1. column <- 0. current. captured <- ''. captureStart <- -1.

    on: t = ( copy text: t ).

    parse = ( | result |
      read.
      skipWhiteSpace.
      result: readValue.
      skipWhiteSpace.
      isAtEnd ifFalse: [ fail: 'unexpected character' ].
      result ).

    readValue = ( | now |
      now: current.
      now = '"' ifTrue: [ ^ readString ].
      now = '[' ifTrue: [ ^ readArray ].
      now = '{' ifTrue: [ ^ readObject ].
      now = 'n' ifTrue: [ ^ read: 'null' Literal: jsonBenchmark null ].
      now = 't' ifTrue: [ ^ read: 'true' Literal: jsonBenchmark yes ].
      now = 'f' ifTrue: [ ^ read: 'false' Literal: jsonBenchmark no ].
      (now = '-') || [ isDigit ] ifTrue: [ ^ readNumber ].
      expected: 'a value' ).

    readArray = ( | array |
      read.
      array: jsonBenchmark array new.
      skipWhiteSpace.
      (readChar: ']') ifTrue: [ ^ array ].
      [
        skipWhiteSpace.
        array add: readValue.
        skipWhiteSpace.
        readChar: ','
      ] whileTrue.
      (readChar: ']') ifFalse: [ expected: 'a comma or a closing bracket' ].
      array ).

    readObject = ( | object. name |
      read.
      object: jsonBenchmark object new.
      skipWhiteSpace.
      (readChar: '}') ifTrue: [ ^ object ].
      [
        skipWhiteSpace.
        name: readName.
        skipWhiteSpace.
        (readChar: ':') ifFalse: [ expected: 'a colon' ].
        skipWhiteSpace.
        object add: name Value: readValue.
        skipWhiteSpace.
        readChar: ','
      ] whileTrue.
      (readChar: '}') ifFalse: [ expected: 'a comma or a closing brace' ].
      object ).

    readName = (
      current = '"' ifFalse: [ expected: 'a name' ].
      readQuoted ).

    read: name Literal: literal = (
      0 upTo: name size Do: [| :index |
        (readChar: name at: index) ifFalse: [ expected: name ].
      ].
      literal ).

    readString = ( jsonBenchmark string copy text: readQuoted ).

    readQuoted = ( | result |
      read.
      startCapture.
      [ current = '"' ] whileFalse: [
        current = '\\'
          ifTrue: [
            pauseCapture.
            readEscape.
            startCapture.
          ]
           False: [
            current isNil || [ current < ' ' ] ifTrue: [ expected: 'a character of a string' ].
            read.
          ].
      ].
      result: endCapture.
      read.
      result ).

    readEscape = (
      read.
      captured: captured, (meaningOf: current).
      read ).

    meaningOf: escaped = (
      (escaped = '"') || [ (escaped = '/') || [ escaped = '\\' ] ] ifTrue: [ ^ escaped ].
      escaped = 'b' ifTrue: [ ^ '\b' ].
      escaped = 'f' ifTrue: [ ^ '\f' ].
      escaped = 'n' ifTrue: [ ^ '\n' ].
      escaped = 'r' ifTrue: [ ^ '\r' ].
      escaped = 't' ifTrue: [ ^ '\t' ].
      expected: 'a valid escape' ).

    readNumber = ( | first |
      startCapture.
      readChar: '-'.
      first: current.
      readDigit ifFalse: [ expected: 'a digit' ].
      first != '0' ifTrue: [ readDigits ].
      readFraction.
      readExponent.
      jsonBenchmark number copy text: endCapture ).

    readFraction = (
      (readChar: '.') ifFalse: [ ^ self ].
      readDigit ifFalse: [ expected: 'a digit' ].
      readDigits ).

    readExponent = (
      (readChar: 'e') || [ readChar: 'E' ] ifFalse: [ ^ self ].
      (readChar: '+') ifFalse: [ readChar: '-' ].
      readDigit ifFalse: [ expected: 'a digit' ].
      readDigits ).

    readDigits = (
      [ readDigit ] whileTrue.
      self ).

    readDigit = (
      isDigit ifFalse: [ ^ false ].
      read.
      true ).

    readChar: character = (
      current != character ifTrue: [ ^ false ].
      read.
      true ).

    skipWhiteSpace = (
      [ isWhiteSpace ] whileTrue: [ read ].
      self ).

    read = (
      current = '\n' ifTrue: [
        line: line + 1.
        column: 0.
      ].
      index: index + 1.
      column: column + 1.
      index < text size
        ifTrue: [ current: text at: index ]
         False: [ current: nil ].
      self ).

    startCapture = ( captureStart: index ).

    pauseCapture = (
      captured: captured, (text copyFrom: captureStart UpTo: index).
      captureStart: -1 ).

    endCapture = ( | result |
      captured = ''
        ifTrue: [ result: text copyFrom: captureStart UpTo: index ]
         False: [
          pauseCapture.
          result: captured.
          captured: ''.
        ].
      captureStart: -1.
      result ).

    isWhiteSpace = ( | now |
      now: current.
      (now = ' ') || [ (now = '\n') || [ (now = '\t') || [ now = '\r' ] ] ] ).

    isDigit = ( | now |
      now: current.
      now isNil not && [ (now >= '0') && [ now <= '9' ] ] ).

    isAtEnd = ( current isNil ).

    expected: what = (
      isAtEnd ifTrue: [ fail: 'unexpected end of input' ].
      fail: 'expected ', what ).

    fail: message = ( error: message, ' at ', line printString, ':', column printString ).
  | ).

  benchmark = ( (parser on: text) parse ).

  isRight: result After: iterations = ( | operations |
    result isObject && [ (result get: 'head') isObject ] ifFalse: [ ^ false ].
    operations: result get: 'operations'.
    operations isArray && [ operations size = 156 ] ).
| )
