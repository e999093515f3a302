// Keys of a person's own: a key that somebody has chosen is heard by the page as the key that everybody has. Whoever holds with
// difficulty lets a press hold until the next one.

export interface OwnKeys {
  /** Which code is heard as which; and codes that hold until they are pressed again. */
  set(heard: ReadonlyMap<string, string>, holding: ReadonlySet<string>): void;
  /** The next key is told to `taken` and to nobody else. */
  ask(taken: (code: string) => void): void;
}

/** Stands before every other listener of the page. */
export function openOwnKeys(page: Window): OwnKeys {
  let heard: ReadonlyMap<string, string> = new Map();
  let holding: ReadonlySet<string> = new Set();
  let asked: ((code: string) => void) | null = null;
  const held = new Set<string>();

  const send = (kind: 'keydown' | 'keyup', code: string, target: EventTarget | null) => {
    const event = new KeyboardEvent(kind, { code, key: code, bubbles: true, cancelable: true });
    (target ?? page.document).dispatchEvent(event);
    const focused = page.document.activeElement;
    const presses = kind === 'keydown' && (code === 'Space' || code === 'Enter');
    if (presses && !event.defaultPrevented && focused?.matches('button, [type="checkbox"]'))
      (focused as HTMLElement).click();
  };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** What a key is heard as, or null where it stays what it is. */
  const meaning = ({ code }: KeyboardEvent): string | null => heard.get(code) ?? (holding.has(code) ? code : null);
  const isTyping = ({ target }: Event) =>
    target instanceof Element &&
    target.closest('input:not([type="checkbox"], [type="range"]), select, textarea') !== null;

  /** Sends what a key is heard as; a key that holds is let go by its second press. */
  const pass = (code: string, target: EventTarget | null) => {
    if (holding.has(code) && held.delete(code)) return send('keyup', code, target);
    if (holding.has(code)) held.add(code);
    send('keydown', code, target);
  };
  const answer = (event: KeyboardEvent, tell: (code: string) => void) => {
    stop(event);
    asked = null;
    tell(event.code);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (asked !== null) return answer(event, asked);
    const code = meaning(event);
    if (code === null || isTyping(event)) return;
    stop(event);
    if (!event.repeat) pass(code, event.target);
  };
  const release = (event: KeyboardEvent) => {
    const code = event.isTrusted ? meaning(event) : null;
    if (code === null || isTyping(event)) return;
    stop(event);
    if (!held.has(code)) send('keyup', code, event.target);
  };
  page.addEventListener('keydown', press, true);
  page.addEventListener('keyup', release, true);
  page.addEventListener('blur', () => held.clear());
  return {
    set(keys, holds) {
      [heard, holding] = [keys, holds];
      held.clear();
    },
    ask(taken) {
      asked = taken;
    },
  };
}
