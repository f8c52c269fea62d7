import type { Language } from '../../../surveys/schema/local-text.ts';
import { changeNotes } from '../indicator-plans/plan-notes.ts';
import { planViewOf } from '../indicator-plans/plan-view-of.ts';
import type { PlanView } from '../indicator-plans/plan-view.ts';
import type { Line, TableView } from '../table-view.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { mixTable } from './mix-table.ts';
import { movementLine, movements, type MovementKind } from './movements.ts';
import { notesTable } from './notes-table.ts';
import type { PlanReview } from './plan-review.ts';
import { standardisedTable } from './standardised-table.ts';

/** A mid-term review as its page and its print show it. */
export interface ReviewView {
  title: string;
  plan: PlanView;
  /** By kind; kinds of which there is nothing are left out, except what moved. */
  movements: { kind: MovementKind; title: string; lines: Line[] }[];
  mixes: TableView[];
  standardised: TableView | null;
  wordings: Line[];
  notes: TableView | null;
}

const kinds: readonly MovementKind[] = ['moved', 'seems', 'same', 'unknown', 'not-comparable'];

/**
 * 中間見直し資料: the courses of indicators, what moved, who answered, what was asked otherwise, what was decided.
 *
 * @example reviewView({ sheet: planSheet, mixes: [], standardised: [] }, 'ja').movements.map(({ kind }) => kind) // => ['moved', 'not-comparable']
 */
export function reviewView(review: PlanReview, language: Language): ReviewView {
  const { sheet, mixes } = review;
  const words = reportWords(language).planReview;
  const found = movements(sheet);
  return {
    title: words.title(sayIn(language)(sheet.plan.title)),
    plan: planViewOf(sheet, language),
    movements: kinds.flatMap((kind) => {
      const lines = found
        .filter((movement) => movement.kind === kind)
        .map((movement) => movementLine(movement, sheet, language));
      return lines.length === 0 && kind !== 'moved'
        ? []
        : [{ kind, title: words.movements.groups[kind], lines }];
    }),
    mixes: mixes.flatMap((mix) => {
      const wave = sheet.waves.find((own) => own.wave === mix.wave);
      return wave === undefined ? [] : [mixTable(mix, wave, language)];
    }),
    standardised: standardisedTable(review, language),
    wordings: changeNotes(sheet, language),
    notes: notesTable(sheet, language),
  };
}
