"""The catalog: documents in chunks, put into the index and found again.

In:     names, texts, objects that stand for documents and chunks, facts about them.
Out:    those objects, best first, with scores.
Keeps:  the index is in the image's root, beside the lobby, from the first document on. Its library is loaded when it is first needed.
"""

from __future__ import annotations

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import size, text, vector
from selfish.primitives.registry import primitive
from selfish.vm.objects import Live

PLACE = "catalog"  # the key in the image's root
ENTERING_SECONDS = 4e-6  # for a character, roughly: finding its words and putting them into the index
LOOKING_SECONDS = 1e-6  # for an entry that has a word of the query
CUTTING_SECONDS = 1e-6  # for a character
ENTERING_BYTES = 20  # for a character
MODES = ("any", "all", "plain")
LONGEST_QUERY = 100_000  # characters; more is cut off


def _index(vm, made=False):
    """The index; None, unless it shall be made, where nothing was ever put into it."""
    parts = vm.root.get(PLACE)
    if parts is None and not made:
        return None
    from selfish.knowledge.index import Index, empty_parts

    if parts is None:
        parts = vm.root[PLACE] = empty_parts()
    return Index(parts)


def _name(value):
    name = str(text(value))
    if not name:
        raise PrimitiveFailed("badSizeError", "a document needs a name")
    return name


def _readable(value):
    """The text as the index takes it: half characters, which no file can hold, become question marks."""
    return str(text(value)).encode("utf-8", "replace").decode("utf-8")


def _fact(vm, key, value):
    """What the index knows a fact by: numbers that are equal are one, strings and numbers are not."""
    key = _readable(key)
    if value is vm.nil or value is vm.true or value is vm.false:
        return key, vm.name_of(value)
    if type(value) is int or type(value) is float:
        return key, f"n:{int(value) if value == value and abs(value) != float('inf') and value == int(value) else value}"
    return key, "s:" + _readable(value)


def _choices(vm, pairs):
    """From a key, a vector of values, a key, ...: for each key the facts of which one has to be true."""
    pairs = vector(pairs)
    if len(pairs) % 2:
        raise PrimitiveFailed("badSizeError", "a key without values")
    return [[_fact(vm, key, value) for value in vector(values)] for key, values in zip(pairs[::2], pairs[1::2], strict=True)]


@primitive("_TextChunks:")
def text_chunks(vm, receiver, tokens):
    """Where a text is to be cut so that chunks have about so many tokens: a vector with, for each chunk, where it starts and ends, its line
    and the heading it stands under.

    Fails: badTypeError, badSizeError.
    """
    from selfish.knowledge.chunking import chunks_of

    whole, tokens = str(text(receiver)), size(tokens)
    if tokens < 1:
        raise PrimitiveFailed("badSizeError", "a chunk has at least one token")
    vm.work(len(whole) * CUTTING_SECONDS)
    vm.reserve(len(whole) * ENTERING_BYTES)
    return vm.vector([part for chunk in chunks_of(whole, tokens) for part in (*chunk[:3], vm.string(chunk.heading))])


@primitive("_CatalogPut:Document:Chunks:Texts:Facts:", needs="catalog")
def catalog_put(vm, receiver, name, document, chunks, texts, facts):
    """Puts a document with its chunks in place of what had its name; answers the receiver. Texts are what the chunks are found by.

    Fails: badTypeError, badSizeError. Then, or when interrupted, the catalog is as it was.
    """
    name, chunks, texts = _name(name), vector(chunks), [_readable(each) for each in vector(texts)]
    if len(chunks) != len(texts):
        raise PrimitiveFailed("badSizeError", "as many texts as chunks")
    if not all(isinstance(each, Live) for each in (document, *chunks)):
        raise PrimitiveFailed("badTypeError", "what stands for a document or a chunk is an object with slots")
    facts = [fact for choice in _choices(vm, facts) for fact in choice]
    length = sum(map(len, texts))
    vm.work(length * ENTERING_SECONDS)
    vm.reserve(length * ENTERING_BYTES)
    _index(vm, made=True).put(name, document, list(zip(texts, chunks, strict=True)), facts)
    return receiver


@primitive("_CatalogRemove:", needs="catalog")
def catalog_remove(vm, receiver, name):
    """Takes out a document; answers whether there was one of that name.

    Fails: badTypeError, badSizeError.
    """
    name, index = _name(name), _index(vm)
    return vm.boolean(index is not None and index.remove(name))


@primitive("_CatalogSearch:Mode:Top:Where:", needs="catalog")
def catalog_search(vm, receiver, query, mode, most, where):
    """The best chunks for a query: a vector of a chunk, its score, and so on. The mode is any, all or plain. Where is a vector of a key, a
    vector of values, and so on; for each key one of its values has to be the document's.

    Fails: badTypeError, badSizeError.
    """
    query, mode, most, choices = _readable(query)[:LONGEST_QUERY], str(text(mode)), size(most), _choices(vm, where)
    if mode not in MODES:
        raise PrimitiveFailed("badTypeError", f"the mode is one of {', '.join(MODES)}")
    index = _index(vm)
    if index is None:
        return vm.vector([])
    question, places = index.question(query, mode)
    vm.work(places * LOOKING_SECONDS)
    return vm.vector([part for answer in index.answers(question, most, choices) for part in answer])


@primitive("_CatalogWhere:", needs="catalog")
def catalog_where(vm, receiver, where):
    """A vector of the chunks of documents for which, for each key, one of its values is true.

    Fails: badTypeError, badSizeError.
    """
    choices, index = _choices(vm, where), _index(vm)
    return vm.vector([] if index is None else index.where(choices))


@primitive("_CatalogDocument:IfAbsent:", needs="catalog")
def catalog_document(vm, receiver, name, absent):
    """What stands for the document of that name; absent where there is none.

    Fails: badTypeError, badSizeError.
    """
    name, index = _name(name), _index(vm)
    found = None if index is None else index.documents.get(name)
    return absent if found is None else found[3]


@primitive("_CatalogChunks:", needs="catalog")
def catalog_chunks(vm, receiver, name):
    """A vector of a document's chunks, in their order; empty where there is no such document.

    Fails: badTypeError, badSizeError.
    """
    name, index = _name(name), _index(vm)
    return vm.vector([] if index is None else index.chunks_of(name))


@primitive("_CatalogNames", needs="catalog")
def catalog_names(vm, receiver):
    """A vector of the names of all documents, sorted."""
    index = _index(vm)
    return vm.vector([] if index is None else [vm.string(name) for name in index.documents])


@primitive("_CatalogSize", needs="catalog")
def catalog_size(vm, receiver):
    """How many chunks there are."""
    index = _index(vm)
    return 0 if index is None else len(index)
