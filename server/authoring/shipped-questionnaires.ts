import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../store/database.ts';
import { ProblemError } from '../problems.ts';
import { addQuestionnaire } from './add-questionnaire.ts';

const directory = fileURLToPath(new URL('../../surveys/definitions', import.meta.url));

/** Puts every questionnaire that comes with the program into the library. */
export async function addShippedQuestionnaires(db: Database): Promise<void> {
  const folders = readdirSync(directory).filter((name) => statSync(join(directory, name)).isDirectory());
  for (const folder of folders.toSorted()) {
    for (const file of readdirSync(join(directory, folder)).toSorted()) {
      if (!file.startsWith('questionnaire.')) continue;
      const planFile = join(directory, folder, file.replace('questionnaire.', 'table-plan.'));
      const plan: unknown = existsSync(planFile) ? readJson(planFile) : null;
      await addIfNew(db, readJson(join(directory, folder, file)), plan);
    }
  }
}

/** A version that this installation wrote itself under the same name stays as it is. */
async function addIfNew(db: Database, questionnaire: unknown, plan: unknown): Promise<void> {
  try {
    await addQuestionnaire(db, questionnaire, plan);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'questionnaire-exists') throw error;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
