import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { readQuestionnaire } from '../../../api/fieldwork/waves.ts';
import type { OwnForm } from '../own-form.ts';
import { loadParts } from '../load-parts.ts';
import type * as Questions from './questions.ts';

export type LoadedQuestions = typeof Questions & {
  questionnaire: Questionnaire;
  /** Where questions come in an order of one's own, or repeat earlier answers. */
  OwnForm: typeof OwnForm | undefined;
};

/** The mark of an order or of a repeated answer, in the questionnaire as it is written down. */
const isOwn = /Order":"random"|\{[a-z]\w*\}/i;

/** What is asked, and what shows it: the cover needs neither. */
async function loadQuestions(wave: string, language: RespondentLanguage): Promise<LoadedQuestions> {
  const [questionnaire, questions] = await Promise.all([
    readQuestionnaire(wave, language),
    import('./questions.ts'),
  ]);
  const [own] = await Promise.all([
    isOwn.test(JSON.stringify(questionnaire)) ? import('../own-form.ts') : undefined,
    loadParts(questionnaire),
  ]);
  return { ...questions, questionnaire, OwnForm: own?.OwnForm };
}

/** The same once for all who wait for it; anew after it has failed. */
export function questionsLoader(wave: string): (language: RespondentLanguage) => Promise<LoadedQuestions> {
  let loading: Promise<LoadedQuestions> | undefined;
  return (language) =>
    (loading ??= loadQuestions(wave, language).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
