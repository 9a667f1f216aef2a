"""Renders maps of the service by QGIS without a window. Arguments: address of the service. Prints one JSON document."""
import json
import sys
from urllib.parse import quote
from qgis.core import (Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings,
                       QgsPointXY, QgsRaster, QgsRasterLayer, QgsRectangle, QgsCoordinateTransform, QgsProject)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

root = sys.argv[1]
QgsApplication.setPrefixPath('/usr', True)
app = QgsApplication([], False)
app.initQgis()
SIZE = 300
INSIDE, OUTSIDE = QgsPointXY(108.35, 40.02), QgsPointXY(109.15, 38.6)
BOX = QgsRectangle(107, 38.5, 109.2, 40.7)
LONLAT = QgsCoordinateReferenceSystem('EPSG:4326')


def moved(thing, crs, method):
    transform = QgsCoordinateTransform(LONLAT, QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    return getattr(transform, method)(thing)


def render(layer, crs, dpi):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setExtent(moved(BOX, crs, 'transformBoundingBox'))
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setOutputDpi(dpi)
    settings.setBackgroundColor(QColor(255, 0, 255))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    to_pixel = settings.mapToPixel()

    def colour(place):
        pixel = to_pixel.transform(moved(place, crs, 'transform'))
        return QColor(picture.pixel(int(pixel.x()), int(pixel.y()))).name()

    return {'inside': colour(INSIDE), 'outside': colour(OUTSIDE)}


def wms(version, crs, **more):
    parts = {'crs': crs, 'dpiMode': '7', 'format': 'image/png', 'layers': 'boundaries', 'styles': '',
             'url': quote('%s/wms?VERSION=%s' % (root, version), safe=''), **more}
    return QgsRasterLayer('&'.join('%s=%s' % p for p in parts.items()), 'wms', 'wms')


def wmts(matrices, crs):
    return QgsRasterLayer('crs=%s&format=image/png&layers=boundaries&styles=%s&tileMatrixSet=%s&url=%s' % (
        crs, 'boundaries', matrices,
        quote('%s/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0' % root, safe='')), 'wmts', 'wms')


def xyz():
    return QgsRasterLayer('type=xyz&zmin=0&zmax=18&url=%s' % quote(
        root + '/tiles/boundaries/{z}/{x}/{y}.png', safe=':/{}'), 'xyz', 'wms')


def identify(layer, crs, form):
    box = moved(BOX, crs, 'transformBoundingBox')
    answer = layer.dataProvider().identify(moved(INSIDE, crs, 'transform'), form, box, SIZE, SIZE)
    texts = []
    for value in answer.results().values():
        for store in value if isinstance(value, list) else [value]:
            if hasattr(store, 'features'):
                texts += [str(f.attributes()) for f in store.features()]
            else:
                texts.append(str(store))
    return ' '.join(texts)


maps, answers = {}, {}
for version in ('1.1.1', '1.3.0'):
    for crs in ('EPSG:4326', 'EPSG:3857', 'EPSG:4490', 'EPSG:4545'):
        for dpi in (96, 192):
            layer = wms(version, crs)
            maps['%s %s %d' % (version, crs, dpi)] = dict(render(layer, crs, dpi), valid=layer.isValid())
for name, layer, crs in (('WebMercatorQuad', wmts('WebMercatorQuad', 'EPSG:3857'), 'EPSG:3857'),
                         ('WorldCRS84Quad', wmts('WorldCRS84Quad', 'CRS:84'), 'EPSG:4326'),
                         ('CGCS2000Quad', wmts('CGCS2000Quad', 'EPSG:4490'), 'EPSG:4490'),
                         ('xyz', xyz(), 'EPSG:3857')):
    maps[name] = dict(render(layer, crs, 96), valid=layer.isValid(), error=layer.error().message())
for name, form in (('text', QgsRaster.IdentifyFormatText), ('html', QgsRaster.IdentifyFormatHtml),
                   ('feature', QgsRaster.IdentifyFormatFeature)):
    answers[name] = identify(wms('1.3.0', 'EPSG:4326'), 'EPSG:4326', form)
print(json.dumps({'maps': maps, 'answers': answers}))
