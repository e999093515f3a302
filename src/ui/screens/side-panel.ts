// What one of two people reads in his own half: whose line it is, how it stands or how much of it lies loose, and a hand that
// says what to do. Pictures first; the few words repeat them.
import type { HintId, HudReading } from '../../session/hud.ts';
import { stateOf, strainOf } from '../../session/strain.ts';
import type { Side } from '../../session/table.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { keyPictures } from '../key-pictures.ts';
import { tensionWords, wearState, wearWords } from '../line-state.ts';
import { cutout, kitePicture } from '../pictures.ts';
import { hints } from './hint-strip.ts';
import { lineDrawing } from './wall-panel.ts';

/** The spool, the hand that draws from it, and the loop between them: taut, hanging, lying, heaped, or a knot. */
const loopDrawing = `<svg viewBox="0 0 160 56"><path class="roof" d="M2 52H158"/>
<g class="wood"><rect x="10" y="6" width="6" height="34" rx="3"/><rect x="40" y="6" width="6" height="34" rx="3"/>
<rect x="16" y="12" width="24" height="22" fill="#fff0d2"/></g><g class="turns"><path d="M20 12v22M25 12v22M30 12v22M35 12v22"/></g>
<circle class="fist" cx="146" cy="14" r="8"/>
<path class="loop loop-taut" d="M40 16L146 14"/><path class="loop loop-low" d="M40 22Q96 36 146 14"/>
<path class="loop loop-good" d="M40 24C62 62 104 58 146 14"/><path class="loop loop-high" d="M40 26C52 56 70 50 86 50S120 52 146 14"/>
<path class="loop loop-heap" d="M40 28C50 58 66 30 74 46S92 30 98 48S112 36 104 50S84 42 72 50S120 54 146 14"/>
<path class="loop loop-knot" d="M40 28C60 56 70 20 84 34S108 22 100 42S76 50 84 34S110 54 92 50S80 22 108 26L146 14"/></svg>`;

type LoopState = 'taut' | 'low' | 'good' | 'high' | 'heap' | 'knot';

const loopSteps: readonly (readonly [upTo: number, state: LoopState])[] = [
  [0.1, 'taut'],
  [1.5, 'low'],
  [4, 'good'],
  [5.2, 'high'],
];

/** How the loop lies. */
function loopState({ loopMetres, tangled }: HudReading): LoopState {
  if (tangled) return 'knot';
  return loopSteps.find(([upTo]) => loopMetres < upTo)?.[1] ?? 'heap';
}

type Saying = (typeof hints)[HintId];
const knotted: Readonly<Record<HudReading['holds'], Saying | { words: TextKey; hand: 'none' }>> = {
  spool: { words: 'hud.tangled-spool', hand: 'hand-fist' },
  kite: { words: 'hud.tangled', hand: 'none' },
};

/** What is said on this side now: of a tangle before anything else. */
function sayingOf({ tangled, holds, hint }: HudReading): (typeof knotted)['kite'] | null {
  if (tangled) return knotted[holds];
  return hint === null ? null : hints[hint];
}

export interface SidePanel {
  readonly element: HTMLElement;
  /** The design of the kite that is flown on this side; its keys are shown anew. */
  begin(pattern: string): void;
  show(reading: HudReading): void;
}

/** The panel of one side. */
export function createSidePanel(say: Say, side: Side): SidePanel {
  const whose = element('span', { className: 'side-whose' });
  const loop = drawing(loopDrawing, 'loop-now');
  const line = drawing(lineDrawing, 'line-now');
  const metres = element('span', { className: 'metres', attributes: { 'aria-hidden': 'true' } });
  const spoken = element('span', { className: 'spoken' });
  const hands = (['hand-open', 'hand-fist', 'companion'] as const).flatMap((name) => cutout(name) ?? []);
  const crossed = drawing(
    '<svg viewBox="0 0 48 48"><path class="his" d="M6 8L42 42"/><path class="gap" d="M14 34L34 16"/><path class="yours" d="M4 43L44 7"/></svg>',
    'hand hand-lines',
  );
  const picture = element('span', { className: 'hint-hand', attributes: { 'aria-hidden': 'true' } }, crossed, ...hands);
  const words = element('p', { className: 'hint-words', attributes: { role: 'status', 'aria-live': 'polite' } });
  const hint = element('div', { className: 'side-hint strip', attributes: { 'data-said': 'false' } }, picture, words);
  const wall = element(
    'div',
    { className: 'wall chalk' },
    element('div', { className: 'wall-row' }, whose, loop, line, metres),
    spoken,
  );
  const made = element('div', { className: `side side-${side}` }, hint, keyPictures(side), wall);
  let hung = '';

  const showHint = (reading: HudReading) => {
    const said = sayingOf(reading);
    writeText(words, said === null ? '' : say(said.words));
    writeAttribute(picture, 'data-hand', said?.hand ?? 'none');
    writeAttribute(hint, 'data-said', String(said !== null));
  };

  return {
    element: made,
    begin(pattern) {
      if (hung !== pattern) whose.replaceChildren(kitePicture(pattern));
      hung = pattern;
    },
    show(reading) {
      showHint(reading);
      const tension = stateOf(strainOf(reading.tensionShare));
      const wear = wearState(reading.wearShare);
      writeAttribute(made, 'data-holds', reading.holds);
      writeAttribute(made, 'data-loop', loopState(reading));
      writeAttribute(made, 'data-starved', String(reading.starved));
      writeAttribute(made, 'data-tension', tension);
      writeAttribute(made, 'data-wear', wear);
      made.style.setProperty('--turned', `${((reading.lineMetres + reading.loopMetres) * 9).toFixed(0)}px`);
      const atSpool = reading.holds === 'spool';
      writeText(
        metres,
        say('hud.metres', { metres: atSpool ? reading.loopMetres.toFixed(0) : Math.round(reading.lineMetres) }),
      );
      const now = say('hud.line', { tension: say(tensionWords[tension]), wear: say(wearWords[wear]) });
      writeText(spoken, atSpool ? say('hud.loop', { metres: Math.round(reading.loopMetres) }) : now);
    },
  };
}
