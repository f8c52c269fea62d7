import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testApp, testPassword, type TestApp } from '../test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await testApp();
});
afterAll(() => world.dispose());

/** PostgreSQL keeps no NUL in a text. */
const withNul = 'a\0b';

it('a text with a NUL is refused by its place, not met by an error of the database', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const administrator = await world.as('administrator');
  const invited = { name: withNul, email: 'x@example.jp', role: 'planner' };
  for (const [path, body] of [
    ['/api/manage/account-invitations', { ...invited, days: 7 }],
    ['/api/manage/accounts', { ...invited, password: testPassword }],
  ] as const) {
    const refused = await administrator('POST', path, body);
    expect(await refused.json()).toMatchObject({
      status: 422,
      issues: [{ code: 'broken-text', path: ['name'] }],
    });
  }
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

it.each(['/open/a%00b', '/open/a%00b/table', '/open/%FF'])('nothing is at %s, for anybody', async (path) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await world.call('GET', path)).status).toBe(404);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});
