import type { RespondentLanguage } from '../../../../surveys/schema/language.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { readQuestionnaire } from '../../../api/waves.ts';
import { loadParts } from '../load-parts.ts';
import type * as Questions from './questions.ts';

export type LoadedQuestions = typeof Questions & { questionnaire: Questionnaire };

/** What is asked, and what shows it: the cover needs neither. */
async function loadQuestions(wave: string, language: RespondentLanguage): Promise<LoadedQuestions> {
  const [questionnaire, questions] = await Promise.all([
    readQuestionnaire(wave, language),
    import('./questions.ts'),
  ]);
  await loadParts(questionnaire);
  return { ...questions, questionnaire };
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
