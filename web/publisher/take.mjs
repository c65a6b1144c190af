// SPDX-License-Identifier: MIT
//
// take: what the publisher takes along: the file, and the line for the web page.

/** @param {string} file */
export function download(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
  link.download = 'issues.json';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may still be writing
}

/** The line to paste. @param {string} script @param {string} data */
export function snippet(script, data) {
  const quoted = (/** @type {string} */ url) => url.trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<script src="${quoted(script)}"\n  data-src="${quoted(data)}" async></script>`;
}
