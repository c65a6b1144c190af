// SPDX-License-Identifier: MIT
//
// focus: where focus and the page's scroll go when a rendering has changed what stands there.
//
//   const guide = new FocusGuide(stage);
//   guide.leaveList(link);                         // before a detail opens
//   guide.follow(shown, before, { wanted: 'item', isFocusLost: false });

import { valueOf } from './form.mjs';

/** @typedef {{ state: string }} Shown */

export class FocusGuide {
  #stage;
  /** Where the visitor was in the list when a detail opened, and where in the window its title stood, in pixels. @type {{ scroll: number, title: number } | undefined} */
  #list;

  /** @param {import('./stage.mjs').Stage} stage */
  constructor(stage) {
    this.#stage = stage;
  }

  /** @param {Element} title of the item that opens */
  leaveList(title) {
    this.#list = { scroll: scrollY, title: title.getBoundingClientRect().top };
  }

  /**
   * Focus goes where the visitor asked to go; if what had it is gone, to what is nearest in meaning;
   * else it stays.
   * @param {Shown} shown @param {Shown | undefined} before
   * @param {{ wanted?: import('./wish.mjs').Wish['focus'], isFocusLost: boolean }} focus
   */
  follow(shown, before, { wanted, isFocusLost }) {
    const item = valueOf(shown.state, 'item');
    const previous = valueOf(before?.state ?? '', 'item');
    const place = previous !== '' && item === '' ? this.#list : undefined;
    if (wanted && wanted !== 'item') this.#stage.focus(`[data-focus=${wanted}]`);
    else if (item && (wanted || isFocusLost)) this.#toDetail();
    else if (isFocusLost) {
      this.#toList(previous || valueOf(before?.state ?? '', 'date'), { preventScroll: place !== undefined });
    }
    if (place) this.#goBack(previous, place);
    if (item === '') this.#list = undefined;
  }

  /**
   * To where the title stood. What is above it may not have been laid out yet, so the page's scroll alone does not say where that is.
   * @param {string} item @param {{ scroll: number, title: number }} place
   */
  #goBack(item, { scroll, title }) {
    scrollTo({ top: scroll, behavior: 'instant' });
    const links = [...this.#stage.frame.querySelectorAll(originOf(item))];
    const ways = links.map((link) => link.getBoundingClientRect().top - title);
    const [nearest = 0] = ways.sort((one, other) => Math.abs(one) - Math.abs(other));
    scrollBy({ top: nearest, behavior: 'instant' });
  }

  #toDetail() {
    const { frame } = this.#stage;
    this.#stage.focus('[data-focus=item]', { preventScroll: true });
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  }

  /** @param {string} item whose detail was open, or the day whose list was, or '' @param {FocusOptions} options */
  #toList(item, options) {
    if (!item || !this.#stage.focus(originOf(item), options)) {
      this.#stage.focus('[data-focus=results]', options);
    }
  }
}

/** What an item's detail or a day's list was opened from. @param {string} item */
const originOf = (item) => `[data-item="${CSS.escape(item)}"]`;
