import type { Highs } from 'highs';
import {
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
import { outputsOfRequirement } from './outputs-of-requirement.ts';
import { routingsOf } from './routings-of.ts';

/** What is judged together. */
export interface AuditedWave {
  catalogue: Pick<Catalogue, 'minimumBase' | 'requirements'>;
  questionnaire: Questionnaire;
  tables: readonly (PublishedTable | PublishedResponseRate)[];
  elsewhere: Elsewhere;
}

/** What an outsider could derive. */
export interface AuditedTables {
  publication: AuditedPublication;
  isolated: IsolatedGroup[];
  hidden: HiddenGroup[];
}

/** What an outsider could derive from tables and rates as they are served, and from what is printed elsewhere. */
export function auditTables(
  { catalogue: { minimumBase, requirements = [] }, questionnaire, tables, elsewhere }: AuditedWave,
  solver: Highs,
  onProgress?: (done: number, of: number) => void,
): AuditedTables {
  const ofItems = tables.filter((table) => table.kind !== 'response-rate');
  const matrices = requirements.flatMap((requirement) =>
    outputsOfRequirement(requirement, { tables: ofItems, minimumBase }),
  );
  const publication = {
    ...auditedPublication(tables, {
      ...elsewhere,
      outputs: [...matrices, ...(elsewhere.outputs ?? [])],
    }),
    routings: routingsOf(questionnaire),
  };
  return {
    publication,
    isolated: auditPublication(tables, minimumBase),
    hidden: outsiderAudit(publication, solver, onProgress),
  };
}

/**
 * The tables that give away what nobody may know, by their ids: small groups that sums and differences single out, and
 * figures of hidden groups. That something follows from zeros alone is no finding: that nobody gave an answer may be
 * known.
 */
export function tellingTables({ isolated, hidden }: Pick<AuditedTables, 'isolated' | 'hidden'>): string[] {
  return [
    ...isolated.map(({ stub, banner }) => (banner === null ? stub : `${stub}*${banner}`)),
    ...hidden.flatMap(({ table, known }) => (known.some(({ restsOnZeros }) => !restsOnZeros) ? table : [])),
  ];
}
