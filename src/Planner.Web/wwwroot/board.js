// Keys and pointers on the board stay in the browser; the server is asked once per choice.
const bars = el => [...el.querySelectorAll('.bar')];

function focus(el, bar) {
  el.querySelectorAll('.bar[tabindex="0"]').forEach(b => b.tabIndex = -1);
  bar.tabIndex = 0;
  bar.focus();
}

/** Keeps one bar reachable by Tab, whatever was drawn anew. */
export function refresh(el) {
  if (!el.querySelector('.bar[tabindex="0"]')) {
    const first = el.querySelector('.bar');
    if (first) first.tabIndex = 0;
  }
}

function nearest(el, from, sign) {
  const here = from.getBoundingClientRect(), middle = here.top + here.height / 2;
  let best = null, least = Infinity;
  for (const bar of bars(el)) {
    const box = bar.getBoundingClientRect(), down = (box.top + box.height / 2 - middle) * sign;
    if (down < 8) continue;
    const distance = down * 10 + Math.abs(box.left - here.left);
    if (distance < least) { least = distance; best = bar; }
  }
  return best;
}

function next(el, bar, key) {
  const all = bars(el), at = all.indexOf(bar);
  switch (key) {
    case 'ArrowRight': return all[at + 1];
    case 'ArrowLeft': return all[at - 1];
    case 'ArrowDown': return nearest(el, bar, 1);
    case 'ArrowUp': return nearest(el, bar, -1);
    case 'Home': return all[0];
    case 'End': return all[all.length - 1];
    case 'g': return step(el, bar, 1);
    case 'G': return step(el, bar, -1);
    default: return null;
  }
}

/** The next gap, or the one before. */
function step(el, bar, sign) {
  const gaps = [...el.querySelectorAll('.bar.gap')];
  if (gaps.length === 0) return null;
  const at = gaps.indexOf(bar);
  return gaps[at < 0 ? 0 : (at + sign + gaps.length) % gaps.length];
}

export function start(el, net) {
  refresh(el);
  el.addEventListener('click', e => {
    const bar = e.target.closest('.bar'), day = e.target.closest('.day');
    if (bar) { focus(el, bar); net.invokeMethodAsync('ChooseAsync', bar.dataset.visit); }
    else if (day) net.invokeMethodAsync('ChooseDayAsync', +day.dataset.day);
  });
  el.addEventListener('keydown', e => {
    const bar = e.target.closest('.bar');
    if (!bar || e.ctrlKey || e.metaKey || e.altKey) return;
    const to = next(el, bar, e.key);
    if (to) { focus(el, to); e.preventDefault(); }
  });
}

document.addEventListener('click', e => { if (e.target.closest('[data-print]')) window.print(); });
