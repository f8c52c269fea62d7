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
  place: Place,
): Place {
  const way = placesOf(pages);
  if (way.includes(place)) return place;
  const everySection = questionnaire.sections.map(sectionPlace);
  const before = everySection.slice(0, everySection.indexOf(place) + 1);
  return before.findLast((earlier) => way.includes(earlier)) ?? 'cover';
}
