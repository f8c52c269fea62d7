import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportDocument } from '../../../../analysis/report/document/report-document.ts';
import { summaryOf } from '../../../../analysis/report/document/summary-of.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import { auditTables, tellingGroups } from '../../../../server/publishing/audit/audit-tables.ts';
import { printedNumbers, straysIn } from '../../../../server/publishing/audit/files/strays-in-files.ts';
import { outputsOfReport } from '../../../../server/publishing/audit/outputs-of-report.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { reportOfPublishedWave } from '../../../../server/publishing/report/report-of-published-wave.ts';
import { syntheticAnswers } from '../../../../server/demo/synthetic-answers.ts';
import { findWaveOrFail } from '../../../../server/fieldwork/waves/find-wave-or-fail.ts';
import { questionnaireByHash } from '../../../../server/store/authoring/questionnaires.queries.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';
import {
  answersOfRoutes,
  isCounted,
  isTable,
  numberKeys,
  outputsBefore,
  outputsOfAnswers,
  readFormats,
  type AnswersOfRoutes,
} from './answers-of-routes.ts';

/*
 * The audit of a command reads what is stored. Here it reads what a planner is answered, address by address: were a route
 * to put back what is hidden, the store would not tell. Actions are asked for by `audit-actions.test.ts`.
 */

const [before, now] = ['w2024', 'w2027'] as const;
type Waves = Record<typeof before | typeof now, AnswersOfRoutes>;

const solver = await loadSolver();
let world: TestApp;
let waves: Waves;
const questionnaires = new Map<string, Questionnaire>();
const reports = new Map<string, ReportDocument>();
beforeAll(async () => {
  world = await plansWorld();
  const { db } = world.dependencies;
  await db.updateTable('wave').set({ opens_on: '2021-04-01' }).where('code', '=', before).execute();
  const planner = await world.as('planner');
  for (const wave of [before, now]) {
    const { questionnaireHash } = await findWaveOrFail(db, wave);
    questionnaires.set(wave, (await questionnaireByHash(db, questionnaireHash)).questionnaire);
    reports.set(wave, await reportOfPublishedWave(db, wave, 'ja'));
  }
  const get = (path: string): Promise<Response> => planner('GET', path);
  waves = { [before]: await answersOfRoutes(get, before), [now]: await answersOfRoutes(get, now) };
});
afterAll(() => world.dispose());

/** What follows of hidden groups of a wave, from every answer about it and what the next wave's answers say of it. */
function toldOf(wave: keyof Waves, answers: Waves) {
  const own = answers[wave];
  const tables = own.results.filter(isCounted);
  const [report, questionnaire] = [reports.get(wave), questionnaires.get(wave)];
  if (report === undefined || questionnaire === undefined) throw new Error(`no ${wave}`);
  const printed = outputsOfReport(report, { wave, results: tables });
  const later = wave === before ? outputsBefore(answers[now]) : { outputs: [], rates: [] };
  const elsewhere = {
    outputs: [...outputsOfAnswers(own), ...printed.outputs, ...later.outputs],
    rates: [...printed.rates, ...later.rates],
  };
  const audited = auditTables({ catalogue: own.catalogue, questionnaire, tables, elsewhere }, solver);
  const telling = tellingGroups(audited).flatMap(({ table, group, known }) =>
    known.map(({ outputs }) => [table, group, ...outputs].join(' ')),
  );
  return { telling: [...new Set(telling)], isolated: audited.isolated.length, hidden: audited.hidden.length };
}

/** Numbers of the files of a wave's report that the report which is audited does not print. */
function straysOf(wave: keyof Waves, answers: Waves): [format: string, numbers: number[]][] {
  const report = reports.get(wave);
  if (report === undefined) throw new Error(`no report of ${wave}`);
  const printed = new Set([...printedNumbers(report), ...printedNumbers(summaryOf(report))]);
  return readFormats.flatMap((format) => {
    const numbers = straysIn(answers[wave].report[format], printed);
    return numbers.length === 0 ? [] : [[format, numbers] as [string, number[]]];
  });
}

