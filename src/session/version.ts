/** The game's version, the same as in package.json (a test keeps them equal). */
export const gameVersion = '0.1.0';
