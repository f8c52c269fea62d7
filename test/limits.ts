const second = 1000;
const minute = 60 * second;

/**
 * Milliseconds after which a run is given up: the only limits there are, so long that nothing but a fault meets them,
 * also on a machine ten times slower than the one this was written on. Tests wait for conditions, never for time.
 */
export const limits = {
  /** One test, or one hook around it. */
  test: 20 * minute,
  /** One condition: something shown on a page, something a process has said or done. */
  wait: 5 * minute,
};
