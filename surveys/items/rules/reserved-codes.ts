/** Banner points that every table may have; no option or merged group of a banner may bear their codes. */
export const reservedCodes: readonly string[] = ['total', 'not_stated'];
