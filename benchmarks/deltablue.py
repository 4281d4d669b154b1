"""DeltaBlue: an incremental solver of one-way constraints (Freeman-Benson, Maloney and Borning), on a chain and on a projection.

The number of iterations is the length of the chain and the number of projected points.
A wrong value anywhere is an error; the result is the sum of all values read from the solved graphs, the same on both sides.
"""

from benchmarks.som import Benchmark, IdentityDictionary, Vector

BACKWARD, NONE, FORWARD = -1, 0, 1


class Symbol:
    """The name of a strength: equal to nothing but itself."""

    def __init__(self, custom_hash):
        self.custom_hash = custom_hash


ABSOLUTE_STRONGEST = Symbol(0)
REQUIRED = Symbol(1)
STRONG_PREFERRED = Symbol(2)
PREFERRED = Symbol(3)
STRONG_DEFAULT = Symbol(4)
DEFAULT = Symbol(5)
WEAK_DEFAULT = Symbol(6)
ABSOLUTE_WEAKEST = Symbol(7)


class Strength:
    """How much a constraint matters: the smaller the number, the more."""

    def __init__(self, symbol, arithmetic_value):
        self.symbol = symbol
        self.arithmetic_value = arithmetic_value

    def is_same_as(self, other):
        return self.arithmetic_value == other.arithmetic_value

    def is_stronger_than(self, other):
        return self.arithmetic_value < other.arithmetic_value

    def is_weaker_than(self, other):
        return self.arithmetic_value > other.arithmetic_value

    def weakest(self, other):
        return other if other.is_weaker_than(self) else self


def strengths():
    """Every strength under its symbol."""
    table = IdentityDictionary()
    for symbol, arithmetic_value in (
        (ABSOLUTE_STRONGEST, -10000),
        (REQUIRED, -800),
        (STRONG_PREFERRED, -600),
        (PREFERRED, -400),
        (STRONG_DEFAULT, -200),
        (DEFAULT, 0),
        (WEAK_DEFAULT, 500),
        (ABSOLUTE_WEAKEST, 10000),
    ):
        table.at_put(symbol, Strength(symbol, arithmetic_value))
    return table


STRENGTHS = strengths()
WEAKEST = STRENGTHS.at(ABSOLUTE_WEAKEST)
STRICT = STRENGTHS.at(REQUIRED)


