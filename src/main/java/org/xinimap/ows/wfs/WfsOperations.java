package org.xinimap.ows.wfs;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinimap.ows.EditorAccess;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.ServiceMetadata;

/** Carries out a request and writes its answer. */
@Component
final class WfsOperations {
    private static final String XML = "text/xml;charset=UTF-8";

    private final ServiceMetadata service;
    private final FeatureTypes types;
    private final StoredQueries stored;
    private final PagedRequests pages;
    private final FeatureAnswers features;
    private final Transactions transactions;
    private final Locking locking;

    WfsOperations(
            ServiceMetadata service,
            FeatureTypes types,
            StoredQueries stored,
            PagedRequests pages,
            FeatureAnswers features,
            Transactions transactions,
            Locking locking) {
        this.service = service;
        this.types = types;
        this.stored = stored;
        this.pages = pages;
        this.features = features;
        this.transactions = transactions;
        this.locking = locking;
    }

    /**
     * @throws OwsException if it is refused
     * @throws IOException if the client has left
     */
    void answer(WfsRequest request, Exchange exchange) throws IOException {
        if (request instanceof WfsRequest.GetCapabilities wanted) {
            capabilities(wanted, exchange);
        } else if (request instanceof WfsRequest.DescribeFeatureType wanted) {
            features.describe(wanted, exchange);
        } else if (request instanceof WfsRequest.Paged wanted) {
            features.answer(wanted, links(wanted, exchange), exchange);
        } else if (request instanceof WfsRequest.GetPage wanted) {
            nextPage(wanted, exchange);
        } else if (request instanceof WfsRequest.ListStoredQueries) {
            exchange.send(XML, new StoredQueryDocuments(types.all()).list(stored.all()));
        } else if (request instanceof WfsRequest.DescribeStoredQueries wanted) {
            describe(wanted, exchange);
        } else if (request instanceof WfsRequest.Transaction wanted) {
            EditorAccess.require(exchange.request(), "Transaction");
            exchange.send(XML, transactions.carryOut(wanted).write(wanted.version()));
        } else if (request instanceof WfsRequest.LockFeature wanted) {
            EditorAccess.require(exchange.request(), "LockFeature");
            exchange.send(XML, locking.lock(wanted));
        } else if (request instanceof WfsRequest.GetFeatureWithLock wanted) {
            EditorAccess.require(exchange.request(), "GetFeatureWithLock");
            locking.features(wanted, exchange);
        } else if (request instanceof WfsRequest.CreateStoredQuery wanted) {
            EditorAccess.require(exchange.request(), "CreateStoredQuery");
            stored.create(wanted.definitions(), types);
            exchange.send(XML, StoredQueryDocuments.done("CreateStoredQuery"));
        } else if (request instanceof WfsRequest.DropStoredQuery wanted) {
            EditorAccess.require(exchange.request(), "DropStoredQuery");
            stored.drop(wanted.id());
            exchange.send(XML, StoredQueryDocuments.done("DropStoredQuery"));
        }
    }

    private void capabilities(WfsRequest.GetCapabilities wanted, Exchange exchange) throws IOException {
        Capabilities capabilities = new Capabilities(
                service,
                exchange.address(),
                types.all(),
                exchange.locale(wanted.language()),
                wanted.sections(),
                OutputFormat.advertised(wanted.version()),
                transactions.isOffered(),
                stored.isManaged());
        exchange.response().setHeader("Vary", "Accept-Language");
        exchange.send(XML, capabilities.write(wanted.version()));
    }

    private void describe(WfsRequest.DescribeStoredQueries wanted, Exchange exchange) throws IOException {
        List<StoredQuery> queries = wanted.ids().isEmpty()
                ? stored.all()
                : wanted.ids().stream()
                        .map(id -> stored.find("storedQuery_Id", id))
                        .toList();
        exchange.send(XML, new StoredQueryDocuments(types.all()).describe(queries));
    }

    private void nextPage(WfsRequest.GetPage wanted, Exchange exchange) throws IOException {
        WfsRequest.Paged kept = pages.find(wanted.resultId());
        WfsRequest.Presentation asked = wanted.presentation();
        long count = asked.count().orElse(Capabilities.DEFAULT_COUNT);
        WfsRequest.Paged page = kept.with(kept.presentation().page(asked.startIndex(), count));
        features.answer(page, PageLinks.kept(exchange.address(), page, wanted::resultId), exchange);
    }

    private PageLinks.Address links(WfsRequest.Paged request, Exchange exchange) {
        String query = exchange.request().getQueryString();
        return exchange.request().getMethod().equals("POST") || query == null
                ? PageLinks.kept(exchange.address(), request, () -> pages.keep(request))
                : PageLinks.of(exchange.address(), query);
    }
}
