import { expect, test } from 'vitest';
import { tasksOf } from '../../../../client/pages/wave/wave-tasks.ts';
import type { WaveDetail } from '../../../../server/contract/fieldwork/waves.ts';

const all: WaveDetail['modes'] = ['ticket', 'drawn-code', 'open-link', 'paper'];
const settled = { contractFingerprint: 'f'.repeat(64) };

test.each<[WaveDetail['state'], WaveDetail['modes'], string | null, string[]]>([
  ['draft', all, null, ['invitations', 'form']],
  ['draft', ['open-link'], settled.contractFingerprint, ['poster']],
  ['draft', ['paper'], settled.contractFingerprint, ['poster', 'form']],
  [
    'open',
    all,
    settled.contractFingerprint,
    ['invitations', 'slips', 'codes', 'poster', 'form', 'paper', 'imports', 'publicPage'],
  ],
  ['open', ['open-link'], settled.contractFingerprint, ['poster', 'imports', 'publicPage']],
  ['closed', all, settled.contractFingerprint, ['publicPage']],
  ['published', all, settled.contractFingerprint, ['publicPage']],
])('%s, %j', (state, modes, contractFingerprint, tasks) => {
  expect(tasksOf({ state, modes, contractFingerprint })).toEqual(tasks);
});
