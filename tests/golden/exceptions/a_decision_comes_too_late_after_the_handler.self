"An exception that nobody handles any more can neither return nor resume nor retry."
lobby _AddSlots: ( | kept. catch = ( [ error: 'x' ] on: exceptions error Do: [| :e | kept: e. 'caught' ] ) | )
catch printLine         "expect: caught"
kept return: 3          "expect error: notSignalledError"
kept resume: 3          "expect error: notSignalledError"
kept retry              "expect error: notSignalledError"
kept pass               "expect error: notSignalledError"
kept signal             "expect error: Error: x."
