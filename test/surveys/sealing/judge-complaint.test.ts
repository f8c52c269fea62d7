import { describe, expect, it } from 'vitest';
import { sealBox } from '../../../surveys/sealing/box.ts';
import { isSameBytes } from '../../../surveys/sealing/bytes.ts';
import { entriesOf } from '../../../surveys/sealing/lists.ts';
import { judgeComplaint, type Complaint } from '../../../surveys/sealing/judge-complaint.ts';
import { Refusal } from '../../../surveys/sealing/opening-problem.ts';
import { proveOpening } from '../../../surveys/sealing/opening-proof.ts';
import { layerBinding } from '../../../surveys/sealing/seal-sheet.ts';
import { native } from './native-primitives.ts';
import {
  at,
  boardWith,
  boxOfMallory,
  fromRespondent,
  garbage,
  hr,
  mallory,
  place,
  random,
  take,
  terms,
  union,
} from './staged-opening.ts';

/** What the last trustee complains of when a sender spoiled a box in one of two ways. */
function complaintAbout(board: ReturnType<typeof boardWith>) {
  const first = take(hr, null, board);
  try {
    take(union, first, board);
  } catch (error) {
    const complaint = error instanceof Refusal ? error.problems[0]?.complaint : undefined;
    if (complaint === undefined) throw error;
    const handedOver = entriesOf(first.boxes, 'a');
    const incoming = entriesOf(board.list, 'a');
    return { place, hop: 1, handedOver, incoming, ...complaint, answer: null } satisfies Complaint;
  }
  throw new Error('nothing to complain of');
}
const answerWith = ({ incoming }: Complaint, outerNumber: Uint8Array) => {
  const origin = incoming.find((one) => isSameBytes(one.outerNumber, outerNumber));
  if (origin === undefined) throw new Error('not in the list');
  return { ...origin, proof: proveOpening(hr.mix, origin.box, random) };
};
const judge = (complaint: Complaint) => judgeComplaint(native, terms, complaint);

describe.each<[string, () => ReturnType<typeof boardWith>]>([
  ['garbage under the first layer', () => fromRespondent(garbage)],
  ['a ticket of another stratum', () => boardWith(mallory, boxOfMallory('b'))],
])('a complaint about %s', (_, board) => {
  const complaint = complaintAbout(board());

  it('falls on the sender where the trustee before shows the box that it came out of', () => {
    expect(judge({ ...complaint, answer: answerWith(complaint, mallory.outerNumber) })).toBe('origin');
  });

  it('falls on the trustee before, who keeps silent, shows another box, or one that was never listed', () => {
    expect(judge(complaint)).toBe('before');
    const other = at(complaint.incoming, complaint.incoming[0]?.outerNumber === mallory.outerNumber ? 1 : 0);
    expect(judge({ ...complaint, answer: answerWith(complaint, other.outerNumber) })).toBe('before');
    const binding = layerBinding(terms, place, 0, mallory.outerNumber);
    const made = sealBox(native, { publicKey: hr.mix.publicKey, ...binding }, complaint.box, random(32));
    const proof = proveOpening(hr.mix, made, random);
    expect(judge({ ...complaint, answer: { outerNumber: mallory.outerNumber, box: made, proof } })).toBe(
      'before',
    );
  });

  it('falls on who complains of a good box, of one that was not handed over, or with a false proof', () => {
    const good = complaint.handedOver.find((box) => !isSameBytes(box, complaint.box)) ?? garbage;
    expect(judge({ ...complaint, box: good, proof: proveOpening(union.mix, good, random) })).toBe('accuser');
    const own = random(garbage.length);
    expect(judge({ ...complaint, box: own, proof: proveOpening(union.mix, own, random) })).toBe('accuser');
    expect(judge({ ...complaint, proof: proveOpening(hr.mix, complaint.box, random) })).toBe('accuser');
    expect(judge({ ...complaint, box: good, proof: 'malformed' })).toBe('accuser');
  });
});
