import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  outsiderAudit,
  publishedOutputs,
  publishedRates,
  weightedByClass,
  type HiddenGroup,
} from '../../../analysis/index.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  PublishedTexts,
} from '../../../analysis/report/published-table.ts';
import { hirakata2024 } from '../../../server/demo/demonstration.ts';
import { auditedPublication, type Elsewhere } from '../../../server/publishing/audit/audited-publication.ts';
import { outputsOfRequirement } from '../../../server/publishing/audit/outputs-of-requirement.ts';
import { buildCaseFile } from '../../../server/publishing/case-file/build-case-file.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { tabulateWave } from '../../server/tabulate-wave.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { defaultTablePlan } from '../../../surveys/items/default-table-plan.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { hirakataAnswers, hirakataWave } from '../../server/hirakata-world.ts';
import { tabulatedOpenly } from '../../server/tabulated-openly.ts';

const solver = await loadSolver();

function publication(survey: string, sheets: Record<string, Answer>[], population: Population) {
  const questionnaire = JSON.parse(
    readFileSync(`surveys/definitions/${survey}/questionnaire.v1.json`, 'utf8'),
  ) as Questionnaire;
  const stored = { questionnaire, tablePlan: defaultTablePlan(questionnaire), hash: '0'.repeat(64) };
  const caseFile = buildCaseFile(questionnaire, sheets, sheets.length);
  const wave = { ...hirakataWave, isSynthetic: true, merges: [] };
  return {
    ...tabulateWave(wave, stored, population, caseFile),
    open: tabulatedOpenly({ ...wave, minimumBase: 1 }, stored, population, caseFile),
  };
}

const isTable = (table: PublishedTable | PublishedResponseRate): table is PublishedTable =>
  table.kind !== 'response-rate';
const audit = (published: (PublishedTable | PublishedResponseRate)[], elsewhere: Elsewhere = {}) =>
  outsiderAudit(auditedPublication(published, elsewhere), solver);
const knownOf = (groups: HiddenGroup[]) =>
  groups.flatMap(({ table, group, known }) =>
    known.map(({ category, outputs }) => ({ table, group, category, outputs })),
  );

/** The smallest grade answers less often than the others, so that its weight is another than theirs. */
const population = hirakata2024.population.map((eligibleCount, index) => ({
  option: String(index + 1),
  eligibleCount: index === 0 ? 60 : eligibleCount,
}));
const attainment = publication('hirakata-attainment', hirakataAnswers, population);
const around = (...ids: string[]) => attainment.tables.filter(({ id }) => ids.includes(id));
const tables = around('response-rate', 'grade', 'attainment1', 'attainment1*grade');
const columnOf = (list: typeof tables, id: string, code: string) => {
  const column = list
    .filter(isTable)
    .find((table) => table.id === id)
    ?.points.find((point) => point.code === code);
  return column?.column;
};

describe('a weighted total', () => {
  test('made of shown groups and one rest gives nothing away, in every output', () => {
    const [weighted] = tables.flatMap((table) => (isTable(table) ? (table.weighted ?? []) : []));
    expect(weighted?.proportions).toHaveLength(10);
    const own = tables.filter(isTable).find(({ id }) => id === 'attainment1') as PublishedTable;
    for (const { output, numbers } of publishedOutputs(own)) {
      const hasMean = numbers.some(({ quantity }) => quantity.kind === 'weighted-mean');
      expect(`${output} ${hasMean}`).toBe(`${output} ${output !== 'chart'}`);
    }
    expect(knownOf(audit(tables))).toEqual([]);
  });

  test('in which a hidden group has a weight of its own is a second equation, and gives it away', () => {
    const total = columnOf(tables, 'attainment1', 'total');
    const own = population.map(({ option, eligibleCount: people }) => {
      const column = columnOf(attainment.open.tables, 'attainment1*grade', option);
      if (column?.status !== 'shown') throw new Error('not counted');
      return { people, base: column.askedBase, counts: column.counts.map(Number) };
    });
    if (total?.status !== 'shown') throw new Error('the total is hidden');
    const result = weightedByClass({ base: total.askedBase, counts: total.counts.map(Number) }, own, {
      population: population.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0),
      notStatedBase: hirakata2024.notStated,
    });
    if ('status' in result) throw new Error('no weights');
    const spoilt = tables.map((table) =>
      isTable(table) && table.weighted
        ? { ...table, weighted: { ...table.weighted, proportions: result.proportions } }
        : table,
    );
    const known = knownOf(audit(spoilt));
    expect(known.map(({ group }) => group)).toContain('1');
    // Rounded to a tenth of a per cent it is still too much.
    expect(known.some(({ group, outputs }) => group === '1' && outputs.includes('file'))).toBe(true);
  });
});

