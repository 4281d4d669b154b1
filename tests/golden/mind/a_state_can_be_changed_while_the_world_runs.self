"A copy of a state with another method, put in its place, is another way of thinking; the weights are another still."
architect silent
orchestrator consent: 'trust'
llm engine: (scriptedEngine copyReplies: ('one = (1)' & 'two = (2)') asVector)
genesis one printLine                                                   "expect: 1"
lobby _AddSlots: ( | louder = states synthesizing copy | )
louder _AddSlots: ( | parent* = states synthesizing. processSynthesis = ( 'thinking hard' printLine. resend.processSynthesis ) | )
states _AddSlots: ( | synthesizing = louder | )
genesis two printLine                                                   "expect: thinking hard"
                                                                        "expect: 2"
