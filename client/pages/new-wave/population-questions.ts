import { html, nothing, type TemplateResult } from 'lit';
import type { PopulationReading } from '../../../server/contract/fieldwork/populations.ts';
import type { SingleResponseItem } from '../../../surveys/schema/item.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import type { WordsOfIntake } from '../../strings/console/intake/intake-words.ts';
import { countWords } from '../../strings/console/numbers.ts';

interface Asking {
  words: WordsOfIntake;
  isBusy: boolean;
}

/** Which columns hold the head count, where several could: marked by hand, read by one press. */
export function countColumnChoice(
  { choices, chosen }: PopulationReading['countColumns'],
  marked: readonly number[],
  { words, isBusy, mark, read }: Asking & { mark: (columns: number[]) => void; read: () => void },
): TemplateResult | typeof nothing {
  if (choices.length < 2) return nothing;
  const toggle = (column: number, isMarked: boolean): void =>
    mark(isMarked ? [...marked, column].toSorted((a, b) => a - b) : marked.filter((one) => one !== column));
  return html`<fieldset>
    <legend>${words.countColumns}</legend>
    ${chosen === null ? html`<p class="field-error">${words.countColumnsLead}</p>` : nothing}
    ${choices.map(
      ({ column, heading }) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            .checked=${marked.includes(column)}
            @change=${(event: Event) => toggle(column, (event.target as HTMLInputElement).checked)}
          />
          <span>${heading === '' ? `#${column + 1}` : heading}</span></label
        >`,
    )}
    <p class="actions">
      <button type="button" class="button" ?disabled=${isBusy || marked.length === 0} @click=${read}>
        ${words.readColumns}
      </button>
    </p>
  </fieldset>`;
}

/** Rows of a staff list that were not counted, as they are somebody who was; said, and undone by one press. */
export function doublesNotice(
  doubles: PopulationReading['doubles'],
  areDifferent: boolean,
  { words, isBusy, language, count }: Asking & { language: Language; count: (areDifferent: boolean) => void },
): TemplateResult | typeof nothing {
  const doubtful = doubles.filter(({ sameness }) => sameness !== 'certain');
  if (doubtful.length === 0 && !areDifferent) return nothing;
  const lines = doubtful
    .slice(0, 20)
    .map(({ line, earlierLine }) => words.lineName(String(line), String(earlierLine)))
    .join(punctuation[language].comma);
  return html`<div class="notice">
    ${doubtful.length === 0 ? nothing : html`<p>${words.doubles(countWords(doubtful.length), lines)}</p>`}
    <p class="actions">
      <button type="button" class="button" ?disabled=${isBusy} @click=${() => count(!areDifferent)}>
        ${areDifferent ? words.countOnce : words.countTwice}
      </button>
    </p>
  </div>`;
}

/** Lines whose words are no group's own name, with the group that they were said to be. */
export function titlesOfLines(
  lines: PopulationReading['lines'],
  item: SingleResponseItem,
): { title: string; count: number; option: string | null }[] {
  const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  const own = new Set(
    item.options.flatMap(({ code, label }) => [code, ...Object.values(label).map(String)].map(plain)),
  );
  const titles = lines.filter(
    ({ label, problem }) =>
      label !== '' && problem !== 'total-row' && problem !== 'total-differs' && !own.has(plain(label)),
  );
  return titles.map(({ label, option, eligibleCount }) => ({
    title: label,
    count: eligibleCount ?? 0,
    option,
  }));
}
