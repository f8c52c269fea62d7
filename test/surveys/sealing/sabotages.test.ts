import { concatBytes } from '@noble/hashes/utils.js';
import { afterAll, describe, expect, it } from 'vitest';
import { openBox, sealBox } from '../../../surveys/sealing/box.ts';
import { compareBytes, isSameBytes } from '../../../surveys/sealing/bytes.ts';
import { coreBytes, readCore, sheetStatement, type Core } from '../../../surveys/sealing/core.ts';
import { signHandOver, type HandOver } from '../../../surveys/sealing/hand-over.ts';
import type { InnerTicket } from '../../../surveys/sealing/inner-ticket.ts';
import { hashList, type ListedBox } from '../../../surveys/sealing/lists.ts';
import { openSheets, type OpenedStratum } from '../../../surveys/sealing/open-sheets.ts';
import { openingChecks, Refusal, type OpeningCheck } from '../../../surveys/sealing/opening-problem.ts';
import { proveOpening } from '../../../surveys/sealing/opening-proof.ts';
import { releaseLocks, type LockKeys } from '../../../surveys/sealing/release-locks.ts';
import { layerBinding, sealPadded } from '../../../surveys/sealing/seal-sheet.ts';
import { padSheet } from '../../../surveys/sealing/sheet.ts';
import { takeLayer, type Opening } from '../../../surveys/sealing/take-layer.ts';
import type { SealingTerms } from '../../../surveys/sealing/terms.ts';
import type { Trustee } from '../../../surveys/sealing/trustee.ts';
import { native } from './native-primitives.ts';
import {
  boxOf,
  listOf,
  makeWorld,
  respondents,
  takeInnerTicket,
  testSheetOf,
  type Respondent,
  type World,
} from './world.ts';

const world = makeWorld();
const { terms, random } = world;
const { hr, union } = world.trustees;
const part = { lane: 'codes', chain: ['hr', 'union'] };
const place = { ...part, stratum: 'a' };

const people = respondents(world, 'codes', { a: 14, b: 14, small: 3 });
const listed = people.map((one) => ({ ...one, box: boxOf(world, part, one) }));
const list = listOf(listed);
const publishedHash = hashList(native, list);
/** The union's own sheets: nobody else knows which they are. */
const unionSheets = [people[3], people[20]].filter((one) => one !== undefined).map(testSheetOf);
const honest = { list, publishedHash };

const openingBy = (own: Trustee, before: HandOver | null, board = honest): Opening => ({
  own,
  part,
  before,
  ...board,
  testSheets: own.code === 'union' ? unionSheets : [],
});
const take = (own: Trustee, before: HandOver | null, board = honest): HandOver =>
  takeLayer(native, terms, openingBy(own, before, board), random);
const fromFirst = take(hr, null);
const fromLast = take(union, fromFirst);
const release = (last: HandOver, board = honest): Map<string, LockKeys> =>
  new Map([hr, union].map((own) => [own.code, releaseLocks(native, terms, openingBy(own, last, board))]));
const openWith = (last: HandOver, keys: ReadonlyMap<string, LockKeys>) =>
  openSheets(native, terms, { last, keys, testSheets: unionSheets });
/** The opening of a whole list, by trustees who do as they should. */
const openList = (board: typeof honest) => {
  const first = take(hr, null, board);
  const last = take(union, first, board);
  return { first, opened: openWith(last, release(last, board)) };
};

/** A hand-over changed by the one who signs it. Boxes of stratum a are sorted again, unless they should not be. */
function tampered(
  from: HandOver,
  by: Trustee,
  change: (boxes: Uint8Array[], all: Map<string, Uint8Array[]>) => Uint8Array[],
  { isSorted = true, ...rest }: Partial<HandOver> & { isSorted?: boolean } = {},
): HandOver {
  const all = new Map([...from.boxes].map(([stratum, boxes]) => [stratum, [...boxes]]));
  const boxes = change(all.get('a') ?? [], all);
  all.set('a', isSorted ? boxes.toSorted(compareBytes) : boxes);
  return signHandOver(native, terms, by, { ...from, boxes: all, ...rest });
}
const byFirst = (...how: Tail<Parameters<typeof tampered>>) => take(union, tampered(fromFirst, hr, ...how));
const byLast = (...how: Tail<Parameters<typeof tampered>>) => release(tampered(fromLast, union, ...how));
type Tail<List extends unknown[]> = List extends [unknown, unknown, ...infer Rest] ? Rest : never;

