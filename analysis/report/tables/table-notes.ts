import type { Language } from '../../../surveys/schema/local-text.ts';
import { line } from '../cells.ts';
import { coarseningNotes } from './coarsening-notes.ts';
import type { Choice } from './chosen-table.ts';
import { otherLabels, outcomesBy } from './outcomes.ts';
import { pooledNotes } from '../pooled-words.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Line, TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

/**
 * The sentences printed under a table: what is hidden and why, what n is, how it was rounded, what the marks mean.
 *
 * @example tableNotes(singleTable, { columns: [], rows: [] }, { unit: 'percent', basis: 'asked' }, 'ja')[0].text // => 'X：部長級、次長級は、10人未満の回答が分かるのを防ぐため表示しません。'
 */
export function tableNotes(
  table: PublishedTable,
  { columns, rows }: Pick<TableView, 'columns' | 'rows'>,
  choice: Choice,
  language: Language,
): Line[] {
  const words = reportWords(language).table;
  const isPercent = choice.unit !== 'count';
  const isMultiple = table.stubKind === 'multiple';
  const printed = new Set(rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  return [
    ...pooledNotes(table, language),
    ...hiddenNotes(table, language),
    ...coarseningNotes(table, language),
    ...(table.scale === null ? [] : [endsNote(table.scale, language)]),
    table.index ? words.noteN.index : nNote(table, choice, language),
    ...besideNotes(table, choice, language),
    ...(isPercent && !isMultiple && !table.index ? [words.noteRounding] : []),
    ...(isPercent && isMultiple && choice.basis !== 'responses' ? [words.noteMultiple] : []),
    ...(isPercent && isMultiple && choice.basis === 'responses' ? [words.noteResponses] : []),
    ...(table.banner === null
      ? []
      : [table.bannerKind === 'multiple' ? words.noteOverlap : words.noteGroups]),
    ...(table.scale === null
      ? []
      : [words.noteScale(columns.at(-1)?.label ?? '', otherLabels(table, language))]),
    ...(printed.has('-') ? [words.noteNone] : []),
    ...(printed.has('0.0') ? [words.noteZero] : []),
    ...(table.attribution === undefined ? [] : [sayIn(language)(table.attribution)]),
  ].map((text) => line('note', text));
}

function nNote(table: PublishedTable, choice: Choice, language: Language): string {
  const { noteN } = reportWords(language).table;
  if (choice.basis === 'cases') {
    return table.stubKind === 'multiple' ? noteN.casesMultiple : noteN.cases(otherLabels(table, language));
  }
  if (choice.basis === 'asked' && choice.unit === 'count') return noteN.count;
  return noteN[choice.basis];
}

/** What is printed beside a base that it is not in. */
function besideNotes(table: PublishedTable, { unit, basis }: Choice, language: Language): string[] {
  const words = reportWords(language).table;
  const { beside } = outcomesBy(table, basis, language);
  const labels = beside.map(({ label }) => words.besideLabel(label)).join(words.besideJoin);
  return [
    ...(labels === '' || unit === 'count' || table.index ? [] : [words.noteBeside(labels)]),
    ...(beside.some(({ quantity }) => quantity.kind === 'not-asked') ? [words.noteNotAsked] : []),
  ];
}

function hiddenNotes(table: PublishedTable, language: Language): string[] {
  const words = reportWords(language).table;
  const reason = words.hiddenReason(table.rules.minimumBase);
  const labels = groupLabels(
    table.points.filter(({ column }) => column.status === 'suppressed'),
    language,
  );
  const hasHiddenCells = table.points.some(
    ({ column }) => column.status === 'shown' && column.counts.some((count) => typeof count !== 'number'),
  );
  return [
    ...(labels.length === 0 ? [] : [words.hiddenNote(labels.join(words.groupJoin), reason)]),
    ...(hasHiddenCells ? [words.hiddenCellNote(reason)] : []),
    ...(table.banner !== null && table.points.length === 1 ? [words.leftOutNote] : []),
    ...(table.points.some(({ joined }) => joined !== undefined) ? [words.joinedNote] : []),
  ];
}

/** Names of groups; those within one group together behind its name. */
function groupLabels(points: PublishedTable['points'], language: Language): string[] {
  const say = sayIn(language);
  const words = reportWords(language).table;
  const byOuter = Map.groupBy(points, ({ levels, label }) => say(levels?.outer ?? label));
  return [...byOuter].map(([outer, group]) => {
    const inner = group.flatMap(({ levels }) => (levels ? say(levels.inner) : []));
    return inner.length === 0 ? outer : words.within(outer, inner.join(words.withinJoin));
  });
}

function endsNote(scale: NonNullable<PublishedTable['scale']>, language: Language): string {
  const say = sayIn(language);
  const { min, max, minLabel, maxLabel } = scale;
  return reportWords(language).table.noteEnds(
    min,
    minLabel ? say(minLabel) : '',
    max,
    maxLabel ? say(maxLabel) : '',
  );
}
