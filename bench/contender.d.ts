// SPDX-License-Identifier: MIT
//
// What a contender is: the default export of a module in search/ or list/, bundled and run in a page of its own.

import type { FlatEvent } from './events.mjs';
import type { Query } from './queries.mjs';

export type Facet = 'topic' | 'audience' | 'format' | 'municipality';

/** All hits in the order of time, and four facets counted. */
export interface Answer {
  /** ids of events; where the contender has `ids`, positions in that table */
  hits: ArrayLike<number>;
  /** by value; where the contender has `names`, numbers in the order of the names */
  counts: Record<Facet, Record<string, number> | ArrayLike<number>>;
}

export interface SearchContender<Engine> {
  /** What happens once for the page, untimed as the import of a script is: the module is fetched and compiled. */
  warm?(): Promise<void>;
  /** What a build step would do; its outcome is then loaded instead of the JSON. Untimed. */
  prepare?(bytes: ArrayBuffer): ArrayBuffer;
  /** From the bytes of the JSON to ready to answer; to ready to draw a list and its facets, where `finish` does the rest. */
  load(bytes: ArrayBuffer): Engine | Promise<Engine>;
  /** What is done in slices while a page is looked at: the index of the search. Answers with how many slices there were. */
  finish?(engine: Engine): number;
  ask(engine: Engine, query: Query): Answer | Promise<Answer>;
  ids?(engine: Engine): ArrayLike<number>;
  names?(engine: Engine): Record<Facet, string[]>;
  /** Bytes that the JavaScript heap does not count. */
  memory?(engine: Engine): number;
}

export type ViewName = 'list' | 'month';

/** What a view begins with: the day from which a list runs, or the first day of the month, and how many days the list has. */
export interface Stretch {
  from: string;
  days: number;
}

export interface ListContender<Handle> {
  /** Elements that show an event. */
  shown: string;
  /** Untimed, with all events, of which the view shows some. */
  prepare?(events: FlatEvent[]): void;
  /** Where the shown elements stand. */
  root?(place: HTMLElement): ParentNode;
  mount(place: HTMLElement, view: ViewName, events: FlatEvent[], stretch: Stretch): Handle | Promise<Handle>;
  update(handle: Handle, events: FlatEvent[]): unknown;
}
