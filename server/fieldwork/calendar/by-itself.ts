/** Who did it, in the log, where nobody did. */
export const byItself = 'kotae';
