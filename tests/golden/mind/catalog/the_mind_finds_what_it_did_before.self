"The trail becomes documents, one for each cycle; what was read before is not read again."
catalog removeAll
trail event: 'stateChange' Cycle: 'c1' With: ((dictionary copyRemoveAll at: 'state' Put: 'synthesizing') at: 'prompt' Put: 'write a samovar')
trail event: 'stateChange' Cycle: 'c2' With: (dictionary copyRemoveAll at: 'state' Put: 'failed')
catalog ingestTrail printLine                                                       "expect: 2"
catalog ingestTrail printLine                                                       "expect: 0"
(catalog search: 'samovar' Top: 3) first documentId printLine                       "expect: cycle c1"
trail event: 'outcome' Cycle: 'c1' With: (dictionary copyRemoveAll at: 'reply' Put: 'teapot')
"reopen image"
catalog ingestTrail printLine                                                       "expect: 1"
(catalog searchAll: 'samovar teapot' Top: 3) first documentId printLine             "expect: cycle c1"
((catalog search: 'failed' Top: 3) first metadata at: 'cycle') printLine            "expect: c2"
(catalog ingest: 'Samovars are large.' As: 'book') printLine                        "expect: true"
(catalog ingest: 'Samovars are large.' As: 'book') printLine                        "expect: false"
