package org.countersign.web.reviews;

import java.io.IOException;
import org.countersign.review.InForce;
import org.countersign.web.page.BlankKit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out blank kits. */
@Controller
final class KitDownload {
    private final InForce inForce;

    KitDownload(InForce inForce) {
        this.inForce = inForce;
    }

    @GetMapping("/kit/{model}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(@PathVariable String model) throws IOException {
        return BlankKit.of(model, inForce.policy().vocabulary());
    }
}
