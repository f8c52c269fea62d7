import { checkQuestionnaire } from '../../../surveys/check/check-questionnaire.ts';
import { questionnaireOfRound } from '../../../surveys/rotation/questionnaire-of-round.ts';
import type { Issue } from '../../../surveys/schema/issue.ts';
import type { HeadCountsByAttribute } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Rotation } from '../../../surveys/schema/rotation.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { NewSeries } from '../../contract/fieldwork/series.ts';
import { waveOfRound } from './wave-of-round.ts';

/** What is wrong with a series, besides what is wrong with its first round as a wave. */
export function seriesIssues(series: NewSeries, questionnaire: Questionnaire): ServerIssue[] {
  const { rotation } = series;
  const { opensOn } = waveOfRound(series, 2);
  const overlaps: ServerIssue[] =
    opensOn <= series.wave.closesOn
      ? [{ code: 'rounds-overlap', path: ['everyMonths'], facts: { opensOn } }]
      : [];
  return [
    ...overlaps,
    ...(rotation === null ? [] : rotationIssues(rotation, questionnaire, series.wave.headCounts)),
  ];
}

/** Every round must be a questionnaire by itself: nothing that decides or repeats what is asked may be missing from it. */
function rotationIssues(
  rotation: Rotation,
  questionnaire: Questionnaire,
  headCounts: HeadCountsByAttribute = [],
): ServerIssue[] {
  const counted = new Set(headCounts.map(({ item }) => item));
  const known = new Set(questionnaire.sections.flatMap(({ items }) => items.map(({ code }) => code)));
  const seen = new Set<string>();
  const named = rotation.parts.flatMap((part, place) =>
    part.flatMap((item, index): ServerIssue[] => {
      const path = ['rotation', 'parts', place, index];
      const isTwice = seen.has(item);
      seen.add(item);
      if (!known.has(item)) return [{ code: 'unknown-item', path, facts: { item } }];
      if (item === questionnaire.populationItem || counted.has(item))
        return [{ code: 'population-item-rotates', path, facts: { item } }];
      return isTwice ? [{ code: 'rotates-twice', path, facts: { item } }] : [];
    }),
  );
  if (named.length > 0) return named;
  return rotation.parts.flatMap((_, place): ServerIssue[] => {
    const { issues } = checkQuestionnaire(questionnaireOfRound(questionnaire, rotation, place + 1));
    const [first] = issues;
    if (first === undefined) return [];
    const facts = { part: place + 1, item: itemOf(first) };
    return [{ code: 'round-not-whole', path: ['rotation', 'parts', place], facts }];
  });
}

function itemOf({ facts, path }: Issue): string {
  return 'item' in facts && typeof facts.item === 'string' ? facts.item : path.join('.');
}
