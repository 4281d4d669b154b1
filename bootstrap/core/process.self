"I am the process: the one activity this world has, for programs that ask which one they run in.

 (process this == process this)   >>> true

 needs  core/oddball
 gives  process"

globals _AddSlots: ( |
  process = ( |
    parent* = traits oddball.
    this = ( self ).
    "Wait so many milliseconds."
    sleep: milliseconds = ( _Sleep: milliseconds asInteger ).
    yield = ( self ).
  | ).
| )
