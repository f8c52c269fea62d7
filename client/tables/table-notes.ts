import type { SuppressionReason } from '../../analysis/index.ts';
import type { PublishedTable } from '../../analysis/report/published-table.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../strings/console/ja.ts';
import { say } from '../strings/language.ts';
import type { TableChoice, TableView } from './table-view.ts';

const reasons: SuppressionReason[] = ['below_minimum_base', 'complementary'];

/** The sentences printed under a table: what n is, how it was rounded, what is hidden and why, what the marks mean. */
export function tableNotes(
  table: PublishedTable,
  view: TableView,
  choice: TableChoice,
  language: Language,
  words: ConsoleWords['table'],
): string[] {
  const isPercent = choice.unit === 'percent';
  const isMultiple = table.stubKind === 'multiple';
  const printed = view.rows.flatMap((row) => [row.base, ...row.figures, ...row.statistics]);
  return [
    ...hiddenNotes(table, language, words),
    ...(table.scale === null ? [] : [endsNote(table.scale, language, words)]),
    table.index ? words.noteN.index : nNote(choice, isMultiple, words),
    ...(isPercent && !isMultiple && !table.index ? [words.noteRounding] : []),
    ...(isPercent && isMultiple && choice.basis !== 'responses' ? [words.noteMultiple] : []),
    ...(isPercent && isMultiple && choice.basis === 'responses' ? [words.noteResponses] : []),
    ...(table.banner === null
      ? []
      : [table.bannerKind === 'multiple' ? words.noteOverlap : words.noteGroups]),
    ...(table.scale === null ? [] : [words.noteScale(view.statisticHeadings.at(-1) ?? '')]),
    ...(printed.includes('-') ? [words.noteNone] : []),
    ...(printed.includes('0.0') ? [words.noteZero] : []),
    ...(table.attribution === undefined ? [] : [say(table.attribution, language)]),
  ];
}

function nNote(choice: TableChoice, isMultiple: boolean, words: ConsoleWords['table']): string {
  if (choice.basis === 'cases' && isMultiple) return words.noteN.casesMultiple;
  if (choice.basis === 'asked' && choice.unit === 'count') return words.noteN.count;
  return words.noteN[choice.basis];
}

function hiddenNotes(table: PublishedTable, language: Language, words: ConsoleWords['table']): string[] {
  const inWords = (reason: SuppressionReason) => words.reasons[reason](table.rules.minimumBase);
  const groups = reasons.flatMap((reason) => {
    const hidden = table.points.filter(
      ({ column }) => column.status === 'suppressed' && column.reason === reason,
    );
    const labels = groupLabels(hidden, language, words);
    return labels.length === 0 ? [] : [words.hiddenNote(labels.join(words.groupJoin), inWords(reason))];
  });
  const cells = new Set(
    table.points.flatMap(({ column }) =>
      column.status === 'shown'
        ? column.counts.flatMap((count) => (typeof count === 'number' ? [] : [count.reason]))
        : [],
    ),
  );
  if (cells.size === 0) return groups;
  const found = reasons.filter((reason) => cells.has(reason)).map(inWords);
  return [...groups, words.hiddenCellNote(found.join(words.reasonJoin))];
}

/** Names of groups; those within one group together behind its name. */
function groupLabels(
  points: PublishedTable['points'],
  language: Language,
  words: ConsoleWords['table'],
): string[] {
  const byOuter = Map.groupBy(points, ({ levels, label }) => say(levels?.outer ?? label, language));
  return [...byOuter].map(([outer, group]) => {
    const inner = group.flatMap(({ levels }) => (levels ? say(levels.inner, language) : []));
    return inner.length === 0 ? outer : words.within(outer, inner.join(words.withinJoin));
  });
}

function endsNote(
  scale: NonNullable<PublishedTable['scale']>,
  language: Language,
  words: ConsoleWords['table'],
): string {
  const { min, max, minLabel, maxLabel } = scale;
  return words.noteEnds(
    min,
    minLabel ? say(minLabel, language) : '',
    max,
    maxLabel ? say(maxLabel, language) : '',
  );
}
