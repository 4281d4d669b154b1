"""Texts: what is in a string, and what can be made of one."""

from selfish.models.values import Lst
from training.family import family, update

T = "name title word text motto label city message sentence"


def both(name, spec, body, selectors, wordings, oracle, arg_selectors, tags=()):
    """The same of a slot and of an argument."""
    family(name + " of a slot", f"A:{spec}", body.replace("X", "A"), selectors, wordings.replace("{X}", "{A}"), lambda o: oracle(o.A), tags=tags)
    family(name + " of an argument", f"N:{spec.split()[0]}", body.replace("X", "N"), arg_selectors, wordings.replace("{X}", "{N}"), lambda o: oracle(o.N), tags=tags)


both("length", f"s {T}", "X size",
     "{A}Length length size{A} howLong letters characterCount numberOfLetters countLetters letterCount {A}Size lengthOf{A} chars",
     """
     = the length of {X}
     = how (long|many characters long) {X} is
     = the number of (characters|letters) (in|of) {X}
     = how many (characters|letters) {X} has
     count the (characters|letters) of {X}
     . how long is {X}?
     """, len, "lengthOf: sizeOf: lettersIn: countLetters: howLong: measure:")
both("reversed", f"s {T}", "X copyReversed",
     "reversed backwards reverse{A} mirrored reversed{A} mirror {A}Backwards flipped inReverse backToFront spellBackwards",
     """
     = {X} (reversed|backwards|back to front)
     = {X} read from (right to left|the end)
     = the (characters|letters) of {X} in (reverse|opposite|the other) order
     reverse {X}[ without storing it]
     spell {X} backwards
     = the mirror image of {X}
     """, lambda s: s[::-1], "reverse: backwards: reversed: mirror: flip: turnRound: spellBackwards:")
both("capitals", f"s {T}", "X capitalizeAll",
     "shout upper loud{A} uppercase inCapitals loud capitals yell upper{A} big shout{A} {A}InCapitals allCaps screaming headline",
     """
     = {X} in (capitals|capital letters|upper case|uppercase|big letters)
     = {X} with (all|only) (capitals|capital letters)
     = {X} (shouted|written big)
     . every letter of {X} (big|capital|in upper case)
     turn {X} into (capitals|upper case)[, change nothing]
     uppercase {X}
     """, str.upper, "shout: upper: capitals: loud: toUpper: inCapitals: yell: uppercase:")
both("small letters", f"s {T}", "X uncapitalizeAll",
     "whisper lower quiet{A} lowercase inSmallLetters quiet lower{A} small {A}Lower soft",
     """
     = {X} in (small letters|lower case|lowercase)
     = {X} with only small letters
     = {X} (whispered|written small)
     . every letter of {X} (small|in lower case)
     turn {X} into (small letters|lower case)[, change nothing]
     lowercase {X}
     """, str.lower, "whisper: lower: small: quiet: toLower: inSmallLetters: lowercase:")
both("first letter big", f"s {T}", "X capitalize",
     "capitalized capitalize{A} titleCase proper{A} asTitle {A}Capitalized sentenceCase proper initialUpper nice{A}",
     """
     = {X} with (a|its first|the first) (letter big|letter capital|letter in upper case)
     = {X} capitalized[, only the first letter]
     = {X} (beginning|starting) with a capital letter
     capitalize (the first letter of|) {X}
     make the first letter of {X} (big|upper case), the rest stays
     """, lambda s: s[:1].upper() + s[1:], "capitalize: capitalized: titleCase: proper: asTitle:")
both("first character", f"w {T}", "X first",
     "initial firstLetter first{A}Letter start {A}Initial beginning initialOf{A} firstCharacter firstChar monogram",
     """
     = the first (letter|character) of {X}
     = the initial of {X}
     = (the letter|what) {X} (begins|starts) with
     . which letter does {X} start with?
     = {X}'s first letter
     = the beginning of {X}, one (letter|character)
     """.replace("{X}'s first letter", "the letter in front of {X}"), lambda s: s[0], "initialOf: firstLetterOf: firstOf: startOf: firstCharacterOf:")
both("last character", f"w {T}", "X last",
     "lastLetter end {A}End lastCharacter finalLetter last{A}Letter ending lastChar",
     """
     = the last (letter|character) of {X}
     = (the letter|what) {X} ends with
     . which letter does {X} end with?
     = the final (letter|character) of {X}
     = the end of {X}, one (letter|character)
     """, lambda s: s[-1], "lastLetterOf: lastOf: endOf: endingOf: finalLetterOf:")
both("empty", f"s {T}", "X isEmpty",
     "isEmpty has no{A} isBlank is{A}Missing isNameless hasNo{A} isUntitled isUnknown".replace(" has ", " "),
     """
     ? {X} is empty
     ? {X} has no (characters|letters)
     ? there is nothing in {X}
     . is {X} empty?
     ? the length of {X} is zero
     ? {X} is missing, that is empty
     """, lambda s: s == "", "isEmpty: isBlank: isNothing: hasNoLetters:")
both("not empty", f"s {T}", "X isEmpty not",
     "has{A} isNamed isSet hasContent isFilled is{A}Given isKnown hasText",
     """
     ? {X} is not empty
     ? {X} has (any|some) (characters|letters)
     ? there is something in {X}
     . is there any {X}?
     ? {X} is (given|filled in|known), that is not empty
     """, lambda s: s != "", "isSomething: hasText: isFilled: isGiven: isNamed:")
both("palindrome", f"s {T}", "X = X copyReversed",
     "isPalindrome palindrome readsBothWays isMirror is{A}Palindrome sameBackwards isSymmetric",
     """
     ? {X} is a palindrome
     ? {X} (reads|is) the same (backwards|from both sides|in both directions)
     ? {X} equals its reverse
     . is {X} a palindrome?
     ? turning {X} round changes nothing
     ? {X} backwards is {X} again
     """, lambda s: s == s[::-1], "isPalindrome: readsBothWays: sameBackwards: isMirror: isSymmetric:")
