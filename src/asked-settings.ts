// What an address asks for, in the words of the settings.
import type { UrlOptions } from './content/url.ts';
import type { Comforts } from './session/comforts.ts';
import type { Settings } from './session/settings.ts';

export function askedSettings({ audio, motion, scheme, scale, quality }: UrlOptions): Partial<Settings> {
  return {
    ...(audio && { muted: audio === 'muted' }),
    ...(motion && { motion }),
    ...(scheme && { scheme }),
    ...(scale !== undefined && { renderScale: scale }),
    ...(quality && { quality }),
  };
}

export function askedComforts({ text, contrast }: UrlOptions): Partial<Comforts> {
  return { ...(text !== undefined && { text: text / 100 }), ...(contrast && { contrast }) };
}
