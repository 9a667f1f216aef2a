<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
    xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <se:Name>projects</se:Name>
    <UserStyle>
      <se:Name>projects</se:Name>
      <se:Description><se:Title>重点项目<se:Localized lang="en"> Key projects</se:Localized></se:Title></se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>road</se:Name>
          <se:Description><se:Title>道路交通<se:Localized lang="en"> Roads and transport</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#a28d7e</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a28d7e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>road_schematic</se:Name>
          <se:Description><se:Title>道路交通（示意或部分）<se:Localized lang="en"> Roads and transport, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#a28d7e</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a28d7e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>road_within</se:Name>
          <se:Description><se:Title>道路交通（在此范围内）<se:Localized lang="en"> Roads and transport, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#a28d7e</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>river_treatment</se:Name>
          <se:Description><se:Title>河道治理<se:Localized lang="en"> River treatment</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#1d65d9</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#1d65d9</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>river_treatment_schematic</se:Name>
          <se:Description><se:Title>河道治理（示意或部分）<se:Localized lang="en"> River treatment, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#1d65d9</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#1d65d9</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>river_treatment_within</se:Name>
          <se:Description><se:Title>河道治理（在此范围内）<se:Localized lang="en"> River treatment, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#1d65d9</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>flood_control</se:Name>
          <se:Description><se:Title>防洪排涝<se:Localized lang="en"> Flood control</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#260cb4</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#260cb4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>flood_control_schematic</se:Name>
          <se:Description><se:Title>防洪排涝（示意或部分）<se:Localized lang="en"> Flood control, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#260cb4</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#260cb4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>flood_control_within</se:Name>
          <se:Description><se:Title>防洪排涝（在此范围内）<se:Localized lang="en"> Flood control, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#260cb4</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>pipe_network</se:Name>
          <se:Description><se:Title>管网<se:Localized lang="en"> Pipe networks</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#2899d0</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#2899d0</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>pipe_network_schematic</se:Name>
          <se:Description><se:Title>管网（示意或部分）<se:Localized lang="en"> Pipe networks, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#2899d0</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#2899d0</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>pipe_network_within</se:Name>
          <se:Description><se:Title>管网（在此范围内）<se:Localized lang="en"> Pipe networks, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#2899d0</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>waste_water</se:Name>
          <se:Description><se:Title>污水处理<se:Localized lang="en"> Waste water</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#52470c</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#52470c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>waste_water_schematic</se:Name>
          <se:Description><se:Title>污水处理（示意或部分）<se:Localized lang="en"> Waste water, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#52470c</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#52470c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>waste_water_within</se:Name>
          <se:Description><se:Title>污水处理（在此范围内）<se:Localized lang="en"> Waste water, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#52470c</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>old_neighbourhood</se:Name>
          <se:Description><se:Title>老旧小区改造<se:Localized lang="en"> Old-neighbourhood renewal</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#dc744c</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#dc744c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>old_neighbourhood_schematic</se:Name>
          <se:Description><se:Title>老旧小区改造（示意或部分）<se:Localized lang="en"> Old-neighbourhood renewal, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#dc744c</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#dc744c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>old_neighbourhood_within</se:Name>
          <se:Description><se:Title>老旧小区改造（在此范围内）<se:Localized lang="en"> Old-neighbourhood renewal, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#dc744c</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>public_service</se:Name>
          <se:Description><se:Title>公共服务<se:Localized lang="en"> Public services</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#cd1b4c</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#cd1b4c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>public_service_schematic</se:Name>
          <se:Description><se:Title>公共服务（示意或部分）<se:Localized lang="en"> Public services, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#cd1b4c</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#cd1b4c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>public_service_within</se:Name>
          <se:Description><se:Title>公共服务（在此范围内）<se:Localized lang="en"> Public services, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#cd1b4c</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>ecology</se:Name>
          <se:Description><se:Title>生态<se:Localized lang="en"> Ecology</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#193f1e</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#193f1e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ecology_schematic</se:Name>
          <se:Description><se:Title>生态（示意或部分）<se:Localized lang="en"> Ecology, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#193f1e</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#193f1e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>ecology_within</se:Name>
          <se:Description><se:Title>生态（在此范围内）<se:Localized lang="en"> Ecology, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#193f1e</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>energy</se:Name>
          <se:Description><se:Title>能源<se:Localized lang="en"> Energy</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#bb8e08</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#bb8e08</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>energy_schematic</se:Name>
          <se:Description><se:Title>能源（示意或部分）<se:Localized lang="en"> Energy, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#bb8e08</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#bb8e08</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>energy_within</se:Name>
          <se:Description><se:Title>能源（在此范围内）<se:Localized lang="en"> Energy, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#bb8e08</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>industry</se:Name>
          <se:Description><se:Title>产业<se:Localized lang="en"> Industry</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#62097b</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#62097b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>industry_schematic</se:Name>
          <se:Description><se:Title>产业（示意或部分）<se:Localized lang="en"> Industry, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#62097b</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#62097b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>industry_within</se:Name>
          <se:Description><se:Title>产业（在此范围内）<se:Localized lang="en"> Industry, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#62097b</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>rural</se:Name>
          <se:Description><se:Title>农业农村<se:Localized lang="en"> Farming and villages</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#567404</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#567404</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>rural_schematic</se:Name>
          <se:Description><se:Title>农业农村（示意或部分）<se:Localized lang="en"> Farming and villages, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#567404</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#567404</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>rural_within</se:Name>
          <se:Description><se:Title>农业农村（在此范围内）<se:Localized lang="en"> Farming and villages, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#567404</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>digital</se:Name>
          <se:Description><se:Title>数字化<se:Localized lang="en"> Digital</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#025b70</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#025b70</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>digital_schematic</se:Name>
          <se:Description><se:Title>数字化（示意或部分）<se:Localized lang="en"> Digital, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#025b70</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#025b70</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>digital_within</se:Name>
          <se:Description><se:Title>数字化（在此范围内）<se:Localized lang="en"> Digital, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#025b70</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>other</se:Name>
          <se:Description><se:Title>其他<se:Localized lang="en"> Other</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#9191a8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.24</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#9191a8</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>other_schematic</se:Name>
          <se:Description><se:Title>其他（示意或部分）<se:Localized lang="en"> Other, schematic or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>partial</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.85</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#9191a8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#9191a8</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>other_within</se:Name>
          <se:Description><se:Title>其他（在此范围内）<se:Localized lang="en"> Other, somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#9191a8</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>schematic</se:Name>
          <se:Description><se:Title>示意或部分范围<se:Localized lang="en"> Schematic, or in part</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>legend</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill><se:SvgParameter name="fill">#6c7672</se:SvgParameter><se:SvgParameter name="fill-opacity">0.14</se:SvgParameter></se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#6c7672</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">8 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">legendOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>within</se:Name>
          <se:Description><se:Title>位于此范围内某处<se:Localized lang="en"> Somewhere within</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>legend</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#6c7672</se:SvgParameter>
              <se:SvgParameter name="stroke-opacity">0.6</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 3</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">legendOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>rejected</se:Name>
          <se:Description><se:Title>复核未通过<se:Localized lang="en"> Rejected in review</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#b9b9b4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">2 4</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>casing</se:Name>
          <se:Description><se:Title>白边<se:Localized lang="en"> Casing</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
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
          <se:Name>road</se:Name>
          <se:Description><se:Title>道路交通<se:Localized lang="en"> Roads and transport</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#a28d7e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>road_schematic</se:Name>
          <se:Description><se:Title>道路交通（示意）<se:Localized lang="en"> Roads and transport, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#a28d7e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>river_treatment</se:Name>
          <se:Description><se:Title>河道治理<se:Localized lang="en"> River treatment</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#1d65d9</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>river_treatment_schematic</se:Name>
          <se:Description><se:Title>河道治理（示意）<se:Localized lang="en"> River treatment, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#1d65d9</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>flood_control</se:Name>
          <se:Description><se:Title>防洪排涝<se:Localized lang="en"> Flood control</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
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
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>pipe_network</se:Name>
          <se:Description><se:Title>管网<se:Localized lang="en"> Pipe networks</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#2899d0</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>pipe_network_schematic</se:Name>
          <se:Description><se:Title>管网（示意）<se:Localized lang="en"> Pipe networks, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#2899d0</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>waste_water</se:Name>
          <se:Description><se:Title>污水处理<se:Localized lang="en"> Waste water</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#52470c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>waste_water_schematic</se:Name>
          <se:Description><se:Title>污水处理（示意）<se:Localized lang="en"> Waste water, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#52470c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>old_neighbourhood</se:Name>
          <se:Description><se:Title>老旧小区改造<se:Localized lang="en"> Old-neighbourhood renewal</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#dc744c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>old_neighbourhood_schematic</se:Name>
          <se:Description><se:Title>老旧小区改造（示意）<se:Localized lang="en"> Old-neighbourhood renewal, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#dc744c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>public_service</se:Name>
          <se:Description><se:Title>公共服务<se:Localized lang="en"> Public services</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#cd1b4c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>public_service_schematic</se:Name>
          <se:Description><se:Title>公共服务（示意）<se:Localized lang="en"> Public services, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#cd1b4c</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>ecology</se:Name>
          <se:Description><se:Title>生态<se:Localized lang="en"> Ecology</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#193f1e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ecology_schematic</se:Name>
          <se:Description><se:Title>生态（示意）<se:Localized lang="en"> Ecology, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#193f1e</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>energy</se:Name>
          <se:Description><se:Title>能源<se:Localized lang="en"> Energy</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#bb8e08</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>energy_schematic</se:Name>
          <se:Description><se:Title>能源（示意）<se:Localized lang="en"> Energy, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#bb8e08</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>industry</se:Name>
          <se:Description><se:Title>产业<se:Localized lang="en"> Industry</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#62097b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>industry_schematic</se:Name>
          <se:Description><se:Title>产业（示意）<se:Localized lang="en"> Industry, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#62097b</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>rural</se:Name>
          <se:Description><se:Title>农业农村<se:Localized lang="en"> Farming and villages</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#567404</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>rural_schematic</se:Name>
          <se:Description><se:Title>农业农村（示意）<se:Localized lang="en"> Farming and villages, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#567404</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>digital</se:Name>
          <se:Description><se:Title>数字化<se:Localized lang="en"> Digital</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#025b70</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>digital_schematic</se:Name>
          <se:Description><se:Title>数字化（示意）<se:Localized lang="en"> Digital, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#025b70</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>other</se:Name>
          <se:Description><se:Title>其他<se:Localized lang="en"> Other</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#9191a8</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.4</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>other_schematic</se:Name>
          <se:Description><se:Title>其他（示意）<se:Localized lang="en"> Other, schematic</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <se:SvgParameter name="stroke">#9191a8</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>schematic</se:Name>
          <se:Description><se:Title>示意线路，不可量距<se:Localized lang="en"> Schematic course, not to be measured</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>legend</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#6c7672</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">9 5</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">legendOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>rejected</se:Name>
          <se:Description><se:Title>复核未通过<se:Localized lang="en"> Rejected in review</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
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
          <se:Name>road</se:Name>
          <se:Description><se:Title>道路交通<se:Localized lang="en"> Roads and transport</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#a28d7e</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/road.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>line</se:WellKnownName>
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
          <se:Name>road_small</se:Name>
          <se:Description><se:Title>道路交通<se:Localized lang="en"> Roads and transport</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#a28d7e</se:SvgParameter></se:Fill>
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
          <se:Name>road_approximate</se:Name>
          <se:Description><se:Title>道路交通（位置约略）<se:Localized lang="en"> Roads and transport, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>road</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#a28d7e</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#a28d7e</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>river_treatment</se:Name>
          <se:Description><se:Title>河道治理<se:Localized lang="en"> River treatment</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#1d65d9</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/river.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>arrowhead</se:WellKnownName>
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
          <se:Name>river_treatment_small</se:Name>
          <se:Description><se:Title>河道治理<se:Localized lang="en"> River treatment</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#1d65d9</se:SvgParameter></se:Fill>
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
          <se:Name>river_treatment_approximate</se:Name>
          <se:Description><se:Title>河道治理（位置约略）<se:Localized lang="en"> River treatment, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>river_treatment</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#1d65d9</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#1d65d9</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>flood_control</se:Name>
          <se:Description><se:Title>防洪排涝<se:Localized lang="en"> Flood control</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#260cb4</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/dam.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>triangle</se:WellKnownName>
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
          <se:Name>flood_control_small</se:Name>
          <se:Description><se:Title>防洪排涝<se:Localized lang="en"> Flood control</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#260cb4</se:SvgParameter></se:Fill>
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
          <se:Name>flood_control_approximate</se:Name>
          <se:Description><se:Title>防洪排涝（位置约略）<se:Localized lang="en"> Flood control, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>flood_control</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#260cb4</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#260cb4</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>pipe_network</se:Name>
          <se:Description><se:Title>管网<se:Localized lang="en"> Pipe networks</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#2899d0</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/pipe.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>cross</se:WellKnownName>
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
          <se:Name>pipe_network_small</se:Name>
          <se:Description><se:Title>管网<se:Localized lang="en"> Pipe networks</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#2899d0</se:SvgParameter></se:Fill>
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
          <se:Name>pipe_network_approximate</se:Name>
          <se:Description><se:Title>管网（位置约略）<se:Localized lang="en"> Pipe networks, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>pipe_network</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#2899d0</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#2899d0</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>waste_water</se:Name>
          <se:Description><se:Title>污水处理<se:Localized lang="en"> Waste water</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#52470c</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/drop.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
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
          <se:Name>waste_water_small</se:Name>
          <se:Description><se:Title>污水处理<se:Localized lang="en"> Waste water</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#52470c</se:SvgParameter></se:Fill>
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
          <se:Name>waste_water_approximate</se:Name>
          <se:Description><se:Title>污水处理（位置约略）<se:Localized lang="en"> Waste water, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>waste_water</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#52470c</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#52470c</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>old_neighbourhood</se:Name>
          <se:Description><se:Title>老旧小区改造<se:Localized lang="en"> Old-neighbourhood renewal</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#dc744c</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/house.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>pentagon</se:WellKnownName>
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
          <se:Name>old_neighbourhood_small</se:Name>
          <se:Description><se:Title>老旧小区改造<se:Localized lang="en"> Old-neighbourhood renewal</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#dc744c</se:SvgParameter></se:Fill>
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
          <se:Name>old_neighbourhood_approximate</se:Name>
          <se:Description><se:Title>老旧小区改造（位置约略）<se:Localized lang="en"> Old-neighbourhood renewal, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>old_neighbourhood</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#dc744c</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#dc744c</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>public_service</se:Name>
          <se:Description><se:Title>公共服务<se:Localized lang="en"> Public services</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#cd1b4c</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/civic.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>square</se:WellKnownName>
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
          <se:Name>public_service_small</se:Name>
          <se:Description><se:Title>公共服务<se:Localized lang="en"> Public services</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#cd1b4c</se:SvgParameter></se:Fill>
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
          <se:Name>public_service_approximate</se:Name>
          <se:Description><se:Title>公共服务（位置约略）<se:Localized lang="en"> Public services, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>public_service</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#cd1b4c</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#cd1b4c</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>ecology</se:Name>
          <se:Description><se:Title>生态<se:Localized lang="en"> Ecology</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#193f1e</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/leaf.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>diamond</se:WellKnownName>
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
          <se:Name>ecology_small</se:Name>
          <se:Description><se:Title>生态<se:Localized lang="en"> Ecology</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#193f1e</se:SvgParameter></se:Fill>
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
          <se:Name>ecology_approximate</se:Name>
          <se:Description><se:Title>生态（位置约略）<se:Localized lang="en"> Ecology, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>ecology</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#193f1e</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#193f1e</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>energy</se:Name>
          <se:Description><se:Title>能源<se:Localized lang="en"> Energy</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>energy</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
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
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>industry</se:Name>
          <se:Description><se:Title>产业<se:Localized lang="en"> Industry</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#62097b</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/factory.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>half_square</se:WellKnownName>
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
          <se:Name>industry_small</se:Name>
          <se:Description><se:Title>产业<se:Localized lang="en"> Industry</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#62097b</se:SvgParameter></se:Fill>
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
          <se:Name>industry_approximate</se:Name>
          <se:Description><se:Title>产业（位置约略）<se:Localized lang="en"> Industry, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>industry</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#62097b</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#62097b</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>rural</se:Name>
          <se:Description><se:Title>农业农村<se:Localized lang="en"> Farming and villages</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#567404</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/field.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>x</se:WellKnownName>
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
          <se:Name>rural_small</se:Name>
          <se:Description><se:Title>农业农村<se:Localized lang="en"> Farming and villages</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#567404</se:SvgParameter></se:Fill>
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
          <se:Name>rural_approximate</se:Name>
          <se:Description><se:Title>农业农村（位置约略）<se:Localized lang="en"> Farming and villages, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>rural</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#567404</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#567404</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>digital</se:Name>
          <se:Description><se:Title>数字化<se:Localized lang="en"> Digital</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#025b70</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/chip.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>hexagon</se:WellKnownName>
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
          <se:Name>digital_small</se:Name>
          <se:Description><se:Title>数字化<se:Localized lang="en"> Digital</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#025b70</se:SvgParameter></se:Fill>
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
          <se:Name>digital_approximate</se:Name>
          <se:Description><se:Title>数字化（位置约略）<se:Localized lang="en"> Digital, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>digital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#025b70</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#025b70</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>other</se:Name>
          <se:Description><se:Title>其他<se:Localized lang="en"> Other</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#9191a8</se:SvgParameter></se:Fill>
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
              <se:ExternalGraphic><se:OnlineResource xlink:type="simple" xlink:href="symbols/star.svg"/><se:Format>image/svg</se:Format></se:ExternalGraphic>
              <se:Mark>
                <se:WellKnownName>star</se:WellKnownName>
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
          <se:Name>other_small</se:Name>
          <se:Description><se:Title>其他<se:Localized lang="en"> Other</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>300000</se:MinScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#9191a8</se:SvgParameter></se:Fill>
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
          <se:Name>other_approximate</se:Name>
          <se:Description><se:Title>其他（位置约略）<se:Localized lang="en"> Other, approximate</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>other</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                  <ogc:Or>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>schematic</ogc:Literal></ogc:PropertyIsEqualTo>
                    <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
                  </ogc:Or>
                </ogc:Or>
                <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
              </ogc:And>
            </ogc:And>
          </ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#9191a8</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#9191a8</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>approximate</se:Name>
          <se:Description><se:Title>位置约略（误差超过 1 公里）<se:Localized lang="en"> Approximate place (off by more than 1 km)</se:Localized></se:Title></se:Description>
          <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>theme</ogc:PropertyName><ogc:Literal>legend</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter><se:SvgParameter name="fill-opacity">0.85</se:SvgParameter></se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#6c7672</se:SvgParameter>
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
              <se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#6c7672</se:SvgParameter></se:Fill></se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
          <se:VendorOption name="inclusion">legendOnly</se:VendorOption>
        </se:Rule>
        <se:Rule>
          <se:Name>confirmed</se:Name>
          <se:Description><se:Title>位置已核实<se:Localized lang="en"> Place confirmed</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
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
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
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
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>120000</se:MaxScaleDenominator>
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
                <se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>0</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#22302f</se:SvgParameter></se:Fill>
            <se:Priority>180</se:Priority>
            <se:VendorOption name="autoWrap">120</se:VendorOption>
            <se:VendorOption name="maxDisplacement">60</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="goodnessOfFit">0.2</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>label_open</se:Name>
          <se:Description><se:Title>注记<se:Localized lang="en"> Labels</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Not>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>120000</se:MaxScaleDenominator>
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
                <se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>0</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#4c5854</se:SvgParameter></se:Fill>
            <se:Priority>80</se:Priority>
            <se:VendorOption name="autoWrap">120</se:VendorOption>
            <se:VendorOption name="maxDisplacement">60</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="goodnessOfFit">0.2</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>label_within</se:Name>
          <se:Description><se:Title>注记<se:Localized lang="en"> Labels</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>extent</ogc:PropertyName><ogc:Literal>containing_area</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNotEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>rejected</ogc:Literal></ogc:PropertyIsNotEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>40000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-family">WenQuanYi Micro Hei</se:SvgParameter>
              <se:SvgParameter name="font-family">sans-serif</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
              <se:SvgParameter name="font-weight">normal</se:SvgParameter>
              <se:SvgParameter name="font-size">11</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint>
                <se:Displacement><se:DisplacementX>0</se:DisplacementX><se:DisplacementY>0</se:DisplacementY></se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill><se:SvgParameter name="fill">#fdfcf8</se:SvgParameter><se:SvgParameter name="fill-opacity">0.92</se:SvgParameter></se:Fill>
            </se:Halo>
            <se:Fill><se:SvgParameter name="fill">#6c7672</se:SvgParameter></se:Fill>
            <se:Priority>40</se:Priority>
            <se:VendorOption name="autoWrap">120</se:VendorOption>
            <se:VendorOption name="maxDisplacement">60</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="goodnessOfFit">0.2</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>label</se:Name>
          <se:Description><se:Title>注记<se:Localized lang="en"> Labels</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
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
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo>
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
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>label</se:Name>
          <se:Description><se:Title>注记<se:Localized lang="en"> Labels</se:Localized></se:Title></se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>confirmed</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>review</ogc:PropertyName><ogc:Literal>moved</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
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
              <ogc:PropertyIsEqualTo><ogc:Function name="dimension"><ogc:PropertyName>geom</ogc:PropertyName></ogc:Function><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
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
