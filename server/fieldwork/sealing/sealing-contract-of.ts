import type { PublicKey } from '../../../surveys/tickets/blind-signature.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { SealingContract } from '../../../surveys/sealing/sealing-contract.ts';
import type { StoredSealing } from '../../store/fieldwork/sealing.queries.ts';
import type { SealingPlan } from './sealing-plan.ts';

/** Under this name lies the key that signs the inner tickets of a lane and stratum. No stratum's code holds a bar. */
export function innerKeyName(lane: string, stratum: string): string {
  return `${lane}|${stratum}`;
}

/** The names of all inner keys of a wave. */
export function innerKeyNames({ lanes }: SealingPlan): string[] {
  return lanes.flatMap((lane) => lane.strata.map((stratum) => innerKeyName(lane.code, stratum)));
}

/** What the contract of a wave that opens promises. Throws  where a trustee or an inner ticket has no keys. */
export function sealingContractOf(
  { trustees }: StoredSealing,
  { chains, lanes }: SealingPlan,
  keys: ReadonlyMap<string, PublicKey>,
): SealingContract<LocalText> {
  const innerKeyOf = (lane: string, stratum: string): PublicKey => {
    const key = keys.get(innerKeyName(lane, stratum));
    if (key === undefined) throw new Error(`no inner key for ${lane}, ${stratum}`);
    return key;
  };
  return {
    format: 'kotae-sealed/1',
    trustees: trustees.map(({ code, label, keys: held }) => {
      if (held === null) throw new Error(`${code} has no keys`);
      return { code, label, ...held };
    }),
    chains,
    lanes: lanes.map(({ code, items, sheetLength, strata }) => ({
      code,
      items,
      sheetLength,
      strata: strata.map((stratum) => ({
        code: stratum,
        testSheetCount: 0,
        innerKey: innerKeyOf(code, stratum),
      })),
    })),
  };
}
