"""Reference numbers of attention modules: each formula in PyTorch, in float64, with gradients by autograd.

    python3 tools/reference/modules.py [NAME...]

writes cli/src/test/resources/org/attn4j/cli/reference/NAME.json, all of them if no name is given. The files have the
form that tools/check-reference reads. Values, weights and output gradients are uniform, rounded to six decimals, and
depend on the name alone. The formulas follow the papers named beside them; they share no code with the Java modules.
"""
import json
import math
import pathlib
import sys
import zlib

import torch
import torch.nn.functional as F

FOLDER = pathlib.Path(__file__).parents[2] / "cli/src/test/resources/org/attn4j/cli/reference"
CASES = {}


def case(name, module, shape, weights, note, spread=1.0):
    """Declares a case; the function receives x and the weights by name and returns y, or y and running statistics."""

    def register(function):
        CASES[name] = (module, shape, weights, note, spread, function)
        return function

    return register


def uniform(generator, shape, spread=1.0):
    values = torch.rand(shape, generator=generator, dtype=torch.float64) * 2 - 1
    return torch.round(values * spread * 1e6) / 1e6


def tensor(values, digits):
    flat = [float(f"{v:.{digits}g}") for v in values.detach().reshape(-1).tolist()]
    return {"shape": list(values.shape), "data": flat}


def write(name):
    module, shape, weights, note, spread, function = CASES[name]
    generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))
    x = uniform(generator, shape)
    dy = uniform(generator, shape)
    params = {key: uniform(generator, size, spread) for key, size in weights.items()}
    for value in [x, *params.values()]:
        value.requires_grad_()
    result = function(x, params)
    y, statistics = result if isinstance(result, tuple) else (result, {})
    y.backward(dy)
    document = {
        "name": name,
        "module": module,
        "note": f"{note} Float64, PyTorch {torch.__version__.split('a')[0]}'s operations and autograd; training mode;"
        " x and dy uniform. Made by tools/reference/modules.py.",
        "x": tensor(x, 7),
        "params": {key: tensor(value, 7) for key, value in params.items()},
        "y": tensor(y, 13),
        "dy": tensor(dy, 7),
        "dx": tensor(x.grad, 13),
        "dparams": {key: tensor(value.grad, 13) for key, value in params.items()},
    }
    if statistics:
        document["statistics"] = {key: tensor(value, 13) for key, value in statistics.items()}
    FOLDER.joinpath(name + ".json").write_text(json.dumps(document))
    print(name, list(shape), "y", f"{y.abs().max():.3g}", "dx", f"{x.grad.abs().max():.3g}")


def batch_norm(z, gamma, beta, momentum, suffix):
    """Normalises the second axis over all others; returns the running statistics after one step from 0 and 1."""
    mean = torch.zeros(z.shape[1], dtype=z.dtype)
    variance = torch.ones(z.shape[1], dtype=z.dtype)
    result = F.batch_norm(z, mean, variance, gamma, beta, training=True, momentum=momentum)
    return result, {"mean" + suffix: mean, "variance" + suffix: variance}


# Frequency channel attention, Qin et al., arXiv:2012.11929. The frequencies of the paper's code, best first, on a grid
# of 7 x 7; for a map of another size they are stretched and rounded down.
FCA_ROWS = [0, 0, 6, 0, 0, 1, 1, 4, 5, 1, 3, 0, 0, 0, 3, 2, 4, 6, 3, 5, 5, 2, 6, 5, 5, 3, 3, 4, 2, 2, 6, 1]
FCA_COLUMNS = [0, 1, 0, 5, 2, 0, 2, 0, 0, 6, 0, 4, 6, 3, 5, 2, 6, 3, 3, 3, 5, 1, 1, 2, 4, 2, 1, 1, 3, 0, 5, 3]


def cosines(length):
    """The orthonormal transform (DCT-II): row f holds the basis function of frequency f."""
    table = torch.zeros(length, length, dtype=torch.float64)
    for f in range(length):
        for i in range(length):
            table[f, i] = math.sqrt((1 if f == 0 else 2) / length) * math.cos(math.pi * f * (2 * i + 1) / (2 * length))
    return table


