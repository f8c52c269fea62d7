import { createRoute } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import { importNoteWords } from '../../authoring/import/import-note-words.ts';
import { importInBackground } from '../../authoring/import/import-in-background.ts';
import { ProblemError } from '../../problems.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf, wordedIssues } from '../answers/problem-response.ts';
import {
  questionnaireFileSchema,
  questionnaireImportSchema,
} from '../../contract/authoring/questionnaire-imports.ts';

/** Reads a questionnaire out of another tool's file. Nothing is kept: a draft is begun with what it answers. */
export function questionnaireImportRoutes() {
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/questionnaire-imports',
    request: { body: body(questionnaireFileSchema) },
    responses: {
      200: answers(questionnaireImportSchema, 'What was taken, changed and left out'),
      ...refusals(401, 403, 413, 422),
    },
  });
  return createApi<SignedInEnv>().openapi(read, async (context) => {
    const { fileName, file, language: main } = context.req.valid('json');
    const language = languageOf(context);
    const outcome = await importInBackground(new Uint8Array(Buffer.from(file, 'base64')), {
      language: main,
    });
    if ('issue' in outcome) throw new ProblemError('unreadable-questionnaire', [outcome.issue]);
    const { questionnaire, report, languages, issues } = outcome;
    return context.json(
      {
        code: codeOfFile(fileName),
        questionnaire,
        report: report.map((note) => ({ ...note, words: importNoteWords(note, language) })),
        languages,
        issues: wordedIssues(issues, language),
      },
      200,
    );
  });
}

/** What a file's name makes of a code; nothing where it has no letters for one. */
function codeOfFile(fileName: string): string {
  const stem = fileName.replace(/\.\w+$/, '').toLowerCase();
  return stem
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
}