describe('response rates', () => {
  test('are the same in every output', () => {
    const [rate] = tables.filter((table) => table.kind === 'response-rate');
    if (rate === undefined) throw new Error('no rate');
    const printed = publishedRates(rate);
    expect(printed.map(({ output }) => output)).toEqual(['rate-api', 'rate-file', 'rate-page']);
    for (const { numbers } of printed) {
      const responded = numbers.filter(({ quantity }) => quantity.kind === 'responded');
      expect(responded.map(({ value }) => value)).toEqual([
        ...hirakata2024.responses,
        hirakata2024.notStated,
        779,
      ]);
    }
  });

  test('limit what is known of a hidden group by how many it is', () => {
    const upper = (list: typeof tables) => audit(list).find(({ group }) => group === '1')?.upper ?? NaN;
    const [smallest] = hirakata2024.responses;
    expect(upper(tables)).toBeLessThan(smallest + 0.01);
    const other = tables.map((table) =>
      isTable(table)
        ? table
        : {
            ...table,
            rows: table.rows.map((row) =>
              row.code === '8' ? { ...row, responseCount: row.responseCount + 1 } : row,
            ),
          },
    );
    expect(() => audit(other)).toThrow('contradict');
  });
});

describe('a requirement matrix', () => {
  const [{ rows } = { rows: [] }] =
    publication('tachikawa-competences', [{ grade: '2' }], []).catalogue.requirements ?? [];
  const sheets = Array.from({ length: 160 }, (_, person): Record<string, Answer> => {
    const grade = person < 4 ? '1' : String(2 + (person % 3));
    const answers = rows.map(({ item }, row) => [
      item,
      String(1 + ((person * 7 + row * row + (person % 5)) % 4)),
    ]);
    return { grade, ...Object.fromEntries(answers) } as Record<string, Answer>;
  });
  const { catalogue, tables: published, open } = publication('tachikawa-competences', sheets, []);
  const [requirement] = catalogue.requirements ?? [];
  if (requirement === undefined) throw new Error('no matrix');
  const own = published.filter(isTable);

  test('prints shares that the tables show, and X where they do not', () => {
    const outputs = outputsOfRequirement(requirement, { tables: own, minimumBase: 10 });
    expect(outputs.flatMap(({ numbers }) => numbers).length).toBeGreaterThan(10);
    expect(knownOf(audit(published, { outputs }))).toEqual([]);
  });

  test('that prints a hidden group is found', () => {
    const outputs = outputsOfRequirement(requirement, {
      tables: open.tables.filter(isTable),
      minimumBase: 10,
    });
    expect(knownOf(audit(published, { outputs }))).toContainEqual({
      table: 'ability-crisis*grade',
      group: '1',
      category: 'share',
      outputs: ['requirement-page'],
    });
  });
});

test('that so many wrote beside an option is a lower limit of those who chose it', () => {
  const list = (givenCount: number): PublishedTexts => ({
    ...(tables[0] as PublishedResponseRate),
    kind: 'texts',
    id: 'measure:90',
    stub: 'measure',
    stubLabel: { ja: '' },
    stubText: { ja: '' },
    optionLabel: { ja: '' },
    audienceNote: null,
    givenCount,
    minimumCount: 10,
    texts: [],
  });
  const measure = around('response-rate', 'grade', 'measure', 'measure*grade');
  expect(audit(measure, { texts: [list(0)] })).not.toEqual([]);
  expect(() => audit(measure, { texts: [list(800)] })).toThrow('contradict');
});
