// SPDX-License-Identifier: MIT
//
// focus: where focus and the page's scroll go when a rendering has changed what stands there.
//
//   const guide = new FocusGuide(stage);
//   guide.leaveList();                             // before a detail opens
//   guide.follow(shown, before, { wanted: 'item', isFocusLost: false });

import { valueOf } from './form.mjs';

/** @typedef {{ state: string }} Shown */

export class FocusGuide {
  #stage;
  /** Where the visitor was in the list when a detail opened, in pixels. @type {number | undefined} */
  #listScroll;

  /** @param {import('./stage.mjs').Stage} stage */
  constructor(stage) {
    this.#stage = stage;
  }

  leaveList() {
    this.#listScroll = scrollY;
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
    const isBack = previous !== '' && item === '' && this.#listScroll !== undefined;
    if (wanted && wanted !== 'item') this.#stage.focus(`[data-focus=${wanted}]`);
    else if (item && (wanted || isFocusLost)) this.#toDetail();
    else if (isFocusLost) {
      this.#toList(previous || valueOf(before?.state ?? '', 'date'), { preventScroll: isBack });
    }
    if (isBack) scrollTo({ top: this.#listScroll, behavior: 'instant' });
    if (item === '') this.#listScroll = undefined;
  }

  #toDetail() {
    const { frame } = this.#stage;
    this.#stage.focus('[data-focus=item]', { preventScroll: true });
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  }

  /** @param {string} item whose detail was open, or the day whose list was, or '' @param {FocusOptions} options */
  #toList(item, options) {
    const origin = `[data-item="${CSS.escape(item)}"]`;
    if (!item || !this.#stage.focus(origin, options)) {
      this.#stage.focus('[data-focus=results]', options);
    }
  }
}
