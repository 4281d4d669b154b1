"""Havlak: the loops in a flow graph, by Havlak's algorithm (Nesting of Reducible and Irreducible Loops, 1997), on a graph of nested loops.

The number of iterations is how often the small graph is searched before it becomes a large one.
"""

from benchmarks.som import Benchmark, IdentityDictionary, IdentitySet, Set, Vector

UNVISITED = 2147483647
MOST_ENTRIES = 32 * 1024  # a loop with more ways in is left alone
SEARCHES = 4  # of the large graph, besides the one that counts

PLAIN, REDUCIBLE, IRREDUCIBLE, SELF_LOOP, DEAD = "plain", "reducible", "irreducible", "self loop", "dead"

ANSWERS = {1: 1605, 15: 1647, 150: 2052, 1500: 6102, 15000: 46602}
BLOCKS = 5213


class BasicBlock:
    """A node of the graph."""

    def __init__(self, number):
        self.custom_hash = number
        self.coming = Vector(2)
        self.going = Vector(2)

    def connect(self, other):
        self.going.append(other)
        other.coming.append(self)


class FlowGraph:
    """Blocks by their number. A number is new only when it is the next one."""

    def __init__(self):
        self.blocks = Vector()

    def size(self):
        return self.blocks.size()

    def start(self):
        return self.blocks.at(0)

    def block(self, number):
        if number >= self.blocks.size():
            self.blocks.append(BasicBlock(number))
        return self.blocks.at(number)

    def connect(self, start, end):
        first = self.block(start)
        first.connect(self.block(end))

    def diamond(self, start):
        self.connect(start, start + 1)
        self.connect(start, start + 2)
        self.connect(start + 1, start + 3)
        self.connect(start + 2, start + 3)
        return start + 3

    def straight(self, start, length):
        for index in range(length):
            self.connect(start + index, start + index + 1)
        return start + length

    def base_loop(self, start):
        """Two diamonds, each in a loop, and a loop around them."""
        header = self.straight(start, 1)
        first_end = self.diamond(header)
        second = self.straight(first_end, 1)
        second_end = self.diamond(second)
        footer = self.straight(second_end, 1)
        self.connect(second_end, second)
        self.connect(first_end, header)
        self.connect(footer, start)
        return self.straight(footer, 1)

    def make_small(self):
        self.block(0)
        self.base_loop(0)
        self.connect(0, 2)

    def make_large(self, outer, middle, inner):
        """Loops three deep."""
        end = 2
        for _ in range(outer):
            self.connect(2, end + 1)
            end += 1
            for _ in range(middle):
                top = end
                end = self.straight(end, 1)
                for _ in range(inner):
                    end = self.base_loop(end)
                bottom = self.straight(end, 1)
                self.connect(end, top)
                end = bottom
            self.connect(end, 1)


class Loop:
    """A loop, what is in it, and the loops within it."""

    def __init__(self, header, is_reducible):
        self.header = header
        self.is_reducible = is_reducible
        self.is_root = False
        self.parent = None
        self.nesting = 0
        self.depth = 0
        self.blocks = IdentitySet()
        self.children = IdentitySet()
        if header is not None:
            self.blocks.add(header)

    def put_into(self, parent):
        self.parent = parent
        parent.children.add(self)

    def set_levels(self, depth):
        def set_child(child):
            child.set_levels(depth + 1)
            self.nesting = max(self.nesting, child.nesting + 1)

        self.depth = depth
        self.children.for_each(set_child)


class LoopForest:
    """All loops found, below one root."""

    def __init__(self):
        self.loops = Vector()
        self.root = self.new_loop(None, True)
        self.root.is_root = True

    def size(self):
        return self.loops.size()

    def new_loop(self, header, is_reducible):
        loop = Loop(header, is_reducible)
        self.loops.append(loop)
        return loop

    def set_levels(self):
        def put_under_root(loop):
            if not loop.is_root and loop.parent is None:
                loop.put_into(self.root)

        self.loops.for_each(put_under_root)
        self.root.set_levels(0)


class UnionNode:
    """A block in the order of the depth-first walk, with others that have become one with it."""

    def __init__(self):
        self.parent = None
        self.block = None
        self.number = 0
        self.loop = None

    def begin(self, block, number):
        self.parent = self
        self.block = block
        self.number = number

    def find(self):
        """The node that stands for all; those on the way there get it as their parent."""
        passed = Vector()
        node = self
        while node is not node.parent:
            if node.parent is not node.parent.parent:
                passed.append(node)
            node = node.parent
        passed.for_each(lambda each: each.unite(node))
        return node

    def unite(self, parent):
        self.parent = parent