both("without spaces around", "s text name input line", "X trim",
     "trimmed trim{A} clean{A} cleaned stripped tidy trimmed{A} neat",
     """
     = {X} without spaces (around|at the ends|at both ends)
     = {X} trimmed
     trim {X}[ without storing it]
     strip the blanks (around|from both ends of) {X}
     = {X} with leading and trailing spaces removed
     cut off the spaces before and after {X}
     """, str.strip, "trim: clean: strip: tidy: withoutSpacesAround:")
both("without spaces", "s text name phrase sentence", "X replace: ' ' With: ''",
     "squeezed packed withoutSpaces {A}WithoutSpaces compact noSpaces joined dense",
     """
     = {X} without (any spaces|spaces|blanks)
     remove (all|the) (spaces|blanks) from {X}[ and answer that]
     = {X} with all spaces (taken out|removed|left out)
     = the words of {X} written together
     . no spaces in {X} any more, please
     """, lambda s: s.replace(" ", ""), "withoutSpaces: squeeze: pack: removeSpaces: compact:")
both("words counted", "s text sentence phrase message", "X asTokensSeparatedByWhiteSpace size",
     "wordCount countWords words numberOfWords howManyWords {A}Words",
     """
     = the number of words in {X}
     = how many words {X} (has|contains)
     count the words (of|in) {X}
     . how many words are in {X}?
     = the word count of {X}, words are separated by spaces
     """, lambda s: len(s.split()), "wordsIn: countWords: wordCount: numberOfWordsIn: howManyWords:")
both("vowels counted", "s word name text", "X countHowMany: [| :c | c isVowel ]",
     "vowels vowelCount countVowels numberOfVowels howManyVowels {A}Vowels",
     """
     = the number of vowels in {X}
     = how many vowels {X} has
     count the vowels (of|in) {X}
     = how often a, e, i, o or u (occurs|stands) in {X}
     . how many vowels are in {X}?
     """, lambda s: sum(c in "aeiouAEIOU" for c in s), "vowelsIn: countVowels: vowelCount: numberOfVowelsIn:")
both("only vowels", "s word name text", "X copyFilteredBy: [| :c | c isVowel ]",
     "onlyVowels vowelsOnly vowelsOf{A} keepVowels singing",
     """
     = only the vowels of {X}
     = the vowels of {X}[ in order]
     keep just the vowels of {X}
     remove everything but vowels from {X}
     = {X} reduced to its vowels
     """, lambda s: "".join(c for c in s if c in "aeiouAEIOU"), "vowelsOnly: onlyVowels: keepVowels: justVowels:")
both("without vowels", "s word name text", "X copyFilteredBy: [| :c | c isVowel not ]",
     "withoutVowels consonants disemvoweled short{A} noVowels abbreviated consonantsOnly skeleton",
     """
     = {X} without (its|the|any) vowels
     = only the consonants of {X}[ and other characters]
     remove the vowels from {X}
     leave out (all|the) vowels of {X}
     = {X} with all vowels dropped
     """, lambda s: "".join(c for c in s if c not in "aeiouAEIOU"), "withoutVowels: dropVowels: disemvowel: consonantsOf: noVowels:")
both("letters sorted", "s word name text", "X asVector copySort asString",
     "sortedLetters sorted{A} alphabetical letters ordered anagramKey sortLetters inOrder",
     """
     = the letters of {X} in (alphabetical|sorted) order
     sort the (letters|characters) of {X}[ and answer the text]
     = {X} with its letters sorted
     = the characters of {X} from a to z
     order the letters in {X} alphabetically
     """, lambda s: "".join(sorted(s)), "sortLetters: sortedLettersOf: alphabetical: anagramKey: orderLetters:")
both("letters without repeats", "s word name text", "X asVector withoutDuplicates asString",
     "uniqueLetters distinctLetters lettersOnce withoutDoubles letterSet",
     """
     = each letter of {X} (only |)once[, in order]
     = the different letters of {X}
     = {X} without repeated (letters|characters)
     remove repeated letters from {X}
     = the distinct characters of {X} as a text
     """, lambda s: "".join(dict.fromkeys(s)), "uniqueLettersOf: distinctLetters: lettersOnceOf: withoutDoubles: noRepeats:")
both("different letters counted", "s word name text", "X asSet size",
     "differentLetters distinctCount countDifferent uniqueCount alphabetSize kinds",
     """
     = how many different (letters|characters) {X} has
     = the number of distinct (letters|characters) in {X}
     count the different letters of {X}
     . how many unique letters are in {X}?
     = the size of the set of letters in {X}
     """, lambda s: len(set(s)), "differentLettersIn: distinctIn: countDifferent: uniqueLetterCount:")
both("twice in a row", f"s {T}", "X , X",
     "twice doubled{A} repeated echo sayTwice double duplicate {A}Twice stutter",
     """
     = {X} twice[ in a row|, one after the other]
     = {X} followed by itself
     = {X} (said|written) two times[ without a space]
     repeat {X} (once|two times)
     double {X}
     = {X} and {X} again, joined
     """, lambda s: s + s, "twice: doubled: echo: sayTwice: repeat: duplicate:")
both("mirrored word", f"s {T}", "X , X copyReversed",
     "mirrored palindrome thereAndBack makePalindrome bothWays reflected doubledBack",
     """
     = {X} followed by its reverse
     = {X} and then {X} backwards, (joined|together)
     make a palindrome (from|of) {X}[ by adding it backwards]
     = {X} there and back
     append the reversed {X} to {X}
     """, lambda s: s + s[::-1], "mirrored: makePalindrome: thereAndBack: bothWays: palindromeOf:")
