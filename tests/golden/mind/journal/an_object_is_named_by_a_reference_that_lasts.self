"A reference names an object of the image, also when it is opened again; what is not kept yet has none."
lobby _AddSlots: (| pot = (| parent* = traits clonable. tea <- 'none' |). name <- '' |)
pot copy objectReference printLine              "expect: "
name: pot objectReference. pot tea: 'mint'
name size printLine                             "expect: 16"
name objectOfReference tea printLine            "expect: mint"
"reopen image"
(name objectOfReference == pot) printLine       "expect: true"
(pot objectReference = name) printLine          "expect: true"
3 objectReference isEmpty printLine             "expect: true"
('ffffffffffffffff' objectOfReferenceIfAbsent: [ 'none' ]) printLine     "expect: none"
('tea' objectOfReferenceIfAbsent: [ 'none' ]) printLine                  "expect: none"
('0000000000000000' objectOfReferenceIfAbsent: [ 'none' ]) printLine     "expect: none"
