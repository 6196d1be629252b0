package org.countersign.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.countersign.store.Backup;
import org.countersign.store.Database;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** When the last backup was taken, and how to take one. */
@Controller
final class BackupPage {
    private final Pages pages;
    private final Database database;

    BackupPage(Pages pages, Database database) {
        this.pages = pages;
        this.database = database;
    }

    @GetMapping("/admin/backup")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(HttpServletRequest request) {
        return pages.fill(
                request,
                "admin/backup.jte",
                Map.of("taken", Backup.last(database).stream().toList()));
    }
}
