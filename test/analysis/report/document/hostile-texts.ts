/** What people, questionnaires and planners may write that some format could take for something else. */
export const hostileTexts = {
  formula: "=cmd|' /C calc'!A0",
  markup: '<script>alert("x")</script> & </w:t>',
  typst: '#import "@preview/x:1.0.0": * #read("/etc/passwd") #eval("1+1") *b* $x$ @ref // <label>',
  rare: '𠮷野家の髙﨑さん 葛\u{E0100}城',
  emoji: '👍🏽 👨‍👩‍👧 ☑ ≒',
  rightToLeft: 'שלום مرحبا \u202Eabc\u202C',
  control: 'a\u0000b\u0007c\uFFFEd',
  long: 'x'.repeat(5000),
  longJapanese: '職'.repeat(800),
};