const unionMix = (at = place) => ({
  publicKey: union.mix.publicKey,
  ...layerBinding(terms, at, 1, random(0)),
});
const toUnion = (core: Uint8Array, at = place) => sealBox(native, unionMix(at), core, random(32));
/** What hr makes of a ticket with public keys alone. */
function coreOf(
  inner: InnerTicket,
  { at = place, within = terms }: { at?: typeof place; within?: SealingTerms } = {},
) {
  const padded = padSheet({ answers: { q1: 'hr' } }, 512);
  const locked = sealPadded(native, within, { place: at, inner, padded }, random);
  const sheetSignature = native.sign(inner.signingSecret, sheetStatement(native, within, at, locked));
  return coreBytes({ message: inner.message, ticketSignature: inner.signature, sheetSignature, locked });
}
const madeUp = (): InnerTicket => {
  const genuine = takeInnerTicket(world, place);
  return { ...genuine, message: concatBytes(random(32), genuine.message.subarray(32)) };
};
const flipped = (bytes: Uint8Array, index = bytes.length - 1) => bytes.with(index, (bytes[index] ?? 0) ^ 1);
const at = <Entry>(entries: readonly Entry[], index: number): Entry => {
  const entry = entries[index];
  if (entry === undefined) throw new RangeError(`nothing at ${index}`);
  return entry;
};
const withCore = (core: Uint8Array, change: Partial<Core>) => coreBytes({ ...readCore(core), ...change });

/** The published list with something of the sender's own in it. */
function boardWith(extra: Respondent, box: Uint8Array): typeof honest {
  const all = listOf([...listed, { ...extra, box }]);
  return { list: all, publishedHash: hashList(native, all) };
}
const mallory = at(respondents(world, 'codes', { a: 1 }), 0);
const victim = at(listed, 0);
const fromRespondent = (content: Uint8Array): typeof honest => {
  const to = { publicKey: hr.mix.publicKey, ...layerBinding(terms, place, 0, mallory.outerNumber) };
  return boardWith(mallory, sealBox(native, to, content, random(32)));
};
/** A list other than the published one. */
function changedList(change: (boxes: ListedBox[]) => ListedBox[]): Map<string, ListedBox[]> {
  return new Map([...list].map(([stratum, boxes]) => [stratum, stratum === 'a' ? change(boxes) : boxes]));
}
const fooled = (changed: Map<string, ListedBox[]>) => ({
  list: changed,
  publishedHash: hashList(native, changed),
});
const garbage = random(at(fromFirst.boxes.get('a') ?? [], 0).length);
const rejectable = boardWith(mallory, flipped(boxOf(world, part, mallory)));
const borrowed = { ...at(list.get('a') ?? [], 0), stratum: 'a' };

