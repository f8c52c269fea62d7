import { createHash } from 'node:crypto';
import { accessCode } from '../../../surveys/tickets/access-code.ts';
import type { WaveKeys } from '../../store/keys/wave-keys.ts';

/** The code of an invitation: made anew from the wave's secret whenever it is needed, stored nowhere. */
export function invitationCode(
  keys: WaveKeys,
  wave: string,
  invitation: { id: string; generation: number },
): string {
  return accessCode('invitation', keys.invitationBytes(wave, `${invitation.id}|${invitation.generation}`));
}

/** What is stored of an invitation's or a printed code. */
export function codeHash(wave: string, code: string): Buffer {
  return createHash('sha256').update(`kotae code|${wave}|${code}`).digest();
}
