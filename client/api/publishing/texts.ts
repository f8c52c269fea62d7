import type {
  ReviewedTextAnswer,
  TextDecisionInput,
  TextReviewPage,
} from '../../../server/contract/publishing/texts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/texts`;
const placeAddress = (wave: string, place: string): string =>
  `${addressOf(wave)}/${encodeURIComponent(place)}`;

export function fetchTextReview(wave: string, language: Language): Promise<TextReviewPage> {
  return request(addressOf(wave), { language });
}

export async function fetchReviewedTexts(
  wave: string,
  place: string,
  language: Language,
): Promise<ReviewedTextAnswer[]> {
  const { texts } = await request<{ texts: ReviewedTextAnswer[] }>(placeAddress(wave, place), { language });
  return texts;
}

export function decideText(
  wave: string,
  place: string,
  text: string,
  decision: TextDecisionInput,
  language: Language,
): Promise<ReviewedTextAnswer> {
  return request(`${placeAddress(wave, place)}/${text}`, { language, method: 'PUT', body: decision });
}

/** Withholds those of the texts that are undecided, or takes that back; returns which. */
export async function changeTexts(
  wave: string,
  place: string,
  change: 'withheld' | 'reopened',
  ids: readonly string[],
  language: Language,
): Promise<string[]> {
  const address = `${placeAddress(wave, place)}/${change}`;
  return (await request<{ ids: string[] }>(address, { language, method: 'POST', body: { ids } })).ids;
}
