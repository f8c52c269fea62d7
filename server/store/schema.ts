import type { WaveState } from './wave-state.ts';

/**
 * The tables of the main database, as Kysely sees them. Responses are not here: they live in files of their own
 * (responses/), apart from everything that knows a person.
 */
export interface Schema {
  questionnaire: QuestionnaireTable;
  wave: WaveTable;
  population: PopulationTable;
  publication: PublicationTable;
  published_table: PublishedTableTable;
  user: AccountTable;
}

interface QuestionnaireTable {
  /** SHA-256 of the canonical JSON: the identity of a version. */
  hash: string;
  code: string;
  version: number;
  body: string;
  table_plan: string;
}

interface WaveTable {
  code: string;
  organisation: string;
  title: string;
  questionnaire_hash: string;
  state: WaveState;
  is_synthetic: number;
  opens_on: string;
  closes_on: string;
  retain_until: string;
  minimum_base: number;
  merges: string;
  /** Canonical JSON of what respondents were promised; null until the wave opens. */
  contract: string | null;
  opened_at: string | null;
  closed_at: string | null;
  published_at: string | null;
}

interface PopulationTable {
  wave: string;
  option: string;
  position: number;
  eligible_count: number;
}

interface PublicationTable {
  wave: string;
  /** The catalogue and the rules the tables were made under, as JSON. */
  catalogue: string;
}

interface PublishedTableTable {
  wave: string;
  id: string;
  body: string;
}

/** The part of better-auth's table that queries of ours read. */
interface AccountTable {
  id: string;
  name: string;
  email: string;
  role: string;
}
