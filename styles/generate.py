#!/usr/bin/env python3
"""Writes the style files of the sample catalogue beside this file: styles/generate.py

The files are what is used, here and in QGIS and GeoServer; edit them by hand if you like. This program keeps the many
layers of projects alike: one sign for each theme, the one the portal shows (StyleFilesTest holds them together).
"""
import pathlib
import re

from sheet import (
    HALO, HEAD, INK, LEGEND, MAP, QUIET, Sheet, area, both, label, line, mark, one_of, picture, rule)

HERE = pathlib.Path(__file__).parent
PORTAL = HERE.parent / 'src/main'

THEMES = re.findall(r'case (\w+) -> sign\(theme, "(#\w{6})", "(\w+)"\)',
                    (PORTAL / 'java/org/xinimap/web/ThemePalette.java').read_text('utf-8'))
TITLES = {name: (zh, en) for name, zh, en in re.findall(
    r'^    ([A-Z_]+)\("([^"]+)", "([^"]+)"\)', (PORTAL / 'java/org/xinimap/document/Theme.java').read_text('utf-8'), re.M)}
PICTOGRAMS = dict(re.findall(
    r"^  (\w+): '(M[^']+)'", (PORTAL / 'resources/static/portal/icons.js').read_text('utf-8').split('PICTOGRAMS')[1], re.M))

LAYERS = re.findall(r'^  - name: (\w+)', (HERE.parent / 'geodata/catalog.yml').read_text('utf-8'), re.M)

NOT_REJECTED = ('ne', 'review', 'rejected')
# Beyond this many metres a place is told to be approximate.
APPROXIMATE = 1000
DISC, DOT = 19, 9
FAR = 300_000


def style(name, titles, *passes):
    """A file, if there is such a layer. A pass is (function that writes rules, options)."""
    if name not in LAYERS:
        return
    s = Sheet()
    s.open('NamedLayer')
    s.tag('se:Name', name)
    s.open('UserStyle')
    s.tag('se:Name', name)
    s.title(*titles)
    for rules, options in passes:
        s.open('se:FeatureTypeStyle')
        rules(s)
        for key, value in options.items():
            s.option(key, value)
        s.close('se:FeatureTypeStyle')
    s.close('UserStyle')
    s.close('NamedLayer')
    text = HEAD + '\n'.join(s.lines) + '\n</StyledLayerDescriptor>\n'
    (HERE / f'{name}.sld').write_text(text, 'utf-8')


# Projects

SCHEMATIC = ('示意', 'schematic')
LABEL = ('注记', 'Labels')


def of(theme, several):
    return ('eq', 'theme', theme) if several else None


def pass_of_points(themes, several, kind=None):
    far = both(kind, ('or', ('gt', 'accuracy_m', APPROXIMATE), one_of('extent', 'schematic', 'containing_area')), NOT_REJECTED)
    near = both(kind, ('not', ('or', ('gt', 'accuracy_m', APPROXIMATE), one_of('extent', 'schematic', 'containing_area'))),
                NOT_REJECTED)

    def rules(s):
        for theme, colour, symbol, zh, en in themes:
            mine = of(theme, several)
            rule(s, theme, (zh, en), both(mine, near), below=FAR, symbols=[
                mark('circle', DISC, colour, '#ffffff', 1.6), picture(symbol, 12.5)])
            rule(s, theme + '_small', (zh, en), both(mine, near), above=FAR, legend=MAP, symbols=[
                mark('circle', DOT, colour, '#ffffff', 1.2)])
            rule(s, theme + '_approximate', (zh + '（位置约略）', en + ', approximate'), both(mine, far),
                 legend=True if not several else MAP, symbols=[
                     mark('circle', 14, '#ffffff', colour, 2, '3 2.4', 0.85), mark('circle', 5, colour)])
        if several:
            rule(s, 'approximate', ('位置约略（误差超过 1 公里）', 'Approximate place (off by more than 1 km)'),
                 ('eq', 'theme', 'legend'), legend=LEGEND,
                 symbols=[mark('circle', 14, '#ffffff', QUIET, 2, '3 2.4', 0.85), mark('circle', 5, QUIET)])
        rule(s, 'confirmed', ('位置已核实', 'Place confirmed'), both(kind, one_of('review', 'confirmed', 'moved')), below=FAR,
             symbols=[picture('confirmed', 8, 8, 7)])
        rule(s, 'rejected', ('复核未通过', 'Rejected in review'), both(kind, ('eq', 'review', 'rejected')), below=FAR, legend=MAP,
             symbols=[mark('x', 7, '#b9b9b4')])
    return rules, {'sortBy': 'accuracy_m D'}


