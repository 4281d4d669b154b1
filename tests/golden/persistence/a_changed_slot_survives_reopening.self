"A slot changed before a commit keeps its value when the image is opened again."
lobby _AddSlots: (| kettle <- 'cold' |)
kettle: 'warm'
"reopen image"
kettle printLine                            "expect: warm"
kettle: 'hot'
"reopen image"
kettle printLine                            "expect: hot"
