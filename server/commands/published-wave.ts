import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { publishedCatalogue, publishedTable } from '../store/publishing/publications.queries.ts';
import { listWaves } from '../store/fieldwork/waves.queries.ts';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import type {
  PublishedResponseRate,
  PublishedTable,
  PublishedTexts,
} from '../../analysis/report/published-table.ts';

/** The catalogue of a published wave; without a code, of the one that opened last. Throws  `wave-not-found`. */
export async function catalogueOfWave({ db }: Dependencies, code: string | undefined): Promise<Catalogue> {
  const published = (await listWaves(db)).filter((wave) => wave.state === 'published');
  const wave = code === undefined ? published[0] : published.find((candidate) => candidate.code === code);
  const catalogue = wave && (await publishedCatalogue(db, wave.code));
  if (catalogue === undefined) throw new ProblemError('wave-not-found');
  return catalogue;
}

/** All its tables and its lists of texts, in the order of the catalogue. */
export async function resultsOfCatalogue({ db }: Dependencies, catalogue: Catalogue) {
  const results = await Promise.all(
    catalogue.entries.map((entry) => publishedTable(db, catalogue.wave, entry.id)),
  );
  const tables: (PublishedTable | PublishedResponseRate)[] = [];
  const texts: PublishedTexts[] = [];
  for (const result of results) {
    if (result?.kind === 'texts') texts.push(result);
    else if (result !== undefined) tables.push(result);
  }
  return { tables, texts };
}
