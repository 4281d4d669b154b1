"""Models made in code: tiny, random, and the same every time. What the tests of local models share.

In:     folders to write into.
Out:    models and adapters in the formats that people have them in. Files are written without torch where none is needed.
Keeps:  nothing.
"""

from __future__ import annotations

import json
import random
import struct
from pathlib import Path


def tensor_file(path: Path, tensors: dict[str, tuple[int, ...]], seed: int = 0, notes: dict | None = None, scale: float = 0.05) -> Path:
    """A file of tensors of these shapes, float32, in safetensors format."""
    numbers, place, head, data = random.Random(seed), 0, {}, []
    if notes:
        head["__metadata__"] = notes
    for name, shape in tensors.items():
        count = 1
        for side in shape:
            count *= side
        data.append(struct.pack(f"<{count}f", *(numbers.gauss(0, scale) for _ in range(count))))
        head[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [place, place + 4 * count]}
        place += 4 * count
    text = json.dumps(head).encode()
    text += b" " * (-len(text) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(len(text).to_bytes(8, "little") + text + b"".join(data))
    return path


def plain_model(folder: Path, width: int = 8, seed: int = 0) -> Path:
    """A folder that looks like a model's, as far as the image looks."""
    names = [f"model.layers.0.self_attn.{side}_proj.weight" for side in "qkvo"]
    tensor_file(folder / "model.safetensors", dict.fromkeys(names, (width, width)), seed)
    (folder / "config.json").write_text(json.dumps({"model_type": "llama", "hidden_size": width}))
    (folder / "tokenizer.json").write_text("{}")
    (folder / "README.md").write_text("about it")
    return folder


def plain_adapter(folder: Path, width: int = 8, rank: int = 2, seed: int = 1, targets: str = "qv") -> Path:
    """A folder with a LoRA adapter for it."""
    tensors = {}
    for side in targets:
        module = f"base_model.model.model.layers.0.self_attn.{side}_proj"
        tensors |= {f"{module}.lora_A.weight": (rank, width), f"{module}.lora_B.weight": (width, rank)}
    tensor_file(folder / "adapter_model.safetensors", tensors, seed)
    config = {"peft_type": "LORA", "r": rank, "lora_alpha": 2 * rank, "target_modules": [f"{side}_proj" for side in targets]}
    (folder / "adapter_config.json").write_text(json.dumps(config | {"task_type": "CAUSAL_LM", "base_model_name_or_path": "plain"}))
    return folder


def tokenizer(texts=("greet: name = ( 'Hello, ', name )",), size=400):
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    made = Tokenizer(models.BPE())
    made.pre_tokenizer, made.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    alphabet, special = pre_tokenizers.ByteLevel.alphabet(), ["<pad>", "<s>", "</s>"]
    trainer = trainers.BpeTrainer(vocab_size=size, special_tokens=special, initial_alphabet=sorted(alphabet), show_progress=False)
    made.train_from_iterator(texts, trainer)
    return PreTrainedTokenizerFast(tokenizer_object=made, bos_token="<s>", eos_token="</s>", pad_token="<pad>", padding_side="left")


def model(folder: Path, seed: int = 0, width: int = 32, layers: int = 2, spread: float = 0.3, context: int = 1024) -> Path:
    """A Llama in Hugging Face format, with weights large enough that its replies differ."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    words = tokenizer()
    torch.manual_seed(seed)
    sizes = {"hidden_size": width, "intermediate_size": 2 * width, "num_hidden_layers": layers, "num_attention_heads": 4}
    sizes |= {"num_key_value_heads": 2, "max_position_embeddings": context, "initializer_range": spread}
    config = LlamaConfig(vocab_size=len(words), bos_token_id=1, eos_token_id=2, pad_token_id=0, **sizes)
    made = LlamaForCausalLM(config)
    made.save_pretrained(folder)
    words.save_pretrained(folder)
    return folder


def adapter(folder: Path, base: Path, seed: int = 1, rank: int = 4, targets="all-linear", size: float = 0.3, **more) -> Path:
    """A LoRA adapter for a model of `model`, of random numbers."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    torch.manual_seed(seed)
    config = LoraConfig(r=rank, lora_alpha=2 * rank, target_modules=targets, task_type="CAUSAL_LM", **more)
    made = get_peft_model(AutoModelForCausalLM.from_pretrained(base), config)
    with torch.no_grad():
        for name, value in made.named_parameters():
            if "lora_" in name:
                value.normal_(0, size)
    made.save_pretrained(folder)
    return folder
