import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { draftShapeSchema } from '../../../surveys/schema/draft-shape.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { decodeText } from '../../intake/sheet-text.ts';
import { importLss } from './import-lss.ts';
import { ImportRefusal, type Imported, type ImportNote } from './import-note.ts';
import { importSurveyJs } from './import-surveyjs.ts';
import { importXlsForm } from './import-xlsform.ts';

/** No questionnaire that anybody could answer is larger. */
export const mostFileBytes = 5 * 1024 * 1024;
const deepest = 100;

export interface ImportOutcome {
  questionnaire: Record<string, unknown>;
  report: ImportNote[];
  /** What is still wrong with it as a questionnaire. */
  issues: ServerIssue[];
}

/**
 * A questionnaire out of a file of LimeSurvey, SurveyJS or XLSForm, or of Kotae itself, told apart by what is in it.
 * Returns an issue alone where nothing can be read: `file-too-large`, `empty-file`, `unknown-format`, `broken-json`,
 * `broken-xml`, `xml-with-entities`, `broken-zip`, `too-deep`, `too-many-elements`, `no-questions`.
 */
export async function importQuestionnaire(
  bytes: Uint8Array,
): Promise<ImportOutcome | { issue: ServerIssue }> {
  try {
    const { questionnaire, report } = await read(bytes);
    return { questionnaire, report, issues: checkQuestionnaire(questionnaire).issues };
  } catch (error) {
    if (error instanceof ImportRefusal) return { issue: error.issue };
    throw error;
  }
}

async function read(bytes: Uint8Array): Promise<Imported> {
  if (bytes.length === 0) throw new ImportRefusal({ code: 'empty-file', facts: {} });
  if (bytes.length > mostFileBytes)
    throw new ImportRefusal({ code: 'file-too-large', facts: { most: mostFileBytes / 1024 / 1024 } });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return importXlsForm(bytes);
  const text = decodeText(bytes)
    ?.replace(/^\uFEFF/, '')
    .trimStart();
  if (text?.startsWith('<') === true) return importLss(text);
  if (text?.startsWith('{') !== true) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  return importJson(text);
}

function importJson(text: string): Imported {
  if (depthOf(text) > deepest) throw new ImportRefusal({ code: 'too-deep', facts: {} });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new ImportRefusal({
      code: 'broken-json',
      facts: { detail: error instanceof Error ? error.message : '' },
    });
  }
  const own = draftShapeSchema.safeParse(raw);
  const isOurs = own.success && own.data['format'] === 'kotae-questionnaire/1';
  return isOurs ? { questionnaire: own.data, report: [] } : importSurveyJs(raw);
}

/** How deep brackets are nested outside of texts: known before anything is parsed. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
