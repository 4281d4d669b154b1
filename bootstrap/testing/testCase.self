"I am the test case: an object whose slots with names that start with test are tests. Each is run on a copy of its own.

     globals _AddSlots: ( |
       kettleTest = ( |
         parent* = traits testCase.
         kettle.
         setUp = ( kettle: globals kettle copy ).
         testFillsUp = ( kettle fill. assert: kettle litres Equals: 2 ).
         testBurnsDry = ( should: [ kettle boil ] Raise: exceptions error ).
       | ).
     | )
     kettleTest run

 needs  reflection/mirrors, exceptions; when asked: collections/list
 gives  traits testCase, testCase; traits testReport, testReport; exceptions testFailure"

traits exceptions _AddSlots: ( |
  "What a test expected did not come. I am no error, so that a test of how errors are handled does not handle me."
  testFailure = ( |
    parent* = traits exceptions exception.
    kind = 'testFailure'.
    defaultAction = ( _Unhandled ).
  | ).
| )

exceptions _AddSlots: ( |
  testFailure = ( | parent* = traits exceptions testFailure. messageText <- ''. receiver | ).
| )

traits _AddSlots: ( |
  testCase = ( |
    parent* = traits clonable.

    { 'Category: around each test'
      setUp = ( self ).
      "Run also when the test failed."
      tearDown = ( self ).
    }

    { 'Category: expecting'
      "A boolean, or a block with one for its value."
      assert: truth = ( assert: truth Saying: 'what should be true is not' ).
      assert: truth Saying: otherwise = ( | came |
        came: truth value.
        came == true ifTrue: [ ^ self ].
        fail: (came == false ifTrue: [ otherwise value asString ] False: [ 'true was expected, and ', (nameOf: came), ' came' ]) ).
      deny: truth = ( deny: truth Saying: 'what should be false is not' ).
      deny: truth Saying: otherwise = ( assert: truth value not Saying: otherwise ).
      assert: came Equals: expected = (
        assert: came = expected Saying: [ (nameOf: expected), ' was expected, and ', (nameOf: came), ' came' ] ).
      assert: came Equals: expected Within: distance = (
        assert: (came - expected) absoluteValue <= distance
        Saying: [ 'something within ', (nameOf: distance), ' of ', (nameOf: expected), ' was expected, and ', (nameOf: came), ' came' ] ).
      "The very same object."
      assert: came Is: expected = (
        assert: came == expected Saying: [ 'the very ', (nameOf: expected), ' was expected, and ', (nameOf: came), ' came' ] ).
      "The block signals an exception of that kind; answers it, so that more can be asked of it."
      should: block Raise: exception = ( | came |
        [ came: block value ] on: exception Do: [| :e | ^ e ].
        fail: (nameOf: exception), ' was expected, and the value ', (nameOf: came), ' came' ).
      shouldnt: block Raise: exception = (
        [ block value ] on: exception Do: [| :e | fail: (reflect: e) name, ' came: ', e messageText ].
        self ).
      fail: why = ( exceptions testFailure signal: why asString canonicalize ).
      "How a value is called in a report: as it prints, unless it cannot or that is long."
      nameOf: x = ( | said |
        said: [ x printString ] on: exceptions error Do: [ (reflect: x) name ].
        said size <= 200 ifTrue: [ said ] False: [ (said copyFrom: 0 UpTo: 200), '...' ] ).
    }

    { 'Category: running'
      "Runs all my tests; answers the report."
      run = ( runInto: testReport copyEmpty As: name ).
      "What reports call me: nothing, while I am nowhere in particular."
      name = ( (reflect: self) creatorPath isEmpty ifTrue: [ '' ] False: [ (reflect: self) name ] ).
      runInto: report As: name = ( tests do: [| :slot | run: slot Into: report As: name ]. report ).
      "The slots that hold my tests, those of my parents among them, by name."
      tests = ( | found. names. seen |
        found: list copyRemoveAll. names: set copyRemoveAll. seen: set copyRemoveAll.
        seen add: reflect: traits testCase.
        seen add: reflect: lobby.
        testsOf: (reflect: self) Into: found Names: names Seen: seen.
        found copySort ).
      testsOf: mirror Into: found Names: names Seen: seen = (
        (seen includes: mirror) ifTrue: [ ^ self ].
        seen add: mirror.
        mirror methodsDo: [| :slot |
          (('test' isPrefixOf: slot name) && [ (slot name includes: ':') not && [ (names includes: slot name) not ] ]) ifTrue: [
            names add: slot name.
            found addLast: slot ] ].
        mirror parentsDo: [| :slot | testsOf: slot contents Into: found Names: names Seen: seen ].
        self ).
      run: slot Into: report As: name = ( | fresh |
        fresh: copy.
        report began.
        [ [ fresh setUp. slot name sendTo: fresh ] ensure: [ fresh tearDown ] ]
          on: exceptions testFailure & exceptions error
          Do: [| :e | report add: e From: slot Of: name ].
        self ).
      "Runs the test cases that stand in the slots of an object, or in its parents' as the globals are the lobby's; answers the report."
      runAllIn: object = ( | report |
        report: testReport copyEmpty.
        runAllIn: (reflect: object) Into: report Seen: set copyRemoveAll.
        report ).
      runAllIn: mirror Into: report Seen: seen = (
        (seen includes: mirror) ifTrue: [ ^ self ].
        seen add: mirror.
        mirror do: [| :slot |
          (slot isMethod || [ slot isAssignment ]) ifFalse: [ | case |
            case: slot contents.
            slot isParent ifTrue: [ runAllIn: case Into: report Seen: seen ] False: [
              ((isCase: case) && [ (seen includes: case) not ]) ifTrue: [
                seen add: case.
                case reflectee runInto: report As: slot name ] ] ] ].
        self ).
      isCase: mirror = (
        mirror isReflecteeSlots && [ (mirror reflectee _InheritsFrom: traits testCase)
          && [ (mirror reflectee == testCase) not && [ (mirror reflectee == traits testCase) not ] ] ] ).
    }
  | ).
| )

