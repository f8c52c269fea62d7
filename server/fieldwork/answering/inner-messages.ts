import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { ProblemError } from '../../problems.ts';
import { innerKeyName } from '../sealing/sealing-contract-of.ts';

/** A blinded inner ticket, and the name of the key that signs it. */
export interface InnerMessage {
  lane: string;
  keyName: string;
  blinded: Buffer;
}

/**
 * The inner tickets that belong to one exchange: one a lane, in the order of the contract; none where nothing is sealed.
 * Throws  `not-sealed` where some are sent for nothing, `invalid-request` naming every lane that lacks one.
 */
export function innerMessages(
  { sealing }: Pick<Contract, 'sealing'>,
  stratum: string,
  sent: Readonly<Record<string, string>> | undefined,
): InnerMessage[] {
  if (sealing === undefined) {
    if (sent !== undefined) throw new ProblemError('not-sealed');
    return [];
  }
  const issues: ServerIssue[] = [];
  const messages = sealing.lanes.flatMap(({ code: lane, strata }) => {
    const written = sent !== undefined && Object.hasOwn(sent, lane) ? sent[lane] : undefined;
    const own = strata.find(({ code }) => code === stratum) ?? strata[0];
    if (written === undefined || own === undefined) {
      issues.push({ code: 'missing-inner-ticket', path: ['inner', lane], facts: { lane } });
      return [];
    }
    return [{ lane, keyName: innerKeyName(lane, own.code), blinded: Buffer.from(written, 'base64url') }];
  });
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  return messages;
}
