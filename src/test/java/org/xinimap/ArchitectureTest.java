package org.xinimap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.sql.Wrapper;
import org.xinimap.store.gpkg.GeoPackageExport;

/** The packages and which may use which; data flows one way, from the documents to the protocols. */
@AnalyzeClasses(packages = "org.xinimap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule dependenciesGoOneWay = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("crs")
            .definedBy("org.xinimap.crs..")
            .layer("xml")
            .definedBy("org.xinimap.xml..")
            .layer("gml")
            .definedBy("org.xinimap.gml..")
            .layer("layer")
            .definedBy("org.xinimap.layer..")
            .layer("store")
            .definedBy("org.xinimap.store..")
            .layer("gazetteer")
            .definedBy("org.xinimap.gazetteer..")
            .layer("geocode")
            .definedBy("org.xinimap.geocode..")
            .layer("document")
            .definedBy("org.xinimap.document..")
            .layer("project")
            .definedBy("org.xinimap.project..")
            .layer("encode")
            .definedBy("org.xinimap.encode..")
            .layer("style")
            .definedBy("org.xinimap.style..")
            .layer("render")
            .definedBy("org.xinimap.render..")
            .layer("tile")
            .definedBy("org.xinimap.tile..")
            .layer("http")
            .definedBy("org.xinimap.http..")
            .layer("ogcapi")
            .definedBy("org.xinimap.ogcapi..")
            .layer("ows")
            .definedBy("org.xinimap.ows..")
            .layer("web")
            .definedBy("org.xinimap.web..")
            .layer("cli")
            .definedBy("org.xinimap.cli..")
            .whereLayer("xml")
            .mayNotAccessAnyLayer()
            .whereLayer("gml")
            .mayOnlyAccessLayers("crs", "xml")
            .whereLayer("layer")
            .mayOnlyAccessLayers("crs", "xml", "gml")
            .whereLayer("store")
            .mayOnlyAccessLayers("layer", "crs")
            .whereLayer("gazetteer")
            .mayOnlyAccessLayers("crs")
            .whereLayer("geocode")
            .mayOnlyAccessLayers("gazetteer", "crs")
            .whereLayer("document")
            .mayOnlyAccessLayers("gazetteer")
            .whereLayer("project")
            .mayOnlyAccessLayers("document", "geocode", "store", "layer", "crs")
            .whereLayer("encode")
            .mayOnlyAccessLayers("store", "layer", "crs")
            .whereLayer("style")
            .mayOnlyAccessLayers("layer", "gml", "xml", "crs")
            .whereLayer("render")
            .mayOnlyAccessLayers("style", "layer", "crs")
            .whereLayer("tile")
            .mayOnlyAccessLayers("render", "style", "layer", "crs")
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("ogcapi")
            .mayOnlyAccessLayers("http", "encode", "layer", "crs")
            .whereLayer("ows")
            .mayOnlyAccessLayers(
                    "http", "encode", "tile", "render", "style", "document", "geocode", "layer", "gml", "xml", "crs")
            .whereLayer("web")
            .mayOnlyAccessLayers(
                    "http",
                    "tile",
                    "render",
                    "style",
                    "encode",
                    "project",
                    "document",
                    "geocode",
                    "gazetteer",
                    "layer",
                    "crs")
            .whereLayer("crs")
            .mayNotAccessAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.xinimap.(*)..").should().beFreeOfCycles();

    /** A protocol never touches a store; a store never knows a protocol. */
    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("org.xinimap.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.sqlite..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Wrapper.class);

    /** An encoder sees features, not a store; what a GeoPackage looks like is known in one place all the same. */
    @ArchTest
    static final ArchRule onlyTheGeoPackageFormatUsesTheStore = noClasses()
            .that()
            .resideInAPackage("org.xinimap.encode..")
            .and()
            .resideOutsideOfPackage("org.xinimap.encode.geopackage")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xinimap.store..");

    @ArchTest
    static final ArchRule theGeoPackageFormatUsesNoMoreThanTheExport = noClasses()
            .that()
            .resideInAPackage("org.xinimap.encode.geopackage")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are the store, but not the export",
                    type -> type.getPackageName().startsWith("org.xinimap.store")
                            && !type.getFullName().startsWith(GeoPackageExport.class.getName())));

    @ArchTest
    static final ArchRule webFrameworkStaysInTheProtocols = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.xinimap.crs..",
                    "org.xinimap.xml..",
                    "org.xinimap.gml..",
                    "org.xinimap.layer..",
                    "org.xinimap.store..",
                    "org.xinimap.gazetteer..",
                    "org.xinimap.geocode..",
                    "org.xinimap.document..",
                    "org.xinimap.project..",
                    "org.xinimap.encode..",
                    "org.xinimap.style..",
                    "org.xinimap.render..",
                    "org.xinimap.tile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule typesAreNamedAfterTheirJob = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper");
}
