"""CD: collisions of aircraft, frame by frame (Kalibera, Hagelberg, Pizlo, Plsek, Titzer and Vitek: CDx, 2009).

The number of iterations is the number of aircraft.
"""

import math

from benchmarks.som import Benchmark, Vector

FRAMES = 200
MIN_X = MIN_Y = MIN_Z = 0.0
MAX_X = MAX_Y = 1000.0
MAX_Z = 10.0
RADIUS = 1.0  # nearer than this is a collision
VOXEL_SIZE = 2.0 * RADIUS

RED, BLACK = "red", "black"

ANSWERS = {10: 390, 100: 4305, 200: 8655, 250: 10830, 500: 14484, 1000: 14484}


class Vector2D:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vector2D(self.x + other.x, self.y + other.y)

    def minus(self, other):
        return Vector2D(self.x - other.x, self.y - other.y)

    def compare(self, other):
        """Below, at or above zero: by x, then by y."""
        order = compare(self.x, other.x)
        return compare(self.y, other.y) if order == 0 else order


class Vector3D:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def plus(self, other):
        return Vector3D(self.x + other.x, self.y + other.y, self.z + other.z)

    def minus(self, other):
        return Vector3D(self.x - other.x, self.y - other.y, self.z - other.z)

    def times(self, factor):
        return Vector3D(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return (self.x * other.x) + (self.y * other.y) + (self.z * other.z)

    def squared_magnitude(self):
        return self.dot(self)

    def magnitude(self):
        return math.sqrt(self.squared_magnitude())


def compare(a, b):
    if a == b:
        return 0
    return -1 if a < b else 1


class Node:
    """A key and its value in a tree."""

    def __init__(self, key, value, parent):
        self.key = key
        self.value = value
        self.parent = parent
        self.left = None
        self.right = None
        self.color = RED

    def is_red(self):
        return self.color is RED

    def least(self):
        node = self
        while node.left is not None:
            node = node.left
        return node

    def successor(self):
        if self.right is not None:
            return self.right.least()
        node = self
        above = node.parent
        while above is not None and node is above.right:
            node = above
            above = node.parent
        return above


class RedBlackTree:
    """Values by keys in order (Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms, chapter 13)."""

    def __init__(self):
        self.root = None

    def get(self, key):
        node = self.find(key)
        return None if node is None else node.value

    def find(self, key):
        node = self.root
        while node is not None:
            order = key.compare(node.key)
            if order == 0:
                return node
            node = node.left if order < 0 else node.right
        return None

    def for_each(self, block):
        """With each key and value."""
        if self.root is None:
            return
        node = self.root.least()
        while node is not None:
            block(node.key, node.value)
            node = node.successor()

    def put(self, key, value):
        """The value that was there, or None."""
        above = None
        node = self.root
        order = 0
        while node is not None:
            above = node
            order = key.compare(node.key)
            if order == 0:
                old = node.value
                node.value = value
                return old
            node = node.left if order < 0 else node.right
        node = Node(key, value, above)
        if above is None:
            self.root = node
        elif order < 0:
            above.left = node
        else:
            above.right = node
        self.mend_insertion(node)
        return None

    def mend_insertion(self, node):
        while node is not self.root and node.parent.is_red():
            above = node.parent
            top = above.parent
            if above is top.left:
                beside = top.right
                if beside is not None and beside.is_red():
                    node = self.recolor(above, beside, top)
                else:
                    if node is above.right:
                        node = above
                        self.rotate_left(node)
                    node.parent.color = BLACK
                    top.color = RED
                    self.rotate_right(top)
            else:
                beside = top.left
                if beside is not None and beside.is_red():
                    node = self.recolor(above, beside, top)
                else:
                    if node is above.left:
                        node = above
                        self.rotate_right(node)
                    node.parent.color = BLACK
                    top.color = RED
                    self.rotate_left(top)
        self.root.color = BLACK

    def recolor(self, above, beside, top):
        above.color = BLACK
        beside.color = BLACK
        top.color = RED
        return top

    def remove(self, key):
        """The value that was there, or None."""
        node = self.find(key)
        if node is None:
            return None
        leaving = node if node.left is None or node.right is None else node.successor()
        child = leaving.right if leaving.left is None else leaving.left
        above = leaving.parent
        if child is not None:
            child.parent = above
        self.replace(leaving, child)
        if leaving.color is BLACK:
            self.mend_removal(child, above)
        value = node.value
        if leaving is not node:
            node.key = leaving.key
            node.value = leaving.value
        return value

    def mend_removal(self, node, above):
        while node is not self.root and (node is None or not node.is_red()):
            if node is above.left:
                beside = above.right
                if beside.is_red():
                    beside.color = BLACK
                    above.color = RED
                    self.rotate_left(above)
                    beside = above.right
                if self.is_black(beside.left) and self.is_black(beside.right):
                    beside.color = RED
                    node = above
                    above = node.parent
                else:
                    if self.is_black(beside.right):
                        beside.left.color = BLACK
                        beside.color = RED
                        self.rotate_right(beside)
                        beside = above.right
                    beside.color = above.color
                    above.color = BLACK
                    beside.right.color = BLACK
                    self.rotate_left(above)
                    node = self.root
            else:
                beside = above.left
                if beside.is_red():
                    beside.color = BLACK
                    above.color = RED
                    self.rotate_right(above)
                    beside = above.left
                if self.is_black(beside.right) and self.is_black(beside.left):
                    beside.color = RED
                    node = above
                    above = node.parent
                else:
                    if self.is_black(beside.left):
                        beside.right.color = BLACK
                        beside.color = RED
                        self.rotate_left(beside)
                        beside = above.left
                    beside.color = above.color
                    above.color = BLACK
                    beside.left.color = BLACK
                    self.rotate_right(above)
                    node = self.root
        if node is not None:
            node.color = BLACK

    def is_black(self, node):
        return node is None or not node.is_red()

    def rotate_left(self, node):
        child = node.right
        node.right = child.left
        if child.left is not None:
            child.left.parent = node
        self.replace(node, child)
        child.parent = node.parent
        child.left = node
        node.parent = child

    def rotate_right(self, node):
        child = node.left
        node.left = child.right
        if child.right is not None:
            child.right.parent = node
        self.replace(node, child)
        child.parent = node.parent
        child.right = node
        node.parent = child

    def replace(self, node, child):
        """The child takes the node's place below its parent."""
        above = node.parent
        if above is None:
            self.root = child
        elif node is above.left:
            above.left = child
        else:
            above.right = child


class CallSign:
    def __init__(self, number):
        self.number = number

    def compare(self, other):
        return compare(self.number, other.number)


class Aircraft:
    def __init__(self, call_sign, position):
        self.call_sign = call_sign
        self.position = position


class Collision:
    def __init__(self, first, second, position):
        self.first = first
        self.second = second
        self.position = position


class Motion:
    """Where an aircraft was, and where it is."""

    def __init__(self, call_sign, start, end):
        self.call_sign = call_sign
        self.start = start
        self.end = end

    def way(self):
        return self.end.minus(self.start)

    def collision_with(self, other):
        """Where the two came too near to each other, or None.

        Both move evenly from time 0 to time 1. They are a radius apart at the times where a t² + b t + c is zero.
        """
        way = self.way()
        other_way = other.way()
        apart = self.start.minus(other.start)
        a = other_way.minus(way).squared_magnitude()
        if a == 0.0:
            if apart.magnitude() > RADIUS:
                return None
            return self.start.plus(other.start).times(0.5)
        b = 2.0 * apart.dot(way.minus(other_way))
        c = apart.squared_magnitude() - (RADIUS * RADIUS)
        discriminant = (b * b) - (4.0 * a * c)
        if discriminant < 0.0:
            return None
        root = math.sqrt(discriminant)
        enters = (0.0 - b - root) / (2.0 * a)
        leaves = (root - b) / (2.0 * a)
        if not covers_some(enters, leaves):
            return None
        time = 0.0 if enters <= 0.0 else enters
        position = self.start.plus(way.times(time)).plus(other.start.plus(other_way.times(time))).times(0.5)
        return position if is_inside(position) else None


def covers_some(low, high):
    """Whether the times from low to high are some of those from 0 to 1."""
    return low <= high and ((low <= 1.0 and 1.0 <= high) or (low <= 0.0 and 0.0 <= high) or (0.0 <= low and high <= 1.0))


def is_inside(position):
    return (
        position.x >= MIN_X
        and position.x <= MAX_X
        and position.y >= MIN_Y
        and position.y <= MAX_Y
        and position.z >= MIN_Z
        and position.z <= MAX_Z
    )


class VoxelMap:
    """Motions by the squares of the ground they pass over."""

    def __init__(self):
        self.tree = RedBlackTree()
        self.across = Vector2D(VOXEL_SIZE, 0.0)
        self.along = Vector2D(0.0, VOXEL_SIZE)

    def draw(self, motion):
        self.spread(motion, self.voxel_of(motion.start), RedBlackTree())

    def voxel_of(self, position):
        x = VOXEL_SIZE * math.trunc(position.x / VOXEL_SIZE)
        y = VOXEL_SIZE * math.trunc(position.y / VOXEL_SIZE)
        if position.x < 0.0:
            x = x - VOXEL_SIZE
        if position.y < 0.0:
            y = y - VOXEL_SIZE
        return Vector2D(x, y)

    def spread(self, motion, voxel, seen):
        """From a voxel to its eight neighbours, as far as the motion goes."""
        if not self.is_passed(voxel, motion):
            return
        if seen.put(voxel, True) is not None:
            return
        self.add(motion, voxel)
        left = voxel.minus(self.across)
        right = voxel.plus(self.across)
        self.spread(motion, left, seen)
        self.spread(motion, right, seen)
        self.spread(motion, voxel.minus(self.along), seen)
        self.spread(motion, voxel.plus(self.along), seen)
        self.spread(motion, left.minus(self.along), seen)
        self.spread(motion, left.plus(self.along), seen)
        self.spread(motion, right.minus(self.along), seen)
        self.spread(motion, right.plus(self.along), seen)

    def add(self, motion, voxel):
        motions = self.tree.get(voxel)
        if motions is None:
            motions = Vector()
            self.tree.put(voxel, motions)
        motions.append(motion)

    def is_passed(self, voxel, motion):
        """Whether the motion is over the voxel or its margin, for some of its time."""
        if voxel.x > MAX_X or voxel.x < MIN_X or voxel.y > MAX_Y or voxel.y < MIN_Y:
            return False
        margin = RADIUS / 2.0
        start = motion.start
        speed_x = motion.end.x - start.x
        speed_y = motion.end.y - start.y
        from_x = voxel.x - margin - start.x
        to_x = voxel.x + VOXEL_SIZE + margin - start.x
        from_y = voxel.y - margin - start.y
        to_y = voxel.y + VOXEL_SIZE + margin - start.y
        if speed_x == 0.0:
            return from_x <= 0.0 and to_x >= 0.0 and self.is_passed_along(from_y, to_y, speed_y)
        if speed_y == 0.0:
            return from_y <= 0.0 and to_y >= 0.0 and self.is_passed_along(from_x, to_x, speed_x)
        low_x = (from_x if speed_x > 0.0 else to_x) / speed_x
        high_x = (to_x if speed_x > 0.0 else from_x) / speed_x
        low_y = (from_y if speed_y > 0.0 else to_y) / speed_y
        high_y = (to_y if speed_y > 0.0 else from_y) / speed_y
        return (
            covers_some(low_x, high_x)
            and covers_some(low_y, high_y)
            and ((low_y <= high_x and high_x <= high_y) or (low_y <= low_x and low_x <= high_y) or (low_x <= low_y and high_y <= high_x))
        )

    def is_passed_along(self, start, end, speed):
        if speed == 0.0:
            return start <= 0.0 and end >= 0.0
        if speed > 0.0:
            return covers_some(start / speed, end / speed)
        return covers_some(end / speed, start / speed)

    def crowded(self):
        """The motions over each voxel that has more than one."""
        groups = Vector()

        def add_crowded(voxel, motions):
            if motions.size() > 1:
                groups.append(motions)

        self.tree.for_each(add_crowded)
        return groups


class Detector:
    """Keeps where each aircraft was in the last frame."""

    def __init__(self):
        self.positions = RedBlackTree()

    def handle(self, frame):
        """The collisions since the last frame. A new aircraft stands still."""
        motions = Vector()
        seen = RedBlackTree()

        def follow(aircraft):
            old = self.positions.put(aircraft.call_sign, aircraft.position)
            seen.put(aircraft.call_sign, True)
            motions.append(Motion(aircraft.call_sign, aircraft.position if old is None else old, aircraft.position))

        frame.for_each(follow)
        self.forget_all_but(seen)
        voxels = VoxelMap()
        motions.for_each(lambda motion: voxels.draw(motion))
        collisions = Vector()
        voxels.crowded().for_each(lambda group: self.compare_all(group, collisions))
        return collisions

    def forget_all_but(self, seen):
        gone = Vector()

        def add_gone(call_sign, position):
            if seen.get(call_sign) is None:
                gone.append(call_sign)

        self.positions.for_each(add_gone)
        gone.for_each(lambda call_sign: self.positions.remove(call_sign))

    def compare_all(self, group, collisions):
        for i in range(group.size()):
            first = group.at(i)
            for j in range(i + 1, group.size()):
                second = group.at(j)
                position = first.collision_with(second)
                if position is not None:
                    collisions.append(Collision(first.call_sign, second.call_sign, position))


class Simulator:
    """Pairs of aircraft that fly side by side and swing."""

    def __init__(self, count):
        self.call_signs = Vector()
        for number in range(count):
            self.call_signs.append(CallSign(number))

    def frame_at(self, time):
        frame = Vector()
        for index in range(0, self.call_signs.size(), 2):
            first = Vector3D(time, (math.cos(time) * 2.0) + (index * 3.0), 10.0)
            second = Vector3D(time, (math.sin(time) * 2.0) + (index * 3.0), 10.0)
            frame.append(Aircraft(self.call_signs.at(index), first))
            frame.append(Aircraft(self.call_signs.at(index + 1), second))
        return frame


class CD(Benchmark):
    def run(self, iterations):
        """How many collisions there are in all frames."""
        simulator = Simulator(iterations)
        detector = Detector()
        collisions = 0
        for index in range(FRAMES):
            collisions += detector.handle(simulator.frame_at(index / 10.0)).size()
        return collisions

    def is_right(self, result, iterations):
        return result == ANSWERS[iterations]
