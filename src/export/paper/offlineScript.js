'use strict';
// Filters, sorts and redraws what the page carries. It reads the page alone and writes texts only.
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const MOST_BARS = 80;
  const boxes = (name) => [...document.querySelectorAll(`input[name=${name}]`)];
  const chosen = (name) =>
    new Set(
      boxes(name)
        .filter((box) => box.checked)
        .map((box) => box.value),
    );
  const isWhole = (name) => boxes(name).every((box) => box.checked);
  const has = (set, cell, key) => cell.dataset[key] === undefined || set.has(cell.dataset[key]);
  const put = (text, values) => values.reduce((all, value, at) => all.replace(`{${at}}`, value), text);

  for (const chart of document.querySelectorAll('.chart')) {
    for (const button of chart.querySelectorAll('.faces button'))
      button.addEventListener('click', () => {
        chart.dataset.face = button.value;
        for (const one of chart.querySelectorAll('.faces button'))
          one.setAttribute('aria-pressed', String(one === button));
      });
    for (const head of chart.querySelectorAll('thead th')) {
      head.querySelector('button').addEventListener('click', () => {
        sort(chart, head);
        follow();
      });
    }
  }
  for (const box of document.querySelectorAll('.filter input')) box.addEventListener('change', follow);
  for (const button of document.querySelectorAll('.filter button'))
    button.addEventListener('click', () => {
      for (const box of boxes(button.name)) box.checked = button.value === 'all';
      follow();
    });
  document.documentElement.classList.add('runs');
  follow();

  function follow() {
    const units = chosen('unit');
    const years = chosen('year');
    const isFiltered = !isWhole('unit') || !isWhole('year');
    for (const chart of document.querySelectorAll('.chart')) {
      const heads = [...chart.querySelectorAll('thead th')];
      const rows = [...chart.querySelectorAll('tbody tr')];
      const columns = heads.map((head) => has(years, head, 'y'));
      heads.forEach((head, at) => (head.hidden = !columns[at]));
      let shown = 0;
      for (const row of rows) {
        const isShown = has(units, row, 'u') && has(years, row, 'y');
        row.hidden = !isShown;
        if (isShown) shown += 1;
        [...row.children].forEach(
          (cell, at) => (cell.hidden = !columns[at] || !has(years, cell, 'y') || !has(units, cell, 'u')),
        );
      }
      chart.querySelector('.count').textContent = put(words.shown, [shown, rows.length]);
      chart.querySelector('.drawn').hidden = isFiltered;
      const again = chart.querySelector('.again');
      again.hidden = !isFiltered;
      again.replaceChildren(...(isFiltered ? redrawn(heads, rows) : []));
    }
  }

  /** Bars of the cells that are shown, of one unit of measure, in the order of the table. */
  function redrawn(heads, rows) {
    const found = [];
    for (const row of rows) {
      if (row.hidden) continue;
      const cells = [...row.children];
      const label = cells
        .filter((cell, at) => heads[at].dataset.k === 'text' && !cell.hidden)
        .slice(0, 2)
        .map((cell) => cell.textContent.trim())
        .join(' ');
      cells.forEach((cell, at) => {
        if (cell.hidden || cell.dataset.v === undefined) return;
        found.push({
          label: `${label} · ${heads[at].textContent.trim()}`,
          text: cell.textContent.trim(),
          value: cell.dataset.v === '' ? undefined : Number(cell.dataset.v),
          scale: heads[at].dataset.s,
        });
      });
    }
    if (found.length === 0) return [line(words.empty)];
    const same = found.filter(({ scale }) => scale === found[0].scale);
    const bars = same.slice(0, MOST_BARS);
    const told = [line(words.redrawn)];
    if (same.length > bars.length) told.push(line(put(words.rest, [same.length - bars.length])));
    if (found.length > same.length) told.push(line(words.others));
    return [picture(bars), ...told];
  }

  function picture(bars) {
    const values = bars.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const least = Math.min(0, ...values);
    const most = Math.max(0, ...values);
    const left = 330;
    const room = 360;
    const at = (value) => left + ((value - least) / (most - least || 1)) * room;
    const svg = part('svg', { viewBox: `0 0 820 ${bars.length * 20 + 6}`, role: 'img' });
    bars.forEach(({ label, text, value }, place) => {
      const y = place * 20;
      svg.append(part('text', { x: left - 8, y: y + 15, 'text-anchor': 'end' }, short(label)));
      if (value !== undefined) {
        const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
        svg.append(part('rect', { x: from, y: y + 4, width: Math.max(to - from, 1), height: 13 }));
      }
      svg.append(part('text', { x: at(Math.max(0, value ?? 0)) + 6, y: y + 15 }, text));
    });
    svg.append(part('path', { d: `M${at(0)} 0V${bars.length * 20 + 6}` }));
    return svg;
  }

  function part(name, attributes, text = '') {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.textContent = text;
    return node;
  }

  function line(text) {
    const node = document.createElement('p');
    node.textContent = text;
    return node;
  }

  function short(text) {
    const characters = [...text];
    return characters.length > 26 ? `${characters.slice(0, 25).join('')}…` : text;
  }

  function sort(chart, head) {
    const place = [...head.parentElement.children].indexOf(head);
    const isDown = head.getAttribute('aria-sort') === 'descending';
    for (const one of head.parentElement.children) one.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isDown ? 'ascending' : 'descending');
    const way = isDown ? 1 : -1;
    const body = chart.querySelector('tbody');
    const key = (row) => {
      const cell = row.children[place];
      // A cell without a number stands last, whichever way.
      if (cell.dataset.v !== undefined) return cell.dataset.v === '' ? undefined : Number(cell.dataset.v);
      return cell.textContent.trim();
    };
    const sorted = [...body.children].sort((one, other) => {
      const [a, b] = [key(one), key(other)];
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
      return way * String(a).localeCompare(String(b), 'zh-CN');
    });
    body.append(...sorted);
  }
})();
