import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import type { Wave } from '../store/waves.queries.ts';
import type { Contract } from './contract.ts';

/** What respondents of a wave are promised: the frozen text once it has opened, before that what it would be. */
export function contractOfWave(wave: Wave, questionnaire: Questionnaire): Contract {
  if (wave.contract !== null) return JSON.parse(wave.contract) as Contract;
  return {
    wave: wave.code,
    questionnaireHash: wave.questionnaireHash,
    mode: 'open-link',
    storedItems: questionnaire.sections.flatMap((section) =>
      section.items.map((item) => ({ code: item.code, label: item.reportText ?? item.text })),
    ),
    minimumBase: wave.minimumBase,
    closesOn: wave.closesOn,
    retainUntil: wave.retainUntil,
  };
}
