import { afterAll, beforeAll, expect, it } from 'vitest';
import { addQuestionnaire } from '../../../../server/authoring/add-questionnaire.ts';
import type { UnitStandingList } from '../../../../server/contract/publishing/unit-pages.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { keepOrganisation } from '../../../../server/fieldwork/organisation/keep-organisation.ts';
import type { Ticket } from '../../../../surveys/tickets/ticket.ts';
import { newSubmission } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { keysOf, openWithTickets, staff, takeTicket } from '../../ticket-world.ts';
import { unitDefinition, unitItems, unitsOf2026 } from '../../unit-world.ts';

/** One bureau; its secretaries and its own people are too few for tickets of their own. */
const units = unitsOf2026.filter(({ code }) =>
  ['general', 'affairs', 'secretaries', 'staff', 'rules'].includes(code),
);
const people = { general_own: 12, secretaries: 8, staff: 30, rules: 24 };
const answering = { general_own: 11, secretaries: 4, staff: 24, rules: 19 };
const together = ['general_own', 'secretaries'];

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
let tickets: (Ticket & { unit: string })[];
const wave = 'by-ticket';

const ratings = (place: number) =>
  Object.fromEntries(unitItems.map((item, number) => [item, 1 + ((place * 7 + number * (place % 3)) % 5)]));
const answer = (answers: object, ticket: Ticket) => {
  const { stratum, message, signature } = ticket;
  return world.call('POST', `/api/waves/${wave}/responses`, {
    submission: newSubmission(),
    answers,
    ticket: { stratum, message, signature },
  });
};

beforeAll(async () => {
  world = await testApp();
  const { dependencies } = world;
  manager = await world.as('survey-manager');
  await keepOrganisation(dependencies, { fiscalYear: 2026, units }, { name: '人事', actor: 'test' });
  const { questionnaire, tablePlan } = unitDefinition(units, { fiscalYear: 2026, version: 1 });
  await addQuestionnaire(dependencies.db, questionnaire, tablePlan);
  const invited = staff(people);
  const { codes } = await openWithTickets(world, invited, {
    code: wave,
    questionnaire: { code: 'workplaces', version: 1 },
    population: Object.entries(people).map(([option, eligibleCount]) => ({ option, eligibleCount })),
    mergedStrata: [{ code: 'few', label: { ja: '総務局（直属）・秘書課' }, options: together }],
  });
  const keys = await keysOf(world, wave);
  const left = new Map(Object.entries(answering));
  tickets = [];
  for (const [place, { option }] of invited.entries()) {
    const more = left.get(option) ?? 0;
    if (more === 0) continue;
    left.set(option, more - 1);
    tickets.push({ ...(await takeTicket(world, wave, codes[place] ?? '', keys)), unit: option });
  }
});
afterAll(() => world.dispose());

it('units of 20 and more are those of tickets, smaller ones are stated; pages follow from both', async () => {
  const ofStaff = tickets.find(({ unit }) => unit === 'staff');
  if (ofStaff === undefined) throw new Error('no ticket');
  const elsewhere = await answer({ ...ratings(0), unit: 'rules' }, ofStaff);
  expect(elsewhere.status).toBe(422);
  const { issues } = (await elsewhere.json()) as Problem;
  expect(issues?.map(({ code }) => code)).toEqual(['outside-stratum']);

  for (const [place, ticket] of tickets.entries()) {
    const isOne = ticket.stratum !== 'few';
    expect(ticket.stratum).toBe(isOne ? ticket.unit : 'few');
    const sent = await answer({ ...ratings(place), ...(!isOne && { unit: ticket.unit }) }, ticket);
    expect(sent.status).toBe(201);
  }
  expect((await manager('POST', `/api/manage/waves/${wave}/close`)).status).toBe(200);
  expect((await manager('POST', `/api/manage/waves/${wave}/publish`)).status).toBe(200);

  const listed = await manager('GET', `/api/manage/waves/${wave}/units`);
  const standings = new Map(((await listed.json()) as UnitStandingList).units.map((one) => [one.code, one]));
  const answered = (code: string) => standings.get(code)?.responseCount;
  // Nobody stated a unit of 20 and more: all of it is what tickets said.
  expect(['staff', 'rules', 'secretaries'].map(answered)).toEqual([24, 19, 4]);
  expect([answered('affairs'), answered('general')]).toEqual([47, 58]);
  expect(standings.get('staff')).toMatchObject({ eligibleCount: 30, noPage: null });
  expect(standings.get('secretaries')?.noPage).toBe('few-answers');
  const page = await manager('GET', `/api/manage/waves/${wave}/units/staff`);
  expect(page.status).toBe(200);
});
