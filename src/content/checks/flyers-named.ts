import type { Check } from './check.ts';

/** Flyers have names of their own, and `you` is one of them. */
export const flyersNamed: Check = (level) => {
  const ids = level.flyers.map((flyer) => flyer.id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (twice >= 0) return { field: `flyers.${twice}.id`, reason: `is taken by another flyer: "${ids[twice]}"` };
  return ids.includes(level.you) ? null : { field: 'you', reason: `names none of the flyers: "${level.you}"` };
};
