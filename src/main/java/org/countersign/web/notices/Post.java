package org.countersign.web.notices;

import java.util.Objects;
import java.util.Optional;
import org.countersign.review.Chore;
import org.countersign.store.Deliveries;

/** Sends what is to go out, by each way that was set up. */
final class Post implements Chore {
    private static final int AT_ONCE = 20;

    private final Deliveries deliveries;
    private final Ways ways;

    Post(Deliveries deliveries, Ways ways) {
        this.deliveries = deliveries;
        this.ways = ways;
    }

    @Override
    public void look() {
        ways.all().forEach(this::send);
    }

    private void send(Way way) {
        for (int sent = 0; sent < AT_ONCE; sent++) {
            Optional<Deliveries.Lease> lease = deliveries.take(way.name());
            if (lease.isEmpty()) {
                return;
            }
            send(way, lease.get());
        }
    }

    private void send(Way way, Deliveries.Lease lease) {
        try {
            way.send(lease.notice());
            deliveries.sent(lease);
        } catch (Way.NotSent e) {
            deliveries.failed(lease, Objects.requireNonNullElse(e.getMessage(), "for a reason that is not known"));
        }
    }
}
