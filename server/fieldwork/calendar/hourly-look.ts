import type { Dependencies } from '../../dependencies.ts';
import { lookAtClock } from './look-at-clock.ts';

const lookEveryMs = 60 * 60 * 1000;

/** Looks at the clock now and each hour after; one look at a time. */
export async function hourlyLook(dependencies: Dependencies): Promise<{ stop: () => Promise<void> }> {
  let last = look(dependencies);
  await last;
  const hourly = setInterval(() => {
    last = last.then(() => look(dependencies));
  }, lookEveryMs);
  return {
    async stop() {
      clearInterval(hourly);
      await last;
    },
  };
}

async function look(dependencies: Dependencies): Promise<void> {
  try {
    // Mails go on for hours; nobody waits for them.
    await lookAtClock(dependencies);
  } catch (error) {
    console.error(error);
  }
}
