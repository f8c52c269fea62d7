import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedUnit } from '../../../server/contract/fieldwork/organisation.ts';
import type { UnitReaderReading } from '../../../server/contract/fieldwork/unit-reader-lists.ts';
import { fiscalYearWords } from '../../../surveys/items/words/fiscal-year-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import { say } from '../../strings/language.ts';

type UnitNames = UnitReaderReading['leaving'][number]['before'];

/** Rows that are set aside, each with its line and what is wrong. */
export function problemList(
  problems: UnitReaderReading['problems'],
  language: Language,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const words = organisationWords(language).list;
  return html`<div class="notice">
    <h4>${words.problems(problems.length)}</h4>
    <ul>
      ${problems.map(({ line, problem, words: cell }) => html`<li>${words.line(line)}${words.problem[problem](cell)}</li>`)}
    </ul>
  </div>`;
}

/** Who reads what by the list, beside what they read now. */
export function readersTable(
  readers: UnitReaderReading['readers'],
  units: readonly PlacedUnit[],
  language: Language,
): TemplateResult {
  const { list: words, readerHeads } = organisationWords(language);
  if (readers.length === 0) return html`<p>${words.nobody}</p>`;
  const names = new Map(units.map(({ code, name }) => [code, say(name, language)]));
  return listTable(
    words.readers(readers.length),
    [readerHeads.name, readerHeads.email, readerHeads.units, words.before, words.standing],
    readers.map(({ name, email, units: own, before, standing }) => [
      name,
      email,
      own.map((code) => names.get(code) ?? code),
      unitNames(before, language),
      words.standings[standing],
    ]),
  );
}

/** Who reads units now, and is not named. */
export function leavingTable(
  leaving: UnitReaderReading['leaving'],
  language: Language,
): TemplateResult | typeof nothing {
  if (leaving.length === 0) return nothing;
  const { list: words, readerHeads } = organisationWords(language);
  return listTable(
    words.leaving(leaving.length),
    [readerHeads.name, readerHeads.email, words.before],
    leaving.map(({ name, email, before }) => [name, email, unitNames(before, language)]),
  );
}

function unitNames(units: UnitNames, language: Language): string[] {
  if (units.length === 0) return [organisationWords(language).noUnits];
  return units.map(
    ({ fiscalYear, name }) => `${fiscalYearWords(fiscalYear, language)} ${say(name, language)}`,
  );
}

/** A table whose first column is names; a list in a cell is a list on the page. */
function listTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | string[])[])[],
): TemplateResult {
  const cell = (content: string | string[] | undefined) =>
    typeof content === 'object'
      ? html`<ul class="plain">
          ${content.map((one) => html`<li>${one}</li>`)}
        </ul>`
      : content;
  return html`<h4>${caption}</h4>
    <div class="scroll" role="region" tabindex="0" aria-label=${caption}>
      <table class="list">
        <caption class="spoken">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...rest]) =>
              html`<tr>
                <th scope="row">${cell(name)}</th>
                ${rest.map((one) => html`<td>${cell(one)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
