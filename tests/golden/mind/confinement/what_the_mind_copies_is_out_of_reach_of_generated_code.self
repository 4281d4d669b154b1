"The prototypes of the mind are sealed: what a generated method wrote there would hold for every mission, engine and request made after it."
lobby _AddSlots: (| thief = (| parent* = traits clonable |) |)
thief _AddGenerated: 'consent = ( mission consentGiven: true ). way = ( cognitiveCycle synthesisState: self )' From: 'mission 1' Provenance: '{}'
thief _AddGenerated: 'past = ( provenance installation previous: self ). listen = ( llm request onText: [| :text | text ] )' From: 'mission 2' Provenance: '{}'
thief _AddGenerated: 'proxy = ( remoteEngine proxy: \'http://elsewhere\' ). script = ( scriptedEngine replies: vector )' From: 'mission 3' Provenance: '{}'
thief consent                                   "expect error: notGrantedError: mission is sealed, and out of reach of generated code."
thief way                                       "expect error: notGrantedError: cognitiveCycle is sealed, and out of reach of generated code."
thief past                                      "expect error: notGrantedError: provenance installation is sealed, and out of reach of generated code."
thief listen                                    "expect error: notGrantedError: llm request is sealed, and out of reach of generated code."
thief proxy                                     "expect error: notGrantedError: remoteEngine is sealed, and out of reach of generated code."
thief script                                    "expect error: notGrantedError: scriptedEngine is sealed, and out of reach of generated code."
