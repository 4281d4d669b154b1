"I am the string: characters in an order. A character is a string of size 1.

 A literal is immutable; whatever is made from strings is a mutable string, and the two are equal when their characters are.
 What is asked of me as a collection and not found here, collections/indexable answers.

 needs  core/integer; when asked: collections/list, the perform primitives
 gives  traits string, traits mutableString"

traits string _AddSlots: ( |

  { 'Category: accessing'
    size = ( _ByteSize ).
    isEmpty = ( _ByteSize = 0 ).
    nonEmpty = ( _ByteSize != 0 ).
    "('abc' at: 1)   >>> 'b'"
    at: k = ( _StringAt: k IfFail: [| :why. :name | at: k Failed: why In: name IfAbsent: [ absent: k ] ] ).
    at: k IfAbsent: block = ( _StringAt: k IfFail: [| :why. :name | at: k Failed: why In: name IfAbsent: block ] ).
    "A place that is no integer becomes one if it can."
    at: k Failed: why In: name IfAbsent: block = (
      'badIndexError' = why ifTrue: [ ^ block value: k ].
      k == k asSmallInteger ifTrue: [ ^ primitiveFailedError: why Name: name ].
      at: k asSmallInteger IfAbsent: block ).
    absent: k = ( error: k printString, ' is absent' As: exceptions indexError ).
    at: k Put: character = ( immutableError ).
    at: k Put: character IfAbsent: block = ( immutableError ).
    at: k PutByte: code = ( immutableError ).
    at: k PutByte: code IfAbsent: block = ( immutableError ).
    mapBy: block = ( immutableError ).
    filterBy: test = ( immutableError ).
    immutableError = ( error: 'cannot modify an immutable string' ).
    first = ( at: 0 ).
    last = ( at: size - 1 ).
    "Characters by their codes.
     ('abc' byteAt: 0)   >>> 97"
    byteAt: k = ( byteAt: k IfAbsent: [ absent: k ] ).
    byteAt: k IfAbsent: block = (
      _ByteAt: k IfFail: [| :why. :name |
        'badIndexError' = why ifTrue: [ block value: k ] False: [ primitiveFailedError: why Name: name ] ] ).
    firstByte = ( byteAt: 0 ).
  }

  { 'Category: iterating'
    "('ab' do: [| :c. :i | i ])   >>> 'ab'"
    do: block = ( 0 upTo: _ByteSize Do: [| :i | block value: (_StringAt: i) With: i ]. self ).
    reverseDo: block = ( _ByteSize - 1 downTo: 0 Do: [| :i | block value: (_StringAt: i) With: i ]. self ).
    bytesDo: block = ( 0 upTo: _ByteSize Do: [| :i | block value: (_ByteAt: i) With: i ]. self ).
    linesDo: block = ( lines do: block. self ).
  }

  { 'Category: comparing'
    "('ab', 'c') = 'abc'   >>> true"
    = s = ( _StringEQ: s IfFail: [ s equalsCanonicalString: self ] ).
    equalsCanonicalString: s = ( s _StringEQ: self IfFail: false ).
    "By the codes of the characters.
     ('abc' < 'abd')   >>> true"
    < s = ( _StringLT: s IfFail: [ resend.< s ] ).
    > s = ( s _StringLT: self IfFail: [ s < self ] ).
    <= s = ( _StringLE: s IfFail: [ (s < self) not ] ).
    >= s = ( s _StringLE: self IfFail: [ (< s) not ] ).
    compare: s IfLess: less Equal: equal Greater: greater = (
      (_StringEQ: s IfFail: [ ^ resend.compare: s IfLess: less Equal: equal Greater: greater ])
        ifTrue: [ equal value ] False: [ (_StringLT: s) ifTrue: [ less value ] False: [ greater value ] ] ).
    max: s = ( > s ifTrue: [ self ] False: [ s ] ).
    min: s = ( < s ifTrue: [ self ] False: [ s ] ).
    hash = ( _StringHash ).
    "('abc' isPrefixOf: 'abcdef')   >>> true"
    isPrefixOf: s = ( s _StringStartsWith: self IfFail: [ false ] ).
    isSuffixOf: s = ( s _StringEndsWith: self IfFail: [ false ] ).
    "('abcdef' startsWith: 'abc')   >>> true"
    startsWith: s = ( _StringStartsWith: s ).
    endsWith: s = ( _StringEndsWith: s ).
  }

  { 'Category: comparing\x7fCategory: one object for equal strings'
    "(('a', 'b') canonicalize == 'ab')   >>> true"
    canonicalize = ( _StringCanonicalize ).
    isCanonical = true.
  }

  { 'Category: copying'
    "An immutable string needs no copy."
    copy = ( self ).
    copyMutable = ( _StringMutableCopy ).
    "('abc', 'def')   >>> 'abcdef'"
    , s = ( _StringConcatenate: s IfFail: [| :why. :name | primitive: name Failed: why IfBadType: [ appendingAll: s ] ] ).
    "The things in a collection, strings of size 1 or character codes, each added at the end."
    appendingAll: c = ( | r |
      c size.
      r: self.
      c do: [| :x | r: r _StringConcatenate: (x asByte asCharacter) ].
      r copyMutable ).
    "From the beginning it is copySize:, so spaces fill up what is missing.
     ('hello' copyFrom: 1 UpTo: 3)   >>> 'el'"
    copyFrom: start UpTo: stop = (
      start = 0 ifTrue: [ ^ copySize: stop ].
      _StringCopyFrom: start UpTo: stop IfFail: [| :why. :name |
        'badTypeError' = why ifTrue: [ ^ primitiveFailedError: why Name: name ].
        absent: ((start < 0) || [ start > size ] ifTrue: [ start ] False: [ stop < start ifTrue: [ stop ] False: [ size ] ]) ] ).
    copyFrom: start = ( copyFrom: start UpTo: size ).
    copyFrom: start Size: n = ( copyFrom: start UpTo: start + n ).
    copyWithoutFirst = ( isEmpty ifTrue: [ copyMutable ] False: [ copyFrom: 1 UpTo: size ] ).
    copyWithoutLast = ( copySize: size - 1 ).
    copyRemoveAll = ( '' copyMutable ).
    "('hello' copySize: 2)   >>> 'he'"
    copySize: n = ( copySize: n FillingWith: ' ' ).
    copySize: n FillingWith: character = (
      _StringCopySize: n FillingWith: character IfFail: [ _StringCopySize: n FillingWith: character asByte asCharacter ] ).
    "('abc' copyReversed)   >>> 'cba'"
    copyReversed = ( _StringReverse ).
    "The characters that satisfy a test.
     ('a1b2' copyFilteredBy: [| :c | c isLetter ])   >>> 'ab'"
    copyFilteredBy: test = ( | kept |
      kept: vector copySize: 0.
      do: [| :c. :i | (test value: c With: i) ifTrue: [ kept _VectorAdd: c ] ].
      kept _VectorCharacters ).
    "What the block answers for each character, in a vector.
     ('abc' collect: [| :c | c asByte ])   >>> a vector(97, 98, 99)"
    collect: block = ( asVector collect: block ).
    "A string of a collection's characters.
     ('' copyContaining: 'ab' asList)   >>> 'ab'"
    copyContaining: c = ( '' appendingAll: c ).
    "('ab' repeated: 3)   >>> 'ababab'"
    repeated: times = ( _StringRepeat: times ).
  }

  { 'Category: copying\x7fCategory: with ellipses'
    "At most n characters; dots where some are left out, at the beginning when where is 0, at the end when it is 1.
     ('abcdefghij' copyAtMost: 7 WithEllipsisAt: 1)   >>> 'abcd...'"
    copyAtMost: n WithEllipsisAt: where = ( | kept. ahead |
      n <= 3 ifTrue: [ ^ '...' ].
      size <= n ifTrue: [ ^ copy ].
      kept: n - 3.
      ahead: (kept * where) asInteger.
      (copyFrom: 0 UpTo: ahead), '...', (copyFrom: size - (kept - ahead)) ).
    copyAtMostWithEllipsis: n = ( copyAtMost: n WithEllipsisAt: 0.5 ).
    copyAtMostWithLeadingEllipsis: n = ( copyAtMost: n WithEllipsisAt: 0 ).
    copyAtMostWithTrailingEllipsis: n = ( copyAtMost: n WithEllipsisAt: 1 ).
  }

  { 'Category: searching'
    "('hello' includes: 'e')   >>> true"
    includes: c = ( (keyOf: c IfAbsent: -1) >= 0 ).
    keyOf: c = ( keyOf: c IfAbsent: [ absent: c ] ).
    keyOf: c IfAbsent: block = ( | k |
      k: _StringFind: c From: 0 IfFail: -1.
      (k < 0) || [ c size != 1 ] ifTrue: [ block value ] False: [ k ] ).
    keyAt: c = ( keyAt: c IfAbsent: [ error: 'value not found in collection' ] ).
    keyAt: c IfAbsent: block = ( keyOf: c IfAbsent: block ).
    "('hello' occurrencesOf: 'l')   >>> 2"
    occurrencesOf: c = ( | n |
      n: _StringOccurrencesOf: c IfFail: 0.
      n = 0 ifTrue: [ 0 ] False: [ c size = 1 ifTrue: [ n ] False: [ 0 ] ] ).
    "How often a string occurs, not overlapping.
     ('abab' occurrencesOfSubstring: 'ab')   >>> 2"
    occurrencesOfSubstring: s = ( _StringOccurrencesOf: s ).
    includesSubstring: s = ( (_StringFind: s From: 0) >= 0 ).
    "('hello' findSubstring: 'lo' IfPresent: [| :i | i ] IfAbsent: -1)   >>> 3"
    findSubstring: s IfPresent: found IfAbsent: absent = ( findSubstring: s StartingAt: 0 IfPresent: found IfAbsent: absent ).
    findSubstring: s StartingAt: start IfPresent: found IfAbsent: absent = ( | k |
      k: _StringFind: s From: start.
      k < 0 ifTrue: [ absent value ] False: [ found value: k ] ).
    findLastSubstring: s IfPresent: found IfAbsent: absent = ( | k |
      k: _StringFindLast: s.
      k < 0 ifTrue: [ absent value ] False: [ found value: k ] ).
    "* stands for any characters, ? for one.
     ('abc' matchesPattern: 'a*')   >>> true"
    matchesPattern: pattern = ( _StringMatches: pattern IgnoreCase: false ).
    matchesPattern: pattern IgnoreCase: boolean = ( _StringMatches: pattern IgnoreCase: boolean ).
  }

  { 'Category: replacing'
    "('banana' replace: 'an' With: 'AN')   >>> 'bANANa'"
    replace: old With: new = ( _StringReplace: old With: new ).
    replaceFrom: start UpTo: end With: new = ( (copyFrom: 0 UpTo: start), new, (copyFrom: end) ).
  }

  { 'Category: casing'
    "('hello' capitalize)   >>> 'Hello'"
    capitalize = ( isEmpty || [ first isLowerCase not ] ifTrue: [ self ] False: [ _StringCapitalize ] ).
    capitalizeAll = ( _StringCapitalizeAll ).
    uncapitalize = ( isEmpty || [ first isUpperCase not ] ifTrue: [ self ] False: [ _StringUncapitalize ] ).
    uncapitalizeAll = ( _StringUncapitalizeAll ).
    isCapitalized = ( first isUpperCase ).
    isUncapitalized = ( first isLowerCase ).
  }

  { 'Category: characters'
    "Only a string of size 1 can answer these.
     ('7' isDigit)   >>> true"
    isDigit = ( _StringIsDigitIfFail: [ notACharacter: 'isDigit' ] ).
    isLetter = ( _StringIsLetterIfFail: [ notACharacter: 'isLetter' ] ).
    isUpperCase = ( _StringIsUpperCaseIfFail: [ notACharacter: 'isUpperCase' ] ).
    isLowerCase = ( _StringIsLowerCaseIfFail: [ notACharacter: 'isLowerCase' ] ).
    isPrintable = ( _StringIsPrintableIfFail: [ notACharacter: 'isPrintable' ] ).
    isControlCharacter = ( (asByteFor: 'isControlCharacter') < 32 ).
    isLineBreak = ( | code | code: asByteFor: 'isLineBreak'. (code = 10) || [ code = 13 ] ).
    isVowel = ( 'aeiouAEIOU' includes: self ).
    isWordSeparator = ( (isLetter || [ isDigit || [ = ':' ] ]) not ).
    "('a' asByte)   >>> 97"
    asByte = ( asByteFor: 'asByte' ).
    asByteFor: operation = ( size = 1 ifTrue: [ _ByteAt: 0 ] False: [ notACharacter: operation ] ).
    notACharacter: operation = (
      error: operation, ' only works on strings of size 1, but I (', self, ') have size ', size printString ).
    asCharacter = ( asByteFor: 'asCharacter'. self ).
    "('a' succ)   >>> 'b'"
    succ = ( successor ).
    pred = ( predecessor ).
    successor = ( (asByteFor: 'successor') succ asCharacter ).
    predecessor = ( (asByteFor: 'predecessor') pred asCharacter ).
  }

  { 'Category: padding'
    "('in' padOnLeft: 5)   >>> '   in'"
    padOnLeft: width = ( padOnLeft: width With: ' ' ).
    padOnRight: width = ( padOnRight: width With: ' ' ).
    padOnLeft: width With: character = ( size >= width ifTrue: [ self ] False: [ _StringPadLeft: width With: character ] ).
    padOnRight: width With: character = ( size >= width ifTrue: [ self ] False: [ _StringPadRight: width With: character ] ).
    "('  hi  ' shrinkwrapped)   >>> 'hi'"
    shrinkwrapped = ( _StringTrimLeft _StringTrimRight ).
    leftShrinkwrapped = ( _StringTrimLeft ).
    rightShrinkwrapped = ( _StringTrimRight ).
    trim = ( shrinkwrapped ).
    leadingSpaces = ( findFirst: [| :c | c != ' ' ] IfPresent: [| :c. :i | i ] IfAbsent: [ size ] ).
    leadingWhiteSpace = ( size - _StringTrimLeft size ).
    trailingWhiteSpace = ( size - _StringTrimRight size ).
    isAllWhiteSpace = ( _StringTrimLeft isEmpty ).
    whiteSpace = ' \t\n\r'.
    "('tea' indent: 2)   >>> '  tea'"
    indent: amount = ( _StringIndent: amount ).
    detabified = ( detabified: 8 ).
    detabified: width = ( _StringDetab: width ).
  }

  { 'Category: cutting and joining'
    "('one two  three' asTokensSeparatedByWhiteSpace size)   >>> 3"
    asTokensSeparatedByWhiteSpace = ( (_StringTokens: whiteSpace) asList ).
    "Empty pieces are left out.
     ('a,b,,c' asTokensSeparatedByCharactersIn: ',') size   >>> 3"
    asTokensSeparatedByCharactersIn: separators = ( (_StringTokens: ('' join: separators)) asList ).
    asTokensSeparatedByCharactersSatisfying: test = ( asTokensSeparatedByItemsSatisfying: test ).
    "Words are letters, digits and colons.
     ('a_b c' asWords size)   >>> 3"
    asWords = ( asTokensSeparatedByItemsSatisfying: [| :c | c isWordSeparator ] ).
    "Empty pieces are kept.
     ('a;b;;c' splitOn: ';') size   >>> 4"
    splitOn: separator = (
      (_StringSplit: separator IfFail: [| :why. :name |
        'badSizeError' = why ifTrue: [ error: 'nothing to split on' ] False: [ primitiveFailedError: why Name: name ] ]) asList ).
    "('one\ntwo\n' lines size)   >>> 2"
    lines = ( _StringLines asList ).
    firstLine = ( do: [| :c. :i | c isLineBreak ifTrue: [ ^ copyFrom: 0 UpTo: i ] ]. self ).
    lastLine = ( reverseDo: [| :c. :i | c isLineBreak ifTrue: [ ^ copyFrom: i + 1 ] ]. self ).
    "Me between the things of a collection.
     (', ' join: (1 & 2) asVector)   >>> '1, 2'"
    join: things = ( (things asVector copyMappedBy: [| :x | x asString ]) _VectorJoin: self ).
    "The things of a collection in my braces, in turn or by number.
     ('{} and {}' format: (1 & 'two') asVector)   >>> '1 and two'"
    format: things = (
      _StringFormat: (things asVector copyMappedBy: [| :x | x asString ]) IfFail: [| :why. :name |
        ('badIndexError' = why) || [ 'badFormatError' = why ] ifFalse: [ ^ primitiveFailedError: why Name: name ].
        error: 'the braces do not fit the ', things size printString, ' things to put there' ] ).
  }

  { 'Category: converting'
    asString = ( self ).
    flatString = ( self ).
    "My characters in UTF-8.
     ('é' asByteVector size)   >>> 2"
    asByteVector = ( byteVector _BytesFromString: self ).
    "('42' asInteger)   >>> 42"
    asInteger = ( asIntegerIfFail: [ error: 'not a number' ] ).
    asIntegerIfFail: block = ( _StringAsInteger: 10 IfFail: [ block value: 'not a number' ] ).
    asSmallInteger = ( asInteger ).
    asSmallIntegerIfFail: block = ( asIntegerIfFail: block ).
    asBigInteger = ( asInteger ).
    "('ff' hexAsInteger)   >>> 255"
    hexAsInteger = ( hexAsIntegerIfFail: [ error: 'not a hexadecimal number' ] ).
    hexAsIntegerIfFail: block = ( _StringAsInteger: 16 IfFail: [ block value: 'not a hexadecimal number' ] ).
    asIntegerBase: base = ( _StringAsInteger: base IfFail: [ error: 'not a number in base ', base printString ] ).
    "('3.5' asFloat)   >>> 3.5"
    asFloat = ( asFloatIfFail: [ error: 'not a number' ] ).
    asFloatIfFail: block = ( _StringAsFloatIfFail: [ block value: 'not a number' ] ).
    "('apple' prependAOrAn)   >>> 'an apple'"
    prependAOrAn = (
      isEmpty ifTrue: [ ^ self ].
      first isVowel ifFalse: [ ^ 'a ', self ].
      first = 'u' ifFalse: [ ^ 'an ', self ].
      (size = 1) || [ (at: 1) isVowel || [ (size >= 3) && [ (at: 2) isVowel ] ] ] ifTrue: [ 'a ', self ] False: [ 'an ', self ] ).
  }

  { 'Category: evaluating'
    "The value of the text I am, with the lobby as receiver.
     ('3 + 4' eval)   >>> 7"
    eval = ( evalIn: lobby ).
    "The block is for a text that cannot be read, and gets what is wrong with it; what goes wrong while it runs is an error as everywhere.
     ('3 +' evalIfFail: [| :e | e message ])   >>> 'premature end of input'"
    evalIfFail: block = ( evalIn: lobby IfFail: block ).
    "The same, done by somebody else.
     ('x + y' evalInContext: 3 @ 4)   >>> 7"
    evalInContext: somebody = ( evalIn: somebody ).
    evalInContext: somebody IfFail: block = ( evalIn: somebody IfFail: block ).
    evalIn: receiver = ( evalIn: receiver IfFail: [| :e | error: 'couldn\'t parse: ', e printString ] ).
    evalIn: receiver IfFail: block = ( receiver _Evaluate: self IfFail: [| :why | block value: (parseErrorPt copy message: why) ] ).
    "What is wrong with a text."
    parseErrorPt = ( |
      parent* = traits clonable.
      message <- 'the prototypical syntax error'.
      prematureEOF = ( 'premature end of input' = message ).
      printString = ( message, '.' ).
    | ).
  }

  { 'Category: sending'
    "Me as a selector.
     ('max:' sendTo: 3 With: 8)   >>> 8"
    sendTo: receiver = ( receiver _Perform: self ).
    sendTo: receiver With: a = ( receiver _Perform: self With: a ).
    sendTo: receiver With: a With: b = ( receiver _Perform: self With: a With: b ).
    sendTo: receiver With: a With: b With: c = ( receiver _Perform: self With: a With: b With: c ).
    sendTo: receiver With: a With: b With: c With: d = ( receiver _Perform: self With: a With: b With: c With: d ).
    sendTo: receiver With: a With: b With: c With: d With: e = (
      receiver _Perform: self With: a With: b With: c With: d With: e ).
    sendTo: receiver WithArguments: arguments = ( receiver _Perform: self Arguments: arguments asVector ).
  }

  { 'Category: printing'
    "A string prints as it is; only its printString has quotes."
    print = ( _StringPrint ).
    printLine = ( _StringPrintLine ).
    "('it' printString)   >>> ''it''"
    printString = ( _StringPrintStringIfFail: [ namePrintString ] ).
    printStringSize: n = ( '\'', (copyAtMostWithEllipsis: (n - 2 max: 0)), '\'' ).
    storeStringIfFail: block = ( _StringStoreString ).
    "('a\nb' escaped)   >>> 'a\\nb'"
    escaped = ( _StringEscaped ).
    asEscapeSequence = ( _StringAsEscapeSequence ).
    collectionName = 'string'.
  }
| )

