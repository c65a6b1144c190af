// SPDX-License-Identifier: MIT
//
// pieces: the parts of an issues.json that a publisher looks at one by one, and what is still to check in them.
//
//   const pieces = piecesOf(JSON.parse(file));         // file, issues, articles, events, deadlines, in their order
//   pieceAt(pieces, '/issues/0/articles/3/links/1');   // the article
//   reviewsOf(pieces)[0].piece.path                    // the first that a person must look at

/** @typedef {'file' | 'issue' | 'article' | 'event' | 'deadline'} Kind */
/** @typedef {{ path: string, kind: Kind, value: any }} Piece */
/** A mark that the importer left (`_review`). @typedef {{ piece: Piece, number: number, text: string, reading: string, alternatives: string[] }} Review */

/** Which lists hold pieces. @type {Record<Kind, [name: string, kind: Kind][]>} */
const lists = {
  file: [['issues', 'issue']],
  issue: [['articles', 'article']],
  article: [['events', 'event'], ['deadlines', 'deadline']],
  event: [],
  deadline: [],
};

/** @param {any} value @param {Kind} [kind] @param {string} [path] @returns {Piece[]} */
export function piecesOf(value, kind = 'file', path = '') {
  const inside = lists[kind].flatMap(([name, part]) => listOf(value[name]).flatMap((one, i) => (isObject(one) ? piecesOf(one, part, `${path}/${name}/${i}`) : [])));
  return [{ path, kind, value }, ...inside];
}

/** @param {unknown} value @returns {unknown[]} */
const listOf = (value) => (Array.isArray(value) ? value : []);
/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The smallest piece that a place is in. @param {Piece[]} pieces @param {string} path */
export function pieceAt(pieces, path) {
  const around = pieces.filter((piece) => path === piece.path || path.startsWith(`${piece.path}/`));
  return around.reduce((best, piece) => (piece.path.length > best.path.length ? piece : best), pieces[0]);
}

/** @param {Piece[]} pieces @returns {Review[]} */
export function reviewsOf(pieces) {
  return pieces.flatMap((piece) =>
    listOf(piece.value._review).map((review, number) => {
      const { text = '', reading = '', alternatives = [] } = /** @type {Partial<Review>} */ (review ?? {});
      return { piece, number, text, reading, alternatives };
    }),
  );
}

/** What speaks of an event by its id, as edits that take it out. @param {Piece[]} pieces @param {string} id */
export function mentionsOf(pieces, id) {
  return pieces.flatMap(({ path, kind, value }) => {
    const at = kind === 'article' ? listOf(value.eventIds).indexOf(id) : -1;
    if (at >= 0) return [{ path: value.eventIds.length === 1 ? `${path}/eventIds` : `${path}/eventIds/${at}` }];
    return kind === 'deadline' && value.event === id ? [{ path: `${path}/event` }] : [];
  });
}

/** A list's path and a place in it; undefined for what is no element. @param {string} path */
export function placeInList(path) {
  const [, list, number] = /^(.*)\/(\d+)$/.exec(path) ?? [];
  return list === undefined ? undefined : { list, number: Number(number) };
}
