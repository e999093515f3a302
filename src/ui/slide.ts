// A slider without a mouse or arrows: one press takes it, then its value moves, and the next press keeps it.

/** So many places, or fewer, a slider has for whoever waits for each. */
const mostPlaces = 10;

export interface Slide {
  /** The slider that is taken; null while none is. */
  readonly taken: HTMLInputElement | null;
  /** The next value has its turn; after the greatest comes the least. */
  turn(): void;
}

/** Listens for presses on sliders: keys while choices take turns (`isOn`), and whatever presses in a person's stead at any time. */
export function openSlide(page: Document, isOn: () => boolean): Slide {
  let taken: HTMLInputElement | null = null;

  const numbers = ({ min, max, step, value }: HTMLInputElement) => {
    const [low, high, by] = [Number(min), Number(max), Number(step)];
    return { low, high, at: Number(value), by: by * Math.ceil((high - low) / by / mostPlaces) };
  };
  const put = (slider: HTMLInputElement, value: number) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const letGo = () => {
    if (taken) delete taken.dataset.taken;
    taken = null;
  };
  const press = (slider: HTMLInputElement) => {
    const isMine = taken === slider;
    letGo();
    if (isMine) return;
    taken = slider;
    slider.dataset.taken = '';
  };
  const sliderOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.type === 'range' ? target : null;

  page.addEventListener(
    'keydown',
    (event) => {
      const slider = sliderOf(event);
      if (!slider || !isOn() || !['Space', 'Enter', 'NumpadEnter'].includes(event.code)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) press(slider);
    },
    true,
  );
  // A mouse or a finger moves it by itself: only presses of the page's own count.
  page.addEventListener('click', (event) => {
    const slider = sliderOf(event);
    if (slider && !event.isTrusted) press(slider);
  });
  page.addEventListener('slide', (event) => {
    if (!taken || !(event instanceof CustomEvent)) return;
    const { low, high, at, by } = numbers(taken);
    put(taken, Math.max(low, Math.min(high, at + by * Number(event.detail))));
  });
  page.addEventListener('focusout', ({ target }) => {
    if (target === taken) letGo();
  });
  return {
    get taken() {
      return taken;
    },
    turn() {
      if (!taken) return;
      const { low, high, at, by } = numbers(taken);
      put(taken, at >= high ? low : Math.min(high, at + by));
    },
  };
}
