/*
 * What a reader sees whose browser kernel.js found too old. Written in the JavaScript of 2009, so that every browser can
 * read it.
 */
(function () {
  function show() {
    var place = document.getElementById('app');
    if (place === null) return;
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText =
      'max-width:640px;margin:48px auto;padding:24px 28px;border:1px solid #b9c0c4;background:#fff;color:#1a2027;' +
      'font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';
    add(box, 'h1', '浏览器版本过旧，无法打开本页', 'zh-CN');
    add(
      box,
      'p',
      '本页需要 Chromium 90（2021 年 4 月）或更新的内核：新版 360、奇安信、红莲花浏览器的极速模式，或 Chrome、Edge 90 以上、Firefox 114 以上。',
      'zh-CN'
    );
    add(
      box,
      'p',
      '如果浏览器处在“兼容模式”，请点地址栏旁的图标切换到“极速模式”；如果已是极速模式，请联系管理员升级浏览器。数据没有受到任何影响。',
      'zh-CN'
    );
    add(box, 'h1', 'This browser is too old for the page', 'en');
    add(
      box,
      'p',
      'It needs a Chromium kernel of version 90 (April 2021) or later, or Firefox 114 or later. In a browser with two kernels, switch from compatibility mode to speed mode; else ask your administrator for an update. No data is affected.',
      'en'
    );
    add(box, 'p', navigator.userAgent, 'en');
    place.appendChild(box);
  }

  function add(box, name, text, language) {
    var node = document.createElement(name);
    node.setAttribute('lang', language);
    node.style.cssText = name === 'h1' ? 'font-size:20px;margin:16px 0 8px' : 'margin:8px 0';
    node.appendChild(document.createTextNode(text));
    box.appendChild(node);
  }

  if (document.getElementById('app') === null) document.addEventListener('DOMContentLoaded', show);
  else show();
})();
