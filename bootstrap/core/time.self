"I am a moment: so many milliseconds since the beginning of 1970 in Greenwich. My calendar is the local one;
 asGMT answers me in Greenwich's.

 (time copyMsec: 0) asGMT printString   >>> '1970-01-01 00:00:00'

 needs  core/clonable; when asked: collections/vector
 gives  time, traits time, times"

traits _AddSlots: ( |
  time = ( |
    parent* = traits orderedClonable.

    { 'Category: creating'
      current = ( | now |
        now: _TimeReal.
        copyDay: (now at: 0) Msec: (now at: 1) ).
      copyMsec: ms = ( clone msecSince1970: ms ).
      copyDay: days Msec: ms = ( copyMsec: (days * msecPerDay) + ms ).
      "Months and dates count from 1.
       (time asGMT copyYear: 2000 Month: 2 Date: 29) printString   >>> '2000-02-29 00:00:00'"
      copyYear: y Month: m Date: d = ( copyYear: y Month: m Date: d Hours: 0 Minutes: 0 Seconds: 0 ).
      copyYear: y Month: m Date: d Hours: h Minutes: min Seconds: s = (
        copyYear: y Month: m Date: d Hours: h Minutes: min Seconds: s IfFail: [ error: 'there is no such date' ] ).
      copyYear: y Month: m Date: d Hours: h Minutes: min Seconds: s IfFail: block = (
        copyMsec: (_TimeOfDate: (y & m & d & h & min & s) asVector Local: isLocal IfFail: [| :why | ^ block value: why ]) ).
      asGMT = ( clone isLocal: false ).
      asLocal = ( clone isLocal: true ).
    }

    { 'Category: components'
      msecPerDay = 86400000.
      "Whole days since 1970, and the milliseconds of my day, in Greenwich."
      day = ( msecSince1970 /- msecPerDay ).
      msec = ( msecSince1970 %+ msecPerDay ).
      year = ( dateTime at: 0 ).
      month = ( dateTime at: 1 ).
      date = ( dateTime at: 2 ).
      hour = ( dateTime at: 3 ).
      minute = ( dateTime at: 4 ).
      second = ( dateTime at: 5 ).
      millisecond = ( dateTime at: 6 ).
      "0 for Sunday."
      weekday = ( dateTime at: 7 ).
      dateTime = ( _TimeDateOf: msecSince1970 Local: isLocal ).
      monthName = ( ('January February March April May June July August September October November December'
        asTokensSeparatedByWhiteSpace asVector) at: month - 1 ).
      "((time asGMT copyMsec: 0) weekdayName)   >>> 'Thursday'"
      weekdayName = ( ('Sunday Monday Tuesday Wednesday Thursday Friday Saturday' asTokensSeparatedByWhiteSpace asVector) at: weekday ).
    }

    { 'Category: arithmetic'
      "A moment so many milliseconds later; or the milliseconds between two moments."
      + ms = ( ms addTime: self ).
      - other = ( other subtractTime: self ).
      addMsec: ms = ( copyMsec: msecSince1970 + ms ).
      subtractMsec: ms = ( copyMsec: msecSince1970 - ms ).
      addTime: t = ( error: 'adding two times is not defined' ).
      subtractTime: t = ( t msecSince1970 - msecSince1970 ).
    }

    { 'Category: comparing'
      = t = ( t equalsTime: self ).
      equalsTime: t = ( msecSince1970 = t msecSince1970 ).
      < t = ( msecSince1970 < t msecSince1970 ).
      hash = ( msecSince1970 hash ).
    }

    { 'Category: printing'
      printString = ( dateString, ' ', timeString ).
      dateString = (
        (year printStringPadWith0ToSize: 4), '-', (month printStringPadWith0ToSize: 2), '-', (date printStringPadWith0ToSize: 2) ).
      timeString = (
        (hour printStringPadWith0ToSize: 2), ':', (minute printStringPadWith0ToSize: 2), ':', (second printStringPadWith0ToSize: 2) ).
      storeStringIfFail: failBlock = ( '(time copyMsec: ', msecSince1970 printString, ')' ).
    }
  | ).
| )

traits number _AddSlots: ( |
  { 'Category: time arithmetic'
    addTime: t = ( t addMsec: self ).
    subtractTime: t = ( t subtractMsec: self ).
  }
| )

defaultBehavior _AddSlots: ( |
  { 'Category: double dispatching'
    equalsTime: t = ( false ).
  }
| )

globals _AddSlots: ( |
  time = ( |
    parent* = traits time.
    msecSince1970 <- 0.
    isLocal <- true.
  | ).

  "The clocks. Except for real they answer milliseconds."
  times = ( |
    parent* = traits oddball.
    real = ( time current ).
    cpu = ( _TimeCPU ).
    user = ( _TimeCPU ).
    elapsed = ( _TimeMonotonic ).
    delay: milliseconds = ( _Sleep: (milliseconds max: 0). self ).
  | ).
| )
