/** Which notes are recorded, in half tones from Sa; players bend each by at most a tone and a half. */

/** Sa, the tonal centre: D3, hertz. `src/audio/music/modes.ts` has the same. */
export const saHertz = 146.832;

/** @param {number} halfTones from Sa @returns {number} hertz */
export const hertzOf = (halfTones) => saHertz * 2 ** (halfTones / 12);

export const rubabNotes = [1, 4, 7, 10, 13];
/** The soft hand goes lower, to the long drone; these two are its ground. */
export const rubabGroundNotes = [-11, -5];
export const rubabSoftNotes = [-8, -2, ...rubabNotes];
export const damburaNotes = [-12, -9, -6, -3, 0, 3, 6, 9, 12];
export const tulaNotes = [15, 19];
