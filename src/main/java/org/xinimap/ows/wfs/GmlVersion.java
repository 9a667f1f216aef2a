package org.xinimap.ows.wfs;

enum GmlVersion {
    V2,
    V3_1,
    V3_2
}
