// SPDX-License-Identifier: MIT
//
// form: the filter form is the state: its fields are named by the state's keys.

/** What a form says, as a state; the core puts it in canonical form. @param {HTMLFormElement} form */
export function stateOfForm(form) {
  const pairs = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') pairs.append(name, value);
  }
  return pairs.toString();
}

/**
 * Whether somebody has changed a field since the markup was made: a visitor who was quicker than the
 * script.
 * @param {HTMLFormElement} form
 */
export function isTouched(form) {
  return [...form.elements].some(
    (field) =>
      field instanceof HTMLInputElement &&
      field.type !== 'hidden' &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  );
}

/**
 * Whether a field holds something to act on. A date that is being typed passes through the years 2,
 * 20 and 202 on its way to 2021.
 * @param {HTMLInputElement} field
 */
export function isComplete(field) {
  return field.type !== 'date' || field.value === '' ? !field.validity.badInput : field.value >= '1900';
}

/** The value of a key of a canonical state, decoded. @param {string} state @param {string} key */
export function valueOf(state, key) {
  return new URLSearchParams(state).get(key) ?? '';
}

/** A state without what does not choose: the open item and the page. @param {string} state */
export function listOf(state) {
  return state
    .split('&')
    .filter((pair) => !/^(item|page)=/.test(pair))
    .join('&');
}
