"Each test runs on a copy of its own, after setUp and before tearDown; failing to find what was expected is one thing, an error another."
lobby _AddSlots: ( |
  shelf = ( |
    kettleTest = ( |
      parent* = traits testCase.
      water.
      litres <- 0.
      setUp = ( water: 'cold' ).
      testFills = ( litres: litres + 2. assert: litres Equals: 2 ).
      testFillsAgain = ( litres: litres + 2. assert: litres Equals: 2 ).
      testIsHot = ( assert: water Equals: 'hot' ).
      testHandle = ( water handle ).
      notATest = ( fail: 'never run' ).
      test: argument = ( fail: 'never run' ).
    | ).
  | ).
| )
(testCase runAllIn: shelf) printLine
  "expect: 4 tests, 2 passed, 1 failed, 1 broke"
  "expect: kettleTest testHandle broke: No 'handle' slot found in 'cold'."
  "expect: kettleTest testIsHot failed: 'hot' was expected, and 'cold' came"
shelf kettleTest run ran printLine                                  "expect: 4"
shelf kettleTest run passed printLine                               "expect: 2"
shelf kettleTest run allPassed printLine                            "expect: false"
shelf kettleTest run failures first test printLine                  "expect: testHandle"
shelf kettleTest litres printLine                                   "expect: 0"
(testCase runAllIn: ()) printLine                                   "expect: 0 tests, all passed"

"A copy has the tests of what it was copied from, and may say them anew; a child inherits them."
shelf _AddSlots: ( | hotTest = shelf kettleTest copy _AddSlots: (| setUp = ( water: 'hot' ). testHandle = ( assert: true ) |) | )
shelf hotTest run printLine                                         "expect: 4 tests, all passed"
shelf _AddSlots: ( | childTest = (| parent* = shelf hotTest. testMore = ( assert: water Equals: 'hot' ). testFills = ( 3 ). testFillsAgain = ( 4 ) |) | )
shelf childTest run printLine                                       "expect: 5 tests, all passed"

"What goes wrong around a test counts too, and tearDown runs in any case."
shelf _AddSlots: ( | roughTest = (| parent* = traits testCase. setUp = ( nil zork ). tearDown = ( 'down' printLine ). testNothing = ( 'never' printLine ) |) | )
shelf roughTest run printLine
  "expect: down"
  "expect: 1 test, 0 passed, 0 failed, 1 broke"
  "expect: testNothing broke: No 'zork' slot found in nil."
"reopen image"
shelf hotTest run printLine                                         "expect: 4 tests, all passed"
