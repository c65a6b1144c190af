// SPDX-License-Identifier: MIT
//
// define: registers <kalendarium-widget>, once however often the file is loaded, and puts a widget
// where the script stands. The entry of kalendarium.js and kalendarium.mjs.
//
//   <script src="kalendarium.js" data-src="issues.json" data-lang="en" async></script>
//
// A script that is inserted late, cloned from a template or loaded again is its own currentScript
// each time it runs, so each places its own widget. A module has none and only defines.

import { KalendariumWidget } from './element.mjs';

const name = 'kalendarium-widget';

if (globalThis.customElements && !customElements.get(name)) {
  customElements.define(name, KalendariumWidget);
}

const script = globalThis.document?.currentScript;
if (script && script instanceof HTMLScriptElement && script.dataset.src !== undefined) place(script);

/** @param {HTMLScriptElement} from */
function place(from) {
  const widget = document.createElement(name);
  for (const attribute of KalendariumWidget.observedAttributes) {
    const value = from.getAttribute(`data-${attribute}`);
    if (value !== null) widget.setAttribute(attribute, value);
  }
  if (!from.closest('head')) from.after(widget);
  else if (document.body) document.body.append(widget);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(widget));
}