def pass_of_point_labels(kind=None):
    def rules(s):
        common = dict(anchor=(0, 0.5), shift=(12, 0), autoWrap=130, maxDisplacement=24, spaceAround=2)
        rule(s, 'label', LABEL, both(kind, one_of('review', 'confirmed', 'moved')), below=60_000,
             symbols=[label(12, INK, priority=200, **common)])
        rule(s, 'label_open', LABEL, both(kind, ('not', one_of('review', 'confirmed', 'moved')), NOT_REJECTED), below=60_000,
             symbols=[label(12, '#4c5854', priority=100, **common)])
    return rules, {}


def schematic(*extents):
    return one_of('extent', *extents)


def pass_of_line_casings(kind=None):
    def rules(s):
        rule(s, 'casing', ('白边', 'Casing'), both(kind, NOT_REJECTED), legend=MAP,
             symbols=[line('#ffffff', 6.2, opacity=0.9)])
    return rules, {'inclusion': MAP}


def pass_of_lines(themes, several, kind=None):
    sketch = ('or', schematic('schematic', 'containing_area'), ('gt', 'accuracy_m', APPROXIMATE))

    def rules(s):
        for theme, colour, _, zh, en in themes:
            mine = of(theme, several)
            rule(s, theme, (zh, en), both(kind, mine, ('not', sketch), NOT_REJECTED), symbols=[line(colour, 3.4)])
            rule(s, theme + '_schematic', (zh + '（示意）', en + ', schematic'), both(kind, mine, sketch, NOT_REJECTED),
                 legend=True if not several else MAP, symbols=[line(colour, 3, '9 5')])
        if several:
            rule(s, 'schematic', ('示意线路，不可量距', 'Schematic course, not to be measured'), ('eq', 'theme', 'legend'),
                 legend=LEGEND, symbols=[line(QUIET, 3, '9 5')])
        rule(s, 'rejected', ('复核未通过', 'Rejected in review'), both(kind, ('eq', 'review', 'rejected')), legend=MAP,
             symbols=[line('#b9b9b4', 1, '2 4')])
    return rules, {}


def pass_of_line_labels(kind=None):
    def rules(s):
        common = dict(placement='line', followLine='true', repeat=420, maxAngleDelta=30, spaceAround=6, group='yes')
        rule(s, 'label', LABEL, both(kind, one_of('review', 'confirmed', 'moved')), below=150_000,
             symbols=[label(12, INK, priority=220, **common)])
        rule(s, 'label_open', LABEL, both(kind, ('not', one_of('review', 'confirmed', 'moved')), NOT_REJECTED), below=150_000,
             symbols=[label(12, '#4c5854', priority=120, **common)])
    return rules, {}


