"""Richards: a small operating system, six tasks passing packets, as in Martin Richards' and later Are-We-Fast-Yet's version."""

from benchmarks.som import Benchmark

IDLER, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = range(2)
TASKS = 6
PACKET_DATA = 4


class Packet:
    def __init__(self, link, identity, kind):
        self.link = link
        self.identity = identity
        self.kind = kind
        self.datum = 0
        self.contents = [0] * PACKET_DATA

    def append_to(self, queue):
        """The queue with this packet at its end."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class DeviceData:
    def __init__(self):
        self.pending = None


class HandlerData:
    def __init__(self):
        self.work_in = None
        self.device_in = None

    def add_work(self, packet):
        self.work_in = packet.append_to(self.work_in)

    def add_device(self, packet):
        self.device_in = packet.append_to(self.device_in)


class IdleData:
    def __init__(self):
        self.control = 1
        self.count = 10000


class WorkerData:
    def __init__(self):
        self.destination = HANDLER_A
        self.count = 0


class State:
    def __init__(self):
        self.packet_pending = False
        self.task_waiting = False
        self.task_holding = False

    def run(self):
        self.packet_pending = False
        self.task_waiting = False
        self.task_holding = False
        return self

    def wait(self):
        self.packet_pending = False
        self.task_holding = False
        self.task_waiting = True
        return self

    def wait_with_packet(self):
        self.task_holding = False
        self.packet_pending = True
        self.task_waiting = True
        return self

    def take_packet(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False
        return self

    def is_waiting_with_packet(self):
        return self.packet_pending and self.task_waiting and not self.task_holding

    def is_holding_or_waiting(self):
        return self.task_holding or (not self.packet_pending and self.task_waiting)


class Task(State):
    def __init__(self, link, identity, priority, queue, state, data, function):
        self.link = link
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.data = data
        self.function = function
        self.packet_pending = state.packet_pending
        self.task_waiting = state.task_waiting
        self.task_holding = state.task_holding

    def add_after(self, packet, old_task):
        """The task to go on with: this one when it is the more important."""
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > old_task.priority:
                return self
        else:
            packet.append_to(self.queue)
        return old_task

    def run_task(self):
        if self.is_waiting_with_packet():
            packet = self.queue
            self.queue = packet.link
            if self.queue is None:
                self.run()
            else:
                self.take_packet()
        else:
            packet = None
        return self.function(packet, self.data)


class Scheduler:
    def __init__(self):
        self.task_list = None
        self.task_table = [None] * TASKS
        self.current_task = None
        self.current_identity = 0
        self.queued = 0
        self.held = 0

    def start(self):
        self.create_idler(IDLER, 0, None, State().run())

        queue = Packet(None, WORKER, WORK_PACKET)
        queue = Packet(queue, WORKER, WORK_PACKET)
        self.create_worker(WORKER, 1000, queue, State().wait_with_packet())

        queue = Packet(None, DEVICE_A, DEVICE_PACKET)
        queue = Packet(queue, DEVICE_A, DEVICE_PACKET)
        queue = Packet(queue, DEVICE_A, DEVICE_PACKET)
        self.create_handler(HANDLER_A, 2000, queue, State().wait_with_packet())

        queue = Packet(None, DEVICE_B, DEVICE_PACKET)
        queue = Packet(queue, DEVICE_B, DEVICE_PACKET)
        queue = Packet(queue, DEVICE_B, DEVICE_PACKET)
        self.create_handler(HANDLER_B, 3000, queue, State().wait_with_packet())

        self.create_device(DEVICE_A, 4000, None, State().wait())
        self.create_device(DEVICE_B, 5000, None, State().wait())
        self.schedule()
        return self.queued == 23246 and self.held == 9297

    def schedule(self):
        self.current_task = self.task_list
        while self.current_task is not None:
            if self.current_task.is_holding_or_waiting():
                self.current_task = self.current_task.link
            else:
                self.current_identity = self.current_task.identity
                self.current_task = self.current_task.run_task()

    def create_task(self, identity, priority, queue, state, data, function):
        task = Task(self.task_list, identity, priority, queue, state, data, function)
        self.task_list = task
        self.task_table[identity] = task

    def find_task(self, identity):
        task = self.task_table[identity]
        if task is None:
            raise LookupError(f"there is no task {identity}")
        return task

    def queue_packet(self, packet):
        task = self.find_task(packet.identity)
        self.queued += 1
        packet.link = None
        packet.identity = self.current_identity
        return task.add_after(packet, self.current_task)

    def hold(self):
        self.held += 1
        self.current_task.task_holding = True
        return self.current_task.link

    def release(self, identity):
        task = self.find_task(identity)
        task.task_holding = False
        if task.priority > self.current_task.priority:
            return task
        return self.current_task

    def wait(self):
        self.current_task.task_waiting = True
        return self.current_task

    def create_idler(self, identity, priority, queue, state):
        def function(packet, data):
            data.count -= 1
            if data.count == 0:
                return self.hold()
            if data.control & 1 == 0:
                data.control = data.control // 2
                return self.release(DEVICE_A)
            data.control = (data.control // 2) ^ 53256
            return self.release(DEVICE_B)

        self.create_task(identity, priority, queue, state, IdleData(), function)

    def create_worker(self, identity, priority, queue, state):
        def function(packet, data):
            if packet is None:
                return self.wait()
            data.destination = HANDLER_B if data.destination == HANDLER_A else HANDLER_A
            packet.identity = data.destination
            packet.datum = 0
            for index in range(PACKET_DATA):
                data.count += 1
                if data.count > 26:
                    data.count = 1
                packet.contents[index] = 65 + data.count - 1
            return self.queue_packet(packet)

        self.create_task(identity, priority, queue, state, WorkerData(), function)

    def create_handler(self, identity, priority, queue, state):
        def function(packet, data):
            if packet is not None:
                if packet.kind == WORK_PACKET:
                    data.add_work(packet)
                else:
                    data.add_device(packet)
            work = data.work_in
            if work is None:
                return self.wait()
            count = work.datum
            if count >= PACKET_DATA:
                data.work_in = work.link
                return self.queue_packet(work)
            device = data.device_in
            if device is None:
                return self.wait()
            data.device_in = device.link
            device.datum = work.contents[count]
            work.datum = count + 1
            return self.queue_packet(device)

        self.create_task(identity, priority, queue, state, HandlerData(), function)

    def create_device(self, identity, priority, queue, state):
        def function(packet, data):
            if packet is None:
                pending = data.pending
                if pending is None:
                    return self.wait()
                data.pending = None
                return self.queue_packet(pending)
            data.pending = packet
            return self.hold()

        self.create_task(identity, priority, queue, state, DeviceData(), function)


class Richards(Benchmark):
    def benchmark(self):
        return Scheduler().start()

    def is_right(self, result, iterations):
        return result is True
