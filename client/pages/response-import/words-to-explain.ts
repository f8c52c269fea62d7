import { html, nothing, type TemplateResult } from 'lit';
import type { ResponseFileReading } from '../../../server/contract/fieldwork/response-imports.ts';
import type { WordToExplain } from '../../forms/explain-words.ts';
import type { WordsOfIntake } from '../../strings/console/intake/intake-words.ts';

type Words = WordsOfIntake;
type Column = ResponseFileReading['columns'][number];

/** As the server writes it: all entries of an item that are none of its options. */
const anyOther = '*';

const toExplain: readonly Column['how'][] = ['unknown', 'remembered', 'left-out'];

/** Columns that somebody has to explain, or has: each can become any question, or nothing. */
export function columnsToExplain({ columns, targets }: ResponseFileReading, words: Words): WordToExplain[] {
  const choices = [
    { meaning: '', label: words.leaveOut },
    ...targets.map(({ name, label }) => ({ meaning: name, label: `${name}: ${label}` })),
  ];
  return columns
    .filter(({ heading, how }) => heading !== '' && toExplain.includes(how))
    .map(({ heading, target, how }) => ({
      words: heading,
      cells: [words.fates[how]],
      choices,
      meaning: how === 'unknown' ? null : (target ?? ''),
    }));
}

/** Entries that are no answer, with what they can be said to mean. */
export function valuesToExplain({ unknownValues }: ResponseFileReading, words: Words): WordToExplain[] {
  return unknownValues.map(({ value, label, count, meanings }) => ({
    words: value === anyOther ? words.anyOther : value,
    cells: [label, String(count)],
    choices:
      value === anyOther
        ? meanings.map((one) => ({ ...one, label: words.withText(one.label) }))
        : [{ meaning: '', label: words.noAnswer }, ...meanings],
    meaning: null,
  }));
}

/** Columns that are known or never read, for whoever wants to see. */
export function recognisedColumns(
  { columns, targets }: ResponseFileReading,
  words: Words,
): TemplateResult | typeof nothing {
  const labels = new Map(targets.map(({ name, label }) => [name, label]));
  const known = columns.filter(({ heading, how }) => heading !== '' && !toExplain.includes(how));
  if (known.length === 0) return nothing;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.columnsCaption}>
    <table class="figures">
      <caption class="spoken">
        ${words.columnsCaption}
      </caption>
      <thead>
        <tr>
          ${[words.column, words.fate, words.question].map((head) => html`<th scope="col" class="words">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${known.map(
          ({ heading, target, how }) =>
            html`<tr>
              <th scope="row" class="words">${heading}</th>
              <td class="words">${words.fates[how]}</td>
              <td class="words">${target === null ? '' : (labels.get(target) ?? target)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
