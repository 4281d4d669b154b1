"_PerformResend: looks above the method's holder, _Perform:DelegatingTo: in the slot it names, parent or not."
lobby _AddSlots: (| above = (| f = 1. g: x = ( x + 1 ) |) |)
lobby _AddSlots: (| below = (| p* = above. helper = above. f = 2.
  up = ( _PerformResend: 'f' ).
  upG: x = ( _PerformResend: 'g:' With: x ).
  through = ( _Perform: 'f' DelegatingTo: 'p' ).
  throughG: x = ( _Perform: 'g:' DelegatingTo: 'helper' With: x ).
  nowhere = ( _Perform: 'f' DelegatingTo: 'q' ).
|) |)
below f printLine                                   "expect: 2"
below up printLine                                  "expect: 1"
(below upG: 3) printLine                            "expect: 4"
below through printLine                             "expect: 1"
(below throughG: 8) printLine                       "expect: 9"
below nowhere   "expect error: No 'q' delegatee slot was found in a slots object. Sending method holder is a slots object."
