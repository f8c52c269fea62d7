import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createApp } from '../../server/app.ts';
import { addQuestionnaire } from '../../server/authoring/add-questionnaire.ts';
import { publishedWave } from '../../server/demo/demonstration.ts';
import { recordResponse } from '../../server/fieldwork/answering/record-response.ts';
import { closeWave } from '../../server/fieldwork/waves/close-wave.ts';
import { createWave } from '../../server/fieldwork/waves/create-wave.ts';
import { findWaveOrFail } from '../../server/fieldwork/waves/find-wave-or-fail.ts';
import { openWave } from '../../server/fieldwork/waves/open-wave.ts';
import { openDependencies } from '../../server/open-dependencies.ts';
import { draftTables } from '../../server/publishing/release/draft-results.ts';
import { questionnaireSchema } from '../../surveys/schema/questionnaire.ts';
import { newSubmission } from '../server/hirakata-world.ts';

/** A server with a closed wave of a prefecture; prints its address, and when told how long the draft results took. */
const departments = 16;
const grades = 8;
const items = 11;
const responseCount = 7400;

const text = (ja: string) => ({ ja });
const options = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ code: String(place + 1), label: text(`区分${place + 1}`) }));
const attribute = (code: string, count: number) => ({
  type: 'single-response',
  code,
  text: text(code),
  isAttribute: true,
  options: options(count),
});
const questionnaire = questionnaireSchema.parse({
  format: 'kotae-questionnaire/1',
  code: 'prefecture',
  version: 1,
  title: text('測定'),
  purpose: text('速さを測る'),
  estimatedMinutes: 5,
  languages: ['ja'],
  populationItem: 'grade',
  sections: [
    {
      code: 'all',
      title: text('全部'),
      items: [
        attribute('department', departments),
        attribute('grade', grades),
        ...Array.from({ length: items }, (_, place) => ({
          type: 'rating-scale',
          code: `score${place + 1}`,
          text: text(`評価${place + 1}`),
          min: 1,
          max: 5,
          topBoxCount: 2,
          bottomBoxCount: 2,
        })),
      ],
    },
  ],
});
const tablePlan = {
  format: 'kotae-table-plan/1' as const,
  questionnaire: 'prefecture',
  version: 1,
  banners: [{ item: 'department' }, { item: 'grade' }, { item: 'grade', within: 'department' }],
  crosses: [],
};

const random = xoroshiro128plus(20_260_401);
const below = (limit: number): number => uniformInt(random, 0, limit - 1);
/** Few in the first groups, many in the last; one in fifty leaves it blank. */
const group = (count: number): string | undefined =>
  below(50) === 0 ? undefined : String(1 + Math.floor(Math.sqrt(below(count ** 2))));
const answered = (answers: Record<string, string | number | undefined>) =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Record<
    string,
    string | number
  >;

const directory = mkdtempSync(join(tmpdir(), 'kotae-bench-'));
const dependencies = await openDependencies({ dataDirectory: directory, publicUrl: 'http://127.0.0.1' });
await addQuestionnaire(dependencies.db, questionnaire, tablePlan);
await createWave(
  dependencies,
  {
    ...publishedWave,
    code: 'bench',
    questionnaire: { code: 'prefecture', version: 1 },
    population: options(grades).map(({ code }) => ({ option: code, eligibleCount: 5000 })),
    merges: [],
    mergedStrata: [],
  },
  { isSynthetic: true, actor: 'bench' },
);
await openWave(dependencies, 'bench', 'bench');
await Promise.all(
  Array.from({ length: responseCount }, () =>
    recordResponse(dependencies, 'bench', {
      submission: newSubmission(),
      answers: answered({
        department: group(departments),
        grade: group(grades),
        ...Object.fromEntries(
          Array.from({ length: items }, (_, place) => [
            `score${place + 1}`,
            below(50) === 0 ? undefined : 1 + below(5),
          ]),
        ),
      }),
    }),
  ),
);
await closeWave(dependencies, 'bench', 'bench');
const wave = await findWaveOrFail(dependencies.db, 'bench');
process.once('message', () => {
  const start = performance.now();
  void draftTables(dependencies, wave).then(({ publication: { tables } }) => {
    console.log(JSON.stringify({ tableCount: tables.length, milliseconds: performance.now() - start }));
  });
});
const server = serve({ fetch: createApp(dependencies).fetch, port: 0, hostname: '127.0.0.1' }, () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`);
});
process.once('SIGTERM', () => {
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});
