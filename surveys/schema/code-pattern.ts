/** What a code looks like, for pages that say so while it is typed; `codeSchema` is made of it. */
export const codePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;
