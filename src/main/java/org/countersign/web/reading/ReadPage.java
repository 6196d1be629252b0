package org.countersign.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.intake.settle.Query;
import org.countersign.reading.ReadingJson;
import org.countersign.review.InForce;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.Facts;
import org.countersign.store.Leaves;
import org.countersign.store.StoredAudit;
import org.countersign.vocabulary.Settlement;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was read of each document, and the questions that only a person can settle, one after another. */
@Controller
final class ReadPage {
    private final Pages pages;
    private final Shelf shelf;
    private final Facts facts;
    private final Previews previews;
    private final Leaves leaves;
    private final InForce inForce;

    ReadPage(Pages pages, Shelf shelf, Facts facts, Previews previews, Leaves leaves, InForce inForce) {
        this.pages = pages;
        this.shelf = shelf;
        this.facts = facts;
        this.previews = previews;
        this.leaves = leaves;
        this.inForce = inForce;
    }

    @GetMapping("/reviews/{id}/read")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id, @RequestParam(defaultValue = "") String question, HttpServletRequest request) {
        Map<String, Object> values = new HashMap<>();
        values.put("review", shelf.review(id));
        values.put("page", page(id, question));
        return pages.fill(request, "reading/read.jte", values);
    }

    private WhatWasRead page(String id, String question) {
        List<StoredAudit> audits = shelf.audits().of(id);
        Optional<StoredAudit> shown = Shelf.lastDone(audits);
        Optional<ReadingJson.DossierJson> outline = shown.map(shelf::outline);
        List<Settlement> settled = shelf.reviews().settlements().of(id);
        List<Query> left = outline.map(ReadingJson.DossierJson::open).orElse(List.of());
        List<Query> open = left.stream()
                .filter(query -> settled.stream().noneMatch(each -> each.key().equals(query.key())))
                .toList();
        Optional<Query> asked = open.stream()
                .filter(query -> query.key().equals(question))
                .findFirst()
                .or(() -> open.stream().findFirst());
        List<Kept> corrections = shelf.reviews().corrections().kept(id);
        String reading = shown.map(StoredAudit::reading).orElse("");
        return new WhatWasRead(
                audits.get(0),
                shown.orElse(null),
                outline.map(ReadingJson.DossierJson::files).orElse(List.of()),
                facts.counts(reading),
                facts.noteCounts(reading),
                open,
                asked.orElse(null),
                asked.flatMap(query -> previews.of(
                                shown.orElseThrow(), outline.orElseThrow(), Cited.where(query.file(), query.where())))
                        .orElse(null),
                settled.stream()
                        .map(each -> Settled.of(each, left, inForce.policy().vocabulary()))
                        .toList(),
                shelf.reviews().settlements().unjudged(id),
                corrections,
                texts(id, outline.map(ReadingJson.DossierJson::files).orElse(List.of())));
    }

    private Set<String> texts(String id, List<ReadingJson.FileJson> files) {
        return files.stream()
                .filter(file -> file.outcome().equals("NOT_READ"))
                .filter(file -> !leaves.parts(new Leaves.Of(id, file.file(), file.sha256()))
                        .isEmpty())
                .map(ReadingJson.FileJson::file)
                .collect(Collectors.toSet());
    }
}
