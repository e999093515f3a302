// What is true: facts with their sources, the words of the game, what must not be tried outside it, and whose work this is.
import type { Facts, Sources } from '../content/story-facts.ts';
import type { Locale, Say } from '../text/say.ts';
import { element } from './element.ts';
import { createGlossary } from './glossary.ts';

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

/**
 * A day, such as 2026-11-22, as it is written in the reader's language and calendar. A browser that knows no months of that
 * language writes it in figures.
 */
function dayIn({ tag, numbering }: Locale, day: string): string {
  const numberingSystem = numbering;
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0) {
    const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC', numberingSystem });
    return format.format(new Date(`${day}T00:00:00Z`));
  }
  const figures = new Intl.NumberFormat(tag, { numberingSystem, minimumIntegerDigits: 2, useGrouping: false });
  return day.replace(/\d+/g, (part) => figures.format(Number(part)));
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
  const back = element('button', {
    className: 'strip-button',
    text: say('menu.back'),
    attributes: { type: 'button', 'data-action': 'back', 'data-focus': '' },
  });
  const page = element(
    'section',
    {
      className: 'screen veil facts-page',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'facts-title' },
    },
    element(
      'div',
      { className: 'sheet' },
      element('h2', { text: say('facts.title'), attributes: { id: 'facts-title' } }),
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
      back,
    ),
  );
  back.addEventListener('click', (event) => {
    event.stopPropagation();
    wishes.leave();
  });
  return page;
}
