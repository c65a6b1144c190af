// SPDX-License-Identifier: MIT
// The types of the package `kalendarium`: importing it defines the element.

/** A finding about the data, for its editor. */
export interface KalendariumDiagnostic {
  file: string;
  severity: 'error' | 'warning' | 'hint';
  code: string;
  /** JSON Pointer to the part that it speaks of. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1, in code points. */
  column: number;
  message: string;
  hint: string;
}

export interface KalendariumData {
  /** How many items the state finds. */
  total: number;
  /** For each facet, how many items each value has. */
  counts: Record<string, Record<string, number>>;
  /** The first reading fetches what finds them; empty until that has come. */
  diagnostics: KalendariumDiagnostic[];
}

/** `<kalendarium-widget src="issues.json">`; its attributes are in the README. */
export interface KalendariumWidget extends HTMLElement {
  /** All that a visitor has chosen, as one query string in canonical form. */
  state: string;
  /** The first rendering with data. */
  readonly ready: Promise<void>;
  readonly data: KalendariumData;
  /** Fetches the data anew. */
  refresh(): Promise<void>;
}

export interface KalendariumEventMap {
  'kalendarium-load': CustomEvent<undefined>;
  'kalendarium-error': CustomEvent<{ url: string; diagnostics: KalendariumDiagnostic[] }>;
  /** Once after the rendering of each change of state. */
  'kalendarium-change': CustomEvent<{ state: string; total: number }>;
  /** A title was chosen; preventing the default leaves the list as it is. */
  'kalendarium-select': CustomEvent<{ id: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'kalendarium-widget': KalendariumWidget;
  }
  interface HTMLElementEventMap extends KalendariumEventMap {}
}
