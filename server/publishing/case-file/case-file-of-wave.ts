import { codebook, type CaseFile } from '../../../analysis/index.ts';
import type { Answer } from '../../../surveys/items/answer.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { StoredQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { buildCaseFile } from './build-case-file.ts';
import { caseFileOfSegments, segmentsOf } from './case-file-segments.ts';

/**
 * The case file of a closed wave: its columns as they were frozen, or, the first time, built from the answers in the
 * order of the sealed file and put beside it.
 */
export async function caseFileOfWave(
  { responses }: Pick<Dependencies, 'responses'>,
  { code }: Pick<Wave, 'code'>,
  { questionnaire, hash }: Pick<StoredQuestionnaire, 'questionnaire' | 'hash'>,
): Promise<CaseFile> {
  const frozen = await responses.segments(code);
  const known =
    frozen &&
    caseFileOfSegments(frozen, { questionnaireHash: hash, items: codebook(asTabulated(questionnaire)) });
  if (known !== null) return known;
  const built = await responses.withAnswers(code, (answers, count) =>
    buildCaseFile(questionnaire, parsed(answers), count),
  );
  await responses.saveSegments(code, segmentsOf(built, hash));
  return built;
}

function* parsed(answers: Iterable<string>): Generator<Record<string, Answer>> {
  for (const text of answers) yield JSON.parse(text) as Record<string, Answer>;
}
