import type { UnitReaderList } from '../../../server/contract/fieldwork/organisation.ts';
import type {
  AppliedReaderSet,
  UnitReaderReading,
  UnitReaderSet,
  UnitReaderTable,
} from '../../../server/contract/fieldwork/unit-reader-lists.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

/** A table as it was pasted, or a file. */
export type ReaderSource = { text: string } | { file: string };

const readersOf = (year: number): string => `/api/manage/organisation/${year}/readers`;

/** What a list would change; nothing is stored. */
export function readReaderList(
  year: number,
  table: UnitReaderTable,
  language: Language,
): Promise<UnitReaderReading> {
  return request(`${readersOf(year)}/read`, { language, method: 'POST', body: table });
}

/** Makes a list all that is assigned; returns links that are not to be had again. */
export function applyReaderList(
  year: number,
  set: UnitReaderSet,
  language: Language,
): Promise<AppliedReaderSet> {
  return request(`${readersOf(year)}/list`, { language, method: 'PUT', body: set });
}

/** Takes the last list back. */
export function undoReaderList(year: number, language: Language): Promise<UnitReaderList> {
  return request(`${readersOf(year)}/list`, { language, method: 'DELETE' });
}
