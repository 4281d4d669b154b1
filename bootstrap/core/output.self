"I am the standard output, for programs that want to write somewhere by name.

 needs  core/string
 gives  stdout"

globals _AddSlots: ( |
  stdout = ( |
    parent* = traits oddball.
    write: string = ( string asString print. self ).
    writeLine: string = ( string asString printLine. self ).
    newLine = ( '\n' print. self ).
  | ).
| )
