// SPDX-License-Identifier: MIT
//
// preview: the widget itself, with the file as it is now, as a phone and a computer show it.
//
//   const preview = new Preview(container);
//   preview.show(file, '2021-05-01');

/** How long a change may be followed by another before the widget draws it, in milliseconds. */
const settling = 300;

export class Preview {
  #container;
  #widget = document.createElement('kalendarium-widget');
  #address = '';
  #timer = 0;

  /** @param {HTMLElement} container */
  constructor(container) {
    this.#container = container;
    // The address is the publisher's page's; the widget must not write into it.
    this.#widget.setAttribute('state-key', 'none');
    this.#widget.setAttribute('heading-level', '3');
  }

  /** @param {string} file @param {string} day the calendar is shown as on this day */
  show(file, day) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(file, day), this.#address ? settling : 0);
  }

  /** @param {string} file @param {string} day */
  #draw(file, day) {
    const before = this.#address;
    this.#address = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
    if (day) this.#widget.setAttribute('now', `${day}T08:00`);
    else this.#widget.removeAttribute('now');
    this.#widget.setAttribute('src', this.#address);
    if (!this.#widget.isConnected) this.#container.append(this.#widget);
    // The widget may still be fetching the one before.
    if (before) this.#widgetReady().then(() => URL.revokeObjectURL(before));
  }

  async #widgetReady() {
    await Promise.resolve(/** @type {any} */ (this.#widget).ready).catch(() => {});
  }
}
