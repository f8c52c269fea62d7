import { readFileSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { OrganisationReading } from '../../../server/contract/fieldwork/organisation.ts';
import type { MadeAccountInvitation } from '../../../server/contract/accounts/account-invitations.ts';
import type { OwnSessionList, SecondStepProposal } from '../../../server/contract/accounts/accounts.ts';
import type { ExportedInvitation } from '../../../server/contract/fieldwork/invitations.ts';
import type { WaveReport } from '../../../server/contract/publishing/reports.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { createMailer } from '../../../server/mail/mailer.ts';
import type { BenchmarkBundle } from '../../../server/contract/publishing/benchmark-bundle.ts';
import { actionOf } from '../action-samples.ts';
import { filesOfOthers } from '../benchmark-samples.ts';
import { describedAnswers, type OpenApi } from '../described-answers.ts';
import { hirakataWave, newSubmission, openHirakata } from '../hirakata-world.ts';
import { indicatorOf, planOf } from '../plan-samples.ts';
import { plansWorld } from '../plans-world.ts';
import { openTexts, textsOf } from '../publishing/texts/text-world.ts';
import { temporaryDirectory, testApp, testPassword, type TestApp } from '../test-app.ts';
import { publishUnits } from '../unit-world.ts';
import { openSealed, sealed, sealedWave, takeTickets } from '../sealed-world.ts';
import { keysOf, staff, takeTicket } from '../ticket-world.ts';

/**
 * Every route of the description is called in a world where it has something to say. Whatever the application answers a
 * test is held against the description (see `testApp`); here it is seen that no route was left out.
 */
type Call = Awaited<ReturnType<TestApp['as']>>;

let document: OpenApi;
const answered = new Set<string>();
const worlds: TestApp[] = [];
const manage = '/api/manage';
const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;

async function begin(world: Promise<TestApp>): Promise<TestApp> {
  const begun = await world;
  worlds.push(begun);
  return begun;
}

beforeAll(async () => {
  const world = await begin(testApp());
  document = (await (await world.call('GET', '/api/openapi.json')).json()) as OpenApi;
  await firstDay(world);
  await accountsOf(world);
  const manager = await world.as('survey-manager');
  await questionnairesOf(manager);
  await waveOf(world, manager);
  const planned = await begin(plansWorld());
  await indicatorPlansOf(await planned.as('survey-manager'));
  await reportOf(await planned.as('planner'));
  await actionsOf(planned, await planned.as('survey-manager'));
  await textsOfAWave(await begin(testApp()));
  await unitsOf(await begin(testApp()));
  await sealedAnswersOf(await begin(testApp()));
  for (const { answered: names } of worlds) for (const name of names) answered.add(name);
});
afterAll(async () => {
  for (const world of worlds) await world.dispose();
});

async function sealedAnswersOf(world: TestApp): Promise<void> {
  const { manager, terms, codes } = await openSealed(world, '2-of-2', staff({ 8: 1 }));
  await manager('GET', `${manage}/waves/${sealedWave}/sealing`);
  const body = sealed(terms, await takeTickets(world, terms, codes[0] ?? ''), {});
  const path = `/api/waves/${sealedWave}`;
  for (let sent = 0; sent < 2; sent += 1) await world.call('POST', `${path}/sealed-responses`, body);
  await manager('POST', `${manage}/waves/${sealedWave}/close`);
  await world.call('GET', `${path}/sealed-list`);
}

async function unitsOf(world: TestApp): Promise<void> {
  await publishUnits(world.dependencies);
  const manager = await world.as('survey-manager');
  const year = `${manage}/organisation/2027`;
  const read = { text: '部\t課\n総務部\t人事課' };
  const { units } = await json<OrganisationReading>(manager('POST', `${year}/read`, read));
  const change = { units: units.map(({ code, name, parent }) => ({ code, name, parent })) };
  await manager('PUT', year, change);
  await manager('GET', `${manage}/organisation`);
  const shipped = { code: 'hirakata-attainment', version: 1 };
  await manager('POST', `${manage}/questionnaire-drafts`, { code: shipped.code, from: shipped });
  await manager('POST', `${year}/drafts/${shipped.code}`, { item: 'unit', revision: 1 });
  await world.as('unit-reader');
  await manager('PUT', `${year}/readers`, { email: 'unit-reader@example.jp', units: [units[0]?.code] });
  await manager('GET', `${year}/readers`);
  const table = { text: '所属,役職,氏名,メール\n無い課,課長,山田,a@example.jp', titles: [] };
  await manager('POST', `${year}/readers/read`, table);
  const reader = { name: '新任', email: 'new-chief@example.jp', units: [units[0]?.code] };
  await manager('PUT', `${year}/readers/list`, { readers: [reader], titles: [], days: 7 });
  await manager('GET', `${year}/readers`);
  await manager('DELETE', `${year}/readers/list`);
  const wave = `${manage}/waves/units/units`;
  for (const path of [`${manage}/units`, wave, `${wave}/affairs`, `${wave}/affairs/handout`])
    await manager('GET', path);
}

async function reportOf(planner: Call): Promise<void> {
  const path = `${manage}/waves/w2024/report`;
  const { options } = await json<WaveReport>(planner('GET', path));
  await planner('PUT', path, { options, revision: 0 });
  await planner('GET', `${path}/file?format=ods`);
}

async function firstDay({ call, dependencies }: TestApp): Promise<void> {
  await call('GET', '/api/session');
  const person = { name: '管理 花子', email: 'first@example.jp', password: testPassword };
  const token = (await dependencies.accounts.setupToken()) ?? '';
  await call('POST', '/api/setup', { ...person, token });
  const { email, password } = person;
  const signedIn = await call('POST', '/api/session', { email, password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await call('GET', '/api/session', undefined, { cookie });
  await call('DELETE', '/api/session', undefined, { cookie });
}

async function accountsOf(world: TestApp): Promise<void> {
  const administrator = await world.as('administrator');
  const account = { name: '企画 桜', email: 'new@example.jp', password: testPassword, role: 'planner' };
  const { id } = await json<{ id: string }>(administrator('POST', `${manage}/accounts`, account));
  await administrator('GET', `${manage}/accounts`);
  await administrator('PUT', `${manage}/accounts/${id}/password`, { password: 'another password for her' });
  await administrator('DELETE', `${manage}/accounts/${id}/sessions`);
  await administrator('PUT', `${manage}/second-step-roles`, { roles: [] });
  await accountInvitationsOf(world, administrator);
  await ownAccountOf(world, administrator);
  const own = { current: testPassword, password: 'another password for me' };
  await (
    await world.as('planner')
  )('PUT', `${manage}/password`, own);
  await administrator('GET', `${manage}/log`);
  for (const format of ['csv', 'json']) await administrator('GET', `${manage}/log/file?format=${format}`);
  await administrator('GET', `${manage}/clock`);
  await administrator('POST', `${manage}/clock`);
  await administrator('DELETE', `${manage}/accounts/${id}`);
}

async function accountInvitationsOf({ call }: TestApp, administrator: Call): Promise<void> {
  const path = `${manage}/account-invitations`;
  const invited = { name: '企画 桃', email: 'momo@example.jp', role: 'planner', days: 7 };
  const made = async () => await json<MadeAccountInvitation>(administrator('POST', path, invited));
  await administrator('GET', path);
  await administrator('DELETE', `${path}/${(await made()).id}`);
  const token = new URL((await made()).address).hash.slice(1);
  await call('POST', '/api/account-invitation/read', { token });
  await call('POST', '/api/account-invitation', { token, name: '企画 桃', password: testPassword });
}

/** Somebody sets up a second step, takes it away, has it taken away, and ends sessions. */
async function ownAccountOf({ call, dependencies }: TestApp, administrator: Call): Promise<void> {
  const person = { email: 'second@example.jp', password: testPassword };
  const { id } = await dependencies.accounts.create({ ...person, name: '二段', role: 'planner' });
  const cookieNow = async () =>
    (await call('POST', '/api/session', person)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const cookie = await cookieNow();
  const own = (method: string, path: string, body?: unknown) =>
    call(method, `${manage}${path}`, body, { cookie });
  await cookieNow();
  const { sessions } = await json<OwnSessionList>(own('GET', '/sessions'));
  await own('DELETE', `/sessions/${sessions.find(({ isThisOne }) => !isThisOne)?.id}`);
  await own('DELETE', '/sessions');
  const { password } = person;
  const setUp = async () => {
    const { secret } = await json<SecondStepProposal>(own('POST', '/second-step', { password }));
    const timestamp = dependencies.now().getTime();
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    await own('PUT', '/second-step', { code });
  };
  await own('GET', '/second-step');
  await setUp();
  await own('POST', '/second-step/recovery-codes', { password });
  await own('DELETE', '/second-step', { password });
  await setUp();
  await administrator('DELETE', `${manage}/accounts/${id}/second-step`);
}

async function questionnairesOf(manager: Call): Promise<void> {
  const shipped = { code: 'hirakata-attainment', version: 1 };
  await manager('GET', `${manage}/questionnaires`);
  await manager('GET', `${manage}/questionnaires/${shipped.code}/1`);
  await manager('GET', `${manage}/questionnaires/${shipped.code}/1/table-plan`);
  await manager('GET', `${manage}/questionnaire-schema`);
  await manager('GET', `${manage}/table-plan-schema`);
  const path = 'surveys/definitions/hirakata-attainment/questionnaire.v1.json';
  const questionnaire = {
    ...(JSON.parse(readFileSync(path, 'utf8')) as Questionnaire),
    code: 'another',
  };
  await manager('POST', `${manage}/questionnaires`, { questionnaire, tablePlan: null });
  const file = Buffer.from(JSON.stringify(questionnaire)).toString('base64');
  await manager('POST', `${manage}/questionnaire-imports`, { fileName: 'x.json', file });
  const drafts = `${manage}/questionnaire-drafts`;
  await manager('POST', drafts, { code: shipped.code, from: shipped });
  const wrong = { code: 'wrong', sections: [] };
  await manager('POST', drafts, { code: 'wrong', questionnaire: wrong });
  await manager('GET', drafts);
  await manager('GET', `${drafts}/wrong`);
  await manager('PUT', `${drafts}/wrong`, { questionnaire: wrong, revision: 1 });
  await manager('DELETE', `${drafts}/wrong`);
  await manager('POST', `${drafts}/${shipped.code}/finalise`, { revision: 1 });
  const { population, minimumBase } = hirakataWave;
  const head = { questionnaire: shipped, population, minimumBase, expectedRate: 0.3, merges: [] };
  await manager('POST', `${manage}/populations/read`, { questionnaire: shipped, text: '係員\t10\n市長\t1' });
  await manager('POST', `${manage}/populations/forecast`, head);
}

async function actionsOf({ call }: TestApp, manager: Call): Promise<void> {
  const address = `${manage}/waves/w2024/actions`;
  await manager('POST', address, actionOf({ publicWords: { ja: '面談を増やしました' } }));
  await manager('PUT', `${address}/1`, { action: actionOf({ state: 'done' }), revision: 1 });
  await manager('GET', address);
  await manager('GET', `${manage}/actions`);
  await call('GET', '/api/waves/w2024/actions');
}

/** From a draft to a closed wave with every way of answering. */
async function waveOf(world: TestApp, manager: Call): Promise<void> {
  await manager('POST', `${manage}/waves`, { ...hirakataWave, code: 'mistake' });
  const { code: _own, ...settings } = hirakataWave;
  await manager('PUT', `${manage}/waves/mistake`, settings);
  await manager('DELETE', `${manage}/waves/mistake`);
  const { code } = hirakataWave;
  const wave = `${manage}/waves/${code}`;
  await openHirakata(world, { modes: ['ticket', 'drawn-code', 'open-link', 'paper'] });
  const own = { ...hirakataWave, code: 'pulse', opensOn: '2024-12-01', closesOn: '2024-12-07' };
  const series = { wave: own, everyMonths: 1, roundCount: 3, rotation: null };
  await manager('POST', `${manage}/series`, series);
  await manager('GET', `${manage}/series`);
  await manager('PUT', `${manage}/series/pulse`, { isOn: false });
  await manager('GET', `${manage}/waves`);
  await manager('GET', wave);
  await manager('POST', `${wave}/extend`, { closesOn: '2024-10-05' });
  await manager('GET', `${wave}/calendar`);
  const mail = { subject: '{調査名}', text: '{リンク}', language: 'ja' };
  const reminder = { kind: 'reminder', on: '2024-09-27', isOn: true, mail };
  await manager('PUT', `${wave}/calendar`, { calendar: [reminder] });
  await manager('GET', `${wave}/participation`);
  await manager('PUT', `${wave}/target`, { targetRate: 0.7 });
  await manager('GET', `${wave}/questionnaire`);
  await invitationsOf(world, manager, `${wave}/invitations`);
  await manager('GET', `${wave}/log`);
  await respondentOf(world, manager, code);
  await paperOf(manager, `${wave}/paper`);
  await importsOf(manager, `${wave}/response-imports`);
  await manager('GET', `${wave}/response-rate`);
  for (const format of ['csv', 'tidy']) await manager('GET', `${wave}/response-rate?format=${format}`);
  await manager('POST', `${wave}/close`);
  await manager('GET', `${wave}/tables`);
  await manager('GET', `${wave}/overview`);
  await manager('GET', `${wave}/tables/attainment1`);
}

async function importsOf(manager: Call, address: string): Promise<void> {
  const rows = ['grade,attainment1,attainment2,attainment3,guideline,謎', '8,7,7,77,1,x'];
  const words = [
    { place: 'column', words: '謎', meaning: '' },
    { place: 'value/attainment3', words: 'NA', meaning: '' },
  ];
  const file = Buffer.from(rows.join('\n')).toString('base64');
  await manager('POST', `${address}/read`, { file });
  await manager('PUT', `${manage}/questionnaires/hirakata-attainment/intake-words`, { words });
  await manager('POST', `${address}/read`, { file, missingAreBlank: true });
  await manager('POST', address, { file, missingAreBlank: true, setsBadRowsAside: true });
}

async function invitationsOf({ dependencies }: TestApp, manager: Call, address: string): Promise<void> {
  const list =
    '職員番号\t氏名\t所属\tメールアドレス\t職\n001\t山田 太郎\t総務課\ttaro@example.jp\t係員\n002\t\t\t\t大名';
  await manager('POST', `${address}/read`, { text: list });
  await manager('POST', `${address}/read`, { text: '山田,総務課' });
  await manager('GET', address);
  const person = { reference: '001', name: '山田 太郎', department: '総務課', option: '8' };
  await manager('POST', address, { people: [{ ...person, email: 'taro@example.jp' }] });
  await manager('POST', `${address}/export?format=csv`, { only: 'all' });
  await manager('POST', `${address}/renew`, { person: '001' });
  // A mail server that nobody listens at: the run begins, and says that it failed.
  dependencies.mailer = createMailer(
    { smtpUrl: 'smtp://127.0.0.1:1', from: 'survey@example.jp', mailsPerMinute: 30 },
    () => Promise.resolve(),
  );
  const mail = { subject: '{調査名}のお願い', text: '{氏名} 様\n{締切}まで\n{リンク}' };
  await manager('POST', `${address}/mail/preview`, mail);
  await manager('POST', `${address}/mail`, { ...mail, kind: 'invitation' });
  for (;;) {
    const { run } = await json<{ run: { isRunning: boolean } | null }>(manager('GET', address));
    if (run !== null && !run.isRunning) return;
  }
}

async function respondentOf(world: TestApp, manager: Call, wave: string): Promise<void> {
  const { call } = world;
  const address = `/api/waves/${wave}`;
  await call('GET', address);
  await call('GET', `${address}/questionnaire`);
  const taken = `${manage}/waves/${wave}/invitations/export`;
  const { invitations } = await json<{ invitations: ExportedInvitation[] }>(
    manager('POST', taken, { only: 'all' }),
  );
  const ticket = await takeTicket(world, wave, invitations[0]?.code ?? '', await keysOf(world, wave));
  const response = { submission: newSubmission(), answers: { attainment1: 7 }, ticket };
  await call('POST', `${address}/responses`, response);
  await call('POST', `${address}/responses`, response);
  const { codes } = await json<{ codes: string[] }>(
    manager('POST', `${manage}/waves/${wave}/codes`, { stratum: '8', count: 1 }),
  );
  await call('POST', `${address}/codes`, { code: codes[0] });
  await call('GET', `${address}/tally`);
  await call('GET', `${address}/tally/tickets`);
}

async function paperOf(manager: Call, address: string): Promise<void> {
  await manager('GET', `${manage}/paper`);
  for (const stratum of ['4', null]) {
    await manager('POST', address, { label: '箱', stratum, envelopeCount: 2 });
  }
  await manager('GET', address);
  const keyIn = (pass: 1 | 2, number: number, answers: object, texts = {}) =>
    manager('PUT', `${address}/1/sheets`, { pass, number, answers, texts });
  await keyIn(1, 1, { attainment1: 7, guideline: ['1'] });
  await keyIn(2, 1, { guideline: ['1', '3'] });
  await keyIn(1, 2, {});
  await manager('GET', `${address}/1/differences`);
  for (const place of ['attainment1', 'guideline']) {
    await manager('POST', `${address}/1/resolve`, { number: 1, place, take: 1 });
  }
  await keyIn(2, 2, {});
  await manager('POST', `${address}/1/record`, { unusableCount: 0, isSingleKeyed: false });
  await manager('DELETE', `${address}/2`);
}

/** Plans of two published waves, and all that is published of the waves. */
async function indicatorPlansOf(manager: Call): Promise<void> {
  const wave = `${manage}/waves/w2024`;
  await manager('GET', `${wave}/overview`);
  await manager('PUT', `${wave}/open-results`, { isOpen: true });
  await manager('GET', `${wave}/open-results`);
  await manager('GET', `${wave}/benchmark/key`);
  const own = await json<BenchmarkBundle>(manager('GET', `${wave}/benchmark/file`));
  const keys = temporaryDirectory();
  const files = filesOfOthers(own.content, 1, keys.path);
  await manager('POST', `${wave}/benchmark`, { files, trusted: [] });
  keys.dispose();
  const { entries } = await json<Catalogue>(manager('GET', `${wave}/tables`));
  await manager('GET', `${wave}/tables/attainment1/earlier`);
  for (const { id } of entries) await manager('GET', `${wave}/tables/${encodeURIComponent(id)}`);
  for (const format of ['csv', 'xlsx', 'tidy']) {
    await manager('GET', `${wave}/tables/attainment1?format=${format}`);
  }
  await manager('GET', `${wave}/crosses`);
  await manager('POST', `${wave}/tables`, { stub: 'attainment1', banner: 'guideline' });
  const plan = planOf(
    indicatorOf('mean', { target: { value: 9, fiscalYear: 2029, judgedBy: 'interval' } }),
    indicatorOf('group', { source: { wave: 'w2024', table: 'attainment1*grade', group: '1' } }),
    indicatorOf('box', { statistic: { kind: 'top-box' } }),
  );
  const plans = `${manage}/indicator-plans`;
  await manager('PUT', `${plans}/${plan.code}`, { plan, revision: 0 });
  await manager('GET', plans);
  await manager('GET', `${plans}/${plan.code}`);
  for (const format of ['csv', 'xlsx']) await manager('GET', `${plans}/${plan.code}?format=${format}`);
  await manager('GET', `${plans}/${plan.code}/review`);
  const note = { meetingOn: '2024-11-12', kind: 'decision', indicator: null, text: '目標値は変えない。' };
  await manager('POST', `${plans}/${plan.code}/notes`, note);
  await manager('GET', `${plans}/${plan.code}`);
  await manager('DELETE', `${plans}/${plan.code}/notes/1`);
  await manager('DELETE', `${plans}/${plan.code}`);
  await manager('GET', `${manage}/log/indicator-plans`);
  const printed = `${manage}/printed-reports`;
  const questionnaire = { code: 'hirakata-attainment', version: 1 };
  const table = { text: '\tn\t姿1\n全体\t800\t6.40' };
  const said = { questionnaire, table, columns: { 姿1: 'mean:attainment1' }, groups: {} };
  await manager('POST', `${printed}/read`, said);
  const about = { title: { ja: '旧報告書' }, source: '12ページ', fiscalYear: 2020, isSynthetic: true };
  await manager('POST', printed, { ...said, ...about, code: 'old' });
  await manager('GET', printed);
  await manager('DELETE', `${printed}/old`);
}

async function textsOfAWave(world: TestApp): Promise<void> {
  const manager = await openTexts(world);
  const wave = `${manage}/waves/texts`;
  await manager('POST', `${wave}/close`);
  for (const method of ['PUT', 'GET']) await manager(method, `${wave}/draft-results`);
  await manager('GET', `${wave}/remedies`);
  await manager('POST', `${wave}/remedies/effect`, { remedies: [] });
  await manager('PUT', `${wave}/remedies`, { remedies: [], before: [] });
  await manager('GET', `${wave}/texts`);
  const [first, second] = await textsOf(manager, 'opinion');
  const place = `${wave}/texts/opinion`;
  await manager('PUT', `${place}/${first?.id}`, { decision: 'release', redacted: null });
  await manager('POST', `${place}/withheld`, { ids: [second?.id] });
  await manager('POST', `${place}/reopened`, { ids: [second?.id] });
  await manager('POST', `${place}/withheld`, { ids: [second?.id] });
  await manager('POST', `${wave}/publish`);
  await manager('GET', `${wave}/tables`);
  await manager('GET', `${wave}/tables/text:opinion`);
  const topics = `${wave}/topics/opinion`;
  await manager('GET', topics);
  await manager('PUT', topics, { revision: 0, topics: [] });
  await manager('PUT', `${topics}/corrections`, { revision: 0, list: [] });
  await manager('GET', `${topics}/words`);
  await manager('GET', `${topics}/file?format=csv`);
}

describe('the description of the API', () => {
  it('is true for an answer of every route, at every status that is not a refusal', () => {
    const promised = describedAnswers(document).routes.flatMap(({ method, path, responses }) =>
      Object.keys(responses)
        .filter((status) => status.startsWith('2'))
        .map((status) => `${method} ${path} ${status}`),
    );
    expect(promised.length).toBeGreaterThan(60);
    expect(promised.filter((name) => !answered.has(name))).toEqual([]);
  });

  it('leaves no schema open that has fields, and closes none that another is added to', () => {
    const faults: string[] = [];
    const walk = (value: unknown, place: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('allOf' in value && Array.isArray(value.allOf)) {
        for (const part of value.allOf as { $ref?: string; additionalProperties?: unknown }[]) {
          const named = document.components.schemas[part.$ref?.split('/').at(-1) ?? ''];
          if ((named ?? part).additionalProperties === false) faults.push(place);
        }
      }
      if ('type' in value && value.type === 'object' && Object.keys(value).length === 1) faults.push(place);
      for (const [key, part] of Object.entries(value)) walk(part, `${place}/${key}`);
    };
    walk(document, '#');
    expect(faults).toEqual([]);
  });
});

describe('an answer that is not as described is found', () => {
  const session = { account: null, needsSetup: false, needsSecondStep: false, singleSignOn: null };
  const answer = (body: unknown, status = 200, type = 'application/json') =>
    new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': type } });
  const faultOf = (response: Response, method = 'GET') =>
    describedAnswers(document).faultOf(method, '/api/session', response);

  it('beside one that is', async () => {
    expect(await faultOf(answer(session))).toBeNull();
    expect(await faultOf(answer({ address: null }), 'DELETE')).toBeNull();
  });

  it.each<[string, Response, string?]>([
    ['a field too many', answer({ ...session, secret: 1 })],
    ['a field too few', answer({ account: null })],
    [
      'a field too many inside',
      answer({ ...session, account: { name: 'a', email: 'b', role: 'planner', x: 1 } }),
    ],
    ['another type', answer({ ...session, needsSetup: 'no' })],
    [
      'a value that is not in the list',
      answer({ ...session, account: { name: 'a', email: 'b', role: 'mayor' } }),
    ],
    ['another status', answer(session, 202)],
    ['another kind of content', answer(session, 200, 'text/html')],
    ['a refusal that is no problem', answer({ error: 'x' }, 403, 'application/problem+json')],
    ['a refusal that this route does not make', answer({ error: 'x' }, 409, 'application/problem+json')],
    ['a body that is none', new Response('x', { status: 200 }), 'DELETE'],
  ])('%s', async (_, response, method) => {
    expect(await faultOf(response, method)).toMatch(/session/);
  });
});