const sabotages: [by: string, what: string, check: OpeningCheck, run: () => unknown][] = [
  ['first', 'drops a box', 'count-differs', () => byFirst((boxes) => boxes.slice(1))],
  [
    'first',
    'drops one and doubles another',
    'duplicate-box',
    () => byFirst((boxes) => [at(boxes, 1), ...boxes.slice(1)]),
  ],
  [
    'first',
    'random bytes for a box',
    'does-not-open',
    () => byFirst((boxes) => [garbage, ...boxes.slice(1)]),
  ],
  [
    'first',
    'changes a bit to find it again',
    'does-not-open',
    () => byFirst((boxes) => [flipped(at(boxes, 0)), ...boxes.slice(1)]),
  ],
  [
    'first',
    'shortens a box',
    'wrong-length',
    () => byFirst((boxes) => [at(boxes, 0).subarray(1), ...boxes.slice(1)]),
  ],
  [
    'first',
    'a sheet of its own with a made-up ticket',
    'ticket-forged',
    () => byFirst((boxes) => [toUnion(coreOf(madeUp())), ...boxes.slice(1)]),
  ],
  [
    'first',
    'a second sheet under one ticket',
    'ticket-twice',
    () =>
      byFirst((boxes) => {
        const inner = takeInnerTicket(world, place);
        return [toUnion(coreOf(inner)), toUnion(coreOf(inner)), ...boxes.slice(2)];
      }),
  ],
  [
    'first',
    'a sheet of another wave',
    'ticket-forged',
    () => {
      const other: World = makeWorld('w2', 2);
      const core = coreOf(takeInnerTicket(other, place), { within: other.terms });
      return byFirst((boxes) => [toUnion(core), ...boxes.slice(1)]);
    },
  ],
  [
    'first',
    'a box of another wave',
    'does-not-open',
    () => {
      const to = {
        publicKey: union.mix.publicKey,
        ...layerBinding({ ...terms, wave: 'w2' }, place, 1, random(0)),
      };
      const box = sealBox(native, to, coreOf(takeInnerTicket(world, place)), random(32));
      return byFirst((boxes) => [box, ...boxes.slice(1)]);
    },
  ],
  [
    'first',
    'a ticket of another lane',
    'ticket-forged',
    () =>
      byFirst((boxes) => [
        toUnion(coreOf(takeInnerTicket(world, { lane: 'texts', stratum: 'everybody' }))),
        ...boxes.slice(1),
      ]),
  ],
  [
    'first',
    'moves a box to another stratum',
    'count-differs',
    () =>
      byFirst((boxes, all) => {
        all.set('b', [...(all.get('b') ?? []), at(boxes, 0)].toSorted(compareBytes));
        return boxes.slice(1);
      }),
  ],
  [
    'first',
    'exchanges boxes of two strata',
    'does-not-open',
    () =>
      byFirst((boxes, all) => {
        const others = all.get('b') ?? [];
        all.set('b', [at(boxes, 0), ...others.slice(1)].toSorted(compareBytes));
        return [at(others, 0), ...boxes.slice(1)];
      }),
  ],
  [
    'first',
    'hands over a stratum that there is not',
    'count-differs',
    () => byFirst((boxes, all) => (all.set('c', [garbage]), boxes)),
  ],
  [
    'first',
    'an order of its own',
    'not-sorted',
    () => byFirst((boxes) => boxes.toReversed(), { isSorted: false }),
  ],
  [
    'first',
    'rejects a good box, with the proof of another',
    'rejection-unproven',
    () =>
      byFirst((boxes) => boxes.slice(1), {
        rejections: [{ ...borrowed, proof: proveOpening(hr.mix, garbage, random) }],
      }),
  ],
  [
    'first',
    'rejects a good box, with its own proof',
    'rejection-unproven',
    () =>
      byFirst((boxes) => boxes.slice(1), {
        rejections: [{ ...borrowed, proof: proveOpening(hr.mix, borrowed.box, random) }],
      }),
  ],
  [
    'first',
    'rejects a good box as malformed',
    'rejection-unproven',
    () => byFirst((boxes) => boxes.slice(1), { rejections: [{ ...borrowed, proof: 'malformed' }] }),
  ],
  [
    'first + respondent',
    'rejects a bad box twice to drop a good one',
    'rejection-twice',
    () => {
      const first = take(hr, null, rejectable);
      const twice = [...first.rejections, ...first.rejections];
      return take(
        union,
        tampered(first, hr, (boxes) => boxes.slice(1), { rejections: twice }),
        rejectable,
      );
    },
  ],
  [
    'first + respondent',
    'rejects what is not in the list',
    'rejection-unproven',
    () => byFirst((boxes) => boxes.slice(1), { rejections: take(hr, null, rejectable).rejections }),
  ],
  [
    'first + respondent',
    'wraps the box of another anew for an accomplice',
    'duplicate-box',
    () => {
      const binding = layerBinding(terms, place, 0, victim.outerNumber);
      const board = fromRespondent(openBox(native, { ...hr.mix, ...binding }, victim.box));
      return take(union, take(hr, null, board), board);
    },
  ],
  ['last', 'drops a core', 'count-differs', () => byLast((cores) => cores.slice(1))],
  ['last', 'doubles a core', 'duplicate-box', () => byLast((cores) => [at(cores, 1), ...cores.slice(1)])],
  [
    'last',
    'an order of its own',
    'not-sorted',
    () => byLast((cores) => cores.toReversed(), { isSorted: false }),
  ],
  [
    'last',
    'another sheet under a genuine ticket, signature kept',
    'sheet-not-signed',
    () =>
      byLast((cores) => [
        withCore(at(cores, 0), { locked: random(readCore(at(cores, 0)).locked.length) }),
        ...cores.slice(1),
      ]),
  ],
  [
    'last',
    'another sheet under a genuine ticket, signed by itself',
    'sheet-not-signed',
    () =>
      byLast((cores) => {
        const locked = random(readCore(at(cores, 0)).locked.length);
        const sheetSignature = native.sign(random(32), sheetStatement(native, terms, place, locked));
        return [withCore(at(cores, 0), { locked, sheetSignature }), ...cores.slice(1)];
      }),
  ],
  [
    'last',
    'exchanges the sheets of two tickets',
    'sheet-not-signed',
    () =>
      byLast((cores) => {
        const [one, other] = [at(cores, 0), at(cores, 1)];
        const swap = (core: Uint8Array, from: Uint8Array) =>
          withCore(core, { locked: readCore(from).locked, sheetSignature: readCore(from).sheetSignature });
        return [swap(one, other), swap(other, one), ...cores.slice(2)];
      }),
  ],
  [
    'last',
    'opens a stratum that stays shut',
    'count-differs',
    () => byLast((cores, all) => (all.set('small', [at(cores, 0)]), cores)),
  ],
  ['last', 'says that a stratum stays shut', 'count-differs', () => byLast(() => [])],
  ['last', 'hands on what it was handed', 'other-hand-over', () => release(fromFirst)],
  [
    'last',
    'gives a wrong key of its lock',
    'lock-key-differs',
    () => openWith(fromLast, release(fromLast).set('union', new Map([['codes|a|hr>union', random(32)]]))),
  ],
  [
    'last',
    'gives the key of another chain',
    'lock-key-differs',
    () =>
      openWith(
        fromLast,
        release(fromLast).set(
          'union',
          new Map([['codes|a|hr>union', union.locks.get('codes|a|union>auditor')?.secret ?? random(32)]]),
        ),
      ),
  ],
  [
    'server',
    'leaves one out of the list',
    'board-differs',
    () => take(hr, null, { ...honest, list: changedList((boxes) => boxes.slice(1)) }),
  ],
  [
    'server',
    'exchanges a box in the list',
    'board-differs',
    () =>
      take(hr, null, {
        ...honest,
        list: changedList(([one, ...rest]) => [
          { outerNumber: one?.outerNumber ?? garbage, box: garbage },
          ...rest,
        ]),
      }),
  ],
  [
    'server',
    'shows two lists',
    'board-differs',
    () => take(union, take(hr, null, fooled(changedList((boxes) => boxes.slice(1))))),
  ],
  [
    'server',
    'lists one outer ticket twice',
    'duplicate-outer',
    () => take(hr, null, fooled(changedList((boxes) => [...boxes, { ...at(boxes, 0), box: garbage }]))),
  ],
  [
    'server',
    'lists a stratum that there is not',
    'count-differs',
    () => take(hr, null, fooled(new Map([...list, ['c', []]]))),
  ],
  [
    'server',
    'changes a hand-over',
    'hand-over-forged',
    () =>
      take(union, {
        ...fromFirst,
        boxes: new Map([...fromFirst.boxes, ['a', (fromFirst.boxes.get('a') ?? []).slice(1)]]),
      }),
  ],
  [
    'server',
    'changes the rejections of a hand-over',
    'hand-over-forged',
    () => take(union, { ...fromFirst, rejections: [{ ...borrowed, proof: 'malformed' }] }),
  ],
  [
    'server',
    'signs in the name of a trustee',
    'hand-over-forged',
    () => take(union, { ...tampered(fromFirst, union, (boxes) => boxes), by: 'hr' }),
  ],
  ['server', 'leaves the first trustee out', 'other-hand-over', () => take(union, null)],
  ['server', 'hands the first trustee a hand-over', 'other-hand-over', () => take(hr, fromFirst)],
  [
    'server',
    'asks a trustee of another chain',
    'other-hand-over',
    () => take(world.trustees.auditor, fromFirst),
  ],
  [
    'server',
    'asks for the locks before the last hand-over',
    'other-hand-over',
    () => releaseLocks(native, terms, openingBy(hr, null)),
  ],
  [
    'server',
    'gives a hand-over of another chain',
    'other-hand-over',
    () => take(union, { ...fromFirst, chain: ['auditor', 'union'] }),
  ],
  [
    'server + first',
    'all but one replaced with minted tickets',
    'canary-missing',
    () =>
      byFirst((boxes) => [
        at(boxes, 0),
        ...boxes.slice(1).map(() => toUnion(coreOf(takeInnerTicket(world, place)))),
      ]),
  ],
  ['respondent', 'garbage under the first layer', 'does-not-open', () => openList(fromRespondent(garbage))],
  [
    'respondents',
    'the ticket of a colleague in another stratum',
    'ticket-forged',
    () =>
      openList(
        boardWith(
          mallory,
          boxOf(world, part, { ...mallory, inner: takeInnerTicket(world, { lane: 'codes', stratum: 'b' }) }),
        ),
      ),
  ],
];