class LoopFinder:
    """One search of a graph."""

    def __init__(self, graph, forest):
        self.graph = graph
        self.forest = forest
        size = graph.size()
        self.numbers = IdentityDictionary()
        self.ways_in = Vector()
        self.ways_back = Vector()
        self.headers = [0] * size
        self.kinds = [PLAIN] * size
        self.last = [0] * size
        self.nodes = [None] * size
        for index in range(size):
            self.ways_in.append(Set())
            self.ways_back.append(Vector())
            self.nodes[index] = UnionNode()

    def is_ancestor(self, ancestor, number):
        return ancestor <= number <= self.last[ancestor]

    def find_loops(self):
        self.graph.blocks.for_each(lambda block: self.numbers.at_put(block, UNVISITED))
        self.walk(self.graph.start(), 0)
        for number in range(len(self.nodes)):
            self.sort_edges(number)
        for number in range(len(self.nodes) - 1, -1, -1):
            if self.nodes[number].block is not None and not self.find_loop(number):
                return

    def walk(self, block, number):
        """Depth first. The last number given to a block that is reached through this one."""
        self.nodes[number].begin(block, number)
        self.numbers.at_put(block, number)
        last = number
        going = block.going
        for index in range(going.size()):
            target = going.at(index)
            if self.numbers.at(target) == UNVISITED:
                last = self.walk(target, last + 1)
        self.last[number] = last
        return last

    def sort_edges(self, number):
        """Edges from what was reached through a block lead back to it, all others in."""

        def sort_edge(source):
            origin = self.numbers.at(source)
            if origin != UNVISITED:
                if self.is_ancestor(number, origin):
                    self.ways_back.at(number).append(origin)
                else:
                    self.ways_in.at(number).add(origin)

        block = self.nodes[number].block
        if block is None:
            self.kinds[number] = DEAD
        else:
            block.coming.for_each(sort_edge)

    def find_loop(self, number):
        """Whether the search may go on."""
        body = Vector()
        self.add_ends(number, body)
        todo = Vector()
        body.for_each(lambda node: todo.append(node))
        if body.size() != 0:
            self.kinds[number] = REDUCIBLE
        while not todo.is_empty():
            node = todo.remove_first()
            if self.ways_in.at(node.number).size() > MOST_ENTRIES:
                return False
            self.follow_back(node, number, body, todo)
        if body.size() > 0 or self.kinds[number] is SELF_LOOP:
            self.make_loop(number, body)
        return True

    def add_ends(self, number, body):
        def add_end(origin):
            if origin == number:
                self.kinds[number] = SELF_LOOP
            else:
                body.append(self.nodes[origin].find())

        self.ways_back.at(number).for_each(add_end)

    def follow_back(self, node, number, body, todo):
        """One step back in the body; a way in from outside makes the loop irreducible."""

        def follow(origin):
            source = self.nodes[origin].find()
            if not self.is_ancestor(number, source.number):
                self.kinds[number] = IRREDUCIBLE
                self.ways_in.at(number).add(source.number)
            elif source.number != number and not body.has_some(lambda each: each is source):
                todo.append(source)
                body.append(source)

        self.ways_in.at(node.number).for_each(follow)

    def make_loop(self, number, body):
        header = self.nodes[number]
        loop = self.forest.new_loop(header.block, self.kinds[number] is not IRREDUCIBLE)

        def put_in(node):
            self.headers[node.number] = number
            node.unite(header)
            if node.loop is None:
                loop.blocks.add(node.block)
            else:
                node.loop.put_into(loop)

        header.loop = loop
        body.for_each(put_in)


class Havlak(Benchmark):
    def __init__(self):
        self.searches = SEARCHES

    def run(self, iterations):
        """How many loops were found, and in how many blocks."""
        graph = FlowGraph()
        graph.make_small()
        forest = LoopForest()
        for _ in range(iterations):
            LoopFinder(graph, forest).find_loops()
        graph.make_large(10, 10, 5)
        LoopFinder(graph, forest).find_loops()
        for _ in range(self.searches):
            LoopFinder(graph, LoopForest()).find_loops()
        forest.set_levels()
        return [forest.size(), graph.size()]

    def is_right(self, result, iterations):
        return result == [ANSWERS[iterations], BLOCKS]
