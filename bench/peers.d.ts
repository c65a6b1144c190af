// SPDX-License-Identifier: MIT
//
// The libraries beside which we measure are installed for a benchmark only (build/bench), so their own types are not there.

declare module '@event-calendar/build/dist/event-calendar.min.js';
declare module '@leeoniya/ufuzzy';
declare module '@orama/orama';
declare module '@schedule-x/calendar';
declare module '@toast-ui/calendar';
declare module 'flexsearch';
declare module 'fullcalendar';
declare module 'fullcalendar/daygrid';
declare module 'fullcalendar/list';
declare module 'fullcalendar/locales/sv';
declare module 'fullcalendar/themes/classic';
declare module 'fuse.js';
declare module 'itemsjs';
declare module 'minisearch';
declare module 'temporal-polyfill/global';
declare module '*.css';
declare const Temporal: any;
