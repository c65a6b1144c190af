// SPDX-License-Identifier: MIT
//
// publisher: the page itself: what each control does, and what is drawn after each change of the desk.

import { patch } from '../patch.mjs';
import { editsOf, isLeftEmpty } from './controls.mjs';
import { openCore } from './core.mjs';
import { Desk } from './desk.mjs';
import { bareLinksIn, diagnosticTrees, verdictOf } from './diagnostics.mjs';
import { moveDay } from './fields.mjs';
import { Intake } from './intake.mjs';
import { letterTrees } from './letter.mjs';
import { additionOf } from './additions.mjs';
import { partButton, pieceTrees } from './piece.mjs';
import { pieceAt } from './pieces.mjs';
import { Preview } from './preview.mjs';
import { download, snippet } from './take.mjs';
import { count, language, say } from './words.mjs';

/** @typedef {import('../patch.mjs').Tree} Tree */
/** @typedef {import('./piece.mjs').Selection} Selection */

/** @template {HTMLElement} [Type=HTMLElement] @param {string} id @returns {Type} */
const byId = (id) => /** @type {Type} */ (document.getElementById(id));

const letterField = /** @type {HTMLTextAreaElement} */ (byId('letter'));
const fileField = /** @type {HTMLInputElement} */ (byId('file'));
const published = /** @type {HTMLInputElement} */ (byId('published'));
const day = /** @type {HTMLInputElement} */ (byId('day'));
const pieceForm = /** @type {HTMLFormElement} */ (byId('piece'));
const dialog = /** @type {HTMLDialogElement} */ (byId('ask'));
const preview = new Preview(byId('preview'));

/** @type {Selection} */
let selection = { path: '', finding: -1 };
/** The newsletter that was read last, to be read again into a file that is opened. @type {Record<string, unknown> | undefined} */
let lastLetter;
/** What the fields held when they were read. */
let pasted = { text: '', day: '' };

const core = await openCore(language).catch((reason) => {
  byId('refusal').textContent = say('start_failed');
  throw reason;
});
const desk = new Desk(core, draw);
const intake = new Intake(core);

// --- Drawing --------------------------------------------------------------------------------

function draw() {
  byId('work').hidden = desk.file === '';
  drawReview();
  drawCheck();
  byId('changes').hidden = desk.state.changes === '';
  /** @type {HTMLElement} */ (byId('changes').querySelector('pre')).textContent = desk.state.changes;
  byId('unsaved').textContent = say(desk.isSaved ? 'is_saved' : 'is_unsaved');
  preview.show(desk.file, day.value);
}

function drawReview() {
  const left = desk.reviews.length;
  byId('left').textContent = left ? say('left_some', { left }) : say('left_none');
  setDisabled('next', left === 0);
  setDisabled('undo', !desk.canUndo);
  setDisabled('redo', !desk.canRedo);
  const noLetter = say(desk.isBroken ? 'broken_file' : 'no_letter');
  patch(byId('lines'), desk.state.lines.length ? letterTrees(desk, selection.finding) : [['p', { class: 'hint' }, noLetter]]);
  patch(pieceForm, desk.pieces.length === 0 ? [] : pieceTrees(desk, selection), { typing: document.activeElement });
  const items = desk.pieces.map((piece) => /** @type {Tree} */ (['li', { class: piece.kind }, partButton(piece)]));
  patch(/** @type {HTMLElement} */ (byId('outline').querySelector('ul')), items);
}

/** A button that has focus keeps it, so that the keyboard does not fall back to the top. @param {string} id @param {boolean} isDisabled */
function setDisabled(id, isDisabled) {
  byId(id).setAttribute('aria-disabled', String(isDisabled));
}

function drawCheck() {
  const found = desk.check(day.value);
  byId('verdict').textContent = verdictOf(found);
  patch(byId('diagnostics'), diagnosticTrees(found.diagnostics));
  byId('bare-links').hidden = bareLinksIn(found.diagnostics).length === 0;
}

/** @param {string} text */
function announce(text) {
  byId('status').textContent = text;
}

// --- Choosing a piece -----------------------------------------------------------------------

/** @param {Selection} wanted @param {string} [focus] what gets focus in the form */
function select(wanted, focus = '#piece-title') {
  selection = wanted;
  patch(pieceForm, []); // another piece's fields begin anew
  drawReview();
  const target = pieceForm.querySelector(focus) ?? pieceForm.querySelector('#piece-title');
  showMark();
  if (target instanceof HTMLElement) target.focus();
}

/** Beside the form the letter scrolls by itself; above it, on a phone, it stays, so that the form is not scrolled away. */
function showMark() {
  const lines = byId('lines');
  if (lines.scrollHeight > lines.clientHeight) lines.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}

/** @param {string} path */
function selectPath(path) {
  const finding = desk.state.findings.findIndex((one) => one.path === path);
  select({ path, finding });
}

