import { indexContinuity } from '../../../surveys/versions/index-continuity.ts';
import {
  itemContinuity,
  worst,
  type Change,
  type Continuity,
} from '../../../surveys/versions/item-continuity.ts';
import type { Indicator } from '../../../surveys/schema/indicator-plan.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { bannerItems, joinedCode } from '../../../analysis/index.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { PublishedWave } from './published-wave.ts';

type Point = PublishedTable['points'][number];

/** The table of an indicator in one wave, its group in it, and what changed since the wave it was chosen from. */
export type FollowedTable =
  { table: PublishedTable; point: Point; change: Change } | { status: 'not_in_wave' | 'other_group' };

/**
 * Finds an indicator's table in another wave: items by what they continue, whatever they are called there. A group of
 * the same code made of other options is another group.
 */
export async function followedTable(
  { source, statistic }: Pick<Indicator, 'source' | 'statistic'>,
  anchor: PublishedWave,
  wave: PublishedWave,
  versions: readonly Questionnaire[],
): Promise<FollowedTable> {
  const missing: FollowedTable = { status: 'not_in_wave' };
  const own = await anchor.table(source.table);
  const ownPoint = own?.points.find(({ code }) => code === source.group);
  if (own === undefined || ownPoint === undefined) return missing;
  const follow = (code: string): Continuity | undefined =>
    code === own.stub && own.stubKind === 'index'
      ? indexContinuity(code, anchor.questionnaire, wave.questionnaire, versions)
      : itemContinuity(code, anchor.questionnaire, wave.questionnaire, versions);
  const stub = follow(own.stub);
  const items = (own.banner === null ? [] : bannerItems(own.banner)).map(follow);
  const followed = [stub, ...items].flatMap((item) => item ?? []);
  if (followed.length <= items.length) return missing;
  const table = await wave.table(joinedCode(followed.map(({ code }) => code)));
  if (table === undefined) return missing;
  const point = table.points.find(({ code }) => code === source.group);
  if (point === undefined || optionsOf(point) !== optionsOf(ownPoint)) return { status: 'other_group' };
  const isOtherBox =
    statistic.kind === 'top-box' && table.scale?.topBoxCount !== own.scale?.topBoxCount ? 'scale' : 'none';
  return {
    table,
    point,
    change: [...followed.map(({ change }) => change), isOtherBox].reduce<Change>(
      (sum, change) => worst(sum, change as Change),
      'none',
    ),
  };
}

/** What a group is made of, whatever the order. */
function optionsOf({ code, options = [code], within }: Point): string {
  return [options, within?.options ?? []].map((codes) => codes.toSorted().join(' ')).join(' in ');
}
