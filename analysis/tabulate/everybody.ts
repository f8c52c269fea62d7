import type { CaseFile } from '../codebook/case-file.ts';
import type { Partition } from './grouping.ts';

/**
 * All cases as one group.
 *
 * @example everybody(exampleCaseFile).groupCount // => 1
 */
export function everybody({ caseCount }: Pick<CaseFile, 'caseCount'>): Partition {
  return { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(caseCount) };
}
