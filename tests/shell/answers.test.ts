import { expect, test } from 'vitest';
import { sim } from './sim.ts';

test('levels are listed with the pilots that are always there', () => {
  const { levels, pilots } = sim('levels', '--json').json();
  expect(levels).toContainEqual({ id: 'first-duel', title: 'The first duel', play: 'duel', flyers: 2, wind: 5.5 });
  const winter = levels.find(({ id }: { id: string }) => id === 'winter-tournament');
  expect(winter).toEqual({
    id: 'winter-tournament',
    title: 'The winter tournament',
    play: 'tournament',
    flyers: 13,
    wind: 5.5,
  });
  const names = pilots.map((pilot: { id: string }) => pilot.id);
  const always =
    'hold-still always-pull always-release jitter-4 jitter-8 random point-beginner point-practised point-expert';
  expect(names).toEqual(expect.arrayContaining(always.split(' ')));
  expect(pilots[0]).toEqual({ id: 'hold-still', behaviour: 'hold-still' });
});

test('people get a table and a word of help', () => {
  expect(sim('levels').output).toMatch(/^level +title/);
  const { exitCode, output } = sim('--help');
  expect(exitCode).toBe(0);
  expect(output).toContain('duel --level ID --seed N');
});
