"A job is made for a persona, from lessons; before it is started nothing runs, and what cannot be started says why."
llm hasDefault: false
fineTuningJob printLine                                              "expect: fineTuningJob(nobody, pending: no dataset)"
lobby _AddSlots: (| some <- nil. job <- nil |)
some: fineTuningJob lessons copyEmpty
some add: (fineTuningJob lesson copySelector: 'twice:' Object: '(| |)' Intent: 'twice the number' Examples: (example copyDo: 'twice: 4' Gives: '8') Method: 'twice: n = ( n + n )')
some printLine                                                       "expect: a lessons(1 to learn from)"
some lessons first printLine                                         "expect: a lesson(twice:: twice the number)"
job: fineTuningJob copyDataset: some Persona: personas robin
job printLine                                                        "expect: a fineTuningJob(robin, pending: 1 to learn from)"
job progress printLine                                               "expect: pending: 1 to learn from"
job start                                                            "expect error: job: there is no model to teach. Hint: set one"
llm engine: (scriptedEngine copyReplies: vector)
job start                                                            "expect error: job 0: scripted is no local model; only those can be taught."
job cancel                                                           "expect error: job 0: it is not running: it is pending."
job resume                                                           "expect error: job 0: there is nothing to go on with: it is pending."
job promote                                                          "expect error: job 0: there is nothing to promote: it is pending."
job revert                                                           "expect error: job 0: it is not promoted: it is pending."
(fineTuningJob copyDataset: nil Persona: personas robin) start       "expect error: job 0: it has no dataset."
models jobs isEmpty printLine                                        "expect: true"

"Lessons come from JSON, from the codex, and from what missions installed; two collections are joined by a comma."
(fineTuningJob lessons copyJsonLines: '{"selector": "one", "method": "one = ( 1 )"}\n') printLine  "expect: a lessons(1 to learn from)"
fineTuningJob lessons copyJsonLines: '3'                             "expect error: Error: a lesson is an object of JSON, and not 3"
(some, some) size printLine                                          "expect: 2"
some size printLine                                                  "expect: 1"
(fineTuningJob lessons copyFromCodex lessons first) printLine        "expect: a lesson(greet:: Answers a greeting for the name it is given.)"

"The object of a lesson is told by its data."
(fineTuningJob lesson objectTextOf: (| parent* = traits clonable. level <- 3. name = 'x'. all <- (1 & 'a') asVector. one <- list copyRemoveAll add: 3. m = ( 3 ). thing = () |)) printLine
  "expect: (| all <- (1 & 'a') asVector. level <- 3. name = 'x'. one <- list copyRemoveAll add: 3. thing = (| |) |)"
"reopen image"
job printLine                                                        "expect: a fineTuningJob(robin, pending: 1 to learn from)"
