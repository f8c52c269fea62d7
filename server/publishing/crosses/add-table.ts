import type { CatalogueEntry } from '../../../analysis/report/catalogue.ts';
import type { Cross, CrossChoices } from '../../contract/publishing/crosses.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import {
  insertTable,
  publishedCatalogue,
  publishedTables,
} from '../../store/publishing/publications.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { backgroundProblem } from '../release/background-problem.ts';
import { closedWaveOf } from '../release/closed-wave-of.ts';
import { catalogueEntryOf } from '../tables/catalogue-of.ts';
import { crossChoices } from './cross-choices.ts';
import { crossIssues, idOfCross } from './plan-of-cross.ts';

type Needed = Pick<Dependencies, 'db' | 'responses' | 'furtherCrosses' | 'now'>;

/** Of what a further table of a published wave can be asked for; of nothing once its responses are deleted. */
export async function choicesOfWave(
  { db, responses }: Pick<Needed, 'db' | 'responses'>,
  wave: Wave,
): Promise<CrossChoices> {
  if (wave.state !== 'published') throw new ProblemError('wrong-state');
  if (!(await responses.has(wave.code))) return { stubs: [], banners: [] };
  const { stored, wave: tabulated } = await closedWaveOf(db, wave);
  const groups = { ...stored, merges: tabulated.merges };
  return crossChoices(groups, await publishedTables(db, wave.code), wave.minimumBase);
}

/**
 * Adds a table to those of a published wave, immutable like them; its line of the list. The same one asked for again is
 * that which is there. Every one is judged together with all that is published when it is stored, never with less.
 * Throws  `wrong-state`, `invalid-request`, `responses-deleted`, `cross-not-possible`, `tabulation-stopped`,
 *         `tabulation-too-large`; nothing is added then.
 */
export async function addTable(
  { db, responses, furtherCrosses, now }: Needed,
  wave: Wave,
  { cross, actor }: { cross: Cross; actor: string },
): Promise<CatalogueEntry> {
  if (wave.state !== 'published') throw new ProblemError('wrong-state');
  const closed = await closedWaveOf(db, wave);
  const issues = crossIssues(
    cross,
    crossChoices({ ...closed.stored, merges: closed.wave.merges }, [], wave.minimumBase),
  );
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  const id = idOfCross(cross);
  return furtherCrosses.inTurn(async (release) => {
    for (;;) {
      // The list first: a table that comes after it makes the list another one, and this is not stored.
      const catalogue = await publishedCatalogue(db, wave.code);
      if (catalogue === undefined) throw new ProblemError('wrong-state');
      const known = catalogue.entries.find((entry) => entry.id === id);
      if (known !== undefined) return known;
      if (!(await responses.has(wave.code))) throw new ProblemError('responses-deleted');
      const published = await publishedTables(db, wave.code);
      const table = await release({ ...closed, cross, published }).catch((error: unknown) => {
        throw backgroundProblem(error);
      });
      if (table === null) throw new ProblemError('cross-not-possible');
      const place = catalogue.entries.findLastIndex(({ stub }) => stub === cross.stub) + 1;
      const entry = catalogueEntryOf(table, catalogue.entries[place - 1]?.sectionLabel ?? null);
      const entries = catalogue.entries.toSpliced(place, 0, entry);
      const log = {
        at: now().toISOString(),
        actor,
        wave: wave.code,
        action: 'table-added' as const,
        facts: { table: id, stub: cross.stub, banner: cross.banner },
      };
      const after = { ...catalogue, entries };
      if (await insertTable(db, { before: catalogue, after, table, log })) return entry;
    }
  });
}
