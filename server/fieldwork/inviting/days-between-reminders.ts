/** Nobody is reminded more often than this. */
export const daysBetweenReminders = 3;
