"""Kernels: small programs of which each shows one cost.

In:     nothing.
Out:    a class for every kernel of kernels.self, written as one would in Python.
Keeps:  nothing.
"""

from functools import reduce

from benchmarks.som import Benchmark


class Counter:
    def after(self, n):
        return n + 1


class CounterByTwo:
    def after(self, n):
        return n + 2


class CounterByThree:
    def after(self, n):
        return n + 3


class CounterByFour:
    def after(self, n):
        return n + 4


class Sends(Benchmark):
    """One method, always found at the same place."""

    def benchmark(self):
        counter = Counter()
        n = 0
        for _ in range(10000):
            n = counter.after(n)
        return n

    def is_right(self, result, iterations):
        return result == 10000


class Kinds(Benchmark):
    """One message, four kinds of receivers by turns."""

    def benchmark(self):
        counters = [Counter(), CounterByTwo(), CounterByThree(), CounterByFour()]
        n = 0
        for index in range(10000):
            n = counters[index & 3].after(n)
        return n

    def is_right(self, result, iterations):
        return result == 25000


class Strolling:
    def move(self, walker):
        walker.place += 1


class Running:
    def move(self, walker):
        walker.place += 3


class Walker:
    """How it moves is said by an object that can be exchanged."""

    def __init__(self, gait):
        self.gait = gait
        self.place = 0

    def move(self):
        self.gait.move(self)


class Delegation(Benchmark):
    """The same message through an assignable parent (here an object in an attribute) that stays as it is."""

    def benchmark(self):
        walker = Walker(Strolling())
        for _ in range(5000):
            walker.move()
        walker.gait = Running()
        for _ in range(5000):
            walker.move()
        return walker.place

    def is_right(self, result, iterations):
        return result == 20000


class Switching(Benchmark):
    """An assignable parent (here an object in an attribute) that changes before every send."""

    def benchmark(self):
        strolling = Strolling()
        running = Running()
        walker = Walker(strolling)
        for _ in range(2000):
            walker.gait = strolling
            walker.move()
            walker.gait = running
            walker.move()
        return walker.place

    def is_right(self, result, iterations):
        return result == 8000


class Triple:
    def __init__(self):
        self.first = 0
        self.second = 1
        self.third = 2


class Slots(Benchmark):
    """Slots (here attributes) of another object, read and written."""

    def benchmark(self):
        triple = Triple()
        for _ in range(10000):
            triple.first = triple.second
            triple.second = triple.third
            triple.third = triple.first + 1
        return triple.third

    def is_right(self, result, iterations):
        return result == 5002


class Particle:
    def __init__(self, x, y, z, mass):
        self.x = x
        self.y = y
        self.z = z
        self.mass = mass

    def copy(self):
        return Particle(self.x, self.y, self.z, self.mass)


class Cloning(Benchmark):
    """Copies, each changed a little."""

    def benchmark(self):
        particle = Particle(0, 0, 0, 1)
        for _ in range(5000):
            particle = particle.copy()
            particle.x += 1
        return particle.x

    def is_right(self, result, iterations):
        return result == 5000


class Blocks(Benchmark):
    """A block (here a function) is handed to a method, which asks for its value again and again."""

    def sum_of(self, block, end):
        total = 0
        for n in range(end):
            total += block(n)
        return total

    def benchmark(self):
        factor = 3
        return self.sum_of(lambda n: n * factor, 10000)

    def is_right(self, result, iterations):
        return result == 149985000


class Do(Benchmark):
    """All elements of a vector (here a list), one after the other."""

    def __init__(self):
        self.numbers = list(range(10000))

    def benchmark(self):
        total = 0
        for each in self.numbers:
            total += each
        return total

    def is_right(self, result, iterations):
        return result == 49995000


class Inject(Benchmark):
    """All elements of a vector (here a list) into one."""

    def __init__(self):
        self.numbers = list(range(10000))

    def benchmark(self):
        return reduce(lambda total, each: total + each, self.numbers, 0)

    def is_right(self, result, iterations):
        return result == 49995000


class Leaving(Benchmark):
    """A search that ends where the element is found."""

    def __init__(self):
        self.numbers = [index * index for index in range(10)]

    def place_of(self, number):
        for index, each in enumerate(self.numbers):
            if each == number:
                return index
        return -1

    def benchmark(self):
        total = 0
        for _ in range(500):
            total += self.place_of(4) + self.place_of(0) + self.place_of(49) + self.place_of(5)
        return total

    def is_right(self, result, iterations):
        return result == 4000


