import type { PublicWaveStrings } from '../../strings/public-wave/ja.ts';
import type { Trouble } from './standing.ts';

/** What went wrong and what to do next, in one breath. */
export function troubleWords(trouble: Trouble, strings: PublicWaveStrings): string {
  const { title, next } = troubleParts(trouble, strings);
  return `${title}${strings.sentenceEnd}${next}`;
}

/** The same, as a heading and what stands under it. */
export function troubleParts(trouble: Trouble, strings: PublicWaveStrings): { title: string; next: string } {
  return {
    'not-found': { title: strings.notFound, next: strings.notFoundNext },
    offline: { title: strings.offline, next: strings.offlineNext },
    trouble: { title: strings.trouble, next: strings.troubleNext },
  }[trouble];
}
