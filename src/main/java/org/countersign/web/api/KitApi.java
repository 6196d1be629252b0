package org.countersign.web.api;

import java.io.IOException;
import org.countersign.review.InForce;
import org.countersign.web.page.BlankKit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The blank kits of the policy in force. */
@RestController
@RequestMapping(path = Answers.API + "/policy/kit", produces = Saved.XLSX)
final class KitApi {
    private final InForce inForce;

    KitApi(InForce inForce) {
        this.inForce = inForce;
    }

    @GetMapping("/{model}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> kit(@PathVariable String model) throws IOException {
        return BlankKit.of(model, inForce.policy().vocabulary());
    }
}
