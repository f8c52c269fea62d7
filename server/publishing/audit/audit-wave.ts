import { auditTexts, outsiderAudit } from '../../../analysis/index.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  PublishedTexts,
} from '../../../analysis/report/published-table.ts';
import type { Dependencies } from '../../dependencies.ts';
import { loadSolver } from '../background/load-solver.ts';
import { auditPublication } from '../release/audit-publication.ts';
import { minimumTextCount } from '../texts/place-standing.ts';
import { auditedPublication } from './audited-publication.ts';
import { outputsElsewhere } from './outputs-elsewhere.ts';

/** What an outsider could derive from everything that is published of a wave, in tables, texts, matrices and plans. */
export async function auditWave(
  dependencies: Dependencies,
  catalogue: Catalogue,
  tables: readonly (PublishedTable | PublishedResponseRate)[],
  texts: readonly PublishedTexts[],
) {
  const { outputs, planCount } = await outputsElsewhere(dependencies, catalogue, tables);
  const publication = auditedPublication(tables, { outputs, texts });
  return {
    planCount,
    /** Every kind of output that was looked at. */
    outputNames: [...new Set(publication.outputs.map(({ output }) => output))],
    isolated: auditPublication(tables, catalogue.minimumBase),
    hidden: outsiderAudit(publication, await loadSolver()),
    textFindings: auditTexts(texts, minimumTextCount(catalogue)),
  };
}
