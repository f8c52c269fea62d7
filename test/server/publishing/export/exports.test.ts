import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { buildCaseFile } from '../../../../server/publishing/case-file/build-case-file.ts';
import { exportCsv } from '../../../../server/publishing/export/export-csv.ts';
import { exportText } from '../../../../server/publishing/export/export-text.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { reportOfView, reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import type { FigureCell, Head, TableView } from '../../../../analysis/report/table-view.ts';
import { tabulateWave } from '../../tabulate-wave.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../surveys/schema/table-plan.ts';
import { hirakataAnswers, hirakataWave } from '../../hirakata-world.ts';

const folder = 'surveys/definitions/hirakata-attainment';
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown;
const questionnaire = read('questionnaire.v1.json') as Questionnaire;
const { tables } = tabulateWave(
  { ...hirakataWave, isSynthetic: true },
  {
    questionnaire,
    tablePlan: read('table-plan.v1.json') as TablePlan,
    hash: '0'.repeat(64),
  },
  hirakataWave.population,
  buildCaseFile(questionnaire, hirakataAnswers, hirakataAnswers.length),
);
const table = (id: string) => {
  const found = tables.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};

describe('a table by grade, as people get it', () => {
  it.each(['ja', 'en'] as const)('text and CSV in %s', async (language) => {
    const made = reportOfWave([table('attainment1*grade')], language);
    await expect(exportText(made)).toMatchFileSnapshot(
      `../../../golden/attainment1-by-grade.${language}.txt`,
    );
    await expect(exportCsv(made)).toMatchFileSnapshot(`../../../golden/attainment1-by-grade.${language}.csv`);
  });

  it('an item by itself hides the row of a hidden column', async () => {
    const made = reportOfWave([table('guideline*guideline')], 'ja');
    await expect(exportText(made)).toMatchFileSnapshot('../../../golden/guideline-by-guideline.txt');
  });
});

it('whose wording it is goes wherever a table goes, and nowhere if nobody asks for it', () => {
  const attribution = { ja: '出典：英国内閣府', en: 'Source: UK Cabinet Office' };
  const own = { ...table('attainment1'), attribution };
  if (own.kind === 'response-rate') throw new Error('not this one');
  for (const language of ['ja', 'en'] as const) {
    const made = reportOfWave([own], language);
    expect(exportText(made)).toContain(attribution[language]);
    expect(exportCsv(made)).toContain(attribution[language]);
    expect(exportCsv(reportOfWave([table('attainment1')], language))).not.toContain(attribution[language]);
  }
});

const head = (label: string): Head => ({ code: label, label, role: 'group', levels: null });

/** A report of a table with words of anybody's choice. */
const reportWith = (view: Partial<TableView>) =>
  reportOfView(
    {
      kind: 'table',
      layout: 'groups',
      title: 't',
      isSynthetic: false,
      unit: null,
      heading: [],
      corner: ['a'],
      columns: [],
      rows: [],
      notes: [],
      ending: [],
      ...view,
    },
    'ja',
  );

describe('CSV', () => {
  it('opens right in Excel on Windows and starts no formula', () => {
    const figure: FigureCell = {
      group: 'g',
      quantity: { kind: 'asked' },
      value: 1,
      decimals: 0,
      text: '1',
    };
    const csv = exportCsv(
      reportWith({
        title: '=1+1',
        heading: ['@here', '-x'].map((text) => ({ kind: 'note', text, figures: [] })),
        columns: [head('b')],
        rows: [
          { ...head('+cmd'), cells: [figure] },
          { ...head('X'), cells: [{ text: '-' }] },
        ],
      }),
    );
    expect(csv.startsWith('\uFEFFa,b\r\n')).toBe(true);
    expect(csv.split('\r\n').slice(1)).toEqual([`"'+cmd",1`, 'X,-', '', `"'=1+1"`, `"'@here"`, `"'-x"`, '']);
  });
});

describe('a label in CSV', () => {
  // Labels may come from questionnaires of other tools.
  const firstCell = (cell: string): string =>
    Papa.parse<string[]>(exportCsv(reportWith({ rows: [{ ...head(cell), cells: [] }] }))).data[1]?.[0] ?? '';

  it.each(["-2+3+cmd|' /C calc'!A0", '-1-1', '-1,5*2', '＝1+1', '＋1', '－1', '＠SUM(A1)', '\t=1', '\n=1'])(
    'never begins a formula: %j',
    (cell) => {
      expect(firstCell(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['-1', '-1.5', '-0.3%', '-12.0 %', '-1,234', '-', '職', '1-2'])('stays as it is: %j', (cell) => {
    expect(firstCell(cell)).toBe(cell);
  });
});

describe('a spreadsheet', () => {
  it('has numbers as numbers, marks as text, and says what is synthetic', async () => {
    const bytes = await exportXlsx(reportOfWave([table('response-rate'), table('attainment1*grade')], 'ja'));
    const { sheets } = await readXlsx(bytes);
    const [, rate, byGrade] = sheets.map((sheet) => sheet.rows);
    expect(rate?.[1]).toContain('架空データ（実際の回答ではありません）');
    expect(rate).toContainEqual(['理事・部長級', 20, 6, 30]);
    expect(rate?.find((row) => row[0] === '無回答')?.slice(0, 4)).toEqual(['無回答', '—', 45, '—']);
    const header = byGrade?.find((row) => row[0] === '職') ?? [];
    const mean = byGrade?.find((row) => row[0] === '平均(回答者ベース)') ?? [];
    expect(mean[header.indexOf('理事・部長級')]).toBe('X');
    expect(mean[header.indexOf('係員')]).toBeTypeOf('number');
  });

  it('is the same file every time', async () => {
    const measures = reportOfWave([table('measure')], 'ja');
    const madeOn = async (day: string): Promise<Buffer> => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      return Buffer.from(await exportXlsx(measures));
    };
    const [today, later] = [await madeOn('2026-11-30'), await madeOn('2027-04-01')];
    vi.useRealTimers();
    expect(today.equals(later)).toBe(true);
  });
});
