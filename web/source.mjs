// SPDX-License-Identifier: MIT
//
// source: fetches the files that a widget shows.
//
//   const files = await fetchFiles(['https://kommun.example/data/issues.json']);
//   // [{ url, name: 'issues.json', bytes }] or [{ url, name, failure }]
//
// A network that fails for a moment, and a server that is busy, are tried again twice. What comes
// is handed on as bytes: the core judges it.

/** How long to wait before each new attempt, in milliseconds. */
const pauses = [400, 1600];
/** How long one attempt may take, in milliseconds. */
const patience = 60_000;

/** Why a file could not be had; `status` is the server's answer, or 0 where there was none. */
export class FetchError extends Error {
  /** @param {string} url @param {number} status */
  constructor(url, status) {
    super(`${url}: ${status || 'no answer'}`);
    this.name = 'FetchError';
    this.status = status;
  }
}

/**
 * A file that came, or the reason that it did not.
 * @typedef {object} SourceFile
 * @property {string} url
 * @property {string} name what diagnostics call it
 * @property {Uint8Array} [bytes]
 * @property {FetchError} [failure]
 */

/**
 * @param {string[]} urls absolute
 * @param {{ fresh?: boolean }} [options] `fresh`: ask the server even where the cache has it
 * @returns {Promise<SourceFile[]>} in the same order; never rejects
 */
export function fetchFiles(urls, { fresh = false } = {}) {
  const short = urls.map(fileName);
  return Promise.all(
    urls.map(async (url, i) => {
      const name = short.indexOf(short[i]) === short.lastIndexOf(short[i]) ? short[i] : url;
      try {
        return { url, name, bytes: await shared(url, fresh) };
      } catch (failure) {
        return { url, name, failure: /** @type {FetchError} */ (failure) };
      }
    }),
  );
}

/** The last part of an address that stands for a file. @param {string} url */
export function fileName(url) {
  const last = new URL(url).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(last) || url;
  } catch {
    return last;
  }
}

/** What is being fetched, so that several widgets on a page ask once. @type {Map<string, Promise<Uint8Array>>} */
const underWay = new Map();

/** @param {string} url @param {boolean} fresh */
function shared(url, fresh) {
  let fetching = underWay.get(url);
  if (!fetching) {
    fetching = fetchFile(url, fresh).finally(() => underWay.delete(url));
    underWay.set(url, fetching);
  }
  return fetching;
}

/** @param {string} url @param {boolean} fresh @returns {Promise<Uint8Array>} */
async function fetchFile(url, fresh) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce(url, fresh);
    } catch (error) {
      const failure = error instanceof FetchError ? error : new FetchError(url, 0);
      const canPass = failure.status === 0 || failure.status === 429 || failure.status >= 500;
      if (!canPass || attempt === pauses.length) throw failure;
      await new Promise((resolve) => setTimeout(resolve, pauses[attempt]));
    }
  }
}

/** @param {string} url @param {boolean} fresh */
async function attemptOnce(url, fresh) {
  const response = await fetch(url, {
    cache: fresh ? 'no-cache' : 'default',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new FetchError(url, response.status);
  return allOf(response);
}

/** The bytes of an answer, read piece by piece: in Chromium `arrayBuffer()` takes twice to four times as long. @param {Response} response */
async function allOf({ body }) {
  /** @type {Uint8Array[]} */
  const pieces = [];
  let size = 0;
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    size += value.length;
  }
  const bytes = new Uint8Array(size);
  for (const piece of pieces.reverse()) bytes.set(piece, (size -= piece.length));
  return bytes;
}
