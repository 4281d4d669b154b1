"I am the system: how the program was started, and how a text becomes something that happened.

 needs  core/string
 gives  commandLine; eval for strings"

globals _AddSlots: ( |
  "How the program was started."
  commandLine = ( |
    parent* = traits oddball.
    "The words after the name of the program, a vector of strings.
     commandLine arguments   >>> a vector"
    arguments = ( _CommandLine ).
  | ).
| )

traits string _AddSlots: ( |
  { 'Category: evaluating'
    "What I say, done by the lobby: locals, then expressions separated by dots. The answer is that of the last one.
     '| n <- 3 | n + 4' eval   >>> 7"
    eval = ( evalInContext: lobby ).
    "The block is given what is wrong, when I make no sense.
     ('3 +' evalIfFail: [| :why | 'no' ])   >>> 'no'"
    evalIfFail: fail = ( evalInContext: lobby IfFail: fail ).
    "The same, done by somebody else.
     ('x + y' evalInContext: 3 @ 4)   >>> 7"
    evalInContext: somebody = ( evalInContext: somebody IfFail: [| :why | error: why ] ).
    evalInContext: somebody IfFail: fail = ( somebody _Evaluate: self IfFail: fail ).
  }
| )