const refusalOf = (run: () => unknown): string[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [...new Set(error.problems.map(({ check }) => check))];
  }
};

describe('a sabotage of the opening is refused by its check', () => {
  const caught = new Set<string>();

  it('and what nobody touched is opened', () => {
    const { opened } = openList(honest);
    expect([...opened.values()].map(({ sheets }: OpenedStratum) => sheets.length)).toEqual([13, 13]);
    expect(byFirst((boxes) => boxes)).toEqual(fromLast);
    expect(release(tampered(fromLast, union, (cores) => cores))).toEqual(release(fromLast));
  });

  it.each(sabotages)('%s: %s → %s', (_by, _what, check, run) => {
    const checks = refusalOf(run);
    expect(checks).toContain(check);
    caught.add(check);
  });

  afterAll(() => {
    // A check that no sabotage meets may be one that does not work.
    expect([...caught].toSorted()).toEqual([...openingChecks].toSorted());
  });
});

describe('what a respondent spoils is set aside, and all others are opened', () => {
  it.each<[string, () => Uint8Array]>([
    ['the box of another, byte for byte', () => victim.box],
    ['the box of another with a bit changed', () => flipped(victim.box)],
    ['a key of small order', () => concatBytes(new Uint8Array(32), victim.box.subarray(32))],
    ['a box that is too short', () => boxOf(world, part, mallory).subarray(1)],
    ['random bytes', () => random(victim.box.length)],
    [
      'a box of another length that opens',
      () =>
        sealBox(
          native,
          { publicKey: hr.mix.publicKey, ...layerBinding(terms, place, 0, mallory.outerNumber) },
          random(7),
          random(32),
        ),
    ],
  ])('%s', (_, box) => {
    const { first, opened } = openList(boardWith(mallory, box()));
    expect(first.rejections.map(({ outerNumber }) => outerNumber)).toEqual([mallory.outerNumber]);
    expect([...opened.values()].map(({ sheets }) => sheets.length)).toEqual([13, 13]);
  });

  it('a sheet that nobody can read counts as unusable', () => {
    const locked = sealPadded(
      native,
      terms,
      { place, inner: mallory.inner, padded: new Uint8Array(512).fill(7) },
      random,
    );
    const core = withCore(coreOf(mallory.inner), {
      locked,
      sheetSignature: native.sign(mallory.inner.signingSecret, sheetStatement(native, terms, place, locked)),
    });
    const { opened } = openList(fromRespondent(toUnion(core)));
    expect(opened.get('a')).toMatchObject({ unusableCount: 1 });
    expect(opened.get('a')?.sheets).toHaveLength(13);
  });
});

