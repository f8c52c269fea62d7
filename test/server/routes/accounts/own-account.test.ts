import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  AccountList,
  OwnSessionList,
  SecondStepProposal,
  SecondStepState,
  Session,
} from '../../../../server/contract/accounts/accounts.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { logPage } from '../../../../server/store/log.queries.ts';
import { testApp, testPassword, type TestApp } from '../../test-app.ts';

let world: TestApp;
let id: string;
beforeEach(async () => {
  world = await testApp();
  ({ id } = await world.dependencies.accounts.create({
    name: '管理 花子',
    email: 'hanako@example.jp',
    password: testPassword,
    role: 'planner',
  }));
});
afterEach(() => world.dispose());

const signIn = (more: object = {}) =>
  world.call('POST', '/api/session', { email: 'hanako@example.jp', password: testPassword, ...more });
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T;
const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Calls by the session that has just begun. */
function by(response: Response) {
  const cookie = cookieOf(response);
  return (method: string, path: string, body?: unknown) => world.call(method, path, body, { cookie });
}

const sessionsOf = async (call: ReturnType<typeof by>) =>
  (await json<OwnSessionList>(await call('GET', '/api/manage/sessions'))).sessions;

function later(seconds: number): void {
  const next = world.dependencies.now().getTime() + seconds * 1000;
  world.dependencies.now = () => new Date(next);
}

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: world.dependencies.now().getTime(),
  });

const codeOfProblem = async (response: Response): Promise<[number, string | undefined]> => {
  const problem = await json<Problem>(response);
  return [response.status, problem.issues?.[0]?.code ?? problem.code];
};

