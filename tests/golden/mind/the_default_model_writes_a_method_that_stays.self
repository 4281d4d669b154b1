"The whole path: a fresh image, the default model, a message nobody understands, a method, the image opened again, and who wrote it."
"needs: defaultEngine isReady"
architect silent
orchestrator consent: 'trust'
orchestrator seed: 1
"On a busy machine a trial takes its time."
(sandbox seconds: 10) wholeSeconds: 30
orchestrator choice seconds: 30
lobby _AddSlots: (| jar = genesis clone _AddSlots: (| cookies <- 3. label <- 'oat' |) |)
llm engine printLine                                        "expect: defaultEngine(default)"

"What the codex knows of a selector are examples of it."
codex selector: 'hasMoreCookiesThan:' Do: 'hasMoreCookiesThan: 2' Gives: 'true'
codex selector: 'hasMoreCookiesThan:' Do: 'hasMoreCookiesThan: 3' Gives: 'false'
codex selector: 'hasMoreCookiesThan:' Do: 'hasMoreCookiesThan: 9' Gives: 'false'
(jar hasMoreCookiesThan: 1) printLine                       "expect: true"

"reopen image"
"Now it is a method like any other, which needs no model."
llm hasDefault: false
llm engine printLine                                        "expect: nil"
(jar hasMoreCookiesThan: 3) printLine                       "expect: false"
jar cookies: 4
(jar hasMoreCookiesThan: 3) printLine                       "expect: true"

"It says who wrote it, with what and after which examples."
lobby _AddSlots: (| tells: words = ( ((jar why: 'hasMoreCookiesThan:') includesSubstring: words) printLine ) |)
tells: 'written for a genesis by mission 1, cycle 1, '      "expect: true"
tells: 'asked by lobby with 1'                              "expect: true"
tells: 'model default (', (defaultEngine modelHash copyFrom: 0 UpTo: 12), '), adapter '   "expect: true"
tells: ', persona robin, seed 1'                            "expect: true"
tells: 'good: hasMoreCookiesThan: 9 -> false'               "expect: true"
tells: 'consent: trust'                                     "expect: true"
