/** The colours of charts in documents: those of the pages, by value. One hue from light to dark, for black and white. */
export const chartColours = {
  /** Ten steps of about equal lightness. */
  ramp: [
    '#e8f1fe',
    '#c5d7fb',
    '#9db7f9',
    '#7096f8',
    '#4979f5',
    '#3460fb',
    '#0031d8',
    '#0017c1',
    '#00118f',
    '#000060',
  ],
  bar: '#7096f8',
  total: '#00118f',
  ink: '#1a1a1a',
  quiet: '#4d4d4d',
  line: '#767676',
  grid: '#cccccc',
  white: '#ffffff',
  darkHatch: '#949494',
  lightHatch: '#ffffff66',
};
