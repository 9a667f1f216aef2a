import {svg} from './dom.js';

// Interface icons: strokes on a 24 × 24 grid.
const UI = {
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l4.500 4.500',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  layers: 'M12 4l8.500 4.500L12 13 3.500 8.500zM4 12.500l8 4.200 8-4.200M4 16.300l8 4.200 8-4.200',
  review: 'M9 11.500l2.200 2.300L15.500 9M12 3.500l7 2.500v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z',
  upload: 'M12 16V5M7.500 9L12 4.500 16.500 9M4.500 16v3.500h15V16',
  link: 'M10 14a4 4 0 0 0 5.700 0l3.200-3.200a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.200 3.200a4 4 0 0 0 5.700 5.700l1.200-1.200',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  extent: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M9 12h6M12 9v6',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.500 5.500L8 12l6.500 6.500',
  next: 'M9.500 5.500L16 12l-6.500 6.500',
  pencil: 'M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  warn: 'M12 4L2.800 20h18.400zM12 10v4.500M12 17.300v.01',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  camera: 'M4 8h3.500L9 5.500h6L16.500 8H20v11H4zM12 10a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400z',
  pin: 'M12 3a6.500 6.500 0 0 1 6.500 6.500C18.500 14 12 21 12 21s-6.500-7-6.500-11.500A6.500 6.500 0 0 1 12 3zM12 7.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  target: 'M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM12 2.500V6M12 18v3.500M2.500 12H6M18 12h3.500',
  area: 'M5 8l7-4 7 5-2 10H7z',
  line: 'M4 18c4-1 4-9 8-10s5 3 8-2',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.300a2.700 2.700 0 1 1 0 5.400 2.700 2.700 0 0 1 0-5.400z',
  doc: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12h6M9 16h6',
  map: 'M3.500 6.500L9 4l6 2.500L20.500 4v13.500L15 20l-6-2.500L3.500 20zM9 4v13.500M15 6.500V20',
  undo: 'M8 5L4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-3'
};

export function icon(name, size = 20) {
  return svg('svg', {viewBox: '0 0 24 24', width: size, height: size, class: 'icon', 'aria-hidden': 'true'},
    svg('path', {d: UI[name]}));
}

// Pictograms of the themes: strokes on a 16 × 16 grid. They carry the theme where colour alone would not.
const PICTOGRAMS = {
  road: 'M5.500 2.500L3 13.500M10.500 2.500L13 13.500M8 3v2M8 7v2M8 11v2',
  river: 'M2 5.500c2-2 4-2 6 0s4 2 6 0M2 10.500c2-2 4-2 6 0s4 2 6 0',
  dam: 'M2.500 13.500h11M4 13.500L5.500 4h3l3 9.500M9.500 7.500c1.500-1 3-1 4.500 0',
  pipe: 'M2.500 5.500H8a2.500 2.500 0 0 1 2.500 2.500v5.500M2.500 3.500v4M8.500 13.500h4',
  drop: 'M8 2.500s4 4.400 4 7a4 4 0 0 1-8 0c0-2.600 4-7 4-7zM6.500 10.200a1.700 1.700 0 0 0 1.500 1.500',
  house: 'M2.500 8L8 3l5.500 5M4.500 6.800v6.200h7V6.800M8 13V9.500',
  civic: 'M2.500 13.500h11M2.500 6.500L8 3l5.500 3.500zM4.500 7v6M8 7v6M11.500 7v6',
  leaf: 'M3.500 13C3 6.500 7 3 13 3c0 6.500-3.500 10-8 8.500M3.500 13c1-3 3-5 6-6.500',
  bolt: 'M9 2L4 9h3.500L7 14l5-7H8.500z',
  factory: 'M2.500 13.500v-6l3.500 2v-2l3.500 2V3h2.500l1 10.500z',
  field: 'M8 13.500v-10M8 7C6 7 5 6 5 4c2 0 3 1 3 3zM8 7c2 0 3-1 3-3-2 0-3 1-3 3zM8 11.500c-2 0-3-1-3-3 2 0 3 1 3 3zM8 11.500c2 0 3-1 3-3-2 0-3 1-3 3z',
  chip: 'M4.500 4.500h7v7h-7zM6.500 2v2.500M9.500 2v2.500M6.500 11.500V14M9.500 11.500V14M2 6.500h2.500M2 9.500h2.500M11.500 6.500H14M11.500 9.500H14',
  star: 'M8 2.800l1.600 3.400 3.700.5-2.700 2.600.7 3.700L8 11.200l-3.300 1.800.7-3.700-2.700-2.600 3.700-.5z'
};

export const pictogramPath = symbol => PICTOGRAMS[symbol] ?? PICTOGRAMS.star;

/** The sign of a theme: a disc in its colour with its pictogram. */
export function themeSign(theme, size = 22) {
  return svg('svg', {viewBox: '0 0 24 24', width: size, height: size, class: 'sign', 'aria-hidden': 'true'},
    svg('circle', {cx: 12, cy: 12, r: 11, fill: theme.colour}),
    svg('path', {d: pictogramPath(theme.symbol), transform: 'translate(4 4)', class: 'pictogram'}));
}
