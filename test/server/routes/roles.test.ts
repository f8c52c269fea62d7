import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { managers } from '../../../server/access/role-groups.ts';
import { roles, type Role } from '../../../server/contract/accounts/accounts.ts';
import type { Problem } from '../../../server/contract/problem.ts';
import { logPage } from '../../../server/store/log.queries.ts';
import { checkRoles } from '../../../server/routes/guards/check-roles.ts';
import { testApp } from '../test-app.ts';
import { publishUnits, unitsOf2026 } from '../unit-world.ts';

const world = await testApp();
afterAll(() => world.dispose());

interface Operation {
  'x-roles'?: readonly Role[];
}

interface ManageRoute {
  method: string;
  path: string;
  roles: readonly Role[];
}

const description = (await (await world.call('GET', '/api/openapi.json')).json()) as {
  paths: Record<string, Record<string, Operation>>;
};
const manageRoutes = Object.entries(description.paths)
  .filter(([path]) => path.startsWith('/api/manage/'))
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): ManageRoute => ({
      method: method.toUpperCase(),
      path,
      roles: operation['x-roles'] ?? [],
    })),
  );
const readers = [null, ...roles];
const callAs = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await world.as(role)] as const)),
);

type Call = (method: string, path: string, body?: unknown) => Response | Promise<Response>;

/** Values of what stands in braces in a path: of things that are not there, where there is a choice. */
const values: Record<string, string> = { version: '1', batch: '1', step: 'open' };
const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nothing');

/** How a route receives somebody; null: nobody is signed in. What is sent is not even JSON: it is not to be read. */
async function receptionOf(
  { method, path }: ManageRoute,
  call: Call,
): Promise<'refused' | 'unknown' | 'answered'> {
  const response = await call(method, addressOf(path), ['POST', 'PUT'].includes(method) ? '{' : undefined);
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const code = isProblem ? ((await response.json()) as Problem).code : undefined;
  expect(response.status).toBeLessThan(500);
  if (response.status === 403 && code === 'not-permitted') return 'refused';
  return response.status === 401 && code === 'not-signed-in' ? 'unknown' : 'answered';
}

describe('a route answers the roles that it names, and nobody else', () => {
  it.each(manageRoutes.flatMap((route) => readers.map((reader) => ({ ...route, route, reader }))))(
    '$method $path: $reader',
    async ({ route, reader }) => {
      const reception = await receptionOf(
        route,
        reader === null ? world.call : (callAs[reader] ?? world.call),
      );
      if (reader === null) expect(reception).toBe('unknown');
      else expect(reception).toBe(route.roles.includes(reader) ? 'answered' : 'refused');
    },
  );

  it('every one of them, and each for somebody', () => {
    expect(manageRoutes.length).toBeGreaterThan(50);
    expect(manageRoutes.filter(({ roles: named }) => named.length === 0)).toEqual([]);
  });

  it('one that names its roles and does not ask for them is found', async () => {
    const app = new OpenAPIHono();
    const route = { method: 'get', path: '/api/manage/planted', roles: managers } as const;
    app.openapi(
      createRoute({
        method: 'get',
        path: route.path,
        'x-roles': managers,
        responses: { 204: { description: 'Done' } },
      }),
      (context) => context.body(null, 204),
    );
    expect(() => checkRoles(app)).not.toThrow();
    const call: Call = (method, path) => app.request(path, { method });
    expect(await receptionOf(route, call)).toBe('answered');
  });
});

