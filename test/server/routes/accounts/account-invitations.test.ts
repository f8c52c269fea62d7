import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  AccountInvitationList,
  MadeAccountInvitation,
  OfferedAccount,
} from '../../../../server/contract/accounts/account-invitations.ts';
import type { Session } from '../../../../server/contract/accounts/accounts.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { logPage } from '../../../../server/store/log.queries.ts';
import { testApp, testPassword, type TestApp } from '../../test-app.ts';

let world: TestApp;
let administrator: Awaited<ReturnType<TestApp['as']>>;
beforeEach(async () => {
  world = await testApp();
  administrator = await world.as('administrator');
});
afterEach(() => world.dispose());

const list = '/api/manage/account-invitations';
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T;

async function invite(more: object = {}): Promise<{ invitation: MadeAccountInvitation; token: string }> {
  const invited = { name: '企画 桜', email: 'Sakura@example.jp', role: 'planner', days: 7, ...more };
  const response = await administrator('POST', list, invited);
  expect(response.status).toBe(201);
  const invitation = await json<MadeAccountInvitation>(response);
  return { invitation, token: new URL(invitation.address).hash.slice(1) };
}
const read = (token: string) => world.call('POST', '/api/account-invitation/read', { token });
const accept = (token: string, more: object = {}) =>
  world.call('POST', '/api/account-invitation', { token, name: '企画 桜', password: testPassword, ...more });
const listed = async () => (await json<AccountInvitationList>(await administrator('GET', list))).invitations;
function laterByDays(days: number): void {
  const next = world.dependencies.now().getTime() + days * 24 * 60 * 60 * 1000;
  world.dependencies.now = () => new Date(next);
}

describe('an invitation to an account', () => {
  it('is shown by its link, and becomes an account with a password of its holder’s own, once', async () => {
    const { invitation, token } = await invite();
    expect(new URL(invitation.address).pathname).toBe('/invitation');
    expect(await json<OfferedAccount>(await read(token))).toEqual({
      name: '企画 桜',
      email: 'sakura@example.jp',
      role: 'planner',
      expiresAt: invitation.expiresAt,
    });
    expect((await read(token)).status).toBe(200);
    const made = await accept(token, { name: '企画 さくら' });
    expect(made.status).toBe(201);
    expect((await json<Session>(made)).account).toEqual({
      name: '企画 さくら',
      email: 'sakura@example.jp',
      role: 'planner',
    });
    expect([(await accept(token)).status, (await read(token)).status, await listed()]).toEqual([
      404,
      404,
      [],
    ]);
    const given = { email: 'sakura@example.jp', password: testPassword };
    expect((await world.call('POST', '/api/session', given)).status).toBe(200);
    expect((await logPage(world.dependencies.db, { count: 9 })).map(({ action }) => action)).toEqual([
      'signed-in',
      'account-created',
      'account-invited',
    ]);
  });

  it('of two who take it at once one gets it', async () => {
    const { token } = await invite();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 404]));
  });

  it('is not used up by a password that is refused', async () => {
    const { token } = await invite();
    const refused = await accept(token, { password: 'sakurasakura' });
    const { issues } = await json<Problem>(refused);
    expect([refused.status, issues?.map(({ code, path }) => [code, path])]).toEqual([
      422,
      [['guessable-password', ['password']]],
    ]);
    expect((await accept(token)).status).toBe(201);
  });

  it('is good until its last moment, and no longer', async () => {
    const { token } = await invite({ days: 2 });
    laterByDays(1.99);
    expect((await read(token)).status).toBe(200);
    laterByDays(0.01);
    expect([(await read(token)).status, (await accept(token)).status]).toEqual([404, 404]);
    expect(await listed()).toHaveLength(1);
  });

  it('is withdrawn by the administrator, and a second one takes the place of the first', async () => {
    const first = await invite();
    const second = await invite({ role: 'survey-manager' });
    expect((await listed()).map(({ id, role }) => [id, role])).toEqual([
      [second.invitation.id, 'survey-manager'],
    ]);
    expect((await read(first.token)).status).toBe(404);
    expect((await administrator('DELETE', `${list}/${second.invitation.id}`)).status).toBe(204);
    expect((await administrator('DELETE', `${list}/${second.invitation.id}`)).status).toBe(404);
    expect((await accept(second.token)).status).toBe(404);
  });

  it('is not made for an address that has an account', async () => {
    await world.dependencies.accounts.create({
      name: '企画',
      email: 'sakura@example.jp',
      password: testPassword,
      role: 'planner',
    });
    const invited = { name: '企画 桜', email: 'Sakura@example.jp', role: 'planner', days: 7 };
    expect((await administrator('POST', list, invited)).status).toBe(409);
  });

  it('lies in the database as a hash alone, and is in no answer and no log afterwards', async () => {
    const { token } = await invite();
    const { db } = world.dependencies;
    const { rows } = await sql`SELECT * FROM account_invitation`.execute(db);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(JSON.stringify([await listed(), await logPage(db, { count: 9 })])).not.toContain(token);
  });

  it.each(['', 'made-up', 'A'.repeat(43)])('is not had by making one up: %j', async (token) => {
    await invite();
    expect([404, 422]).toContain((await accept(token)).status);
    expect([404, 422]).toContain((await read(token)).status);
  });
});
