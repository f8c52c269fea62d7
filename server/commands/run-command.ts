import { Command } from 'commander';
import { addAuditAnonymity } from './audit-anonymity.ts';
import { addAuditLog } from './audit-log.ts';
import { addAuditTables } from './audit-tables.ts';
import { addBackup, addRestore } from './backup.ts';
import { addBenchmark } from './benchmark.ts';
import { addCheck } from './check.ts';
import { addCreateAccount } from './create-account.ts';
import { addDemo } from './demo.ts';
import { addExport } from './export.ts';
import { addDoctor } from './doctor.ts';
import { addImportQuestionnaire } from './import-questionnaire.ts';
import { addImportResponses } from './import-responses.ts';
import { addMigrateStore } from './migrate-store.ts';
import { addOrganisation } from './organisation.ts';
import { addReport } from './report.ts';
import { addResetAccount } from './reset-account.ts';
import { addSchema } from './schema.ts';
import { addTables } from './tables.ts';
import { addCube } from './cube.ts';
import { addTabulate } from './tabulate.ts';
import { addVerifyWave } from './verify-wave.ts';
import { codeVersion } from '../publishing/release/code-version.ts';
import { ProblemError, problemWords } from '../problems.ts';
import { fileIssueWords } from '../issue-words.ts';
import { commandLanguage } from './command-language.ts';

/** Does what the words on the command line say. Sets exit code 1 after a line for each problem. */
export async function runCommand(): Promise<void> {
  const program = new Command('kotae')
    .description('Anonymous employee surveys and engagement analytics, self-hosted')
    .version(codeVersion);
  for (const add of [
    addCheck,
    addSchema,
    addTabulate,
    addCube,
    addDemo,
    addImportQuestionnaire,
    addImportResponses,
    addTables,
    addReport,
    addExport,
    addBenchmark,
    addAuditTables,
    addAuditAnonymity,
    addAuditLog,
    addCreateAccount,
    addResetAccount,
    addBackup,
    addRestore,
    addDoctor,
    addVerifyWave,
    addMigrateStore,
    addOrganisation,
  ]) {
    add(program);
  }

  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof ProblemError) {
      console.error(problemWords(error.code, commandLanguage).title);
      for (const issue of error.issues)
        console.error(`  ${fileIssueWords(issue, commandLanguage)} [${issue.code}]`);
    } else {
      console.error(error instanceof Error ? error.message : error);
    }
    process.exitCode = 1;
  }
}
