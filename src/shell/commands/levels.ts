// `levels`: what there is to fly, and who flies.
import { peopleOf } from '../../content/waves.ts';
import { catalogueOf, titles } from '../folders.ts';
import { table } from '../table.ts';
import type { Command } from './command.ts';

export const levels: Command = {
  rule: { options: {}, operands: [] },
  help: 'levels                                  what there is to fly, and who flies',
  async run(_, { levels: folder, progress }) {
    const catalogue = catalogueOf(folder);
    for (const { sentence } of catalogue.complaints) progress(sentence);
    const titleOf = titles();
    const runs = [...catalogue.runs.values()].map(({ id, title, play, setup: { wind } }) => ({
      id,
      title: titleOf(title),
      play,
      flyers: 1,
      wind: (wind.slowest + wind.fastest) / 2,
    }));
    const matches = [...catalogue.levels.values()].map(({ id, title, play, setup, waves }) => ({
      id,
      title: titleOf(title),
      play,
      flyers: peopleOf(waves).size,
      wind: setup.wind.speed,
    }));
    const json = {
      levels: [...matches, ...runs],
      pilots: [...catalogue.pilots.values()].map(({ id, behaviour }) => ({ id, behaviour })),
    };
    const levelRows = json.levels.map(({ id, title, play, flyers, wind }) => [id, title, play, flyers, wind]);
    const pilotRows = json.pilots.map(({ id, behaviour }) => [id, behaviour]);
    const people = [
      table(['level', 'title', 'play', 'flyers', 'wind m/s'], levelRows),
      table(['pilot', 'behaviour'], pilotRows),
    ].join('\n');
    return { json, people };
  },
};
