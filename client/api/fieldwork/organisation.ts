import type {
  OrganisationChange,
  OrganisationList,
  OrganisationReading,
  OrganisationTable,
  UnitReaderList,
} from '../../../server/contract/fieldwork/organisation.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const organisation = '/api/manage/organisation';

/** Every version, the latest year first. */
export async function fetchOrganisations(language: Language): Promise<OrganisationList['versions']> {
  return (await request<OrganisationList>(organisation, { language })).versions;
}

/** What a table of units says; nothing is stored. */
export async function readOrganisation(
  year: number,
  table: OrganisationTable,
  language: Language,
): Promise<OrganisationReading['units']> {
  const path = `${organisation}/${year}/read`;
  return (await request<OrganisationReading>(path, { language, method: 'POST', body: table })).units;
}

export async function keepOrganisation(
  year: number,
  change: OrganisationChange,
  language: Language,
): Promise<OrganisationList['versions']> {
  const path = `${organisation}/${year}`;
  return (await request<OrganisationList>(path, { language, method: 'PUT', body: change })).versions;
}

/** Puts the units into a questionnaire that is being written. */
export async function putUnitsInDraft(
  year: number,
  draft: string,
  change: { item: string; revision: number },
  language: Language,
): Promise<void> {
  const path = `${organisation}/${year}/drafts/${encodeURIComponent(draft)}`;
  await request(path, { language, method: 'POST', body: change });
}

/** Who reads which unit of a year. */
export function fetchUnitReaders(year: number, language: Language): Promise<UnitReaderList> {
  return request(`${organisation}/${year}/readers`, { language });
}

export function assignUnits(
  year: number,
  reader: { email: string; units: string[] },
  language: Language,
): Promise<UnitReaderList> {
  const path = `${organisation}/${year}/readers`;
  return request(path, { language, method: 'PUT', body: reader });
}
