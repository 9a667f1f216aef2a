"""Inserts, updates and deletes a plot. Arguments: address of the service, version, user:password."""
import json
import sys
import urllib.request
from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()
root, version, user = sys.argv[1:4]


def now():
    with urllib.request.urlopen(root + '/ogc/collections/plots/items') as answer:
        return json.load(answer)['features']


def refusal(act):
    try:
        act()
    except RuntimeError as error:
        return str(error)
    return ''


def edited(user):
    gdal.SetConfigOption('GDAL_HTTP_USERPWD', user)
    source = gdal.OpenEx('WFS:%s/wfs?VERSION=%s' % (root, version), gdal.OF_VECTOR | gdal.OF_UPDATE)
    return source, source.GetLayerByName('xinimap:plots')


source, layer = edited(user)
plot = ogr.Feature(layer.GetLayerDefn())
for name, value in (('owner', '新 <甲> & "乙"'), ('households', 5), ('area_ha', 1.25), ('surveyed', '2021/02/03'),
                    ('entered', '2021/02/03 12:05:06+08'), ('open', 1), ('备注', '注')):
    plot[name] = value
plot.SetGeometry(ogr.CreateGeometryFromWkt('POLYGON((107 39,107.1 39,107.1 39.1,107 39))'))
layer.CreateFeature(plot)
said = {'id': plot['gml_id'], 'inserted': now()}

plot['households'] = 6
plot.SetFieldNull('owner')
plot.SetGeometry(ogr.CreateGeometryFromWkt('POLYGON((108 39,108.1 39,108.1 39.1,108 39))'))
layer.SetFeature(plot)
said['updated'] = now()

crossed = ogr.Feature(layer.GetLayerDefn())
crossed.SetGeometry(ogr.CreateGeometryFromWkt('POLYGON((107 39,107.1 39.1,107.1 39,107 39.1,107 39))'))
said['crossed'] = refusal(lambda: layer.CreateFeature(crossed))
stranger = ogr.Feature(layer.GetLayerDefn())
stranger['households'] = 1
said['stranger'] = refusal(lambda: edited('nobody:wrong')[1].CreateFeature(stranger))
gdal.SetConfigOption('GDAL_HTTP_USERPWD', user)

layer.DeleteFeature(plot.GetFID())
said['deleted'] = now()
print(json.dumps(said))
