// The page that plays tapes: no picture, no WebGL, only the simulation. It prints what `sim tape --json` prints.
import './tape.css';
import { readCatalogue } from './content/catalogue.ts';
import { StrangeTape } from './content/seating.ts';
import { BrokenTape } from './content/tape-file.ts';
import { type ReportWishes, reportTape, StrangeStretch } from './content/tape-report.ts';
import { levelFiles } from './levels.ts';
import { createSay, english } from './text/say.ts';

const say = createSay(english);
const catalogue = readCatalogue(levelFiles);

type Stretch = ReportWishes['stretch'];

/** Plays a tape's text. Gives the line that `sim tape --json` prints; rejects with one plain sentence. */
async function playTape(text: string, stretch?: Stretch): Promise<string> {
  return JSON.stringify(reportTape(text, catalogue, { stretch }));
}

Object.defineProperty(globalThis, 'gudiparanTape', { value: playTape });

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const heading = element('h1', say('tape.title'));
const label = element('label', say('tape.choose'));
const picker = element('input');
picker.type = 'file';
picker.accept = '.json,application/json';
picker.dataset.action = 'choose-tape';
label.append(picker);
const state = element('p', say('tape.drop'));
state.setAttribute('role', 'status');
const trouble = element('p');
trouble.setAttribute('role', 'alert');
const answer = element('pre');
answer.id = 'answer';
document.body.append(heading, label, state, trouble, answer);

function refuse(sentence: string): void {
  trouble.textContent = sentence;
  state.textContent = say('tape.drop');
}

const query = new URLSearchParams(location.search);
const refusals = [BrokenTape, StrangeTape, StrangeStretch];

/** `?from=601&to=1200` asks for a digest of each of these ticks. */
function wantedStretch(): Stretch {
  const [from, to] = [query.get('from'), query.get('to')];
  if (from === null && to === null) return undefined;
  return { ...(from !== null && { from: Number(from) }), ...(to !== null && { to: Number(to) }) };
}

/** The screen shows what is going on before a long tape holds it up. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function show(name: string, arriving: Promise<string>): Promise<void> {
  answer.textContent = '';
  trouble.textContent = '';
  state.textContent = say('tape.playing', { name });
  const text = await arriving.catch(() => null);
  if (text === null) {
    refuse(say('tape.missing', { address: name }));
    return;
  }
  await painted();
  try {
    answer.textContent = await playTape(text, wantedStretch());
    state.textContent = say('tape.drop');
  } catch (error) {
    if (!refusals.some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
    refuse(say('tape.refused', { reason: error.message }));
  }
}

function showFile(file: File | undefined): void {
  if (file !== undefined) void show(file.name, file.text());
}

picker.addEventListener('change', () => showFile(picker.files?.[0]));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  showFile(event.dataTransfer?.files[0]);
});

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address, { mode: 'same-origin' });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

const wanted = query.get('tape');
if (wanted !== null) {
  const address = URL.canParse(wanted, location.href) ? new URL(wanted, location.href) : null;
  if (address === null || address.origin !== location.origin) refuse(say('tape.far'));
  else void show(wanted, fetchText(address));
}