/** The next piece to check behind the one that is shown, else the first of all. */
function selectNext() {
  const places = desk.reviews.map(({ piece }) => piece.path);
  const order = desk.pieces.map(({ path }) => path);
  const here = order.indexOf(selection.path);
  const next = places.find((path) => order.indexOf(path) > here) ?? places[0];
  if (next === undefined) return showNothingLeft();
  const { text } = desk.reviews.find(({ piece }) => piece.path === next) ?? { text: '' };
  const finding = desk.state.findings.findIndex((one) => one.path === next && one.text === text);
  select({ path: next, finding }, '[data-key=accept]');
}

function showNothingLeft() {
  drawReview();
  byId('check-title').tabIndex = -1;
  byId('check-title').focus();
}

// --- Taking in ------------------------------------------------------------------------------

/** @param {string | Uint8Array} bytes @param {string} name */
async function takeIn(bytes, name) {
  letterField.removeAttribute('aria-invalid');
  const { refusal, file, letter, repairs = 0 } = intake.open(bytes, name);
  byId('refusal').textContent = refusal ?? '';
  if (refusal) return;
  if (file !== undefined) return await openFile(file);
  lastLetter = { ...letter, today: new Date().toISOString().slice(0, 10) };
  if (published.value) lastLetter.published = published.value;
  readLetter(lastLetter, repairs);
}

/** @param {Record<string, unknown>} letter @param {number} repairs */
function readLetter(letter, repairs) {
  const refusal = desk.read(letter);
  byId('refusal').textContent = refusal ?? '';
  if (refusal) return;
  chooseDay();
  showWork();
  const status = statusOfFile();
  announce(repairs ? `${count('repaired', repairs)} ${status}` : status);
}

/** @param {string} file */
async function openFile(file) {
  const choice = desk.file !== '' && lastLetter ? await ask() : 'open';
  if (choice === '') return;
  desk.open(file);
  if (choice === 'merge' && lastLetter) return readLetter(lastLetter, 0);
  lastLetter = undefined;
  chooseDay();
  showWork();
  announce(statusOfFile());
}

/** @returns {Promise<string>} merge, open, or nothing */
function ask() {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }));
}

function showWork() {
  if (letterField.value !== '') pasted = { text: letterField.value, day: published.value };
  letterField.value = '';
  published.value = ''; // the next newsletter has another
  fileField.value = '';
  selection = { path: '', finding: -1 };
  if (desk.reviews.length > 0) return selectNext();
  select({ path: '', finding: -1 });
  byId('review-title').focus();
}

/** An old newsletter is shown as on the day when it came; otherwise there would be nothing to see. */
function chooseDay() {
  const days = desk.pieces.filter(({ kind }) => kind === 'issue').map(({ value }) => String(value.datePublished ?? ''));
  const newest = days.filter((one) => /^\d{4}-\d\d-\d\d/.test(one)).sort().at(-1) ?? '';
  const today = new Date().toISOString().slice(0, 10);
  day.value = newest !== '' && newest < today ? newest.slice(0, 10) : today;
  draw();
}

function statusOfFile() {
  if (desk.isBroken) return say('broken_file');
  const all = (/** @type {string} */ kind) => count(`${kind}s`, desk.pieces.filter((piece) => piece.kind === kind).length);
  return say('read_status', { articles: all('article'), events: all('event'), deadlines: all('deadline'), left: desk.reviews.length });
}

byId('open').addEventListener('submit', (event) => {
  event.preventDefault();
  if (letterField.value.trim() !== '') return takeIn(letterField.value, say('pasted_name'));
  byId('refusal').textContent = say('nothing_pasted');
  letterField.setAttribute('aria-invalid', 'true');
  letterField.focus();
});
letterField.addEventListener('paste', (event) => intake.rememberPaste(event));
fileField.addEventListener('change', () => takeFile(fileField.files?.[0]));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return; // a text that is dropped goes where it is dropped
  event.preventDefault();
  takeFiles(files);
});

/** One into the other; what cannot be read stops there, so that it is seen. @param {File[]} files */
async function takeFiles(files) {
  for (const file of files) {
    await takeFile(file);
    if (byId('refusal').textContent !== '') return;
  }
}

/** @param {File | undefined} file */
async function takeFile(file) {
  if (file) await takeIn(new Uint8Array(await file.arrayBuffer()), file.name);
}

// --- Reviewing ------------------------------------------------------------------------------

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const { finding, select: path, do: name } = button?.dataset ?? {};
  if (finding !== undefined) select({ path: desk.state.findings[Number(finding)].path, finding: Number(finding) });
  else if (path !== undefined) selectPath(path);
  else if (button && name) run(name, button);
});

