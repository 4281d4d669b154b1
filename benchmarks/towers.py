"""Towers: thirteen disks moved from one pile to another, never a larger on a smaller."""

from benchmarks.som import Benchmark


class Disk:
    def __init__(self, size):
        self.size = size
        self.next = None


class Towers(Benchmark):
    def __init__(self):
        self.piles = None
        self.moves = 0

    def benchmark(self):
        self.piles = [None] * 3
        self.build_tower(0, 13)
        self.moves = 0
        self.move(13, 0, 1)
        return self.moves

    def build_tower(self, pile, disks):
        for size in range(disks, -1, -1):
            self.push(Disk(size), pile)

    def push(self, disk, pile):
        top = self.piles[pile]
        if top is not None and disk.size >= top.size:
            raise ValueError("a big disk cannot lie on a smaller one")
        disk.next = top
        self.piles[pile] = disk

    def pop(self, pile):
        top = self.piles[pile]
        if top is None:
            raise ValueError("there is no disk on this pile")
        self.piles[pile] = top.next
        top.next = None
        return top

    def move_top(self, source, target):
        self.push(self.pop(source), target)
        self.moves += 1

    def move(self, disks, source, target):
        if disks == 1:
            self.move_top(source, target)
            return
        other = (3 - source) - target
        self.move(disks - 1, source, other)
        self.move_top(source, target)
        self.move(disks - 1, other, target)

    def is_right(self, result, iterations):
        return result == 8191
