import { html, type TemplateResult } from 'lit';
import {
  tablePlanDifferences,
  type TablePlanDifference,
} from '../../../surveys/versions/table-plan-differences.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { MergedPoint, TablePlan } from '../../../surveys/schema/table-plan.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { say } from '../../strings/language.ts';
import { tabulatedItems } from './editor/draft/edited-table-plan.ts';

/** A version of a questionnaire with the plan of its tables. */
export interface Version {
  questionnaire: Questionnaire;
  tablePlan: TablePlan;
}

/** What differs between the tables that two versions make. */
export function planDifferenceTable(
  before: Version,
  after: Version,
  language: Language,
  words: ConsoleWords['authoring']['differences'],
): TemplateResult {
  const found = tablePlanDifferences(before.tablePlan, after.tablePlan);
  if (found.length === 0) return html`<p>${words.noTables}</p>`;
  const groupWords = (version: Version, [code = '']: string[], group: MergedPoint | null): string => {
    if (group === null) return '';
    const item = itemOf(version, code);
    const labels = item !== undefined && 'options' in item ? item.options : [];
    const options = group.options.map((own) => {
      const option = labels.find((one) => one.code === own);
      return option === undefined ? own : say(option.label, language);
    });
    return words.group(say(group.label, language), options.join(words.comma));
  };
  const name = ({ part, items, kind }: TablePlanDifference): string => {
    const version = kind === 'removed' ? before : after;
    const [stub = '', banner] = items.map((code) => {
      const item = itemOf(version, code);
      return item === undefined ? code : say(item.reportText ?? item.text, language);
    });
    if (part === 'cross') return words.parts.cross(stub, banner ?? '');
    return words.parts[part](banner === undefined ? stub : words.within(banner, stub));
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.tables}>
    <table class="list">
      <thead>
        <tr>
          <th scope="col">${words.table}</th>
          <th scope="col">${words.kind}</th>
          <th scope="col">${words.before}</th>
          <th scope="col">${words.after}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map(
          (difference) =>
            html`<tr>
              <th scope="row">${name(difference)}</th>
              <td>${words[difference.kind]}</td>
              <td>${groupWords(before, difference.items, difference.before)}</td>
              <td>${groupWords(after, difference.items, difference.after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function itemOf(
  { questionnaire }: Version,
  code: string,
): ReturnType<typeof tabulatedItems>[number] | undefined {
  return tabulatedItems(questionnaire).find((item) => item.code === code);
}
