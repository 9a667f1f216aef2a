package org.xinimap.gazetteer;

/** What a place is. The gazetteer files spell the constants in lower case. */
public enum PlaceKind {
    PROVINCE,
    PREFECTURE_CITY,
    COUNTY,
    DISTRICT,
    BANNER,
    TOWN,
    SUMU,
    TOWNSHIP,
    SUBDISTRICT,
    HISTORIC_UNIT,
    INDUSTRIAL_PARK,
    URBAN_AREA,
    COMMUNITY,
    VILLAGE,
    NEIGHBOURHOOD,
    STREET,
    ROAD,
    RAILWAY,
    RIVER,
    CANAL,
    LAKE,
    DESERT,
    SCENIC_AREA,
    HERITAGE_SITE,
    POWER_PLANT,
    HYDRAULIC_WORKS,
    TOLL_STATION,
    SCHOOL,
    HOSPITAL,
    PUBLIC_BUILDING,
    OTHER;

    /** Whether a place of this kind is a line on the ground: a road, a street, a railway, a river. */
    public boolean isLinear() {
        return switch (this) {
            case STREET, ROAD, RAILWAY, RIVER, CANAL -> true;
            default -> false;
        };
    }

    /** Whether a place of this kind is a unit that contains others: an administrative unit, a park, a built-up area. */
    public boolean isContainer() {
        return switch (this) {
            case PROVINCE,
                    PREFECTURE_CITY,
                    COUNTY,
                    DISTRICT,
                    BANNER,
                    TOWN,
                    SUMU,
                    TOWNSHIP,
                    SUBDISTRICT,
                    INDUSTRIAL_PARK,
                    URBAN_AREA -> true;
            default -> false;
        };
    }
}
