import { html, nothing, type TemplateResult } from 'lit';
import type { Forecast } from '../../../server/contract/fieldwork/populations.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';

export function hiddenCount(forecast: Pick<Forecast, 'points'>): number {
  return forecast.points.filter(({ suppression }) => suppression !== null).length;
}

/** The same for groups by a further attribute, of which head counts alone are known. */
export function attributeForecast(
  { points }: Forecast['attributes'][number],
  title: string,
  ...rest: [minimumBase: number, language: Language, words: ConsoleWords]
): TemplateResult {
  const blanks = { proportion: 0, expectedCount: 0, outcome: 'none' as const };
  return forecastTable({ points, nets: [], nested: [], blanks }, title, ...rest);
}

/** Which groups would be shown and which hidden, and why. */
export function forecastTable(
  forecast: Pick<Forecast, 'points' | 'nets' | 'nested' | 'blanks'>,
  title: string,
  minimumBase: number,
  language: Language,
  { table }: ConsoleWords,
): TemplateResult {
  const words = newWaveWords(language);
  const count = hiddenCount(forecast);
  return html`<div class="forecast">
    <div class="scroll" role="region" tabindex="0" aria-label=${title}>
      <table class="figures">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">${words.label}</th>
            <th scope="col">${words.headcount}</th>
            <th scope="col">${words.expected}</th>
            <th scope="col" class="words">${words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          ${forecast.points.map(
            (point) =>
              html`<tr class=${point.suppression === null ? '' : 'hidden-group'}>
                <th scope="row">${say(point.label, language)}</th>
                <td>${countWords(point.eligibleCount)}</td>
                <td>${countWords(point.expectedResponseCount)}</td>
                <td class="words">
                  ${
                    point.suppression === null
                      ? words.outcomeShown
                      : html`<strong>${words.outcomeHidden}</strong>
                          <span class="hint">${table.hiddenReason(minimumBase)}</span>`
                  }
                </td>
              </tr>`,
          )}
          ${forecast.nets.map(
            (net) =>
              html`<tr class=${net.suppression === null ? '' : 'hidden-group'}>
                <th scope="row">${words.netNamed(say(net.label, language))}</th>
                <td></td>
                <td>${countWords(net.expectedResponseCount)}</td>
                <td class="words">
                  ${net.suppression === null ? words.outcomeShown : html`<strong>${words.outcomeHidden}</strong>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p role="status">${count === 0 ? words.noneHidden : words.someHidden(count)}</p>
    ${
      forecast.blanks.outcome === 'none'
        ? nothing
        : html`<p>
            ${words.blanks(Math.round(forecast.blanks.proportion * 100), countWords(forecast.blanks.expectedCount))}
            ${words.blankOutcomes[forecast.blanks.outcome](minimumBase)} ${words.blankRemedy}
          </p>`
    }
    ${forecast.nested.map(({ item, within, neverShown, groupCount, shownCount }) => {
      const groups = neverShown.map((label) => words.quoted(say(label, language))).join(table.groupJoin);
      return html`<p>
        ${words.nested(say(within, language), say(item, language))}
        ${shownCount === null ? nothing : words.nestedShown(countWords(groupCount), countWords(shownCount))}
        ${groups === '' ? nothing : words.nestedNever(groups, minimumBase)}
      </p>`;
    })}
  </div>`;
}