describe('known limits, held so that nobody promises more', () => {
  it('server and first trustee replace one sheet with a minted ticket: not caught, and nothing is read', () => {
    const isTest = (box: Uint8Array) => {
      const { message } = readCore(openBox(native, { ...union.mix, ...unionMix() }, box));
      return unionSheets.some(({ innerNumber }) => isSameBytes(innerNumber, native.digest(message)));
    };
    const replaced = tampered(fromFirst, hr, (boxes) => {
      const index = boxes.findIndex((box) => !isTest(box));
      return boxes.with(index, toUnion(coreOf(takeInnerTicket(world, place))));
    });
    expect(refusalOf(() => release(take(union, replaced)))).toEqual([]);
  });
});

describe('a broken-off opening that is begun again with another list', () => {
  it('is refused by a trustee who compares with the first one, thirty times of thirty', () => {
    for (let trial = 0; trial < 30; trial += 1) {
      const without = fooled(changedList((boxes) => boxes.toSpliced(trial % boxes.length, 1)));
      const remembered = { ...honest, publishedHash: without.publishedHash };
      expect(refusalOf(() => take(hr, null, remembered))).toEqual(['board-differs']);
    }
  });

  it('control: without memory the second list shows who was left out', () => {
    const without = fooled(
      changedList((boxes) =>
        boxes.filter(({ outerNumber }) => !isSameBytes(outerNumber, victim.outerNumber)),
      ),
    );
    const seen = (board: typeof honest) =>
      (take(union, take(hr, null, board), board).boxes.get('a') ?? []).map((core) =>
        native.digest(readCore(core).message).join(),
      );
    const before = new Set(seen(without));
    expect(seen(honest).filter((number) => !before.has(number))).toEqual([
      native.digest(victim.inner.message).join(),
    ]);
  });
});
