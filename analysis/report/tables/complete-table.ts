import type { Language } from '../../../surveys/schema/local-text.ts';
import { absentIn, line, numbersIn } from '../cells.ts';
import { headingLines } from '../heading-lines.ts';
import { groupHead, headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import { pooledNotes, pooledTitle } from '../pooled-words.ts';
import { usualBasis } from '../table-choice.ts';
import type { Line, Row, TableView } from '../table-view.ts';
import { caseWeightsLines } from './case-weights-lines.ts';
import { coarseningNotes } from './coarsening-notes.ts';
import { measuresOf, type Measure } from './measures.ts';
import { otherLabels, outcomesOf } from './outcomes.ts';
import { weightCells } from './weight-cells.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

type Point = PublishedTable['points'][number];

/**
 * A table with every figure that is published of it, one row a group: bases, counts, shares, statistics; of an index
 * bases and scores. Where there are head counts the weighted total stands last.
 *
 * @example completeTable(singleTable, 'ja').rows[3].cells.map(({ text }) => text) // => ['2,500', '2,000', '1', '1,999', '0', '500', '0.0', '80.0', '-', '20.0']
 */
export function completeTable(table: PublishedTable, language: Language): TableView {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const measures = measuresOf(table, [usualBasis(table.stubKind)], language);
  const { bannerLabel, stubLabel, weighted } = table;
  const title = bannerLabel === null ? say(stubLabel) : `${say(stubLabel)} × ${say(bannerLabel)}`;
  return {
    kind: 'table',
    layout: 'groups',
    title: pooledTitle(title, table, language),
    isSynthetic: table.isSynthetic,
    unit: null,
    heading: [
      ...headingLines(table, language),
      ...(table.audienceNote === null ? [] : [line('audience', words.audience(say(table.audienceNote)))]),
      ...(table.finding ? [line('finding', say(table.finding))] : []),
    ],
    corner: [bannerLabel === null ? words.group : say(bannerLabel)],
    columns: measures.map(({ head }) => head),
    rows: [
      ...table.points.map((point) => rowOf(point, measures, language)),
      ...(weighted
        ? [
            {
              ...headOf('weighted', words.weighted(say(weighted.by)), 'weighted'),
              cells: measures.map((measure) => measure.weighted),
            },
          ]
        : []),
    ],
    notes: notesOf(table, language),
    ending: [],
  };
}

function rowOf(point: Point, measures: readonly Measure[], language: Language): Row {
  const { column } = point;
  const cells =
    column.status === 'shown'
      ? measures.map(({ cell }) => cell({ ...point, column }))
      : measures.map(() => absentIn(column));
  return { ...groupHead(point, language), cells };
}

function notesOf(table: PublishedTable, language: Language): Line[] {
  const words = reportWords(language).file;
  const say = sayIn(language);
  const { weighted, bannerKind } = table;
  const columns = table.points.map((point) => point.column);
  const isHidden = columns.some(
    (column) =>
      column.status === 'suppressed' ||
      (column.status === 'shown' && column.counts.some((count) => typeof count !== 'number')),
  );
  const hasNotAsked = outcomesOf(table, language).some(({ quantity }) => quantity.kind === 'not-asked');
  const note = (text: string): Line => line('note', text);
  return [
    ...(table.index ? [line('wording', say(table.stubText))] : []),
    ...pooledNotes(table, language).map(note),
    ...(isHidden ? [note(words.suppressed(table.rules.minimumBase))] : []),
    ...coarseningNotes(table, language).map(note),
    ...(weighted ? [weightsNote(weighted, language)] : []),
    ...caseWeightsLines(table, language),
    ...(table.index ? [] : [note(words.answeredBase(otherLabels(table, language)))]),
    ...(hasNotAsked ? [note(reportWords(language).table.noteNotAsked)] : []),
    ...(bannerKind === 'single' ? [note(words.groupsDoNotAddUp)] : []),
    ...(bannerKind === 'multiple' ? [note(words.groupsOverlap)] : []),
    ...(table.stubKind === 'multiple' ? [note(words.multiple)] : []),
    ...(table.index ? [] : [note(words.rounding)]),
    // Whose wording it is goes wherever the table goes.
    ...(table.attribution === undefined ? [] : [note(say(table.attribution))]),
  ];
}

function weightsNote(weighted: NonNullable<PublishedTable['weighted']>, language: Language): Line {
  const cells = weightCells(weighted);
  const text = reportWords(language).file.weights(cells.effectiveBase.text, cells.designEffect.text);
  return line('note', text, numbersIn(Object.values(cells)));
}
