"An evaluation gives a mission some examples, and tries what was installed on others."
lobby _AddSlots: (| try: text Reply: reply = (
  llm engine: (scriptedEngine copyCycling: reply).
  (llm evaluation copyJson: text) run ) |)
lobby _AddSlots: (| request = '{"object": "(| parent* = traits clonable. side <- 3. edges = 4 |)", "selector": "area", "intent": "side times side",
  "examples": [{"do": "area", "gives": "9", "then": {"side": "3"}}],
  "hidden": [{"do": "area", "with": {"side": "5"}, "gives": "25", "then": {"side": "5"}}, {"do": "area", "with": {"edges": "1"}, "gives": null}],
  "reference": ' |)
lobby _AddSlots: (| wanted = ( request, '"area = ( side * side )"}' ). unwanted = ( request, 'null}' ).
  either = ( request, 'null, "outcome": "follow-examples"}' ) |)

"Right on every one: solved. It may ask for a constant; that gets another value."
lobby _AddSlots: (| it |)
it: try: wanted Reply: 'area = ( side * side )'
it outcome printLine                                        "expect: solved"
it wrong printLine                                          "expect: nil"
it: try: wanted Reply: 'area = ( edges = 4 ifTrue: [ side * side ] False: [ 0 ] )'
it outcome printLine                                        "expect: solved"

"Right where it was shown and wrong elsewhere: wrongly accepted, with what came."
it: try: wanted Reply: 'area = ( 9 )'
it outcome printLine                                        "expect: wrongly accepted"
(it wrong at: 'wanted') printLine                           "expect: 25"
(it wrong at: 'came') printLine                             "expect: 9"
it: try: wanted Reply: 'area = ( side > 4 ifTrue: [ side: 0. 25 ] False: [ 9 ] )'
((it wrong at: 'asked'), ' ', (it wrong at: 'came')) printLine   "expect: side 0"
it: try: wanted Reply: 'area = ( edges = 1 ifTrue: [ nil zork ] False: [ side * side ] )'
(it wrong at: 'came') printLine                             "expect: error: No 'zork' slot found in nil."
it: try: wanted Reply: 'area = ( side > 4 ifTrue: [ [ side > 4 ] whileTrue: [ side: side + 1 ]. 25 ] False: [ 9 ] )'
(it wrong at: 'came') printLine                             "expect: error: more than 200,000 steps"

"Refused, where it was wanted, with the corrections that were due; and that is right, where a refusal is. Who asks undoes what it did."
lobby _AddSlots: (| tell: e = ( (e outcome, ', ', e why) printLine. llm engine requestCount printLine ) |)
tell: (try: wanted Reply: 'area = ( 8 )')
"expect: refused, refused: area gives 8, not 9 (example)"
"expect: 3"
"expect error: nothing of this was kept"
(try: unwanted Reply: 'area = ( 8 )') outcome printLine
"expect: solved"
"expect error: nothing of this was kept"
(try: unwanted Reply: 'area = ( side * side )') outcome printLine  "expect: wrongly accepted"

"Where the examples are to be followed, both are right, and nothing else."
(try: either Reply: 'area = ( 8 )') outcome printLine
"expect: solved"
"expect error: nothing of this was kept"
(try: either Reply: 'area = ( side * side )') outcome printLine    "expect: solved"
(try: either Reply: 'area = ( 9 )') outcome printLine       "expect: wrongly accepted"

"A correction that is right counts, as it does for anybody; what was written is that one."
it: try: wanted Reply: ('area = ( 8 )' & 'area = ( side * side )') asVector. (it outcome, ': ', it written) printLine
"expect: solved: area = ( side * side )"
"expect error: nothing of this was kept"
