import type { Dependencies } from '../../dependencies.ts';
import type { Publication } from '../../store/publishing/publications.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TextsWithheldReason } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { minimumTextCount, placeStanding } from './place-standing.ts';
import { textPlaceId, textPlaces, type TextPlace } from './text-places.ts';

/** A place of a closed wave, and whether what was written there may be read. */
export interface StandingPlace {
  place: TextPlace;
  standing: TextsWithheldReason | 'releasable';
  /** How many were given: not for anybody where the standing is another than `releasable`. */
  givenCount: number;
}

export const releasable = ({ standing }: StandingPlace): boolean => standing === 'releasable';

/** Every place of a closed wave where something could be written, beside the tables that would be published of it. */
export async function standingPlaces(
  { responses }: Pick<Dependencies, 'responses'>,
  { wave, questionnaire }: { wave: Pick<Wave, 'code' | 'minimumBase'>; questionnaire: Questionnaire },
  tables: Publication['tables'],
): Promise<StandingPlace[]> {
  const places = textPlaces(questionnaire);
  if (places.length === 0) return [];
  const counts = new Map(
    (await responses.textCounts(wave.code)).map(({ item, option, count }) => [
      textPlaceId(item, option),
      count,
    ]),
  );
  const ofItems = tables.filter((table): table is PublishedTable => table.kind !== 'response-rate');
  const minimum = minimumTextCount(wave);
  return places.map((place) => {
    const givenCount = counts.get(place.id) ?? 0;
    return { place, givenCount, standing: placeStanding(place, givenCount, minimum, ofItems) };
  });
}
