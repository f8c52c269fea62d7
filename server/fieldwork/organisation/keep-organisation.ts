import { checkOrganisation } from '../../../surveys/organisation/check-organisation.ts';
import type { Organisation, Unit } from '../../../surveys/schema/organisation.ts';
import type { Dependencies } from '../../dependencies.ts';
import { readOrganisation } from '../../intake/organisation/read-organisation.ts';
import { readSheet, type SheetSource } from '../../intake/read-sheet.ts';
import { ProblemError } from '../../problems.ts';
import { listOrganisations, putOrganisation } from '../../store/fieldwork/organisation.queries.ts';

type Needed = Pick<Dependencies, 'db' | 'now'>;

/**
 * The units that a table names, to be looked at before they are kept. Nothing is stored.
 * Throws  `invalid-request` with everything that is wrong with the table and with its units.
 */
export async function readOrganisationTable(
  { db }: Pick<Needed, 'db'>,
  fiscalYear: number,
  source: SheetSource,
): Promise<Unit[]> {
  const before = await organisationBefore(db, fiscalYear);
  const { units, issues } = readOrganisation(await readSheet(source), before);
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  return checkedOrganisation({ fiscalYear, units }, before).units;
}

/**
 * Keeps the organisation of a fiscal year, in place of the one that was there. Questionnaires that were made with that one
 * stay as they are.
 * Throws  `invalid-request` with everything that is wrong; nothing is kept then.
 */
export async function keepOrganisation(
  { db, now }: Needed,
  given: Pick<Organisation, 'fiscalYear' | 'units'>,
  by: { name: string; actor: string },
): Promise<void> {
  const organisation = checkedOrganisation(given, await organisationBefore(db, given.fiscalYear));
  const at = now().toISOString();
  const { fiscalYear, units } = organisation;
  await putOrganisation(
    db,
    { organisation, changedAt: at, changedBy: by.name },
    {
      at,
      actor: by.actor,
      action: 'organisation-changed',
      facts: { fiscalYear, unitCount: units.length },
    },
  );
}

/** The organisation of a year. Throws  `organisation-not-found`. */
export async function organisationOfYear(db: Needed['db'], fiscalYear: number): Promise<Organisation> {
  const found = (await listOrganisations(db)).find(
    ({ organisation }) => organisation.fiscalYear === fiscalYear,
  );
  if (found === undefined) throw new ProblemError('organisation-not-found');
  return found.organisation;
}

function checkedOrganisation(
  { fiscalYear, units }: Pick<Organisation, 'fiscalYear' | 'units'>,
  before: Organisation | null,
): Organisation {
  const { organisation, issues } = checkOrganisation(
    { format: 'kotae-organisation/1', fiscalYear, units },
    before,
  );
  if (organisation === undefined) throw new ProblemError('invalid-request', issues);
  return organisation;
}

async function organisationBefore(db: Needed['db'], fiscalYear: number): Promise<Organisation | null> {
  const versions = (await listOrganisations(db)).map(({ organisation }) => organisation);
  return versions.find((version) => version.fiscalYear < fiscalYear) ?? null;
}