def pass_of_areas(themes, several, kind=None):
    inside = schematic('containing_area')
    sketch = schematic('schematic', 'partial')

    def rules(s):
        for theme, colour, _, zh, en in themes:
            mine = of(theme, several)
            rule(s, theme, (zh, en), both(kind, mine, ('not', ('or', inside, sketch)), NOT_REJECTED), symbols=[
                area(edge='#ffffff', width=4.2, edge_opacity=0.85), area(colour, 0.24, colour, 1.8)])
            rule(s, theme + '_schematic', (zh + '（示意或部分）', en + ', schematic or in part'),
                 both(kind, mine, sketch, NOT_REJECTED), legend=True if not several else MAP, symbols=[
                     area(edge='#ffffff', width=4.2, edge_opacity=0.85), area(colour, 0.14, colour, 1.8, '8 4')])
            rule(s, theme + '_within', (zh + '（在此范围内）', en + ', somewhere within'),
                 both(kind, mine, inside, NOT_REJECTED), legend=True if not several else MAP, symbols=[
                     area(edge=colour, width=1, dash='2 3', edge_opacity=0.6)])
        if several:
            rule(s, 'schematic', ('示意或部分范围', 'Schematic, or in part'), ('eq', 'theme', 'legend'), legend=LEGEND,
                 symbols=[area(QUIET, 0.14, QUIET, 1.8, '8 4')])
            rule(s, 'within', ('位于此范围内某处', 'Somewhere within'), ('eq', 'theme', 'legend'), legend=LEGEND,
                 symbols=[area(edge=QUIET, width=1, dash='2 3', edge_opacity=0.6)])
        rule(s, 'rejected', ('复核未通过', 'Rejected in review'), both(kind, ('eq', 'review', 'rejected')), legend=MAP,
             symbols=[area(edge='#b9b9b4', width=1, dash='2 4')])
    return rules, {}


def pass_of_area_labels(kind=None):
    inside = schematic('containing_area')

    def rules(s):
        common = dict(autoWrap=120, maxDisplacement=60, spaceAround=3, goodnessOfFit=0.2)
        rule(s, 'label', LABEL, both(kind, ('not', inside), one_of('review', 'confirmed', 'moved')), below=120_000,
             symbols=[label(12, INK, priority=180, **common)])
        rule(s, 'label_open', LABEL,
             both(kind, ('not', inside), ('not', one_of('review', 'confirmed', 'moved')), NOT_REJECTED), below=120_000,
             symbols=[label(12, '#4c5854', priority=80, **common)])
        rule(s, 'label_within', LABEL, both(kind, inside, NOT_REJECTED), below=40_000,
             symbols=[label(11, QUIET, slant='italic', priority=40, **common)])
    return rules, {}


def dimension(n):
    function = '<ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function>'
    return 'eq', function, n


def projects():
    signs = [(name.lower(), colour, symbol, *TITLES[name]) for name, colour, symbol in THEMES]
    assert len(signs) == len(TITLES) == 13
    point, lines, polygon = dimension(0), dimension(1), dimension(2)
    style('projects', ('重点项目', 'Key projects'),
          pass_of_areas(signs, True, polygon), pass_of_line_casings(lines), pass_of_lines(signs, True, lines),
          pass_of_points(signs, True, point), pass_of_area_labels(polygon), pass_of_line_labels(lines),
          pass_of_point_labels(point))
    for layer, titles, these, several in [('projects', ('重点项目', 'Key projects'), signs, True)] + [
            (sign[0], sign[3:5], [sign], False) for sign in signs]:
        zh, en = titles
        style(f'{layer}_areas', (zh + '（面）', en + ', areas'), pass_of_areas(these, several), pass_of_area_labels())
        style(f'{layer}_lines', (zh + '（线）', en + ', lines'), pass_of_line_casings(), pass_of_lines(these, several),
              pass_of_line_labels())
        style(f'{layer}_points', (zh + '（点）', en + ', points'), pass_of_points(these, several), pass_of_point_labels())
    for symbol in {sign[2] for sign in signs}:
        pictogram(symbol, f'<path d="{PICTOGRAMS[symbol]}" fill="none" stroke="#ffffff" stroke-width="1.5" '
                          'stroke-linecap="round" stroke-linejoin="round"/>')
    pictogram('confirmed', '<circle cx="8" cy="8" r="7.2" fill="#1f6f5c" stroke="#ffffff" stroke-width="1.4"/>'
                           '<path d="M4.600 8.300l2.300 2.400L11.500 5.600" fill="none" stroke="#ffffff" stroke-width="2" '
                           'stroke-linecap="round" stroke-linejoin="round"/>')


