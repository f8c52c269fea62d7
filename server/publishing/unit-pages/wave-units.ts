import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { itemOf } from '../tables/label-table.ts';

/** A unit of a wave: the options of those who belong to it or to one of its parts. */
export interface WaveUnit {
  code: string;
  label: LocalText;
  options: string[];
  parent: string | null;
  /** From 0. */
  level: number;
}

/** The organisation as a wave asked for it. */
export interface WaveUnits {
  /** The item that asks for the unit. */
  item: string;
  fiscalYear: number;
  /** In the order of the tree: each is followed by all of its parts. */
  units: WaveUnit[];
}

/**
 * The units of a questionnaire whose table plan has an organisation: its nets, in the order in which the tree gives them (the
 * outer before the inner), and the options of its item. Null where it has none.
 */
export function waveUnits(questionnaire: Questionnaire, plan: TablePlan): WaveUnits | null {
  const banner = plan.banners.find(
    ({ organisation, within }) => organisation !== undefined && within === undefined,
  );
  if (banner?.organisation === undefined) return null;
  const item = itemOf(asTabulated(questionnaire), banner.item);
  const smallest = 'options' in item ? item.options : [];
  const nets = banner.nets ?? [];
  const found = [
    ...nets.map((net, place) => ({ ...net, around: nets.slice(0, place) })),
    ...smallest.map(({ code, label }) => ({ code, label, options: [code], around: nets })),
  ].map(({ code, label, options, around }) => ({
    code,
    label,
    options,
    parent: around.findLast((net) => options.every((option) => net.options.includes(option)))?.code ?? null,
  }));
  const order = new Map(smallest.map(({ code }, place) => [code, place]));
  const firstOf = ({ options }: { options: string[] }): number => order.get(options[0] ?? '') ?? 0;
  const partsOf = Map.groupBy(found, ({ parent }) => parent);
  const placed = (parent: string | null, level: number): WaveUnit[] =>
    (partsOf.get(parent) ?? [])
      .toSorted((a, b) => firstOf(a) - firstOf(b))
      .flatMap((unit) => [{ ...unit, level }, ...placed(unit.code, level + 1)]);
  return { item: banner.item, fiscalYear: banner.organisation, units: placed(null, 0) };
}

/** A unit and everything inside it, given in the order of the tree. */
export function branchOf(units: readonly WaveUnit[], code: string): WaveUnit[] {
  const first = units.findIndex((unit) => unit.code === code);
  const top = units[first];
  if (top === undefined) return [];
  const rest = units.slice(first + 1);
  const end = rest.findIndex(({ level }) => level <= top.level);
  return [top, ...(end === -1 ? rest : rest.slice(0, end))];
}

/** The units around one, the highest first. */
export function pathTo(units: readonly WaveUnit[], { parent }: WaveUnit): WaveUnit[] {
  const above = units.find(({ code }) => code === parent);
  return above === undefined ? [] : [...pathTo(units, above), above];
}
