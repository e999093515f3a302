import { describe, expect, test } from 'vitest';
import { readUrl } from '../../src/content/url.ts';

describe('the address', () => {
  test('sets what it may set', () => {
    const search =
      '?mode=duel&level=first-duel&seed=4294967295&locale=en&scheme=point&audio=muted&motion=calm&text=150&scale=0.5&quality=good';
    expect(readUrl(search, ['first-duel'])).toEqual({
      options: {
        mode: 'duel',
        level: 'first-duel',
        seed: 4294967295,
        locale: 'en',
        scheme: 'point',
        audio: 'muted',
        motion: 'calm',
        text: 150,
        scale: 0.5,
        quality: 'good',
      },
      complaints: [],
    });
  });

  test.each(['point', 'hand', 'oneline'] as const)('says how the line is held: %s', (scheme) => {
    expect(readUrl(`?scheme=${scheme}`)).toEqual({ options: { scheme }, complaints: [] });
  });

  test('may be empty', () => {
    expect(readUrl('')).toEqual({ options: {}, complaints: [] });
    expect(readUrl('?')).toEqual({ options: {}, complaints: [] });
  });

  const refused: [search: string, sentence: string][] = [
    ['seed=4294967296', 'seed in the address must be a whole number from 0 to 4294967295, not "4294967296".'],
    ['seed=-1', 'seed in the address must be a whole number from 0 to 4294967295, not "-1".'],
    ['seed=1.5', 'seed in the address must be a whole number from 0 to 4294967295, not "1.5".'],
    ['seed=', 'seed in the address must be a whole number from 0 to 4294967295, not "".'],
    ['seed=0x10', 'seed in the address must be a whole number from 0 to 4294967295, not "0x10".'],
    ['seed=1&seed=2', 'seed in the address stands there twice.'],
    ['level=elsewhere', 'level in the address names no level: "elsewhere"; there is first-duel.'],
    ['level=../../etc', 'level in the address must be the name of a level, not "../../etc".'],
    ['motion=some', 'motion in the address must be one of full, calm, not "some".'],
    ['scheme=tail', 'scheme in the address must be one of point, hand, oneline, not "tail".'],
    ['scheme=Hand', 'scheme in the address must be one of point, hand, oneline, not "Hand".'],
    ['mode=lab', 'mode in the address cannot be "lab" yet: this version has duel, tournament, run, story, kiosk.'],
    ['locale=fa-AF', 'locale in the address must be one of en, not "fa-AF".'],
    ['scale=2', 'scale in the address must be a number from 0.5 to 1, not "2".'],
    ['scale=NaN', 'scale in the address must be a number from 0.5 to 1, not "NaN".'],
    ['text=99', 'text in the address must be a whole number from 100 to 200, not "99".'],
    ['contrast=loud', 'contrast in the address must be one of normal, high, projector, not "loud".'],
    ['constructor=1', 'constructor in the address is not known.'],
    ['%E0%A4=1', '%E0%A4 in the address is not known.'],
  ];

  test.each(refused)('%s is told and left out, and the rest holds', (search, sentence) => {
    const { options, complaints } = readUrl(`?${search}&audio=on`, ['first-duel']);
    expect(options).toEqual({ audio: 'on' });
    expect(complaints.map((complaint) => complaint.sentence)).toEqual([sentence]);
  });
});
