import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import { dayWords } from '../words/day-words.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { followUpsChapter } from './chapters/follow-ups.ts';
import { indicatorsChapter } from './chapters/indicators.ts';
import { methodsAnnex } from './chapters/methods-annex.ts';
import { outlineChapter } from './chapters/outline.ts';
import { questionnaireAnnex } from './chapters/questionnaire-annex.ts';
import { crossesChapter, respondentsChapter, totalsChapter } from './chapters/table-chapters.ts';
import { textsChapter } from './chapters/texts.ts';
import { trendsChapter } from './chapters/trends.ts';
import type { DraftSection } from './draft-section.ts';
import { numberedSections } from './numbered-sections.ts';
import { readingNotes } from './reading-notes.ts';
import type { ReportCover, ReportDocument, ReportSection } from './report-document.ts';
import { annexes, type ReportOptions, type ReportPart } from './report-options.ts';
import type { ReportSource } from './report-source.ts';

type Chapter = (source: ReportSource, options: ReportOptions, language: Language) => DraftSection[];

const chapters: Record<ReportPart, Chapter> = {
  outline: (source, _, language) => outlineChapter(source, language),
  respondents: (source, _, language) => respondentsChapter(source, language),
  totals: (source, _, language) => totalsChapter(source, language),
  crosses: (source, { banners }, language) => crossesChapter(source, banners, language),
  trends: (source, _, language) => trendsChapter(source, language),
  texts: (source, _, language) => textsChapter(source, language),
  indicators: (source, _, language) => indicatorsChapter(source, language),
  followUps: (source, _, language) => followUpsChapter(source, language),
  questionnaire: ({ questionnaire }, _, language) => questionnaireAnnex(questionnaire, language),
  methods: (source, options, language) => methodsAnnex(source, options, language),
};

/**
 * 調査報告書 of a published wave: the chapters that were chosen and have something to show, in their order, numbered, each
 * figure with the comment written under it. What the marks mean stands at the end of the first chapter, whichever it is.
 *
 * @example reportOf({ catalogue: { wave: 'a', waveTitle: { ja: '調査' }, organisation: { ja: '市' }, publishedAt: '2024-12-01T00:00:00.000Z', entries: [], minimumBase: 10 }, results: [singleTable], questionnaire: { populationItem: 'grade', sections: [] }, modes: [], earlier: [], printed: [], plans: [], followUps: null }, { parts: ['crosses'], banners: null, stamps: ['draft'], comments: {} }, 'ja').sections.map(({ number, title }) => number + ' ' + title) // => ['1 職別クロス集計', '1.1 職別', '1.2 報告書の見方']
 */
export function reportOf(source: ReportSource, options: ReportOptions, language: Language): ReportDocument {
  const inOrder = [
    ...options.parts.filter((part) => !annexes.includes(part)),
    ...options.parts.filter((part) => annexes.includes(part)),
  ];
  const drafted = inOrder
    .map((part) => ({ isAnnex: annexes.includes(part), sections: chapters[part](source, options, language) }))
    .filter(({ sections }) => sections.some(({ blocks }) => blocks.length > 0));
  const sections = numberedSections(drafted, options.comments, language);
  const words = reportWords(language).report;
  return {
    language,
    cover: coverOf(source, options, language),
    contentsTitle: words.contents,
    sections: withReadingNotes(sections, source, language),
  };
}

function coverOf({ catalogue }: ReportSource, { stamps }: ReportOptions, language: Language): ReportCover {
  const { report: words, file } = reportWords(language);
  const say = sayIn(language);
  const publishedAt = catalogue.publishedAt ?? catalogue.closesOn;
  return {
    title: words.title,
    organisation: say(catalogue.organisation),
    wave: say(catalogue.waveTitle),
    published: words.published(dayWords(publishedAt, language)),
    publishedAt,
    stamps: stamps.map((stamp) => words.stamps[stamp]),
    synthetic: catalogue.isSynthetic ? file.synthetic : null,
  };
}

/** Behind the first chapter, as its last section. */
function withReadingNotes(
  sections: readonly ReportSection[],
  source: ReportSource,
  language: Language,
): ReportSection[] {
  const words = reportWords(language).report;
  const second = sections.findIndex(({ level }, place) => place > 0 && level === 1);
  const end = second === -1 ? sections.length : second;
  if (end === 0) return [];
  const chapter = at(sections, 0).number ?? '';
  const own: ReportSection = {
    code: 'reading',
    level: 2,
    number: words.section(chapter, end),
    title: words.reading,
    blocks: [{ kind: 'paragraphs', lines: readingNotes({ sections: [...sections] }, source, language) }],
  };
  return [...sections.slice(0, end), own, ...sections.slice(end)];
}
