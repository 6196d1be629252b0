package org.countersign.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.countersign.reading.ReadingJson;
import org.countersign.report.PublishedJson;
import org.countersign.store.Facts;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredNote;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was read of one file: its tables, its facts, and all that was not used. */
@Controller
final class FilePage {
    private final Pages pages;
    private final Shelf shelf;
    private final Facts facts;
    private final Previews previews;

    FilePage(Pages pages, Shelf shelf, Facts facts, Previews previews) {
        this.pages = pages;
        this.shelf = shelf;
        this.facts = facts;
        this.previews = previews;
    }

    @GetMapping("/reviews/{id}/read/file")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam(defaultValue = "1") int fact,
            @RequestParam(defaultValue = "1") int note,
            HttpServletRequest request) {
        StoredAudit audit = shelf.shown(id).orElseThrow(Shelf::missing);
        String reading = String.valueOf(audit.reading());
        ReadingJson.DossierJson outline = shelf.outline(audit);
        ReadingJson.FileJson read = outline.files().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(Shelf::missing);
        List<ReadFile.Fact> those = facts.of(reading, file, fact, ReadFile.FACTS).stream()
                .map(stored -> ReadFile.Fact.of(
                        stored.label(), PublishedJson.read(stored.published(), ReadingJson.FactJson.class), file))
                .toList();
        int notes = facts.noteCounts(reading).getOrDefault(file, 0);
        // An audit of before there were rows has its notes in the outline.
        List<StoredNote> some = notes == 0
                ? read.notes().stream()
                        .map(each -> new StoredNote(file, each.where(), each.what()))
                        .toList()
                : facts.notes(reading, file, note, ReadFile.NOTES);
        ReadFile page = new ReadFile(
                id,
                read,
                facts.types(reading, file),
                fact,
                those,
                note,
                Math.max(notes, read.notes().size()),
                some,
                previews.of(audit, outline, Cited.whole(file)).orElseThrow(Shelf::missing));
        return pages.fill(request, "reading/file.jte", Map.of("review", shelf.review(id), "page", page));
    }
}
