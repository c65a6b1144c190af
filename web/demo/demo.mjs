// SPDX-License-Identifier: MIT
//
// demo: the buttons that copy a snippet.

for (const button of document.querySelectorAll('button.copy')) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const code = button.parentElement?.querySelector('code')?.textContent ?? '';
    await navigator.clipboard.writeText(code);
    button.textContent = button.getAttribute('data-copied');
    button.addEventListener('blur', () => (button.textContent = label), { once: true });
  });
}
