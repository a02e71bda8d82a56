"""How a network learns: the loop over batches, what it is shown, what is asked of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from extractor.pipeline.word_pieces import FROM_LISTS
from training.batches import UNLABELLED, Batch, Piece, batched
from training.mpnet import Teacher
from training.network import Encoder
from training.report import say

Learner = Encoder | Teacher
Network = TypeVar("Network", Encoder, Teacher)


@dataclass(frozen=True, slots=True)
class Plan:
    """Length and pace of a training run; `size` is pieces a step, `made_up` invented texts an epoch.

    `last` is the share of the texts that the last epoch reads.
    """

    epochs: int
    rate: float
    head_rate: float
    size: int = 1800
    made_up: int = 1500
    masked: float = 0.04
    seed: int = 7
    last: float = 1.0


def masked(batch: Batch, share: float, unknown: int, rng: torch.Generator) -> Tensor:
    """Ids with a share of the pieces made unknown, so that the network looks around."""
    hidden = torch.rand(batch.ids.shape, generator=rng) < share
    return torch.where(hidden & (batch.ids > 999), unknown, batch.ids)


def forgetful(batch: Batch, rng: torch.Generator) -> Tensor:
    """Features with some of the list classes dropped: the network must not lean on the lists alone."""
    rows, length = batch.ids.shape
    share = torch.rand((rows, 1), generator=rng) * 0.5
    share = torch.where(torch.rand((rows, 1), generator=rng) < 0.15, 1.0, share)
    kept = (torch.rand((rows, length), generator=rng) >= share).float()
    out = batch.features.clone()
    out[:, :, FROM_LISTS] *= kept[:, :, None]
    return out


def optimizer(encoder: Learner, plan: Plan) -> torch.optim.Optimizer:
    """AdamW; what starts from nothing learns faster, norms and biases do not decay."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in encoder.named_parameters():
        if not parameter.requires_grad:
            continue
        new = name.startswith(("classes", "features"))
        decay = 0.01 if parameter.ndim > 1 else 0.0
        groups.setdefault((plan.head_rate if new else plan.rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": items, "lr": rate, "weight_decay": decay} for (rate, decay), items in groups.items()],
        fused=True,
    )


def learn(
    encoder: Network,
    table: Tensor,
    plan: Plan,
    epochs: Callable[[int], list[Piece]],
    unknown: int,
    loss_of: Callable[[Network, Tensor, Batch], Tensor],
    report: Callable[[int, Network], None],
) -> None:
    """Train in place; the rate rises over a tenth of the way and falls to nothing."""
    torch.manual_seed(plan.seed)
    rng = torch.Generator().manual_seed(plan.seed)
    adam = optimizer(encoder, plan)
    total: float | None = None
    step = 0
    rates = [group["lr"] for group in adam.param_groups]
    for epoch in range(plan.epochs):
        batches = list(batched(epochs(epoch), plan.size, Random(plan.seed * 1000 + epoch)))
        total = total or len(batches) * (plan.epochs - 1 + plan.last)
        if epoch == plan.epochs - 1:
            batches = batches[: round(len(batches) * plan.last)]
        encoder.train()
        begin, losses = time.time(), []
        for batch in batches:
            done = min(step / total, 1.0)
            factor = min(done / 0.1, (1.0 - done) / 0.9) if done else 1e-3
            for group, rate in zip(adam.param_groups, rates, strict=True):
                group["lr"] = rate * max(factor, 0.01)
            pieces = functional.embedding(masked(batch, plan.masked, unknown, rng), table)
            batch = replace(batch, features=forgetful(batch, rng))
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(encoder, pieces, batch)
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            adam.step()
            losses.append(loss.item())
            step += 1
            if step % 100 == 0:
                say(f"  step {step}/{total:.0f} loss {np.mean(losses[-100:]):.4f} {time.time() - begin:.0f}s")
        encoder.eval()
        report(epoch, encoder)


def supervision(encoder: Learner, pieces: Tensor, batch: Batch) -> Tensor:
    """Cross entropy over words' first pieces."""
    states = encoder.states(pieces, batch.features, batch.mask)
    scores = encoder.classes(states.flatten(0, 1)[batch.first])
    return functional.cross_entropy(scores, batch.labels, ignore_index=UNLABELLED)
