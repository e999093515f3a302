// The form of the launch page: what a museum wants, as an address and as a file.
import type { Say, TextKey } from '../../text/say.ts';
import { element, writeText } from '../element.ts';

export interface LaunchWishes {
  readonly say: Say;
  /** Address of the game; ends in a slash. */
  readonly page: string;
  readonly levels: readonly string[];
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly seal: (pin: string) => string;
  readonly draw: (text: string) => Element | null;
  readonly copy: (text: string) => Promise<void>;
  readonly save: (text: string) => void;
}

/** A field of the form: its name in the address and in the file, and what it is when nobody changes it. */
interface Field {
  readonly parameter: string;
  readonly field: string;
  readonly words: TextKey;
  readonly usual: string;
  readonly low?: number;
  readonly high?: number;
  readonly choices?: readonly string[];
}

const fields: readonly Field[] = [
  { parameter: 'idle', field: 'idleSeconds', words: 'launch.idle', usual: '40', low: 20, high: 300 },
  { parameter: 'countdown', field: 'countdownSeconds', words: 'launch.countdown', usual: '20', low: 20, high: 120 },
  { parameter: 'minutes', field: 'minutes', words: 'launch.minutes', usual: '5', low: 1, high: 60 },
  { parameter: 'storyMinutes', field: 'storyMinutes', words: 'launch.story-minutes', usual: '8', low: 1, high: 60 },
  { parameter: 'volume', field: 'volume', words: 'launch.volume', usual: '0.8', low: 0, high: 1 },
  { parameter: 'pxPerMm', field: 'pxPerMm', words: 'launch.px-per-mm', usual: '3.78', low: 1, high: 40 },
  { parameter: 'people', field: 'people', words: 'launch.people', usual: '2', choices: ['1', '2'] },
  { parameter: 'hand', field: 'hand', words: 'launch.hand', usual: 'right', choices: ['right', 'left'] },
  { parameter: 'gentle', field: 'gentle', words: 'launch.gentle', usual: 'on', choices: ['on', 'off'] },
  {
    parameter: 'updates',
    field: 'updates',
    words: 'launch.updates',
    usual: 'attract',
    choices: ['attract', 'daily', 'never'],
  },
];

const isNumber = ({ low, parameter }: Field): boolean => low !== undefined || parameter === 'people';

function control({ parameter, usual, low, high, choices }: Field): HTMLInputElement | HTMLSelectElement {
  if (choices) {
    const made = element(
      'select',
      { attributes: { name: parameter } },
      ...choices.map((choice) => element('option', { text: choice, attributes: { value: choice } })),
    );
    made.value = usual;
    return made;
  }
  const step = parameter === 'volume' ? '0.05' : parameter === 'pxPerMm' ? '0.01' : '1';
  const attributes = { type: 'number', name: parameter, value: usual, min: String(low), max: String(high), step };
  return element('input', { attributes });
}

function ticks(name: string, names: readonly { readonly tag: string; readonly name: string }[]): HTMLLabelElement[] {
  return names.map(({ tag, name: words }) =>
    element(
      'label',
      { className: 'launch-tick' },
      element('input', { attributes: { type: 'checkbox', name, value: tag } }),
      element('bdi', { text: words }),
    ),
  );
}

/** The form, with its address already written. */
export function createLaunchForm(wishes: LaunchWishes): HTMLElement {
  const { say } = wishes;
  const controls = fields.map((field) => ({ field, made: control(field) }));
  const pin = element('input', {
    attributes: { type: 'text', name: 'pin', inputmode: 'numeric', pattern: '[0-9]{4,12}', autocomplete: 'off' },
  });
  const address = element('output', { className: 'launch-address' });
  const code = element('div', { className: 'launch-code' });
  const file = element('pre');
  const said = element('p', { attributes: { role: 'status' } });
  const button = (words: TextKey, act: () => void) => {
    const made = element('button', { text: say(words), attributes: { type: 'button' } });
    made.addEventListener('click', act);
    return made;
  };
  const form = element(
    'form',
    {},
    ...controls.map(({ field, made }) => element('label', {}, element('span', { text: say(field.words) }), made)),
    element(
      'fieldset',
      {},
      element('legend', { text: say('launch.languages') }),
      ...ticks('languages', wishes.languages),
    ),
    element(
      'fieldset',
      {},
      element('legend', { text: say('launch.levels') }),
      ...ticks(
        'levels',
        wishes.levels.map((id) => ({ tag: id, name: id })),
      ),
    ),
    element('label', {}, element('span', { text: say('launch.pin') }), pin),
  );

  const ticked = (name: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)]
      .filter((one) => one.checked)
      .map((one) => one.value);
  const changed = () => controls.filter(({ field, made }) => made.value !== field.usual && made.checkValidity());

  const write = () => {
    const url = new URL(wishes.page);
    url.searchParams.set('mode', 'kiosk');
    for (const { field, made } of changed()) url.searchParams.set(field.parameter, made.value);
    const lists = { languages: ticked('languages'), levels: ticked('levels') };
    for (const [name, values] of Object.entries(lists)) {
      if (values.length > 0) url.searchParams.set(name, values.join(','));
    }
    const href = url.href.replaceAll('%2C', ',');
    writeText(address, href);
    const picture = wishes.draw(href);
    picture?.setAttribute('aria-label', say('launch.code'));
    code.replaceChildren(...(picture ? [picture] : [say('launch.too-long')]));
    const written = (field: Field, value: string) =>
      field.parameter === 'gentle' ? value === 'on' : isNumber(field) ? Number(value) : value;
    const rules = {
      kiosk: true,
      ...Object.fromEntries(changed().map(({ field, made }) => [field.field, written(field, made.value)])),
      ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
      ...(/^\d{4,12}$/.test(pin.value) && { pin: wishes.seal(pin.value) }),
    };
    writeText(file, JSON.stringify(rules, null, 2));
  };
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  write();

  const copied = () =>
    wishes.copy(address.value).then(
      () => writeText(said, say('launch.copied')),
      () => writeText(said, say('launch.not-copied')),
    );
  return element(
    'main',
    {},
    element('h1', { text: say('launch.title') }),
    element('p', { text: say('launch.about') }),
    form,
    element('h2', { text: say('launch.address') }),
    address,
    button('launch.copy', () => void copied()),
    said,
    code,
    element('h2', { text: say('launch.file') }),
    element('p', { text: say('launch.file-about') }),
    file,
    button('launch.save', () => wishes.save(`${file.textContent}\n`)),
  );
}
