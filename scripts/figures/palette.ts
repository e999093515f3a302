// Paper and inks: the tokens of the game's pictures. Paper lies under every figure, so that it reads on light and dark pages.
import type { Colour } from './figure.ts';

export const paper = {
  sheet: '#fff4e6',
  grid: '#ecdfd2',
  frame: '#4a2a3c',
  letters: '#2d1a2b',
} as const;

export const inks: Readonly<Record<Colour, string>> = {
  ink: '#2d1a2b',
  lapis: '#2459a6',
  pomegranate: '#c1273f',
  glaze: '#1f8482',
  saffron: '#b87a08',
  shade: '#c7b4d2',
};
