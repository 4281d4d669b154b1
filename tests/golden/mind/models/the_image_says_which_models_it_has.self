"Without weights the names are asked for in vain, and said so; a path that holds none is refused with the reason."
models printLine                                                     "expect: models(0 models, 0 adapters)"
models isEmpty printLine                                             "expect: true"
(models at: 'tea' IfAbsent: 'none') printLine                        "expect: none"
models at: 'tea'                                                     "expect error: models: the image has no model 'tea'; there is none."
models adapterAt: 'robin'                                            "expect error: models: the image has no adapter 'robin'; there is none."
models importModel: '/there/is/nothing'                              "expect error: models: there is nothing at /there/is/nothing."
models importModel: '/there/.hidden'                                 "expect error: models: '.hidden' cannot be the name of a model or an adapter."

"An engine knows its model by name; it is not looked for before it is asked."
(localEngine copyModel: 'tea') name printLine                        "expect: tea"
((localEngine copyModel: 'tea') hasAdapter: 'robin') printLine       "expect: false"
llm engine: (localEngine copyModel: 'tea')
llm infer: 'hello'                                                   "expect error: models: the image has no model 'tea'; there is none."
