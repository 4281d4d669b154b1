"""Json: a parser of JSON, character by character, into objects of its own.

The text is json.txt, 156 operations of a made-up tea house; run.py hands it over as `text`.
"""

from benchmarks.som import Benchmark, Vector


class ParseError(Exception):
    def __init__(self, message, offset, line, column):
        super().__init__(f"{message} at {line}:{column}")
        self.offset = offset
        self.line = line
        self.column = column


class Value:
    """What all values answer."""

    def is_object(self):
        return False

    def is_array(self):
        return False

    def is_number(self):
        return False

    def is_string(self):
        return False

    def is_literal(self):
        return False


class Literal(Value):
    def __init__(self, name):
        self.name = name

    def is_literal(self):
        return True


NULL = Literal("null")
TRUE = Literal("true")
FALSE = Literal("false")


class Number(Value):
    def __init__(self, text):
        self.text = text

    def is_number(self):
        return True


class String(Value):
    def __init__(self, text):
        self.text = text

    def is_string(self):
        return True


class Array(Value):
    def __init__(self):
        self.values = Vector()

    def is_array(self):
        return True

    def add(self, value):
        self.values.append(value)

    def size(self):
        return self.values.size()

    def get(self, index):
        return self.values.at(index)


class HashIndexTable:
    """A guess at the index of a name, by the hash of the name."""

    def __init__(self):
        self.table = [0] * 32

    def add(self, name, index):
        slot = self.slot_for(name)
        if index < 255:
            self.table[slot] = index + 1
        else:
            self.table[slot] = 0

    def get(self, name):
        return self.table[self.slot_for(name)] - 1

    def slot_for(self, name):
        return (len(name) * 1402589) & 31


class Object(Value):
    def __init__(self):
        self.names = Vector()
        self.values = Vector()
        self.table = HashIndexTable()

    def is_object(self):
        return True

    def add(self, name, value):
        self.table.add(name, self.names.size())
        self.names.append(name)
        self.values.append(value)

    def get(self, name):
        index = self.index_of(name)
        return None if index == -1 else self.values.at(index)

    def index_of(self, name):
        index = self.table.get(name)
        if index != -1 and self.names.at(index) == name:
            return index
        for other in range(self.names.size()):
            if self.names.at(other) == name:
                return other
        return -1


class Parser:
    def __init__(self, text):
        self.text = text
        self.index = -1
        self.line = 1
        self.column = 0
        self.current = None
        self.captured = ""
        self.capture_start = -1

    def parse(self):
        self.read()
        self.skip_white_space()
        result = self.read_value()
        self.skip_white_space()
        if not self.is_at_end():
            raise self.error("unexpected character")
        return result

    def read_value(self):
        current = self.current
        if current == '"':
            return self.read_string()
        if current == "[":
            return self.read_array()
        if current == "{":
            return self.read_object()
        if current == "n":
            return self.read_literal("null", NULL)
        if current == "t":
            return self.read_literal("true", TRUE)
        if current == "f":
            return self.read_literal("false", FALSE)
        if current == "-" or self.is_digit():
            return self.read_number()
        raise self.expected("a value")

    def read_array(self):
        self.read()
        array = Array()
        self.skip_white_space()
        if self.read_char("]"):
            return array
        while True:
            self.skip_white_space()
            array.add(self.read_value())
            self.skip_white_space()
            if not self.read_char(","):
                break
        if not self.read_char("]"):
            raise self.expected("a comma or a closing bracket")
        return array

    def read_object(self):
        self.read()
        result = Object()
        self.skip_white_space()
        if self.read_char("}"):
            return result
        while True:
            self.skip_white_space()
            name = self.read_name()
            self.skip_white_space()
            if not self.read_char(":"):
                raise self.expected("a colon")
            self.skip_white_space()
            result.add(name, self.read_value())
            self.skip_white_space()
            if not self.read_char(","):
                break
        if not self.read_char("}"):
            raise self.expected("a comma or a closing brace")
        return result

    def read_name(self):
        if self.current != '"':
            raise self.expected("a name")
        return self.read_quoted()

    def read_literal(self, name, literal):
        for index in range(len(name)):
            if not self.read_char(name[index]):
                raise self.expected(name)
        return literal

    def read_string(self):
        return String(self.read_quoted())

    def read_quoted(self):
        self.read()
        self.start_capture()
        while self.current != '"':
            if self.current == "\\":
                self.pause_capture()
                self.read_escape()
                self.start_capture()
            elif self.current is None or self.current < " ":
                raise self.expected("a character of a string")
            else:
                self.read()
        result = self.end_capture()
        self.read()
        return result

    def read_escape(self):
        self.read()
        self.captured += self.meaning_of(self.current)
        self.read()

    def meaning_of(self, escaped):
        if escaped == '"' or escaped == "/" or escaped == "\\":
            return escaped
        if escaped == "b":
            return "\b"
        if escaped == "f":
            return "\f"
        if escaped == "n":
            return "\n"
        if escaped == "r":
            return "\r"
        if escaped == "t":
            return "\t"
        raise self.expected("a valid escape")

    def read_number(self):
        self.start_capture()
        self.read_char("-")
        first = self.current
        if not self.read_digit():
            raise self.expected("a digit")
        if first != "0":
            self.read_digits()
        self.read_fraction()
        self.read_exponent()
        return Number(self.end_capture())

    def read_fraction(self):
        if not self.read_char("."):
            return
        if not self.read_digit():
            raise self.expected("a digit")
        self.read_digits()

    def read_exponent(self):
        if not (self.read_char("e") or self.read_char("E")):
            return
        if not self.read_char("+"):
            self.read_char("-")
        if not self.read_digit():
            raise self.expected("a digit")
        self.read_digits()

    def read_digits(self):
        while self.read_digit():
            pass

    def read_digit(self):
        if not self.is_digit():
            return False
        self.read()
        return True

    def read_char(self, character):
        if self.current != character:
            return False
        self.read()
        return True

    def skip_white_space(self):
        while self.is_white_space():
            self.read()

    def read(self):
        if self.current == "\n":
            self.line += 1
            self.column = 0
        self.index += 1
        self.column += 1
        if self.index < len(self.text):
            self.current = self.text[self.index]
        else:
            self.current = None

    def start_capture(self):
        self.capture_start = self.index

    def pause_capture(self):
        self.captured += self.text[self.capture_start : self.index]
        self.capture_start = -1

    def end_capture(self):
        if self.captured == "":
            captured = self.text[self.capture_start : self.index]
        else:
            self.pause_capture()
            captured = self.captured
            self.captured = ""
        self.capture_start = -1
        return captured

    def is_white_space(self):
        current = self.current
        return current == " " or current == "\n" or current == "\t" or current == "\r"

    def is_digit(self):
        current = self.current
        return current is not None and current >= "0" and current <= "9"

    def is_at_end(self):
        return self.current is None

    def expected(self, what):
        if self.is_at_end():
            return self.error("unexpected end of input")
        return self.error("expected " + what)

    def error(self, message):
        return ParseError(message, self.index, self.line, self.column)


class Json(Benchmark):
    def __init__(self):
        self.text = ""

    def benchmark(self):
        return Parser(self.text).parse()

    def is_right(self, result, iterations):
        if not result.is_object() or not result.get("head").is_object():
            return False
        operations = result.get("operations")
        return operations.is_array() and operations.size() == 156
