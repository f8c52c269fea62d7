import { createHmac, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { SecondStepProposal } from '../contract/accounts/accounts.ts';
import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import type { SecondStepKey } from '../store/keys/second-step-key.ts';
import {
  hasSecondStep,
  proposeSecondStep,
  replaceRecoveryHashes,
  secondStepOf,
  takePeriod,
  type SecondStep,
} from '../store/accounts/second-steps.queries.ts';

const issuer = 'Kotae';
const periodSeconds = 30;
/** Clocks of phones are a little off: the code before and the one after are taken too. */
const periodsAround = 1;

const recoveryCodeCount = 10;
/** Letters and digits that are not mistaken for one another. */
const alphabet = 'abcdefghjkmnpqrstvwxyz23456789';
/** 117 bits: nobody guesses one, also of its hash. */
const recoveryCodeLength = 24;

/**
 * The second step of signing in: codes of an authenticator (RFC 6238), each taken once, and recovery codes for when the
 * phone is gone. Secrets lie sealed in the database, recovery codes as keyed hashes.
 */
export interface SecondSteps {
  isInForce(account: string): Promise<boolean>;
  /** A new secret, to be confirmed by a code made of it. Throws  `second-step-exists`. */
  propose(account: { id: string; email: string }): Promise<SecondStepProposal>;
  /** Puts the proposal in force; returns the recovery codes, which are not to be had again. Throws  `wrong-code`. */
  confirm(account: string, code: string): Promise<string[]>;
  /** Other recovery codes; those of before are good no more. */
  renewRecoveryCodes(account: string): Promise<string[]>;
  /** Throws  `wrong-code`, `second-step-unreadable`. */
  verify(account: string, code: string): Promise<void>;
}

export function createSecondSteps(db: Database, key: SecondStepKey, now: () => Date): SecondSteps {
  async function read(account: string): Promise<SecondStep> {
    const step = await secondStepOf(db, account, key.read()).catch(() => {
      throw new ProblemError('second-step-unreadable');
    });
    if (step === undefined) throw new ProblemError('no-second-step');
    return step;
  }

  /** Whether a code of the authenticator is right and has not been taken. */
  async function takeCode(account: string, { secret }: SecondStep, code: string): Promise<boolean> {
    const timestamp = now().getTime();
    const delta = totpOf(secret).validate({ token: code, timestamp, window: periodsAround });
    if (delta === null) return false;
    return takePeriod(db, account, Math.floor(timestamp / 1000 / periodSeconds) + delta);
  }

  async function drawRecoveryCodes(account: string, { recoveryHashes: before }: SecondStep) {
    const codes = Array.from({ length: recoveryCodeCount }, drawnCode);
    const after = codes.map((code) => hashOf(account, code));
    if (!(await replaceRecoveryHashes(db, account, { before, after })))
      throw new ProblemError('no-second-step');
    return codes;
  }

  const hashOf = (account: string, code: string) =>
    createHmac('sha256', key.make())
      .update(JSON.stringify(['recovery', account, code]))
      .digest('base64url');

  return {
    isInForce: (account) => hasSecondStep(db, account),
    async propose({ id, email }) {
      const secret = new Secret({ size: 20 }).base32;
      const isProposed = await proposeSecondStep(db, id, { secret, key: key.make() });
      if (!isProposed) throw new ProblemError('second-step-exists');
      return { secret, address: totpOf(secret, email).toString() };
    },
    async confirm(account, code) {
      const step = await read(account);
      if (step.lastPeriod !== null) throw new ProblemError('second-step-exists');
      if (!(await takeCode(account, step, plain(code)))) throw wrongCode();
      return drawRecoveryCodes(account, step);
    },
    async renewRecoveryCodes(account) {
      if (!(await hasSecondStep(db, account))) throw new ProblemError('no-second-step');
      return drawRecoveryCodes(account, await read(account));
    },
    async verify(account, given) {
      const step = await read(account);
      const code = plain(given);
      if (/^\d{6}$/.test(code)) {
        if (!(await takeCode(account, step, code))) throw wrongCode();
        return;
      }
      const before = step.recoveryHashes;
      const after = before.filter((hash) => hash !== hashOf(account, grouped(code)));
      const isTaken =
        after.length < before.length && (await replaceRecoveryHashes(db, account, { before, after }));
      if (!isTaken) throw wrongCode();
    },
  };
}

function wrongCode(): ProblemError {
  return new ProblemError('invalid-request', [{ code: 'wrong-code', path: ['code'], facts: {} }]);
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: periodSeconds });
}

/** As people type it: full-width, with spaces or hyphens, in capitals. */
function plain(code: string): string {
  return code
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toLowerCase();
}

const grouped = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');

function drawnCode(): string {
  const letters = Array.from({ length: recoveryCodeLength }, () => alphabet[randomInt(alphabet.length)]);
  return grouped(letters.join(''));
}
