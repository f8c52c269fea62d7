interface Waiting<Task, Outcome> {
  task: Task;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * Does the work of many callers together, one group after another: whatever arrives while a group is under way is the
 * next one. So one commit is waited for by all who came during the one before it, and nobody waits for more than two.
 *
 * Shape    `work`: an outcome a task, in order; where it fails, all of the group have failed.
 */
export function inGroups<Task, Outcome>(
  work: (tasks: Task[]) => Promise<Outcome[]>,
): (task: Task) => Promise<Outcome> {
  let waiting: Waiting<Task, Outcome>[] = [];
  let isWorking = false;
  const workOff = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        const outcomes = await work(group.map(({ task }) => task));
        if (outcomes.length !== group.length) throw new Error('a group has another number of outcomes');
        for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Outcome);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isWorking = false;
  };
  return (task) =>
    new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject });
      if (isWorking) return;
      isWorking = true;
      setImmediate(() => void workOff());
    });
}
