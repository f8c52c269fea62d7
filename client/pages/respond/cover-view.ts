import { nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { dayWords } from '../../strings/day-words.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import { zoneWords } from '../../strings/zone-words.ts';
import { html, rubyText } from '../../components/ruby-text.ts';

/** What each mode protects, the way in, and the buttons that lead on from there. */
export interface EntryCover {
  modes: TemplateResult;
  way: TemplateResult;
  start: TemplateResult | typeof nothing;
}

interface Cover {
  wave: PublicWave;
  language: RespondentLanguage;
  hasSavedAnswers: boolean;
  isShared: boolean;
  /** Set up as a shared terminal by its address. */
  isTerminal: boolean;
  /** Where something is needed to answer. */
  entry: EntryCover | null;
  chooseShared: (isShared: boolean) => void;
  begin: () => void;
  resume: () => void;
  discard: () => void;
}

/** The contract, before the first question: who asks what, what is kept and what never is. */
export function coverView(cover: Cover): TemplateResult {
  const { wave, language } = cover;
  const strings = respondStrings[language];
  const { timeZone } = wave.contract;
  const zone = timeZone === undefined ? '' : strings.zone(zoneWords(timeZone, language));
  return html`
    <h1 tabindex="-1">${rubyText(wave.title, language)}</h1>
    ${cover.hasSavedAnswers ? savedAnswersView(cover) : nothing}
    <dl class="facts">
      ${fact(strings.until, strings.untilDay(dayWords(wave.closesOn, language)) + zone)}
      ${fact(strings.minutes, strings.minuteCount(wave.estimatedMinutes))}
      ${fact(strings.items, strings.itemCount(wave.leastItemCount, wave.itemCount))}
    </dl>
    ${cover.hasSavedAnswers ? nothing : sharedView(cover)}
    <section>
      <h2>${strings.purpose}</h2>
      <p>${rubyText(wave.purpose, language)}</p>
      ${
        wave.attribution === undefined
          ? nothing
          : html`<p class="hint">${rubyText(wave.attribution, language)}</p>`
      }
    </section>
    ${
      wave.tellsOfEarlierActions === true
        ? html`<p>
            <a href="/waves/${wave.code}?lang=${language}#to=earlier-actions">${strings.earlierActions}</a>
          </p>`
        : nothing
    }
    ${promiseView(cover)} ${cover.entry?.modes ?? nothing}
    ${cover.hasSavedAnswers ? nothing : [cover.entry?.way, startView(cover)]}
  `;
}

function fact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function promiseView({ wave, language, entry }: Cover): TemplateResult {
  const { contract, contractFingerprint } = wave;
  const strings = respondStrings[language];
  return html`<section class="promise">
    <h2>${strings.promise}</h2>
    <div class="kept">
      <div>
        <h3>${strings.stored}</h3>
        <p>${strings.storedLead}</p>
        <ul>
          ${contract.storedItems.map((item) => html`<li>${rubyText(item.label, language)}</li>`)}
        </ul>
      </div>
      <div>
        <h3>${strings.notStored}</h3>
        <p>${strings.notStoredLead}</p>
        <ul>
          ${strings.notStoredThings.map((thing) => html`<li>${thing}</li>`)}
        </ul>
      </div>
    </div>
    <h3>${strings.smallGroups}</h3>
    <p>${strings.smallGroupsRule(contract.minimumBase)}</p>
    <h3>${strings.readers}</h3>
    <p>${strings.readersRule}</p>
    ${
      entry === null
        ? html`<h3>${strings.openLink}</h3>
            <p>${strings.openLinkRule}</p>`
        : nothing
    }
    <h3>${strings.deletion}</h3>
    <p>${strings.deletionRule(dayWords(contract.retainUntil, language))}</p>
    <h3>${strings.fingerprint}</h3>
    <p>${strings.fingerprintRule}</p>
    <p class="fingerprint">
      ${contractFingerprint.match(/.{1,4}/g)?.map((group) => html`<span>${group}</span> `)}
    </p>
  </section>`;
}

/** In view from the first moment, wherever one reads. */
function startView({ language, entry, begin }: Cover): TemplateResult | typeof nothing {
  if (entry !== null) return entry.start;
  return html`<div class="bar start no-print">
    <button type="button" class="button primary" @click=${begin}>${respondStrings[language].begin}</button>
  </div>`;
}

/** Before anything is typed: on a shared device nothing of it may stay. */
function sharedView({ language, isShared, isTerminal, chooseShared }: Cover): TemplateResult {
  const strings = respondStrings[language];
  if (isTerminal) return html`<p class="notice no-print">${strings.terminal}</p>`;
  const choose = (event: Event): void =>
    chooseShared(event.target instanceof HTMLInputElement && event.target.checked);
  return html`<div class="shared no-print">
    <label>
      <input type="checkbox" aria-describedby="shared-rule" .checked=${isShared} @change=${choose} />
      ${strings.shared}
    </label>
    <p id="shared-rule">${strings.sharedRule}<br />${strings.privateRule}</p>
  </div>`;
}

/** Above the contract, which was read before; saved answers mean that the device is not shared. */
function savedAnswersView(cover: Cover): TemplateResult {
  const strings = respondStrings[cover.language];
  return html`<section class="notice no-print">
    <h2>${strings.draft}</h2>
    <p>${strings.draftRule}</p>
    <div class="bar">
      <button type="button" class="button" @click=${cover.discard}>${strings.discard}</button>
      <button type="button" class="button primary" @click=${cover.resume}>${strings.resume}</button>
    </div>
  </section>`;
}
