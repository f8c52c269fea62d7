import Papa from 'papaparse';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { PopulationReading } from '../contract/populations.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { countStaff } from './count-staff.ts';
import { optionsByName } from './options-by-name.ts';
import { plainWords } from './plain-words.ts';

const totalLabels = new Set(['計', '合計', '総計', 'total']);

/**
 * What a table of head counts says, as pasted from a spreadsheet or read from CSV: first column the group (label or
 * option code), second the count. A heading line, thousands commas, full-width digits and a total row are understood.
 * A staff list (staff number and group under headings) is counted by group. Nothing is dropped silently: every line comes
 * back with what was made of it.
 */
export function readPopulation(questionnaire: Questionnaire, text: string): PopulationReading {
  const options = populationItem(questionnaire)?.options ?? [];
  const optionOf = optionsByName(questionnaire);
  const lines: PopulationReading['lines'] = [];
  const counts = new Map<string, number>();
  const table = rows(text);
  for (const [index, cells] of (countStaff(table, questionnaire) ?? table).entries()) {
    const label = (cells[0] ?? '').trim();
    const count = (cells[1] ?? '').trim();
    if (label === '' && count === '') continue;
    const eligibleCount = readCount(count);
    if (lines.length === 0 && index === 0 && eligibleCount === null && !optionOf.has(plainWords(label)))
      continue;
    const option = optionOf.get(plainWords(label)) ?? null;
    const problem = problemOf(label, option, eligibleCount, counts);
    if (option !== null && eligibleCount !== null && problem === null) counts.set(option, eligibleCount);
    lines.push({ line: index + 1, label, count, option, eligibleCount, problem });
  }
  const population = options.flatMap(({ code }) => {
    const eligibleCount = counts.get(code);
    return eligibleCount === undefined ? [] : [{ option: code, eligibleCount }];
  });
  return {
    lines,
    missing: options
      .filter(({ code }) => !counts.has(code))
      .map(({ code, label }) => ({ option: code, label })),
    population,
    total: population.reduce((sum, row) => sum + row.eligibleCount, 0),
  };
}

function problemOf(
  label: string,
  option: string | null,
  eligibleCount: number | null,
  counts: Map<string, number>,
): PopulationReading['lines'][number]['problem'] {
  if (option === null) return totalLabels.has(plainWords(label)) ? 'total-row' : 'unknown-group';
  if (counts.has(option)) return 'duplicate-group';
  return eligibleCount === null ? 'not-a-count' : null;
}

function rows(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(body, { delimiter: body.includes('\t') ? '\t' : ',' }).data;
}

function readCount(text: string): number | null {
  const digits = plainWords(text).replaceAll(',', '').replace(/人$/, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
