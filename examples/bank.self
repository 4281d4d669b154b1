"I am a bank in a small town. Every run of me is one visit to the counter:

     selfish run examples/bank.self open ann
     selfish run examples/bank.self deposit 100 ann
     selfish run examples/bank.self withdraw 30 ann
     selfish run examples/bank.self transfer 20 ann ben
     selfish run examples/bank.self freeze ben
     selfish run examples/bank.self statement ann
     selfish run examples/bank.self

 There is no file of accounts and no database to write to: the accounts are objects, and the image keeps them from one visit to the next.
 A visit is one transaction. When the bank refuses something, the error ends the visit, and all the visit had done is undone with it.

 needs  list, dictionary, commandLine
 gives  traits account, account, bank"

"What accounts can do is said anew at every visit: change this file, and the accounts that are already there behave in the new way."
traits _AddSlotsIfAbsent: ( | account = ( | | ) | )

traits account _AddSlots: ( |
  parent* = traits clonable.

  for: name = ( | new |
    new: copy.
    new owner: name.
    new entries: list copyRemoveAll.
    new ).

  { 'Category: money in, money out'
    deposit: amount Because: reason = (
      frozen ifTrue: [ error: owner, ' is frozen and takes nothing' ].
      enter: amount Because: reason ).

    withdraw: amount Because: reason = (
      amount > balance ifTrue: [ error: owner, ' has only ', balance printString ].
      enter: amount negate Because: reason ).

    enter: amount Because: reason = (
      balance: balance + amount.
      entries addLast: entry amount: amount Reason: reason Balance: balance.
      self ).
  }

  { 'Category: the account on paper'
    line = ( (owner padOnRight: 12), (balance printString padOnLeft: 8), (frozen ifTrue: [ '  frozen' ] False: [ '' ]) ).

    statement = (
      line printLine.
      entries do: [| :each | each line printLine ].
      self ).
  }
| )

"An account of nobody: the one that all others are copies of. Its entry is the prototype of what happened."
globals _AddSlotsIfAbsent: ( |
  account = ( |
    parent* = traits account.
    owner <- 'nobody'. balance <- 0. frozen <- false. entries.

    entry = ( |
      parent* = traits clonable.
      amount <- 0. reason <- ''. balance <- 0.

      amount: a Reason: r Balance: b = ( ((copy amount: a) reason: r) balance: b ).
      line = ( '  ', (reason padOnRight: 10), (amount printString padOnLeft: 8), (balance printString padOnLeft: 8) ).
    | ).
  | ).
| )

globals _AddSlotsIfAbsent: ( | bank = ( | accounts <- dictionary copyRemoveAll | ) | )

bank _AddSlots: ( |
  parent* = traits clonable.

  { 'Category: at the counter, one method a command'
    open: who = (
      (accounts includesKey: who) ifTrue: [ error: who, ' has an account already' ].
      accounts at: who Put: account for: who.
      (accounts at: who) line printLine ).

    deposit: amount To: who = ( ((accountOf: who) deposit: (amountIn: amount) Because: 'paid in') line printLine ).

    withdraw: amount From: who = ( ((accountOf: who) withdraw: (amountIn: amount) Because: 'paid out') line printLine ).

    "When the taker refuses, the giver has paid already. That needs no care here: the error undoes it."
    transfer: amount From: giver To: taker = ( | from. to |
      from: accountOf: giver.
      to: accountOf: taker.
      from withdraw: (amountIn: amount) Because: 'to ', taker.
      to deposit: (amountIn: amount) Because: 'from ', giver.
      from line printLine.
      to line printLine ).

    freeze: who = ( ((accountOf: who) frozen: true) line printLine ).

    statement: who = ( (accountOf: who) statement ).

    balances = ( accounts keys asVector copySort do: [| :who | (accountOf: who) line printLine ] ).
  }

  { 'Category: reading what was asked'
    accountOf: who = ( accounts at: who IfAbsent: [ error: 'nobody here is called ', who ] ).

    amountIn: text = ( | amount |
      amount: text asInteger.
      amount > 0 ifFalse: [ error: 'an amount is more than nothing' ].
      amount ).

    "The command is the first word; the others are what it needs."
    serve: words = ( | command |
      words isEmpty ifTrue: [ ^ balances ].
      command: words first.
      (command = 'open')      && [ words size = 2 ] ifTrue: [ ^ open: (words at: 1) ].
      (command = 'deposit')   && [ words size = 3 ] ifTrue: [ ^ deposit: (words at: 1) To: (words at: 2) ].
      (command = 'withdraw')  && [ words size = 3 ] ifTrue: [ ^ withdraw: (words at: 1) From: (words at: 2) ].
      (command = 'transfer')  && [ words size = 4 ] ifTrue: [ ^ transfer: (words at: 1) From: (words at: 2) To: (words at: 3) ].
      (command = 'freeze')    && [ words size = 2 ] ifTrue: [ ^ freeze: (words at: 1) ].
      (command = 'statement') && [ words size = 2 ] ifTrue: [ ^ statement: (words at: 1) ].
      error: 'not understood: ', (words joinUsing: ' ') ).
  }
| )

bank serve: commandLine arguments
