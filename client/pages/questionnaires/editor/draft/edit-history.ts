/** States before and after the present one. Changes of one field follow each other as one step. */
export interface EditHistory<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What the last change was about; the same again is the same step. */
  topic: string;
}

/** As many steps as anybody takes back by hand. */
const mostSteps = 200;

/** A history with nothing to take back. */
export function newHistory<State>(present: State): EditHistory<State> {
  return { past: [], present, future: [], topic: '' };
}

/** The history after a change; of the same topic as the last one, it is taken back together with it. */
export function changed<State>(
  history: EditHistory<State>,
  present: State,
  topic: string,
): EditHistory<State> {
  const isSame = topic !== '' && topic === history.topic;
  const past = isSame ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], topic };
}

/** One step back, if there is one. */
export function undone<State>(history: EditHistory<State>): EditHistory<State> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    topic: '',
  };
}

/** One step forward again, if there is one. */
export function redone<State>(history: EditHistory<State>): EditHistory<State> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, topic: '' };
}
