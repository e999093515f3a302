// Making DOM in one expression. Words always come in as text, never as markup.

export interface ElementParts {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element with its parts and children. `attributes` are set as they are. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: ElementParts = {},
  ...children: readonly (Element | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (parts.className) made.className = parts.className;
  if (parts.text !== undefined) made.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A drawing from markup of our own, hidden from readers of the page: the words beside it say the same. */
export function drawing(markup: string, className: string): HTMLElement {
  const made = element('span', { className, attributes: { 'aria-hidden': 'true' } });
  made.innerHTML = markup;
  return made;
}

/** Writes a text only when it is another one: a live region speaks, and a page is laid out, only then. */
export function writeText(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** Sets an attribute only when it is another value. */
export function writeAttribute(place: Element, name: string, value: string): void {
  if (place.getAttribute(name) !== value) place.setAttribute(name, value);
}
