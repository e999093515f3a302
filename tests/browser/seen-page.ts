// What a person finds on the page: words and buttons that can be seen now.
import type { Page } from 'playwright-core';
import { settled } from '../../scripts/shots/settled.mjs';

export interface SeenButton {
  readonly action: string | undefined;
  readonly role: string | null;
  /** What a screen reader calls it. */
  readonly name: string;
  /** True when a press on its middle meets it, once it has been scrolled into view. */
  readonly pressable: boolean;
}

/** Every button that is shown and not put out of reach by a screen on top. */
export async function seenButtons(page: Page): Promise<SeenButton[]> {
  await settled(page);
  return await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility({ visibilityProperty: true }) && !button.closest('[inert]'))
      .map((button) => {
        button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, top, width, height } = button.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return {
          action: button.dataset.action,
          role: button.getAttribute('role'),
          name: (button.getAttribute('aria-label') ?? button.textContent).trim(),
          pressable: hit !== null && button.contains(hit),
        };
      }),
  );
}

/** Every piece of text that is shown, and every name that is only heard. */
export async function seenWords(page: Page): Promise<string[]> {
  await settled(page);
  return await page.evaluate(() => {
    const words = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.checkVisibility({ visibilityProperty: true })) words.add(node.textContent ?? '');
    }
    for (const named of document.querySelectorAll('[aria-label]')) {
      if (named.checkVisibility()) words.add(named.getAttribute('aria-label') ?? '');
    }
    return [...words].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}
