import type { PrintedReport } from '../../../server/contract/publishing/printed-reports.ts';
import type { WaveSummary } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { selectField } from '../../forms/fields.ts';
import type { PublishedSources } from './published-sources.ts';
import type { TemplateResult } from 'lit';

/** What every form of the editor of plans needs. */
export interface PlanContext {
  plan: IndicatorPlan;
  waves: readonly WaveSummary[];
  reports: readonly PrintedReport[];
  sources: PublishedSources;
  language: Language;
  words: ConsoleWords;
  translations: readonly RespondentLanguage[];
  change: (plan: IndicatorPlan) => void;
  focus: (id: string) => void;
  say: (news: string) => void;
}

interface YearField {
  id: string;
  label: string;
  value: number | undefined;
  /** What no year is called; without it, there has to be one. */
  none?: string;
  onChange: (year: number | undefined) => void;
}

const [firstYear, lastYear] = [2015, 2050];

/** A fiscal year, chosen by its era: nobody has to convert one in the head. */
export function yearField(
  { id, label, value, none, onChange }: YearField,
  language: Language,
): TemplateResult {
  const usual = Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place);
  const years = value === undefined || usual.includes(value) ? usual : [value, ...usual];
  return selectField({
    id,
    label,
    value: String(value ?? ''),
    choices: [
      ...(none === undefined ? [] : [['', none] as const]),
      ...years.map((year) => [String(year), fiscalYearWords(year, language)] as const),
    ],
    onChange: (year) => onChange(year === '' ? undefined : Number(year)),
  });
}
