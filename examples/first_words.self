"I am a first conversation with the mind. genesis is greeted, and has never heard of greetings; so a model writes the method, and genesis answers.

     selfish run examples/first_words.self
     selfish run examples/first_words.self http://localhost:11434/v1 qwen3

 The arguments say where a model is: a server that speaks the OpenAI contract, such as vLLM, llama.cpp or Ollama, and the name of its model.
 Run me twice: the second time genesis knows how to greet, and no model is asked for it. What I set, engine and consent, stays in your image.

 needs  a model server; commandLine, llm, orchestrator, genesis
 gives  what genesis learns"

"Who answers."
llm engine: (remoteEngine
  copyUrl: (commandLine arguments at: 0 IfAbsent: 'http://localhost:8000/v1')
    Model: (commandLine arguments at: 1 IfAbsent: 'default'))

"What guardians and trial let pass is installed without asking. 'askFirst', which was there before, shows it to you and waits for your word."
orchestrator consent: 'trust'

"Nobody has ever written greet:. Now somebody does."
(genesis greet: 'Ada') printLine

"From here on it is a method like any other: nobody is asked."
(genesis greet: 'Grace') printLine

"It can say where it comes from."
(genesis why: 'greet:') printLine

"One can also ask for a method, say what it is for, and give an example that it has to pass before it is believed."
(genesis learn: 'initialsOf:' Intent: 'the first letters of the words of a name, together'
     Examples: (example copyDo: 'initialsOf: \'Ada Lovelace\'' Gives: '\'AL\''))
(genesis initialsOf: 'Grace Brewster Hopper') printLine

"Nothing is for ever: back to what was there before, which was nothing. The annals remember it all the same."
genesis revert: 'initialsOf:'
(genesis history: 'initialsOf:') printLine
