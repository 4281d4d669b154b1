"An answer is a word or its beginning; editing gives the source as it was changed, and what was not changed is asked about again."
lobby _AddSlots: (|
  asked = (| parent* = lobby.
    receiver <- list. holder <- list. selector <- 'greet:'. arguments <- ('Ada') asVector. candidateSource <- 'greet: x = ( x )'. verdict. trial |).
  consent: words = ( architect answers: words asVector. architect consentTo: asked ).
|)
(consent: ('accept' & 'x')) printLine                               "expect: accept"
(consent: ('a' & 'x')) printLine                                    "expect: accept"
(consent: ('Yes' & 'x')) printLine                                  "expect: accept"
(consent: ('reject' & 'x')) printLine                               "expect: reject"
(consent: ('n' & 'x')) printLine                                    "expect: reject"
(consent: ('edit' & 'greet: x = ( 3 )')) printLine                  "expect: greet: x = ( 3 )"
(consent: ('e' & 'greet: x = ( x )' & 'accept')) printLine          "expect: accept"
(consent: ('perhaps' & '' & 'r')) printLine                         "expect: reject"

"Somebody who never decides, or leaves, has not agreed."
(consent: ('1' & '2' & '3' & '4' & '5' & 'accept')) printLine       "expect: reject"
(consent: ('what' & 'that')) printLine                              "expect: reject"

"What is shown before: who lacks what, the source, what guardians and trial say."
lobby _AddSlots: (| finding = (| parent* = lobby. printString = 'warn: loops 1:3: no end' |) |)
asked _AddSlots: (|
  verdict = (| parent* = lobby. findings = (vector copySize: 1 FillingWith: finding) |).
  trial = (| parent* = lobby. passed = true. results = vector. findings = vector. effects = (vector copySize: 1 FillingWith: 'changed list start') |).
|)
architect show: asked
  "expect: "
  "expect: list does not understand 'greet:'. For list this was written:"
  "expect: greet: x = ( x )"
  "expect: guardians: warn: loops 1:3: no end"
  "expect: on trial: passed"
  "expect:   'changed list start'"
