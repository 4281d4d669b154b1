"Categories, comments and what modules say are entries of one annotation, on objects and on slots."
lobby _AddSlots: ( |
  kettle = (| {} = 'Comment: for tea\x7fModuleInfo: Creator: kettle.\n'.
    {'Category: water' {'Category: heat\x7fModuleInfo: Module: tea InitialContents: InitializeToExpression: (0)\x7fVisibility: public' degrees <- 20. } litres = 2 }
    plain = 3.
  |).
| )
lobby _AddSlots: ( | m = reflect: kettle | )
m comment printLine                                 "expect: for tea"
kettle _ObjectName printLine                        "expect: kettle"
(m at: 'degrees') categories printLine              "expect: a vector('water', 'heat')"
(m at: 'degrees') category printLine                "expect: water, heat"
(m at: 'degrees') module printLine                  "expect: tea"
(m at: 'degrees') initialContents printLine         "expect: InitializeToExpression: (0)"
(m at: 'degrees') visibility printLine              "expect: public"
(m at: 'degrees:') category printLine               "expect: water, heat"
(m at: 'litres') category printLine                 "expect: water"
(m at: 'plain') annotation printLine                "expect:"
(m at: 'plain') comment printLine                   "expect:"
(m at: 'plain') comment: 'as it is'
(m at: 'plain') comment printLine                   "expect: as it is"
(m at: 'plain') category: 'other'
(m at: 'plain') annotationEntries printLine         "expect: a list('Comment: as it is', 'Category: other')"
(m at: 'plain') comment: 'still so'
(m at: 'plain') annotationEntries printLine         "expect: a list('Category: other', 'Comment: still so')"
m comment: 'for coffee'
m comment printLine                                 "expect: for coffee"
kettle degrees printLine                            "expect: 20"
"reopen image"
m comment printLine                                 "expect: for coffee"
(m at: 'plain') category printLine                  "expect: other"
