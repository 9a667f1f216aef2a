"""What QGIS's provider for WFS finds. The first argument names the task, then come the service's address and the version."""
import json
import os
import sys
from qgis.core import (QgsApplication, QgsDataSourceUri, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle,
                       QgsVectorLayer, QgsWkbTypes)
from qgis.PyQt.QtCore import QDateTime, QVariant, Qt
from urllib.request import urlopen

task, root, version = sys.argv[1:4]
arguments = sys.argv[4:]
application = QgsApplication([], False)
application.initQgis()


def layer(name, sql=None, user=None, **parameters):
    uri = QgsDataSourceUri()
    for key, value in dict(url=root + '/wfs', typename='xinimap:' + name, version=version, **parameters).items():
        uri.setParam(key, value)
    if sql:
        uri.setSql(sql)
    if user:
        uri.setUsername(user[0])
        uri.setPassword(user[1])
    return QgsVectorLayer(uri.uri(False), name, 'WFS')


def value(given):
    if isinstance(given, QVariant):
        return None
    return given.toUTC().toString(Qt.ISODate) if isinstance(given, QDateTime) else given


def row(feature):
    return {'values': [value(v) for v in feature.attributes()],
            'wkt': feature.geometry().asWkt(9) if feature.hasGeometry() else None}


def layers():
    """Every layer named: whether it is valid, what it has, and how many of its features are read."""
    found = []
    for name in arguments:
        one = layer(name, srsname='EPSG:4326', pagingEnabled='true')
        read = list(one.getFeatures())
        found.append({
            'name': name, 'valid': one.isValid(), 'count': one.featureCount(), 'read': len(read),
            'located': sum(1 for f in read if f.hasGeometry()),
            'geometry': QgsWkbTypes.displayString(one.wkbType()), 'crs': one.crs().authid(),
            'fields': {field.name(): field.typeName() for field in one.fields()}})
    return {'layers': found}


def rows():
    """Every parcel, to a file."""
    one = layer('parcels', srsname=arguments[1], pagingEnabled='true', pageSize='999')
    with open(arguments[0], 'w', encoding='utf-8') as out:
        for feature in one.getFeatures():
            out.write(json.dumps(row(feature), ensure_ascii=False) + '\n')
    bounds = one.extent()
    return {'count': one.featureCount(), 'extent': [bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum()]}


def selections():
    """How many parcels each question gives; households of the first of them."""
    answers = []
    for question in arguments:
        kind, text = question.split(' ', 1)
        request = QgsFeatureRequest()
        one = layer('parcels', srsname='EPSG:4326', pagingEnabled='true', sql=text if kind == 'sql' else None,
                    restrictToRequestBBOX='1' if kind in ('rect', 'identify') else '0')
        if kind == 'subset':
            one.setSubsetString(text)
        elif kind == 'expression':
            request.setFilterExpression(text)
        elif kind in ('rect', 'identify'):
            request.setFilterRect(QgsRectangle(*map(float, text.split(','))))
            if kind == 'identify':
                request.setFlags(QgsFeatureRequest.ExactIntersect)
        found = list(one.getFeatures(request))
        answers.append({'valid': one.isValid(), 'read': len(found),
                        'first': value(found[0]['households']) if found else None})
    return {'answers': answers}


def edits():
    """Draws, changes and removes one feature. Arguments: layer, CRS, first shape, second shape, crossed shape or nothing."""
    name, crs, first, second, crossed = arguments
    said = {}

    def now():
        with urlopen('%s/ogc/collections/%s/items' % (root, name)) as answer:
            return json.load(answer)['features']

    def commit(one, step):
        said[step] = {'committed': one.commitChanges(), 'errors': '\n'.join(one.commitErrors()), 'features': now()}

    one = layer(name, srsname=crs, user=('editor', 'secret'))
    assert one.startEditing()
    drawn = QgsFeature(one.fields())
    drawn.setGeometry(QgsGeometry.fromWkt(first))
    for field, text in (('owner', '新 <甲> & "乙"'), ('households', 5), ('area_ha', 1.25), ('surveyed', '2021-02-03'),
                        ('entered', QDateTime(2021, 2, 3, 4, 5, 6, 0, Qt.UTC)), ('open', 'true'), ('备注', '注')):
        drawn[field] = text
    assert one.addFeature(drawn)
    commit(one, 'inserted')

    key = next(one.getFeatures()).id()
    assert one.startEditing()
    assert one.changeAttributeValue(key, one.fields().indexOf('households'), 6)
    assert one.changeAttributeValue(key, one.fields().indexOf('owner'), None)
    assert one.changeGeometry(key, QgsGeometry.fromWkt(second))
    commit(one, 'updated')

    if crossed:
        assert one.startEditing()
        wrong = QgsFeature(one.fields())
        wrong.setGeometry(QgsGeometry.fromWkt(crossed))
        assert one.addFeature(wrong)
        commit(one, 'crossed')
        one.rollBack()

    stranger = layer(name, srsname=crs)
    assert stranger.startEditing()
    assert stranger.deleteFeature(next(stranger.getFeatures()).id())
    commit(stranger, 'stranger')
    stranger.rollBack()

    # An address of its own: layers of one address share what QGIS has kept of their features.
    again = layer(name, srsname=crs, user=('editor', 'secret'), maxNumFeatures='1000')
    said['reread'] = [row(feature) for feature in again.getFeatures()]
    assert again.startEditing()
    assert again.deleteFeatures([feature.id() for feature in again.getFeatures()])
    commit(again, 'deleted')
    return said


print(json.dumps({'layers': layers, 'rows': rows, 'selections': selections, 'edits': edits}[task](), ensure_ascii=False),
      flush=True)
# QGIS may crash while Python takes it down; what it did is done.
os._exit(0)
