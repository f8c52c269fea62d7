import type { Condition } from '../../../../surveys/schema/condition.ts';
import type { ImportBuilder } from '../import-builder.ts';
import type { Row } from './xlsform-sheets.ts';

/** The choices that go with one answer to another question, and when they are offered. */
export interface FilteredChoices {
  /** What the choices have in the column that the filter compares. */
  value: string;
  rows: Row[];
  askedWhen: Condition;
}

/** More questions in place of one are nothing that anybody could look through. */
const mostGroups = 20;

/** `state = ${state}`, `${state} = state`, `selected(${states}, state)` */
const forms = [
  /^\s*(?<column>[\w:-]+)\s*==?\s*\$\{(?<question>[^{}]+)\}\s*$/,
  /^\s*\$\{(?<question>[^{}]+)\}\s*==?\s*(?<column>[\w:-]+)\s*$/,
  /^\s*selected\(\s*\$\{(?<question>[^{}]+)\}\s*,\s*(?<column>[\w:-]+)\s*\)\s*$/,
];

/**
 * A choice filter that offers each choice with one answer to an earlier question, as the choices of each such answer;
 * undefined where it says anything else, where a choice goes with no answer or with one that nobody can give, or where
 * there are more answers than anybody would look through.
 */
export function filteredChoices(
  filter: string,
  rows: readonly Row[],
  builder: ImportBuilder,
): FilteredChoices[] | undefined {
  const found = forms.map((form) => form.exec(filter)?.groups).find((groups) => groups !== undefined);
  const { column = '', question = '' } = found ?? {};
  if (found === undefined || rows.some((row) => (row[column] ?? '') === '')) return undefined;
  const groups = [...Map.groupBy(rows, (row) => row[column] ?? '')];
  if (groups.length > mostGroups) return undefined;
  const filtered = groups.flatMap(([value, own]): FilteredChoices[] => {
    const reading = builder.read(`selected(\${${question}}, '${value}')`);
    return 'truth' in reading && typeof reading.truth !== 'boolean'
      ? [{ value, rows: own, askedWhen: reading.truth }]
      : [];
  });
  return filtered.length === groups.length && filtered.length > 0 ? filtered : undefined;
}
