import { nothing, type TemplateResult } from 'lit';
import type { Contract, PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { contractFindings } from '../../../surveys/tickets/contract-findings.ts';
import { dayWords } from '../../strings/day-words.ts';
import { say } from '../../strings/language.ts';
import { publicWaveStrings } from '../../strings/public-wave/public-wave-strings.ts';
import { factView } from './fact-view.ts';
import { fingerprintView } from './fingerprint-view.ts';
import { problemList } from './problem-list.ts';
import { sealingView } from './sealing-view.ts';
import { html } from '../../components/ruby-text.ts';

/** The contract in words, its fingerprint as computed here, and whether it is the one that was announced. */
export function rulesView(
  wave: PublicWave,
  announced: readonly string[],
  language: RespondentLanguage,
): TemplateResult {
  const strings = publicWaveStrings[language];
  const { contract } = wave;
  const { fingerprint, problems } = contractFindings(wave, { announced });
  const isDoubtful = problems.some(
    ({ code }) => code === 'fingerprint-differs' || code === 'fingerprint-not-announced',
  );
  return html`<section>
    <h2>${strings.rules}</h2>
    <p>${strings.rulesLead}</p>
    ${problemList({ title: strings.contractUnsound, problems, next: strings.contractUnsoundNext, language })}
    <dl class="facts">
      ${factView(
        strings.modes,
        html`<ul>
          ${contract.modes.map((mode) => html`<li>${strings.mode[mode]}</li>`)}
        </ul>`,
      )}
      ${
        contract.sealing === undefined
          ? factView(
              strings.watching,
              html`<ul>
                <li>${strings.watchingRule[watchingOf(contract)]}</li>
                <li>${strings.watchingLimit}</li>
              </ul>`,
            )
          : nothing
      }
      ${factView(strings.smallGroups, strings.smallGroupsRule(contract.minimumBase))}
      ${
        contract.ratesBy === undefined
          ? nothing
          : factView(
              strings.ratesBy,
              html`<ul>
                ${contract.ratesBy.map((item) => html`<li>${strings.ratesByRule(say(item.label, language))}</li>`)}
                <li>${strings.ratesByNote}</li>
              </ul>`,
            )
      }
      ${factView(strings.deletion, strings.deletionRule(dayWords(contract.retainUntil, language)))}
      ${factView(
        strings.stored,
        html`<details>
          <summary>${strings.storedCount(contract.storedItems.length)}</summary>
          <ul>
            ${contract.storedItems.map((item) => html`<li>${say(item.label, language)}</li>`)}
          </ul>
        </details>`,
      )}
      ${factView(strings.questionnaireHash, fingerprintView(contract.questionnaireHash))}
    </dl>
    ${contract.sealing === undefined ? nothing : sealingView(contract.sealing, contract.minimumBase, language)}
    <h3>${strings.fingerprint}</h3>
    <p>${strings.fingerprintRule}</p>
    <div class="main-fingerprint">${fingerprintView(fingerprint)}</div>
    ${
      isDoubtful
        ? nothing
        : html`<p class="fits">${strings.fingerprintStated}</p>
            ${announced.length === 0 ? nothing : html`<p class="fits">${strings.fingerprintAnnounced}</p>`}`
    }
  </section>`;
}

/** What somebody who reads along while the wave is open can, or cannot, do. */
function watchingOf({ modes, ticketsUntil }: Contract): 'window' | 'noWindow' | 'noTickets' {
  if (!modes.includes('ticket')) return 'noTickets';
  return ticketsUntil === null ? 'noWindow' : 'window';
}
