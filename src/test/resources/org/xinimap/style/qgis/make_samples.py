#!/usr/bin/python3
"""Writes the SLD documents beside this file with the QGIS that is installed: QT_QPA_PLATFORM=offscreen ./make_samples.py"""
import os

from qgis.core import (
    QgsApplication, QgsCategorizedSymbolRenderer, QgsEllipseSymbolLayer, QgsFeatureRenderer, QgsFillSymbol,
    QgsFontMarkerSymbolLayer, QgsGraduatedSymbolRenderer, QgsLinePatternFillSymbolLayer, QgsLineSymbol,
    QgsMarkerLineSymbolLayer, QgsMarkerSymbol, QgsPalLayerSettings, QgsPointPatternFillSymbolLayer,
    QgsRendererCategory, QgsRendererRange, QgsRuleBasedRenderer, QgsSimpleFillSymbolLayer, QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer, QgsSingleSymbolRenderer, QgsSvgMarkerSymbolLayer, QgsTextFormat, QgsUnitTypes,
    QgsTextBufferSettings, QgsVectorLayer, QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont

HERE = os.path.dirname(os.path.abspath(__file__))
QgsApplication.setPrefixPath('/usr', True)
application = QgsApplication([], False)
application.initQgis()
FIELDS = '&field=name:string&field=kind:string&field=accuracy_m:double'


def layer(kind, name):
    return QgsVectorLayer(f'{kind}?crs=EPSG:4326{FIELDS}', name, 'memory')


def save(target, name):
    message, fine = target.saveSldStyle(os.path.join(HERE, name + '.sld'))
    if not fine:
        raise SystemExit(message)


def symbol(kind, layers):
    """The constructor would take the layers without QGIS's Python knowing, and both would delete them."""
    made = kind()
    made.changeSymbolLayer(0, layers[0].clone())
    for further in layers[1:]:
        made.appendSymbolLayer(further.clone())
    return made


def labels(target, line=False):
    settings = QgsPalLayerSettings()
    settings.fieldName = 'name'
    text = QgsTextFormat()
    font = QFont('Noto Sans CJK SC')
    font.setBold(True)
    text.setFont(font)
    text.setSize(11)
    text.setColor(QColor('#333333'))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(1)
    text.setBuffer(halo)
    settings.setFormat(text)
    settings.placement = QgsPalLayerSettings.Line if line else QgsPalLayerSettings.OverPoint
    settings.scaleVisibility = True
    settings.minimumScale = 500000
    settings.maximumScale = 1000
    target.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    target.setLabelsEnabled(True)


points = layer('Point', 'places')
labels(points)
categories = []
for value, shape in (('town', QgsSimpleMarkerSymbolLayer.Circle), ('village', QgsSimpleMarkerSymbolLayer.Triangle),
                     ('school', QgsSimpleMarkerSymbolLayer.Star), ('bridge', QgsSimpleMarkerSymbolLayer.Cross2),
                     ('', QgsSimpleMarkerSymbolLayer.Diamond)):
    mark = QgsSimpleMarkerSymbolLayer(shape, 3)
    mark.setColor(QColor('#1d65d9'))
    mark.setOffset(QPointF(1, 2))
    categories.append(QgsRendererCategory(value, symbol(QgsMarkerSymbol, [mark]), value or '其他'))
points.setRenderer(QgsCategorizedSymbolRenderer('kind', categories))
save(points, 'points-categorized')

points.setLabelsEnabled(False)
svg = QgsSvgMarkerSymbolLayer('/usr/share/qgis/svg/symbol/landmark.svg', 6)
points.setRenderer(QgsSingleSymbolRenderer(symbol(QgsMarkerSymbol, [svg])))
save(points, 'points-svg')
points.setRenderer(QgsSingleSymbolRenderer(symbol(QgsMarkerSymbol, [QgsFontMarkerSymbolLayer('Dingbats', 'A', 4)])))
save(points, 'points-font')
points.setRenderer(QgsSingleSymbolRenderer(symbol(QgsMarkerSymbol, [QgsEllipseSymbolLayer()])))
save(points, 'points-ellipse')

lines = layer('LineString', 'roads')
labels(lines, line=True)
casing = QgsSimpleLineSymbolLayer(QColor('#8a5a35'), 1.6)
casing.setPenJoinStyle(Qt.RoundJoin)
core = QgsSimpleLineSymbolLayer(QColor('#f5c98b'), 1)
dashed = QgsSimpleLineSymbolLayer(QColor('#444444'), 0.4)
dashed.setUseCustomDashPattern(True)
dashed.setCustomDashVector([4, 2])
dashed.setOffset(1.5)
root = QgsRuleBasedRenderer.Rule(None)
road = QgsRuleBasedRenderer.Rule(symbol(QgsLineSymbol, [casing, core]), 1000, 500000, '"kind" = \'road\'', '公路')
rail = QgsRuleBasedRenderer.Rule(symbol(QgsLineSymbol, [dashed]), 0, 0, '"kind" = \'railway\' AND "name" LIKE \'包%\'', '铁路')
rest = QgsRuleBasedRenderer.Rule(QgsLineSymbol.createSimple({}), 0, 0, '"kind" IS NULL OR "kind" = \'\'', '其他')
for rule in (road, rail, rest):
    root.appendChild(rule)
lines.setRenderer(QgsRuleBasedRenderer(root))
save(lines, 'lines-rules')

lines.setLabelsEnabled(False)
markers = QgsMarkerLineSymbolLayer(True, 5)
markers.setSubSymbol(symbol(QgsMarkerSymbol, [QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayer.Line, 3)]))
lines.setRenderer(QgsSingleSymbolRenderer(symbol(QgsLineSymbol, [dashed.clone(), markers])))
save(lines, 'lines-markers')

areas = layer('Polygon', 'areas')
labels(areas)
hatch = QgsLinePatternFillSymbolLayer()
hatch.setLineAngle(45)
hatch.setDistance(3)
dots = QgsPointPatternFillSymbolLayer()
edge = QgsSimpleFillSymbolLayer(QColor('#80ffcc00'), Qt.SolidPattern, QColor('#806000'), Qt.DashLine, 0.5)
ranges = [
    QgsRendererRange(0, 1000, symbol(QgsFillSymbol, [edge]), '准确'),
    QgsRendererRange(1000, 5000, symbol(QgsFillSymbol, [hatch]), '约略'),
    QgsRendererRange(5000, 50000, symbol(QgsFillSymbol, [dots]), '示意'),
    QgsRendererRange(50000, 90000, symbol(QgsFillSymbol, [
        QgsSimpleFillSymbolLayer(QColor('#333333'), Qt.Dense4Pattern),
        QgsSimpleFillSymbolLayer(QColor('#336633'), Qt.HorPattern),
        QgsSimpleFillSymbolLayer(QColor('#336633'), Qt.DiagCrossPattern)]), '不详')]
graduated = QgsGraduatedSymbolRenderer('accuracy_m', ranges)
areas.setRenderer(graduated)
save(areas, 'areas-graduated')

application.exitQgis()
