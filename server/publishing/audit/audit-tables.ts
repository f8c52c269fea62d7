import type { Highs } from 'highs';
import {
  isUnrecognisable,
  outsiderAudit,
  type AuditedPublication,
  type HiddenGroup,
  type IsolatedGroup,
} from '../../../analysis/index.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { auditPublication } from '../release/audit-publication.ts';
import { auditedPublication, type Elsewhere } from './audited-publication.ts';
import { outputsOfDrivers } from './outputs-of-drivers.ts';
import { outputsOfRequirement } from './outputs-of-requirement.ts';
import { routingsOf } from './routings-of.ts';

/** What is judged together. */
export interface AuditedWave {
  catalogue: Pick<Catalogue, 'minimumBase' | 'requirements' | 'drivers'>;
  questionnaire: Questionnaire;
  tables: readonly (PublishedTable | PublishedResponseRate)[];
  elsewhere: Elsewhere;
}

/** What an outsider could derive. */
export interface AuditedTables {
  minimumBase: number;
  publication: AuditedPublication;
  isolated: IsolatedGroup[];
  hidden: HiddenGroup[];
}

/** What an outsider could derive from tables and rates as they are served, and from what is printed elsewhere. */
export function auditTables(
  {
    catalogue: { minimumBase, requirements = [], drivers = [] },
    questionnaire,
    tables,
    elsewhere,
  }: AuditedWave,
  solver: Highs,
): AuditedTables {
  const ofItems = tables.filter((table) => table.kind !== 'response-rate');
  const matrices = requirements.flatMap((requirement) =>
    outputsOfRequirement(requirement, { tables: ofItems, minimumBase }),
  );
  const maps = drivers.flatMap((own) => outputsOfDrivers(own, ofItems));
  const publication = {
    ...auditedPublication(tables, {
      ...elsewhere,
      outputs: [...matrices, ...maps, ...(elsewhere.outputs ?? [])],
    }),
    routings: routingsOf(questionnaire),
  };
  return {
    minimumBase,
    publication,
    isolated: auditPublication(tables, minimumBase),
    hidden: outsiderAudit(publication, solver),
  };
}

/**
 * Hidden groups of which something follows that nobody may know: figures that are printed after all, and what follows from
 * sums and differences of a group that is small and whose members can be recognised. What follows from zeros alone is no
 * finding: that nobody gave an answer may be known.
 */
export function tellingGroups({
  minimumBase,
  publication: { tables },
  hidden,
}: Pick<AuditedTables, 'minimumBase' | 'publication' | 'hidden'>): HiddenGroup[] {
  return hidden.filter(({ table: id, group, known }) => {
    const table = tables.find((own) => own.id === id);
    if (table === undefined) throw new RangeError(`no table ${id}`);
    const followed = known.filter(({ follows }) => follows === 'from_sums');
    const base = followed
      .filter(({ category }) => table.categories.some(({ code }) => code === category))
      .reduce((sum, { count }) => sum + count, 0);
    const isSmall =
      base < minimumBase && !isUnrecognisable(tables, { ...table, parts: [group], base }, minimumBase);
    return known.some(({ follows }) => follows === 'printed') || (followed.length > 0 && isSmall);
  });
}
