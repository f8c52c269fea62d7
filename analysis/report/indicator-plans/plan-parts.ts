import type { Language } from '../../../surveys/schema/local-text.ts';
import { noneMark } from '../cells.ts';
import type { SheetIndicator } from '../indicator-plan-sheet.ts';
import type { PrintedNumber } from '../quantity.ts';
import { reportWords } from '../words/report-words.ts';
import type { PlanCell, PlanPart } from './plan-view.ts';

/** @example cellOf('target', []).chart // => null */
export function cellOf(column: PlanCell['column'], parts: PlanPart[]): PlanCell {
  return { column, chart: null, parts };
}

/** @example part('detail', '基準なし').mark // => null */
export function part(style: PlanPart['style'], text: string, figures: PrintedNumber[] = []): PlanPart {
  return { style, text, mark: null, figures };
}

/**
 * A figure with its unit; the mark of no case has none.
 *
 * @example withUnit('62.5', { unit: 'percent' }, 'ja') // => '62.5％'
 */
export function withUnit(text: string, { unit }: Pick<SheetIndicator, 'unit'>, language: Language): string {
  const words = reportWords(language).plan;
  if (text === noneMark) return text;
  return text + (unit === 'percent' ? words.unitPercent : words.unitPoints);
}
