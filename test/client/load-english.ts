import { loadRespondStrings } from '../../client/strings/respond/respond-strings.ts';

/** Pages await their words before they show themselves; components on their own are given both languages. */
await loadRespondStrings('en');
