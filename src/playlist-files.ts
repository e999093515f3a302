// The playlists that the page is built with, as texts: what a kiosk may name, and what the story is told by.

/** Path to text, as `readShelf` takes them. */
export const playlistFiles = import.meta.glob<string>('../levels/playlists/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Their names, as a kiosk's file and an address write them. */
export const playlistNames: readonly string[] = Object.keys(playlistFiles).map((file) =>
  file.replace(/^.*\/|\.json$/g, ''),
);
