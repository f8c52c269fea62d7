import type { PublicKey } from '../../../surveys/tickets/blind-signature.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import { otherAttributes } from '../../../surveys/items/population-item.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { withQuestionNumbers } from '../../../surveys/items/words/piping.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { contentHash } from '../../content-hash.ts';
import type { Contract } from '../../contract/fieldwork/wave-contract.ts';
import { strataOfWave } from './strata-of-wave.ts';

export interface FrozenContract {
  contract: Contract;
  /** SHA-256 of its canonical JSON, hexadecimal. */
  fingerprint: string;
}

/** What enters a contract when its wave opens. */
interface OpeningKeys {
  /** Of the tickets, by stratum. */
  keys?: ReadonlyMap<string, PublicKey>;
  sealing?: Contract['sealing'];
}

/**
 * What respondents of a wave are promised: the frozen text once it has opened, before that what it would be. The keys
 * of tickets enter when it opens, so that a draft with tickets has no lasting fingerprint.
 */
export function contractOfWave(
  wave: Wave,
  questionnaire: Questionnaire,
  population: Population,
  { keys = new Map(), sealing }: OpeningKeys = {},
): FrozenContract {
  if (wave.contract !== null) {
    const stored = JSON.parse(wave.contract) as Contract;
    return { contract: inPresentForm(stored, wave), fingerprint: contentHash(stored) };
  }
  const contract: Contract = {
    wave: wave.code,
    questionnaireHash: wave.questionnaireHash,
    modes: wave.modes,
    strata: strataOfWave(wave, questionnaire, population).map((stratum) => {
      const key = keys.get(stratum.code);
      return key === undefined ? stratum : { ...stratum, key };
    }),
    storedItems: questionnaireItems(withQuestionNumbers(questionnaire)).map((item) => ({
      code: item.code,
      label: item.reportText ?? item.text,
    })),
    minimumBase: wave.minimumBase,
    ...(wave.headCounts.length > 0 && { ratesBy: ratesBy(wave, questionnaire) }),
    opensOn: wave.opensOn,
    ticketsUntil: wave.ticketsUntil,
    closesOn: wave.closesOn,
    retainUntil: wave.retainUntil,
    ...(wave.timeZone !== null && { timeZone: wave.timeZone }),
    ...(sealing && { sealing }),
  };
  return { contract, fingerprint: contentHash(contract) };
}

/** The attributes by which it will be told how many answered, besides that of the population. */
function ratesBy({ headCounts }: Wave, questionnaire: Questionnaire): Contract['ratesBy'] {
  const counted = new Set(headCounts.map(({ item }) => item));
  return otherAttributes(questionnaire)
    .filter(({ code }) => counted.has(code))
    .map(({ code, text, reportText }) => ({ code, label: reportText ?? text }));
}

/** Contracts of before there were modes promise an open link; their hash stays that of what was promised. */
function inPresentForm(stored: Contract | Omit<Contract, 'modes' | 'strata'>, wave: Wave): Contract {
  if ('modes' in stored) return stored;
  const { wave: code, questionnaireHash, storedItems, minimumBase, closesOn, retainUntil } = stored;
  return {
    wave: code,
    questionnaireHash,
    modes: ['open-link'],
    strata: [],
    storedItems,
    minimumBase,
    opensOn: wave.opensOn,
    ticketsUntil: null,
    closesOn,
    retainUntil,
  };
}
