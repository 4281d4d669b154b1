"""What several of the programs share: a benchmark, a random generator, a growing vector, sets, an identity dictionary.

In:     nothing.
Out:    Benchmark, Random, Vector, Set, IdentitySet, IdentityDictionary: the same objects as in som.self, method for method.
Keeps:  nothing. The generator is the one of Are-We-Fast-Yet, so that its published results can be checked.
"""


class Benchmark:
    """A program and the check of its result."""

    def benchmark(self):
        raise NotImplementedError

    def is_right(self, result, iterations):
        raise NotImplementedError

    def run(self, iterations):
        result = None
        for _ in range(iterations):
            result = self.benchmark()
            if not self.is_right(result, iterations):
                return result
        return result


class Random:
    """The numbers every Are-We-Fast-Yet program draws, from 0 to 65535."""

    def __init__(self):
        self.seed = 74755

    def next(self):
        self.seed = ((self.seed * 1309) + 13849) & 65535
        return self.seed


class Vector:
    """Things in a row: added at the end, removed at the front."""

    def __init__(self, capacity=50):
        self.storage = [None] * capacity
        self.first = 0
        self.last = 0

    @staticmethod
    def holding(element):
        vector = Vector(1)
        vector.append(element)
        return vector

    def size(self):
        return self.last - self.first

    def is_empty(self):
        return self.first == self.last

    def at(self, index):
        return self.storage[self.first + index]

    def at_put(self, index, element):
        self.storage[self.first + index] = element

    def append(self, element):
        if self.last >= len(self.storage):
            self.grow()
        self.storage[self.last] = element
        self.last += 1

    def grow(self):
        self.storage = self.storage + [None] * len(self.storage)

    def for_each(self, block):
        for index in range(self.first, self.last):
            block(self.storage[index])

    def has_some(self, test):
        for index in range(self.first, self.last):
            if test(self.storage[index]):
                return True
        return False

    def sort(self, precedes):
        """By insertion: the rows sorted here are short."""
        for index in range(self.first + 1, self.last):
            element = self.storage[index]
            place = index - 1
            while place >= self.first and precedes(element, self.storage[place]):
                self.storage[place + 1] = self.storage[place]
                place -= 1
            self.storage[place + 1] = element

    def remove_first(self):
        if self.is_empty():
            return None
        self.first += 1
        return self.storage[self.first - 1]

    def remove(self, element):
        """Whether the element was there; the others close up."""
        rest = [None] * len(self.storage)
        last = 0
        found = False
        for index in range(self.first, self.last):
            each = self.storage[index]
            if each is element:
                found = True
            else:
                rest[last] = each
                last += 1
        self.storage = rest
        self.first = 0
        self.last = last
        return found


class Set:
    """Things of which no two are equal. They stand in a row: few are expected."""

    def __init__(self):
        self.items = Vector(10)

    def size(self):
        return self.items.size()

    def for_each(self, block):
        self.items.for_each(block)

    def contains(self, element):
        return self.items.has_some(lambda each: each == element)

    def add(self, element):
        if not self.contains(element):
            self.items.append(element)


class IdentitySet(Set):
    """Things of which no two are the same."""

    def contains(self, element):
        return self.items.has_some(lambda each: each is element)


class Entry:
    """A key and its value, in one bucket of a dictionary."""

    def __init__(self, key, value, next_entry):
        self.key = key
        self.value = value
        self.next = next_entry


class IdentityDictionary:
    """Values found by a key that knows its own hash and is only ever equal to itself."""

    def __init__(self, capacity=16):
        self.buckets = [None] * capacity
        self.count = 0

    def bucket_of(self, key):
        return key.custom_hash & (len(self.buckets) - 1)

    def at(self, key):
        entry = self.buckets[self.bucket_of(key)]
        while entry is not None:
            if entry.key is key:
                return entry.value
            entry = entry.next
        return None

    def at_put(self, key, value):
        index = self.bucket_of(key)
        entry = self.buckets[index]
        while entry is not None:
            if entry.key is key:
                entry.value = value
                return
            entry = entry.next
        self.buckets[index] = Entry(key, value, self.buckets[index])
        self.count += 1
        if self.count > len(self.buckets):
            self.grow()

    def grow(self):
        old = self.buckets
        self.buckets = [None] * (2 * len(old))
        for bucket in old:
            entry = bucket
            while entry is not None:
                following = entry.next
                index = self.bucket_of(entry.key)
                entry.next = self.buckets[index]
                self.buckets[index] = entry
                entry = following
