"""What the forge teaches: a family that nobody could guess, 200 lessons, on the default model, through the language.

    python benchmarks/forge.py [MODEL-FOLDER] [--lessons N] [--held N] [--steps N]

In:     the folder of a model that takes requests without names; without one, the default model.
Out:    how it goes; then, on lessons that were held back, how many it answers word for word with the adapter and without, the seconds of
        the job, and how many of another persona's replies changed, which has to be none.
Keeps:  works in a folder that goes afterwards; needs the extra: pip install '.[llm]'.
"""

import sys
from pathlib import Path

sys.path.pop(0)  # this folder's json.py must not stand in for the library's
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import argparse
import itertools
import json
import tempfile

DEFAULT = Path(__file__).resolve().parent.parent / "selfish" / "models" / "default"
ASKED = 20  # requests whose replies must not change


def quoted(text):
    return "'" + str(text).replace("\\", "\\\\").replace("'", "\\'") + "'"


def main():
    from selfish.models.lessons import row_of, words_of
    from selfish.repl.session import Output, Session
    from selfish.source import Source
    from training.new_family import lessons

    options = argparse.ArgumentParser()
    options.add_argument("model", type=Path, nargs="?", default=DEFAULT)
    options.add_argument("--lessons", type=int, default=200)
    options.add_argument("--held", type=int, default=60)
    options.add_argument("--steps", type=int, default=60)
    chosen = options.parse_args()
    made = list(itertools.islice(lessons(1), chosen.lessons + chosen.held))
    words = words_of((chosen.model / "tokenizer.json").read_text(encoding="utf-8"))
    prompts = " & ".join(quoted(row_of(each, words).prompt) for each in made[:ASKED])
    with tempfile.TemporaryDirectory() as folder, Session.open(f"{folder}/image", Output(lambda text: print(text, end=""))) as session:

        def said(text):
            return session.evaluate(Source("benchmark", text))

        said(f"models importModel: {quoted(chosen.model)} Name: 'model'. llm engine: ((localEngine copyModel: 'model') threads: 1). nil")
        asked = f"(({prompts}) asVector copyMappedBy: [| :p | llm infer: p With: (llm request copy maximumTokens: 60) ]) joinUsing: '|'"
        before = said(asked)
        text = "\n".join(json.dumps(each) for each in made)
        said(
            "lobby _AddSlots: (| job <- nil |). "
            f"job: fineTuningJob copyDataset: (fineTuningJob lessons copyJsonLines: {quoted(text)}) Persona: personas robin. "
            f"job heldBack: {chosen.held}. job steps: {chosen.steps}. job onProgress: [| :sentence | sentence printLine ]. job start"
        )
        said("job wait")
        print(f"\n{said('job')}")
        print("replies without the adapter: " + ("as before" if said(asked) == before else "CHANGED"))


if __name__ == "__main__":
    main()
