"""List: Takeuchi's function on linked lists, whose lengths stand for numbers."""

from benchmarks.som import Benchmark


class Element:
    def __init__(self, value, next_element):
        self.value = value
        self.next = next_element

    def length(self):
        if self.next is None:
            return 1
        return 1 + self.next.length()


class List(Benchmark):
    def benchmark(self):
        return self.tail(self.make_list(15), self.make_list(10), self.make_list(6)).length()

    def make_list(self, length):
        if length == 0:
            return None
        return Element(length, self.make_list(length - 1))

    def is_shorter(self, x, y):
        x_tail = x
        y_tail = y
        while y_tail is not None:
            if x_tail is None:
                return True
            x_tail = x_tail.next
            y_tail = y_tail.next
        return False

    def tail(self, x, y, z):
        if self.is_shorter(y, x):
            return self.tail(
                self.tail(x.next, y, z),
                self.tail(y.next, z, x),
                self.tail(z.next, x, y),
            )
        return z

    def is_right(self, result, iterations):
        return result == 10
