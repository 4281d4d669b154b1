"Every installation is remembered, and the one before can come back; so can the state where there was none."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('greet: name = (greeted: greeted + 1. \'Hello, \', name). greeted <- 0' & 'greet: name = (\'Moin, \', name)') asVector)
(genesis greet: 'Ada') printLine                                        "expect: Hello, Ada"
genesis greeted printLine                                               "expect: 1"
((reflect: genesis) includesKey: 'greeted') printLine                   "expect: true"
((reflect: genesis) at: 'greet:') history printLine                     "expect: an installation(greet: in genesis, cycle 1)"
((reflect: genesis) at: 'greet:') revert
((reflect: genesis) includesKey: 'greet:') printLine                    "expect: false"
((reflect: genesis) includesKey: 'greeted') printLine                   "expect: false"
(provenance historyOf: 'greet:' In: genesis) printLine                  "expect: an installation(greet: in genesis, cycle 1, reverted)"
(genesis greet: 'Ada') printLine                                        "expect: Moin, Ada"
genesis revert: 'greet:'
((reflect: traits genesis) includesKey: 'greet:') printLine             "expect: false"
((reflect: traits list) at: 'first') why printLine                      "expect: first was written by hand, bootstrap/collections/list.self:13"
