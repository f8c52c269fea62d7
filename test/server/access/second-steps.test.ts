import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSecondSteps, type SecondSteps } from '../../../server/access/second-steps.ts';
import { ProblemError } from '../../../server/problems.ts';
import { SecondStepKey } from '../../../server/store/keys/second-step-key.ts';
import { testApp, testPassword, type TestApp } from '../test-app.ts';

let world: TestApp;
let steps: SecondSteps;
let at: number;
let account: { id: string; email: string };
const minute = 60_000;
beforeEach(async () => {
  world = await testApp();
  at = Date.UTC(2026, 3, 1, 9, 0, 10);
  steps = createSecondSteps(
    world.dependencies.db,
    new SecondStepKey(world.dataDirectory),
    () => new Date(at),
  );
  account = await world.dependencies.accounts.create({
    name: '花子',
    email: 'hanako@example.jp',
    password: testPassword,
    role: 'planner',
  });
});
afterEach(() => world.dispose());

/** What an authenticator shows. */
const codeOf = (secret: string, timestamp = at) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

async function refusalOf(doing: Promise<unknown>): Promise<string | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.issues[0]?.code ?? error.code;
  }
}

async function setUp() {
  const { secret, address } = await steps.propose(account);
  const recoveryCodes = await steps.confirm(account.id, codeOf(secret));
  return { secret, address, recoveryCodes };
}

describe('a second step', () => {
  it('is in force once a code has shown that the phone has the secret', async () => {
    const first = await steps.propose(account);
    const { secret, address } = await steps.propose(account);
    expect(secret).not.toBe(first.secret);
    expect(address).toBe(
      `otpauth://totp/Kotae:hanako%40example.jp?issuer=Kotae&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(await steps.isInForce(account.id)).toBe(false);
    expect(await refusalOf(steps.confirm(account.id, codeOf(first.secret)))).toBe('wrong-code');
    expect(await steps.isInForce(account.id)).toBe(false);
    expect(await steps.confirm(account.id, codeOf(secret))).toHaveLength(10);
    expect(await steps.isInForce(account.id)).toBe(true);
    expect(await refusalOf(steps.propose(account))).toBe('second-step-exists');
    expect(await refusalOf(steps.confirm(account.id, codeOf(secret, at + minute)))).toBe(
      'second-step-exists',
    );
  });

  it('takes each code once, and none from before the last', async () => {
    const { secret } = await setUp();
    expect(await refusalOf(steps.verify(account.id, codeOf(secret)))).toBe('wrong-code');
    at += minute;
    const code = codeOf(secret);
    expect(await refusalOf(steps.verify(account.id, codeOf(secret, at - minute)))).toBe('wrong-code');
    const both = await Promise.all([0, 1].map(() => refusalOf(steps.verify(account.id, code))));
    expect(new Set(both)).toEqual(new Set(['wrong-code', undefined]));
    expect(await refusalOf(steps.verify(account.id, codeOf(secret, at - minute / 2)))).toBe('wrong-code');
  });

  it('takes the code of a phone whose clock is half a minute off, and of none that is further', async () => {
    const { secret } = await setUp();
    for (const [offset, refusal] of [
      [-30_000, undefined],
      [30_000, undefined],
      [-60_000, 'wrong-code'],
      [60_000, 'wrong-code'],
    ] as const) {
      at += 10 * minute;
      expect(await refusalOf(steps.verify(account.id, codeOf(secret, at + offset)))).toBe(refusal);
    }
  });

  it('takes a recovery code once, however it is typed', async () => {
    const { recoveryCodes } = await setUp();
    const [first = '', second = ''] = recoveryCodes;
    expect(first).toMatch(/^(?:[a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    expect(await refusalOf(steps.verify(account.id, first))).toBeUndefined();
    expect(await refusalOf(steps.verify(account.id, first))).toBe('wrong-code');
    const typed = second.toUpperCase().replaceAll('-', '　');
    const both = await Promise.all([0, 1].map(() => refusalOf(steps.verify(account.id, typed))));
    expect(new Set(both)).toEqual(new Set(['wrong-code', undefined]));
    expect(await refusalOf(steps.verify(account.id, 'abcd-efgh'))).toBe('wrong-code');
  });

  it('has other recovery codes drawn: those of before are good no more', async () => {
    const { recoveryCodes } = await setUp();
    const renewed = await steps.renewRecoveryCodes(account.id);
    expect(await refusalOf(steps.verify(account.id, recoveryCodes[0] ?? ''))).toBe('wrong-code');
    expect(await refusalOf(steps.verify(account.id, renewed[0] ?? ''))).toBeUndefined();
  });

  it('is the account’s own: a secret that is put beside another account opens there for nobody', async () => {
    const { secret } = await setUp();
    const { db } = world.dependencies;
    const other = await world.dependencies.accounts.create({
      name: '次郎',
      email: 'jiro@example.jp',
      password: testPassword,
      role: 'planner',
    });
    const row = await db.selectFrom('second_step').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret);
    await db
      .insertInto('second_step')
      .values({ ...row, account: other.id })
      .execute();
    at += minute;
    expect(await refusalOf(steps.verify(other.id, codeOf(secret)))).toBe('second-step-unreadable');
  });

  it('says that its key is gone, and takes nothing', async () => {
    const { secret } = await setUp();
    const elsewhere = createSecondSteps(
      world.dependencies.db,
      new SecondStepKey(`${world.dataDirectory}/none`),
      () => new Date(at),
    );
    at += minute;
    expect(await refusalOf(elsewhere.verify(account.id, codeOf(secret)))).toBe('second-step-unreadable');
  });
});