class Integers(Benchmark):
    """How long the numbers of Collatz take to come to 1."""

    def benchmark(self):
        steps = 0
        for start in range(1, 301):
            n = start
            while n != 1:
                if n % 2 == 0:
                    n = n // 2
                else:
                    n = 3 * n + 1
                steps += 1
        return steps

    def is_right(self, result, iterations):
        return result == 14167


class Floats(Benchmark):
    """The logistic map."""

    def benchmark(self):
        x = 0.5
        for _ in range(10000):
            x = 3.75 * x * (1.0 - x)
        return x

    def is_right(self, result, iterations):
        return result == 0.21985420900385697


class Building(Benchmark):
    """Lines put together from a few parts."""

    def benchmark(self):
        size = 0
        name = "teapot"
        for number in range(2000):
            line = f"item {number}: {name}"
            size += len(line)
        return size

    def is_right(self, result, iterations):
        return result == 32890


class Scanning(Benchmark):
    """Every character of a text."""

    def __init__(self):
        self.text = "she sells sea shells by the sea shore " * 100

    def benchmark(self):
        found = 0
        for character in self.text:
            if character == "s":
                found += 1
        return found

    def is_right(self, result, iterations):
        return result == 800


class Filling(Benchmark):
    """A new dictionary, a value under each of many keys."""

    def benchmark(self):
        squares = {}
        for number in range(3000):
            squares[number] = number * number
        return len(squares)

    def is_right(self, result, iterations):
        return result == 3000


class Finding(Benchmark):
    """The values under words."""

    def __init__(self):
        self.words = ["earl", "grey", "assam", "oolong", "sencha", "darjeeling", "lapsang", "mate"]

    def benchmark(self):
        words = self.words
        sizes = {}
        for word in words:
            sizes[word] = len(word)
        total = 0
        for index in range(5000):
            total += sizes[words[index & 7]]
        return total

    def is_right(self, result, iterations):
        return result == 28750


class Ensure(Benchmark):
    """Something is done at the end; nothing goes wrong."""

    def benchmark(self):
        total = 0
        left = 0
        for n in range(1, 3001):
            try:
                total += n
            finally:
                left += 1
        return total + left

    def is_right(self, result, iterations):
        return result == 4504500


class Refused(Exception):
    pass


class Guarded(Benchmark):
    """A handler that is never needed."""

    def benchmark(self):
        total = 0
        for n in range(1, 3001):
            try:
                total += n
            except Refused:
                total = -1
        return total

    def is_right(self, result, iterations):
        return result == 4501500


class Signalled(Benchmark):
    """A handler that is needed every time."""

    def refuse(self):
        raise Refused("not today")

    def benchmark(self):
        handled = 0
        for _ in range(1000):
            try:
                self.refuse()
            except Refused:
                handled += 1
        return handled

    def is_right(self, result, iterations):
        return result == 1000


class Recursion(Benchmark):
    """A thousand activations deep."""

    def depth_to(self, n):
        return 0 if n == 0 else 1 + self.depth_to(n - 1)

    def benchmark(self):
        total = 0
        for _ in range(10):
            total += self.depth_to(1000)
        return total

    def is_right(self, result, iterations):
        return result == 10000


class Lift:
    def __init__(self):
        self.floor = 0

    def up(self):
        self.floor += 1

    def down(self):
        self.floor -= 1


class Performing(Benchmark):
    """The selector is found out while the program runs."""

    def __init__(self):
        self.names = ["up", "down", "up", "up"]

    def benchmark(self):
        lift = Lift()
        names = self.names
        for index in range(4000):
            getattr(lift, names[index & 3])()
        return lift.floor

    def is_right(self, result, iterations):
        return result == 2000


class Stairs:
    """What it does not have itself it takes from another."""

    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


class Unknown(Benchmark):
    """What an object does not understand it hands on to another."""

    def benchmark(self):
        lift = Lift()
        stairs = Stairs(lift)
        for _ in range(1000):
            stairs.up()
            stairs.up()
            stairs.down()
        return lift.floor

    def is_right(self, result, iterations):
        return result == 1000
