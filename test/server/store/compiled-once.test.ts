import { afterEach, beforeEach, expect, it } from 'vitest';
import { compiledOnce } from '../../../server/store/compiled-once.ts';
import { testApp, type TestApp } from '../test-app.ts';
import { hirakataWave, openHirakata } from '../hirakata-world.ts';

let world: TestApp;
beforeEach(async () => {
  world = await testApp();
});
afterEach(() => world.dispose());

it('a query is written once, and asks for other values each time', async () => {
  const { db } = world.dependencies;
  await openHirakata(world, { modes: ['ticket'] });
  await openHirakata(world, { modes: ['ticket'], code: 'another' });
  let writtenCount = 0;
  const strata = compiledOnce((own, { without, wave }: { wave: string; without: string }) => {
    writtenCount += 1;
    return own
      .selectFrom('stratum')
      .select(['wave', 'code'])
      .where('wave', '=', wave)
      .where('code', '!=', without);
  });
  const written = async (values: { wave: string; without: string }): Promise<unknown> =>
    db
      .selectFrom('stratum')
      .select(['wave', 'code'])
      .where('wave', '=', values.wave)
      .where('code', '!=', values.without)
      .execute();
  for (const values of [
    { wave: hirakataWave.code, without: '4' },
    { wave: 'another', without: '7' },
    { without: '4', wave: 'none' },
  ]) {
    const { rows } = await strata(db, values);
    expect(rows).toEqual(await written(values));
    // In a transaction it is the same query.
    const inside = await db.transaction().execute((transaction) => strata(transaction, values));
    expect(inside.rows).toEqual(rows);
    expect(rows.length > 0).toBe(values.wave !== 'none');
  }
  expect(writtenCount).toBe(1);
});
