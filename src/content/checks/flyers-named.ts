import type { SkyCheck } from './check.ts';

/** Flyers have names of their own. */
export const flyersNamed: SkyCheck = ({ flyers }) => {
  const ids = flyers.map((flyer) => flyer.id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  return twice < 0 ? null : { field: `flyers.${twice}.id`, reason: `is taken by another flyer: "${ids[twice]}"` };
};