traits mutableString _AddSlots: ( |

  { 'Category: accessing'
    "('abc' copyMutable at: 0 Put: 'x')   >>> 'xbc'"
    at: k Put: character = ( at: k Put: character IfAbsent: [ absent: k ] ).
    at: k Put: character IfAbsent: block = (
      _StringAt: k Put: character IfFail: [| :why |
        'badIndexError' = why ifTrue: [ ^ block value: k ].
        at: k asSmallInteger PutByte: character asByte IfAbsent: block ] ).
    at: k PutByte: code = ( at: k PutByte: code IfAbsent: [ absent: k ] ).
    at: k PutByte: code IfAbsent: block = (
      _ByteAt: k Put: code IfFail: [| :why. :name |
        'badIndexError' = why ifTrue: [ block value: k ] False: [ primitiveFailedError: why Name: name ] ] ).
    firstByte: code = ( at: 0 PutByte: code ).
  }

  { 'Category: changing'
    "What the block answers for each character takes its place.
     ('abc' copyMutable mapBy: [| :c | c capitalize ])   >>> 'ABC'"
    mapBy: block = ( | new |
      new: vector copySize: 0.
      do: [| :c. :i | new _VectorAdd: (block value: c With: i) ].
      _StringSet: (new _VectorCharactersIfFail: [ '' appendingAll: new ]) ).
    filterBy: test = ( _StringSet: (copyFilteredBy: test) ).
    reverse = ( _StringSet: _StringReverse ).
  }

  { 'Category: copying'
    copy = ( _Clone ).
  }

  { 'Category: comparing'
    isCanonical = false.
  }

  { 'Category: printing'
    storeStringIfFail: block = ( isEmpty ifTrue: [ 'mutableString' ] False: [ _StringStoreString, ' copyMutable' ] ).
  }
| )
