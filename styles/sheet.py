"""What the style files are made of: rules, symbols and labels as SE 1.1 writes them."""
import re

INK, QUIET, HALO = '#22302f', '#6c7672', '#fdfcf8'
FONTS = ('Noto Sans CJK SC', 'WenQuanYi Micro Hei', 'sans-serif')
HEAD = '''<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd">
'''
MARKS = {'road': 'line', 'river': 'arrowhead', 'dam': 'triangle', 'pipe': 'cross', 'drop': 'circle', 'house': 'pentagon',
         'civic': 'square', 'leaf': 'diamond', 'bolt': 'arrow', 'factory': 'half_square', 'field': 'x', 'chip': 'hexagon',
         'star': 'star', 'confirmed': 'circle'}
# Elements that are written in one line where they fit.
INLINE = {'se:Fill', 'se:Stroke', 'se:Description', 'se:Halo', 'se:LabelPlacement', 'se:PointPlacement', 'se:Font',
          'se:Mark', 'se:Graphic', 'se:ExternalGraphic', 'ogc:Filter', 'ogc:Or', 'ogc:And', 'ogc:Not'}


class Sheet:
    """Lines of XML, indented."""

    def __init__(self):
        self.lines, self.depth = [], 1

    def add(self, text):
        self.lines.append('  ' * self.depth + text)

    def open(self, tag, attributes=''):
        self.add(f'<{tag}{attributes}>')
        self.depth += 1

    def close(self, tag):
        self.depth -= 1
        self.add(f'</{tag}>')
        if tag in INLINE:
            start = max(i for i, line in enumerate(self.lines) if re.match(f' *<{tag}[ >]', line))
            joined = ''.join(line.strip() for line in self.lines[start:])
            if len(joined) < 160:
                self.lines[start:] = ['  ' * self.depth + joined]

    def tag(self, tag, text, attributes=''):
        self.add(f'<{tag}{attributes}>{escape(text)}</{tag}>')

    def svg(self, name, value):
        self.tag('se:SvgParameter', value, f' name="{name}"')

    def option(self, name, value):
        self.tag('se:VendorOption', value, f' name="{name}"')

    def title(self, zh, en):
        self.open('se:Description')
        self.add(f'<se:Title>{escape(zh)}<se:Localized lang="en"> {escape(en)}</se:Localized></se:Title>')
        self.close('se:Description')


def escape(text):
    return str(text).replace('&', '&amp;').replace('<', '&lt;')


def condition(s, c):
    """('eq', property, value), ('and', c, c …), ('not', c) …"""
    kind = c[0]
    names = {'eq': 'PropertyIsEqualTo', 'ne': 'PropertyIsNotEqualTo', 'gt': 'PropertyIsGreaterThan',
             'le': 'PropertyIsLessThanOrEqualTo'}
    if kind in ('and', 'or', 'not'):
        s.open('ogc:' + kind.capitalize())
        for part in c[1:]:
            condition(s, part)
        s.close('ogc:' + kind.capitalize())
    elif kind == 'null':
        s.add(f'<ogc:PropertyIsNull><ogc:PropertyName>{c[1]}</ogc:PropertyName></ogc:PropertyIsNull>')
    else:
        left = c[1] if c[1].startswith('<') else f'<ogc:PropertyName>{c[1]}</ogc:PropertyName>'
        s.add(f'<ogc:{names[kind]}>{left}<ogc:Literal>{escape(c[2])}</ogc:Literal></ogc:{names[kind]}>')


def one_of(name, *values):
    parts = tuple(('eq', name, value) for value in values)
    return parts[0] if len(parts) == 1 else ('or', *parts)


def both(*parts):
    parts = tuple(part for part in parts if part)
    return None if not parts else parts[0] if len(parts) == 1 else ('and', *parts)


def rule(s, name, titles, where=None, below=None, above=None, symbols=(), legend=True):
    s.open('se:Rule')
    s.tag('se:Name', name)
    s.title(*titles)
    if where == 'else':
        s.add('<se:ElseFilter/>')
    elif where:
        s.open('ogc:Filter')
        condition(s, where)
        s.close('ogc:Filter')
    if above:
        s.tag('se:MinScaleDenominator', above)
    if below:
        s.tag('se:MaxScaleDenominator', below)
    for symbol in symbols:
        symbol(s)
    if legend != True:
        s.option('inclusion', legend)
    s.close('se:Rule')


MAP, LEGEND = 'mapOnly', 'legendOnly'


def stroke_of(s, colour, width, dash=None, opacity=None, cap='round'):
    s.open('se:Stroke')
    s.svg('stroke', colour)
    if opacity:
        s.svg('stroke-opacity', opacity)
    s.svg('stroke-width', width)
    s.svg('stroke-linejoin', 'round')
    s.svg('stroke-linecap', 'butt' if dash else cap)
    if dash:
        s.svg('stroke-dasharray', dash)
    s.close('se:Stroke')


