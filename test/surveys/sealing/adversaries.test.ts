import { describe, expect, it } from 'vitest';
import { openBox, type KeyPair } from '../../../surveys/sealing/box.ts';
import { isSameBytes } from '../../../surveys/sealing/bytes.ts';
import { readCore } from '../../../surveys/sealing/core.ts';
import { innerNumber } from '../../../surveys/sealing/inner-ticket.ts';
import { entriesOf } from '../../../surveys/sealing/lists.ts';
import { layerBinding } from '../../../surveys/sealing/seal-sheet.ts';
import { readSheet } from '../../../surveys/sealing/sheet.ts';
import { takeLayer } from '../../../surveys/sealing/take-layer.ts';
import { infoOf, type Place } from '../../../surveys/sealing/terms.ts';
import type { Trustee } from '../../../surveys/sealing/trustee.ts';
import { native } from './native-primitives.ts';
import { boxOf, listOf, makeWorld, openingOf, respondents, twoOfThree } from './world.ts';

const world = makeWorld('w1', 5);
const { terms, random } = world;
const { hr, union, auditor } = world.trustees;
const groupSize = 20;
const people = respondents(world, 'codes', { a: groupSize, b: groupSize });

/** The answers of the same people, sealed anew and listed. */
function stageOf(chain: string[]) {
  const part = { lane: 'codes', chain };
  const senders = people.map((one) => ({ ...one, outerNumber: random(32) }));
  return { part, list: listOf(senders.map((one) => ({ ...one, box: boxOf(world, part, one) }))) };
}

/** Both layers taken off. */
function open({ part, list }: ReturnType<typeof stageOf>, [one, other]: [Trustee, Trustee]) {
  const first = takeLayer(native, terms, openingOf(one, null, { part, list }), random);
  return { first, last: takeLayer(native, terms, openingOf(other, first, { part, list }), random) };
}

const attempt = (key: KeyPair, place: { info: Uint8Array; aad: Uint8Array }, box: Uint8Array) => {
  try {
    return openBox(native, { ...key, ...place }, box);
  } catch {
    return null;
  }
};

/** Every sheet that holders of keys can read out of what they see, trying every key they hold at every layer. */
function readable(held: readonly Trustee[]): number {
  const pairs: Record<string, [Trustee, Trustee]> = {
    'hr>union': [hr, union],
    'union>auditor': [union, auditor],
    'auditor>hr': [auditor, hr],
  };
  const found = new Set<string>();
  for (const chain of twoOfThree) {
    const staged = stageOf(chain);
    const pair = pairs[chain.join('>')];
    if (pair === undefined) throw new Error('no such chain');
    const { first, last } = open(staged, pair);
    for (const stratum of ['a', 'b']) {
      const place: Place = { ...staged.part, stratum };
      const off = (box: Uint8Array, hop: number, outer: Uint8Array) =>
        held.flatMap(({ mix }) => attempt(mix, layerBinding(terms, place, hop, outer), box) ?? []);
      const none = new Uint8Array(0);
      const listed = entriesOf(staged.list, stratum).flatMap(({ box, outerNumber }) =>
        off(box, 0, outerNumber),
      );
      const cores = [
        ...entriesOf(last.boxes, stratum),
        ...[...listed, ...entriesOf(first.boxes, stratum)].flatMap((box) => off(box, 1, none)),
      ];
      for (const core of cores) {
        const { message, locked } = readCore(core);
        const aad = innerNumber(message);
        const unlock = (box: Uint8Array, code: string | undefined) =>
          held
            .flatMap(({ locks }) => [...locks.values()])
            .flatMap((key) => attempt(key, { info: infoOf('lock', terms, place, code), aad }, box) ?? []);
        const sheets = unlock(locked, chain[0]).flatMap((box) => unlock(box, chain[1]));
        for (const sheet of sheets) found.add(`${chain.join('>')} ${JSON.stringify(readSheet(sheet))}`);
      }
    }
  }
  return found.size;
}

describe('reading before a lock is given, with all boxes and hand-overs of three chains', () => {
  it.each<[string, Trustee[]]>([
    ['the server alone', []],
    ['server and HR', [hr]],
    ['server and union', [union]],
    ['server and auditor', [auditor]],
  ])('%s: none of 120', (_, held) => {
    expect(readable(held)).toBe(0);
  });

  it('control: server and two trustees read their chain, and it alone', () => {
    expect(readable([hr, union])).toBe(2 * groupSize);
  });
});

type Guess = (inputs: readonly Uint8Array[], outputs: readonly Uint8Array[]) => readonly number[];
const rankOf = (inputs: readonly Uint8Array[]) => {
  const sorted = inputs.toSorted((one, other) => Buffer.compare(one, other));
  return inputs.map((input) => sorted.indexOf(input));
};
/** Places in the order of length; of one length, as they stand. */
const byLength = (all: readonly Uint8Array[]) =>
  [...all.keys()].toSorted((one, other) => (all[one]?.length ?? 0) - (all[other]?.length ?? 0));
