// The page that sets up a kiosk: a form that writes its address, a QR code of it, and the file with the PIN's seal. It works
// without a network, and nothing that is typed here leaves it.
import './tape.css';
import './ui/styles/launch.css';
import { readCatalogue } from './content/catalogue.ts';
import { bringLocale, languages } from './languages.ts';
import { levelFiles } from './levels.ts';
import { offerFile } from './platform/progress-shelf.ts';
import { sealPin } from './session/kiosk/pin.ts';
import { chooseLanguage } from './text/choose-language.ts';
import { createSay } from './text/say.ts';
import { createLaunchForm } from './ui/kiosk/launch-form.ts';
import { drawQr } from './ui/kiosk/qr-picture.ts';

const tags = languages.map(({ tag }) => tag);
const asked = new URLSearchParams(location.search).get('locale');
const locale = await bringLocale(chooseLanguage([asked, ...navigator.languages], tags));
document.documentElement.lang = locale.tag;
document.documentElement.dir = locale.direction;
const say = createSay(locale);
document.title = say('launch.title');
const { levels, runs } = readCatalogue(levelFiles);

/** Eight random bytes as hexadecimal digits. */
function salt(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const form = createLaunchForm({
  say,
  page: new URL('./', location.href).href,
  levels: [...levels.keys(), ...runs.keys()],
  languages,
  seal: (pin) => sealPin(pin, salt()),
  draw: drawQr,
  copy: (text) => navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard')),
  save: (text) => offerFile(document, 'kiosk.json', text),
});
document.body.append(form);