class Variable:
    """A value in the graph: which constraints use it, which one determines it, and how strongly."""

    def __init__(self, value):
        self.value = value
        self.constraints = Vector(2)
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stay = True

    def add_constraint(self, constraint):
        self.constraints.append(constraint)

    def remove_constraint(self, constraint):
        self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    """What all constraints share; the ways to satisfy one are its kind's own."""

    def __init__(self, symbol):
        self.strength = STRENGTHS.at(symbol)

    def is_input(self):
        return False

    def add_to(self, planner):
        self.add_to_graph()
        planner.incremental_add(self)

    def destroy(self, planner):
        if self.is_satisfied():
            planner.incremental_remove(self)
        self.remove_from_graph()

    def inputs_known(self, mark):
        return not self.has_input(
            lambda variable: not (variable.mark == mark or variable.stay or variable.determined_by is None)
        )

    def satisfy(self, mark, planner):
        """The constraint this one overrides, or None."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength.is_same_as(STRICT):
                raise ValueError("a required constraint cannot be satisfied")
            return None

        def mark_input(variable):
            variable.mark = mark

        self.inputs_do(mark_input)
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        output.determined_by = self
        if not planner.add_propagate(self, mark):
            raise ValueError("the constraints go round in a circle")
        output.mark = mark
        return overridden


class UnaryConstraint(Constraint):
    """A constraint on one variable."""

    def __init__(self, variable, symbol, planner):
        super().__init__(symbol)
        self.variable = variable
        self.satisfied = False
        self.add_to(planner)

    def is_satisfied(self):
        return self.satisfied

    def add_to_graph(self):
        self.variable.add_constraint(self)
        self.satisfied = False

    def remove_from_graph(self):
        if self.variable is not None:
            self.variable.remove_constraint(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength.is_stronger_than(self.variable.walk_strength)

    def inputs_do(self, block):
        pass

    def has_input(self, block):
        return False

    def mark_unsatisfied(self):
        self.satisfied = False

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.walk_strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()

    def execute(self):
        pass


class EditConstraint(UnaryConstraint):
    """Marks a variable that is set from outside."""

    def is_input(self):
        return True


class StayConstraint(UnaryConstraint):
    """Keeps a variable as it is."""


class BinaryConstraint(Constraint):
    """A constraint between two variables, either of which may follow the other."""

    def __init__(self, left, right, symbol, planner):
        super().__init__(symbol)
        self.left = left
        self.right = right
        self.direction = NONE
        self.add_to(planner)

    def is_satisfied(self):
        return self.direction != NONE

    def add_to_graph(self):
        self.left.add_constraint(self)
        self.right.add_constraint(self)
        self.direction = NONE

    def remove_from_graph(self):
        if self.left is not None:
            self.left.remove_constraint(self)
        if self.right is not None:
            self.right.remove_constraint(self)
        self.direction = NONE

    def choose_method(self, mark):
        if self.left.mark == mark:
            free = self.right.mark != mark and self.strength.is_stronger_than(self.right.walk_strength)
            self.direction = FORWARD if free else NONE
        elif self.right.mark == mark:
            free = self.strength.is_stronger_than(self.left.walk_strength)
            self.direction = BACKWARD if free else NONE
        elif self.left.walk_strength.is_weaker_than(self.right.walk_strength):
            free = self.strength.is_stronger_than(self.left.walk_strength)
            self.direction = BACKWARD if free else NONE
        else:
            free = self.strength.is_stronger_than(self.right.walk_strength)
            self.direction = FORWARD if free else NONE

    def inputs_do(self, block):
        block(self.input())

    def has_input(self, block):
        return block(self.input())

    def mark_unsatisfied(self):
        self.direction = NONE

    def input(self):
        return self.left if self.direction == FORWARD else self.right

    def output(self):
        return self.right if self.direction == FORWARD else self.left

    def recalculate(self):
        source = self.input()
        output = self.output()
        output.walk_strength = self.strength.weakest(source.walk_strength)
        output.stay = source.stay
        if output.stay:
            self.execute()


class EqualityConstraint(BinaryConstraint):
    """Two variables are equal."""

    def execute(self):
        if self.direction == FORWARD:
            self.right.value = self.left.value
        else:
            self.left.value = self.right.value


class ScaleConstraint(BinaryConstraint):
    """The right variable is the left one scaled and moved."""

    def __init__(self, left, scale, offset, right, symbol, planner):
        self.scale = scale
        self.offset = offset
        super().__init__(left, right, symbol, planner)

    def add_to_graph(self):
        super().add_to_graph()
        self.scale.add_constraint(self)
        self.offset.add_constraint(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        if self.scale is not None:
            self.scale.remove_constraint(self)
        if self.offset is not None:
            self.offset.remove_constraint(self)

    def inputs_do(self, block):
        super().inputs_do(block)
        block(self.scale)
        block(self.offset)

    def has_input(self, block):
        return super().has_input(block) or block(self.scale) or block(self.offset)

    def recalculate(self):
        source = self.input()
        output = self.output()
        output.walk_strength = self.strength.weakest(source.walk_strength)
        output.stay = source.stay and self.scale.stay and self.offset.stay
        if output.stay:
            self.execute()

    def execute(self):
        if self.direction == FORWARD:
            self.right.value = (self.left.value * self.scale.value) + self.offset.value
        else:
            self.left.value = (self.right.value - self.offset.value) // self.scale.value


class Plan(Vector):
    """The constraints to be executed, in order, when an input has changed."""

    def execute(self):
        self.for_each(lambda constraint: constraint.execute())


class Planner:
    def __init__(self):
        self.current_mark = 1

    def new_mark(self):
        self.current_mark += 1
        return self.current_mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        output = constraint.output()
        constraint.mark_unsatisfied()
        constraint.remove_from_graph()
        unsatisfied = self.remove_propagate_from(output)
        unsatisfied.for_each(lambda each: self.incremental_add(each))

    def plan_from(self, constraints):
        sources = Vector()

        def add_source(constraint):
            if constraint.is_input() and constraint.is_satisfied():
                sources.append(constraint)

        constraints.for_each(add_source)
        return self.make_plan(sources)

    def make_plan(self, todo):
        mark = self.new_mark()
        plan = Plan()
        while not todo.is_empty():
            constraint = todo.remove_first()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                output.mark = mark
                self.add_consumers(output, todo)
        return plan

    def add_propagate(self, constraint, mark):
        """Whether the change could be carried through without meeting its own mark."""
        todo = Vector.holding(constraint)
        while not todo.is_empty():
            each = todo.remove_first()
            output = each.output()
            if output.mark == mark:
                self.incremental_remove(constraint)
                return False
            each.recalculate()
            self.add_consumers(output, todo)
        return True

    def remove_propagate_from(self, output):
        """The constraints left unsatisfied, the strongest first."""
        unsatisfied = Vector()

        def add_unsatisfied(constraint):
            if not constraint.is_satisfied():
                unsatisfied.append(constraint)

        def follow(constraint):
            constraint.recalculate()
            todo.append(constraint.output())

        output.determined_by = None
        output.walk_strength = WEAKEST
        output.stay = True
        todo = Vector.holding(output)
        while not todo.is_empty():
            variable = todo.remove_first()
            variable.constraints.for_each(add_unsatisfied)
            self.consumers_do(variable, follow)
        unsatisfied.sort(lambda a, b: a.strength.is_stronger_than(b.strength))
        return unsatisfied

    def add_consumers(self, variable, todo):
        self.consumers_do(variable, lambda constraint: todo.append(constraint))

    def consumers_do(self, variable, block):
        """The satisfied constraints that read the variable, not the one that determines it."""
        determining = variable.determined_by

        def consume(constraint):
            if constraint is not determining and constraint.is_satisfied():
                block(constraint)

        variable.constraints.for_each(consume)

    def change(self, variable, value):
        edit = EditConstraint(variable, PREFERRED, self)
        plan = self.plan_from(Vector.holding(edit))
        for _ in range(10):
            variable.value = value
            plan.execute()
        edit.destroy(self)


class DeltaBlue(Benchmark):
    def run(self, iterations):
        return self.chain(iterations) + self.projection(iterations)

    def chain(self, length):
        """A long chain of equalities: its end follows its beginning."""
        planner = Planner()
        total = 0
        variables = [None] * (length + 1)
        for index in range(length + 1):
            variables[index] = Variable(0)
        for index in range(length):
            EqualityConstraint(variables[index], variables[index + 1], REQUIRED, planner)
        start = variables[0]
        end = variables[length]
        StayConstraint(end, STRONG_DEFAULT, planner)
        edit = EditConstraint(start, PREFERRED, planner)
        plan = planner.plan_from(Vector.holding(edit))
        for value in range(100):
            start.value = value
            plan.execute()
            if end.value != value:
                raise ValueError("the end of the chain did not follow")
            total += end.value
        edit.destroy(planner)
        return total

    def projection(self, count):
        """Many points mapped by one scale and one offset: forwards, backwards, and when the mapping changes."""
        planner = Planner()
        total = 0
        scale = Variable(10)
        offset = Variable(1000)
        targets = Vector()
        source = None
        target = None
        for value in range(1, count + 1):
            source = Variable(value)
            target = Variable(value)
            targets.append(target)
            StayConstraint(source, DEFAULT, planner)
            ScaleConstraint(source, scale, offset, target, REQUIRED, planner)

        planner.change(source, 17)
        if target.value != 1170:
            raise ValueError("the projection went wrong forwards")
        planner.change(target, 1050)
        if source.value != 5:
            raise ValueError("the projection went wrong backwards")

        planner.change(scale, 5)
        for index in range(count - 1):
            if targets.at(index).value != ((index + 1) * 5) + 1000:
                raise ValueError("the targets did not follow the scale")
            total += targets.at(index).value
        planner.change(offset, 2000)
        for index in range(count - 1):
            if targets.at(index).value != ((index + 1) * 5) + 2000:
                raise ValueError("the targets did not follow the offset")
            total += targets.at(index).value
        return total

    def is_right(self, result, iterations):
        """The sum of 0 to 99, and of the targets after each of the last two changes."""
        points = iterations - 1
        return result == 4950 + (3000 * points) + (5 * points * iterations)
