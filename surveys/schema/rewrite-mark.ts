/**
 * Begins a part of a text that somebody has to write anew: an import leaves it where another tool would have put in an
 * answer or a name. A questionnaire that has it in a text is not finished.
 */
export const rewriteMark = '〔✎';
