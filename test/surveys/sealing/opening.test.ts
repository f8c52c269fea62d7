import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../surveys/sealing/lists.ts';
import { openSheets } from '../../../surveys/sealing/open-sheets.ts';
import { portable } from '../../../surveys/sealing/primitives.ts';
import { releaseLocks } from '../../../surveys/sealing/release-locks.ts';
import { takeLayer } from '../../../surveys/sealing/take-layer.ts';
import { placeCode, type Part } from '../../../surveys/sealing/terms.ts';
import { native } from './native-primitives.ts';
import {
  boxOf,
  listOf,
  makeWorld,
  openingOf,
  respondents,
  testSheetOf,
  twoOfThree,
  type World,
} from './world.ts';

const world = makeWorld();
const sizes = { a: 14, b: 12, small: 9 };

function openWhole({ terms, trustees, random }: World, part: Part, people: ReturnType<typeof respondents>) {
  const list = listOf(people.map((one) => ({ ...one, box: boxOf(world, part, one) })));
  const testSheets = people.filter((_, index) => [3, 5, 17, 18].includes(index)).map(testSheetOf);
  const known = part.lane === 'codes' ? testSheets : [];
  const by = part.chain.map((code) => trustees[code as 'hr']);
  let before: Parameters<typeof openingOf>[1] = null;
  for (const own of by) {
    before = takeLayer(native, terms, openingOf(own, before, { part, list, testSheets: known }), random);
  }
  const last = before;
  if (last === null) throw new Error('an empty chain');
  const keys = new Map(
    by.map((own) => [
      own.code,
      releaseLocks(native, terms, openingOf(own, last, { part, list, testSheets: known })),
    ]),
  );
  return { last, keys, opened: openSheets(native, terms, { last, keys, testSheets: known }) };
}

describe('an honest opening', () => {
  const people = respondents(world, 'codes', sizes);

  it.each(twoOfThree)('by %s and %s gives back every sheet, test sheets left out', (...chain) => {
    const { opened } = openWhole(world, { lane: 'codes', chain }, people);
    const tests = [3, 5, 17, 18].map((index) => people[index]?.sheet);
    const expected = people.filter(({ stratum, sheet }) => stratum !== 'small' && !tests.includes(sheet));
    const sheets = [...opened.values()].flatMap((one) => one.sheets);
    expect(sheets.map((one) => JSON.stringify(one)).toSorted()).toEqual(
      expected.map(({ sheet }) => JSON.stringify(sheet)).toSorted(),
    );
    expect([...opened.values()].map(({ unusableCount }) => unusableCount)).toEqual([0, 0]);
  });

  it('leaves a stratum of nine shut: no core is handed over and no key of its lock; one of ten opens', () => {
    const part = { lane: 'codes', chain: ['hr', 'union'] };
    const { last, keys, opened } = openWhole(world, part, people);
    expect(entriesOf(last.boxes, 'small')).toEqual([]);
    expect(opened.has('small')).toBe(false);
    const shut = placeCode({ ...part, stratum: 'small' });
    for (const [code, own] of keys) {
      expect([...own.keys()].toSorted(), code).toEqual(['codes|a|hr>union', 'codes|b|hr>union']);
      expect(world.trustees[code as 'hr'].locks.has(shut)).toBe(true);
    }

    const ten = respondents(world, 'codes', { ...sizes, small: 10 });
    expect(openWhole(world, part, ten).opened.get('small')?.sheets).toHaveLength(10);
  });

  it('counts a stratum without its test sheets: of eleven with two of them nine answered', () => {
    const part = { lane: 'codes', chain: ['hr', 'union'] };
    const { opened } = openWhole(world, part, respondents(world, 'codes', { a: 14, b: 11, small: 9 }));
    expect([...opened.keys()]).toEqual(['a']);
  });

  it('of texts knows no strata', () => {
    const texts = respondents(world, 'texts', { everybody: 11 });
    const { opened } = openWhole(world, { lane: 'texts', chain: ['auditor', 'hr'] }, texts);
    expect(opened.get('everybody')?.sheets).toHaveLength(11);
  });

  it('gives the same octets when a layer is taken off again', () => {
    const part = { lane: 'codes', chain: ['hr', 'union'] };
    const list = listOf(people.map((one) => ({ ...one, box: boxOf(world, part, one) })));
    const take = (primitives = native) =>
      takeLayer(primitives, world.terms, openingOf(world.trustees.hr, null, { part, list }), world.random);
    expect(take()).toEqual(take());
    expect(take(portable)).toEqual(take());
  });
});

describe('a box', () => {
  it('is of one length, whatever stratum, answers and sender', () => {
    const people = respondents(world, 'codes', { a: 2, b: 2, small: 2 });
    const part = { lane: 'codes', chain: ['hr', 'union'] };
    const sheets = ['', 'x'.repeat(500), '答え'.repeat(80)];
    const lengths = people.flatMap((one) =>
      sheets.map((sheet) => boxOf(world, part, { ...one, sheet }).length),
    );
    expect(new Set(lengths).size).toBe(1);
    expect(() => people.map((one) => boxOf(world, part, { ...one, sheet: 'x'.repeat(512) }))).toThrow(
      'too long',
    );
  });

  it.each([
    ['wave', { terms: makeWorld('w2').terms, place: {} }],
    ['fingerprint', { terms: { ...world.terms, fingerprint: 'another' }, place: {} }],
    ['stratum', { terms: world.terms, place: { stratum: 'b' } }],
    ['lane', { terms: world.terms, place: { lane: 'texts' } }],
    ['chain', { terms: world.terms, place: { chain: ['hr', 'auditor'] } }],
  ])('of another %s is rejected, with a proof', (_, { terms, place }) => {
    const part = { lane: 'codes', chain: ['hr', 'union'] };
    const [one, ...others] = respondents(world, 'codes', { a: 13 });
    if (one === undefined) throw new Error('nobody');
    // Sealed for the keys of this wave, so that nothing but its place is another one.
    const { trustees, lanes } = world.terms;
    const elsewhere = {
      ...terms,
      lanes: lanes.map((lane) => ({ ...lane, sheetLength: 512 })),
      trustees: trustees.map((trustee) => ({ ...trustee, locks: everywhere(trustee.locks) })),
    };
    const boxes = others.map((other) => ({ ...other, box: boxOf(world, part, other) }));
    const odd = boxOf({ ...world, terms: elsewhere }, { ...part, ...place }, { ...one, ...place });
    const list = listOf([...boxes, { ...one, box: odd }]);
    const own = world.trustees.hr;
    const handOver = takeLayer(native, world.terms, openingOf(own, null, { part, list }), world.random);
    expect(handOver.rejections.map(({ box }) => box)).toEqual([odd]);
    const after = takeLayer(
      native,
      world.terms,
      openingOf(world.trustees.union, handOver, { part, list }),
      world.random,
    );
    expect(entriesOf(after.boxes, 'a')).toHaveLength(12);
  });
});

/** A lock that fits every place. */
function everywhere(locks: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const [lock] = locks.values();
  return { get: () => lock } as unknown as ReadonlyMap<string, Uint8Array>;
}
