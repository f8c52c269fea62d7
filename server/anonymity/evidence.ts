/** All that somebody who has taken over the machine can lay hands on, besides the true order in which people came. */
export interface Evidence {
  /** The keys of the responses, in the order in which a query gives them. */
  keys: Buffer[];
  /** What each of them answered, in the same order. */
  answers: string[];
  /** Bytes of the file of responses. */
  file: Buffer;
  /** Bytes of a write-ahead log lying beside it; empty where there is none. */
  writeAheadLog: Buffer;
  /** What the server printed. */
  log: string;
}
