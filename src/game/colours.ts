// Colours of the picture by their Kabul names, and colour arithmetic. Colours are 0xRRGGBB.

export const colours = {
  white: 0xffffff,
  straw: 0xf4eac6,
  apricot: 0xfbd09a,
  cream: 0xfff0d2,
  plum: 0x2d1a2b,
  mulberry: 0x4a2a3c,
  pomegranate: 0xc1273f,
  saffron: 0xffcf4d,
  rose: 0xd6527e,
  danger: 0xf0762b,
  parting: 0xe4303c,
  rival: 0xe4f1ff,
  snow: 0xfffaf0,
  shade: 0x4a2c78,
} as const;

/** How a colour acts on a picture: it is multiplied with it, or fills its shape. Phaser's other modes are not exact. */
export const multiply = 0;
export const fill = 1;

/** Packs a colour and an opacity of 0..1 for the painter. */
export function pack(rgb: number, alpha: number): number {
  return (((Math.max(0, Math.min(1, alpha)) * 255) << 24) | rgb) >>> 0;
}

/** A colour in a coloured light: each channel lets through its share. */
export function lit(rgb: number, light: number): number {
  const channel = (at: number): number => Math.round((((rgb >> at) & 255) * ((light >> at) & 255)) / 255) << at;
  return channel(16) | channel(8) | channel(0);
}

/** A colour between two; `share` 0 is the first, 1 the second. */
export function mix(from: number, to: number, share: number): number {
  const t = Math.max(0, Math.min(1, share));
  const r = (from >> 16) & 255;
  const g = (from >> 8) & 255;
  const b = from & 255;
  return (
    ((r + (((to >> 16) & 255) - r) * t) << 16) |
    ((g + (((to >> 8) & 255) - g) * t) << 8) |
    ((b + ((to & 255) - b) * t) & 255)
  );
}
