/** Shows the first duel in another light, as if its file asked for it. */

/** @param {import('playwright-core').BrowserContext} context @param {string} palette by its name */
export async function inLight(context, palette) {
  // The level's text is carried in a script of the build, in which its line breaks may be written out.
  const title = /(\\?"title\\?": ?\\?"level\.first-duel\\?",)/;
  await context.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const quote = text.match(title)?.[0].startsWith('\\') ? '\\"' : '"';
    const body = text.replace(title, `$1${quote}palette${quote}: ${quote}${palette}${quote},`);
    await route.fulfill({ response, body });
  });
}
