/*
 * Says in words that a browser is too old, where the page would stay blank. RegExp's hasIndices came with Chromium 90,
 * Firefox 88 and Safari 15. Written in the JavaScript of 2009, so that every browser can read it.
 */
if (!('hasIndices' in RegExp.prototype) || typeof WebAssembly !== 'object') {
  document.documentElement.setAttribute('data-kernel', 'old');
  document.documentElement.appendChild(document.createElement('script')).src = './old-kernel.js';
}
