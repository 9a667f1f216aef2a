import {h, replace} from './dom.js';
import {t, kindWord, has} from './i18n.js';
import * as api from './api.js';
import {icon} from './icons.js';
import {location} from './card.js';
import {extentPill, projectRow} from './parts.js';

// The card of a place: what the geocoder answered, or a feature of a reference layer; and the projects that name it.

export function placeCard(place, register, openProject) {
  const {properties, geometry, name} = place;
  const related = h('ul.rows');
  findRelated(name, register, openProject, related);
  return h('article.card.place', {'aria-labelledby': 'card-name'},
    h('header.card-head',
      h('p.kicker', icon('pin', 18), kindWord(properties.kind) || t('place')),
      h('h2', {id: 'card-name', tabindex: '-1'}, name),
      h('p.pills', properties.extent ? extentPill(properties.extent) : null)),
    properties.extent === 'containing_area' ? h('p.note', icon('warn', 16), t('placeContaining', {name})) : null,
    !geometry ? h('p.note', icon('warn', 16), t('placeNowhere', {name})) : null,
    basis(properties),
    location({...properties, location_label: properties.label}, Boolean(geometry)),
    h('section', h('h3', t('projectsHere')), related));
}

function basis({basis: how, source, note}) {
  const facts = [[t('basis'), how ? (has(`basis.${how}`) ? t(`basis.${how}`) : how) : ''], [t('source'), source], ['', note]].filter(([, value]) => value);
  return facts.length ? h('dl.facts.wide', facts.map(([key, value]) => h('div', h('dt', key), h('dd', value)))) : null;
}

async function findRelated(name, register, openProject, list) {
  try {
    const {projects} = await api.projects({q: name, limit: 50});
    const ids = projects.map(row => row.project_id);
    replace(list, projects.length
      ? projects.map(row => projectRow(row, register, id => openProject(id, ids)))
      : h('li.sub', t('noProjectsHere')));
  } catch {
    replace(list, h('li.sub', t('offline')));
  }
}