const commonBytes = (one: Uint8Array, other: Uint8Array) => {
  const shift = one.length - other.length;
  return other.reduce((sum, byte, index) => sum + Number(one[index + shift] === byte), 0);
};
const best = (scores: readonly number[]) => scores.indexOf(Math.max(...scores));
const guesses: Record<string, Guess> = {
  'same place': (inputs) => inputs.map((_, index) => index),
  reversed: (inputs) => inputs.map((_, index) => inputs.length - 1 - index),
  'rank by octets': rankOf,
  'rank by length': (inputs, outputs) => {
    const [from, to] = [byLength(inputs), byLength(outputs)];
    return inputs.map((_, index) => to[from.indexOf(index)] ?? -1);
  },
  'common octets': (inputs, outputs) =>
    inputs.map((input) => best(outputs.map((output) => commonBytes(input, output)))),
};

/** How far the number of right guesses is from what chance gives, in standard deviations. */
function zOf(hits: number, trials: number): number {
  const chance = 1 / groupSize;
  return (hits - trials * chance) / Math.sqrt(trials * chance * (1 - chance));
}
interface Mixed {
  inputs: readonly Uint8Array[];
  outputs: readonly Uint8Array[];
  /** Of each input the place of its output. */
  truth: readonly number[];
}
function worstZ(mixes: readonly Mixed[]): number {
  const scores = Object.values(guesses).map((guess) => {
    const hits = mixes.map(
      ({ inputs, outputs, truth }) =>
        guess(inputs, outputs).filter((place, index) => place === truth[index]).length,
    );
    return zOf(
      hits.reduce((sum, count) => sum + count, 0),
      mixes.length * groupSize,
    );
  });
  return Math.max(...scores);
}

const limit = 4.5;

describe('linking what goes into a layer with what comes out of it', () => {
  const rounds = Array.from({ length: 20 }, () => {
    const staged = stageOf(['hr', 'union']);
    return { ...staged, ...open(staged, [hr, union]) };
  });
  /** The layer of a trustee whose keys the adversary lacks; the truth is known to that trustee alone. */
  const layer = (hop: 0 | 1, own: Trustee): Mixed[] =>
    rounds.flatMap(({ part, list, first, last }) =>
      ['a', 'b'].map((stratum) => {
        const place = { ...part, stratum };
        const entries =
          hop === 0
            ? entriesOf(list, stratum)
            : entriesOf(first.boxes, stratum).map((box) => ({ box, outerNumber: new Uint8Array(0) }));
        const outputs = entriesOf(hop === 0 ? first.boxes : last.boxes, stratum);
        const truth = entries.map(({ box, outerNumber }) => {
          const content = openBox(
            native,
            { ...own.mix, ...layerBinding(terms, place, hop, outerNumber) },
            box,
          );
          return outputs.findIndex((output) => isSameBytes(output, content));
        });
        return { inputs: entries.map(({ box }) => box), outputs, truth };
      }),
    );

  it('server and last trustee are at chance', () => {
    const mixes = layer(0, hr);
    expect(
      mixes.every(({ truth }) => truth.toSorted((a, b) => a - b).every((place, index) => place === index)),
    ).toBe(true);
    expect(worstZ(mixes)).toBeLessThan(limit);
  });

  it('server and first trustee are at chance', () => {
    expect(worstZ(layer(1, union))).toBeLessThan(limit);
  });

  it.each<[string, (mix: Mixed) => Mixed]>([
    [
      'a trustee who keeps the order',
      (mix) => ({
        ...mix,
        outputs: mix.truth.map((place) => mix.outputs[place] ?? random(1)),
        truth: mix.truth.map((_, index) => index),
      }),
    ],
    [
      'no layer at all',
      (mix) => ({
        ...mix,
        outputs: mix.inputs.toReversed(),
        truth: mix.inputs.map((_, index) => mix.inputs.length - 1 - index),
      }),
    ],
    [
      'one body that only changes its key',
      (mix) => ({
        ...mix,
        inputs: mix.inputs.map((input, index) =>
          Buffer.concat([input.subarray(0, 80), mix.outputs[mix.truth[index] ?? 0] ?? input]),
        ),
      }),
    ],
    [
      'sheets of their own length',
      ({ truth }) => ({
        inputs: truth.map((_, index) => random(500 + index)),
        outputs: truth.map((_, place) => random(450 + truth.indexOf(place))),
        truth,
      }),
    ],
  ])('control: %s is linked', (_, spoil) => {
    expect(worstZ(layer(0, hr).map(spoil))).toBeGreaterThan(limit);
  });
});
