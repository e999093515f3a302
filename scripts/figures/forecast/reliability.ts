// Does as large a share of landings lie in a region as it claims: nominal against found, from 10 to 90 %.
import type { Colour, Layer, Plot, Point, Shape, Span } from '../figure.ts';
import { ranksOf, type StageName } from './tables.ts';

const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** A normal number lies beyond so many spreads once in 1000 times. */
const once1000 = 3.29;

const stages: readonly { stage: StageName; name: string; shape: Shape; colour: Colour }[] = [
  { stage: 'atCut', name: 'at the cut', shape: 'disc', colour: 'pomegranate' },
  { stage: 'at50', name: 'with 50 m left', shape: 'diamond', colour: 'lapis' },
  { stage: 'at25', name: 'with 25 m left', shape: 'square', colour: 'glaze' },
  { stage: 'at10', name: 'with 10 m left', shape: 'triangle', colour: 'saffron' },
];

/** Share of the landings inside the region that claims a share: of those that fewer members than that lie inside of. */
export function foundShare(ranks: readonly number[], claimed: number): number {
  return ranks.filter((rank) => rank < claimed).length / ranks.length;
}

const percent = (share: number): number => Math.round(1000 * share) / 10;

export function reliability(): Plot {
  const all = stages.map((each) => ({ ...each, ranks: ranksOf(each.stage) }));
  const fewest = Math.min(...all.map(({ ranks }) => ranks.length));
  const chance = (share: number): number => once1000 * Math.sqrt((share * (1 - share)) / fewest);
  const band = (from: (share: number) => number): Span[] =>
    [0.02, ...shares, 0.98].map(
      (share): Span => [percent(share), percent(from(share) - chance(share)), percent(from(share) + chance(share))],
    );
  const points = (from: (share: number) => number): Layer[] =>
    all.map(({ name, shape, colour, ranks }) => ({
      kind: 'points',
      name: `${name} (${ranks.length})`,
      colour,
      shape,
      at: shares.map((share): Point => [percent(share), percent(foundShare(ranks, share) - from(share))]),
    }));
  const bands = `what chance may do, 99.9 % (${fewest})`;
  return {
    title: 'Shares of landings that the companion claims and that are found',
    description: `Regions that claim 10 to 90 % of landings against the share found, at the cut and with 50, 25 and 10 m left, over the falls of the proof.`,
    x: { label: 'claimed, % of landings', from: 0, to: 100, ticks: [10, 30, 50, 70, 90] },
    panels: [
      {
        y: { label: 'found, % of landings', from: -5, to: 105, ticks: [10, 30, 50, 70, 90] },
        height: 380,
        legend: 'top left',
        layers: [{ kind: 'band', name: bands, colour: 'shade', at: band((share) => share) }, ...points(() => 0)],
      },
      {
        y: { label: 'found less claimed, points', from: -8, to: 8, ticks: [-5, 0, 5] },
        height: 150,
        layers: [{ kind: 'band', colour: 'shade', at: band(() => 0) }, ...points((share) => share)],
      },
    ],
  };
}
