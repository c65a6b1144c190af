// SPDX-License-Identifier: MIT
//
// page: what a widget reads from the page around it.

const script = /** @type {HTMLScriptElement | null | undefined} */ (
  globalThis.document?.currentScript
);
const scriptUrl = script?.src ?? '';

/** The language that holds for an element, through the shadow roots around it; '' where none is named. @param {Element} element */
export function nearestLanguage(element) {
  for (let node = /** @type {Element | undefined} */ (element); node; ) {
    const found = node.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/**
 * The absolute addresses in a text that names several, apart by spaces, and what cannot be read as one.
 * @param {string} names
 * @param {string} [base] what they are seen from; the page if absent
 */
export function addresses(names, base = document.baseURI) {
  /** @type {string[]} */
  const urls = [];
  /** @type {string[]} */
  const bad = [];
  for (const name of names.trim().split(/\s+/)) {
    try {
      if (!name) throw new TypeError('No address.');
      urls.push(new URL(name, base).href);
    } catch {
      bad.push(name);
    }
  }
  return { urls, bad };
}

/** The hosts of the page, of the script and of those files: images may come from there. @param {string[]} urls */
export function trustedHosts(urls) {
  const hosts = [location.href, scriptUrl, ...urls].filter(Boolean).map((url) => new URL(url).host);
  return [...new Set(hosts)].filter(Boolean);
}

/** The moment to render for: what the attribute says, else the clock. @param {string | null} pretended */
export function moment(pretended) {
  const isMoment = pretended !== null && !Number.isNaN(Date.parse(pretended));
  return isMoment ? pretended : `${new Date().toISOString().slice(0, 16)}Z`;
}

/** Whether the page has put something of its own into an element. @param {Element} element */
export function hasOwnContent(element) {
  return [...element.childNodes].some((node) =>
    node instanceof Element
      ? !node.matches('noscript, script, style, template')
      : node instanceof Text && node.data.trim() !== '',
  );
}
