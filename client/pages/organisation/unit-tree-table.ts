import { html, type TemplateResult } from 'lit';
import type { PlacedUnit } from '../../../server/contract/fieldwork/organisation.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { organisationWords } from '../../strings/console/organisation/organisation-words.ts';
import { say } from '../../strings/language.ts';
import '../units/units.css';

/** Units in the order of their tree, with who belongs to each and to those inside. */
export function unitTreeTable(
  units: readonly PlacedUnit[],
  caption: string,
  language: Language,
): TemplateResult {
  const words = organisationWords(language);
  const countOf = (count: number | null | undefined): string =>
    count === null || count === undefined ? words.unknownCount : countWords(count);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table class="list units">
      <caption class="spoken">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.heads.unit}</th>
          <th scope="col">${words.heads.code}</th>
          <th scope="col" class="number">${words.heads.own}</th>
          <th scope="col" class="number">${words.heads.all}</th>
        </tr>
      </thead>
      <tbody>
        ${units.map(
          ({ code, name, level, headCount, allHeadCount }) =>
            html`<tr>
              <th scope="row" class="unit-level-${Math.min(level, 6)}">${say(name, language)}</th>
              <td>${code}</td>
              <td class="number">${countOf(headCount)}</td>
              <td class="number">${countOf(allHeadCount)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** How many units, and how many people where all are known. */
export function sizeOf(units: readonly PlacedUnit[], language: Language): string {
  const top = units.filter(({ level }) => level === 0);
  const people = top.reduce<number | null>(
    (sum, { allHeadCount }) => (sum === null || allHeadCount === null ? null : sum + allHeadCount),
    0,
  );
  return organisationWords(language).unitCount(units.length, people === null ? null : countWords(people));
}
