package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xinimap.ows.XmlWriter;

/** What a transaction has done, and how each version reports it. */
final class TransactionSummary {
    private record Done(TransactionAction action, String gmlId) {}

    private final List<Done> done = new ArrayList<>();

    void add(TransactionAction action, String gmlId) {
        done.add(new Done(action, gmlId));
    }

    private List<Done> of(Class<? extends TransactionAction> kind) {
        return done.stream().filter(one -> kind.isInstance(one.action())).toList();
    }

    byte[] write(WfsVersion version) {
        XmlWriter xml = new XmlWriter();
        switch (version) {
            case V1_0 -> write10(xml);
            case V1_1 -> write11(xml);
            case V2_0 -> write20(xml);
        }
        return xml.close().toBytes();
    }

    private void write20(XmlWriter xml) {
        root(xml, "TransactionResponse", WfsVersion.V2_0, "fes", FilterCapabilities.FES, "2.0/wfs.xsd");
        total(xml, "totalInserted", TransactionAction.Insert.class);
        total(xml, "totalUpdated", TransactionAction.Update.class);
        total(xml, "totalReplaced", TransactionAction.Replace.class);
        total(xml, "totalDeleted", TransactionAction.Delete.class);
        xml.close();
        results(xml, "InsertResults", TransactionAction.Insert.class);
        results(xml, "UpdateResults", TransactionAction.Update.class);
        results(xml, "ReplaceResults", TransactionAction.Replace.class);
    }

    private void results(XmlWriter xml, String element, Class<? extends TransactionAction> kind) {
        List<Done> own = of(kind);
        if (own.isEmpty()) {
            return;
        }
        xml.open(element);
        for (Done one : own) {
            open(xml, "Feature", one.action());
            xml.empty("fes:ResourceId", "rid", one.gmlId()).close();
        }
        xml.close();
    }

    private void write11(XmlWriter xml) {
        root(xml, "TransactionResponse", WfsVersion.V1_1, "ogc", FilterCapabilities.OGC, "1.1.0/wfs.xsd");
        total(xml, "totalInserted", TransactionAction.Insert.class);
        total(xml, "totalUpdated", TransactionAction.Update.class);
        total(xml, "totalDeleted", TransactionAction.Delete.class);
        xml.close();
        List<Done> inserted = of(TransactionAction.Insert.class);
        if (!inserted.isEmpty()) {
            xml.open("InsertResults");
            for (Done one : inserted) {
                open(xml, "Feature", one.action());
                xml.empty("ogc:FeatureId", "fid", one.gmlId()).close();
            }
            xml.close();
        }
    }

    private void write10(XmlWriter xml) {
        String wfs = WfsVersion.V1_0.namespace();
        xml.open(
                "WFS_TransactionResponse",
                "version",
                "1.0.0",
                "xmlns",
                wfs,
                "xmlns:ogc",
                FilterCapabilities.OGC,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                wfs + " http://schemas.opengis.net/wfs/1.0.0/WFS-transaction.xsd");
        of(TransactionAction.Insert.class).stream()
                .map(Done::action)
                .distinct()
                .forEach(insert -> inserted10(xml, insert, one -> one.action() == insert));
        xml.open("TransactionResult").open("Status").empty("SUCCESS").close().close();
    }

    private void inserted10(XmlWriter xml, TransactionAction insert, Predicate<Done> own) {
        open(xml, "InsertResult", insert);
        done.stream().filter(own).forEach(one -> xml.empty("ogc:FeatureId", "fid", one.gmlId()));
        xml.close();
    }

    private static void open(XmlWriter xml, String element, TransactionAction action) {
        xml.open(element);
        if (!action.handle().isEmpty()) {
            xml.attribute("handle", action.handle());
        }
    }

    private void total(XmlWriter xml, String element, Class<? extends TransactionAction> kind) {
        xml.element(element, Integer.toString(of(kind).size()));
    }

    private static void root(
            XmlWriter xml, String element, WfsVersion version, String prefix, String filters, String schema) {
        xml.open(
                        element,
                        "version",
                        version.text(),
                        "xmlns",
                        version.namespace(),
                        "xmlns:" + prefix,
                        filters,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        version.namespace() + " http://schemas.opengis.net/wfs/" + schema)
                .open("TransactionSummary");
    }
}
