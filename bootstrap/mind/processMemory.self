"I am the process's memory: what is true only while this process lives, such as which cycle is under way. The image knows nothing of what I hold,
 and an evaluation that is undone takes nothing back from me.

 needs  core/oddball
 gives  processMemory"

globals _AddSlots: ( |
  processMemory = ( |
    parent* = traits oddball.

    { 'Category: accessing'
      "What is under a name, or the block's value where there is nothing.
       (processMemory at: 'kettle' IfAbsent: [ 'cold' ])   >>> 'cold'"
      at: name IfAbsent: block = ( | found |
        found: _MemoryAt: name IfAbsent: self.
        found == self ifTrue: [ block value ] False: [ found ] ).
      at: name Put: value = ( _MemoryAt: name Put: value. self ).
      removeKey: name = ( _MemoryRemove: name ).
    }

    { 'Category: for a while'
      "The block's value; while it runs, the value is under the name.
       (processMemory at: 'kettle' Put: 'hot' During: [ processMemory at: 'kettle' IfAbsent: [ 'cold' ] ])   >>> 'hot'"
      at: name Put: value During: block = ( _MemoryAt: name Put: value During: block ).
    }
  | ).
| )