describe('a unit of somebody else is as if there were none, on every route that names one', async () => {
  const own = await testApp();
  afterAll(() => own.dispose());
  await publishUnits(own.dependencies);
  const hr = await own.as('survey-manager');
  const calls = new Map<Role, Call>();
  for (const role of roles) calls.set(role, await own.as(role));
  const assign = (...units: string[]) =>
    hr('PUT', '/api/manage/organisation/2026/readers', { email: 'unit-reader@example.jp', units });
  const ofUnits = manageRoutes.filter(({ path }) => path.includes('{unit}'));
  const told = async ({ method, path }: ManageRoute, role: Role, unit: string): Promise<string> => {
    const address = path.replace('{wave}', 'units').replace('{unit}', unit);
    const response = await calls.get(role)?.(method, address);
    return `${response?.status} ${response?.status === 200 ? '' : await response?.text()}`;
  };
  const toldOfAll = async (route: ManageRoute, role: Role, codes: readonly string[]) => [
    ...new Set(await Promise.all(codes.map((code) => told(route, role, code)))),
  ];
  const others = (...branch: string[]) =>
    unitsOf2026.map(({ code }) => code).filter((code) => !branch.includes(code));
  const every = ofUnits.flatMap((route) => roles.map((role) => ({ ...route, route, role })));

  it('there are such routes', () => {
    expect(ofUnits.length).toBeGreaterThan(1);
  });

  it.each(every)('$method $path: $role', async ({ route, role }) => {
    await assign('affairs', 'desk');
    const nothing = await told(route, role, 'nothing');
    if (!route.roles.includes(role)) {
      // Refused alike, whatever was asked for: not even whether there is such a unit.
      expect(nothing).toMatch(/^403 .*not-permitted/);
      expect(await toldOfAll(route, role, others())).toEqual([nothing]);
      return;
    }
    expect(nothing).toMatch(/^404 .*unit-not-found/);
    expect(await told(route, role, 'affairs')).toBe('200 ');
    // HR and planners read every page that there is.
    if (role !== 'unit-reader') expect(await told(route, role, 'money')).toBe('200 ');
    else {
      expect(await told(route, role, 'register')).toBe('200 ');
      const foreign = others('affairs', 'staff', 'desk', 'register', 'pensions');
      expect(await toldOfAll(route, role, foreign)).toEqual([nothing]);
    }
  });

  it.each(ofUnits)('$method $path: a chief who lost the unit', async (route) => {
    await assign('affairs');
    expect(await told(route, 'unit-reader', 'affairs')).toBe('200 ');
    await assign();
    const nothing = await told(route, 'unit-reader', 'nothing');
    expect(await toldOfAll(route, 'unit-reader', others())).toEqual([nothing]);
  });

  it('one that is told of is found', async () => {
    await assign('affairs', 'money');
    const [route] = ofUnits;
    if (route === undefined) throw new Error('no route');
    const nothing = await told(route, 'unit-reader', 'nothing');
    expect(await toldOfAll(route, 'unit-reader', ['citizens', 'money'])).not.toEqual([nothing]);
  });
});

describe('a route that names no role does not start', () => {
  it('described', () => {
    const app = new OpenAPIHono();
    app.openapi(
      createRoute({
        method: 'get',
        path: '/api/manage/waves/{wave}/planted',
        responses: { 204: { description: 'Done' } },
      }),
      (context) => context.body(null, 204),
    );
    expect(() => checkRoles(app)).toThrow('Without a role: GET /api/manage/waves/{wave}/planted');
  });

  it('nor one that is described nowhere, for one method or for all', () => {
    const one = new OpenAPIHono();
    one.get('/api/manage/planted', (context) => context.body(null, 204));
    expect(() => checkRoles(one)).toThrow('Without a role: GET /api/manage/planted');
    const all = new OpenAPIHono();
    all.all('/api/manage/planted/:thing', (context) => context.body(null, 204));
    expect(() => checkRoles(all)).toThrow('Without a role: ALL /api/manage/planted/{thing}');
    const below = new OpenAPIHono();
    below.all('/api/manage/planted/*', (context) => context.body(null, 204));
    expect(() => checkRoles(below)).toThrow('Without a role: ALL /api/manage/planted/*');
    const everything = new OpenAPIHono();
    everything.get('/api/manage/*', (context) => context.body(null, 204));
    expect(() => checkRoles(everything)).toThrow('Without a role: GET /api/manage/*');
    const top = new OpenAPIHono();
    top.get('/api/manage', (context) => context.body(null, 204));
    expect(() => checkRoles(top)).toThrow('Without a role: GET /api/manage');
  });

  it('but the public side needs none', () => {
    const app = new OpenAPIHono();
    app.get('/api/waves/:wave', (context) => context.body(null, 204));
    expect(() => checkRoles(app)).not.toThrow();
  });
});

describe('a refusal', () => {
  it('is written into the log by its route, without what was asked of it, and not without end', async () => {
    const own = await testApp();
    onTestFinished(() => own.dispose());
    const call = await own.as('planner');
    const refused = async () =>
      (await call('GET', '/api/manage/waves/of-somebody/invitations?name=hanako')).status;
    for (let times = 0; times < 12; times += 1) expect(await refused()).toBe(403);
    const entries = (await logPage(own.dependencies.db, { count: 20 })).filter(({ facts }) =>
      facts.includes('/waves/:wave/invitations'),
    );
    expect(entries).toHaveLength(10);
    expect(JSON.parse(entries[0]?.facts ?? '')).toMatchObject({
      role: 'planner',
      route: 'GET /api/manage/waves/:wave/invitations',
    });
    expect(JSON.stringify(entries)).not.toMatch(/of-somebody|hanako/);
  });
});
