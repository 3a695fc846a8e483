#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the numbers that the tests beside this file expect: computed from the definitions in
engine/statistics/*.h with exact fractions, without a line of the engine."""

from decimal import Decimal, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 60
Z = Decimal("1.959963984540054235524594430520551527955550076954839134835")
SEED = 20260131
DRAWS = 10_000
MASK = (1 << 64) - 1


class MersenneTwister64:
    """Matsumoto's and Nishimura's MT19937-64, which std::mt19937_64 is."""

    def __init__(self, seed):
        self.state = [seed & MASK]
        for i in range(1, 312):
            last = self.state[-1]
            self.state.append((6364136223846793005 * (last ^ (last >> 62)) + i) & MASK)
        self.place = 312

    def next(self):
        if self.place == 312:
            self._twist()
        x = self.state[self.place]
        self.place += 1
        x ^= (x >> 29) & 0x5555555555555555
        x ^= (x << 17) & 0x71D67FFFEDA60000
        x ^= (x << 37) & 0xFFF7EEE000000000
        return x ^ (x >> 43)

    def _twist(self):
        upper, lower = MASK ^ 0x7FFFFFFF, 0x7FFFFFFF
        for i in range(312):
            x = (self.state[i] & upper) | (self.state[(i + 1) % 312] & lower)
            self.state[i] = self.state[(i + 156) % 312] ^ (x >> 1)
            if x & 1:
                self.state[i] ^= 0xB5026F5AA96619E9
        self.place = 0


def wilson(passed, trials):
    n, p = Decimal(trials), Decimal(passed) / Decimal(trials)
    centre = p + Z * Z / (2 * n)
    spread = Z * (p * (1 - p) / n + Z * Z / (4 * n * n)).sqrt()
    return float((centre - spread) / (1 + Z * Z / n)), float((centre + spread) / (1 + Z * Z / n))


def draw(generator, count):
    while True:
        product = (generator.next() >> 32) * count
        if product % 2**32 >= 2**32 % count:
            return product >> 32


def bootstrap(tallies):
    shares = [Fraction(passed, counted) for counted, passed in sorted((n, c) for c, n in tallies)]
    generator = MersenneTwister64(SEED)
    count = len(shares)
    scores = sorted(
        sum(shares[draw(generator, count)] for _ in shares) / count for _ in range(DRAWS))
    return float(scores[249]), float(scores[9750])


def pass_at(tallies, k):
    return sum(1 - Fraction(comb(n - c, k), comb(n, k)) for c, n in tallies) / len(tallies)


def pass_hat(tallies, k):
    return sum(Fraction(comb(c, k), comb(n, k)) for c, n in tallies) / len(tallies)


def sign_flips(differences):
    """The chance that signs thrown at random add up to as much, by trying all of them."""
    nonzero = [d for d in differences if d]
    bound = abs(sum(nonzero))
    hits = sum(abs(sum(d if bits >> i & 1 else -d for i, d in enumerate(nonzero))) >= bound
               for bits in range(2**len(nonzero)))
    return Fraction(hits, 2**len(nonzero))


def drawn_sign_flips(differences):
    sizes = sorted({abs(d) for d in differences if d})
    groups = [(size, sum(abs(d) == size for d in differences)) for size in sizes]
    bound = abs(sum(differences))
    generator = MersenneTwister64(SEED)
    hits = 0
    for _ in range(9_999):
        total = 0
        for size, count in groups:
            words = [generator.next() for _ in range(-(-count // 64))]
            if count % 64:
                words[-1] &= (1 << count % 64) - 1
            total += size * (2 * sum(word.bit_count() for word in words) - count)
        hits += abs(total) >= bound
    return Fraction(hits + 1, 10_000)


def many_trials():
    """Shares of passed trials of 300 tasks under two models: as in tst_comparison.cpp."""
    return [Fraction(i % 5, 4) - Fraction(i * 7 % 12 // 2, 5 + i % 3) for i in range(300)]


def main():
    generator = MersenneTwister64(5489)
    assert [generator.next() for _ in range(10_000)][-1] == 9981545732273789042
    for passed, trials in [(0, 1), (1, 1), (0, 20), (1, 29), (15, 148), (81, 263), (17, 20), (20, 20),
                           (9_999, 10_000), (500_000, 1_000_000)]:
        print("wilson", passed, trials, *map(repr, wilson(passed, trials)))
    for count in [1, 2, 3, 10_000, 2**31 + 1, 3_000_000_000, 2**32 - 1]:
        generator = MersenneTwister64(SEED)
        print("draws", count, [draw(generator, count) for _ in range(8)])
    for name, differences in DIFFERENCES.items():
        print("sign flips", name, repr(float(sign_flips(differences))))
    print("sign flips, drawn", repr(float(sum(many_trials()) / 300)),
          repr(float(drawn_sign_flips(many_trials()))))
    for name, tallies in SAMPLES.items():
        print(name, *map(repr, bootstrap(tallies)) if len(tallies) > 1 else ["none"])
        most = min(n for _, n in tallies)
        for k in range(1, most + 1) if most <= 10 else [1, 2, 10, most - 1, most]:
            print("   ", k, repr(float(pass_at(tallies, k))), repr(float(pass_hat(tallies, k))))


SAMPLES = {  # of each task: passed, counted
    "two": [(3, 3), (0, 3)],
    "five": [(3, 3), (2, 3), (0, 3), (1, 3), (3, 3)],
    "mixed": [(2, 3), (1, 2), (0, 4), (4, 4), (3, 5)],
    "same": [(1, 2), (1, 2), (1, 2)],
    "twenty": [(i % 6, 5) for i in range(20)],
    "hundred": [(c * 7 % 11, 10) for c in range(100)],
    "thousand trials": [(1, 1000), (999, 1000), (500, 1000)],
    "one task": [(7, 10)],
}

DIFFERENCES = {  # of each task: the first model's share − the second's
    "five to one": [1, 1, 1, 1, 1, -1, 0, 0, 0, 0, 0, 0],
    "thirds": [Fraction(1, 3), Fraction(2, 3), Fraction(-1, 3), 1, Fraction(1, 3), 0],
    "halves and thirds": [Fraction(1, 2), Fraction(1, 6), Fraction(-1, 3), Fraction(2, 3)],
}

if __name__ == "__main__":
    main()
