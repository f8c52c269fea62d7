import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { draftShapeSchema } from '../../../surveys/schema/draft-shape.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { decodeText } from '../../intake/sheet-text.ts';
import { importLss } from './lss/import-lss.ts';
import { ImportRefusal, type ImportChoices, type Imported } from './import-note.ts';
import { importSurveyJs } from './surveyjs/import-surveyjs.ts';
import { importXlsForm } from './xlsform/import-xlsform.ts';

/** No questionnaire that anybody could answer is larger. */
export const mostFileBytes = 5 * 1024 * 1024;
const deepest = 100;

export interface ImportOutcome extends Imported {
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
  choices: ImportChoices = {},
): Promise<ImportOutcome | { issue: ServerIssue }> {
  try {
    const imported = await read(bytes, choices);
    return { ...imported, issues: checkQuestionnaire(imported.questionnaire).issues };
  } catch (error) {
    if (error instanceof ImportRefusal) return { issue: error.issue };
    throw error;
  }
}

async function read(bytes: Uint8Array, choices: ImportChoices): Promise<Imported> {
  if (bytes.length === 0) throw new ImportRefusal({ code: 'empty-file', facts: {} });
  if (bytes.length > mostFileBytes)
    throw new ImportRefusal({ code: 'file-too-large', facts: { most: mostFileBytes / 1024 / 1024 } });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return importXlsForm(bytes, choices);
  const text = decodeText(bytes)
    ?.replace(/^\uFEFF/, '')
    .trimStart();
  if (text?.startsWith('<') === true) return importLss(text, choices);
  if (text?.startsWith('{') !== true) throw new ImportRefusal({ code: 'unknown-format', facts: {} });
  return importJson(text, choices);
}

function importJson(text: string, choices: ImportChoices): Imported {
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
  return isOurs ? { questionnaire: own.data, report: [], languages: [] } : importSurveyJs(raw, choices);
}

/** How deep brackets are nested outside of texts: known before anything is parsed, in one walk over the text. */
function depthOf(text: string): number {
  let [depth, most, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' || character === '[') most = Math.max(most, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return most;
}