def line(colour, width, dash=None, opacity=None, cap='round'):
    def write(s):
        s.open('se:LineSymbolizer')
        stroke_of(s, colour, width, dash, opacity, cap)
        s.close('se:LineSymbolizer')
    return write


def area(fill=None, opacity=None, edge=None, width=1, dash=None, edge_opacity=None, hatch=None):
    def write(s):
        s.open('se:PolygonSymbolizer')
        if hatch:
            s.open('se:Fill')
            s.open('se:GraphicFill')
            s.open('se:Graphic')
            # QGIS and we know the first name, GeoServer the second; each takes the first that it knows.
            for name in ('slash', 'shape://slash'):
                s.open('se:Mark')
                s.tag('se:WellKnownName', name)
                s.open('se:Stroke')
                s.svg('stroke', hatch)
                s.svg('stroke-opacity', 0.45)
                s.svg('stroke-width', 1)
                s.close('se:Stroke')
                s.close('se:Mark')
            s.tag('se:Size', 9)
            s.close('se:Graphic')
            s.close('se:GraphicFill')
            s.close('se:Fill')
        elif fill:
            s.open('se:Fill')
            s.svg('fill', fill)
            if opacity:
                s.svg('fill-opacity', opacity)
            s.close('se:Fill')
        if edge:
            stroke_of(s, edge, width, dash, edge_opacity)
        s.close('se:PolygonSymbolizer')
    return write


def mark(shape, size, fill=None, edge=None, width=1, dash=None, opacity=None):
    def write(s):
        s.open('se:PointSymbolizer')
        s.open('se:Graphic')
        s.open('se:Mark')
        s.tag('se:WellKnownName', shape)
        if fill:
            s.open('se:Fill')
            s.svg('fill', fill)
            if opacity:
                s.svg('fill-opacity', opacity)
            s.close('se:Fill')
        if edge:
            stroke_of(s, edge, width, dash)
        s.close('se:Mark')
        s.tag('se:Size', size)
        s.close('se:Graphic')
        s.close('se:PointSymbolizer')
    return write


def picture(name, size, x=0, y=0):
    """A pictogram; a plain mark for QGIS, which finds no file beside the style, and passes over a format unknown to it."""
    def write(s):
        s.open('se:PointSymbolizer')
        s.open('se:Graphic')
        s.open('se:ExternalGraphic')
        s.add(f'<se:OnlineResource xlink:type="simple" xlink:href="symbols/{name}.svg"/>')
        s.tag('se:Format', 'image/svg')
        s.close('se:ExternalGraphic')
        s.open('se:Mark')
        s.tag('se:WellKnownName', MARKS[name])
        colour = '#1f6f5c' if name == 'confirmed' else '#ffffff'
        s.add(f'<se:Fill><se:SvgParameter name="fill">{colour}</se:SvgParameter></se:Fill>')
        stroke_of(s, '#ffffff', 1)
        s.close('se:Mark')
        s.tag('se:Size', size)
        if x or y:
            s.add(f'<se:Displacement><se:DisplacementX>{x}</se:DisplacementX>'
                  f'<se:DisplacementY>{y}</se:DisplacementY></se:Displacement>')
        s.close('se:Graphic')
        s.close('se:PointSymbolizer')
    return write


def label(size, colour, weight='normal', slant='normal', placement='point', anchor=(0.5, 0.5), shift=(0, 0),
          halo=1.6, priority=None, **options):
    def write(s):
        s.open('se:TextSymbolizer')
        s.add('<se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>')
        s.open('se:Font')
        for family in FONTS:
            s.svg('font-family', family)
        s.svg('font-style', slant)
        s.svg('font-weight', weight)
        s.svg('font-size', size)
        s.close('se:Font')
        s.open('se:LabelPlacement')
        if placement == 'line':
            s.add('<se:LinePlacement><se:PerpendicularOffset>0</se:PerpendicularOffset></se:LinePlacement>')
        else:
            s.open('se:PointPlacement')
            s.add(f'<se:AnchorPoint><se:AnchorPointX>{anchor[0]}</se:AnchorPointX>'
                  f'<se:AnchorPointY>{anchor[1]}</se:AnchorPointY></se:AnchorPoint>')
            s.add(f'<se:Displacement><se:DisplacementX>{shift[0]}</se:DisplacementX>'
                  f'<se:DisplacementY>{shift[1]}</se:DisplacementY></se:Displacement>')
            s.close('se:PointPlacement')
        s.close('se:LabelPlacement')
        s.open('se:Halo')
        s.tag('se:Radius', halo)
        s.open('se:Fill')
        s.svg('fill', HALO)
        s.svg('fill-opacity', 0.92)
        s.close('se:Fill')
        s.close('se:Halo')
        s.open('se:Fill')
        s.svg('fill', colour)
        s.close('se:Fill')
        if priority:
            s.tag('se:Priority', priority)
        for name, value in options.items():
            s.option(name.replace('_', '-') if name.startswith('graphic') else name, value)
        s.close('se:TextSymbolizer')
    return write
