import { nothing, type TemplateResult } from 'lit';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { AnswerChangeEvent } from '../../items/answer-change.ts';
import { calmView } from './calm-view.ts';
import { coverView } from './cover-view.ts';
import type { LateParts } from './late-parts.ts';
import { waitingEntry } from './load-entry.ts';
import { sectionPlace, type Place } from './place.ts';
import type { AnswerProblem } from './ending/problems-view.ts';
import type { ResponseInProgress } from './response-in-progress.ts';
import type { Standing } from './standing.ts';

/** Where the respondent is, and what is known there. */
export interface Whereabouts {
  language: RespondentLanguage;
  standing: Standing;
  wave: PublicWave | undefined;
  response: ResponseInProgress | undefined;
  place: Place;
  parts: Pick<LateParts, 'entry' | 'questions' | 'ending' | 'delivery' | 'isCutOff'>;
  problems: readonly AnswerProblem[];
  /** Left blank on the page before. */
  skipped: readonly string[];
  hasSavedAnswers: boolean;
  /** Whether what was answered last is kept on this device. */
  isSaved: boolean;
  isShared: boolean;
  /** Set up as a shared terminal by its address. */
  isTerminal: boolean;
  /** Sent back from the review to one section. */
  isRevising: boolean;
  /** Answers came after the wave had closed. */
  isLate: boolean;
  wasRecordedBefore: boolean;
  /** Until a shared terminal erases itself; null on other devices. */
  secondsLeft: number | null;
}

/** Where one can go from there. */
export interface Steps {
  again: () => void;
  begin: () => void;
  resume: () => void;
  discard: () => void;
  chooseShared: (isShared: boolean) => void;
  answer: (event: AnswerChangeEvent) => void;
  back: () => void;
  next: () => void;
  go: (place: Place) => void;
  show: (item: string) => void;
  send: () => void;
  erase: () => void;
}

/** What stands on the page at a place: why nothing can be answered, or cover, section, review, thanks. */
export function placeView(here: Whereabouts, steps: Steps): TemplateResult {
  const { language, wave, response, standing, place, parts, problems } = here;
  if (standing !== 'open' || wave === undefined) {
    return calmView({
      standing: standing === 'open' ? 'loading' : standing,
      language,
      ended: wave && parts.ending?.endedWords(standing, { wave, language, isLate: here.isLate }),
      again: steps.again,
    });
  }
  if (place === 'done' && parts.ending !== undefined) {
    const receipt = parts.entry?.receipt(language) ?? nothing;
    const { isShared, wasRecordedBefore, secondsLeft } = here;
    const { erase } = steps;
    return parts.ending.doneView({
      wave,
      language,
      isShared,
      wasRecordedBefore,
      receipt,
      secondsLeft,
      erase,
    });
  }
  if (response !== undefined && place === 'review') {
    if (parts.ending === undefined)
      return calmView({
        standing: parts.isCutOff ? 'offline' : 'loading',
        language,
        ended: undefined,
        again: steps.again,
      });
    const delivery = parts.delivery?.state ?? 'not-sent';
    return parts.ending.reviewView({ response, language, problems, delivery, ...steps });
  }
  const page = response?.pages.find(({ section }) => sectionPlace(section) === place);
  if (response !== undefined && page !== undefined && parts.questions !== undefined) {
    const { skipped, isSaved, isRevising } = here;
    const { show } = steps;
    return parts.questions.sectionView({
      page,
      response,
      language,
      problems,
      problemList: parts.ending?.problemsView(problems, language, show) ?? nothing,
      reminder: parts.ending?.skippedView({ skipped, response, language, show }),
      isSaved,
      isRevising,
      ...steps,
    });
  }
  const { isShared, isTerminal, hasSavedAnswers } = here;
  const entry =
    parts.entry?.cover({ language, isShared, begin: steps.begin }) ?? waitingEntry(wave, language);
  return coverView({ wave, language, hasSavedAnswers, isShared, isTerminal, entry, ...steps });
}
