import { render } from 'lit';
import { expect, test } from 'vitest';
import { waveDetails } from '../../../../client/pages/wave/wave-details.ts';
import { consoleWords } from '../../../../client/strings/console/words.ts';
import { waveDetail } from '../../wave-detail.ts';

test.each([
  ['ja', '部門別の職員数', '水道部（30人）'],
  ['en', 'Staff by Department', 'Water (30 people)'],
] as const)('head counts by further attributes are told group by group (%s)', (language, heading, group) => {
  const countedBy = [
    {
      label: { ja: '部門', en: 'Department' },
      groups: [{ label: { ja: '水道部', en: 'Water' }, eligibleCount: 30 }],
    },
  ];
  const place = document.createElement('div');
  render(waveDetails({ ...waveDetail, countedBy }, language, consoleWords(language)), place);
  expect(place.textContent).toContain(heading);
  expect(place.textContent).toContain(group);
  render(waveDetails(waveDetail, language, consoleWords(language)), place);
  expect(place.textContent).not.toContain(heading);
});
