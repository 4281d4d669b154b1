"I am the state: a way of behaving that a cognitive cycle takes on by making me its parent. I keep nothing of my own, so one of me serves all
 cycles, and self in my methods is the cycle. A copy of me with another method is another way of thinking:

     (states synthesizing copy) _AddSlots: (| processSynthesis = ( ... ) |)

 needs  core/clonable
 gives  traits synthesisState, states"

traits _AddSlots: ( |
  synthesisState = ( |
    parent* = traits clonable.
    "Does the work of the state for the cycle and leaves a pheromone."
    processSynthesis = ( childResponsibility ).
    childResponsibility = ( error: 'a state says what processSynthesis does' ).
    "Whether the cycle is over when the state has done its work."
    isLastState = false.
  | ).
| )

globals _AddSlots: ( | states = ( | {} = 'ModuleInfo: Creator: globals states.' | ) | )
