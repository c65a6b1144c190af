// SPDX-License-Identifier: MIT
//
// patch: makes the live DOM the same as a tree from the core.
//
//   patch(container, [['ul', 0, ['li', { 'data-key': 'a' }, 'Sagostund']]]);
//
// The DOM itself is the old tree, so prerendered markup is adopted as it stands and nothing has to be
// remembered between two renderings. Only attributes are set, never properties, so a rendering means
// the same as the printed HTML; the two exceptions, what stands in a field and whether it is checked,
// are said below. Children are matched by `data-key`, else by tag in order; the longest run that
// already stands in the right order stays, and the rest moves around it.

/** @typedef {string | [tag: string, attributes: Record<string, string> | 0, ...children: any[]]} Tree */

/**
 * @typedef {object} PatchOptions
 * @property {Element | null} [typing] the field that the visitor is using: its value is left alone
 */

/**
 * @param {ParentNode & Node} parent
 * @param {Tree[]} trees what its children shall be
 * @param {PatchOptions} [options]
 */
export function patch(parent, trees, options = {}) {
  patchFrom(parent, trees, 0, options);
}

/**
 * Mostly nothing is moved: then each child is what it was, and this is all.
 * @param {ParentNode & Node} parent
 * @param {any[]} trees @param {number} at where the children begin in them
 * @param {PatchOptions} options
 */
function patchFrom(parent, trees, at, options) {
  let node = parent.firstChild;
  for (; node && at < trees.length && identity(node) === identityOf(trees[at]); node = node.nextSibling) {
    update(node, trees[at++], options);
  }
  if (node || at < trees.length) rearrange(parent, node, trees.slice(at), options);
}

/**
 * Matches the children from one on, wherever they stand.
 * @param {ParentNode & Node} parent @param {ChildNode | null} begin null: there are no more
 * @param {Tree[]} trees @param {PatchOptions} options
 */
function rearrange(parent, begin, trees, options) {
  /** @type {ChildNode[]} */
  const old = [];
  for (let node = begin; node; node = node.nextSibling) old.push(node);
  const kept = match(old, trees);
  const stays = new Set(kept);
  for (const node of old) if (!stays.has(node)) node.remove();
  const positions = new Map(old.map((node, i) => [node, i]));
  const anchored = longestRun(kept.map((node) => (node && positions.get(node)) ?? -1));
  /** @type {Node | null} */
  let next = null;
  for (let i = trees.length - 1; i >= 0; i -= 1) {
    const node = kept[i] ?? create(trees[i]);
    if (!kept[i]) parent.insertBefore(node, next);
    else if (!anchored.has(i)) move(parent, node, next);
    if (kept[i]) update(node, trees[i], options);
    next = node;
  }
}

/** For each tree the old node that becomes it. @param {ChildNode[]} old @param {Tree[]} trees */
function match(old, trees) {
  /** @type {Map<string, ChildNode[]>} */
  const waiting = new Map();
  for (const node of old) {
    const name = identity(node);
    const line = waiting.get(name);
    if (line) line.push(node);
    else waiting.set(name, [node]);
  }
  return trees.map((tree) => waiting.get(identityOf(tree))?.shift());
}

/** What an old node can become: another of the same tag and key. @param {Node} node */
function identity(node) {
  if (!(node instanceof Element)) return node instanceof Text ? '#text' : '#other';
  return `${node.localName} ${node.getAttribute('data-key') ?? ''}`;
}

/** @param {Tree} tree */
function identityOf(tree) {
  if (typeof tree === 'string') return '#text';
  return `${tree[0]} ${(tree[1] && tree[1]['data-key']) || ''}`;
}

/** @param {Node} node @param {Tree} tree @param {PatchOptions} options */
function update(node, tree, options) {
  if (typeof tree === 'string') {
    const text = /** @type {Text} */ (node);
    if (text.data !== tree) text.data = tree;
    return;
  }
  const element = /** @type {Element} */ (node);
  updateAttributes(element, tree[1] || {}, options);
  patchFrom(element, tree, 2, options);
}

/** @param {Tree} tree @returns {ChildNode} */
function create(tree) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree[0]);
  const attributes = tree[1] || {};
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  for (let i = 2; i < tree.length; i += 1) element.append(create(tree[i]));
  return element;
}

/** @param {Element} element @param {Record<string, string>} attributes @param {PatchOptions} options */
function updateAttributes(element, attributes, { typing }) {
  const isDetails = element.localName === 'details';
  for (const name of element.getAttributeNames()) {
    // Whether a disclosure is open is the visitor's to say, once it is there.
    if (!(name in attributes) && !(isDetails && name === 'open')) element.removeAttribute(name);
  }
  for (const name in attributes) {
    if (isDetails && name === 'open') continue;
    if (element.getAttribute(name) !== attributes[name]) element.setAttribute(name, attributes[name]);
  }
  if (element instanceof HTMLInputElement && element !== typing) updateField(element, attributes);
  // Once a visitor has chosen, the attribute says nothing more.
  if (element instanceof HTMLOptionElement && element.closest('select') !== typing) {
    element.selected = 'selected' in attributes;
  }
}

/**
 * The attributes `value` and `checked` say only what a field began with, so what it holds now is set
 * beside them.
 * @param {HTMLInputElement} input @param {Record<string, string>} attributes
 */
function updateField(input, attributes) {
  if (input.type === 'checkbox' || input.type === 'radio') {
    const checked = 'checked' in attributes;
    if (input.checked !== checked) input.checked = checked;
  } else if (input.value !== (attributes.value ?? '')) {
    input.value = attributes.value ?? '';
  }
}

/**
 * Moves without losing focus, selection or running transitions where the browser can.
 * @param {Node & { moveBefore?: (node: Node, next: Node | null) => void }} parent
 * @param {Node} node @param {Node | null} next
 */
function move(parent, node, next) {
  if (parent.moveBefore && parent.isConnected) parent.moveBefore(node, next);
  else parent.insertBefore(node, next);
}

/**
 * Where the longest rising run of `positions` stands (patience sorting with back links); -1 is a
 * place without an old node.
 * @param {number[]} positions @returns {Set<number>}
 */
function longestRun(positions) {
  /** @type {number[]} the end of the best run of each length */
  const ends = [];
  /** @type {number[]} */
  const previous = [];
  positions.forEach((position, i) => {
    if (position < 0) return;
    let length = ends.length;
    while (length > 0 && positions[ends[length - 1]] > position) length -= 1;
    previous[i] = length > 0 ? ends[length - 1] : -1;
    ends[length] = i;
  });
  const run = new Set();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]) run.add(i);
  return run;
}
