import type { Command } from 'commander';
import { checkQuestionnaire } from '../../surveys/check/check-questionnaire.ts';
import { issueWords } from '../../surveys/check/issue-words.ts';
import { commandLanguage } from './command-language.ts';
import { readJson } from './read-file.ts';

/** kotae check <questionnaire.json>: every problem with its code, place and words; exit 1 if there is one. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('check a questionnaire: every problem with its code, its place and a sentence')
    .argument('<questionnaire.json>')
    .action((file: string) => {
      const { questionnaire, issues } = checkQuestionnaire(readJson(file));
      for (const issue of issues) {
        console.log(`${issue.code}  ${issue.path.join('.')}  ${issueWords(issue, commandLanguage)}`);
      }
      if (issues.length > 0) process.exitCode = 1;
      else console.log(`${questionnaire?.code} v${questionnaire?.version}: ok`);
    });
}