def pictogram(name, content):
    (HERE / 'symbols' / f'{name}.svg').write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">{content}</svg>\n', 'utf-8')


# Reference

SKETCH = ('eq', 'basis', 'schematic')


def boundaries():
    banner, town, urban = ('eq', 'kind', 'banner'), one_of('kind', 'town', 'sumu', 'township'), \
        one_of('kind', 'urban_area', 'industrial_park')

    def fills(s):
        rule(s, 'banner', ('旗界', 'Banner boundary'), banner, symbols=[area('#f7f5ee')])
        rule(s, 'town', ('镇域（示意）', 'Town (schematic)'), town, symbols=[area('#fcfbf7', 0.8)])

    def edges(s):
        rule(s, 'banner', ('旗界', 'Banner boundary'), banner, symbols=[
            area(edge='#a48fa3', width=9, edge_opacity=0.18), area(edge='#8d768c', width=1.5, dash='12 4 2 4')])
        rule(s, 'town', ('镇域（示意）', 'Town (schematic)'), town, symbols=[
            area(edge='#a48fa3', width=6, edge_opacity=0.14), area(edge='#a48fa3', width=1.1, dash='4 4')])

    def built(s):
        rule(s, 'urban', ('镇区、园区（示意）', 'Built-up area (schematic)'), urban, symbols=[
            area('#ebe4d8', 0.9, '#a9a294', 1, '2 3')])
        rule(s, 'other', ('其他范围', 'Other areas'), ('not', ('or', banner, town, urban)), legend=MAP, symbols=[
            area(edge='#a9aea6', width=1, dash='3 3')])

    def labels(s):
        rule(s, 'label_banner', LABEL, banner, above=400_000, symbols=[
            label(16, '#7d6a7c', charSpacing=6, maxDisplacement=80, priority=900, goodnessOfFit=0)])
        rule(s, 'label_town', LABEL, town, below=1_200_000, above=60_000, symbols=[
            label(13, '#7d6a7c', charSpacing=3, maxDisplacement=80, priority=600, goodnessOfFit=0)])
        rule(s, 'label_urban', LABEL, urban, below=120_000, symbols=[
            label(12, '#7a7160', maxDisplacement=60, priority=300, goodnessOfFit=0)])
    style('boundaries', ('行政与城镇范围', 'Boundaries'), (fills, {}), (edges, {}), (built, {}), (labels, {}))