both("without the first", f"w {T}", "X copyWithoutFirst",
     "withoutFirst rest tail tailOf{A} dropFirst {A}WithoutFirst beheaded",
     """
     = {X} without its first (letter|character)
     = all but the first (letter|character) of {X}
     drop the first letter of {X}[ and answer the rest]
     = the rest of {X} after the first character
     cut off the beginning of {X}, one letter
     """, lambda s: s[1:], "withoutFirst: restOf: tailOf: dropFirst: behead:")
both("without the last", f"w {T}", "X copyWithoutLast",
     "withoutLast dropLast {A}WithoutLast shortened singular chopped",
     """
     = {X} without its last (letter|character)
     = all but the last (letter|character) of {X}
     drop the last letter of {X}[ and answer the rest]
     cut off the end of {X}, one letter
     = {X} shortened by one character
     """, lambda s: s[:-1], "withoutLast: chop: dropLast: shorten: singularOf:")
both("text to number", "s text input amount digits", "X asIntegerIfFail: 0",
     "asNumber toNumber parsed {A}AsNumber numeric value parse{A} number",
     """
     = {X} as a number, (0|zero) if it is none
     = the number written in {X}, or 0
     convert {X} to a number[; zero when that fails]
     parse {X} as a whole number, 0 for anything else
     = the whole number that {X} spells, zero if it does not
     turn the text {X} into a number, nonsense gives 0
     """, lambda s: int(s) if s.lstrip("-").isdigit() else 0, "numberFrom: parse: asNumber: toNumber: valueOf: read:")
both("number to text", "n number count value age", "X printString",
     "asText {A}Text printed inWords toText {A}String asString show{A} {A}AsText label written",
     """
     = {X} as (a text|text|a string)
     = the text of {X}
     convert {X} to (a text|a string)
     turn {X} into a string
     = {X} written (out|down) as a string
     = the digits of {X} as text
     """, str, "asText: textOf: toText: stringOf: write: show:")
both("in quotes", f"s {T}", "'\"' , (X , '\"')",
     "quoted inQuotes quote{A} {A}Quoted quotation cite",
     """
     = {X} in double quotes
     = {X} with a double quote before and after
     put {X} (in|between) double quotes
     = {X} quoted, using double quotes
     surround {X} with double quote marks
     """, lambda s: f'"{s}"', "quote: quoted: inQuotes: cite: putInQuotes:")
