"Richards: a small operating system, six tasks passing packets, as in Martin Richards' and later Are-We-Fast-Yet's version.

 needs  som
 gives  richardsBenchmark"

lobby _AddSlots: ( | richardsBenchmark = ( | parent* = som benchmark | ) | )

"The numbers of the tasks and the kinds of packets."
richardsBenchmark _AddSlots: ( |
  names = ( |
    parent* = traits clonable.
    idler = 0. worker = 1. handlerA = 2. handlerB = 3. deviceA = 4. deviceB = 5.
    devicePacket = 0. workPacket = 1.
    packetData = 4.
  | ).
| )

richardsBenchmark _AddSlots: ( |

  packet = ( |
    parent* = richardsBenchmark names.
    link. identity <- 0. kind <- 0. datum <- 0. contents.

    link: l Identity: i Kind: k = ( | new |
      new: copy.
      new link: l.
      new identity: i.
      new kind: k.
      new contents: vector copySize: packetData FillingWith: 0.
      new ).

    "The queue with this packet at its end."
    appendTo: queue = ( | last |
      link: nil.
      queue isNil ifTrue: [ ^ self ].
      last: queue.
      [ last link isNil ] whileFalse: [ last: last link ].
      last link: self.
      queue ).
  | ).

  deviceData = ( |
    parent* = traits clonable.
    pending.
  | ).

  handlerData = ( |
    parent* = traits clonable.
    workIn. deviceIn.

    addWork: packet = ( workIn: packet appendTo: workIn ).
    addDevice: packet = ( deviceIn: packet appendTo: deviceIn ).
  | ).

  idleData = ( |
    parent* = traits clonable.
    control <- 1. count <- 10000.
  | ).

  workerData = ( |
    parent* = traits clonable.
    destination <- 2. count <- 0.
  | ).

  stateTraits = ( |
    parent* = traits clonable.

    run = (
      packetPending: false.
      taskWaiting: false.
      taskHolding: false ).

    wait = (
      packetPending: false.
      taskHolding: false.
      taskWaiting: true ).

    waitWithPacket = (
      taskHolding: false.
      packetPending: true.
      taskWaiting: true ).

    takePacket = (
      packetPending: true.
      taskWaiting: false.
      taskHolding: false ).

    isWaitingWithPacket = ( packetPending && [ taskWaiting && [ taskHolding not ] ] ).
    isHoldingOrWaiting = ( taskHolding || [ packetPending not && [ taskWaiting ] ] ).
  | ).
| )

