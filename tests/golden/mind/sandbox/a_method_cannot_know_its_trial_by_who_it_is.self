"On trial the message goes to the very receiver that did not understand it."
architect silent
orchestrator consent: 'trust'
orchestrator correctsAtOnce: false
llm engine: (scriptedEngine copyCycling: 'sly = ( self == genesis ifTrue: [ exceptions error messageText: \'mine\' ]. 3 )')
genesis sly                     "expect error: mission 1, sly for genesis: refused: it changes 'messageText' of"
