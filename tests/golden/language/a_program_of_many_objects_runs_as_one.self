"A bank, its accounts and a statement: copies, shared behavior, non-local return and failure blocks together."
lobby _AddSlots: (| accounts = (| parent* = traits clonable.
  owner. balance <- 0. log.
  of: who = ( | a | a: copy. a owner: who. a log: list copyRemoveAll. a ).
  deposit: n = ( balance: balance + n. log add: '+', n printString. self ).
  withdraw: n IfPoor: poor = (
    n > balance ifTrue: [ ^ poor value: n - balance ].
    balance: balance - n. log add: '-', n printString. self ).
  pay: n To: other = ( withdraw: n IfPoor: [| :missing | ^ owner, ' lacks ', missing printString ]. other deposit: n. 'paid' ).
  statement = ( owner, ': ', (log asVector joinUsing: ' '), ' = ', balance printString ).
|) |)
lobby _AddSlots: (| ann = accounts of: 'ann'. ben = accounts of: 'ben' |)
ann deposit: 50
(ann pay: 20 To: ben) printLine                     "expect: paid"
(ben pay: 25 To: ann) printLine                     "expect: ben lacks 5"
ann statement printLine                             "expect: ann: +50 -20 = 30"
ben statement printLine                             "expect: ben: +20 = 20"
accounts balance printLine                          "expect: 0"
"reopen image"
(ben pay: 20 To: ann) printLine                     "expect: paid"
ann statement printLine                             "expect: ann: +50 -20 +20 = 50"