richardsBenchmark _AddSlots: ( |

  state = ( |
    parent* = richardsBenchmark stateTraits.
    packetPending <- false. taskWaiting <- false. taskHolding <- false.
  | ).

  task = ( |
    parent* = richardsBenchmark stateTraits.
    packetPending <- false. taskWaiting <- false. taskHolding <- false.
    link. identity <- 0. priority <- 0. queue. data. function.

    link: l Identity: i Priority: p Queue: q State: s Data: d Function: f = ( | new |
      new: copy.
      new link: l.
      new identity: i.
      new priority: p.
      new queue: q.
      new data: d.
      new function: f.
      new packetPending: s packetPending.
      new taskWaiting: s taskWaiting.
      new taskHolding: s taskHolding.
      new ).

    "The task to go on with: this one when it is the more important."
    add: packet After: oldTask = (
      queue isNil
        ifTrue: [
          queue: packet.
          packetPending: true.
          priority > oldTask priority ifTrue: [ ^ self ].
        ]
         False: [ packet appendTo: queue ].
      oldTask ).

    runTask = ( | packet |
      isWaitingWithPacket ifTrue: [
        packet: queue.
        queue: packet link.
        queue isNil ifTrue: [ run ] False: [ takePacket ].
      ].
      function value: packet With: data ).
  | ).

  scheduler = ( |
    parent* = richardsBenchmark names.
    taskList. taskTable. currentTask. currentIdentity <- 0. queued <- 0. held <- 0.

    new = ( copy taskTable: vector copySize: 6 ).

    start = ( | packet. state. queue |
      packet: richardsBenchmark packet.
      state: richardsBenchmark state.

      createIdler: idler Priority: 0 Queue: nil State: state copy run.

      queue: packet link: nil Identity: worker Kind: workPacket.
      queue: packet link: queue Identity: worker Kind: workPacket.
      createWorker: worker Priority: 1000 Queue: queue State: state copy waitWithPacket.

      queue: packet link: nil Identity: deviceA Kind: devicePacket.
      queue: packet link: queue Identity: deviceA Kind: devicePacket.
      queue: packet link: queue Identity: deviceA Kind: devicePacket.
      createHandler: handlerA Priority: 2000 Queue: queue State: state copy waitWithPacket.

      queue: packet link: nil Identity: deviceB Kind: devicePacket.
      queue: packet link: queue Identity: deviceB Kind: devicePacket.
      queue: packet link: queue Identity: deviceB Kind: devicePacket.
      createHandler: handlerB Priority: 3000 Queue: queue State: state copy waitWithPacket.

      createDevice: deviceA Priority: 4000 Queue: nil State: state copy wait.
      createDevice: deviceB Priority: 5000 Queue: nil State: state copy wait.
      schedule.
      (queued = 23246) && [ held = 9297 ] ).

    schedule = (
      currentTask: taskList.
      [ currentTask isNil ] whileFalse: [
        currentTask isHoldingOrWaiting
          ifTrue: [ currentTask: currentTask link ]
           False: [
            currentIdentity: currentTask identity.
            currentTask: currentTask runTask.
          ].
      ].
      self ).

    create: i Priority: p Queue: q State: s Data: d Function: f = ( | task |
      task: richardsBenchmark task link: taskList Identity: i Priority: p Queue: q State: s Data: d Function: f.
      taskList: task.
      taskTable at: i Put: task.
      self ).

    findTask: identity = ( | task |
      task: taskTable at: identity.
      task isNil ifTrue: [ error: 'there is no task ', identity printString ].
      task ).

    queuePacket: packet = ( | task |
      task: findTask: packet identity.
      queued: queued + 1.
      packet link: nil.
      packet identity: currentIdentity.
      task add: packet After: currentTask ).

    hold = (
      held: held + 1.
      currentTask taskHolding: true.
      currentTask link ).

    release: identity = ( | task |
      task: findTask: identity.
      task taskHolding: false.
      task priority > currentTask priority ifTrue: [ ^ task ].
      currentTask ).

    wait = (
      currentTask taskWaiting: true.
      currentTask ).

    createIdler: i Priority: p Queue: q State: s = (
      create: i Priority: p Queue: q State: s Data: richardsBenchmark idleData copy Function: [| :packet. :data |
        data count: data count - 1.
        data count = 0
          ifTrue: [ hold ]
           False: [
            (data control && 1) = 0
              ifTrue: [
                data control: data control / 2.
                release: deviceA
              ]
               False: [
                data control: (data control / 2) ^^ 53256.
                release: deviceB
              ]
          ]
      ] ).

    createWorker: i Priority: p Queue: q State: s = (
      create: i Priority: p Queue: q State: s Data: richardsBenchmark workerData copy Function: [| :packet. :data |
        packet isNil
          ifTrue: [ wait ]
           False: [
            data destination: (data destination = handlerA ifTrue: [ handlerB ] False: [ handlerA ]).
            packet identity: data destination.
            packet datum: 0.
            0 upTo: packetData Do: [| :index |
              data count: data count + 1.
              data count > 26 ifTrue: [ data count: 1 ].
              packet contents at: index Put: (65 + data count) - 1.
            ].
            queuePacket: packet
          ]
      ] ).

    createHandler: i Priority: p Queue: q State: s = (
      create: i Priority: p Queue: q State: s Data: richardsBenchmark handlerData copy Function: [| :packet. :data. work. device. count |
        packet isNil ifFalse: [
          packet kind = workPacket
            ifTrue: [ data addWork: packet ]
             False: [ data addDevice: packet ].
        ].
        work: data workIn.
        work isNil
          ifTrue: [ wait ]
           False: [
            count: work datum.
            count >= packetData
              ifTrue: [
                data workIn: work link.
                queuePacket: work
              ]
               False: [
                device: data deviceIn.
                device isNil
                  ifTrue: [ wait ]
                   False: [
                    data deviceIn: device link.
                    device datum: (work contents at: count).
                    work datum: count + 1.
                    queuePacket: device
                  ]
              ]
          ]
      ] ).

    createDevice: i Priority: p Queue: q State: s = (
      create: i Priority: p Queue: q State: s Data: richardsBenchmark deviceData copy Function: [| :packet. :data. pending |
        packet isNil
          ifTrue: [
            pending: data pending.
            pending isNil
              ifTrue: [ wait ]
               False: [
                data pending: nil.
                queuePacket: pending
              ]
          ]
           False: [
            data pending: packet.
            hold
          ]
      ] ).
  | ).

  benchmark = ( richardsBenchmark scheduler new start ).

  isRight: result After: iterations = ( result == true ).
| )
