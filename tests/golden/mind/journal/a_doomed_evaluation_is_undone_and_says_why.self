"An evaluation that was doomed is undone, also when it ends well, and nothing that handles errors can prevent that."
lobby _AddSlots: (| kettle <- 'cold' |)
kettle: 'warm'. _DoomTransaction: 'the plan was no plan'. kettle printLine
"expect: warm"
"expect error: nothing of this was kept: the plan was no plan"
kettle printLine                                "expect: cold"
kettle: 'warm'. [ _DoomTransaction: 'first'. _DoomTransaction: 'second'. error: 'so' ] on: exceptions error Do: [ nil ]
"expect error: nothing of this was kept: first"
kettle printLine                                "expect: cold"
_DoomTransaction: 'why'. nil zork               "expect error: No 'zork' slot found in nil."
kettle: 'warm'
kettle printLine                                "expect: warm"
_DoomTransaction: 3                             "expect error: badTypeError"