/** @param {string} name @param {HTMLElement} button */
function run(name, button) {
  if (name === 'skip') return selectNext();
  if (name === 'remove') return removePiece();
  if (name === 'remove-row') return removeRow(button.dataset.path ?? '');
  if (name === 'remove-links') return removeLinks();
  const [verb, kind] = name.split('-');
  const finding = verb === 'make' ? desk.state.findings[selection.finding] : undefined;
  const addition = additionOf(desk, /** @type {'event' | 'deadline'} */ (kind), selection.path, finding);
  if (!addition) return;
  desk.edit(addition.edits);
  selectPath(addition.path);
}

/** The rows behind it have new numbers: the form begins anew. @param {string} path */
function removeRow(path) {
  patch(pieceForm, []);
  desk.reject(path);
  select(selection);
}

function removeLinks() {
  patch(pieceForm, []);
  desk.rejectAll(bareLinksIn(desk.check(day.value).diagnostics));
  byId('check-title').tabIndex = -1;
  byId('check-title').focus();
}

function removePiece() {
  desk.reject(selection.path);
  announce(say('removed_status', { left: desk.reviews.length }));
  const parent = selection.path.replace(/\/[a-z]+\/\d+$/, '');
  if (desk.reviews.length > 0) selectNext();
  else selectPath(pieceAt(desk.pieces, parent).path);
}

pieceForm.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!desk.reviews.some(({ piece }) => piece.path === selection.path)) return;
  desk.accept(selection.path);
  announce(say('accepted_status', { left: desk.reviews.length }));
  selectNext();
});

pieceForm.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const { from, owner } = target.dataset;
  const isReading = target instanceof HTMLInputElement && from !== undefined && owner !== undefined;
  if (!isReading) return desk.edit(editsOf(pieceForm, target));
  const old = [...pieceForm.querySelectorAll(`input[name="${target.name}"]`)].find((radio) => radio.hasAttribute('checked'));
  desk.edit(moveDay(pieceAt(desk.pieces, owner), old?.getAttribute('value') ?? from, target.value));
});

pieceForm.addEventListener('focusout', ({ target }) => {
  // What a piece cannot be without came to no change, and shows again.
  if (target instanceof HTMLInputElement && isLeftEmpty(target)) drawReview();
});

// --- Steps back, checking and taking --------------------------------------------------------

/** @param {'undo' | 'redo'} step */
function turn(step) {
  if (step === 'undo' ? !desk.canUndo : !desk.canRedo) return;
  patch(pieceForm, []);
  desk[step]();
  if (desk.file === '') return showNothingRead();
  announce(say(step === 'undo' ? 'undone_status' : 'redone_status'));
}

/** The controls have gone with the work; the letter is there to be read again. */
function showNothingRead() {
  letterField.value = pasted.text;
  published.value = pasted.day;
  letterField.focus();
  announce(say('emptied_status'));
}

byId('undo').addEventListener('click', () => turn('undo'));
byId('redo').addEventListener('click', () => turn('redo'));
byId('next').addEventListener('click', () => desk.reviews.length > 0 && selectNext());

document.addEventListener('keydown', (event) => {
  const isField = event.target instanceof Element && event.target.matches('textarea, input:not([type=radio], [type=checkbox])');
  if (isField || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  turn(event.shiftKey ? 'redo' : 'undo');
});

byId('diagnostics').addEventListener('click', ({ target }) => {
  const path = target instanceof HTMLElement ? target.dataset.place : undefined;
  if (path === undefined) return;
  const piece = pieceAt(desk.pieces, path);
  const place = CSS.escape(path);
  select({ path: piece.path, finding: -1 }, `[data-path="${place}"], input[data-path^="${place}/"]`);
});

for (const radio of document.querySelectorAll('input[name=width]')) {
  radio.addEventListener('change', () => (byId('preview').className = /** @type {HTMLInputElement} */ (radio).value));
}
day.addEventListener('change', () => draw());

byId('download').addEventListener('click', () => {
  download(desk.file);
  desk.markSaved();
  draw();
  announce(say('saved_status'));
});

function drawSnippet() {
  const [script, data] = ['script-url', 'data-url'].map((id) => /** @type {HTMLInputElement} */ (byId(id)).value);
  byId('snippet').textContent = snippet(script, data);
}
for (const id of ['script-url', 'data-url']) byId(id).addEventListener('input', drawSnippet);
drawSnippet();

byId('copy').addEventListener('click', async () => {
  const isCopied = await navigator.clipboard?.writeText(byId('snippet').textContent ?? '').then(() => true, () => false);
  if (!isCopied) return selectSnippet();
  announce(say('copied'));
  byId('copy').textContent = say('copied');
  byId('copy').addEventListener('blur', () => (byId('copy').textContent = say('copy_button')), { once: true });
});

/** Where the page may not copy: on a site without https, or where it is forbidden. */
function selectSnippet() {
  byId('snippet').focus();
  getSelection()?.selectAllChildren(byId('snippet'));
  byId('copy-hint').textContent = say('copy_by_hand');
}

window.addEventListener('beforeunload', (event) => {
  if (!desk.isSaved) event.preventDefault();
});
