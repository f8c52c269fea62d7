import type { Evidence, Recounter } from '../../../surveys/tickets/evidence.ts';
import { verifyingTally, type TallyVerification } from '../../../surveys/tickets/verify-tally.ts';
import type { Trouble } from './standing.ts';

/** How far the recount of all tickets has come. */
export type WaveCheck =
  | { kind: 'none' | 'reading' | 'moving' }
  | { kind: 'running'; checkedCount: number; ticketCount: number }
  | { kind: 'done'; ticketCount: number; verification: TallyVerification }
  | { kind: 'failed'; trouble: Trouble };

/** So long the recount holds the page before it lets it breathe. */
const sliceMs = 30;

/** Recounts in slices, telling in between how many tickets were looked at. */
export async function verifyInSlices(
  evidence: Evidence,
  recounter: Recounter,
  progress: (checkedCount: number) => void,
): Promise<TallyVerification> {
  const steps = verifyingTally(evidence, recounter);
  let sliceEnds = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnds) continue;
    progress(step.value);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    sliceEnds = performance.now() + sliceMs;
  }
}