def roads():
    road, street, rail = ('eq', 'kind', 'road'), ('eq', 'kind', 'street'), ('eq', 'kind', 'railway')
    wide, near = 400_000, 60_000

    def casings(s):
        rule(s, 'road', ('公路', 'Road'), both(road, ('not', SKETCH)), below=wide, symbols=[line('#b08d57', 6)])
        rule(s, 'road_far', ('公路', 'Road'), both(road, ('not', SKETCH)), above=wide, legend=MAP, symbols=[line('#b08d57', 3.6)])
        rule(s, 'street', ('街道', 'Street'), both(street, ('not', SKETCH)), below=near, symbols=[line('#bdb5a0', 5)])
        rule(s, 'street_far', ('街道', 'Street'), both(street, ('not', SKETCH)), below=wide, above=near, legend=MAP, symbols=[
            line('#bdb5a0', 1.6)])
        rule(s, 'railway', ('铁路', 'Railway'), both(rail, ('not', SKETCH)), symbols=[line('#5f5d59', 3.2, cap='butt')])
        rule(s, 'road_schematic', ('公路（示意，不可量距）', 'Road (schematic, not to be measured)'), both(road, SKETCH), symbols=[
            line(HALO, 5, opacity=0.9)])
        rule(s, 'street_schematic', ('街道（示意）', 'Street (schematic)'), both(street, SKETCH), below=wide, symbols=[
            line(HALO, 4, opacity=0.9)])
        rule(s, 'railway_schematic', ('铁路（示意，不可量距）', 'Railway (schematic, not to be measured)'), both(rail, SKETCH),
             symbols=[line(HALO, 5, opacity=0.9)])

    def cores(s):
        rule(s, 'street', ('街道', 'Street'), both(street, ('not', SKETCH)), below=near, symbols=[line('#fffdf7', 3.4)])
        rule(s, 'street_schematic', ('街道（示意）', 'Street (schematic)'), both(street, SKETCH), below=wide, symbols=[
            line('#bdb5a0', 1.6, '5 4')])
        rule(s, 'road', ('公路', 'Road'), both(road, ('not', SKETCH)), below=wide, symbols=[line('#ffe3b0', 4.2)])
        rule(s, 'road_far', ('公路', 'Road'), both(road, ('not', SKETCH)), above=wide, legend=MAP, symbols=[line('#ffe3b0', 2.2)])
        rule(s, 'road_schematic', ('公路（示意，不可量距）', 'Road (schematic, not to be measured)'), both(road, SKETCH), symbols=[
            line('#b08d57', 2.2, '8 5')])
        rule(s, 'railway', ('铁路', 'Railway'), both(rail, ('not', SKETCH)), symbols=[line('#ffffff', 1.8, '8 8')])
        rule(s, 'railway_schematic', ('铁路（示意，不可量距）', 'Railway (schematic, not to be measured)'), both(rail, SKETCH),
             symbols=[line('#77746f', 2.2, '10 3 2 3')])

    def labels(s):
        common = dict(placement='line', followLine='true', repeat=460, maxAngleDelta=30, spaceAround=8, group='yes',
                      maxDisplacement=100)
        rule(s, 'label', LABEL, both(one_of('kind', 'road', 'railway'), ('not', SKETCH)), below=1_000_000, symbols=[
            label(11.5, '#5c4726', priority=400, **common)])
        rule(s, 'label_schematic', LABEL, both(one_of('kind', 'road', 'railway'), SKETCH), below=1_000_000, symbols=[
            label(11.5, '#85775c', slant='italic', priority=350, **common)])
        rule(s, 'label_street', LABEL, street, below=25_000, symbols=[label(11, QUIET, priority=150, **common)])
    style('roads', ('道路与铁路', 'Roads and railways'), (casings, {}), (cores, {}), (labels, {}))


def rivers():
    canal = ('eq', 'kind', 'canal')
    titles = {'river': ('河流', 'River'), 'river_schematic': ('河流（示意）', 'River (schematic)'), 'canal': ('渠', 'Canal')}

    def casings(s):
        rule(s, 'river', titles['river'], both(('not', canal), ('not', SKETCH)), symbols=[line('#5f97b8', 4.6)])
        rule(s, 'river_schematic', titles['river_schematic'], both(('not', canal), SKETCH), symbols=[line(HALO, 5, opacity=0.8)])

    def cores(s):
        rule(s, 'river', titles['river'], both(('not', canal), ('not', SKETCH)), symbols=[line('#cfe3ec', 2.8)])
        rule(s, 'river_schematic', titles['river_schematic'], both(('not', canal), SKETCH), symbols=[line('#5f97b8', 2.2, '9 5')])
        rule(s, 'canal', titles['canal'], canal, symbols=[line('#5f97b8', 1.4, '6 2')])

    def labels(s):
        common = dict(placement='line', followLine='true', repeat=520, maxAngleDelta=30, group='yes', spaceAround=8)
        rule(s, 'label', LABEL, ('eq', 'basis', 'derived'), symbols=[
            label(13, '#2f6f93', slant='italic', charSpacing=4, priority=500, **common)])
        rule(s, 'label_small', LABEL, ('ne', 'basis', 'derived'), below=1_000_000, symbols=[
            label(11.5, '#2f6f93', slant='italic', charSpacing=1, priority=300, **common)])
    style('rivers', ('河流', 'Rivers'), (casings, {}), (cores, {}), (labels, {}))


