/** So many people a ticket has to speak for at least: a smaller stratum would make its members easy to guess. */
export const smallestStratum = 20;
