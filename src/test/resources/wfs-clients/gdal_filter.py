"""Counts and lists the parcels that each filter selects. Arguments: address of the service, version, filters."""
import json
import sys
from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()
root, version, filters = sys.argv[1], sys.argv[2], sys.argv[3:]
requests = []
gdal.PushErrorHandler(lambda kind, number, message: requests.append(message))
gdal.SetConfigOption('CPL_DEBUG', 'WFS')
source = gdal.OpenEx('WFS:%s/wfs?VERSION=%s' % (root, version), gdal.OF_VECTOR)
layer = source.GetLayerByName('xinimap:parcels')


def ask():
    del requests[:]
    count = layer.GetFeatureCount()
    ids = [feature['gml_id'] for feature in layer]
    features = [r for r in requests if 'REQUEST=GetFeature' in r and 'TYPENAME' in r]
    return {'count': count, 'ids': ids, 'pushed': bool(features) and all('FILTER=' in r for r in features)}


answers = []
for text in filters:
    layer.SetSpatialFilter(None)
    layer.SetAttributeFilter(None)
    for part in text.split(' && '):
        if part.startswith('rect '):
            layer.SetSpatialFilterRect(*map(float, part[5:].split(',')))
        else:
            layer.SetAttributeFilter(part)
    answers.append(ask())
print(json.dumps({'answers': answers}))