const crossed = { [before]: 'attainment2*grade', [now]: 'proactive*grade' };

/** Leaves the mean beside the mark of the first hidden group of a table, as it is, and says which group that is. */
function letOut(table: PublishedTable | null | undefined, answered: Record<string, Answer>[]): string {
  const hidden = table?.points.find(({ column }) => column.status === 'suppressed');
  if (hidden === undefined) throw new Error('nothing is hidden');
  const values = answered
    .filter(({ grade }) => grade === hidden.code)
    .flatMap(({ attainment2 }) => (typeof attainment2 === 'number' ? [attainment2] : []));
  expect(values.length).toBeGreaterThan(0);
  const mean = values.reduce((sum, value) => sum + value) / values.length;
  Object.assign(hidden.column, { statistics: { mean } });
  return hidden.code;
}

test('there is something that could be told: groups are hidden, waves compared', () => {
  expect(toldOf(before, waves).hidden).toBeGreaterThan(0);
  expect(toldOf(now, waves).hidden).toBeGreaterThan(0);
  expect(waves[now].earlier.filter(({ earlier }) => earlier !== null).length).toBeGreaterThan(3);
  expect(waves[now].overview.earlier?.tables.length).toBeGreaterThan(3);
});

test('nothing of a hidden group follows from everything that the routes answer of two waves', () => {
  for (const wave of [before, now]) expect(toldOf(wave, waves)).toMatchObject({ telling: [], isolated: 0 });
});

/** How a route could let out what is hidden, and what the audit must say of it, of which wave. */
const sabotages: Record<string, (answers: Waves) => [wave: keyof Waves, line: string]> = {
  'a table': ({ [now]: { results } }) => {
    const group = letOut(
      results.filter(isTable).find(({ id }) => id === crossed[now]),
      syntheticAnswers(2),
    );
    return [now, `${crossed[now]} ${group} api`];
  },
  'the overview': ({ [now]: { overview } }) => {
    const group = letOut(
      overview.tables.find(({ id }) => id === crossed[now]),
      syntheticAnswers(2),
    );
    return [now, `${crossed[now]} ${group} overview-api`];
  },
  'a table beside the wave before': ({ [now]: { earlier } }) => {
    const group = letOut(earlier.find(({ id }) => id === crossed[now])?.earlier?.table, syntheticAnswers(1));
    return [before, `${crossed[before]} ${group} earlier-api`];
  },
};

test.each(Object.entries(sabotages))('%s that tells a hidden group is found', (_, sabotage) => {
  const spoilt = structuredClone(waves);
  const [wave, line] = sabotage(spoilt);
  expect(toldOf(wave, spoilt).telling).toEqual([line]);
});

test('files of the report hold no number that the audited report does not print; one that does is found', () => {
  for (const wave of [before, now]) expect(straysOf(wave, waves)).toEqual([]);
  const spoilt = structuredClone(waves);
  const parts = unzipSync(spoilt[now].report.docx);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(document.replace('</w:t>', ' 7,351</w:t>'));
  spoilt[now].report.docx = zipSync(parts);
  expect(straysOf(now, spoilt)).toEqual([['docx', [7351]]]);
});

test('drivers are answered with no number of a group; one that has one is found', () => {
  const ofEverybody = ['base', 'explained', 'importance', 'lower', 'upper', 'correlation', 'required'];
  const others = (answers: Waves) =>
    numberKeys(answers[now].catalogue.drivers).filter((name) => !ofEverybody.includes(name));
  expect(numberKeys(waves[now].catalogue.drivers)).toContain('base');
  expect(others(waves)).toEqual([]);
  const spoilt = structuredClone(waves);
  Object.assign(spoilt[now].catalogue.drivers?.[0] ?? {}, { groups: [{ score: 6.17 }] });
  expect(others(spoilt)).toEqual(['score']);
});
