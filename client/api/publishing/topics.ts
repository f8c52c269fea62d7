import type { WordMap } from '../../../analysis/report/topics/word-map.ts';
import type { ReportFormat } from '../../../server/contract/files.ts';
import type {
  PlaceTopics,
  TopicCorrectionsChange,
  TopicsChange,
} from '../../../server/contract/publishing/topics.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string, place: string): string =>
  `/api/manage/waves/${encodeURIComponent(wave)}/topics/${encodeURIComponent(place)}`;

/** What the published texts of a place are sorted by. */
export function fetchTopics(wave: string, place: string, language: Language): Promise<PlaceTopics> {
  return request(addressOf(wave, place), { language });
}

/** Refused with `topics-changed` where somebody else was faster. */
export function changeTopics(
  wave: string,
  place: string,
  change: TopicsChange,
  language: Language,
): Promise<PlaceTopics> {
  return request(addressOf(wave, place), { language, method: 'PUT', body: change });
}

/** What is decided about single texts by hand. */
export function changeCorrections(
  wave: string,
  place: string,
  change: TopicCorrectionsChange,
  language: Language,
): Promise<PlaceTopics> {
  return request(`${addressOf(wave, place)}/corrections`, { language, method: 'PUT', body: change });
}

/** Words that many wrote; found anew it takes some seconds. */
export function fetchWords(wave: string, place: string, language: Language): Promise<WordMap> {
  return request(`${addressOf(wave, place)}/words`, { language });
}

export function codesFile(wave: string, place: string, format: ReportFormat, language: Language): string {
  return `${addressOf(wave, place)}/file?format=${format}&lang=${language}`;
}
