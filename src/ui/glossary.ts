// The words of the sport, each in its own letters and in the reader's.
import type { Facts, Sources } from '../content/story-facts.ts';
import type { Say } from '../text/say.ts';
import { element } from './element.ts';

/** A list of words and what they mean. */
export function createGlossary({
  say,
  sources,
  facts,
}: {
  readonly say: Say;
  readonly sources: Sources;
  readonly facts: Facts;
}): HTMLElement {
  const words = Object.entries(sources.words).map(([key, { latin, script, tag }]) =>
    element(
      'div',
      {},
      element(
        'dt',
        {},
        element('bdi', { text: script, attributes: { lang: tag, dir: 'rtl' } }),
        ' ',
        element('bdi', { className: 'glossary-latin', text: latin, attributes: { lang: `${tag}-Latn`, dir: 'ltr' } }),
      ),
      element('dd', { text: facts.words[key] ?? '' }),
    ),
  );
  return element(
    'section',
    { attributes: { 'aria-labelledby': 'glossary-title' } },
    element('h3', { text: say('facts.words'), attributes: { id: 'glossary-title' } }),
    element('dl', { className: 'glossary' }, ...words),
  );
}
