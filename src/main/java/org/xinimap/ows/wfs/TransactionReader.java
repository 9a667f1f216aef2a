package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.TransactionAction.Assignment;
import org.xinimap.xml.XmlElement;

/** Reads the actions of a Transaction element of any version. */
final class TransactionReader {
    private TransactionReader() {}

    static List<TransactionAction> read(XmlElement transaction) {
        List<TransactionAction> actions = new ArrayList<>();
        Optional<String> srsName = transaction.attribute("srsName");
        for (XmlElement child : transaction.children()) {
            switch (child.name()) {
                case "Insert" ->
                    actions.add(new TransactionAction.Insert(handle(child), features(child), srsName(child, srsName)));
                case "Update" -> actions.add(update(child, srsName));
                case "Replace" -> actions.add(replace(child, srsName));
                case "Delete" -> actions.add(new TransactionAction.Delete(handle(child), type(child), filter(child)));
                case "Native" -> refuseNative(child);
                case "LockId" -> {
                    // Not an action: permit() reads it.
                }
                default ->
                    throw new OwsException(
                            OwsCode.OPERATION_PARSING_FAILED,
                            child.name(),
                            "%s is no action; accepted: Insert, Update, Replace, Delete".formatted(child));
            }
        }
        return actions;
    }

    /** The lock it is carried out under: an attribute in 2.0, an element in the versions before. */
    static FeatureLocks.Permit permit(XmlElement transaction) {
        return new FeatureLocks.Permit(
                transaction
                        .attribute("lockId")
                        .or(() -> transaction.child("LockId").map(XmlElement::text))
                        .map(String::strip),
                LockTerms.isAll("releaseAction", transaction.attribute("releaseAction")));
    }

    /** Features stand in an Insert directly, or in a collection. */
    private static List<XmlElement> features(XmlElement insert) {
        return insert.children().stream()
                .flatMap(child -> child.name().equals("FeatureCollection") ? members(child) : Stream.of(child))
                .toList();
    }

    private static Stream<XmlElement> members(XmlElement collection) {
        return collection.children().stream()
                .filter(child ->
                        List.of("member", "featureMember", "featureMembers").contains(child.name()))
                .flatMap(member -> member.children().stream())
                .flatMap(child -> child.name().equals("FeatureCollection") ? members(child) : Stream.of(child));
    }

    private static TransactionAction update(XmlElement update, Optional<String> srsName) {
        List<Assignment> assignments = new ArrayList<>();
        for (XmlElement property : update.children("Property")) {
            XmlElement name = property.child("ValueReference")
                    .or(() -> property.child("Name"))
                    .orElseThrow(() -> OwsException.missing("ValueReference"));
            name.attribute("action").filter(action -> !action.equals("replace")).ifPresent(action -> {
                if (action.equals("remove")) {
                    return;
                }
                throw new OwsException(
                        OwsCode.OPTION_NOT_SUPPORTED,
                        "action",
                        "Properties have one value each; accepted: replace or remove");
            });
            boolean remove = name.attribute("action").filter("remove"::equals).isPresent();
            assignments.add(new Assignment(name.text().strip(), remove ? Optional.empty() : property.child("Value")));
        }
        return new TransactionAction.Update(
                handle(update), type(update), assignments, filter(update), srsName(update, srsName));
    }

    private static TransactionAction replace(XmlElement replace, Optional<String> srsName) {
        XmlElement feature = replace.children().stream()
                .filter(child -> !child.name().equals("Filter"))
                .findFirst()
                .orElseThrow(() -> OwsException.missing("Replace"));
        return new TransactionAction.Replace(handle(replace), feature, filter(replace), srsName(replace, srsName));
    }

    private static String handle(XmlElement action) {
        return action.attribute("handle").orElse("");
    }

    private static Optional<String> srsName(XmlElement action, Optional<String> outer) {
        return action.attribute("srsName").or(() -> outer);
    }

    private static TypeName type(XmlElement action) {
        return XmlQueryReader.type(
                action, action.attribute("typeName").orElseThrow(() -> OwsException.missing("typeName")));
    }

    private static Optional<FilterText> filter(XmlElement action) {
        return action.child("Filter").map(filter -> new FilterText.Fes("Filter", filter));
    }

    /** WFS 2.0.2, clause 15.2.8: passed over if the client allows it, else the transaction fails. */
    private static void refuseNative(XmlElement action) {
        if (!action.attribute("safeToIgnore").map(Boolean::parseBoolean).orElse(false)) {
            throw new OwsException(
                    OwsCode.INVALID_PARAMETER_VALUE,
                    "Native",
                    "Commands of %s are not known here; accepted: safeToIgnore=\"true\""
                            .formatted(action.attribute("vendorId").orElse("a vendor")));
        }
    }
}
