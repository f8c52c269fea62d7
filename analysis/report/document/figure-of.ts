import type { Language } from '../../../surveys/schema/local-text.ts';
import { roundHalfUp } from '../../numeric/round-half-up.ts';
import { line } from '../cells.ts';
import { chartOf } from '../charts/chart-of.ts';
import type { PublishedTable } from '../published-table.ts';
import { usualBasis } from '../table-choice.ts';
import { isFigure, type Line } from '../table-view.ts';
import { chosenTable, outcomeCell, type Choice } from '../tables/chosen-table.ts';
import { outcomesBy } from '../tables/outcomes.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { leadingPanels } from './leading-panels.ts';
import type { FigureBlock } from './report-document.ts';

/**
 * A published table as a figure of a report: the usual chart, the table in percent of its usual base, and under it what
 * holds of this table alone. What holds of all is said once (`readingNotes`).
 *
 * @example figureOf(singleTable, 'ja').table.notes.map(({ text }) => text) // => ['四捨五入しているため、割合の合計が100％にならない区分があります。']
 */
export function figureOf(table: PublishedTable, language: Language): FigureBlock {
  const choice: Choice = { unit: 'percent', basis: usualBasis(table.stubKind) };
  const view = chosenTable(table, choice, language);
  const isLeftOut = table.banner !== null && table.points.length === 1;
  const whole = chartOf(table, choice, language);
  const chart = whole.kind === 'horizontal-bars' ? leadingPanels(whole, language) : whole;
  return {
    kind: 'figure',
    code: table.id,
    number: null,
    caption: view.title,
    chart: isLeftOut ? null : chart,
    table: {
      ...view,
      notes: [
        ...(chart === whole || isLeftOut ? [] : [line('note', reportWords(language).report.leadingNote)]),
        ...notesOf(table, choice, language),
      ],
      ending: view.ending.filter(({ kind }) => kind === 'weighted'),
    },
  };
}

function notesOf(table: PublishedTable, choice: Choice, language: Language): Line[] {
  const words = reportWords(language).table;
  const { beside } = outcomesBy(table, choice.basis, language);
  const labels = beside.map(({ label }) => words.besideLabel(label)).join(words.besideJoin);
  return [
    ...(table.banner !== null && table.points.length === 1 ? [words.leftOutNote] : []),
    ...(table.points.some(({ joined }) => joined !== undefined) ? [words.joinedNote] : []),
    ...(table.scale === null ? [] : [endsNote(table.scale, language)]),
    ...(labels === '' || table.index ? [] : [words.noteBeside(labels)]),
    ...(table.bannerKind === 'multiple' ? [words.noteOverlap] : []),
    ...(isOffByRounding(table, choice, language) ? [reportWords(language).report.roundingHere] : []),
  ].map((text) => line('note', text));
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

/** Whether the shares of a group that make up the whole do not, as they are printed. */
function isOffByRounding(table: PublishedTable, choice: Choice, language: Language): boolean {
  if (table.stubKind === 'multiple' || table.index) return false;
  const { within } = outcomesBy(table, choice.basis, language);
  return table.points.some((point) => {
    const cells = within.map((outcome) => outcomeCell(point, outcome, choice));
    const shares = cells.filter(isFigure);
    const sum = roundHalfUp(
      shares.reduce((all, { value }) => all + value, 0),
      1,
    );
    return shares.length === cells.length && sum > 0 && sum !== 100;
  });
}
