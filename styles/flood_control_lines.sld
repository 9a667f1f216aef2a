<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <se:Name>flood_control_lines</se:Name>
    <UserStyle>
      <se:Name>flood_control_lines</se:Name>
      <se:Description><se:Title>防洪排涝（线）<se:Localized lang="en"> Flood control, lines</se:Localized></se:Title></se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>casing</se:Name>
          <se:Description><se:Title>白边<se:Localized lang="en"> Casing</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo></ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.9</se:SvgParameter>
              <se:SvgParameter name="stroke-width">6.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>flood_control</se:Name>
          <se:Description><se:Title>防洪排涝<se:Localized lang="en"> Flood control</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Not>
                <ogc:Or>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#260cb4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>flood_control_schematic</se:Name>
          <se:Description><se:Title>防洪排涝（示意）<se:Localized lang="en"> Flood control, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
                <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#260cb4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>rejected</se:Name>
          <se:Description><se:Title>复核未通过<se:Localized lang="en"> Rejected in review</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#b9b9b4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 4</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
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
          <se:MaxScaleDenominator>150000</se:MaxScaleDenominator>
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
            <se:LabelPlacement><se:LinePlacement><se:PerpendicularOffset>0</se:PerpendicularOffset></se:LinePlacement></se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#22302f</se:SvgParameter></se:Fill>
            <se:Priority>220</se:Priority>
            <se:VendorOption name="followLine">true</se:VendorOption>
            <se:VendorOption name="repeat">420</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">30</se:VendorOption>
            <se:VendorOption name="spaceAround">6</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
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
          <se:MaxScaleDenominator>150000</se:MaxScaleDenominator>
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
            <se:LabelPlacement><se:LinePlacement><se:PerpendicularOffset>0</se:PerpendicularOffset></se:LinePlacement></se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#4c5854</se:SvgParameter></se:Fill>
            <se:Priority>120</se:Priority>
            <se:VendorOption name="followLine">true</se:VendorOption>
            <se:VendorOption name="repeat">420</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">30</se:VendorOption>
            <se:VendorOption name="spaceAround">6</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
