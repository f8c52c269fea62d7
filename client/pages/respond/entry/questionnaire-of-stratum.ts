import type { Stratum } from '../../../../server/contract/fieldwork/waves.ts';
import type { Answer } from '../../../../surveys/items/answer.ts';
import { attestedAnswers } from '../../../../surveys/routing/attested-answers.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

/** What a ticket or a code changes about the questionnaire: what it answers for its holder, and what may be answered. */
export interface OwnQuestionnaire {
  questionnaire: Questionnaire;
  attested: Record<string, Answer>;
}

/** The questionnaire as members of a stratum answer it: of the population item only their own options are offered. */
export function questionnaireOfStratum(
  questionnaire: Questionnaire,
  stratum: Stratum | null,
): OwnQuestionnaire {
  if (stratum === null) return { questionnaire, attested: {} };
  const own = {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.code === questionnaire.populationItem && item.type === 'single-response'
          ? { ...item, options: item.options.filter(({ code }) => stratum.options.includes(code)) }
          : item,
      ),
    })),
  };
  return { questionnaire: own, attested: attestedAnswers(questionnaire.populationItem, stratum) };
}
