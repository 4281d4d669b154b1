"""The thesaurus: words that mean about the same, for finding what a sentence speaks of.

In:     a word in its basic form.
Out:    head: the first word of its group, or the word itself. kin: whether two words stand in one group.
Keeps:  NOUNS help to find the slot a mention means; VERBS shrink the vocabulary a model has to know. No word is in two groups of one kind.
"""

from __future__ import annotations

# Things that slots are called by: the first word of a line stands for the others.
NOUNS = """
count tally counter frequency occurrence
total sum amount aggregate
score point mark result rating
balance money fund account credit cash deposit saving purse wallet coin budget
price cost fee charge fare rate tariff
name title label caption heading
owner holder possessor keeper proprietor
person guest visitor member player user customer friend
age year
limit maximum capacity ceiling cap max threshold most
minimum floor least lowest min
level fill fullness height volume
temperature temp heat warmth degree
stock inventory supply reserve store
energy strength health stamina power life
item product article good object thing element entry piece
list collection series sequence
word term
text string message note sentence phrase line
color colour hue paint
size length width extent dimension
weight mass load heaviness
speed velocity pace
distance way mileage range
position place location spot index
start begin beginning origin from
goal target aim objective destination
end finish stop
status state condition mode mood
password secret code pin key passphrase
percent percentage rate tax vat discount
minute min
hour hr
day date
step pace stride
record best
quantity qty number
salary wage pay income
street road address
city town place village
number value figure
""".strip().splitlines()

VERBS = """
answer return give tell yield report reply output respond
add append insert attach
increase raise bump increment boost lift heighten grow rise augment
decrease lower reduce decrement cut lessen diminish
remove delete drop erase discard eliminate
set assign change update
show display present
join combine concatenate glue connect merge link
multiply scale
divide split share distribute
compute calculate determine evaluate figure derive
find locate search seek discover
check test verify
keep store save remember preserve retain
largest biggest greatest maximum highest maximal top
smallest least minimum lowest minimal
larger bigger greater higher
smaller lesser lower
exceed surpass
contain include
begin start commence
finish end
reverse flip invert mirror
swap exchange interchange trade switch
reset clear empty wipe
equal same identical alike
capital uppercase upper
lowercase small
letter character char
fraction remainder rest leftover
mean average
repeat duplicate
append attach
vector array
otherwise else
permit allow
receive get obtain
purchase buy
""".strip().splitlines()


def _groups(lines: list[str]) -> dict[str, str]:
    heads: dict[str, str] = {}
    for line in lines:
        head, *others = line.split()
        for word in (head, *others):
            heads.setdefault(word, heads.get(head, head))
    return heads


_NOUN_HEADS, _VERB_HEADS = _groups(NOUNS), _groups(VERBS)


def noun_head(word: str) -> str | None:
    """What stands for a noun, None when it is not known."""
    return _NOUN_HEADS.get(word)


def verb_head(word: str) -> str:
    """What stands for any word of a sentence."""
    return _VERB_HEADS.get(word, word)


def kin(one: str, other: str) -> bool:
    """Whether two nouns mean about the same."""
    head = _NOUN_HEADS.get(one)
    return head is not None and head == _NOUN_HEADS.get(other)


def kindred(word: str) -> list[str]:
    """The other nouns of its group."""
    head = _NOUN_HEADS.get(word)
    return [other for other, its in _NOUN_HEADS.items() if head is not None and its == head and other != word]
