"What a transporter wrote becomes objects under their names, with its parts, its annotations and its side effects."
bootstrap read: 'tea' From: 'transporter'
teapot printLine                                                    "expect: teapot"
teapot copy printLine                                               "expect: a teapot"
traits teapot printLine                                             "expect: traits teapot"
teapot cups printLine                                               "expect: 1"
teapot isPot printLine                                              "expect: true"
leaves name printLine                                               "expect: green"
(teapot labels == vector) printLine                                 "expect: true"
lobby _AddSlots: ( | pot = teapot copy | )
(pot pourFor: 'ann' IfEmpty: 'nobody') drinkers first printLine     "expect: ann drinks green"
(pot pourFor: 'ben' IfEmpty: [| :who | 'nothing for ', who ]) printLine     "expect: nothing for ben"
teapot drinkers isEmpty printLine                                   "expect: true"

"The module is an object that knows about itself."
modules tea printLine                                               "expect: module modules tea"
modules tea revision printLine                                      "expect: $Revision: 1.2 $"
modules tea comment printLine
  "expect: A pot, its \"cups\" and what goes into them:"
  "expect: it's all there."
modules tea fileInTimeString isEmpty printLine                      "expect: false"
(reflect: traits teapot) comment printLine                          "expect: What all teapots do."
((reflect: traits teapot) at: 'pourFor:IfEmpty:') category printLine    "expect: pouring"
((reflect: traits teapot) at: 'pourFor:IfEmpty:') module printLine      "expect: tea"
((reflect: teapot) at: 'cups') initialContents printLine            "expect: InitializeToExpression: (0)"
((reflect: leaves) at: 'name') module printLine                     "expect: teaLeaves"

"Filed in again, it keeps its objects and whoever knows them."
leaves name: 'black'
bootstrap read: 'tea' From: 'transporter'
pot cups: 1
(pot pourFor: 'cid' IfEmpty: 'nobody') drinkers last printLine      "expect: cid drinks green"
teapot cups printLine                                               "expect: 1"
"reopen image"
(pot copy pourFor: 'dan' IfEmpty: 'nobody') printLine               "expect: nobody"
teapot copy printLine                                               "expect: a teapot"