def places():
    seats = one_of('kind', 'banner', 'county', 'town', 'sumu', 'township')
    settled = one_of('kind', 'village', 'community', 'neighbourhood', 'historic_unit', 'urban_area')
    nature = one_of('kind', 'desert', 'lake', 'scenic_area', 'river')
    works = one_of('kind', 'power_plant', 'industrial_park', 'hydraulic_works', 'toll_station')
    civic = one_of('kind', 'school', 'hospital', 'public_building', 'heritage_site')
    vague = ('gt', 'accuracy_m', 5000)
    exact = ('not', vague)
    classes = (  # name, title, filter, scale, mark precise, mark vague
        ('seat', ('镇、苏木驻地', 'Seat of a town or sumu'), seats, 3_000_000, [mark('circle', 8, '#ffffff', INK, 1.8)],
         [mark('circle', 9, '#ffffff', QUIET, 1.5, '2.5 2')]),
        ('settlement', ('村、社区', 'Village or community'), settled, 300_000, [mark('circle', 5, QUIET, '#ffffff', 1)],
         [mark('circle', 6, '#ffffff', QUIET, 1.2, '2 1.6')]),
        ('works', ('工程、园区', 'Works and parks'), works, 600_000, [mark('square', 6.5, '#8a5a2b', '#ffffff', 1)],
         [mark('square', 7, '#ffffff', '#8a5a2b', 1.2, '2 1.6')]),
        ('civic', ('公共设施、文物', 'Public buildings and heritage'), civic, 120_000, [mark('diamond', 8, '#8d3b55', '#ffffff', 1)],
         [mark('diamond', 8, '#ffffff', '#8d3b55', 1.2, '2 1.6')]),
        ('nature', ('自然地物、景区', 'Nature and scenery'), nature, 1_500_000, [mark('triangle', 7, '#4d7350', '#ffffff', 1)],
         []))

    def marks(s):
        for name, titles, where, below, precise, loose in classes:
            rule(s, name, titles, both(where, exact), below=below, symbols=precise)
            if loose:
                rule(s, name + '_vague', (titles[0] + '（位置约略）', titles[1] + ', approximate'), both(where, vague), below=below,
                     symbols=loose)

    def labels(s):
        beside = dict(anchor=(0, 0.5), shift=(7, 0), maxDisplacement=14, spaceAround=1)
        above = dict(anchor=(0.5, 0), shift=(0, 6), maxDisplacement=14, spaceAround=2)
        rule(s, 'label_seat', LABEL, both(seats, exact), below=3_000_000, symbols=[
            label(14, INK, weight='bold', priority=1000, **above)])
        rule(s, 'label_seat_vague', LABEL, both(seats, vague), below=3_000_000, symbols=[
            label(13, QUIET, weight='bold', priority=900, **above)])
        rule(s, 'label_desert', LABEL, ('eq', 'kind', 'desert'), below=3_000_000, above=60_000, symbols=[
            label(15, '#a08a55', slant='italic', charSpacing=8, priority=500, maxDisplacement=60)])
        rule(s, 'label_nature', LABEL, one_of('kind', 'lake', 'scenic_area'), below=600_000, symbols=[
            label(12, '#4d7350', priority=400, **beside)])
        rule(s, 'label_works', LABEL, works, below=250_000, symbols=[label(11.5, '#6d4622', priority=300, **beside)])
        rule(s, 'label_civic', LABEL, civic, below=60_000, symbols=[label(11.5, '#73304a', priority=250, **beside)])
        rule(s, 'label_settlement', LABEL, settled, below=120_000, symbols=[label(12, '#4c5854', priority=200, **beside)])
    style('places', ('地名', 'Places'), (marks, {}), (labels, {}))


projects()
boundaries()
roads()
rivers()
places()
