#!/usr/bin/env node
import './preflight.ts';
import { Command } from 'commander';
import { addAuditAnonymity } from './commands/audit-anonymity.ts';
import { addAuditTables } from './commands/audit-tables.ts';
import { addCheck } from './commands/check.ts';
import { addCreateAccount } from './commands/create-account.ts';
import { addDemo } from './commands/demo.ts';
import { addImportResponses } from './commands/import-responses.ts';
import { addSchema } from './commands/schema.ts';
import { addTables } from './commands/tables.ts';
import { addCube } from './commands/cube.ts';
import { addTabulate } from './commands/tabulate.ts';
import { addVerifyWave } from './commands/verify-wave.ts';
import { ProblemError, problemWords } from './problems.ts';
import { fileIssueWords } from './issue-words.ts';
import { commandLanguage } from './commands/command-language.ts';

const program = new Command('kotae').description(
  'Anonymous employee surveys and engagement analytics, self-hosted',
);
for (const add of [
  addCheck,
  addSchema,
  addTabulate,
  addCube,
  addDemo,
  addImportResponses,
  addTables,
  addAuditTables,
  addAuditAnonymity,
  addCreateAccount,
  addVerifyWave,
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
