import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outsiderAudit } from '../../../../analysis/index.ts';
import { indicatorsChapter } from '../../../../analysis/report/document/chapters/indicators.ts';
import {
  figuresOf,
  type FigureBlock,
  type ReportDocument,
} from '../../../../analysis/report/document/report-document.ts';
import { reportOf } from '../../../../analysis/report/document/report-of.ts';
import { usualOptions } from '../../../../analysis/report/document/report-options.ts';
import type { ReportSource } from '../../../../analysis/report/document/report-source.ts';
import { planViewOf } from '../../../../analysis/report/indicator-plans/plan-view-of.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { PrintedNumber } from '../../../../analysis/report/quantity.ts';
import { auditedPublication } from '../../../../server/publishing/audit/audited-publication.ts';
import {
  printedNumbers,
  straysIn,
  straysInReport,
} from '../../../../server/publishing/audit/files/strays-in-files.ts';
import { outputsOfReport } from '../../../../server/publishing/audit/outputs-of-report.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { exportDocument } from '../../../../server/publishing/export/export-document.ts';
import { reportSourceOf } from '../../../../server/publishing/report/report-source-of.ts';
import { indicatorOf, planOf } from '../../plan-samples.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const solver = await loadSolver();
const wave = 'w2027';
let world: TestApp;
let source: ReportSource;
let report: ReportDocument;
let results: (PublishedTable | PublishedResponseRate)[];
beforeAll(async () => {
  world = await plansWorld();
  const { db } = world.dependencies;
  await db.updateTable('wave').set({ opens_on: '2021-04-01' }).where('code', '=', 'w2024').execute();
  const hr = await world.as('survey-manager');
  const plan = planOf(indicatorOf('mean'), indicatorOf('box', { statistic: { kind: 'top-box' } }));
  await hr('PUT', '/api/manage/indicator-plans/hr-policy', { plan, revision: 0 });
  source = await reportSourceOf(db, wave);
  report = reportOf(source, usualOptions, 'ja');
  results = source.results.filter((result) => result.kind !== 'texts');
});
afterAll(() => world.dispose());

/** The report with one figure changed. */
const withFigure = (code: string, change: (figure: FigureBlock) => FigureBlock): ReportDocument => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'figure' && block.code === code ? change(block) : block,
    ),
  })),
});

function knownWith(own: ReportDocument) {
  const { outputs, rates } = outputsOfReport(own, { wave, results });
  return outsiderAudit(auditedPublication(results, { outputs, rates }), solver).flatMap(
    ({ known, table, group }) =>
      known.filter(({ follows }) => follows !== 'from_zeros').map((fact) => ({ table, group, ...fact })),
  );
}

const keyOf = ({ group, quantity, value, decimals }: PrintedNumber): string =>
  JSON.stringify([group, quantity, value, decimals]);

