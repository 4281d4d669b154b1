"I am the system: how the program was started.

 needs  core/oddball
 gives  commandLine"

globals _AddSlots: ( |
  "How the program was started."
  commandLine = ( |
    parent* = traits oddball.
    "The words after the name of the program, a vector of strings.
     commandLine arguments   >>> a vector"
    arguments = ( _CommandLine ).
  | ).
| )
