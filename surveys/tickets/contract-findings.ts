import { contractFingerprints } from './contract-fingerprints.ts';
import type { Evidence, Recounter } from './evidence.ts';
import { manifestProblems } from './manifest.ts';
import type { TallyProblem } from './tally-problem.ts';

/** The fingerprint of a contract, and what is wrong with the contract itself. */
export interface ContractFindings {
  /** As computed from the contract, whatever the installation states. */
  fingerprint: string;
  problems: TallyProblem[];
}

/** Whether a contract is the one that was announced, and one under which tickets protect anybody. */
export function contractFindings(
  { contract, contractFingerprint }: Pick<Evidence, 'contract' | 'contractFingerprint'>,
  { announced }: Pick<Recounter, 'announced'>,
): ContractFindings {
  const known = contractFingerprints(contract);
  const fingerprint = known.find((one) => one === contractFingerprint) ?? known[0] ?? '';
  const problems: TallyProblem[] = [];
  if (fingerprint !== contractFingerprint) {
    const facts = { computed: fingerprint, stated: contractFingerprint };
    problems.push({ code: 'fingerprint-differs', stratum: null, facts });
  }
  for (const start of announced.filter((one) => !fingerprint.startsWith(one))) {
    const facts = { computed: fingerprint, announced: start };
    problems.push({ code: 'fingerprint-not-announced', stratum: null, facts });
  }
  for (const code of manifestProblems(contract, [])) {
    // Drawn codes are drawn from a box: their strata need neither keys nor a smallest size.
    const counts = contract.modes.includes('ticket') || code === 'overlapping-strata';
    if (counts && code !== 'wrong-fingerprint') problems.push({ code, stratum: null, facts: {} });
  }
  return { fingerprint, problems };
}
