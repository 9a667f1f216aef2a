<?xml version="1.0" encoding="GB18030"?>
<StyledLayerDescriptor version="1.0.0" xsi:schemaLocation="http://www.opengis.net/sld StyledLayerDescriptor.xsd"
    xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <NamedLayer>
    <Name>roads</Name>
    <UserStyle>
      <Name>roads</Name>
      <Title>公路<Localized lang="en">Roads</Localized></Title>
      <Abstract>As GeoServer's users write them.</Abstract>
      <FeatureTypeStyle>
        <FeatureTypeName>Feature</FeatureTypeName>
        <SemanticTypeIdentifier>generic:line</SemanticTypeIdentifier>
        <Rule>
          <Name>motorway</Name>
          <Title>高速</Title>
          <LegendGraphic><Graphic><Mark><WellKnownName>square</WellKnownName></Mark><Size>12</Size></Graphic></LegendGraphic>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsLike wildCard="*" singleChar="." escape="!">
                <ogc:PropertyName>ref</ogc:PropertyName><ogc:Literal>G*</ogc:Literal>
              </ogc:PropertyIsLike>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="in"><ogc:PropertyName>class</ogc:PropertyName><ogc:Literal>motorway</ogc:Literal><ogc:Literal>trunk</ogc:Literal></ogc:Function>
                <ogc:Literal>true</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>200000</MaxScaleDenominator>
          <LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <Geometry><ogc:Function name="offset"><ogc:PropertyName>geom</ogc:PropertyName><ogc:Literal>0.0001</ogc:Literal><ogc:Literal>0</ogc:Literal></ogc:Function></Geometry>
            <Stroke>
              <CssParameter name="stroke">
                <ogc:Function name="Recode"><ogc:PropertyName>class</ogc:PropertyName><ogc:Literal>motorway</ogc:Literal><ogc:Literal>#cc3311</ogc:Literal><ogc:Literal>trunk</ogc:Literal><ogc:Literal>#ee7733</ogc:Literal></ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-width">
                <ogc:Function name="Categorize"><ogc:Function name="env"><ogc:Literal>wms_scale_denominator</ogc:Literal></ogc:Function><ogc:Literal>12</ogc:Literal><ogc:Literal>20000</ogc:Literal><ogc:Literal>8</ogc:Literal><ogc:Literal>50000</ogc:Literal><ogc:Literal>4</ogc:Literal></ogc:Function>
              </CssParameter>
              <CssParameter name="stroke-linecap">round</CssParameter>
              <CssParameter name="stroke-dasharray">10.0 5.0 1.0 5.0</CssParameter>
              <CssParameter name="stroke-dashoffset">2</CssParameter>
            </Stroke>
            <PerpendicularOffset><ogc:Mul><ogc:PropertyName>lanes</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul></PerpendicularOffset>
          </LineSymbolizer>
          <LineSymbolizer>
            <Stroke>
              <GraphicStroke>
                <Graphic>
                  <Mark>
                    <WellKnownName>shape://vertline</WellKnownName>
                    <Stroke><CssParameter name="stroke">#333333</CssParameter><CssParameter name="stroke-width">1px</CssParameter></Stroke>
                  </Mark>
                  <Size>12</Size>
                </Graphic>
              </GraphicStroke>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule><Name>other</Name><ElseFilter/><LineSymbolizer><Stroke/></LineSymbolizer></Rule>
        <VendorOption name="ruleEvaluation">first</VendorOption>
        <VendorOption name="sortBy">z_order A, name D</VendorOption>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <TextSymbolizer>
            <Label><ogc:PropertyName>ref</ogc:PropertyName><![CDATA[
]]>(<ogc:PropertyName>name</ogc:PropertyName>)</Label>
            <Font>
              <CssParameter name="font-family">Noto Sans CJK SC</CssParameter>
              <CssParameter name="font-family">WenQuanYi Micro Hei</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
              <CssParameter name="font-style">italic</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement><LinePlacement><PerpendicularOffset>5</PerpendicularOffset></LinePlacement></LabelPlacement>
            <Halo><Radius>2</Radius><Fill><CssParameter name="fill">#FFFFFF</CssParameter><CssParameter name="fill-opacity">0.85</CssParameter></Fill></Halo>
            <Fill><CssParameter name="fill">#000000</CssParameter></Fill>
            <Graphic><Mark><WellKnownName>square</WellKnownName><Fill><CssParameter name="fill">#FFFFCC</CssParameter></Fill></Mark><Size>18</Size></Graphic>
            <Priority>10000</Priority>
            <VendorOption name="group">yes</VendorOption>
            <VendorOption name="labelAllGroup">true</VendorOption>
            <VendorOption name="repeat">100</VendorOption>
            <VendorOption name="followLine">true</VendorOption>
            <VendorOption name="maxAngleDelta">15</VendorOption>
            <VendorOption name="maxDisplacement">400</VendorOption>
            <VendorOption name="autoWrap">60</VendorOption>
            <VendorOption name="spaceAround">10</VendorOption>
            <VendorOption name="forceLeftToRight">false</VendorOption>
            <VendorOption name="conflictResolution">true</VendorOption>
            <VendorOption name="goodnessOfFit">0.3</VendorOption>
            <VendorOption name="polygonAlign">mbr</VendorOption>
            <VendorOption name="partials">false</VendorOption>
            <VendorOption name="charSpacing">2</VendorOption>
            <VendorOption name="wordSpacing">5</VendorOption>
            <VendorOption name="underlineText">true</VendorOption>
            <VendorOption name="strikethroughText">false</VendorOption>
            <VendorOption name="graphic-resize">stretch</VendorOption>
            <VendorOption name="graphic-margin">3</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
