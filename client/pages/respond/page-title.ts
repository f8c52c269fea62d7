import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { say } from '../../strings/language.ts';
import { respondStrings } from '../../strings/respond/respond-strings.ts';
import { calmTitle } from './calm-view.ts';
import { sectionPlace, type Place } from './place.ts';
import type { ResponseInProgress } from './response-in-progress.ts';
import type { Standing } from './standing.ts';

interface Whereabouts {
  language: RespondentLanguage;
  standing: Standing;
  wave: PublicWave | undefined;
  response: ResponseInProgress | undefined;
  place: Place;
  hasProblems: boolean;
}

/** The document's title: where one is first, then the survey; an error is named before both. */
export function pageTitle(whereabouts: Whereabouts): string {
  const { language, wave, hasProblems } = whereabouts;
  const strings = respondStrings[language];
  const survey = wave === undefined ? strings.survey : say(wave.title, language);
  const here = hereWords(whereabouts);
  const title = here === undefined || here === survey ? survey : `${here} | ${survey}`;
  return withoutReadings(hasProblems ? `${strings.errorInTitle}: ${title}` : title);
}

function hereWords({ language, standing, response, place }: Whereabouts): string | undefined {
  const strings = respondStrings[language];
  if (standing !== 'open') return calmTitle(standing, strings);
  if (place === 'cover') return undefined;
  if (place === 'review') return strings.review;
  if (place === 'done') return strings.done;
  const pages = response?.pages ?? [];
  const index = pages.findIndex((page) => sectionPlace(page.section) === place);
  const section = pages[index]?.section;
  return section && `${strings.step(index + 1, pages.length)} ${say(section.title, language)}`;
}