both("first half", f"s {T}", "X copySize: (X size / 2)",
     "firstHalf leftHalf halfOf{A} beginning half front",
     """
     = the first half of {X}
     = the left half of {X}[, rounded down]
     = {X} up to its middle
     = half of the letters of {X}, the front ones
     cut {X} in half and answer the beginning
     """, lambda s: s[: len(s) // 2], "firstHalfOf: leftHalf: halfOf: frontOf:")
both("middle character", f"w {T}", "X at: (X size / 2)",
     "middle middleLetter center middleOf{A} middleCharacter centre",
     """
     = the middle (letter|character) of {X}
     = the (letter|character) in the middle of {X}
     . which letter stands in the middle of {X}?
     = the character at half the length of {X}
     = the center letter of {X}
     """, lambda s: s[len(s) // 2], "middleOf: centerOf: middleLetterOf: middleCharacterOf:")
both("starts with a vowel", f"w {T}", "X first isVowel",
     "startsWithVowel needsAn beginsWithVowel vowelFirst takesAn",
     """
     ? {X} (starts|begins) with a vowel
     ? the first letter of {X} is a vowel
     . does {X} start with a vowel?
     ? {X} needs an instead of a
     ? a vowel is at the beginning of {X}
     """, lambda s: s[0] in "aeiouAEIOU", "startsWithVowel: needsAn: beginsWithVowel: vowelFirst:")
both("capital at the front", f"w {T}", "X first isUpperCase",
     "isCapitalized startsBig isProper isName startsWithCapital beginsUpper",
     """
     ? {X} (starts|begins) with a capital letter
     ? the first letter of {X} is (big|upper case|a capital)
     . does {X} start with a capital?
     ? {X} is capitalized
     ? {X} begins in upper case
     """, lambda s: s[0].isupper(), "isCapitalized: startsBig: isProper: startsWithCapital:")
family(
    "longer of two texts", f"A:w first name left {T}; B:w second nickname right other",
    "(A size >= B size) ifTrue: [A] False: [B]",
    "longer longest longerText longerOne longer{A} bigger",
    """
    = the longer (one |)of {A} and {B}[, {A} when equally long]
    = whichever has more (letters|characters), {A} or {B}
    = {A} if it is at least as long as {B}, else {B}
    . {A} or {B}, the longer one[; {A} if there is a tie]
    = the longer text of the two
    """,
    lambda o: o.A if len(o.A) >= len(o.B) else o.B,
)
family(
    "shorter of two texts", f"A:w first name left {T}; B:w second nickname right other",
    "(A size <= B size) ifTrue: [A] False: [B]",
    "shorter shortest shorterText shorterOne shorter{A} brief",
    """
    = the shorter (one |)of {A} and {B}[, {A} when equally long]
    = whichever has fewer (letters|characters), {A} or {B}
    = {A} if it is at most as long as {B}, else {B}
    . {A} or {B}, the shorter one[; {A} if there is a tie]
    = the shorter text of the two
    """,
    lambda o: o.A if len(o.A) <= len(o.B) else o.B,
)
family(
    "earlier in the alphabet", "A:w first name left; B:w second other right",
    "A min: B",
    "firstInOrder earlier alphabeticallyFirst earlierOne comesFirst lower",
    """
    = whichever comes first in the alphabet, {A} or {B}
    = the alphabetically first of {A} and {B}
    = {A} or {B}, (whichever|what) (stands|is) earlier in a dictionary
    = the one of {A} and {B} that sorts (first|before the other)
    . which comes first alphabetically, {A} or {B}?
    """,
    lambda o: min(o.A, o.B),
)
family(
    "in alphabetical order", "A:w first name left; B:w second other right",
    "A <= B",
    "inOrder isSorted areInOrder comesBefore isBefore alphabetical",
    """
    ? {A} comes before {B} in the alphabet[, or is the same]
    ? {A} and {B} are in alphabetical order
    . is {A} (alphabetically|in the dictionary) before {B}?
    ? {A} sorts before {B} or equals it
    """,
    lambda o: o.A <= o.B,
)
family(
    "slot before an argument in the alphabet", "A:w name word title; N:w",
    "A < N",
    "comesBefore: isBefore: sortsBefore: precedes: isEarlierThan:",
    """
    ? {A} comes before {N} in the alphabet
    ? {A} (sorts|stands) before {N}
    . is {A} alphabetically before {N}?
    ? {A} is earlier in a dictionary than {N}
    """,
    lambda o: o.A < o.N,
)
family(
    "sum of lengths", "A:s first name title; B:s last word subtitle",
    "A size + B size",
    "totalLength length letters bothLengths lettersInAll nameLength combinedLength",
    """
    = the length of {A} and {B} together
    = how many (letters|characters) {A} and {B} have (in all|together)
    = the sum of the lengths of {A} and {B}
    count the letters of both {A} and {B}
    = the length of {A} plus that of {B}
    """,
    lambda o: len(o.A) + len(o.B),
)
family(
    "same length", "A:w first name left; B:w second word right",
    "A size = B size",
    "sameLength equallyLong isSameLength areEquallyLong fits",
    """
    ? {A} and {B} are equally long
    ? {A} and {B} have the same (length|number of letters)
    . are {A} and {B} of the same length?
    ? {A} is as long as {B}
    """,
    lambda o: len(o.A) == len(o.B),
)
family(
    "at least so long", "A:s password name word text; #1:2..9",
    "A size >= #1",
    "isLongEnough isStrong isValid isSafe hasEnoughLetters isLong isOk",
    """
    ? {A} has at least {#1} (characters|letters)
    ? {A} is (at least|no shorter than) {#1} characters[ long]
    ? the length of {A} is {#1} or more
    . is {A} long enough, that is {#1} letters or more?
    ? {A} is {#1} characters or longer
    """,
    lambda o: len(o.A) >= o.k1,
)
family(
    "longer than a fixed length", "A:s name word text message; #1:2..9",
    "A size > #1",
    "isLong isTooLong needsCutting isLengthy exceeds{#1} isOverlong",
    """
    ? {A} has more than {#1} (characters|letters)
    ? {A} is longer than {#1}[ characters]
    ? the length of {A} is above {#1}
    . is {A} too long, more than {#1}?
    """,
    lambda o: len(o.A) > o.k1,
)
family(
    "longer than an argument", "A:s name word text message; N:u(0,9)",
    "A size > N",
    "isLongerThan: longerThan: exceedsLength: hasMoreLettersThan: isOver:",
    """
    ? {A} has more than {N} (characters|letters)
    ? {A} is longer than {N}[ characters]
    ? the length of {A} is above {N}
    . is {A} longer than {N}?
    """,
    lambda o: len(o.A) > o.N,
)
family(
    "argument fits a length", "A:u(1,9) limit maximum width size length; N:s",
    "N size <= A",
    "fits: accepts: isShortEnough: canPrint: isAllowed: hasRoomFor:",
    """
    ? {N} has at most {A} (characters|letters)
    ? {N} is no longer than {A}
    ? the length of {N} is not above {A}
    . does {N} fit into {A} characters?
    """,
    lambda o: len(o.N) <= o.A,
)
family(
    "begins with an argument", f"A:s {T}; N:s",
    "N isPrefixOf: A",
    "startsWith: beginsWith: hasPrefix: {A}StartsWith: opensWith: isPrefixedBy: startsBy:",
    """
    ? {A} (starts|begins) with {N}
    ? {N} is (a prefix|the beginning) of {A}
    . does {A} start with {N}?
    ? {N} stands at the (front|start|beginning) of {A}
    ? the first letters of {A} are {N}
    """,
    lambda o: o.A.startswith(o.N),
)
family(
    "ends with an argument", f"A:s {T}; N:s",
    "N isSuffixOf: A",
    "endsWith: hasSuffix: {A}EndsWith: endsIn: hasEnding: closesWith: finishesWith:",
    """
    ? {A} ends (with|in|on) {N}
    ? {N} is (a suffix|the end) of {A}
    . does {A} end with {N}?
    ? {N} stands at the end of {A}
    ? the last letters of {A} are {N}
    """,
    lambda o: o.A.endswith(o.N),
)
family(
    "contains an argument", f"A:s {T}; N:s",
    "A includesSubstring: N",
    "contains: includes: mentions: has: hasWord: {A}Contains: holds: matches: talksAbout: hasPart: speaksOf:",
    """
    ? {A} (contains|includes|mentions) {N}
    ? {N} (occurs|appears|is found|stands) (somewhere |)in {A}
    . is {N} (somewhere |)in {A}?
    ? {N} is part of {A}
    ? there is a {N} in {A}
    """,
    lambda o: o.N in o.A,
)
family(
    "argument contains slot", "A:w keyword name word; N:s",
    "N includesSubstring: A",
    "isIn: isMentionedIn: occursIn: isPartOf: foundIn: matches: appearsIn:",
    """
    ? {N} (contains|includes|mentions) {A}
    ? {A} (occurs|appears|is found) (somewhere |)in {N}
    . is {A} (somewhere |)in {N}?
    ? {A} is part of {N}
    """,
    lambda o: o.A in o.N,
)
family(
    "how often a character occurs", f"A:s {T}; N:c",
    "A occurrencesOf: N",
    "countOf: howOften: count: occurrencesOf: timesOf: howMany: numberOf: frequencyOf:",
    """
    = how often {N} (occurs|appears|stands) in {A}
    = the number of {N} in {A}
    count how many times {N} is in {A}
    = how many {N} there are in {A}
    count the (letter|character) {N} in {A}
    """,
    lambda o: o.A.count(o.N),
)
family(
    "where a character stands", f"A:s {T}; N:c",
    "A keyOf: N IfAbsent: -1",
    "positionOf: indexOf: whereIs: placeOf: find: locate: firstPositionOf:",
    """
    = the (place|position|index) of {N} in {A}, -1 if it (isn't there|is missing)
    = where {N} (stands|is) in {A}, counting from 0; -1 when it is not there
    find {N} in {A}: the index of the first one, -1 for none
    . at which position (starting with 0) is {N} in {A}? -1 if nowhere
    """,
    lambda o: o.A.find(o.N),
)
family(
    "character at an argument", f"A:w {T}; N:u(0,3)",
    "A at: N",
    "letterAt: at: characterAt: charAt: letter: {A}At: nth:",
    """
    = the (letter|character) of {A} at {N}[, counting from 0|, the first one is 0]
    = the {N}th (letter|character) of {A}, starting at zero
    . which letter of {A} stands at place {N}?
    = the character number {N} in {A}, counted from zero
    """,
    lambda o: o.A[o.N],
)
family(
    "beginning of a text", f"A:w {T}; N:u(0,4)",
    "A copySize: (N min: A size)",
    "firstLetters: first: beginning: prefix: start: shortenTo: cutTo: abbreviate: {A}UpTo: head: truncate:",
    """
    = the first {N} (letters|characters) of {A}[, all if there are not so many]
    = the beginning of {A}, {N} (characters|letters) (of it|long)
    cut {A} (down|) to {N} characters[, don't store it]
    shorten {A} to at most {N} letters
    . only {N} letters of {A}, from the start
    """,
    lambda o: o.A[: o.N],
)
family(
    "end of a text", f"A:w {T}; N:u(0,4)",
    "A copyFrom: (A size - N max: 0)",
    "lastLetters: ending: suffix: end: tail: last:",
    """
    = the last {N} (letters|characters) of {A}[, all if there are not so many]
    = the end of {A}, {N} (characters|letters) (of it|long)
    . only the final {N} letters of {A}
    = the tail of {A} with {N} characters
    """,
    lambda o: o.A[max(len(o.A) - o.N, 0) :],
)
family(
    "text without its beginning", f"A:w {T}; N:u(0,3)",
    "A copyFrom: (N min: A size)",
    "from: skip: without: dropLetters: after: drop: startingAt:",
    """
    = {A} without its first {N} (letters|characters)
    = {A} from place {N} on
    drop the first {N} letters of {A} and answer the rest
    = what remains of {A} after the first {N} characters
    """,
    lambda o: o.A[o.N :],
)
family(
    "so many times", f"A:s word text sound sign {T}; N:u(0,6)",
    "A repeated: N",
    "repeat: times: laugh: sing: say: row: chant: {A}Times: echo: repeated: line: cheer: copies: print: knock: ring:",
    """
    = {A} {N} times (in a row|without spaces|one after the other)
    repeat {A} {N} times
    say {A} {N} times in a row[, no spaces]
    = {N} copies of {A}, joined
    . {A}, {N} times over
    = {A} as often as {N} says, (glued|put) together
    """,
    lambda o: o.A * o.N,
)
family(
    "as many times as a slot", "A:s word text sound sign; B:u(0,6) count times repeat size length",
    "A repeated: B",
    "bar line repeated{A} chant echo row song all pattern stars draw sing",
    """
    = {A} {B} times (in a row|without spaces)
    repeat {A} {B} times
    = {B} copies of {A}, joined
    . {A}, {B} times over
    = {A} as often as {B} says, glued together
    draw {B} of {A} in a row
    """,
    lambda o: o.A * o.B,
)
family(
    "a fixed character as often as a slot", "A:u(0,8) count length level score value size; $1:*|#|-|=|x|+|.|o",
    "$1 repeated: A",
    "bar stars line chart graph dots meter draw {A}Bar asStars underline",
    """
    = {$1} as often as {A} says
    = a bar of {A} {$1}
    draw {A} times {$1}
    = a row of {A} times {$1}
    . one {$1} for each of {A}
    repeat {$1} {A} times
    """,
    lambda o: o.t1 * o.A,
)
family(
    "two texts joined", f"A:s first name street area {T}; B:s last surname city number end",
    "A , B",
    "joined together full both all combined compound glued {A}{B} concatenation",
    """
    = {A} and {B} (joined|put together|glued together)[ without a space]
    = {A} followed (directly |)by {B}
    join {A} and {B}
    append {B} to {A}[ and answer that]
    = {A}, then {B}, as one text[ without anything between]
    concatenate {A} and {B}
    """,
    lambda o: o.A + o.B,
)
family(
    "slot then argument", "A:s text prefix greeting word area; N:s",
    "A , N",
    "with: append: followedBy: {A}With: join: and: plus: extendedBy: ending: put:",
    """
    = {A} followed by {N}
    = {A} with {N} at the end[, nothing is stored]
    join {A} and {N}
    append {N} to {A} and answer that, {A} stays
    = {A}, then {N}, as one text
    """,
    lambda o: o.A + o.N,
)
family(
    "argument then slot", "A:s suffix ending unit word domain; N:s",
    "N , A",
    "complete: finish: with: addTo: endWith: address: make: mark: label: extend:",
    """
    = {N} followed by {A}
    = {N} with {A} at the end
    append {A} to {N}
    = {N}, then {A}, as one text
    put {A} behind {N}
    """,
    lambda o: o.N + o.A,
)
update(
    "append an argument to a text", "A:s text log word line story path; N:s",
    "A: A , N",
    "append: add: write: type: extend: say: log: put: tell: addLetter: continueWith: print:",
    """
    append {N} to {A}
    add {N} (to the end of|behind|at the end of) {A}
    . {A} gets {N} at its end
    . {A} becomes {A} followed by {N}
    write {N} after what is in {A}
    extend {A} by {N}
    """,
    lambda o: o.put(A=o.A + o.N),
)
update(
    "put an argument before a text", "A:s text log word line name; N:s",
    "A: N , A",
    "prepend: putBefore: addFront: prefix: startWith: title: insertBefore:",
    """
    put {N} (before|in front of) {A}
    add {N} (at|to) the (beginning|front|start) of {A}
    . {A} gets {N} at its beginning
    . {A} becomes {N} followed by {A}
    prepend {N} to {A}
    """,
    lambda o: o.put(A=o.N + o.A),
)
update(
    "a new line of text", "A:s log text notes; N:s; $1:, | + | - |/|,| ",
    "A: (A isEmpty ifTrue: [N] False: [A , $1 , N])",
    "add: log: note: append: enter: remember: addLine: write:",
    """
    append {N} to {A}, with {$1} between, but not (when {A} is empty|at the beginning)
    add {N} behind {A} and {$1}; an empty {A} becomes {N} alone
    . {A} gets {$1} and {N}, or {N} alone if it was empty
    note {N} in {A}, entries separated by {$1}
    """,
    lambda o: o.put(A=o.N if o.A == "" else o.A + o.t1 + o.N),
)
for verb, body, oracle, selectors, lines in (
    ("capitals", "A: A capitalizeAll", lambda o: o.put(A=o.A.upper()), "shout capitalizeAll upper makeLoud enlarge toUpper",
     "put {A} in capitals|turn {A} into capital letters|. {A} becomes upper case|write {A} big from now on|uppercase {A} (in place|itself)"),
    ("small letters", "A: A uncapitalizeAll", lambda o: o.put(A=o.A.lower()), "whisper lower makeQuiet toLower lowercase{A} calm",
     "put {A} in small letters|turn {A} into lower case|. {A} becomes lower case|write {A} small from now on|lowercase {A} (in place|itself)"),
    ("first letter big", "A: A capitalize", lambda o: o.put(A=o.A[:1].upper() + o.A[1:]), "capitalize fix tidy fixName correct capitalize{A}",
     "capitalize {A} (in place|itself)|. {A} gets a capital first letter|make the first letter of {A} big and keep that|store {A} with a big first letter|set {A} to itself, capitalized"),
    ("reverse", "A: A copyReversed", lambda o: o.put(A=o.A[::-1]), "reverse flip turn mirror turnRound reverse{A}",
     "reverse {A} (in place|itself)|turn {A} (round|around)|. {A} becomes its reverse|. {A} is backwards from now on|store {A} backwards in {A}"),
    ("trim", "A: A trim", lambda o: o.put(A=o.A.strip()), "trim clean tidy strip trim{A} cleanUp",
     "trim {A} (in place|itself)|remove spaces around {A} and keep that|. {A} loses blanks at both ends|clean {A} of outer spaces|set {A} to itself without outer spaces"),
    ("double", "A: A , A", lambda o: o.put(A=o.A * 2), "double repeat stutter duplicate double{A} grow",
     "double {A}, written twice|. {A} becomes {A} twice|repeat {A} once and keep that|append {A} to itself|store {A} two times in a row in {A}"),
    ("drop the last", "A: A copyWithoutLast", lambda o: o.put(A=o.A[:-1] if o.A else o.A[3]), "backspace chop erase deleteLast shorten dropLast",
     "(remove|delete|drop) the last (letter|character) of {A}|. {A} loses its last letter|cut one character off the end of {A}|backspace: the final letter of {A} goes|shorten {A} by one letter at the end"),
    ("drop the first", "A: A copyWithoutFirst", lambda o: o.put(A=o.A[1:]), "behead dropFirst eat shift skip chopFront",
     "(remove|delete|drop) the first (letter|character) of {A}|. {A} loses its first letter|cut one character off the front of {A}|. the letter at the start of {A} goes|shorten {A} by one letter at the front"),
):
    import re

    parts = re.split(r"\|(?![^(]*\))", lines)
    update(f"text in place: {verb}", f"A:{'w' if 'drop' in verb else 's'} {T}", body, selectors, "\n".join(parts), oracle)
update(
    "empty a text", "A:s text log name message input",
    "A: ''",
    "clear erase reset clear{A} wipe delete{A} empty forget{A} startOver blank",
    """
    empty {A}
    (clear|erase|wipe) {A}
    set {A} to (the|an) empty (text|string)
    . {A} becomes empty
    delete everything in {A}
    remove all characters from {A}
    """,
    lambda o: o.put(A=""),
)
family(
    "replace in a text", "A:s text sentence path word; M:c; N:c",
    "A replace: M With: N",
    "replace:With: swap:For: change:To: substitute:By: exchange:For: translate:To:",
    """
    = {A} with every {M} replaced by {N}
    = {A}, {N} (instead of|in place of) {M}
    replace (all|every|each) {M} in {A} by {N}[ and answer that]
    . each {M} of {A} becomes {N}[, {A} itself stays]
    = the text {A} where {M} is changed to {N}
    """,
    lambda o: o.A.replace(o.M, o.N),
)
family(
    "remove from a text", "A:s text sentence word; N:c",
    "A replace: N With: ''",
    "without: remove: drop: minus: delete: erase: {A}Without: cleanedOf:",
    """
    = {A} without (any|the|every) {N}
    remove (all|every|each) {N} from {A} and answer the rest
    = {A} with all {N} (taken|left) out
    delete {N} wherever it occurs in {A}
    = what is left of {A} when {N} is removed
    """,
    lambda o: o.A.replace(o.N, ""),
)
family(
    "replace a fixed thing", "A:s text sentence path phrase; $1: |-|_|a|e|o; $2:_|-|.|*|0|/",
    "A replace: $1 With: $2",
    "encoded dashed masked slug safe{A} converted",
    """
    = {A} with every {$1} replaced by {$2}
    = {A}, {$2} (instead of|in place of) {$1}
    replace (all|every|each) {$1} in {A} by {$2}
    . each {$1} of {A} becomes {$2}
    """,
    lambda o: o.A.replace(o.t1, o.t2),
)
family(
    "padded on the left", "A:s name code label word; N:u(0,9)",
    "A padOnLeft: N",
    "padTo: rightAligned: alignRight: pad: rightIn: inColumn:",
    """
    = {A} padded with spaces on the left to {N} characters
    = {A} right-aligned in {N} columns
    put spaces before {A} until it is {N} characters long
    fill {A} up with blanks on the left, to the width {N}
    = {A} at the right of a field of {N}
    """,
    lambda o: o.A.rjust(o.N),
)
family(
    "padded on the right", "A:s name code label word; N:u(0,9)",
    "A padOnRight: N",
    "padTo: leftAligned: alignLeft: pad: fillTo: inColumn:",
    """
    = {A} padded with spaces on the right to {N} characters
    = {A} left-aligned in {N} columns
    put spaces behind {A} until it is {N} characters long
    fill {A} up with blanks on the right, to the width {N}
    = {A} at the left of a field of {N}
    """,
    lambda o: o.A.ljust(o.N),
)
family(
    "padded with a fixed character", "A:s name code label word; N:u(0,9); $1:.|*|-|_|0|x",
    "A padOnLeft: N With: $1",
    "padTo: pad: fill: dotted: code: widen:",
    """
    = {A} padded with {$1} on the left to {N} characters
    put {$1} before {A} until it is {N} long
    fill {A} up with {$1} on the left, to the width {N}
    . as many {$1} before {A} as needed for {N} characters
    """,
    lambda o: o.A.rjust(o.N, o.t1),
)
family(
    "number with leading zeros", "A:u number count id code minute; N:u(1,6)",
    "A printString padOnLeft: N With: '0'",
    "padded: asCode: withZeros: digits: code: zeroPadded: serial:",
    """
    = {A} with leading zeros, {N} digits
    = {A} as text with at least {N} digits, zeros in front
    = {A} padded with zeros (on the left|) to {N} places
    write {A} with {N} digits, filling up with 0
    """,
    lambda o: str(o.A).rjust(o.N, "0"),
)
family(
    "number with two digits", "A:u(0,99) minute hour day month second number",
    "A printString padOnLeft: 2 With: '0'",
    "twoDigits padded two{A} {A}Text asTwoDigits withZero",
    """
    = {A} with (at least|) two digits[, like 07]
    = {A} as text, a zero in front if it has only one digit
    = {A} padded with 0 to two places
    write {A} with two digits
    """,
    lambda o: str(o.A).rjust(2, "0"),
)
family(
    "two numbers as a time", "A:u(0,23) hour minutes a; B:u(0,59) minute seconds b",
    "A printString , ':' , (B printString padOnLeft: 2 With: '0')",
    "time clock display asTime timeText showTime face",
    """
    = {A} and {B} as a time, (like|such as) 7:05
    = {A}, a colon, and {B} with two digits
    = the time: {A}:{B}, {B} always with two digits
    show {A} and {B} like a clock does
    """,
    lambda o: f"{o.A}:{o.B:02d}",
)
family(
    "initials of two", "A:w first name given; B:w last surname family",
    "A first , B first",
    "initials monogram firstLetters shortName initialsOf sign",
    """
    = the initials of {A} and {B}
    = the first letters of {A} and {B}[ together|, joined]
    = the monogram from {A} and {B}
    join the first letter of {A} and the first letter of {B}
    . first letter of {A}, then first letter of {B}
    """,
    lambda o: o.A[0] + o.B[0],
)
family(
    "initials with dots", "A:w first name given; B:w last surname family",
    "A first , '.' , B first , '.'",
    "initials monogram dotted signature shortForm",
    """
    = the initials of {A} and {B}, (each with a dot|with dots)
    = first letter of {A}, dot, first letter of {B}, dot
    = the monogram of {A} and {B} with a dot after each letter
    . like 'J.D.': the first letters of {A} and {B} with dots
    """,
    lambda o: f"{o.A[0]}.{o.B[0]}.",
)
family(
    "initial and name", "A:w first name given; B:w last surname family",
    "A first , '. ' , B",
    "shortName abbreviated signature byline formal author citation",
    """
    = the first letter of {A}, a dot, a space, and {B}
    = {B} with the initial of {A} before it, (like|such as) 'J. Doe'
    = {A} abbreviated to its initial and a dot, then {B}
    . initial of {A}, '. ' and {B}
    """,
    lambda o: f"{o.A[0]}. {o.B}",
)
family(
    "plural of a slot", "A:w item noun word animal",
    "A , 's'",
    "plural many plural{A} asPlural {A}Plural several",
    """
    = the plural of {A}, (that is with|made by adding) an s
    = {A} with an s (at the end|added)
    append 's' to {A} and answer it
    . more than one {A}: just add s
    """,
    lambda o: o.A + "s",
)
family(
    "count with singular or plural", "A:u(0,4) count number stock amount; B:w item noun thing animal",
    "(A = 1) ifTrue: ['1 ' , B] False: [A printString , ' ' , B , 's']",
    "label summary describe text inWords phrase countText display",
    """
    = {A} and {B}, with an s (at the end|) unless {A} is 1
    = '1 {B}' for one, else {A}, a space, {B} and s
    . {A} {B}, plural with s, but not for one
    say how many: one {B} but two {B} with s
    """.replace("'1 {B}'", "1 and {B}"),
    lambda o: f"1 {o.B}" if o.A == 1 else f"{o.A} {o.B}s",
)
family(
    "masked text", "A:s password code secret pin; $1:*|x|#|-|.",
    "$1 repeated: A size",
    "masked hidden hide{A} dots secret{A} mask covered",
    """
    = {A} with every character replaced by {$1}
    = as many {$1} as {A} has characters
    hide {A}: {$1} for each letter
    . one {$1} per character of {A}
    = {$1} repeated, as long as {A}
    """,
    lambda o: o.t1 * len(o.A),
)
family(
    "framed text", "A:s title name word text; $1:*|** |== |<|[|( |- |#; $2:*| **| ==|>|]| )| -|#",
    "$1 , A , $2",
    "framed decorated boxed banner marked tag pretty frame wrapped bracketed",
    """
    = {A} between {$1} and {$2}
    = {A} with {$1} before and {$2} after it
    put {$1} (in front of|before) {A} and {$2} behind
    surround {A} by {$1} and {$2}
    """,
    lambda o: o.t1 + o.A + o.t2,
)
family(
    "argument framed by slots", "A:s open prefix left before; B:s close suffix right after; N:s",
    "A , N , B",
    "wrap: frame: quote: decorate: enclose: surround: put: mark: bracket:",
    """
    = {N} between {A} and {B}
    = {A}, {N} and {B} joined (in that order|)
    put {A} before {N} and {B} after it
    surround {N} by {A} and {B}
    """,
    lambda o: o.A + o.N + o.B,
)
family(
    "cut with dots", "A:s text title message name; N:u(1,8)",
    "(A size <= N) ifTrue: [A] False: [(A copySize: N) , '...']",
    "shorten: cut: preview: abbreviate: summary: atMost: clip:",
    """
    = {A}, but only the first {N} letters and '...' when it is longer
    cut {A} after {N} characters and add three dots; shorter ones stay
    = the first {N} characters of {A} with dots behind, or all of {A} if it fits
    shorten {A} to {N} letters plus '...' if needed
    """,
    lambda o: o.A if len(o.A) <= o.N else o.A[: o.N] + "...",
)
family(
    "default for an empty text", "A:s name nickname title label; $1:nobody|unknown|none|n/a|anonymous|?|untitled|guest",
    "A isEmpty ifTrue: [$1] False: [A]",
    "display{A} shown {A}OrDefault safe{A} label who {A}Shown called",
    """
    = {A}, or {$1} if it is empty
    = {$1} when there is no {A}, else {A}
    . {A}; an empty one gives {$1}
    . if {A} is empty then {$1} otherwise {A}
    """,
    lambda o: o.A or o.t1,
)
family(
    "other slot for an empty text", "A:s nickname alias title short; B:s name fullName word default",
    "A isEmpty ifTrue: [B] False: [A]",
    "display called shown {A}Or{B} who address label preferred",
    """
    = {A}, or {B} if it is empty
    = {B} when there is no {A}, else {A}
    . {A}; an empty one gives {B}
    . if {A} is empty then {B} otherwise {A}
    """,
    lambda o: o.A or o.B,
)
family(
    "words of a text", "A:s sentence text line phrase",
    "A asTokensSeparatedByWhiteSpace collect: [| :e | e canonicalize ]",
    "words split tokens wordList parts pieces {A}Words",
    """
    = the words of {A} (in|as) a list
    split {A} into words
    cut {A} at the spaces[ into a list]
    = a list of the words in {A}
    = all words of {A}, in order
    """,
    lambda o: Lst(o.A.split()),
)
family(
    "first word", "A:w sentence text line name",
    "A asTokensSeparatedByWhiteSpace first",
    "firstWord givenName firstName opening leadingWord start",
    """
    = the first word of {A}
    = {A} up to the first space
    = the word at the beginning of {A}
    . which word does {A} start with?
    = the first name in {A}
    """,
    lambda o: o.A.split()[0],
)
family(
    "last word", "A:w sentence text line name",
    "A asTokensSeparatedByWhiteSpace last",
    "lastWord surname familyName ending closingWord lastName",
    """
    = the last word of {A}
    = {A} after the last space
    = the word at the end of {A}
    . which word does {A} end with?
    = the last name in {A}
    """,
    lambda o: o.A.split()[-1],
)
family(
    "letters with something between", "A:s word name text; $1:-| |.|, |_|/",
    "(A asVector) joinUsing: $1",
    "spelled spread spelledOut dashed letterByLetter spaced split{A}",
    """
    = the letters of {A} with {$1} between them
    spell {A}, {$1} between the letters
    = {A} letter by letter, separated by {$1}
    put {$1} between the characters of {A}
    = {A} spelled out with {$1}
    """,
    lambda o: o.t1.join(o.A),
)
family(
    "code of the first letter", "A:w word name letter text",
    "A first asByte",
    "code firstCode letterCode asciiOf{A} byteOf{A} charCode",
    """
    = the code of the first letter of {A}
    = the character code (of|for) the first character in {A}
    = the ascii (number|value) of the first letter of {A}
    = which number the first letter of {A} has as a character
    """,
    lambda o: ord(o.A[0]),
)
