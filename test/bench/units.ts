import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addQuestionnaire } from '../../server/authoring/add-questionnaire.ts';
import { publishedWave } from '../../server/demo/demonstration.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { closeWave } from '../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { findWaveOrFail } from '../../server/fieldwork/waves/find-wave-or-fail.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { draftTables } from '../../server/publishing/release/draft-results.ts';
import { unitStandings } from '../../server/publishing/unit-pages/unit-standings.ts';
import { waveUnits } from '../../server/publishing/unit-pages/wave-units.ts';
import { newSubmission } from '../server/hirakata-world.ts';
import { largeCity, syntheticCity } from '../server/publishing/unit-pages/synthetic-city.ts';
import type { Figures } from './figures.ts';

const wave = 'city';

/**
 * How long the draft results of a city of 3,000 staff take (200 units in five levels, 60 items) as HR waits for them: from
 * asking until the worker thread has read the responses, tabulated, hidden and audited everything.
 */
export async function benchUnits(): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'kotae-bench-'));
  const dependencies = await openDependencies({ dataDirectory: directory, publicUrl: 'http://127.0.0.1' });
  dependencies.now = () => new Date(`${publishedWave.opensOn}T03:00:00Z`);
  try {
    const responseCount = await closeCity(dependencies);
    const closed = await findWaveOrFail(dependencies.db, wave);
    const from = performance.now();
    const { publication } = await draftTables(dependencies, closed);
    const seconds = (performance.now() - from) / 1000;
    const tableCount = publication.tables.length;
    const pageCount = pagesIn(publication.tables);
    console.log(
      `${responseCount} responses, ${tableCount} tables, ${pageCount} units with a page: ${seconds.toFixed(1)} s in the worker`,
    );
    return { responseCount, tableCount, pageCount, seconds };
  } finally {
    await dependencies.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function closeCity(dependencies: Dependencies): Promise<number> {
  const { stored, population, sheets } = syntheticCity(largeCity);
  const { questionnaire, tablePlan } = stored;
  await addQuestionnaire(dependencies.db, questionnaire, tablePlan);
  const { code, version } = questionnaire;
  const asked = { ...publishedWave, code: wave, questionnaire: { code, version }, population };
  await createWave(dependencies, asked, { isSynthetic: true, actor: 'bench' });
  await openWave(dependencies, wave, 'bench');
  await Promise.all(
    sheets.map((answers) => recordResponse(dependencies, wave, { submission: newSubmission(), answers })),
  );
  await closeWave(dependencies, wave, 'bench');
  return sheets.length;
}

function pagesIn(tables: Parameters<typeof unitStandings>[0]): number {
  const { questionnaire, tablePlan } = syntheticCity(largeCity).stored;
  const units = waveUnits(questionnaire, tablePlan);
  if (units === null) throw new Error('the city has no units');
  const standings = unitStandings(tables, units, { minimumBase: publishedWave.minimumBase });
  return standings.filter(({ noPage }) => noPage === null).length;
}
