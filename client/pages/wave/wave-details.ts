import { html, nothing, type TemplateResult } from 'lit';
import type { WaveDetail } from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { dayWords } from '../../strings/console/dates.ts';
import type { ConsoleWords } from '../../strings/console/ja.ts';
import { countWords } from '../../strings/console/numbers.ts';
import { say } from '../../strings/language.ts';
import { newWaveWords } from '../../strings/console/new-wave/new-wave-words.ts';
import { zoneWords } from '../../strings/zone-words.ts';

/** What a wave was set up with; fixed once it has opened. */
export function waveDetails(
  wave: WaveDetail,
  language: Language,
  { shell, wave: words, printing, table, rate }: ConsoleWords,
): TemplateResult {
  const people = (count: number) => shell.people(countWords(count));
  const more = printing.wave;
  return html`<section class="card">
    <h2>${words.details}</h2>
    <dl class="facts">
      <dt>${words.organisation}</dt>
      <dd>${say(wave.organisation, language)}</dd>
      <dt>${words.questionnaire}</dt>
      <dd>${words.version(wave.questionnaire.code, wave.questionnaire.version)}</dd>
      <dt>${words.period}</dt>
      <dd>
        ${shell.period(dayWords(wave.opensOn, language), dayWords(wave.closesOn, language))}
        ${wave.timeZone === null ? nothing : html`<span class="hint">${zoneWords(wave.timeZone, language)}</span>`}
      </dd>
      <dt>${words.population}</dt>
      <dd>${people(wave.eligibleCount)}</dd>
      ${wave.countedBy.map(
        ({ label, groups }) =>
          html`<dt>${newWaveWords(language).countedBy(say(label, language))}</dt>
            <dd>
              <ul class="plain">
                ${groups.map((group) => html`<li>${more.stratum(say(group.label, language), people(group.eligibleCount))}</li>`)}
              </ul>
            </dd>`,
      )}
      ${
        wave.state === 'draft'
          ? nothing
          : html`<dt>${words.responses}</dt>
              <dd>
                ${countWords(wave.responseCount)}
                ${wave.countedOn === null ? nothing : html`<span class="hint">${rate.counted(dayWords(wave.countedOn, language))}</span>`}
              </dd>`
      }
      <dt>${more.modes}</dt>
      <dd>${wave.modes.map((mode) => newWaveWords(language).modeCards[mode].name).join(table.groupJoin)}</dd>
      ${
        wave.strata.length === 0
          ? nothing
          : html`<dt>${more.strata}</dt>
              <dd>
                <ul class="plain">
                  ${wave.strata.map(
                    ({ label, eligibleCount }) =>
                      html`<li>${more.stratum(say(label, language), people(eligibleCount))}</li>`,
                  )}
                </ul>
              </dd>`
      }
      ${
        wave.modes.includes('ticket')
          ? html`<dt>${more.window}</dt>
              <dd>
                ${
                  wave.ticketsUntil === null
                    ? more.noWindow
                    : more.windowDays(dayWords(wave.ticketsUntil, language))
                }
              </dd>`
          : nothing
      }
      <dt>${words.minimumBase}</dt>
      <dd>${people(wave.minimumBase)}</dd>
      ${
        wave.merges.length === 0
          ? nothing
          : html`<dt>${words.merges}</dt>
              <dd>
                ${wave.merges.map((merge) => say(merge.label, language)).join(punctuation[language].comma)}
              </dd>`
      }
      <dt>${words.retainUntil}</dt>
      <dd>${dayWords(wave.retainUntil, language)}</dd>
      <dt>${words.fingerprint}</dt>
      <dd>
        ${
          wave.contractFingerprint === null
            ? more.fingerprintLater
            : html`<code class="fingerprint">${wave.contractFingerprint}</code>
                <span class="hint">${words.fingerprintHint}</span>`
        }
      </dd>
    </dl>
  </section>`;
}
