"Long vectors, dictionaries and lists are whole when the image is opened again, and a small change to them is kept."
lobby _AddSlots: (| v = vector copySize: 5000. d = dictionary copyRemoveAll. l = list copyRemoveAll |)
5000 do: [| :i | v at: i Put: i * 2. d at: i Put: i * 3. l addLast: i * 4 ]
"reopen image"
((v at: 4999) + (d at: 4999) + (l at: 4999)) printLine  "expect: 44991"
v at: 2500 Put: 1
d removeKey: 2500
l removeFirst
l addFirst: 'first'
"reopen image"
((v at: 2500) + (v at: 2499) + d size + l size) printLine  "expect: 14998"
(d includesKey: 2500) printLine             "expect: false"
(l first, (l at: 1) printString) printLine  "expect: first4"
