import { auditTexts } from '../../../analysis/index.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import { reportOf } from '../../../analysis/report/document/report-of.ts';
import { usualOptions } from '../../../analysis/report/document/report-options.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  PublishedTexts,
} from '../../../analysis/report/published-table.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { loadSolver } from '../background/load-solver.ts';
import { minimumTextCount } from '../texts/place-standing.ts';
import { reportSourceOf } from '../report/report-source-of.ts';
import { auditActions } from './audit-actions.ts';
import { auditTables, tellingGroups } from './audit-tables.ts';
import { overviewOfTables } from '../overview/overview-of-wave.ts';
import { comparedTables } from '../overview/earlier-of-table.ts';
import { straysInFiles, straysInReport } from './files/strays-in-files.ts';
import { outputsElsewhere } from './outputs-elsewhere.ts';
import { comparisonsOfTable, outputsOfComparisons } from './outputs-of-comparisons.ts';
import { gridViews, outputsOfGrids } from './outputs-of-grids.ts';
import { outputsOfOverview } from './outputs-of-overview.ts';
import { outputsOfReport } from './outputs-of-report.ts';

/** What an outsider could derive from everything that is published of a wave, in tables, texts, matrices, its overview, beside the wave before, in plans, its report and its actions. */
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
  const published = await overviewOfTables(dependencies, wave, { catalogue, tables });
  const overview = [...outputsOfOverview(published), ...outputsOfGrids(published, gridViews(published))];
  const compared = await comparedTables(dependencies, wave, {
    catalogue,
    tables: tables.filter((table) => table.kind !== 'response-rate'),
  });
  const comparisons = compared.map((own) => outputsOfComparisons(own, comparisonsOfTable(own)));
  // The whole of what a planner can choose: everything else is part of it.
  const report = reportOf(await reportSourceOf(db, wave.code), usualOptions, 'ja');
  const reported = outputsOfReport(report, { wave: wave.code, results: tables });
  const audited = auditTables(
    {
      catalogue,
      questionnaire,
      tables,
      elsewhere: {
        outputs: [...overview, ...comparisons, ...reported.outputs, ...outputs],
        rates: reported.rates,
        texts,
      },
    },
    await loadSolver(),
  );
  return {
    planCount,
    /** Every kind of output that was looked at. */
    outputNames: [...new Set(audited.publication.outputs.map(({ output }) => output))],
    isolated: audited.isolated,
    hidden: audited.hidden,
    telling: tellingGroups(audited),
    strays: [...(await straysInFiles([...tables, ...texts])), ...(await straysInReport(report))],
    actions: await auditActions(db, catalogue),
    textFindings: auditTexts(texts, minimumTextCount(catalogue)),
  };
}
