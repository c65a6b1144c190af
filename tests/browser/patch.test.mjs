// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from './page.mjs';

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
/** @type {import('./page.mjs').OpenPage} */
let page;

before(async () => {
  site = await startSite();
  site.put('/css.mjs', 'export const first = "", last = "";');
  const imports = JSON.stringify({ imports: { 'kalendarium:css': '/css.mjs' } });
  const head = `<script type="importmap">${imports}</script>`;
  page = await site.open('<div id="box"></div>', { head });
});
after(() => site.close());

/** Starts from markup, patches, and says what came of it. @param {string} html @param {any[]} trees */
function patched(html, trees) {
  return page.evaluate(
    async ([markup, wanted]) => {
      const { patch } = await import(/** @type {any} */ ('/web/patch.mjs'));
      const box = /** @type {HTMLElement} */ (document.querySelector('#box'));
      box.innerHTML = markup;
      const old = [...box.querySelectorAll('*')];
      patch(box, wanted);
      const kept = [...box.querySelectorAll('*')].filter((node) => old.includes(node)).length;
      return { html: box.innerHTML, kept };
    },
    /** @type {[string, any[]]} */ ([html, trees]),
  );
}

test('An empty box becomes the tree', async () => {
  const tree = ['ul', { class: 'lista' }, ['li', 0, 'Sagostund <b>'], ['li', 0, 'Språkkafé']];
  const { html } = await patched('', [tree]);
  assert.equal(html, '<ul class="lista"><li>Sagostund &lt;b&gt;</li><li>Språkkafé</li></ul>');
});

test('Markup that says the same is kept node by node, without one mutation', async () => {
  const mutations = await page.evaluate(async () => {
    const { patch } = await import(/** @type {any} */ ('/web/patch.mjs'));
    const box = /** @type {HTMLElement} */ (document.querySelector('#box'));
    box.innerHTML = '<form><input name="q" value="hot" type="search"><p>a <b>c</b> d</p></form>';
    const seen = new MutationObserver(() => {});
    seen.observe(box, { subtree: true, childList: true, attributes: true, characterData: true });
    const paragraph = ['p', 0, 'a ', ['b', 0, 'c'], ' d'];
    patch(box, [['form', 0, ['input', { name: 'q', type: 'search', value: 'hot' }], paragraph]]);
    return seen.takeRecords().length;
  });
  assert.equal(mutations, 0);
});

test('Attributes that are gone are removed, whatever they mean', async () => {
  const { html, kept } = await patched('<p hidden id="a" lang="fi" title="x">y</p>', [['p', { id: 'b' }, 'y']]);
  assert.equal(html, '<p id="b">y</p>');
  assert.equal(kept, 1);
});

test('Rows are matched by key wherever they stand', async () => {
  const rows = 'abcde'.split('').map((key) => `<li data-key="${key}">${key}</li>`);
  const trees = [...'exbad'].map((key) => ['li', { 'data-key': key }, key]);
  const { html, kept } = await patched(rows.join(''), trees);
  assert.equal(html, [...'exbad'].map((key) => `<li data-key="${key}">${key}</li>`).join(''));
  assert.equal(kept, 4);
});

test('Every order of five rows becomes every other order, and each row stays the same node', async () => {
  const failures = await page.evaluate(async () => {
    const { patch } = await import(/** @type {any} */ ('/web/patch.mjs'));
    const box = /** @type {HTMLElement} */ (document.querySelector('#box'));
    /** @param {string} rest @returns {string[]} */
    const orders = (rest) =>
      rest ? [...rest].flatMap((key) => orders(rest.replace(key, '')).map((tail) => key + tail)) : [''];
    box.replaceChildren();
    /** @type {Map<string, Element>} */
    const nodes = new Map();
    const wrong = [];
    for (const order of orders('abcde')) {
      patch(box, [...order].map((key) => ['p', { 'data-key': key }, key]));
      if (box.textContent !== order) wrong.push(order);
      for (const child of box.children) {
        const key = child.textContent ?? '';
        if (nodes.has(key) && nodes.get(key) !== child) wrong.push(`${order}: ${key}`);
        nodes.set(key, child);
      }
    }
    return wrong;
  });
  assert.deepEqual(failures, []);
});

test('Focus and selection stay in a field that is moved, also where the browser cannot move it whole', async () => {
  for (const canMove of [true, false]) {
    const state = await page.evaluate(async (canMoveBefore) => {
      const { Stage } = await import(/** @type {any} */ ('/web/stage.mjs'));
      if (!canMoveBefore) Object.defineProperty(Element.prototype, 'moveBefore', { value: undefined });
      const host = document.createElement('div');
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      const stage = new Stage(root);
      stage.furnish();
      const field = (/** @type {string} */ key) => ['input', { 'data-key': key, name: key, value: 'hotet' }];
      const draw = (/** @type {string} */ order) =>
        stage.draw(
          { tree: ['div', 0, ...[...order].map(field)], hash: '', lang: 'sv', dir: 'ltr' },
          { isFromElsewhere: false },
        );
      draw('abcdef');
      const moved = /** @type {HTMLInputElement} */ (root.querySelector('[name=b]'));
      moved.focus();
      moved.setSelectionRange(1, 3);
      draw('fedcba');
      const active = /** @type {HTMLInputElement} */ (root.activeElement);
      host.remove();
      return [active?.name, active?.selectionStart, active?.selectionEnd];
    }, canMove);
    assert.deepEqual(state, ['b', 1, 3], `moveBefore: ${canMove}`);
  }
});

test('What the visitor opened stays open, and a field that is being used keeps its value', async () => {
  const result = await page.evaluate(async () => {
    const { patch } = await import(/** @type {any} */ ('/web/patch.mjs'));
    const box = /** @type {HTMLElement} */ (document.querySelector('#box'));
    const tree = (/** @type {string} */ value) => [
      ['details', 0, ['summary', 0, 'Ämne']],
      ['input', { name: 'q', value }],
      ['input', { name: 'topic', type: 'checkbox' }],
    ];
    box.replaceChildren();
    patch(box, tree(''));
    const [details, search, box1] = /** @type {any[]} */ ([...box.children]);
    details.open = true;
    search.value = 'hot ';
    box1.checked = true;
    patch(box, tree('hot'), { typing: search });
    const typing = [details.open, search.value, box1.checked];
    patch(box, tree('hot'));
    return [typing, [details.open, search.value, box1.checked]];
  });
  assert.deepEqual(result, [
    [true, 'hot ', false],
    [true, 'hot', false],
  ]);
});
