import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { plainWords } from '../plain-words.ts';
import { columnNames, findColumn, type ColumnNames } from './column-names.ts';
import { droppedReason, type DroppedReason } from './dropped-columns.ts';
import type { Headings } from './locate-headings.ts';
import { targetName, targetsOf, type Target } from './target.ts';

/** What became of one column. */
export interface MappedColumn {
  heading: string;
  target: Target | null;
  /** How it was known, or why it is left out; `unknown`: somebody has to say. */
  how: 'recognised' | 'remembered' | 'left-out' | 'unknown' | DroppedReason;
}

/** What is known of columns: the questionnaire's own names, and the meaning that somebody gave to a heading. */
export interface ColumnKnowledge {
  names: ColumnNames;
  /** By the plain heading: the name of a target, '' for a column to leave out. */
  remembered: ReadonlyMap<string, string>;
  targets: ReadonlyMap<string, Target>;
}

export function columnKnowledge(
  questionnaire: Questionnaire,
  remembered: ReadonlyMap<string, string>,
): ColumnKnowledge {
  const targets = questionnaireItems(questionnaire)
    .flatMap(targetsOf)
    .map((target) => [targetName(target), target] as const);
  return { names: columnNames(questionnaire), remembered, targets: new Map(targets) };
}

/** A column without a heading and without a cell is none. */
export function mapColumns(
  { columns }: Headings,
  body: readonly string[][],
  knowledge: ColumnKnowledge,
): MappedColumn[] {
  return columns.map((headings, index) => {
    const heading = headings.find((one) => one.trim() !== '')?.trim() ?? '';
    if (heading !== '') return mapColumn(headings, heading, knowledge);
    const isEmpty = body.every((row) => (row[index] ?? '').trim() === '');
    return isEmpty ? { heading, target: null, how: 'left-out' } : mapColumn([], `#${index + 1}`, knowledge);
  });
}

function mapColumn(
  headings: readonly string[],
  heading: string,
  { names, remembered, targets }: ColumnKnowledge,
): MappedColumn {
  const meaning = remembered.get(plainWords(heading));
  if (meaning === '') return { heading, target: null, how: 'left-out' };
  const told = meaning === undefined ? undefined : targets.get(meaning);
  if (told !== undefined) return { heading, target: told, how: 'remembered' };
  for (const one of headings) {
    const target = findColumn(names, one);
    if (target !== undefined && target !== null) return { heading, target, how: 'recognised' };
  }
  return { heading, target: null, how: headings.map(droppedReason).find((one) => one !== null) ?? 'unknown' };
}

/** What is wrong with the columns: unknown ones, two for the same, items without one. */
export function columnIssues(
  questionnaire: Questionnaire,
  columns: readonly MappedColumn[],
  line: number,
): { issues: ServerIssue[]; missing: string[] } {
  const path = ['row', line];
  const seen = new Set<string>();
  const covered = new Set<string>();
  const issues: ServerIssue[] = [];
  for (const { heading, target, how } of columns) {
    if (how === 'unknown') issues.push({ code: 'unknown-column', path, facts: { column: heading } });
    if (target === null) continue;
    const name = targetName(target);
    if (seen.has(name)) issues.push({ code: 'duplicate-column', path, facts: { column: heading } });
    seen.add(name);
    if (target.kind !== 'text') covered.add(target.item.code);
  }
  const missing = questionnaireItems(questionnaire)
    .map(({ code }) => code)
    .filter((code) => !covered.has(code));
  return { issues, missing };
}
