// SPDX-License-Identifier: MIT
//
// address: the state in the page's address, and the widgets that share it.
//
//   const channel = channelOf('kal');
//   const leave = channel.join(() => render(channel.state));
//   channel.set('view=feed&q=hot', { by: listener });    // the address gets ?kal-view=feed&kal-q=hot
//   leave();
//
// A parameter is this widget's when its name begins with the key and a hyphen. The host's own
// parameters, its hash and its history.state stay as they are, byte for byte.

/** @typedef {(cause: 'history' | 'sibling') => void} Listener */

/** All widgets with one `state-key`. */
class Channel {
  #prefix;
  /** @type {Set<Listener>} */
  #listeners = new Set();
  /** @type {string | null} */
  #state = null;
  #beginning = '';

  /** @param {string} key of the parameters; the empty text mirrors nothing */
  constructor(key) {
    this.#prefix = key && `${key}-`;
    this.#state = this.#read();
  }

  /** What has been chosen, else what the page's editor lets it begin with. */
  get state() {
    return this.#state ?? this.#beginning;
  }

  /** The state where nobody has chosen anything; the first widget that names one decides. @param {string} state */
  beginWith(state) {
    this.#beginning ||= state;
  }

  /** @param {Listener} listener @returns {() => void} */
  join(listener) {
    if (this.#listeners.size === 0) {
      window.addEventListener('popstate', this.#onPopState);
      this.#state = this.#prefix ? this.#read() : this.#state;
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) window.removeEventListener('popstate', this.#onPopState);
    };
  }

  /** Whether that listener is the one to speak where several would say the same. @param {Listener} listener */
  isFirst(listener) {
    return this.#listeners.values().next().value === listener;
  }

  /**
   * Sets the state of all who share it and mirrors it in the address.
   * @param {string} state in canonical form
   * @param {{ by: Listener, replace?: boolean }} options `replace` the history entry, else add one
   */
  set(state, { by, replace = false }) {
    this.#state = state;
    // An address that says nothing would bring the beginning back with the next reload.
    if (this.#prefix) this.#write(state || 'view=agenda', replace);
    for (const listener of this.#listeners) if (listener !== by) listener('sibling');
  }

  /** What links of this widget are made on: the page's address with the host's own parameters. */
  pageUrl() {
    const own = this.#hostParameters().join('&');
    const { origin, protocol, pathname, hash, href } = location;
    // A query alone is relative to <base>, which need not be this page.
    const isBase = new URL('', document.baseURI).href.split(/[?#]/)[0] === href.split(/[?#]/)[0];
    const page = isBase ? '' : protocol.startsWith('http') ? origin + pathname : pathname;
    return page + (own && `?${own}`) + hash;
  }

  #parameters() {
    return location.search.slice(1).split('&').filter(Boolean);
  }

  #hostParameters() {
    const prefix = this.#prefix;
    return this.#parameters().filter((pair) => !prefix || !pair.startsWith(prefix));
  }

  #read() {
    if (!this.#prefix) return null;
    const own = this.#parameters().filter((pair) => pair.startsWith(this.#prefix));
    return own.length ? own.map((pair) => pair.slice(this.#prefix.length)).join('&') : null;
  }

  /** @param {string} state @param {boolean} replace */
  #write(state, replace) {
    const own = state.split('&').map((pair) => this.#prefix + pair);
    const url = `${location.pathname}?${[...this.#hostParameters(), ...own].join('&')}${location.hash}`;
    try {
      if (replace) history.replaceState(history.state, '', new URL(url, location.href));
      else history.pushState(history.state, '', new URL(url, location.href));
    } catch {
      // A sandboxed frame has no address to change, and Safari allows only so many changes a minute.
      // The widget goes on without it.
    }
  }

  #onPopState = () => {
    const state = this.#read();
    if (state === this.#state || !this.#prefix) return;
    this.#state = state;
    for (const listener of this.#listeners) listener('history');
  };
}

/** @type {Map<string, Channel>} */
const channels = new Map();

/**
 * The channel of that key; `none` gives one that is shared with nobody and mirrored nowhere.
 * @param {string} key @returns {Channel}
 */
export function channelOf(key) {
  if (key === 'none') return new Channel('');
  let channel = channels.get(key);
  if (!channel) channels.set(key, (channel = new Channel(key)));
  return channel;
}

/** @typedef {Channel} SharedState */
