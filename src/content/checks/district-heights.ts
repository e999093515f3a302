import type { SkyCheck } from './check.ts';

/** The tallest roofs of the district are no lower than its lowest. */
export const districtHeights: SkyCheck = ({ district }) =>
  district.tallest >= district.lowest
    ? null
    : { field: 'district.tallest', reason: `must be at least ${district.lowest} metres, not ${district.tallest}` };