/** Sets a second step up and lets the code that was used pass. */
async function setUpStep(call: ReturnType<typeof by>): Promise<{ secret: string; recoveryCodes: string[] }> {
  const proposed = await call('POST', '/api/manage/second-step', { password: testPassword });
  const { secret } = await json<SecondStepProposal>(proposed);
  const confirmed = await call('PUT', '/api/manage/second-step', { code: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  later(60);
  return { secret, ...(await json<{ recoveryCodes: string[] }>(confirmed)) };
}

describe('sessions', () => {
  it('are listed to their own account, say which is this one, and tell nothing of machines', async () => {
    const [one, other] = [by(await signIn()), by(await signIn())];
    const listed = await sessionsOf(one);
    expect(listed.map(({ method }) => method)).toEqual(['password', 'password']);
    expect(listed.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual([
      'begunAt',
      'expiresAt',
      'id',
      'isThisOne',
      'method',
    ]);
    const ofOther = (await sessionsOf(other)).find(({ isThisOne }) => isThisOne)?.id;
    expect((await one('DELETE', `/api/manage/sessions/${ofOther}`)).status).toBe(204);
    expect((await other('GET', '/api/manage/sessions')).status).toBe(401);
    expect((await one('DELETE', `/api/manage/sessions/${ofOther}`)).status).toBe(404);
    expect(await sessionsOf(one)).toHaveLength(1);
  });

  it('all others are ended at once', async () => {
    const [one, other] = [by(await signIn()), by(await signIn())];
    expect((await one('DELETE', '/api/manage/sessions')).status).toBe(204);
    expect((await other('GET', '/api/manage/sessions')).status).toBe(401);
    expect((await sessionsOf(one)).map(({ isThisOne }) => isThisOne)).toEqual([true]);
  });

  it('of somebody else are not to be ended by naming them', async () => {
    const one = by(await signIn());
    const planner = await world.as('planner');
    const [mine] = await sessionsOf(one);
    expect((await planner('DELETE', `/api/manage/sessions/${mine?.id}`)).status).toBe(404);
    expect(await sessionsOf(one)).toHaveLength(1);
  });

  it('of an account are ended by the administrator alone, and the log says so', async () => {
    const [one, other] = [by(await signIn()), by(await signIn())];
    const address = `/api/manage/accounts/${id}/sessions`;
    expect((await one('DELETE', address)).status).toBe(403);
    const administrator = await world.as('administrator');
    const listed = async () =>
      (await json<AccountList>(await administrator('GET', '/api/manage/accounts'))).accounts.find(
        (account) => account.id === id,
      );
    expect((await listed())?.sessionCount).toBe(2);
    expect((await administrator('DELETE', address)).status).toBe(204);
    expect([(await one('GET', '/api/manage/sessions')).status, (await listed())?.sessionCount]).toEqual([
      401, 0,
    ]);
    expect((await other('GET', '/api/manage/sessions')).status).toBe(401);
    const [last] = await logPage(world.dependencies.db, { count: 1 });
    expect([last?.action, JSON.parse(last?.facts ?? '')]).toEqual([
      'sessions-ended',
      { account: 'hanako@example.jp', role: 'planner', count: 2 },
    ]);
  });
});

describe('a second step', () => {
  it('is set up with the password and a code, ends other sessions, and is asked for from then on', async () => {
    const [own, elsewhere] = [by(await signIn()), by(await signIn())];
    const propose = (password: string) => own('POST', '/api/manage/second-step', { password });
    expect(await codeOfProblem(await propose('a guess at it'))).toEqual([422, 'wrong-password']);
    const { secret } = await setUpStep(own);
    expect((await elsewhere('GET', '/api/manage/sessions')).status).toBe(401);
    expect((await own('GET', '/api/manage/sessions')).status).toBe(200);

    const withoutCode = await signIn();
    expect(withoutCode.headers.get('set-cookie')).toBeNull();
    expect(await codeOfProblem(withoutCode)).toEqual([401, 'code-needed']);
    const code = codeOf(secret);
    expect(await codeOfProblem(await signIn({ code: code === '000000' ? '111111' : '000000' }))).toEqual([
      422,
      'wrong-code',
    ]);
    expect((await signIn({ code })).status).toBe(200);
    expect(await codeOfProblem(await signIn({ code }))).toEqual([422, 'wrong-code']);
    const wrongPassword = await signIn({ password: 'a guess at it', code: codeOf(secret) });
    expect(await codeOfProblem(wrongPassword)).toEqual([401, 'wrong-credentials']);
  });

  it('lets somebody in by a recovery code, and codes are not guessed', async () => {
    const { secret, recoveryCodes } = await setUpStep(by(await signIn()));
    expect((await signIn({ code: recoveryCodes[3] })).status).toBe(200);
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      statuses.push((await signIn({ code: `guess-${guess}` })).status);
      // Whoever knows the password and leaves the code out gets no other five.
      await signIn();
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    later(5);
    expect((await signIn({ code: codeOf(secret) })).status).toBe(200);
  });

  it('is taken away with the password, or by the administrator, which ends the sessions', async () => {
    const own = by(await signIn());
    await setUpStep(own);
    const remove = (password: string) => own('DELETE', '/api/manage/second-step', { password });
    expect(await codeOfProblem(await remove('a guess at it'))).toEqual([422, 'wrong-password']);
    expect((await remove(testPassword)).status).toBe(204);
    expect(await codeOfProblem(await remove(testPassword))).toEqual([409, 'no-second-step']);
    const again = by(await signIn());
    await setUpStep(again);
    const administrator = await world.as('administrator');
    const address = `/api/manage/accounts/${id}/second-step`;
    expect((await again('DELETE', address)).status).toBe(403);
    expect((await administrator('DELETE', address)).status).toBe(204);
    expect(await codeOfProblem(await administrator('DELETE', address))).toEqual([409, 'no-second-step']);
    expect((await again('GET', '/api/manage/sessions')).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  });

  it('has other recovery codes drawn with the password', async () => {
    const own = by(await signIn());
    const renew = (password: string) => own('POST', '/api/manage/second-step/recovery-codes', { password });
    expect(await codeOfProblem(await renew(testPassword))).toEqual([409, 'no-second-step']);
    const { recoveryCodes } = await setUpStep(own);
    expect(await codeOfProblem(await renew('a guess at it'))).toEqual([422, 'wrong-password']);
    const renewed = await json<{ recoveryCodes: string[] }>(await renew(testPassword));
    expect(await codeOfProblem(await signIn({ code: recoveryCodes[0] }))).toEqual([422, 'wrong-code']);
    expect((await signIn({ code: renewed.recoveryCodes[0] })).status).toBe(200);
  });

  it('must be had by roles that the administrator names: nothing else is answered until it is', async () => {
    const administrator = await world.as('administrator');
    const required = await administrator('PUT', '/api/manage/second-step-roles', { roles: ['planner'] });
    expect(required.status).toBe(204);
    expect((await administrator('GET', '/api/manage/accounts')).status).toBe(200);
    const signedIn = await signIn();
    expect((await json<Session>(signedIn)).needsSecondStep).toBe(true);
    const own = by(signedIn);
    expect(await codeOfProblem(await own('GET', '/api/manage/indicator-plans'))).toEqual([
      403,
      'second-step-needed',
    ]);
    const state = await json<SecondStepState>(await own('GET', '/api/manage/second-step'));
    expect(state).toEqual({ isInForce: false, isRequired: true, isPossible: true });
    await setUpStep(own);
    expect((await own('GET', '/api/manage/indicator-plans')).status).toBe(200);
    expect((await json<Session>(await own('GET', '/api/session'))).needsSecondStep).toBe(false);
  });

  it('is in the log without a secret or a code', async () => {
    const own = by(await signIn());
    const { secret, recoveryCodes } = await setUpStep(own);
    await own('POST', '/api/manage/second-step/recovery-codes', { password: testPassword });
    await own('DELETE', '/api/manage/second-step', { password: testPassword });
    const entries = await logPage(world.dependencies.db, { count: 20 });
    expect(entries.map(({ action }) => action)).toEqual([
      'second-step-removed',
      'recovery-codes-renewed',
      'second-step-set-up',
      'signed-in',
    ]);
    for (const told of [secret, ...recoveryCodes, testPassword])
      expect(JSON.stringify(entries)).not.toContain(told);
  });
});
