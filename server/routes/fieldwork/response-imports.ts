import { createRoute, z } from '@hono/zod-openapi';
import { withoutReadings } from '../../../surveys/items/words/furigana.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { codeSchema } from '../../../surveys/schema/code.ts';
import type { Item, ResponseOption } from '../../../surveys/schema/item.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { managers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import {
  importResponses,
  previewImport,
  type ImportPreview,
} from '../../fieldwork/answering/import-responses.ts';
import { plainWords } from '../../intake/plain-words.ts';
import { anyOther } from '../../intake/responses/read-cell.ts';
import type { UnknownValue } from '../../intake/responses/read-responses.ts';
import { targetName, targetsOf, type Target } from '../../intake/responses/target.ts';
import { ProblemError } from '../../problems.ts';
import { latestVersion } from '../../store/authoring/questionnaires.queries.ts';
import { keepIntakeWords, type IntakePlace } from '../../store/fieldwork/intake-words.queries.ts';
import {
  intakeWordsSchema,
  responseFileReadingSchema,
  responseFileSchema,
  responseImportReportSchema,
  responseImportSchema,
  type ResponseFileReading,
} from '../../contract/fieldwork/response-imports.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf, wordedIssues } from '../answers/problem-response.ts';
import { waveParams } from './waves.ts';

/** More rows and values than anybody would go through by hand. */
const mostListed = 100;

/** Responses from files of other tools, and what words in people's files mean. */
export function responseImportRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/response-imports/read',
    request: { params: waveParams, body: body(responseFileSchema) },
    responses: {
      200: answers(responseFileReadingSchema, 'What a file of responses says; nothing is stored'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const take = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/response-imports',
    request: { params: waveParams, body: body(responseImportSchema) },
    responses: {
      200: answers(responseImportReportSchema, 'Stored: all new rows'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });
  const explain = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/questionnaires/{code}/intake-words',
    request: { params: z.object({ code: codeSchema }), body: body(intakeWordsSchema) },
    responses: { 204: { description: 'Kept for the next file' }, ...refusals(401, 403, 404, 422) },
  });

  return createApi<SignedInEnv>()
    .openapi(read, async (context) => {
      const { file, ...rest } = context.req.valid('json');
      const { wave } = context.req.valid('param');
      const preview = await previewImport(dependencies, wave, { ...rest, file: bytesOf(file) });
      return context.json(readingOf(preview, languageOf(context)), 200);
    })
    .openapi(take, async (context) => {
      const { file, ...rest } = context.req.valid('json');
      const { wave } = context.req.valid('param');
      const actor = actorOf(context.var.account);
      const report = await importResponses(dependencies, wave, { ...rest, file: bytesOf(file) }, actor);
      const rows = badRows(report.setAside, languageOf(context));
      return context.json({ ...report, setAsideCount: report.setAside.length, setAside: rows }, 200);
    })
    .openapi(explain, async (context) => {
      const { words } = context.req.valid('json');
      const { code } = context.req.valid('param');
      if ((await latestVersion(db, code)) === undefined) throw new ProblemError('questionnaire-not-found');
      await keepIntakeWords(
        db,
        code,
        words.map((one) => ({ ...one, place: one.place as IntakePlace, words: plainWords(one.words) })),
      );
      return context.body(null, 204);
    });
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(Buffer.from(file, 'base64'));
}

function badRows(
  rows: readonly { line: number; issues: Parameters<typeof wordedIssues>[0] }[],
  language: Language,
) {
  return rows
    .slice(0, mostListed)
    .map(({ line, issues }) => ({ line, issues: wordedIssues(issues.slice(0, 10), language) }));
}

function readingOf(
  { questionnaire, reading, explained, ...counts }: ImportPreview,
  language: Language,
): ResponseFileReading {
  const items = questionnaireItems(questionnaire);
  const byCode = new Map(items.map((item) => [item.code, item]));
  const labelOf = (code: string): string => textOf(byCode.get(code)?.text, language);
  const rows = Array.from(reading.rowIssues, ([line, issues]) => ({ line, issues }));
  return {
    headingLine: reading.headingLine,
    columns: reading.columns.map(({ heading, target, how }) => ({
      heading,
      target: target === null ? null : targetName(target),
      how,
    })),
    targets: items.flatMap((item) =>
      targetsOf(item).map((target) => ({ name: targetName(target), label: labelOfTarget(target, language) })),
    ),
    missing: reading.missing.map((item) => ({ item, label: labelOf(item) })),
    fileIssues: wordedIssues(reading.fileIssues, language),
    blankCount: reading.blankLines.length,
    shortCount: reading.shortLines.length,
    ...counts,
    badCount: rows.length,
    badRows: badRows(rows, language),
    unknownValues: [...besideOptions(reading.unknownValues, byCode), ...reading.unknownValues]
      .slice(0, mostListed)
      .map((unknown) => ({
        ...unknown,
        label: labelOf(unknown.item),
        meanings: meaningsOf(byCode.get(unknown.item), unknown.value, language),
      })),
    // Words of printed tables are no words of files of responses.
    explained: [...explained]
      .filter(([place]) => place !== 'printed')
      .map(([place, words]) => Array.from(words, ([name, meaning]) => ({ place, words: name, meaning })))
      .flat(),
  };
}

/** Of items with an option beside which people write: all that is no option, as one entry of its own. */
function besideOptions(unknown: readonly UnknownValue[], items: ReadonlyMap<string, Item>): UnknownValue[] {
  return Array.from(Map.groupBy(unknown, ({ item }) => item)).flatMap(([item, values]) =>
    textOptionsOf(items.get(item)).length === 0
      ? []
      : [{ item, value: anyOther, count: values.reduce((sum, { count }) => sum + count, 0) }],
  );
}

function textOptionsOf(item: Item | undefined): ResponseOption[] {
  return item !== undefined && 'options' in item ? item.options.filter(({ takesText }) => takesText) : [];
}

/** By what a value can be explained: an option, or a point of a scale. */
function meaningsOf(
  item: Item | undefined,
  value: string,
  language: Language,
): ResponseFileReading['unknownValues'][number]['meanings'] {
  if (item === undefined) return [];
  if (value === anyOther) {
    return textOptionsOf(item).map(({ code, label }) => ({
      meaning: `${code}/text`,
      label: textOf(label, language),
    }));
  }
  if ('options' in item) {
    return item.options.map(({ code, label }) => ({ meaning: code, label: textOf(label, language) }));
  }
  if (item.type !== 'rating-scale') return [];
  return Array.from({ length: item.max - item.min + 1 }, (_, index) => {
    const point = String(item.min + index);
    return { meaning: point, label: point };
  });
}

function labelOfTarget(target: Target, language: Language): string {
  const { item } = target;
  const question = textOf(item.text, language);
  if (target.kind === 'answer') return question;
  if (target.kind === 'place') return `${question} [${target.place}]`;
  const option = 'options' in item ? item.options.find(({ code }) => code === target.option) : undefined;
  const words = `${question} [${textOf(option?.label, language)}]`;
  return target.kind === 'tick' ? words : `${words} […]`;
}

function textOf(text: LocalText | undefined, language: Language): string {
  return withoutReadings(text?.[language] ?? text?.ja ?? '');
}
