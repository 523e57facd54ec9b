// Keys and pointers on the board stay in the browser; the server is asked once per choice.
const bars = el => [...el.querySelectorAll('.bar')];

function focus(el, bar) {
  el.querySelectorAll('.bar[tabindex="0"]').forEach(b => b.tabIndex = -1);
  bar.tabIndex = 0;
  bar.focus();
}

/** Keeps one bar reachable by Tab, whatever was drawn anew; a bar somebody stood on and that moved to another row is stood on there. */
export function refresh(el) {
  if (el.dataset.at && document.activeElement === document.body) {
    const bar = el.querySelector(`.bar[data-visit="${CSS.escape(el.dataset.at)}"]`);
    if (bar) focus(el, bar);
  }
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

const personOf = node => node?.closest('.row')?.dataset.person ?? null;

/** Where on the board a pointer is: row, day, and minute where hours are shown. */
function place(el, event, grip) {
  const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('.cell[data-day]');
  if (!cell || !el.contains(cell)) return null;
  const { from, to } = el.dataset;
  let minute = null;
  if (from) {
    const box = cell.getBoundingClientRect();
    minute = Math.round((+from + (event.clientX - grip - box.left) / box.width * (to - from)) / 5) * 5;
  }
  return { to: personOf(cell), day: +cell.dataset.day, minute };
}

/** While a bar is dragged: rows say whether they may have it, the tip says what it costs or why not. */
class Lift {
  constructor(el, net, bar, event) {
    Object.assign(this, { el, net, bar, x: event.clientX, y: event.clientY, grip: event.clientX - bar.getBoundingClientRect().left, rows: new Map() });
  }

  async begin() {
    this.isMoving = true;
    this.bar.classList.add('lifted');
    this.tip = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'tip' }));
    for (const row of await this.net.invokeMethodAsync('Lift', this.bar.dataset.visit)) {
      this.rows.set(row.person, row);
      if (this.isMoving) this.el.querySelector(`.row[data-person="${CSS.escape(row.person)}"]`)?.classList.add(row.ok ? 'yes' : 'no');
    }
  }

  move(event) {
    this.bar.style.transform = `translate(${event.clientX - this.x}px,${event.clientY - this.y}px)`;
    this.tip.style.left = `${event.clientX + 14}px`;
    this.tip.style.top = `${event.clientY + 14}px`;
    this.tip.textContent = this.rows.get(place(this.el, event, this.grip)?.to)?.text ?? '';
  }

  end() {
    this.isMoving = false;
    this.bar.classList.remove('lifted');
    this.bar.style.transform = '';
    this.tip.remove();
    this.el.querySelectorAll('.row.yes, .row.no').forEach(r => r.classList.remove('yes', 'no'));
  }
}

function dragging(el, net) {
  let lift = null;
  el.addEventListener('pointerdown', e => {
    const bar = e.target.closest('.bar');
    if (bar && e.button === 0 && !el.dataset.fixed && !bar.classList.contains('pinned')) lift = new Lift(el, net, bar, e);
  });
  window.addEventListener('pointermove', e => {
    if (!lift) return;
    if (!lift.isMoving && Math.hypot(e.clientX - lift.x, e.clientY - lift.y) > 5) lift.begin();
    if (lift.isMoving) lift.move(e);
  });
  const letGo = () => {
    if (lift?.isMoving) { lift.end(); net.invokeMethodAsync('LetGoAsync'); }
    lift = null;
  };
  window.addEventListener('pointercancel', letGo);
  window.addEventListener('pointerup', e => {
    const to = lift?.isMoving ? place(el, e, lift.grip) : null;
    if (!to) {
      letGo();
      return;
    }
    const held = lift;
    lift = null;
    held.end();
    el.dataset.dropped = 'yes';
    setTimeout(() => delete el.dataset.dropped, 0);
    net.invokeMethodAsync('DropAsync', { visit: held.bar.dataset.visit, from: personOf(held.bar), to: to.to, day: to.day, minute: to.minute });
  });
  window.addEventListener('keydown', e => { if (e.key === 'Escape') letGo(); });
}

export function start(el, net) {
  refresh(el);
  dragging(el, net);
  const stand = e => { el.dataset.at = (el.contains(e.target) && e.target.closest('.bar')?.dataset.visit) || ''; };
  document.addEventListener('focusin', stand);
  document.addEventListener('pointerdown', stand);
  el.addEventListener('click', e => {
    if (el.dataset.dropped) return;
    const bar = e.target.closest('.bar'), day = e.target.closest('.day');
    if (bar) { focus(el, bar); net.invokeMethodAsync('ChooseAsync', bar.dataset.visit); }
    else if (day) net.invokeMethodAsync('ChooseDayAsync', +day.dataset.day);
  });
  el.addEventListener('keydown', e => {
    if ((e.ctrlKey || e.metaKey) && (e.key === 'z' || e.key === 'y')) {
      e.preventDefault();
      net.invokeMethodAsync('StepAsync', e.key === 'y');
      return;
    }
    const bar = e.target.closest('.bar');
    if (!bar || e.ctrlKey || e.metaKey || e.altKey) return;
    const to = next(el, bar, e.key);
    if (to) { focus(el, to); e.preventDefault(); }
  });
}

document.addEventListener('click', e => { if (e.target.closest('[data-print]')) window.print(); });
