import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { WaveCases } from '../../../../server/publishing/tables/tabulated-wave.ts';
import { coarsenedPlan } from '../../../../server/publishing/remedies/coarsened-plan.ts';
import { groupsOfBanner } from '../../../../server/publishing/remedies/groups-of-banner.ts';
import { itemOf } from '../../../../server/publishing/tables/label-table.ts';
import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import type { Remedy } from '../../../../surveys/schema/remedy.ts';

/** Everything that can be done to a wave's plan as it is. */
function possible({ stored: { tablePlan, questionnaire } }: Pick<WaveCases, 'stored'>): Remedy[] {
  return tablePlan.banners.flatMap((banner): Remedy[] => {
    const { item, within, nets = [] } = banner;
    if (within !== undefined) return [{ kind: 'leave-out', item, within }];
    const groups = groupsOfBanner(banner, itemOf(asTabulated(questionnaire), item));
    return [
      ...groups.map(({ code }): Remedy => ({ kind: 'join-not-stated', item, group: code })),
      ...groups.slice(1).map(({ code }, place): Remedy => ({
        kind: 'merge',
        item,
        groups: [groups[place]?.code ?? '', code],
      })),
      ...nets.map(({ code }): Remedy => ({ kind: 'drop-net', item, net: code })),
    ];
  });
}

/** The same wave with one to three remedies taken at random. */
export function coarsened(cases: WaveCases, seed: number): { cases: WaveCases; remedies: Remedy[] } {
  const random = xoroshiro128plus(seed);
  const remedies: Remedy[] = [];
  let { tablePlan } = cases.stored;
  for (let left = uniformInt(random, 1, 3); left > 0; left -= 1) {
    const choices = possible({ stored: { ...cases.stored, tablePlan } });
    const remedy = choices[uniformInt(random, 0, choices.length - 1)];
    if (remedy === undefined) break;
    const { plan, issues } = coarsenedPlan(tablePlan, cases.stored.questionnaire, [remedy]);
    if (issues.length > 0) continue;
    tablePlan = plan;
    remedies.push(remedy);
  }
  return { cases: { ...cases, stored: { ...cases.stored, tablePlan } }, remedies };
}
