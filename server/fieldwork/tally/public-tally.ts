import type { Ticket } from '../../../surveys/tickets/ticket.ts';
import type { Tally } from '../../contract/fieldwork/waves.ts';
import type { Dependencies } from '../../dependencies.ts';
import { publishedCatalogue } from '../../store/publishing/publications.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { frozenWave } from '../waves/frozen-wave.ts';
import { publicStep } from './public-step.ts';
import { acceptedTicketsOfWave, tallyOfWave } from './tally-of-wave.ts';

type Needed = Pick<Dependencies, 'db' | 'responses' | 'now'>;

/** What anybody may count of a wave: while it is open as of its present day, then what was settled at its closing. */
export async function publicTally(dependencies: Needed, wave: Wave): Promise<Tally> {
  const { db, responses } = dependencies;
  const { code, state } = wave;
  if (state !== 'open') {
    const published = await publishedCatalogue(db, code);
    const responseCount = published?.responseCount ?? (await responses.count(code));
    return {
      wave: code,
      state,
      countedOn: null,
      responseCount,
      strata: await tallyOfWave(dependencies, wave),
    };
  }
  const { contract } = await frozenWave(db, wave);
  const { day, counts } = await publicStep(dependencies, wave);
  const strata = contract.strata.flatMap(({ code: stratum, label, eligibleCount }) => {
    const counted = counts.strata.find((one) => one.code === stratum);
    return counted === undefined ? [] : [{ label, eligibleCount, ...counted }];
  });
  return { wave: code, state, countedOn: day, responseCount: counts.responseCount, strata };
}

/** The tickets behind it, in the order of their messages, which is random. */
export async function publicTickets(dependencies: Needed, wave: Wave): Promise<Ticket[]> {
  if (wave.state !== 'open') return acceptedTicketsOfWave(dependencies, wave);
  return (await publicStep(dependencies, wave)).tickets;
}