describe('the report of a wave', () => {
  test('has every chapter here, so that there is something to look at', () => {
    const codes = report.sections.filter(({ level }) => level === 1).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['outline', 'respondents', 'totals', 'crosses', 'trends', 'indicators']),
    );
  });

  test('prints of each table no figure that its page, chart or file does not', () => {
    const { outputs, rates } = outputsOfReport(report, { wave, results });
    expect(outputs.length).toBe(results.length - 1);
    expect(rates).toHaveLength(1);
    const published = auditedPublication(results);
    for (const { table, numbers } of outputs) {
      const elsewhere = published.outputs.filter((own) => own.table.id === table.id);
      const known = new Set(elsewhere.flatMap((own) => own.numbers).map(keyOf));
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.map(keyOf).filter((key) => !known.has(key))).toEqual([]);
    }
    const known = new Set((published.rates ?? []).flatMap((own) => own.numbers).map(keyOf));
    expect(rates.flatMap(({ numbers }) => numbers.map(keyOf)).filter((key) => !known.has(key))).toEqual([]);
  });

  test('says nothing of a hidden group; one that does is found, in a table and in a chart', () => {
    expect(knownWith(report)).toEqual([]);
    const hidden = figuresOf(report).find(
      ({ table, chart }) =>
        chart?.kind === 'stacked-bars' &&
        table.rows.some(({ cells }) =>
          cells.some((cell) => 'reason' in cell && cell.reason === 'suppressed'),
        ),
    );
    if (hidden?.chart?.kind !== 'stacked-bars') throw new Error('nothing is hidden');
    const row = hidden.table.rows.find(({ cells }) =>
      cells.some((cell) => 'reason' in cell && cell.reason === 'suppressed'),
    );
    const group = row?.code ?? '';
    const figure = { group, quantity: { kind: 'mean' as const }, value: 6.17, decimals: 2, text: '6.17' };
    const { chart } = hidden;
    const [most] = (chart.rows[0]?.parts ?? []).toSorted((a, b) => b.value - a.value);
    if (most === undefined) throw new Error('nobody is shown');
    const inTable = withFigure(hidden.code, (own) => ({
      ...own,
      table: {
        ...own.table,
        rows: own.table.rows.map((one) => (one.code === group ? { ...one, cells: [figure] } : one)),
      },
    }));
    const inChart = withFigure(hidden.code, (own) => ({
      ...own,
      chart: {
        ...chart,
        rows: chart.rows.map((one) =>
          one.code === group ? { ...one, parts: [{ ...most, group, value: 1 }] } : one,
        ),
      },
    }));
    for (const spoilt of [inTable, inChart]) {
      const found = knownWith(spoilt).map(({ table, group: own, outputs }) => [table, own, outputs]);
      expect(found).toContainEqual([hidden.code, group, ['report']]);
    }
  });

  test('compares everybody of this wave with everybody before, and a hidden group there would be found', () => {
    const trend = figuresOf(report).find(({ code }) => code.startsWith('trend:'));
    if (trend === undefined) throw new Error('nothing is compared');
    const { outputs } = outputsOfReport({ ...report, sections: [sectionOf(trend)] }, { wave, results });
    expect(outputs.map(({ table }) => table.id)).toEqual([trend.code.slice('trend:'.length)]);
    expect(new Set(outputs.flatMap(({ numbers }) => numbers.map(({ group }) => group)))).toEqual(
      new Set(['total']),
    );
  });

  test('with figures about something that is not published stops the audit', () => {
    const [any] = figuresOf(report);
    if (any === undefined) throw new Error('no figure');
    const unknown = { ...report, sections: [sectionOf({ ...any, code: 'made-up' })] };
    expect(() => outputsOfReport(unknown, { wave, results })).toThrow('no table of figure made-up');
  });

  test('prints of a plan what stands on its page, in the same words', () => {
    const [sheet] = source.plans;
    if (sheet === undefined) throw new Error('no plan');
    const page = planViewOf(sheet, 'ja').rows.map(({ cells }) =>
      cells.map(({ parts }) => parts.map(({ text, mark }) => text + (mark?.text ?? '')).join('\n')),
    );
    const printed = (plans: typeof source.plans): string[][] =>
      indicatorsChapter({ plans }, 'ja').flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'figure'
            ? block.table.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll(/[●○△▽▼…]/g, '')))
            : [],
        ),
      );
    const plain = (cells: string[][]): string[][] =>
      cells.map((row) => row.map((text) => text.replaceAll(/[●○△▽▼…]/g, '')));
    expect(printed(source.plans)).toEqual(plain(page));
    const spoilt = structuredClone(sheet);
    const cell = spoilt.indicators[0]?.cells.find(({ status }) => status === 'shown');
    if (cell?.status !== 'shown') throw new Error('no figure');
    cell.value += 1;
    expect(printed([spoilt])).not.toEqual(plain(page));
  });

  test('holds as a Word document no number that is not printed; one that a chart hides is found', async () => {
    expect(await straysInReport(report)).toEqual([]);
    const [first] = figuresOf(report).filter(({ chart }) => chart?.kind === 'stacked-bars');
    if (first?.chart?.kind !== 'stacked-bars') throw new Error('no chart');
    const { chart } = first;
    const unprinted = withFigure(first.code, (own) => ({
      ...own,
      chart: {
        ...chart,
        rows: chart.rows.map((row) => ({ ...row, label: 'n=7351' })),
      },
    }));
    // As if the chart remembered what the report does not print.
    expect(straysIn(await exportDocument(unprinted, 'docx'), printedNumbers(report))).toEqual([7351]);
  });
});

function sectionOf(figure: FigureBlock): ReportDocument['sections'][number] {
  return { code: 'own', level: 1, number: null, title: 'own', blocks: [figure] };
}
