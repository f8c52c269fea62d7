import { roles, type Role } from '../../../server/contract/accounts/accounts.ts';
import { createWave } from '../../../server/fieldwork/waves/create-wave.ts';
import { openWave } from '../../../server/fieldwork/waves/open-wave.ts';
import { testPassword } from '../test-app.ts';
import { daysAroundToday, hirakataAnswers, hirakataWave, newSubmission } from '../hirakata-world.ts';
import { publishUnits } from '../unit-world.ts';
import type { Organisation } from '../../../server/organisations/registry.ts';
import { cityA, cityB, hostOf, type OrganisationsWorld } from './organisations-world.ts';

interface Operation {
  'x-roles'?: readonly Role[];
}

export interface Route {
  method: string;
  path: string;
  /** Empty: it is for everybody. */
  roles: readonly Role[];
}

/** Every route that the application describes. */
export async function routesOf(world: OrganisationsWorld): Promise<Route[]> {
  const response = await world.call(hostOf(cityB), 'GET', '/api/openapi.json');
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      roles: operation['x-roles'] ?? [],
    })),
  );
}

/** Somebody of each role in an organisation, who has signed in at its host: the cookies. */
export async function peopleOf(
  world: OrganisationsWorld,
  organisation: Organisation,
): Promise<Record<Role, string>> {
  const entries: [Role, string][] = [];
  for (const role of roles) {
    const person = { email: `${role}@${organisation.code}.example`, password: testPassword };
    await world.on(organisation, ({ accounts }) => accounts.create({ ...person, name: role, role }));
    const response = await world.call(hostOf(organisation), 'POST', '/api/session', person);
    const [cookie = ''] = response.headers.getSetCookie();
    // For this host alone: a cookie with a domain would be sent to the hosts beside it.
    if (response.status !== 200 || /domain=/i.test(cookie)) throw new Error(`${response.status} ${cookie}`);
    entries.push([role, cookie.split(';')[0] ?? '']);
  }
  return Object.fromEntries(entries) as Record<Role, string>;
}

/** What stands in braces in a path. */
export type Names = Record<string, string>;

/** Names of what is nowhere. */
const ofNothing: Names = { version: '1', fiscalYear: '1999' };

/** Gives A waves, answers, units, published tables and a questionnaire that B has not; and their names. */
export async function fillCityA(world: OrganisationsWorld): Promise<Names> {
  return world.on(cityA, async (dependencies) => {
    await publishUnits(dependencies);
    const wave = { ...hirakataWave, ...daysAroundToday() };
    await createWave(dependencies, wave, { isSynthetic: true, actor: 'test' });
    await openWave(dependencies, wave.code, 'test');
    const body = { submission: newSubmission(), answers: hirakataAnswers[0] };
    const sent = await world.call(hostOf(cityA), 'POST', `/api/waves/${wave.code}/responses`, body);
    if (sent.status !== 201) throw new Error(await sent.text());
    const account = await dependencies.db.selectFrom('user').select('id').executeTakeFirstOrThrow();
    return {
      wave: 'units',
      unit: 'affairs',
      code: 'workplaces',
      questionnaire: 'workplaces',
      version: '1',
      fiscalYear: '2026',
      account: account.id,
      id: account.id,
      stratum: 'affairs',
      table: 'unit',
    };
  });
}

function addressOf(path: string, names: Names): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? ofNothing[name] ?? 'nothing');
}

const bodyOf = (method: string): unknown => (['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined);

/** What was answered, the names that were asked for left out: an answer may repeat them. */
async function told(response: Response, names: Names): Promise<string> {
  let text = `${response.status} ${response.headers.get('set-cookie') ?? ''} ${await response.text()}`;
  for (const name of Object.values({ ...names, none: '1999', version: 'nothing' }))
    text = text.replaceAll(name, 'nothing');
  return text;
}

/** Where B's host answers a session of A otherwise than nobody at all. */
export async function letIn(
  world: OrganisationsWorld,
  routes: Route[],
  cookiesOfA: Record<Role, string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const { method, path, roles: named } of routes) {
    const ask = async (headers: Record<string, string>) => {
      const response = await world.call(hostOf(cityB), method, addressOf(path, {}), bodyOf(method), headers);
      return told(response, {});
    };
    const asNobody = await ask({});
    if (named.length > 0 && !asNobody.startsWith('401')) found.push(`${method} ${path}: nobody`);
    for (const role of roles) {
      if ((await ask({ cookie: cookiesOfA[role] })) !== asNobody) found.push(`${method} ${path}: ${role}`);
    }
  }
  return found;
}

/** Where somebody of an organisation is told anything else of what is A's than of what is nowhere. */
export async function seenOfA(
  world: OrganisationsWorld,
  {
    routes,
    names,
    of,
    cookies,
  }: { routes: Route[]; names: Names; of: Organisation; cookies: Record<Role, string> },
): Promise<string[]> {
  const found: string[] = [];
  for (const { method, path, roles: named } of routes.filter((route) => route.path.includes('{'))) {
    const [role] = named;
    const headers: Record<string, string> = role === undefined ? {} : { cookie: cookies[role] };
    const ask = async (those: Names) => {
      const address = addressOf(path, those);
      return told(await world.call(hostOf(of), method, address, bodyOf(method), headers), names);
    };
    if ((await ask(names)) !== (await ask({}))) found.push(`${method} ${path}`);
  }
  return found;
}
