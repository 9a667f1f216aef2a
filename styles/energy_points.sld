<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <se:Name>energy_points</se:Name>
    <UserStyle>
      <se:Name>energy_points</se:Name>
      <se:Description><se:Title>能源（点）<se:Localized lang="en"> Energy, points</se:Localized></se:Title></se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>energy</se:Name>
          <se:Description><se:Title>能源<se:Localized lang="en"> Energy</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#bb8e08</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.6</se:SvgParameter>
                  <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
                  <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>19</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/bolt.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>arrow</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                  <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
                  <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12.5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>energy_small</se:Name>
          <se:Description><se:Title>能源<se:Localized lang="en"> Energy</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#bb8e08</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
                  <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
                  <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>energy_approximate</se:Name>
          <se:Description><se:Title>能源（位置约略）<se:Localized lang="en"> Energy, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#bb8e08</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">2</se:SvgParameter>
                  <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
                  <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
                  <se:SvgParameter name="stroke-dasharray">3 2.4</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>14</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#bb8e08</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>confirmed</se:Name>
          <se:Description><se:Title>位置已核实<se:Localized lang="en"> Place confirmed</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/confirmed.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#1f6f5c</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                  <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
                  <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>8</se:Size>
              <se:Displacement><se:DisplacementX>8</se:DisplacementX><se:DisplacementY>7</se:DisplacementY></se:Displacement>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>rejected</se:Name>
          <se:Description><se:Title>复核未通过<se:Localized lang="en"> Rejected in review</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark><se:WellKnownName>x</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#b9b9b4</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>7</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:VendorOption name="sortBy">accuracy_m D</se:VendorOption>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>label</se:Name>
          <se:Description><se:Title>注记<se:Localized lang="en"> Labels</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>60000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-family">WenQuanYi Micro Hei</se:SvgParameter>
              <se:SvgParameter name="font-family">sans-serif</se:SvgParameter>
              <se:SvgParameter name="font-style">normal</se:SvgParameter>
              <se:SvgParameter name="font-weight">normal</se:SvgParameter>
              <se:SvgParameter name="font-size">12</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint><se:AnchorPointX>0</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>12</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#22302f</se:SvgParameter></se:Fill>
            <se:Priority>200</se:Priority>
            <se:VendorOption name="autoWrap">130</se:VendorOption>
            <se:VendorOption name="maxDisplacement">24</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>label_open</se:Name>
          <se:Description><se:Title>注记<se:Localized lang="en"> Labels</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>60000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-family">WenQuanYi Micro Hei</se:SvgParameter>
              <se:SvgParameter name="font-family">sans-serif</se:SvgParameter>
              <se:SvgParameter name="font-style">normal</se:SvgParameter>
              <se:SvgParameter name="font-weight">normal</se:SvgParameter>
              <se:SvgParameter name="font-size">12</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint><se:AnchorPointX>0</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>12</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#4c5854</se:SvgParameter></se:Fill>
            <se:Priority>100</se:Priority>
            <se:VendorOption name="autoWrap">130</se:VendorOption>
            <se:VendorOption name="maxDisplacement">24</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
