import { putAway } from '../../fieldwork/waves/close-wave.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { ReviewedText } from '../../store/publishing/text-review-store.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { draftTables } from '../release/draft-results.ts';
import { cleanText } from './clean-text.ts';
import { redaction } from './redaction.ts';
import { releasable, standingPlaces, type StandingPlace } from './standing-places.ts';
import { textPlaceId } from './text-places.ts';

export interface TextReview {
  wave: Wave;
  places: StandingPlace[];
}

/**
 * The review of a closed wave's texts. The first to ask begins it, which the log remembers: from then on somebody has
 * read what people wrote. Only what may be published is there to be read.
 * Throws  `wave-not-found`, `results-not-ready` before closing, `wrong-state` after publication.
 */
export async function textReview(
  dependencies: Dependencies,
  waveCode: string,
  actor: string,
): Promise<TextReview> {
  const { db, responses, textReviews, now } = dependencies;
  const wave = await findWaveOrFail(db, waveCode);
  if (wave.state === 'draft' || wave.state === 'open') throw new ProblemError('results-not-ready');
  if (wave.state === 'published') throw new ProblemError('wrong-state');
  // Where closing was cut short (a full disk), there are no texts to read yet.
  await putAway(dependencies, waveCode);
  const { publication } = await draftTables(dependencies, wave);
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const places = await standingPlaces(dependencies, { wave, questionnaire }, publication.tables);
  const shown = new Set(places.filter(releasable).map(({ place }) => place.id));
  if (shown.size > 0 && !textReviews.has(waveCode)) {
    const texts = (await responses.texts(waveCode))
      .map(({ item, option, text }) => ({ place: textPlaceId(item, option), text: cleanText(text) }))
      .filter(({ place }) => shown.has(place));
    textReviews.begin(waveCode, texts);
    await addLogEntry(db, {
      at: now().toISOString(),
      actor,
      action: 'text-review-begun',
      wave: waveCode,
      facts: { listCount: shown.size },
    });
  }
  return { wave, places };
}

/** One place of a review. Throws  `texts-withheld` where nobody reads anything, or there is no such place. */
export async function placeOfReview(
  dependencies: Dependencies,
  waveCode: string,
  placeId: string,
  actor: string,
): Promise<StandingPlace> {
  const { places } = await textReview(dependencies, waveCode, actor);
  const found = places.filter(releasable).find(({ place }) => place.id === placeId);
  if (found === undefined) throw new ProblemError('texts-withheld');
  return found;
}

/** Decides about one text. Throws  `text-not-found`, `redaction-adds`. */
export function decideText(
  { textReviews }: Pick<Dependencies, 'textReviews'>,
  wave: string,
  place: string,
  { id, decision, redacted }: Pick<ReviewedText, 'id' | 'decision' | 'redacted'>,
): ReviewedText {
  const found = textReviews.texts(wave, place).find((text) => text.id === id);
  if (found === undefined) throw new ProblemError('text-not-found');
  const blackened = redacted === null || redacted === found.text ? null : redaction(found.text, redacted);
  if (blackened === null && redacted !== null && redacted !== found.text) {
    throw new ProblemError('redaction-adds');
  }
  const decided = { ...found, decision, redacted: blackened };
  textReviews.decide(wave, place, decided);
  return decided;
}
