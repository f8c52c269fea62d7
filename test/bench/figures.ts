/** What a bench has measured, by name; for people it prints the same. */
export interface Figures {
  [name: string]: Figures | number;
}
