import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/waves.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { Entry } from './entry/entry.ts';
import type { OwnQuestionnaire } from './entry/questionnaire-of-stratum.ts';

/** The way in with tickets and codes, and what it shows. */
export interface LoadedEntry {
  entry: Entry;
  cover: (view: { language: RespondentLanguage; isShared: boolean; begin: () => void }) => {
    modes: TemplateResult;
    way: TemplateResult;
  };
  /** As whoever has the right to answer is asked. */
  own: (questionnaire: Questionnaire) => OwnQuestionnaire;
  receipt: (language: RespondentLanguage) => TemplateResult | typeof nothing;
  /** Fetches its words; to be awaited before it is shown in a language. */
  load: (language: RespondentLanguage) => Promise<void>;
}

/** Tickets need arithmetic that an open link does not: it is loaded only where a wave has more than one. */
export async function loadEntry(
  host: Pick<ReactiveControllerHost, 'requestUpdate'>,
  wave: PublicWave,
  hash: string,
): Promise<LoadedEntry | undefined> {
  const { modes } = wave.contract;
  if (modes.every((mode) => mode === 'open-link')) return undefined;
  const [
    { Entry },
    { entryView },
    { modesView },
    { questionnaireOfStratum },
    { readFragment },
    { receiptView },
    { loadEntryStrings },
  ] = await Promise.all([
    import('./entry/entry.ts'),
    import('./entry/entry-view.ts'),
    import('./entry/modes-view.ts'),
    import('./entry/questionnaire-of-stratum.ts'),
    import('./entry/read-fragment.ts'),
    import('./entry/receipt-view.ts'),
    import('../../strings/entry/entry-strings.ts'),
  ]);
  const entry = new Entry(host, wave, readFragment(hash));
  return {
    entry,
    cover: (view) => ({ modes: modesView(wave.contract, view.language), way: entryView({ entry, ...view }) }),
    own: (questionnaire) => questionnaireOfStratum(questionnaire, entry.stratum),
    receipt: (language) => receiptView(entry, language),
    load: loadEntryStrings,
  };
}
