import { describe, expect, it } from 'vitest';
import { openBox, sealBox } from '../../../surveys/sealing/box.ts';
import { compareBytes } from '../../../surveys/sealing/bytes.ts';
import { readCore, sheetStatement } from '../../../surveys/sealing/core.ts';
import type { OpenedStratum } from '../../../surveys/sealing/open-sheets.ts';
import { openingChecks, type OpeningCheck } from '../../../surveys/sealing/opening-problem.ts';
import { proveOpening } from '../../../surveys/sealing/opening-proof.ts';
import { releaseLocks } from '../../../surveys/sealing/release-locks.ts';
import { layerBinding } from '../../../surveys/sealing/seal-sheet.ts';
import { native } from './native-primitives.ts';
import { boxOf, makeWorld, takeInnerTicket, type World } from './world.ts';
import {
  world,
  part,
  place,
  list,
  honest,
  openingBy,
  take,
  fromFirst,
  fromLast,
  release,
  openWith,
  openList,
  tampered,
  byFirst,
  byLast,
  toUnion,
  coreOf,
  madeUp,
  flipped,
  at,
  withCore,
  boardWith,
  mallory,
  victim,
  fromRespondent,
  changedList,
  fooled,
  garbage,
  rejectable,
  borrowed,
  refusalOf,
  terms,
  random,
  hr,
  union,
} from './staged-opening.ts';

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

describe('a sabotage of the opening is refused by its check', () => {
  it('and what nobody touched is opened', () => {
    const { opened } = openList(honest);
    expect([...opened.values()].map(({ sheets }: OpenedStratum) => sheets.length)).toEqual([13, 13]);
    expect(byFirst((boxes) => boxes)).toEqual(fromLast);
    expect(release(tampered(fromLast, union, (cores) => cores))).toEqual(release(fromLast));
  });

  it.each(sabotages)('%s: %s → %s', (_by, _what, check, run) => {
    expect(refusalOf(run)).toContain(check);
  });

  it('and there is no check without one', () => {
    // A check that no sabotage meets may be one that does not work.
    const checks = new Set(sabotages.map(([, , check]) => check));
    expect([...checks].toSorted()).toEqual([...openingChecks].toSorted());
  });
});
