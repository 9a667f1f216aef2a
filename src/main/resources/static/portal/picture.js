import {h} from './dom.js';
import {font, palette} from './palette.js';

/** The map as a PNG picture: its canvases, the badges drawn over them, and the title. */
export async function picture(map, title) {
  const [width, height] = map.getSize();
  const ratio = window.devicePixelRatio || 1;
  const canvas = h('canvas', {width: Math.round(width * ratio), height: Math.round(height * ratio)});
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  context.fillStyle = palette().outside;
  context.fillRect(0, 0, width, height);
  for (const part of map.getViewport().querySelectorAll('.ol-layer canvas, canvas.ol-layer')) {
    if (!part.width) continue;
    context.save();
    context.globalAlpha = Number(part.parentNode.style.opacity || part.style.opacity || 1);
    context.drawImage(part, 0, 0, width, height);
    context.restore();
  }
  drawBadges(context, map.getViewport());
  context.font = font(15, 600);
  context.textBaseline = 'middle';
  context.fillStyle = palette().outside;
  context.fillRect(0, 0, context.measureText(title).width + 32, 40);
  context.fillStyle = palette().ink;
  context.fillText(title, 16, 20);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

function drawBadges(context, viewport) {
  const origin = viewport.getBoundingClientRect();
  for (const button of viewport.querySelectorAll('.stack')) {
    const box = button.getBoundingClientRect();
    const [x, y] = [box.left - origin.left, box.top - origin.top];
    context.fillStyle = palette().dark ? '#262e30' : '#ffffff';
    context.strokeStyle = palette().quiet;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.roundRect(x, y, box.width, box.height, box.height / 2);
    context.fill();
    context.stroke();
    context.setLineDash([]);
    drawArcs(context, button, x + 24, y + box.height / 2);
    context.fillStyle = palette().ink;
    context.textBaseline = 'middle';
    context.font = font(13, 600);
    context.textAlign = 'center';
    context.fillText(button.querySelector('.donut text')?.textContent ?? '1', x + 24, y + box.height / 2);
    context.textAlign = 'start';
    context.fillText(button.querySelector('strong').textContent, x + 52, y + box.height / 2);
  }
}

/** The ring of a badge, from the arcs of its SVG. */
function drawArcs(context, button, x, y) {
  context.lineWidth = 5;
  for (const arc of button.querySelectorAll('.donut circle')) {
    const radius = Number(arc.getAttribute('r'));
    const length = Number.parseFloat(arc.getAttribute('stroke-dasharray'));
    const start = -Number(arc.getAttribute('stroke-dashoffset')) / radius - Math.PI / 2;
    context.strokeStyle = arc.getAttribute('stroke');
    context.beginPath();
    context.arc(x, y, radius, start, start + length / radius);
    context.stroke();
  }
  context.lineWidth = 1;
}
