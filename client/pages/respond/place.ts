import type { AskedPage } from '../../../surveys/routing/asked-pages.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** Where a respondent is. A section is named by its code: its position changes with what is asked. */
export type Place = 'cover' | `section/${string}` | 'review' | 'done';

export function sectionPlace(section: { code: string }): Place {
  return `section/${section.code}`;
}

/** Every place in the order of the way, with the answers given so far. */
export function placesOf(pages: readonly AskedPage[]): Place[] {
  return ['cover', ...pages.map((page) => sectionPlace(page.section)), 'review', 'done'];
}

/** The place after (1) or before (-1) another; the ends of the way lead to themselves. */
export function placeBeside(pages: readonly AskedPage[], place: Place, step: 1 | -1): Place {
  const places = placesOf(pages);
  return places[places.indexOf(place) + step] ?? place;
}

/**
 * The place itself while it is on the way; for a section that is no longer asked the last asked one before it;
 * for one that the questionnaire does not have, the cover.
 */
export function placeOnTheWay(
  questionnaire: Questionnaire,
  pages: readonly AskedPage[],
  place: string,
): Place {
  const way = placesOf(pages);
  const everySection = questionnaire.sections.map(sectionPlace);
  const upTo = everySection.slice(0, everySection.findIndex((known) => known === place) + 1);
  return way.find((known) => known === place) ?? upTo.findLast((earlier) => way.includes(earlier)) ?? 'cover';
}

/** The place that a history entry names; the cover for one that names none. */
export function placeIn(state: unknown): string {
  const isNamed = typeof state === 'object' && state !== null && 'place' in state;
  return isNamed && typeof state.place === 'string' ? state.place : 'cover';
}
