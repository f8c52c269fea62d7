import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { html } from '../../components/ruby-text.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { EntryCover } from './cover-view.ts';
import type { Entry } from './entry/entry.ts';
import type { OwnQuestionnaire } from './entry/questionnaire-of-stratum.ts';

/** The way in with tickets and codes, and what it shows. */
export interface LoadedEntry {
  entry: Entry;
  cover: (view: { language: RespondentLanguage; isShared: boolean; begin: () => void }) => EntryCover;
  /** As whoever has the right to answer is asked. */
  own: (questionnaire: Questionnaire) => OwnQuestionnaire;
  receipt: (language: RespondentLanguage) => TemplateResult | typeof nothing;
  /** Fetches its words; to be awaited before it is shown in a language. */
  load: (language: RespondentLanguage) => Promise<void>;
}

const needsEntry = ({ contract }: PublicWave): boolean => contract.modes.some((mode) => mode !== 'open-link');

/** On the cover until the way in has come; null where none is needed. */
export function waitingEntry(wave: PublicWave, language: RespondentLanguage): EntryCover | null {
  if (!needsEntry(wave)) return null;
  const waiting = html`<p class="loading" role="status">${respondStrings[language].loading}</p>`;
  return { modes: html``, way: waiting, start: nothing };
}

/** Tickets need arithmetic that an open link does not: it is loaded only where a wave has more than one. */
export async function loadEntry(
  host: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'>,
  wave: PublicWave,
  hash: string,
): Promise<LoadedEntry | undefined> {
  if (!needsEntry(wave)) return undefined;
  const {
    Entry,
    entryView,
    loadEntryStrings,
    modesView,
    questionnaireOfStratum,
    readFragment,
    receiptView,
    startView,
  } = await import('./entry/way-in.ts');
  const entry = new Entry(host, wave, readFragment(hash));
  return {
    entry,
    cover: (view) => ({
      modes: modesView(entry, view.language),
      way: entryView({ entry, ...view }),
      start: startView({ entry, ...view }),
    }),
    own: (questionnaire) => questionnaireOfStratum(questionnaire, entry.stratum),
    receipt: (language) => receiptView(entry, language),
    load: loadEntryStrings,
  };
}
