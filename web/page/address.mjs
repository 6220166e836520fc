// What the page's address asks for: an exercise, the whole of it behind #exercise= or a file beside the page by ?exercise=,
// and the tour by ?tour.
//
// What stands behind # is never sent to a server, by any browser (RFC 9110, 7.1): the article and who works on it stay with
// those who have the link.

// platform::kExerciseLink
const LINK_TYPE = 'application/x-gloss-exercise-link';

/**
 * The address of a file beside the page, or nothing where the name leads elsewhere.
 * @param {string} name
 * @param {string} page
 */
function besidePage(name, page) {
  const isPlain = name !== '' && !name.startsWith('.') && !/[/\\:?#%\p{Cc}]/u.test(name);
  return isPlain ? new URL(encodeURIComponent(name), page) : null;
}

/**
 * @param {import('./files.mjs').Files} files
 * @param {string} name
 */
async function openBeside(files, name) {
  const address = besidePage(name, location.href);
  if (!address) return files.failNotBeside(name);
  try {
    // Not followed elsewhere, and not out of a cache: a teacher may just have mended it.
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) return files.failNotThere(name);
    return await files.take(new File([await answer.blob()], name), 0);
  } catch {
    return files.failNotThere(name);
  }
}

/**
 * As if the exercise's file had been opened.
 * @param {import('./files.mjs').Files} files
 * @param {URLSearchParams} asked
 */
async function openExercise(files, asked) {
  const { hash } = location;
  if (hash.startsWith('#exercise=')) {
    const packed = hash.slice('#exercise='.length);
    await files.take(new File([packed], 'exercise.gloss.json', { type: LINK_TYPE }), 0);
  } else if (asked.get('exercise')) {
    await openBeside(files, asked.get('exercise') ?? '');
  }
}

/**
 * @param {import('./page.mjs').Page} page
 * @param {boolean} isAtStart The tour is given once; another exercise may be named later.
 */
export async function follow(page, isAtStart) {
  const asked = new URLSearchParams(location.search);
  await openExercise(page.files, asked);
  if (!isAtStart || !asked.has('tour')) return;
  page.program.call('tour');
  // Whoever loads the page again goes on with what there is.
  const without = new URL(location.href);
  without.searchParams.delete('tour');
  history.replaceState(history.state, '', without);
}