globals _AddSlots: ( | testCase = ( | parent* = traits testCase | ) | )

"I am the report: what came of running tests. A test failed when it did not find what it expected, and broke when it met an error."
traits _AddSlots: ( |
  testReport = ( |
    parent* = traits clonable.
    copyEmpty = ( | new | new: copy. new ran: 0. new failures: list copyRemoveAll. new ).

    { 'Category: counting'
      began = ( ran: ran + 1 ).
      passed = ( ran - failures size ).
      failed = ( failures countHowMany: [| :f | f kind = 'failed' ] ).
      broken = ( failures size - failed ).
      allPassed = ( failures isEmpty ).
    }

    { 'Category: adding'
      add: exception From: slot Of: name = (
        failures addLast: (entry test: (name, ' ', slot name) shrinkwrapped canonicalize
                                 Kind: (('testFailure' = exception kind) ifTrue: 'failed' False: 'broke')
                                 Text: exception messageText
                                 Place: slot contents place).
        self ).
      "I am one test that did not pass."
      entry = ( |
        parent* = traits clonable.
        test. kind. text. place.
        test: t Kind: k Text: x Place: p = ( | new | new: copy. new test: t. new kind: k. new text: x. new place: p. new ).
        printString = ( test, ' ', kind, ': ', text ).
      | ).
    }

    { 'Category: printing'
      "(testCase run)   >>> 0 tests, all passed"
      printString = ( | lines |
        lines: list copyRemoveAll.
        lines addLast: (counted: ran As: 'test'), (allPassed ifTrue: [ ', all passed' ] False: [
          ', ', passed printString, ' passed, ', failed printString, ' failed, ', broken printString, ' broke' ]).
        failures do: [| :f | lines addLast: '  ', f printString ].
        lines joinUsing: '\n' ).
      counted: n As: noun = ( n printString, ' ', noun, (n = 1 ifTrue: '' False: 's') ).
    }
  | ).
| )

globals _AddSlots: ( |
  testReport = ( | parent* = traits testReport. ran <- 0. failures <- list copyRemoveAll | ).
| )
