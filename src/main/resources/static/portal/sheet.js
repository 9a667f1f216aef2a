import {byId, phone, reducedMotion} from './dom.js';

// On a phone the pane is a sheet at the foot of the map, in three heights.

const HEIGHTS = {peek: () => 190, half: () => Math.round(innerHeight * 0.52), full: () => innerHeight - 72};

export class Sheet {
  #pane = byId('pane');
  #handle = byId('sheet-handle');
  #state = 'peek';

  constructor() {
    let from = null;
    this.#handle.addEventListener('pointerdown', event => {
      from = {y: event.clientY, height: this.#pane.offsetHeight, moved: false};
      this.#handle.setPointerCapture(event.pointerId);
      this.#pane.classList.add('dragging');
    });
    this.#handle.addEventListener('pointermove', event => {
      if (!from) return;
      from.moved ||= Math.abs(event.clientY - from.y) > 6;
      if (from.moved) this.#height(Math.max(120, Math.min(HEIGHTS.full(), from.height + from.y - event.clientY)));
    });
    const end = () => {
      if (!from) return;
      this.#pane.classList.remove('dragging');
      const height = this.#pane.offsetHeight;
      if (from.moved) {
        this.to(Object.keys(HEIGHTS).reduce((a, b) => (Math.abs(HEIGHTS[b]() - height) < Math.abs(HEIGHTS[a]() - height) ? b : a)));
        this.#dragged = true;
      }
      from = null;
    };
    this.#handle.addEventListener('pointerup', end);
    this.#handle.addEventListener('pointercancel', end);
    this.#handle.addEventListener('click', () => {
      if (this.#dragged) this.#dragged = false;
      else this.to(this.#state === 'peek' ? 'half' : 'peek');
    });
    addEventListener('resize', () => this.to(this.#state));
    this.to('peek');
  }

  #dragged = false;

  /** peek, half or full. */
  to(state) {
    this.#state = state;
    this.#handle.setAttribute('aria-expanded', String(state !== 'peek'));
    if (phone()) this.#height(HEIGHTS[state]());
    else this.#pane.style.removeProperty('--sheet');
  }

  /** At least half open, so that what was just chosen can be read. */
  raise() {
    if (this.#state === 'peek') this.to('half');
  }

  #height(pixels) {
    this.#pane.style.setProperty('--sheet', `${Math.round(pixels)}px`);
    if (reducedMotion()) this.#pane.classList.add('still');
  }
}
