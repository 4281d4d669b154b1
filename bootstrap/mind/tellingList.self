"I am the telling list: a list that shows its elements in full, one on a line, because that is what one wants to see of missions and installations.

 needs  collections/list
 gives  tellingList"

traits _AddSlots: ( |
  tellingList = ( |
    parent* = traits list.
    "(tellingList copyRemoveAll)   >>> nothing"
    printString = (
      isEmpty ifTrue: 'nothing' False: [ (asVector copyMappedBy: [| :e | e printString ]) joinUsing: '\n' ] ).
    statePrintString = ( size printString ).
  | ).
| )

globals _AddSlots: ( | tellingList = ( list copyRemoveAll _AddSlots: ( | parent* = traits tellingList | ) ) | )
tellingList _CreatorPath: 'globals tellingList'
