"""Asks services by OWSLib. Arguments: what to do, address of the service, version, more. Prints one JSON document."""
import json
import sys
from owslib.etree import etree
from owslib.fes import PropertyIsGreaterThan
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService
from owslib.wmts import WebMapTileService

task, root, version, rest = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]


def wfs():
    return WebFeatureService(root + '/wfs', version=version)


def read(answer):
    content = answer.read()
    return content if isinstance(content, bytes) else content.encode()


def contents():
    service = wfs()
    return {'title': service.identification.title, 'operations': [o.name for o in service.operations],
            'layers': {name: {'title': layer.title, 'box': layer.boundingBoxWGS84,
                              'crs': [c.getcode() for c in layer.crsOptions]}
                       for name, layer in service.contents.items()}}


def schema():
    return {'schema': wfs().get_schema(rest[0])}


def count(content):
    tree = etree.fromstring(content)
    names = [e.tag.split('}')[1] for e in tree.iter() if isinstance(e.tag, str)]
    return names.count('parcels')


def features():
    service = wfs()
    limit = {'1.0.0': 'maxfeatures', '1.1.0': 'maxfeatures'}.get(version, 'maxfeatures')
    named = service.getfeature(typename=['xinimap:parcels'], **{limit: 7})
    box = service.getfeature(typename=['xinimap:parcels'], bbox=tuple(map(float, rest[0].split(','))) +
                             (('urn:ogc:def:crs:EPSG::4326',) if version != '1.0.0' else ()))
    answer = {'some': count(read(named)), 'box': count(read(box))}
    if version == '2.0.0':
        paged = [json.loads(read(service.getfeature(typename=['xinimap:parcels'], startindex=start, maxfeatures=10000,
                                                    outputFormat='application/json')))['features']
                 for start in (0, 10000, 20000)]
        answer['pages'] = [len(page) for page in paged]
        answer['ids'] = len({f['id'] for page in paged for f in page})
        one = service.getfeature(storedQueryID='urn:ogc:def:query:OGC-WFS::GetFeatureById',
                                 storedQueryParams={'id': rest[1]})
        answer['one'] = count(read(one))
        answer['queries'] = [q.id for q in service.storedqueries]
    if version == '1.1.0':
        filtered = etree.tostring(PropertyIsGreaterThan(propertyname='households', literal=rest[2]).toXML()).decode()
        filtered = '<ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">%s</ogc:Filter>' % filtered
        answer['filtered'] = count(read(service.getfeature(typename=['xinimap:parcels'], filter=filtered)))
    return answer


def maps():
    service = WebMapService(root + '/wms', version=version)
    layer = service[rest[0]]
    size = (200, 150)
    box = tuple(map(float, rest[1].split(',')))
    picture = read(service.getmap(layers=[rest[0]], styles=[''], srs='EPSG:4326', bbox=box, size=size,
                                  format='image/png', transparent=True))
    info = read(service.getfeatureinfo(layers=[rest[0]], query_layers=[rest[0]], srs='EPSG:4326', bbox=box, size=size,
                                       format='image/png', info_format='application/json', xy=(100, 75)))
    return {'layers': sorted(service.contents), 'title': layer.title, 'box': layer.boundingBoxWGS84,
            'styles': sorted(layer.styles), 'crs': sorted(layer.crsOptions),
            'picture': picture[:4].hex(), 'size': int.from_bytes(picture[16:20], 'big'),
            'info': json.loads(info)}


def tiles():
    service = WebMapTileService(root + '/wmts', version=version)
    layer = service[rest[0]]
    matrices = sorted(layer.tilematrixsetlinks)
    files = {}
    for name in matrices:
        limits = layer.tilematrixsetlinks[name].tilematrixlimits['9']
        files[name] = read(service.gettile(layer=rest[0], tilematrixset=name, tilematrix='9', row=limits.mintilerow,
                                           column=limits.maxtilecol, format='image/png'))[:4].hex()
    return {'layers': sorted(service.contents), 'matrices': matrices, 'files': files}


print(json.dumps({'contents': contents, 'schema': schema, 'features': features, 'maps': maps, 'tiles': tiles}[task]()))
