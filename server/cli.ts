#!/usr/bin/env node
import './preflight.ts';

// Imported only now: what a file names at its top is compiled before its first line runs.
const { runCommand } = await import('./commands/run-command.ts');

await runCommand();
