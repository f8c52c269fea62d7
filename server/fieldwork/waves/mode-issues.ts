import { checkMerges } from '../../../surveys/check/check-merges.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { smallestStratum } from '../../../surveys/tickets/smallest-stratum.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';
import { strataOfWave } from './strata-of-wave.ts';

/** What is wrong with the modes of a wave: strata that cannot be, strata too small for tickets, a window too late. */
export function modeIssues(
  wave: Pick<Wave, 'modes' | 'mergedStrata' | 'opensOn' | 'ticketsUntil'>,
  questionnaire: Questionnaire,
  population: Population,
): ServerIssue[] {
  const hasTickets = wave.modes.includes('ticket');
  const item = populationItem(questionnaire);
  const issues: ServerIssue[] = [];
  if (wave.ticketsUntil !== null && wave.ticketsUntil >= wave.opensOn) {
    issues.push({ code: 'window-too-late', path: ['ticketsUntil'], facts: { opensOn: wave.opensOn } });
  }
  if (wave.ticketsUntil !== null && !hasTickets) {
    issues.push({ code: 'window-without-tickets', path: ['ticketsUntil'], facts: {} });
  }
  if (!hasTickets && !wave.modes.includes('drawn-code')) return issues;
  if (item === undefined) return [...issues, { code: 'mode-needs-groups', path: ['modes'], facts: {} }];
  const merges = checkMerges(wave.mergedStrata, item).map((issue) => ({
    ...issue,
    path: ['mergedStrata', ...issue.path],
  }));
  if (merges.length > 0 || !hasTickets) return [...issues, ...merges];
  const small = strataOfWave(wave, questionnaire, population).filter(
    ({ eligibleCount }) => eligibleCount < smallestStratum,
  );
  return [
    ...issues,
    ...small.map(({ label, eligibleCount }) => ({
      code: 'small-stratum' as const,
      path: ['mergedStrata'],
      facts: { label: label.ja, eligibleCount, smallest: smallestStratum },
    })),
  ];
}
