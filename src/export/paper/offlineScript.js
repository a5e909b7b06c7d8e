'use strict';
// Filters and sorts the tables that the page carries. It reads the page alone and writes texts only.
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
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
    const isOfUnits = !isWhole('unit');
    const isFiltered = isOfUnits || !isWhole('year');
    const isOut = (cell) => !has(units, cell, 'u') || !has(years, cell, 'y');
    for (const chart of document.querySelectorAll('.chart')) {
      const heads = [...chart.querySelectorAll('thead th')];
      const rows = [...chart.querySelectorAll('tbody tr')];
      let apart = 0;
      for (const row of rows) {
        const tagged = [row, ...row.children].filter(isTagged);
        // A reference is made of all units: beside some of them it would be taken for theirs.
        const isApart = isOfUnits && [row, ...row.children].every((one) => one.dataset.u === undefined);
        if (isApart) apart += 1;
        row.hidden = isApart || isOut(row) || (tagged.length > 0 && tagged.every(isOut));
        for (const cell of row.children) cell.classList.toggle('out', isOut(cell));
      }
      const shown = rows.filter((row) => !row.hidden);
      heads.forEach((head, at) => {
        const tagged = shown.map((row) => row.children[at]).filter(isTagged);
        const isHidden = isOut(head) || (tagged.length > 0 && tagged.every(isOut));
        for (const cell of [head, ...rows.map((row) => row.children[at])]) cell.hidden = isHidden;
      });
      chart.querySelector('.count').textContent =
        shown.length === 0 ? words.empty : put(words.shown, [shown.length, rows.length]);
      chart.querySelector('.apart').textContent = apart === 0 ? '' : put(words.apart, [apart]);
      chart.querySelector('.whole').hidden = !isFiltered;
      chart.classList.toggle('filtered', isFiltered);
    }
  }

  /** Whether a row or cell is of one unit or one year. */
  function isTagged({ dataset }) {
    return dataset.u !== undefined || dataset.y !== undefined;
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
