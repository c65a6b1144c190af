// SPDX-License-Identifier: MIT
//
// take: what a visitor takes along of an open item: a calendar file, its link. The buttons are drawn by the core
// (wasm/core/views/take.h); what they do is done here, and said politely when it is done.

/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * Answers to the buttons in a shadow root.
 * @param {ShadowRoot} root
 * @param {(form: string) => string} calendar makes the open item's file
 * @param {Stage} stage
 */
export function takeAlong(root, calendar, stage) {
  root.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-do][value]') : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const { do: deed, item = '', said } = button.dataset;
    const link = new URL(button.value, document.baseURI).href;
    if (deed === 'file') download(`${item}.ics`, calendar(button.value));
    else if (deed === 'share') await share(link, stage);
    else if (deed === 'copy' && !(await copy(link))) return void show(button, link);
    if (said) tell(button, said, stage);
  });
}

/** @param {string} name @param {string} text */
function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it later
}

/** @param {string} link @returns whether it is in the clipboard */
async function copy(link) {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false; // not allowed here, or no https
  }
}

/** @param {string} url @param {Stage} stage */
async function share(url, stage) {
  const title = stage.frame.querySelector('[data-focus=item]')?.textContent ?? '';
  await navigator.share({ title, url }).catch(() => {}); // somebody thought better of it
}

/** Beside the button for the eye, in the live region for the ear; both go with the next rendering. @param {HTMLElement} button @param {string} text @param {Stage} stage */
function tell(button, text, stage) {
  const note = noteBeside(button, document.createElement('span'));
  note.setAttribute('aria-hidden', 'true');
  note.textContent = text;
  stage.announce(text);
}

/** A link to be copied by hand. @param {HTMLElement} button @param {string} link */
function show(button, link) {
  const field = /** @type {HTMLInputElement} */ (noteBeside(button, document.createElement('input')));
  field.readOnly = true;
  field.value = link;
  field.setAttribute('aria-label', button.textContent ?? '');
  field.focus();
  field.select();
}

/** @param {HTMLElement} button @param {HTMLElement} note */
function noteBeside(button, note) {
  for (const older of button.parentElement?.querySelectorAll('.kal-said') ?? []) older.remove();
  note.className = 'kal-said';
  button.after(note);
  return note;
}
