// The whole story as one page of Markdown, for people who review it: every edition, language and wording, with word counts.
import { cardIn, countWords, type ToldCard, wholeText } from './story-card.ts';
import type { Facts, Sources } from './story-facts.ts';
import type { Front, Step } from './story-file.ts';
import { gradeOf } from './story-readability.ts';
import type { Edition, StoryShelf } from './story-shelf.ts';
import { type CardSlot, mostWords } from './story-slots.ts';

const statusWords: Readonly<Record<Front['review']['status'], string>> = {
  written: 'written for this game, not yet reviewed',
  draft: "draft, needs a speaker's review",
  reviewed: 'reviewed',
};

function reviewLine({ review }: Front): string {
  return `Review: ${statusWords[review.status]}${review.by.length > 0 ? ` by ${review.by.join(', ')}` : ''}.`;
}

function toldLines(card: ToldCard, wording: string): string[] {
  const text = wholeText(card);
  const grade = card.tag === 'en' ? `, grade ${Math.max(0, gradeOf(card.paragraphs.flat())).toFixed(1)}` : '';
  return [
    `**${wording}** (${countWords(text)} of ${mostWords} words${grade})`,
    '',
    ...card.paragraphs.flatMap((lines) => [`> ${lines.join(' ')}`, '>']).slice(0, -1),
    '',
  ];
}

function cardLines(edition: Edition, tag: string, slot: CardSlot): string[] {
  const standard = cardIn(edition, slot, tag, 'standard');
  const gentle = cardIn(edition, slot, tag, 'gentle');
  if (!standard || !gentle) return [];
  const heading = `#### ${slot}. ${standard.title}`;
  if (standard.borrowed) {
    const why = edition.languages.get(tag)?.front.notYet[slot] ?? 'no text';
    return [heading, '', `Shown in English. Not yet: ${why}.`, ''];
  }
  if (wholeText(standard) === wholeText(gentle)) return [heading, '', ...toldLines(standard, 'both wordings')];
  return [heading, '', ...toldLines(standard, 'standard'), ...toldLines(gentle, 'gentle')];
}

function editionLines(edition: Edition): string[] {
  const lines = [`## ${edition.id}`, ''];
  for (const [tag, { front }] of edition.languages) {
    const { title, contentNote, shortNote, notice, questions } = front;
    lines.push(`### ${edition.id} in ${tag}: ${title}`, '', reviewLine(front), '');
    lines.push('**Content note**', '', `> ${contentNote.join(' ')}`, '', '**Short note**', '', `> ${shortNote}`, '');
    lines.push(...edition.cards.flatMap((slot) => cardLines(edition, tag, slot)));
    if (questions.length > 0) lines.push('**Questions**', '', ...questions.map((each, at) => `${at + 1}. ${each}`), '');
    lines.push('**Notice**', '', `> ${notice.join(' ')}`, '');
  }
  return lines;
}

function stepWords(step: Step): string {
  if ('card' in step) return `card ${step.card}`;
  if ('level' in step) return `level ${step.level}`;
  return 'wind' in step ? `${step.wind} s of wind` : `question ${step.question}`;
}

/** Facts and words in one language, with the sources that they have in common. */
function factLines(tag: string, facts: Facts, sources: Sources): string[] {
  const told = Object.entries(sources.facts).flatMap(([key, { sources: titles, checked }]) => {
    const { title = '', text = '' } = facts.facts[key] ?? {};
    return [`- **${title}** (${countWords(text)} words): ${text} *${titles.join('; ')}; checked on ${checked}.*`];
  });
  const words = Object.entries(sources.words).map(([key, { script, latin }]) => {
    return `- ${script} (${latin}): ${facts.words[key] ?? ''}`;
  });
  return [`## Facts in ${tag}`, '', ...told, '', `### Words in ${tag}`, '', ...words, ''];
}

/** The page; `facts` by language. Ends with a line break. */
export function storyPage(
  { editions, playlists, complaints }: StoryShelf,
  facts: ReadonlyMap<string, Facts>,
  sources: Sources,
): string {
  const lists = [...playlists].map(
    ([id, { edition, wording, steps }]) => `- **${id}** (${edition}, ${wording}): ${steps.map(stepWords).join(', ')}`,
  );
  const troubles = complaints.map(({ sentence }) => `- ${sentence}`);
  return [
    '# The story, whole',
    '',
    ...(troubles.length > 0 ? ['## Left out', '', ...troubles, ''] : []),
    ...[...editions.values()].flatMap(editionLines),
    ...[...facts].flatMap(([tag, list]) => factLines(tag, list, sources)),
    '## Playlists',
    '',
    ...lists,
    '',
  ].join('\n');
}
