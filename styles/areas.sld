<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <se:Name>areas</se:Name>
    <UserStyle>
      <se:Name>areas</se:Name>
      <se:Description><se:Title>区域 Areas</se:Title></se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>schematic</se:Name>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>basis</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill">#7a6a8a</se:SvgParameter><se:SvgParameter name="fill-opacity">0.05</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name="stroke">#7a6a8a</se:SvgParameter><se:SvgParameter name="stroke-width">1</se:SvgParameter><se:SvgParameter name="stroke-linejoin">round</se:SvgParameter><se:SvgParameter name="stroke-linecap">butt</se:SvgParameter><se:SvgParameter name="stroke-dasharray">6 4</se:SvgParameter></se:Stroke></se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>boundary</se:Name>
          <se:ElseFilter/>
          <se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill">#7a6a8a</se:SvgParameter><se:SvgParameter name="fill-opacity">0.03</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name="stroke">#7a6a8a</se:SvgParameter><se:SvgParameter name="stroke-width">1.8</se:SvgParameter><se:SvgParameter name="stroke-linejoin">round</se:SvgParameter><se:SvgParameter name="stroke-linecap">round</se:SvgParameter></se:Stroke></se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>label</se:Name>
          <se:MaxScaleDenominator>3000000</se:MaxScaleDenominator>
          <se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label><se:Font><se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter><se:SvgParameter name="font-size">12</se:SvgParameter></se:Font><se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX><se:AnchorPointY>0</se:AnchorPointY></se:AnchorPoint><se:Displacement><se:DisplacementX>0</se:DisplacementX><se:DisplacementY>6</se:DisplacementY></se:Displacement></se:PointPlacement></se:LabelPlacement><se:Halo><se:Radius>1.5</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill></se:Halo><se:Fill><se:SvgParameter name="fill">#54475f</se:SvgParameter></se:Fill></se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
