// Colours of the drawn map. Two sheets of the same map: a light one, and one for dark surroundings.

const LIGHT = {
  dark: false,
  outside: '#eae7de',
  banner: '#f7f5ee',
  town: '#fcfbf7',
  urban: '#ebe4d8',
  paper: '#ffffff',
  ink: '#22302f',
  quiet: '#6c7672',
  faint: '#a9aea6',
  boundary: '#a48fa3',
  boundaryHalo: 'rgba(164, 143, 163, 0.16)',
  water: '#7fb0cc',
  waterFill: '#cfe3ec',
  waterText: '#2f6f93',
  roadCase: '#cbc4b0',
  road: '#fffaf0',
  roadMinor: '#fffdf7',
  rail: '#8d8b86',
  green: '#dfe8d3',
  sand: 'rgba(214, 190, 138, 0.28)',
  halo: 'rgba(253, 252, 248, 0.92)',
  graticule: 'rgba(70, 84, 80, 0.13)',
  graticuleText: 'rgba(70, 84, 80, 0.62)',
  casing: '#ffffff',
  select: '#14524d',
  selectSoft: 'rgba(20, 82, 77, 0.10)'
};

const DARK = {
  dark: true,
  outside: '#14191b',
  banner: '#1c2325',
  town: '#222a2c',
  urban: '#30383a',
  paper: '#f4f1ea',
  ink: '#e9ece8',
  quiet: '#9aa5a3',
  faint: '#5c6668',
  boundary: '#85708a',
  boundaryHalo: 'rgba(160, 130, 170, 0.14)',
  water: '#3f7391',
  waterFill: '#213c4a',
  waterText: '#8cc0dc',
  roadCase: '#5d553f',
  road: '#8a7d5c',
  roadMinor: '#6b624b',
  rail: '#6d7072',
  green: '#243327',
  sand: 'rgba(190, 160, 100, 0.12)',
  halo: 'rgba(20, 25, 27, 0.9)',
  graticule: 'rgba(200, 215, 212, 0.10)',
  graticuleText: 'rgba(200, 215, 212, 0.5)',
  casing: '#12181a',
  select: '#8ed6cb',
  selectSoft: 'rgba(142, 214, 203, 0.12)'
};

const darkQuery = matchMedia('(prefers-color-scheme: dark)');

export const palette = () => (darkQuery.matches ? DARK : LIGHT);
export const onPaletteChange = listener => darkQuery.addEventListener('change', listener);

export const CJK = '"Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", '
  + '"WenQuanYi Micro Hei", system-ui, sans-serif';
export const font = (size, weight = 400) => `${weight} ${size}px ${CJK}`;

const hatches = new Map();

/** A diagonal hatch that repeats without seams, drawn for the screen's pixel ratio. */
export function hatch(colour, background = 'rgba(0,0,0,0)', step = 9) {
  const key = `${colour} ${background} ${step}`;
  if (!hatches.has(key)) {
    const ratio = window.devicePixelRatio || 1;
    const size = Math.round(step * ratio);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d');
    context.fillStyle = background;
    context.fillRect(0, 0, size, size);
    context.strokeStyle = colour;
    context.lineWidth = 1.1 * ratio;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift - 1, size + 1);
      context.lineTo(shift + size + 1, -1);
    }
    context.stroke();
    hatches.set(key, context.createPattern(canvas, 'repeat'));
  }
  return hatches.get(key);
}

/** A theme's colour as it is drawn: on the dark map it is lightened until it stands out from the ground. */
export function drawn(hex) {
  if (!darkQuery.matches) return hex;
  const value = Number.parseInt(hex.slice(1), 16);
  const parts = [value >> 16, (value >> 8) & 255, value & 255];
  const light = (0.30 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]) / 255;
  const share = Math.max(0.12, Math.min(0.6, (0.62 - light) / (1 - light)));
  return `#${parts.map(part => Math.round(part + (255 - part) * share).toString(16).padStart(2, '0')).join('')}`;
}

export function withAlpha(hex, alpha) {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgba(${value >> 16}, ${(value >> 8) & 255}, ${value & 255}, ${alpha})`;
}
