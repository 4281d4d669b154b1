"""The world: one image's objects, animated in this process.

In:     the root of an image, the primitives, a place to write output.
Out:    values of evaluated texts; changes to stored objects, for the image to commit.
Keeps:  one World per connection: its classes, globals and oddballs belong to it alone.
"""

from __future__ import annotations

import contextlib
import sys

from BTrees.OOBTree import OOBTree

from selfish.compiler.techniques import Techniques
from selfish.errors import Unhandled
from selfish.parser import parse_body, parse_script
from selfish.vm.blocks import Blocks
from selfish.vm.builder import Builder
from selfish.vm.census import Census
from selfish.vm.confinement import Confinement
from selfish.vm.deep import run_deep
from selfish.vm.exceptions import Exceptions
from selfish.vm.helpers import make_globals
from selfish.vm.kinds import Kinds
from selfish.vm.limits import Meter
from selfish.vm.linking import Linker
from selfish.vm.naming import follow, name_of
from selfish.vm.objects import Live, String
from selfish.vm.plain import Plain, plain_addition
from selfish.vm.reshaping import Reshaping
from selfish.vm.room import Room
from selfish.vm.sending import Sending
from selfish.vm.values import Values


class World(Values, Kinds, Reshaping, Sending, Confinement, Plain):
    """Animates the world stored under `root`, a persistent mapping of a connection (or a plain dict, for a world in memory).

    primitives  selector -> function(vm, receiver, *arguments)
    write       called with each piece of output
    for_child   answers what a process forked from this one has to call before it reads the image; set by who opened the image
    trial       the Trial this process is (vm/effects.py), None in a process that keeps what it does
    """

    _create_kernel = False

    def __init__(self, root, primitives, write=sys.stdout.write):
        self.root = root
        self.primitives = primitives
        self.write = write
        self.prefix = "m."
        self.meter = None
        self.arguments = []
        self.memory = {}
        self.terminal = None  # who can be asked; a door sets it
        self.library = None  # the folder of bootstrap/; whoever boots sets it
        self.booting = False
        self.journal = self.trail = self.history = self.weights = None  # given by the session
        self.workshop = None  # made when the first adapter is
        self.doomed = None  # why the transaction must not be kept
        self._referred, self._above_kinds = {}, {}
        self.thought = False  # whether a cognitive cycle ran in the transaction
        self.for_child = lambda: lambda: None
        self.trial = None
        self._plain_identity = None
        self.written_in_records = []  # vectors and tables changed in this transaction
        self._doubtful = False
        self._obeyed = set(root["withdrawn"])
        self._connection = getattr(root, "_p_jar", None)
        if self._connection is not None:
            self._connection.selfish_world = self
        self._make_oddballs()
        self.characters = {}
        self.census = Census(root["flags"], root["withdrawn"])
        self.globals = {}
        self.room = Room(self, self._connection)
        self.linker = Linker(self)
        self.builder = Builder(self)
        self.blocks = Blocks(self)
        self.exceptions = Exceptions(self)
        self.globals.update(make_globals(self))
        self.lobby = root["lobby"]
        self.kinds = root["kinds"]
        self._awaken()

    @classmethod
    def create(cls, root, primitives, write=sys.stdout.write):
        """Fill an empty root with a lobby that knows nothing yet, and animate it; bootstrap/ does the rest."""
        root["flags"], root["withdrawn"] = OOBTree(), OOBTree()
        root["lobby"], root["kinds"], root["prototypes"] = None, {}, {}
        world = cls.__new__(cls)
        world._create_kernel = True
        world.__init__(root, primitives, write)
        world.booting = True
        return world

    def do_without(self, techniques):
        """Leave out techniques, by their names (compiler/techniques.py): for a world that was just opened or built."""
        self.census.techniques = Techniques(techniques)
        self.linker.flush_all()

    def evaluate(self, source, receiver=None):
        """The value of a text in body mode."""
        return self.exceptions.guard(lambda: self.run_body(parse_body(source), source, receiver))

    def file_in(self, source):
        """Run a text in script mode, expression by expression; answers the last value."""
        value = self.nil
        for body in parse_script(source):
            value = self.exceptions.guard(lambda body=body: self.run_body(body, source))
        return value

    def run_body(self, tree, source, receiver=None, provenance=""):
        receiver = self.lobby if receiver is None else receiver
        provenance = provenance or self.provenance_now()
        plain = plain_addition(tree) if receiver is self.lobby and self.is_plain(provenance) else None
        if plain is not None:
            path, literal = plain
            shape = self.builder.shape(literal, source)
            value = self.add_plainly(path, *shape)
            if value is not None:
                return value
            literals = (self.new(*shape),)
        else:
            literals = self.builder.literals(tree, source, provenance)
        unit = self.linker.new_unit(None, tree, source, literals, provenance)
        function = self.linker.function_of_unit(unit, "", self.class_of(receiver), None, self.prefix == "q.")
        return function(receiver)

    def run(self, function):
        """Run a Python function with a deep stack, Ctrl-C stopping it; answers what it answers."""
        try:
            return run_deep(function)
        except (KeyboardInterrupt, RecursionError):
            self.doubt()
            raise

    def print_string(self, value):
        """What a door shows for a value: its printString, or its name where it has no such thing.

        Traits inherit the printString meant for their children and often cannot follow it; they are shown by their name.
        """
        if not self.understands(value, "printString"):
            return self.name_of(value)
        try:
            text = self.exceptions.guard(lambda: self.send(value, "printString"))
        except Unhandled:
            if isinstance(value, Live) and follow(self, self.map_of(value).creator) is value:
                return self.name_of(value)
            raise
        return str(text) if isinstance(text, String) else getattr(text, "text", self.name_of(text))

    def name_of(self, value):
        return name_of(self, value)

    @contextlib.contextmanager
    def limits(self, steps=None, seconds=None, memory=None, depth=None):
        """Evaluate what runs inside under limits; passing one is the Selfish error limitReached.

        steps    method activations and rounds of loops
        seconds  of wall time
        memory   bytes by which the process may grow
        depth    nested activations
        """
        outer_prefix, outer_meter = self.prefix, self.meter
        self.meter = Meter(self, steps, seconds, memory, depth, outer_meter)
        self.prefix = "q."
        try:
            with self.meter:
                yield self.meter
        finally:
            self.prefix, self.meter = outer_prefix, outer_meter

    def enter(self):
        meter = self.meter
        if meter is not None:
            meter.step()

    def before_commit(self):
        """Before a transaction commits: bring what blocks captured up to date, and write no more than has to be written."""
        self.blocks.before_commit()
        for obj in self.written_in_records:
            obj._spare()
        self.written_in_records.clear()

    def release(self):
        """The world is closed, and its memory can be used for something else."""
        self.linker.release()
        self._let_go()

    def doubt(self):
        """Something was stopped just anywhere, by a stack too deep, an interrupt or a limit: perhaps between a change to an object and
        telling the image of it. Before the next transaction memory is made to agree with the image."""
        self._doubtful = True

    def transaction_began(self):
        """What an abort took back, or others committed, is seen from now on: conclusions drawn from it are drawn anew."""
        self.written_in_records.clear()
        if self._doubtful:
            self._doubtful = False
            if self._connection is not None:
                self._connection.cacheMinimize()
            self.linker.flush_all()
        self.linker.refresh()
        self.blocks.refresh()
        for name, holder in self.kinds.items():
            cls, _ = self._classes_of_kinds[name]
            if self.map_of(holder) is not cls._map or type(holder)._parents is not cls._parents:
                self.kind_changed(holder)
        self._mark_plain()
        self._plain_identity = None
        withdrawn = set(self.root["withdrawn"])
        if not withdrawn <= self._obeyed:
            self._obeyed = withdrawn
            self.linker.flush_all()
        self.blocks.refresh()
