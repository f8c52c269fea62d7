import { auditTexts } from '../../../analysis/index.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  PublishedTexts,
} from '../../../analysis/report/published-table.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { questionnaireByHash } from '../../store/questionnaires.queries.ts';
import { loadSolver } from '../background/load-solver.ts';
import { minimumTextCount } from '../texts/place-standing.ts';
import { auditTables, tellingGroups } from './audit-tables.ts';
import { overviewOfTables } from '../overview/overview-of-wave.ts';
import { straysInFiles } from './files/strays-in-files.ts';
import { outputsElsewhere } from './outputs-elsewhere.ts';
import { outputsOfOverview } from './outputs-of-overview.ts';

/** What an outsider could derive from everything that is published of a wave, in tables, texts, matrices, its overview and plans. */
export async function auditWave(
  dependencies: Dependencies,
  catalogue: Catalogue,
  tables: readonly (PublishedTable | PublishedResponseRate)[],
  texts: readonly PublishedTexts[],
) {
  const { db } = dependencies;
  const wave = await findWaveOrFail(db, catalogue.wave);
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const { outputs, planCount } = await outputsElsewhere(dependencies, catalogue.wave);
  const overview = outputsOfOverview(await overviewOfTables(dependencies, wave, { catalogue, tables }));
  const audited = auditTables(
    { catalogue, questionnaire, tables, elsewhere: { outputs: [...overview, ...outputs], texts } },
    await loadSolver(),
  );
  return {
    planCount,
    /** Every kind of output that was looked at. */
    outputNames: [...new Set(audited.publication.outputs.map(({ output }) => output))],
    isolated: audited.isolated,
    hidden: audited.hidden,
    telling: tellingGroups(audited),
    strays: await straysInFiles([...tables, ...texts]),
    textFindings: auditTexts(texts, minimumTextCount(catalogue)),
  };
}
