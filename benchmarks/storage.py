"""Storage: a tree of lists seven deep, made to be thrown away."""

from benchmarks.som import Benchmark, Random


class Storage(Benchmark):
    def __init__(self):
        self.count = 0

    def benchmark(self):
        self.count = 0
        self.build_tree(7, Random())
        return self.count

    def build_tree(self, depth, random):
        self.count += 1
        if depth == 1:
            return [None] * (random.next() % 10 + 1)
        branches = [None] * 4
        for index in range(4):
            branches[index] = self.build_tree(depth - 1, random)
        return branches

    def is_right(self, result, iterations):
        return result == 5461
