"The whole path: a fresh image, the default model, a message nobody understood, a method, the image opened again, and who wrote it."
"needs: defaultEngine isReady"
architect silent
orchestrator consent: 'trust'
orchestrator seed: 1
lobby _AddSlots: (| jar = genesis clone _AddSlots: (| cookies <- 3. label <- 'oat' |) |)

"What the codex knows of a selector are examples of it."
codex selector: 'bake:' Do: 'cookies: 4. bake: 3' Gives: '7'
codex selector: 'bake:' Do: 'cookies: 0. bake: 5' Gives: '5'
codex selector: 'bake:' Do: 'cookies: 9. bake: 1' Gives: '10'
(jar bake: 6) printLine                                     "expect: 9"
jar cookies printLine                                       "expect: 9"
llm engine name printLine                                   "expect: default"
jar why: 'bake:'

"reopen image"
"It is a method like any other, and needs no model any more."
llm hasDefault: false
llm engine printLine                                        "expect: nil"
(jar bake: 1) printLine                                     "expect: 10"
(reflect: (jar methodHolder)) printLine