def fca(frequencies):
    def function(x, p):
        height, width = x.shape[2:]
        spectrum = torch.einsum("fh,nchw,gw->ncfg", cosines(height), x, cosines(width))
        members = x.shape[1] // frequencies
        u = [FCA_ROWS[c // members] * height // 7 for c in range(x.shape[1])]
        v = [FCA_COLUMNS[c // members] * width // 7 for c in range(x.shape[1])]
        s = torch.stack([spectrum[:, c, u[c], v[c]] for c in range(x.shape[1])], 1)
        gate = torch.sigmoid(F.relu(s @ p["w1"].T) @ p["w2"].T)
        return x * gate[:, :, None, None]

    return function


for size, frequencies, channels, batch in ((7, 32, 32, 1), (14, 8, 8, 1), ((10, 9), 16, 16, 1), ((3, 5), 4, 8, 2)):
    height, width = (size, size) if isinstance(size, int) else size
    case(
        f"fca-{height}x{width}",
        {"type": "fca", "frequencies": frequencies, "reduction": 4},
        (batch, channels, height, width),
        {"w1": (channels // 4, channels), "w2": (channels, channels // 4)},
        f"FcaNet, the {frequencies} best frequencies; the transform's table is computed independently.",
    )(fca(frequencies))


# Triplet attention, Misra et al., arXiv:2010.03045, section 3: each branch pools one axis by maximum and mean.
def triplet(x, p):
    kernel = p["hw"].shape[2]
    gated = 0
    statistics = {}
    # The pooled axis and the order of the axes that bring it to the place of the channels: N, pooled, rows, columns.
    for name, order in (("hc", (0, 3, 2, 1)), ("cw", (0, 2, 1, 3)), ("hw", (0, 1, 2, 3))):
        turned = x.permute(order)
        pooled = torch.stack([turned.amax(1), turned.mean(1)], 1)
        z, own = batch_norm(
            F.conv2d(pooled, p[name], padding=kernel // 2), p["gamma" + name], p["beta" + name], 0.01, name
        )
        gated = gated + (turned * torch.sigmoid(z)).permute(order)
        statistics.update(own)
    return gated / 3, statistics


def triplet_weights(kernel):
    weights = {}
    for name in ("hc", "cw", "hw"):
        weights.update({name: (1, 2, kernel, kernel), "gamma" + name: (1,), "beta" + name: (1,)})
    return weights


case("triplet", {"type": "triplet"}, (3, 8, 5, 4), triplet_weights(7), "Triplet attention, 7 x 7 kernels.")(triplet)
case(
    "triplet-3", {"type": "triplet", "kernel": 3}, (2, 5, 6, 7), triplet_weights(3), "Triplet attention, 3 x 3 kernels."
)(triplet)

# Efficient local attention, Xu and Wan, arXiv:2403.01123, section 3.3.
def ela(width, groups):
    def function(x, p):
        channels = x.shape[1]
        kernel = p["weight"].shape[2]
        gates = []
        for axis in (3, 2):
            z = F.conv1d(x.mean(axis), p["weight"], padding=kernel // 2, groups=channels // width)
            gates.append(torch.sigmoid(F.group_norm(z, groups, p["gamma"], p["beta"])).unsqueeze(axis))
        return x * gates[0] * gates[1]

    return function


for name, kernel, width, groups, shape in (
    ("ela", 7, 1, 16, (2, 16, 5, 4)),
    ("ela-large", 7, 8, 8, (2, 16, 6, 3)),
    ("ela-small", 5, 4, 4, (3, 8, 4, 5)),
):
    case(
        name,
        {"type": "ela", "kernel": kernel, "width": width, "groups": groups},
        shape,
        {"weight": (shape[1], width, kernel), "gamma": (shape[1],), "beta": (shape[1],)},
        f"ELA, {width} channels per group of the convolution, {groups} groups of the normalisation.",
    )(ela(width, groups))


# Spatial group-wise enhancement, Li et al., arXiv:1905.09646, section 3.
def sge(groups):
    def function(x, p):
        n, c, h, w = x.shape
        grouped = x.reshape(n, groups, c // groups, h, w)
        t = (grouped * grouped.mean((3, 4), keepdim=True)).sum(2)
        u = (t - t.mean((2, 3), keepdim=True)) / (t.flatten(2).std(2)[:, :, None, None] + 1e-5)
        gate = torch.sigmoid(u * p["gamma"][None, :, None, None] + p["beta"][None, :, None, None])
        return (grouped * gate[:, :, None]).reshape(n, c, h, w)

    return function


for name, groups, shape in (("sge", 8, (2, 8, 5, 4)), ("sge-2", 2, (3, 8, 3, 5))):
    case(
        name, {"type": "sge", "groups": groups}, shape, {"gamma": (groups,), "beta": (groups,)}, f"SGE, {groups} groups."
    )(sge(groups))


# Linear context transform, Ruan et al., arXiv:1909.03834, section 4.
def lct(groups):
    def function(x, p):
        s = x.mean((2, 3))
        members = s.reshape(s.shape[0], groups, -1)
        centred = members - members.mean(2, keepdim=True)
        u = centred / torch.sqrt((centred**2).mean(2, keepdim=True) + 1e-5)
        gate = torch.sigmoid(u.reshape(s.shape) * p["w"] + p["b"])
        return x * gate[:, :, None, None]

    return function


for name, groups, shape in (("lct", 4, (3, 16, 5, 4)), ("lct-1", 1, (2, 7, 3, 4))):
    case(
        name, {"type": "lct", "groups": groups}, shape, {"w": (shape[1],), "b": (shape[1],)}, f"LCT, {groups} groups."
    )(lct(groups))


# Multidimensional collaborative attention, Yu et al. 2023, section 3.
def mca(x, p):
    y = 0
    for key, kept in (("c", 1), ("h", 2), ("w", 3)):
        others = [axis for axis in (1, 2, 3) if axis != kept]
        mean = x.mean(others)
        deviation = x.transpose(1, kept).flatten(2).std(2)
        share = torch.sigmoid(p["share" + key])
        e = (mean + deviation) / 2 + share[0] * mean + share[1] * deviation
        kernel = p["kernel" + key]
        z = F.conv1d(e[:, None], kernel[None, None], padding=kernel.shape[0] // 2)[:, 0]
        shape = [x.shape[0], 1, 1, 1]
        shape[kept] = x.shape[kept]
        y = y + x * torch.sigmoid(z).reshape(shape) / 3
    return y


for name, shape, kernel in (("mca", (2, 8, 5, 4), 1), ("mca-32", (1, 32, 4, 5), 3)):
    weights = {}
    for key in ("c", "h", "w"):
        weights.update({"share" + key: (2,), "kernel" + key: (kernel if key == "c" else 3,)})
    case(name, {"type": "mca"}, shape, weights, f"MCA, kernel {kernel} over channels.")(mca)


# Efficient multi-scale attention, Ouyang et al., arXiv:2305.13563, section 3.
def ema(groups):
    def function(x, p):
        n, c, h, w = x.shape
        k = c // groups
        grouped = x.reshape(n * groups, k, h, w)
        strips = torch.cat([grouped.mean(3), grouped.mean(2)], 2)
        lines = torch.einsum("oi,mil->mol", p["w1"], strips) + p["b1"][:, None]
        rows, columns = torch.sigmoid(lines).split([h, w], 2)
        u = F.group_norm(grouped * rows[:, :, :, None] * columns[:, :, None], k, p["gamma"], p["beta"])
        z = F.conv2d(grouped, p["w3"], p["b3"], padding=1)
        a = torch.softmax(u.mean((2, 3)), 1)
        b = torch.softmax(z.mean((2, 3)), 1)
        gate = torch.sigmoid(torch.einsum("mk,mkhw->mhw", a, z) + torch.einsum("mk,mkhw->mhw", b, u))
        return (grouped * gate[:, None]).reshape(n, c, h, w)

    return function


for name, groups, shape in (("ema", 2, (2, 8, 5, 4)), ("ema-4", 4, (1, 12, 3, 6))):
    k = shape[1] // groups
    case(
        name,
        {"type": "ema", "groups": groups},
        shape,
        {"w1": (k, k), "b1": (k,), "gamma": (k,), "beta": (k,), "w3": (k, k, 3, 3), "b3": (k,)},
        f"EMA, {groups} groups, all of the formula computed.",
    )(ema(groups))


# Non-local block, Wang et al., arXiv:1711.07971, sections 3.2, 3.3 and 4.1.
def non_local(subsample):
    def function(x, p):
        def embedded(name):
            return torch.einsum("rc,nchw->nrhw", p[name], x)

        theta, phi, g = embedded("theta"), embedded("phi"), embedded("g")
        if subsample:
            phi, g = F.max_pool2d(phi, 2), F.max_pool2d(g, 2)
        attention = torch.softmax(torch.einsum("nrp,nrq->npq", theta.flatten(2), phi.flatten(2)), 2)
        y = torch.einsum("npq,nrq->nrp", attention, g.flatten(2)).reshape(theta.shape)
        z, statistics = batch_norm(torch.einsum("cr,nrhw->nchw", p["out"], y), p["gamma"], p["beta"], 0.1, "")
        return x + z, statistics

    return function


for name, subsample, reduction, shape in (
    ("non-local", False, 2, (2, 8, 5, 4)),
    ("non-local-subsample", True, 4, (2, 8, 5, 6)),
):
    r = shape[1] // reduction
    weights = {key: (r, shape[1]) for key in ("theta", "phi", "g")}
    weights.update({"out": (shape[1], r), "gamma": (shape[1],), "beta": (shape[1],)})
    case(
        name,
        {"type": "non-local", "reduction": reduction, "subsample": subsample},
        shape,
        weights,
        "Non-local block, embedded Gaussian" + (", phi and g subsampled." if subsample else "."),
    )(non_local(subsample))


if __name__ == "__main__":
    for chosen in sys.argv[1:] or CASES:
        write(chosen)
