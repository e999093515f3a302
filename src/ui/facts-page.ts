// What is true: facts with their sources, the words of the game, what must not be tried outside it, and whose work this is.
import type { Facts, Sources } from '../content/story-facts.ts';
import type { Locale, Say } from '../text/say.ts';
import { dayIn } from './day.ts';
import { element } from './element.ts';
import { createGlossary } from './glossary.ts';
import { createSheetPage } from './sheet-page.ts';

export interface FactsWishes {
  readonly say: Say;
  readonly locale: Locale;
  readonly sources: Sources;
  readonly facts: Facts;
  /** The notice of the story that is told, in its language. */
  readonly notice: { readonly lines: readonly string[]; readonly tag: string; readonly direction: 'ltr' | 'rtl' };
  /** Licences of what others have made: a name and the whole text. */
  readonly licences: readonly { readonly name: string; readonly text: string }[];
  readonly leave: () => void;
}

function factCards({ say, locale, sources, facts }: FactsWishes): HTMLElement[] {
  return Object.entries(sources.facts).map(([key, { sources: titles, checked }]) => {
    const fact = facts.facts[key];
    const source = element('p', { className: 'fact-source' });
    // Titles stand in the language of their source, each on a line of its own.
    const named = titles.map((title) => element('bdi', { text: title }));
    source.append(`${say('facts.source')} ${say('facts.checked', { day: dayIn(locale, checked) })}`, ...named);
    return element(
      'li',
      { className: 'fact' },
      element('h4', { text: fact?.title ?? '' }),
      element('p', { text: fact?.text ?? '' }),
      source,
    );
  });
}

/** The screen of facts. */
export function createFactsPage(wishes: FactsWishes): HTMLElement {
  const { say, notice, licences } = wishes;
  const credits = element('div', { attributes: { lang: notice.tag, dir: notice.direction } });
  credits.append(...notice.lines.map((line) => element('p', { text: line })));
  const { page, back } = createSheetPage(
    say,
    'facts',
    'facts.title',
    element('p', { text: say('facts.apart') }),
    element('ol', { className: 'facts' }, ...factCards(wishes)),
    element('h3', { text: say('how.safety-title') }),
    element('p', { text: say('how.safety') }),
    createGlossary(wishes),
    element('h3', { text: say('facts.credits') }),
    credits,
    ...licences.map(({ name, text }) =>
      element(
        'details',
        {},
        element('summary', { text: name }),
        element('pre', { text, attributes: { lang: 'en', dir: 'ltr' } }),
      ),
    ),
  );
  back.addEventListener('click', (event) => {
    event.stopPropagation();
    wishes.leave();
  });
  return page;
}
